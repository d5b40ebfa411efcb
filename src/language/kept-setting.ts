import type { Args, Common, Outcome, Setting } from "./declaration.js";
import type { Declaration, Holder } from "./holder.js";
import { defaultRows, isLeftOut, isOnByDefault, type Usual } from "./defaults.js";
import { lineWithKey, withLine, without, type Placing } from "./keyed-lines.js";
import { hasSpellings, sameValue } from "./keys.js";

/**
 * Settings that need no field of the model: what they edit keeps their lines (`holder.ts`), and whoever needs
 * to know what was said asks the declaration.
 */

/** Reads the lines of a setting, each with the arguments that its syntax types. `F` is there when nothing holds. */
export interface Lines<T, A, F = undefined> {
  /** The first line, or the first that has these arguments; without one, what the declaration says holds by default. */
  of(target: T, like?: Partial<A>): A | F;
  /** All lines but those that begin with `no`. */
  all(target: T): readonly A[];
  /** The lines that begin with `no`: they say no more than what is switched off. */
  off(target: T): readonly Partial<A>[];
}

/** Reads a toggle. `F` is the answer while nobody has said anything, where the declaration names no default. */
export interface Toggled<T, F> {
  isOn(target: T): boolean | F;
}

/** `shown` is for those who only show what was said. */
export interface KeptSetting<T, D, Reader> extends Setting<T, D> {
  readonly shown: Reader;
}

/** What a handler needs to know of the circumstances in which a line is typed or loaded. */
export interface Typing {
  /** A loaded file is to be printed as it was: a default that it spells out is kept. */
  readonly verbatim: boolean;
}

/**
 * How the lines that are kept change with a new one, where it does not just take the place of that with the same
 * key. `no` is what `no` in front of it does; its arguments may then be fewer.
 */
export interface Revision<A, D> {
  set?(lines: readonly A[], args: A, device: D): readonly A[] | NonNullable<Outcome>;
  no?(lines: readonly A[], args: Partial<A>, device: D): readonly A[] | NonNullable<Outcome>;
}

export type KeptSpec<T, D> = Common &
  Omit<Setting<T, D>, "kind" | "simulated" | "get" | "set" | "clear" | "default" | "shows"> & {
    readonly acts?: true | undefined;
    readonly shows?: "default" | "always" | undefined;
    readonly default?: Args | readonly Args[] | undefined;
    readonly revise?: Revision<Args, D>;
  };

export function keptSetting<T extends Holder, D extends Typing>(
  spec: KeptSpec<T, D>,
): KeptSetting<T, D, Lines<T, Args>> & Lines<T, Args> {
  const { acts, revise, default: usual, ...common } = spec;
  const defaults = defaultRows(usual);
  const lines = (target: T) => target.stored?.get(declared) ?? NONE;
  const keep = (target: T, after: readonly Args[] | NonNullable<Outcome>): Outcome => {
    if (!isLines(after)) return after;
    keepLines(target, declared, after);
    return undefined;
  };
  const reader = readerOf(lines, defaults, spec);
  const declared: KeptSetting<T, D, Lines<T, Args>> & Lines<T, Args> = {
    ...common,
    ...reader,
    kind: "setting",
    kept: true,
    simulated: acts === true,
    default: usual !== undefined ? defaults : spec.defaultOn ? undefined : "off",
    shown: reader,
    get: (target) => target.stored?.get(declared) ?? (spec.shows === "always" ? defaults : undefined),
    set(target, args, device) {
      if (revise?.set) return keep(target, revise.set(lines(target), args, device));
      const isLeft = isLeftOut(declared, args, device.verbatim);
      return keep(target, isLeft ? without(lines(target), args, spec) : withLine(lines(target), args, spec));
    },
    clear(target, args, device) {
      if (revise?.no) return keep(target, revise.no(lines(target), args, device));
      if (isOnByDefault(declared, args))
        return keep(target, withLine(lines(target), switchedOff(args, spec.key), spec));
      return keep(target, without(lines(target), args, spec));
    },
  };
  return declared;
}

