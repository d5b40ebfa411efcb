import type { ModeClass } from "../language/mode-classes.js";
import type { Platform } from "../platform/platform.js";
import { alias } from "../modes/global/management.js";
import type { Router } from "../router/router.js";

/** Short names for the beginnings of commands (IOS Configuration Fundamentals, `alias`). */
export interface Alias {
  readonly mode: string;
  readonly name: string;
  readonly command: string;
}

/** What real IOS has in EXEC without being told. */
const BUILT_IN: readonly Alias[] = [
  ["h", "help"],
  ["lo", "logout"],
  ["p", "ping"],
  ["r", "resume"],
  ["s", "show"],
  ["u", "undebug"],
  ["un", "undebug"],
  ["w", "where"],
].map(([name = "", command = ""]) => ({ mode: "exec", name, command }));

/** All aliases, those of the router itself first; one that was configured replaces one of them. */
export function aliasesOf(router: Router, platform: Platform): readonly Alias[] {
  const configured = alias.all(router);
  return [
    ...builtInOn(platform).filter((one) => !configured.some((other) => isSame(one, other))),
    ...configured,
  ];
}

function builtInOn({ traits }: Platform): readonly Alias[] {
  return traits.sessions.hasBuiltInAliases ? BUILT_IN : [];
}

function isSame(a: Alias, b: Alias): boolean {
  return a.mode === b.mode && a.name === b.name;
}

/** A line whose first word is an alias, written out; undefined if it is none. */
export function expandAlias(
  router: Router,
  platform: Platform,
  mode: ModeClass,
  line: string,
): string | undefined {
  const [, blanks = "", first, rest = ""] = /^(\s*)(\S+)(.*)$/s.exec(line) ?? [];
  const isMeant = (one: Alias) => one.mode === mode && one.name === first;
  const known =
    first === undefined
      ? undefined
      : (alias.of(router, { mode, name: first }) ?? builtInOn(platform).find(isMeant));
  return known && `${blanks}${known.command}${rest}`;
}
