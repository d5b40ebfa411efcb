/** Numbers and patterns of numbers, digit by digit: what a dialled number matches, and whether more digits may follow. */

/** A sign of a pattern: the digits that it stands for. */
export type Sign = string;

const ANY = ["0123456789", "*#", "ABCD"].join("");

interface Node<T> {
  readonly digits: Map<string, Node<T>>;
  /** Signs that stand for more than one digit. */
  readonly wild: Map<Sign, Node<T>>;
  readonly ends: Found<T>[];
  /** Patterns that take any number of further digits here. */
  readonly open: Found<T>[];
}

export interface Found<T> {
  readonly value: T;
  /** Digits that the pattern says explicitly: of several matches the one with most of them counts. */
  readonly explicit: number;
}

export interface Match<T> {
  readonly complete: readonly Found<T>[];
  /** Patterns that match, and would match with more digits too. */
  readonly open: readonly Found<T>[];
  /** Whether more digits might still match something. */
  readonly more: boolean;
}

export class NumberTrie<T> {
  readonly #root: Node<T> = emptyNode();

  /** Adds a destination pattern of IOS: digits, `.`, `[2-5]`, `T` at the end, with `+` and `$` around it. */
  add(pattern: string, value: T): void {
    const { signs, open } = readPattern(pattern);
    let node = this.#root;
    for (const sign of signs) node = childOf(sign.length === 1 ? node.digits : node.wild, sign);
    const found = { value, explicit: signs.filter((sign) => sign.length === 1).length };
    (open ? node.open : node.ends).push(found);
  }

  match(digits: string): Match<T> {
    let nodes: readonly Node<T>[] = [this.#root];
    const open = [...this.#root.open];
    for (const digit of digits) {
      nodes = nodes.flatMap((node) => steps(node, digit));
      for (const node of nodes) open.push(...node.open);
    }
    const more = nodes.some(({ digits: literal, wild }) => literal.size > 0 || wild.size > 0);
    return { complete: nodes.flatMap(({ ends }) => ends), open, more: more || open.length > 0 };
  }
}

function emptyNode<T>(): Node<T> {
  return { digits: new Map(), wild: new Map(), ends: [], open: [] };
}

function childOf<T>(children: Map<string, Node<T>>, sign: Sign): Node<T> {
  const known = children.get(sign);
  if (known) return known;
  const made = emptyNode<T>();
  children.set(sign, made);
  return made;
}

function steps<T>({ digits, wild }: Node<T>, digit: string): readonly Node<T>[] {
  const literal = digits.get(digit);
  const found = literal ? [literal] : [];
  for (const [sign, node] of wild) if (sign.includes(digit)) found.push(node);
  return found;
}

/** Takes a pattern apart; a sign that is none ends it. */
function readPattern(pattern: string): { signs: readonly Sign[]; open: boolean } {
  const signs: Sign[] = [];
  for (const [token] of pattern.toUpperCase().matchAll(/\[\^?[^\]]*\]|./g)) {
    if (token === "T") return { signs, open: true };
    if (token === ".") signs.push(ANY);
    else if (token.startsWith("[")) signs.push(members(token));
    else if (ANY.includes(token)) signs.push(token);
  }
  return { signs, open: false };
}

/** The digits in brackets: `[2-5]`, `[^13]`, `[1,4-6]`. */
function members(token: string): Sign {
  const inside = token.replace(/^\[\^?|\]$/g, "");
  const listed = new Set<string>();
  for (const [, from = "", to = from] of inside.matchAll(/([0-9*#A-D])(?:-([0-9*#A-D]))?/g)) {
    for (let at = ANY.indexOf(from); at <= ANY.indexOf(to); at++) listed.add(ANY.charAt(at));
  }
  return [...ANY].filter((digit) => listed.has(digit) !== token.startsWith("[^")).join("");
}