export interface ToggleSpec<T, D> extends Common, Pick<Setting<T, D>, "dependentDefault"> {
  readonly acts?: true | undefined;
  /** What holds when nothing was said. Undefined: nobody knows, so that whatever is said is kept and printed. */
  readonly default?: "on" | "off" | undefined;
  /** Running-config says which of the two holds, once anybody has said so. */
  readonly shows?: "both";
  readonly irreversible?: string;
}

export function toggleSetting<T extends Holder, D extends Typing>(
  spec: ToggleSpec<T, D>,
): KeptSetting<T, D, Toggled<T, undefined>> & Toggled<T, undefined> {
  const { acts, default: usual, shows, ...common } = spec;
  const isOn = (target: T) => {
    const [row] = target.stored?.get(declared) ?? NONE;
    return row ? row["no"] !== true : usual && usual === "on";
  };
  const say = (target: T, on: boolean, device: D) => {
    const said = isOn(target);
    const isDefault = (on ? "on" : "off") === usual && !(device.verbatim && on);
    const takesBack = usual === undefined && !on && said === true;
    keepLines(
      target,
      declared,
      shows !== "both" && (isDefault || takesBack) ? NONE : [on ? {} : { no: true }],
    );
    return undefined;
  };
  const declared: KeptSetting<T, D, Toggled<T, undefined>> & Toggled<T, undefined> = {
    ...(shows === "both" ? { irreversible: "it is shown as it was last said", shows } : {}),
    ...common,
    kind: "setting",
    kept: true,
    simulated: acts === true,
    ...(usual === "on" ? { defaultOn: true as const } : {}),
    default: usual,
    isOn,
    shown: { isOn },
    get(target) {
      const [row] = target.stored?.get(declared) ?? NONE;
      return row && (row["no"] === true ? "no" : row);
    },
    set: (target, _args, device) => say(target, true, device),
    clear: (target, _args, device) => say(target, false, device),
  };
  return declared;
}

/** Puts the lines of a setting in the place of those that were kept. */
export function keepLines(target: Holder, setting: Declaration, lines: readonly Args[]): void {
  if (lines.length > 0) (target.stored ??= new Map()).set(setting, lines);
  else target.stored?.delete(setting);
}

/** The lines of what is edited, and those of its template for settings of which it says nothing itself. */
export function linesWithTemplate(own: Holder, template: Holder): Holder["stored"] {
  if (!template.stored) return own.stored;
  return new Map([...template.stored, ...(own.stored ?? [])]);
}

function readerOf<T>(
  lines: (target: T) => readonly Args[],
  defaults: readonly Args[],
  placing: Placing & Pick<Usual, "defaultOn">,
): Lines<T, Args> {
  const { defaultOn, key = [] } = placing;
  const isLike = (line: Args, like: Args | undefined) =>
    like === undefined || Object.keys(like).every((label) => sameValue(line[label], like[label]));
  // Where the meaning of a key is not its spelling, a line is looked for by its spelling.
  const namesKey = (like: Args | undefined): like is Args =>
    like !== undefined && !hasSpellings(placing) && key.length > 0 && key.every((label) => label in like);
  const found = (all: readonly Args[], like: Args | undefined) => {
    if (!namesKey(like)) return all.find((one) => isLike(one, like));
    const named = lineWithKey(all, like, placing);
    return named && isLike(named, like) ? named : undefined;
  };
  return {
    of(target, like) {
      const line = found(lines(target), like);
      if (line && !isNegative(line)) return line;
      if (line && defaultOn) return undefined;
      return defaults.find((one) => isLike(one, like));
    },
    all: (target) => lines(target).filter((line) => !isNegative(line)),
    off: (target) => lines(target).filter(isNegative),
  };
}

/** What is kept of a setting that is on unless `no` says otherwise. */
function switchedOff(args: Args, key: readonly string[] = []): Args {
  return { ...Object.fromEntries(key.map((label) => [label, args[label]])), no: true };
}

function isLines(value: readonly Args[] | NonNullable<Outcome>): value is readonly Args[] {
  return Array.isArray(value);
}

function isNegative(line: Args): boolean {
  return line["no"] === true;
}

const NONE: readonly Args[] = [];
