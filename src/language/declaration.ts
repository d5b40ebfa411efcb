import type { BitPattern } from "./bit-pattern.js";
import {
  variantsOn,
  type Dialect,
  type Family,
  type Feature,
  type Software,
  type TechnologyPackage,
} from "./dialect.js";

/**
 * A command is declared once, by the line that Cisco's command reference prints. Recognition, abbreviation,
 * `?`, Tab, carets, typed arguments, the `no` form, running-config and the meaning of a difference come from it.
 * `T` is what the mode edits (a router, an interface, a phone), `D` what else a handler may reach.
 */
export type Command<T, D> = Setting<T, D> | Section<T, D> | Action<T, D>;

/** The words and typed arguments of a line that was understood. */
export type Args = Readonly<Record<string, unknown>>;

/** How a command's arguments are told apart from other spellings of the same. */
export interface Spelling {
  /** The arguments as the router keeps them, whatever way they were typed; those behind `no` may be fewer. */
  canonical?(args: Args): Args;
  /** What holds of arguments that are not typed: a line that says so means the same, and prints as it was typed. */
  readonly argumentDefaults?: Args | undefined;
  /** What the arguments say, where the router keeps and prints them as they were typed: two areas, `1` and `0.0.0.1`. */
  meaning?(args: Args): Args;
}

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

/** What differs from how IOS routers have a command; `false`: it does not exist there. */
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
  /** Help of the words that many commands share, where `help` does not say it. */
  readonly shared?: Readonly<Record<string, string>>;
  /** What running-config prints where that is not `syntax`, in the same notation (`line con …`). */
  readonly print?: string;
  /** Group of lines in running-config; the platform says where each group stands. */
  readonly group?: string;
  /** Accepted, but not in `?`. */
  readonly hidden?: true;
  /**
   * Keywords that are meant from this beginning on, though others begin like that too: `{ logging: "log" }` where `show log`
   * has been `show logging` since before there was `show login`.
   */
  readonly meantBy?: Readonly<Record<string, string>>;
  /** The family of devices that has it; both where nothing is said. */
  readonly family?: Family;
  /** The software that has it; both where nothing is said. */
  readonly software?: Software;
  /** What the device must do to have it. */
  readonly feature?: Feature;
  /** What the device must not do to have it. */
  readonly unless?: Feature;
  /** The flash memory that has to be called so (`Dialect.disk`). */
  readonly disk?: Dialect["disk"];
  /** The first release that has it, such as `15.2(2)T`; all that are known where nothing is said. */
  readonly since?: string;
  /** The first release that has it no longer. */
  readonly until?: string;
  /** The technology package without which a universal image does not know it. */
  readonly technologyPackage?: TechnologyPackage;
  /** How Packet Tracer has it; false: not at all. */
  readonly packetTracer?: Variation;
  /** How its switches have it, where that is not how its routers do. */
  readonly packetTracerSwitch?: Variation;
  /** Packet Tracer alone has it. */
  readonly packetTracerOnly?: true;
  /** How a switch has it. */
  readonly onSwitch?: Exclude<Variation, false>;
  /** Where a line of `!` sets its block apart within the section that it stands in. */
  readonly blankLine?: "before" | "after";
  /** It closes its block in running-config, and stands there as deep as the block's header. */
  readonly closesBlock?: true;
  /** The router prints the line with a blank behind it. */
  readonly trailingSpace?: true;
  /** Typed values of arguments of which the router takes only some: the laws choose among them. */
  readonly examples?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** A command that is remembered and printed. */
