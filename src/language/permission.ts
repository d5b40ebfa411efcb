import type { Grammar, KeywordEdge, Node, ValueEdge } from "./grammar.js";
import type { AnyCommand, Position } from "./positions.js";
import type { Prefix } from "./declaration.js";

/**
 * What somebody may use of a mode whose commands have levels or views (IOS Security Configuration Guide, "Configuring
 * Security with Passwords, Privileges, and Logins"). What he may not use is not there for him: it is refused, not
 * listed by `?`, not completed, and no abbreviation means it.
 */
export interface Permission {
  /** Whether he may use a command of which nothing was said. */
  readonly usual: (command: AnyCommand) => boolean;
  /** What was said of the words that commands begin with. */
  readonly said: WordSaying;
}

/** What was said of the keywords that lead to a place in a mode, and of those behind it. */
export interface WordSaying {
  readonly allowed: boolean | undefined;
  /** The same of whatever stands behind, unless something else was said of it. */
  readonly behind: boolean | undefined;
  readonly next: ReadonlyMap<string, WordSaying>;
}

/** A mode's grammar without what somebody may not use. */
export function permitted(grammar: Grammar, { usual, said }: Permission): Grammar {
  const { mode } = grammar;
  const negated = said.next.get("no") ?? said.next.get("default");
  const may = (prefix: Prefix) => prefix === "do" || said.next.get(prefix)?.allowed === true;
  return {
    mode: { ...mode, prefixes: (mode.prefixes ?? []).filter(may) },
    dialect: grammar.dialect,
    defaultsOf: (command) => grammar.defaultsOf(command),
    start: new PermittedNode(grammar.start, { usual, said, granted: undefined }),
    negative: new PermittedNode(grammar.negative, {
      usual: () => false,
      said: negated,
      granted: negated?.behind,
    }),
  };
}

/** How far the words before a node have been allowed. */
interface Scope {
  readonly usual: Permission["usual"];
  readonly said: WordSaying | undefined;
  /** What was said of everything that stands here. */
  readonly granted: boolean | undefined;
}

class PermittedNode implements Node {
  readonly #node: Node;
  readonly #scope: Scope;
  #keywords: ReadonlyMap<string, KeywordEdge> | undefined;

  constructor(node: Node, scope: Scope) {
    this.#node = node;
    this.#scope = scope;
  }

  get keywords(): ReadonlyMap<string, KeywordEdge> {
    return (this.#keywords ??= new Map(
      [...this.#node.keywords].flatMap(([word, edge]) => {
        const scope = scopeBehind(word, this.#scope);
        const positions = scope ? edge.positions.filter((one) => mayFollow(one, word, this.#scope)) : [];
        return scope && positions.length > 0 ? [[word, new PermittedWord(edge, positions, scope)]] : [];
      }),
    ));
  }

  get values(): readonly ValueEdge[] {
    return this.#node.values.flatMap((edge) => {
      const positions = edge.positions.filter(({ command }) => permits(this.#scope, command));
      return positions.length > 0 ? [new PermittedValue(edge, positions, this.#scope)] : [];
    });
  }

  get commands(): readonly AnyCommand[] {
    return this.#node.commands.filter((command) => permits(this.#scope, command));
  }
}

class PermittedWord implements KeywordEdge {
  readonly keyword: string;
  #next: Node | undefined;

  constructor(
    private readonly edge: KeywordEdge,
    readonly positions: readonly Position[],
    private readonly scope: Scope,
  ) {
    this.keyword = edge.keyword;
  }

  get next(): Node {
    return (this.#next ??= new PermittedNode(this.edge.next, this.scope));
  }
}

class PermittedValue implements ValueEdge {
  readonly value: ValueEdge["value"];
  #next: Node | undefined;

  constructor(
    private readonly edge: ValueEdge,
    readonly positions: readonly Position[],
    private readonly scope: Scope,
  ) {
    this.value = edge.value;
  }

  get next(): Node {
    return (this.#next ??= new PermittedNode(this.edge.next, this.scope));
  }
}

/** Whether a command may be used that ends, or goes on with a value, where a scope holds. */
function permits({ said, granted, usual }: Scope, command: AnyCommand): boolean {
  return said?.allowed ?? granted ?? usual(command);
}

function mayFollow({ command }: Position, word: string, scope: Scope): boolean {
  if (isModifier(word)) return permits(scope, command);
  return permits({ ...scope, said: scope.said?.next.get(word) }, command);
}

/** What holds behind a word; undefined where it may not be used itself, and nothing that begins with it. */
function scopeBehind(word: string, { usual, said, granted }: Scope): Scope | undefined {
  if (isModifier(word)) return { usual, said: undefined, granted: said?.allowed ?? granted };
  const own = said?.next.get(word);
  if (own?.allowed === false) return undefined;
  return { usual, said: own, granted: own?.behind ?? granted };
}

/** `|` and the like belong to whatever stands before them. */
function isModifier(word: string): boolean {
  return !/^[a-z0-9]/i.test(word);
}
