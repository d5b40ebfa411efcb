import type { Arguments, HelpKey } from "./syntax-types.js";

/**
 * A command is declared once, by the line that Cisco's command reference prints. Recognition, abbreviation,
 * `?`, Tab, carets, typed arguments, the `no` form, running-config and the meaning of a difference come from it.
 * `T` is what the mode edits (a router, an interface, a phone), `D` what else a handler may reach.
 */
export type Command<T, D> = Setting<T, D> | Section<T, D> | Action<T, D>;

/** The words and typed arguments of a line that was understood. */
export type Args = Readonly<Record<string, unknown>>;

/** A refused command yields what the router prints; `at` puts a caret under that argument instead. */
export type Outcome = undefined | { readonly refused: string } | { readonly invalid: string };

/** Refuses a command with the router's own words. */
export function refuse(...lines: readonly string[]): Outcome {
  return { refused: lines.join("\n") };
}

/** Refuses an argument as if it could not be read: the caret stands under it. */
export function invalid(label: string): Outcome {
  return { invalid: label };
}

/** What differs in another dialect than that of real routers; `false`: the command does not exist there. */
export type Variation =
  | false
  | {
      readonly syntax?: string;
      readonly no?: string | false;
      /** What running-config prints there; "never": accepted, but not in running-config. */
      readonly print?: string;
      readonly printOrder?: "entered" | "key";
      /** Printed behind all other lines of its block. */
      readonly printLast?: true;
      readonly trailingSpace?: true;
    };

export interface Common {
  readonly syntax: string;
  readonly help: Readonly<Record<string, string>>;
  /** What running-config prints where that is not `syntax`, in the same notation (`line con …`). */
  readonly print?: string;
  /** Group of lines in running-config; the platform says where each group stands. */
  readonly group?: string;
  /** Accepted, but not in `?`. */
  readonly hidden?: true;
  /** Does not exist on real routers. */
  readonly ios?: false;
  readonly packetTracer?: Variation;
  /** On Catalyst switches. */
  readonly catalyst?: Variation;
  /** Where a line of `!` sets its block apart within the section that it stands in. */
  readonly blankLine?: "before" | "after";
  /** The router prints the line with a blank behind it. */
  readonly trailingSpace?: true;
  /** The line that says what holds without it too, so that it makes no difference whether it is there. */
  readonly usual?: string;
  /** The first train that has it, where that is later than what a 2811 runs. */
  readonly since?: string;
}

/** A command that is remembered and printed. */
export interface Setting<T, D> extends Common {
  readonly kind: "setting";
  /** The arguments that tell instances of a repeatable setting apart. */
  readonly key?: readonly string[];
  /** The syntax behind `no` where it is not the leading part of `syntax`; false: there is no such form. */
  readonly no?: string | false;
  /** "entered": instances print in order of entry; otherwise by key. */
  readonly printOrder?: "entered" | "key";
  /**
   * The order of its lines has a meaning, because the first one that fits or answers counts; a label: the order
   * of those lines that have this argument in common.
   */
  readonly semanticOrder?: true | string;
  /** The labels of two addresses: its lines mean all that lies between those, however that is divided. */
  readonly ranges?: readonly [string, string];
  /** In force without being typed: `default` brings it back, `no` switches it off. */
  readonly defaultOn?: true;
  /** Why `no` does not bring the fresh state back; the laws leave such a command out. */
  readonly irreversible?: string;
  /** "loaded": part of a configuration file only; typing it is refused. */
  readonly from?: "loaded";
  /** Its value is the router's own, such as a time stamp: a difference in it means nothing. */
  readonly incidental?: true;
  /** Something reads it; without this it is kept and shown only. */
  readonly simulated: boolean;
  /**
   * What running-config prints: the arguments of each line, `"no"` for the negative form, nothing when unset.
   * A line whose arguments hold `no: true` prints as `no` and whatever else they say.
   */
  get(target: T, device: D): readonly Args[] | Args | "no" | undefined;
  /** Sorts the lines of neighbouring settings among each other, such as the options of a pool in order of entry. */
  place?(target: T, args: Args): number;
  set(target: T, args: Args, device: D): Outcome;
  /** What `no` does; the arguments that were typed may be fewer than the syntax has. */
  clear(target: T, args: Args, device: D): Outcome;
  /** What is said once when it was set on everything that the mode edits, such as each port of a range. */
  notice?(targets: readonly T[], args: Args, device: D): void;
}