export interface Setting<T, D> extends Common, Spelling {
  readonly kind: "setting";
  /** The arguments that tell instances of a repeatable setting apart. */
  readonly key?: readonly string[];
  /** The syntax behind `no` where it is not the leading part of `syntax`; false: there is no such form. */
  readonly no?: string | false;
  /** "entered": instances print in order of entry; otherwise by key. */
  readonly printOrder?: "entered" | "key";
  /**
   * The order of its lines has a meaning, because the first one that fits or answers counts; a label: the order
   * of those lines that have this argument in common; a function: that of any two whose patterns share a number.
   */
  readonly semanticOrder?: true | string | ((args: Args) => BitPattern);
  /** What the order decides. */
  readonly orderReason?: string;
  /** The labels of two addresses: its lines mean all that lies between those, however that is divided. */
  readonly ranges?: readonly [string, string];
  /**
   * In force without being typed: `default` brings it back, `no` switches it off and is kept. Where a repeatable
   * setting names its defaults too, only those instances are.
   */
  readonly defaultOn?: true;
  /**
   * What holds when nothing is typed: lines with these arguments, "on" or "off". A line that says just that means nothing, and is
   * not printed unless a loaded file has it. Undefined: releases differ, so that either line has a meaning.
   */
  readonly default?: readonly Args[] | "on" | "off" | undefined;
  /** What holds of each instance of a repeatable setting that says no more than its key. */
  readonly defaultOfEach?: Args | undefined;
  /**
   * What holds while nothing is typed, where the platform or other settings of the same block decide: what a line says
   * besides its key, "on" or "off". A line that says just that is kept and shown, and means nothing.
   */
  dependentDefault?(target: T, device: D): Args | "on" | "off";
  /**
   * "default": the router prints a default that was typed; "both": it prints whichever of the two was said; "always": it
   * prints what holds, though nobody has said it.
   */
  readonly shows?: "default" | "both" | "always" | undefined;
  /** Held by what the mode edits under this declaration (`holder.ts`), and not by a field of the model. */
  readonly kept?: true;
  /** Why `no` does not bring the fresh state back; the laws ask only that it does something. */
  readonly irreversible?: string;
  /** Why there is no line of it that a router takes; the laws leave such a command out. */
  readonly untried?: string;
  /** "loaded": part of a configuration file only; typing it is refused. */
  readonly from?: "loaded";
  /** Its value is the router's own, such as a time stamp: a difference in it means nothing. */
  readonly incidental?: true;
  /** Something acts on it; without this it is kept and shown only. */
  readonly simulated: boolean;
  /**
   * What running-config prints: the arguments of each line, `"no"` for the negative form, nothing when unset.
   * A line whose arguments hold `no: true` prints as `no` and whatever else they say.
   */
  get(target: T, device: D): readonly Args[] | Args | "no" | undefined;
  /** Sorts the lines of neighbouring settings among each other, such as the options of a pool in order of entry. */
  place?(target: T, args: Args): number;
  set(target: T, args: Args, device: D): Outcome;
  /** Why a typed line is refused before anything else happens. */
  refuses?(target: T, args: Args, device: D): Outcome;
  /** What must be agreed to before a typed line counts. */
  agreement?(target: T, args: Args, device: D): Agreement | undefined;
  /** What `no` does; the arguments that were typed may be fewer than the syntax has. */
  clear(target: T, args: Args, device: D): Outcome;
  /** What is said once when it was set on everything that the mode edits, such as each port of a range. */
  notice?(targets: readonly T[], args: Args, device: D): void;
}

/** Terms that a user must accept with `yes`; undefined: they were accepted before. */
export interface Agreement {
  readonly text: string | undefined;
  readonly prompt: string;
  /** What happens when they are. */
  readonly accepted: () => void;
}

/** A command that opens a mode and heads a block of running-config. */
export interface Section<T, D> extends Common, Spelling {
  readonly kind: "section";
  readonly key?: readonly string[];
  readonly no?: string | false;
  /** "entered": blocks print in order of entry; "syntax": as the syntax names the words of the key; otherwise by key. */
  readonly printOrder?: "entered" | "key" | "syntax";
  readonly irreversible?: string;
  /** The labels of two numbers: the block speaks of every one from the first to the last. */
  readonly rangeKey?: readonly [string, string];
  /** The blocks for which it stands, where running-config has no such header: the ports of a range. */
  standsFor?(args: Args): readonly { readonly section: Section<never, D>; readonly args: Args }[];
  /** The highest numbers that it takes at present, by label: what `?` names, where the configuration sets a limit. */
  highest?(target: T): Readonly<Record<string, number>>;
  /** The order of its blocks has a meaning, because the first one that fits counts. */
  readonly semanticOrder?: true;
  /** What the order decides. */
  readonly orderReason?: string;
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
  /** Those of them that a switch does not have. */
  readonly routerOnly?: readonly Mode<never, D>[];
  /** Those that Packet Tracer does not have. */
  readonly realIosOnly?: readonly Mode<never, D>[];
  of(target: unknown): Mode<never, D>;
}

/** Every mode that a section header may open, on any device or on those of one dialect. */
export function modesOf<D>(
  section: Section<never, D>,
  dialect?: Pick<Dialect, "family" | "isPacketTracer">,
): readonly Mode<never, D>[] {
  const variants = section.variants ?? { modes: [section.mode] };
  return dialect ? variantsOn(variants, dialect) : variants.modes;
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
  /** EXEC: "user" commands need no `enable`, and those of "zero" are there at any level. */
  readonly level?: "zero" | "user" | "privileged";
  /** Its output may be filtered by `| include …`. */
  readonly show?: true;
  /** It says by another word what lines of the configuration say: a file that has it is obeyed. */
  readonly configures?: true;
  run(target: T, args: Args, device: D, negated: boolean): Run;
}

/** What an action prints; a dialogue is a generator that yields questions and is resumed with the answers. */
export type Run = string | undefined | Outcome | Dialogue;
export type Dialogue = Generator<Question, string | undefined, string>;

/**
 * What a dialogue waits for; a `message` comes line by line, the last one ended by Ctrl-Z; `wait` lasts `seconds` of
 * virtual time, which may have `passed` already, and is answered "" or, when broken off, "abort"; where it `endsAtKey`,
 * any key breaks it off, and `"only"` such a key: it is broken off at once where nobody can press one.
 */
export type Question =
  | {
      readonly kind: "answer" | "password" | "confirm" | "message";
      readonly prompt: string;
      readonly before?: string;
    }
  | {
      readonly kind: "wait";
      readonly seconds: number;
      readonly passed?: true;
      readonly endsAtKey?: true | "only";
      readonly before?: string;
    };

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
