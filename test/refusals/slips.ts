import type { Node } from "../../src/language/grammar.js";
import { privilegedMode } from "../../src/exec/modes.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { begunIn, configurationOf, EXEC, meant, read, stopsOf } from "./reading.js";
import type { Reason } from "./reason.js";
import type { Fault } from "./repair.js";
import { repairOf } from "./repaired.js";
import { valueFault, type ValueFault } from "./value.js";

/** Lines that are no command anywhere: slips of the hand and of memory. */
export const slips: readonly Reason[] = [
  {
    name: "placeholder",
    because: "what a description has in place of a value was typed as it stands",
    fits: ({ text }) => /\[[\w ,|-]+\]|<[\w -]+>|\b(xx?)\.\1\.\1\b|##/.test(text),
  },
  {
    name: "note behind",
    because: "a note stands behind the command, and the router reads it as a part of it",
    fits: ({ text, platform }) => {
      const command = text.replace(/\s+(?:#|\/\/|\().*$/, "");
      return (
        command !== text &&
        [...EXEC, ...configurationOf(platform)].some((mode) => meant(command, [mode], platform))
      );
    },
  },
  {
    name: "prompt in the line",
    because: "a prompt was typed along with the command",
    fits: ({ text, platform }) => {
      const command = text.replace(/^\s*[\w.-]*\s?(?:\([\w-]+\))?\s?[#>]\s*/, "");
      return (
        command !== text &&
        [...EXEC, ...configurationOf(platform)].some((mode) => meant(command, [mode], platform))
      );
    },
  },
  badValue(
    "address",
    "no address",
    "what stands where an address or a mask is due is none: four numbers up to 255",
  ),
  badValue("range", "out of range", "the number is outside the range that the command takes"),
  badValue("interface", "no interface", "what stands where an interface is due names none"),
  badValue(
    "target",
    "no target",
    "a target is a scheme, a colon and an address without a blank: `ipv4:192.0.2.1`",
  ),
  badValue("form", "out of form", "the value is not written as the command wants it"),
  mended("sign", "stray sign", "a sign that is no part of the command slipped in"),
  mended("hyphen", "blank or hyphen", "a blank and a hyphen were confused, or one was left out"),
  badValue("kind", "another kind of value", "a number or an address is due where something else stands"),
  mended("spelling", "misspelt", "a keyword is misspelt"),
  {
    name: "state",
    because: "`no` takes settings away; what a router has learnt goes by `clear`, in EXEC",
    fits: ({ text, platform }) =>
      /^no /i.test(text) &&
      read(text.replace(/^no/i, "clear"), [privilegedMode], platform).kind !== "invalid",
  },
  {
    name: "two commands",
    because: "behind a complete command another one begins, or a value too many stands",
    fits: ({ text, modes, platform }) =>
      stopsOf(text, modes, platform).some(
        ({ node, rest }) =>
          node.commands.length > 0 &&
          (/^[\d.]+$/.test(rest[0] ?? "") ||
            [...EXEC, ...configurationOf(platform)].some((mode) => meant(rest.join(" "), [mode], platform))),
      ),
  },
  {
    name: "part skipped",
    because: "a later word of the command stands where an earlier part of it is due",
    fits: ({ text, modes, platform }) =>
      [platform, c2811]
        .flatMap((one) => stopsOf(text, modes, one))
        .some(({ before, rest, node }) => before !== "" && comesLater(rest[0]?.toLowerCase() ?? "", node, 4)),
  },
  {
    name: "two commands mixed",
    because: "the line begins as one command and goes on as another that shares a word with it",
    fits: ({ text, modes, platform }) =>
      stopsOf(text, modes, platform).some(({ mode, before, rest }) => {
        const seam = `${before.replace(/^.*\s/, "")} ${rest[0] ?? ""}`.toLowerCase();
        return mode.commands.some(({ syntax }) => ` ${syntax}`.includes(` ${seam}`));
      }),
  },
  mended("missing", "keyword left out", "a keyword was left out"),
  mended("surplus", "keyword too many", "a keyword too many stands in the line"),
  mended("key", "key slip", "a finger slipped: with one key changed it is a command"),
  {
    name: "sign alone",
    because: "no command consists of signs",
    fits: ({ text }) => /^\W+$/.test(text.trim()),
  },
  {
    name: "no command's sign",
    because: "a name, a password or a sentence: no command's first word holds such a sign",
    fits: ({ text }) => /^\s*\w+[^\w\s-]|[:)]\s*$/.test(text),
  },
  {
    name: "unknown word",
    because: "no command of a router or a switch begins with this word, in any mode",
    fits: ({ text }) =>
      !/\s.*\s/.test(text.trim()) &&
      [c2811, c2960].every((one) => !begunIn(text, [...EXEC, ...configurationOf(one)], one)),
  },
];

/** Whether a keyword stands behind some more words of a command. */
function comesLater(word: string, { keywords, values }: Node, words: number): boolean {
  return [...keywords.values(), ...values].some(
    ({ next }) => next.keywords.has(word) || (words > 1 && comesLater(word, next, words - 1)),
  );
}

function badValue(fault: ValueFault, name: string, because: string): Reason {
  return { name, because, fits: (refusal) => valueFault(refusal) === fault };
}

function mended(fault: Fault, name: string, because: string): Reason {
  return { name, because, fits: (refusal) => repairOf(refusal)?.fault === fault };
}
