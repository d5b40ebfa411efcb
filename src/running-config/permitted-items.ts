import { grammarOf, type AnyMode, type Grammar } from "../language/grammar.js";
import { resolve, type Environment } from "../language/resolve.js";
import { parseLine } from "../parse/command-line.js";
import { NO_LIMIT } from "../platform/environment.js";
import type { Platform } from "../platform/platform.js";
import type { Item } from "./items.js";

/**
 * Of the lines of a block, those that somebody could type himself: `show running-config` shows no others at a lower
 * privilege level (IOS Security Configuration Guide, "Configuring Security with Passwords, Privileges, and Logins").
 */
export function permittedItems(
  items: readonly Item[],
  mode: AnyMode,
  platform: Platform,
  permitted: (grammar: Grammar) => Grammar,
): readonly Item[] {
  const grammar = permitted(grammarOf(mode, platform.dialect));
  return items
    .filter(({ text }) => resolve(text, parseLine(text), grammar, ANYWHERE).kind === "bound")
    .map((item) => {
      const { id, command, args, text, negative, place, body, mode: inner } = item;
      const own = body && inner ? permittedItems(body, inner, platform, permitted) : undefined;
      return { id, command, args, text, negative, place, body: own, mode: inner };
    });
}

const ANYWHERE: Environment = { limit: () => NO_LIMIT, exec: undefined };