/** A command that opens a mode and heads a block of running-config. */
export interface Section<T, D> extends Common {
  readonly kind: "section";
  readonly key?: readonly string[];
  readonly no?: string | false;
  readonly printOrder?: "entered" | "key";
  readonly irreversible?: string;
  /** The labels of two numbers: the block speaks of every one from the first to the last. */
  readonly rangeKey?: readonly [string, string];
  /** The lines of a block that is there without being configured: one that says no more means nothing. */
  builtIn?(args: Args): readonly string[] | undefined;
  readonly simulated: boolean;
  readonly mode: Mode<never, D>;
  readonly variants?: Variants<D>;
  /** Each block that exists: the arguments of its header and what its mode edits. */
  list(target: T, device: D): Iterable<Block>;
  /** Finds or creates what the mode edits. */
  enter(target: T, args: Args, device: D): Entered;
  /** What `no` does. */
  remove(target: T, args: Args, device: D): Outcome;
  /** What `default` does, where that is something else. */
  reset?(target: T, args: Args, device: D): Outcome;
}

/** The modes of a header that opens one or another of them: a port, a sub-interface, a tunnel. */
export interface Variants<D> {
  readonly modes: readonly Mode<never, D>[];
  of(target: unknown): Mode<never, D>;
}

/** Every mode that a section header may open. */
export function modesOf<D>(section: Section<never, D>): readonly Mode<never, D>[] {
  return section.variants?.modes ?? [section.mode];
}

/** The mode in which this target of a section is edited. */
export function modeFor<D>(section: Section<never, D>, target: unknown): Mode<never, D> {
  return section.variants?.of(target) ?? section.mode;
}

export interface Block {
  readonly args: Args;
  readonly target: unknown;
}

/** What a section header opens: one thing to edit, several at once (`interface range`), or a refusal. */
export type Entered =
  { readonly targets: readonly unknown[] } | { readonly refused: string } | { readonly invalid: string };

/** A command that does something and is not remembered. */
export interface Action<T, D> extends Common {
  readonly kind: "action";
  readonly no?: string | false;
  /** EXEC: "user" commands need no `enable`. */
  readonly level?: "user" | "privileged";
  /** Its output may be filtered by `| include …`. */
  readonly show?: true;
  run(target: T, args: Args, device: D, negated: boolean): Run;
}

/** What an action prints; a dialogue is a generator that yields questions and is resumed with the answers. */
export type Run = string | undefined | Outcome | Dialogue;
export type Dialogue = Generator<Question, string | undefined, string>;

/**
 * What a dialogue waits for; a `message` comes line by line, the last one ended by Ctrl-Z; `wait` lasts `seconds` of
 * virtual time, which may have `passed` already, and is answered "" or, when broken off, "abort".
 */
export type Question =
  | {
      readonly kind: "answer" | "password" | "confirm" | "message";
      readonly prompt: string;
      readonly before?: string;
    }
  | { readonly kind: "wait"; readonly seconds: number; readonly passed?: true; readonly before?: string };

export type Prefix = "no" | "default" | "do";

/** A set of commands under one prompt. */
export interface Mode<T, D> {
  /** Name in the prompt, `config-telephony`; "" for EXEC. */
  readonly prompt: string;
  /** Heading of its help list. */
  readonly title: string;
  /** Words that may stand before a command here; Packet Tracer tries the mode's own commands first. */
  readonly prefixes?: readonly Prefix[];
  /** Help of the words that many of its commands share. */
  readonly words: Readonly<Record<string, string>>;
  readonly commands: readonly Command<T, D>[];
}

type Help<S extends string, Shared extends string> = Readonly<Record<Exclude<HelpKey<S>, Shared>, string>> &
  Readonly<Partial<Record<Extract<HelpKey<S>, Shared>, string>>>;

type Declared<S extends string, Shared extends string> = Omit<Common, "syntax" | "help"> & {
  readonly syntax: S;
  readonly help: Help<S, Shared>;
};

type Label<S extends string> = keyof Arguments<S> & string;

/** The arguments of a printed line; those of a negative one may be fewer. */
type Shown<A> = A | (Partial<A> & { readonly no: true });

