import type { Args, Setting, Spelling } from "./declaration.js";
import { meaningOf, sameArgs, sameValue } from "./keys.js";

/** What holds when nothing is typed, as a declaration says it. */
export type Usual = Spelling &
  Pick<Setting<never, never>, "key" | "default" | "defaultOfEach" | "defaultOn" | "shows">;

/** A declaration's default as lines. */
export function defaultRows(usual: Args | readonly Args[] | undefined): readonly Args[] {
  if (usual === undefined) return [];
  return Array.isArray(usual) ? (usual as readonly Args[]) : [usual as Args];
}

/** Whether a line says what holds without it too. */
export function isDefault(setting: Usual, args: Args): boolean {
  const said = meaningOf(setting, args);
  const { default: usual, defaultOfEach: each } = setting;
  if (Array.isArray(usual) && usual.some((row: Args) => sameArgs(meaningOf(setting, row), said))) return true;
  return each !== undefined && sameArgs(each, withoutKey(said, setting));
}

/** Whether a line, or its `no`, says what holds without it in a block where that is `usual`. */
export function isDependentDefault(
  setting: Usual,
  args: Args,
  negative: boolean,
  usual: Args | "on" | "off",
): boolean {
  if (usual === "on" || usual === "off") return negative === (usual === "off");
  return !negative && sameArgs(usual, withoutKey(meaningOf(setting, args), setting));
}

/** Whether `no` in front of a line says more than that it is not there: what it names is on unless switched off. */
export function isOnByDefault(setting: Usual, args: Args): boolean {
  const { default: usual, defaultOn, key = [] } = setting;
  if (defaultOn !== true) return false;
  if (!Array.isArray(usual) || key.length === 0) return true;
  return usual.some((row: Args) => key.every((label) => sameValue(row[label], args[label])));
}

/** Whether the router drops a line because it says what holds without it. */
export function isLeftOut(setting: Usual, args: Args, verbatim: boolean): boolean {
  return !verbatim && setting.shows === undefined && isDefault(setting, args);
}

function withoutKey(args: Args, { key = [] }: Usual): Args {
  return Object.fromEntries(Object.entries(args).filter(([label]) => !key.includes(label)));
}