/** How a setting is written down; without get, set and clear it is kept among the target's `stored` settings. */
type SettingSpec<T, D, S extends string, Shared extends string> = Declared<S, Shared> &
  Omit<
    Setting<T, D>,
    "kind" | "key" | "simulated" | "get" | "place" | "set" | "clear" | "notice" | keyof Common
  > & {
    readonly key?: readonly Label<S>[];
    get?(target: T, device: D): readonly Shown<Arguments<S>>[] | Shown<Arguments<S>> | "no" | undefined;
    place?(target: T, args: Arguments<S>): number;
    set?(target: T, args: Arguments<S>, device: D): Outcome | void;
    clear?(target: T, args: Partial<Arguments<S>>, device: D): Outcome | void;
    notice?(targets: readonly T[], args: Arguments<S>, device: D): void;
  };

type SectionSpec<T, D, S extends string, Shared extends string, B> = Declared<S, Shared> &
  Omit<
    Section<T, D>,
    "kind" | "key" | "simulated" | "mode" | "list" | "enter" | "remove" | "reset" | keyof Common
  > & {
    readonly key?: readonly Label<S>[];
    readonly mode: Mode<B, D>;
    readonly simulated?: boolean;
    list(target: T, device: D): Iterable<{ readonly args: Arguments<S>; readonly target: B }>;
    enter(target: T, args: Arguments<S>, device: D): B | readonly B[] | Outcome;
    remove?(target: T, args: Partial<Arguments<S>>, device: D): Outcome | void;
    reset?(target: T, args: Partial<Arguments<S>>, device: D): Outcome | void;
  };

/** A block that is kept and shown only. */
type BlockSpec<T, D, S extends string, Shared extends string> = Declared<S, Shared> &
  Pick<Section<T, D>, "no" | "printOrder" | "irreversible"> & {
    readonly key?: readonly Label<S>[];
    readonly mode: Mode<StoredBlock, D>;
  };

/**
 * A toggle. It prints while it is on, while it is off, or whichever of the two was said last
 * ("either": a router that was told nothing prints nothing).
 */
type ToggleSpec<S extends string, Shared extends string> = Declared<S, Shared> & {
  readonly shown: "on" | "off" | "either";
  readonly irreversible?: string;
};

type ActionSpec<T, D, S extends string, Shared extends string> = Declared<S, Shared> &
  Omit<Action<T, D>, "kind" | "run" | keyof Common> & {
    run(target: T, args: Arguments<S>, device: D, negated: boolean): Run | void;
  };

/** Whatever a mode edits can keep settings and blocks that nothing reads, by the syntax that declares them. */
export interface Storing {
  stored: Map<string, readonly Args[]> | undefined;
  blocks: Map<string, Map<string, StoredBlock>> | undefined;
}

export interface StoredBlock extends Storing {
  args: Args;
}

/**
 * The three ways to declare commands of one mode. `shared` holds the help of words that many of them
 * begin with; all other words of a syntax must have their sentence in the declaration, or it does not compile.
 */
export function vocabulary<T extends Storing, D>() {
  return <const Shared extends Readonly<Record<string, string>>>(shared: Shared) => {
    type Known = keyof Shared & string;
    /** The declaration with the sentences of the shared words that it does not say itself. */
    const whole = <S extends { readonly help: object }>(spec: S): S => ({
      ...spec,
      help: { ...shared, ...spec.help },
    });
    return {
      words: shared,
      setting: <const S extends string>(spec: SettingSpec<T, D, S, Known>): Setting<T, D> =>
        settingOf<T, D>(whole(spec) as unknown as Partial<Setting<T, D>> & Common),
      section: <const S extends string, B>(spec: SectionSpec<T, D, S, Known, B>): Section<T, D> =>
        sectionOf<T, D>(whole(spec) as unknown as LooseSection<T, D>),
      block: <const S extends string>(spec: BlockSpec<T, D, S, Known>): Section<T, D> =>
        blockOf<T, D>(whole(spec)),
      toggle: <const S extends string>(spec: ToggleSpec<S, Known>): Setting<T, D> =>
        toggleOf<T, D>(whole(spec)),
      action: <const S extends string>(spec: ActionSpec<T, D, S, Known>): Action<T, D> => ({
        ...(whole(spec) as unknown as Omit<Action<T, D>, "kind">),
        kind: "action",
      }),
    };
  };
}

function settingOf<T extends Storing, D>(spec: Partial<Setting<T, D>> & Common): Setting<T, D> {
  const { syntax, key, printOrder: order } = spec;
  const same = (a: Args, b: Args) =>
    (key ?? []).every((label) => b[label] === undefined || sameValue(a[label], b[label]));
  const keep = (target: T, args: Args) => {
    target.stored ??= new Map();
    const kept = target.stored.get(syntax) ?? [];
    const at = kept.findIndex((one) => same(one, args));
    target.stored.set(syntax, at < 0 ? inOrder([...kept, args], key, order) : kept.with(at, args));
    return undefined;
  };
  return {
    get: (target) => target.stored?.get(syntax),
    set: keep,
    clear(target, args) {
      if (spec.defaultOn) {
        keep(target, switchedOff(args, key));
        return;
      }
      const kept = (target.stored?.get(syntax) ?? []).filter((one) => !same(one, args));
      if (kept.length > 0) target.stored?.set(syntax, kept);
      else target.stored?.delete(syntax);
      return undefined;
    },
    simulated: spec.get !== undefined,
    ...spec,
    kind: "setting",
  };
}

/** What is remembered of a kept setting that is on unless `no` says otherwise. */
function switchedOff(args: Args, key: readonly string[] = []): Args {
  return { ...Object.fromEntries(key.map((label) => [label, args[label]])), no: true };
}

type LooseSection<T, D> = Common &
  Omit<Section<T, D>, "enter" | "remove" | "simulated"> & {
    readonly simulated?: boolean;
    enter(target: T, args: Args, device: D): unknown;
    remove?(target: T, args: Args, device: D): Outcome;
  };

function sectionOf<T, D>(spec: LooseSection<T, D>): Section<T, D> {
  return {
    simulated: true,
    remove: () => undefined,
    ...spec,
    kind: "section",
    enter(target, args, device) {
      const entered = spec.enter(target, args, device);
      if (isRefusal(entered)) return entered;
      return { targets: Array.isArray(entered) ? entered : [entered] };
    },
  };
}

type LooseBlock<T, D> = Common & Pick<Section<T, D>, "key" | "no" | "printOrder" | "irreversible" | "mode">;

function blockOf<T extends Storing, D>(spec: LooseBlock<T, D>): Section<T, D> {
  const { syntax, key = [] } = spec;
  const nameOf = (args: Args) => JSON.stringify(key.map((label) => args[label]));
  return {
    ...spec,
    kind: "section",
    simulated: false,
    *list(target) {
      for (const block of target.blocks?.get(syntax)?.values() ?? [])
        yield { args: block.args, target: block };
    },
    enter(target, args) {
      target.blocks ??= new Map();
      const known = target.blocks.get(syntax) ?? new Map<string, StoredBlock>();
      target.blocks.set(syntax, known);
      const found = known.get(nameOf(args)) ?? { args, stored: undefined, blocks: undefined };
      found.args = { ...found.args, ...args };
      known.set(nameOf(args), found);
      return { targets: [found] };
    },
    remove(target, args) {
      target.blocks?.get(syntax)?.delete(nameOf(args));
      return undefined;
    },
  };
}

function toggleOf<T extends Storing, D>({
  shown,
  ...spec
}: Common & { shown: "on" | "off" | "either" }): Setting<T, D> {
  const { syntax } = spec;
  const remember = (target: T, on: boolean) => {
    if (shown !== "either" && on !== (shown === "on")) target.stored?.delete(syntax);
    else (target.stored ??= new Map()).set(syntax, [{ on }]);
    return undefined;
  };
  return {
    ...spec,
    ...(shown === "off" ? { defaultOn: true as const } : {}),
    ...(shown === "either"
      ? { irreversible: "releases differ in the default, so it is shown as it was last said" }
      : {}),
    kind: "setting",
    simulated: false,
    get(target) {
      const on = target.stored?.get(syntax)?.[0]?.["on"];
      return on === undefined ? undefined : on === true ? {} : "no";
    },
    set: (target) => remember(target, true),
    clear: (target) => remember(target, false),
  };
}

function isRefusal(value: unknown): value is { refused: string } | { invalid: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    ("refused" in value || "invalid" in value) &&
    !("stored" in value)
  );
}

function inOrder(
  rows: readonly Args[],
  key: readonly string[] | undefined,
  order: string | undefined,
): readonly Args[] {
  if (!key || order === "entered") return rows;
  return rows.toSorted((a, b) =>
    compareKeys(
      key.map((label) => a[label]),
      key.map((label) => b[label]),
    ),
  );
}

/** Orders keys as IOS prints them: numbers by value, names by their letters. */
export function compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index], b[index]];
    if (sameValue(left, right)) continue;
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
