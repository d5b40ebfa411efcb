import { compareKeys } from "../../language/keys.js";
import { translate } from "../../rules/translation-rules.js";
import { keptBlocks, keptRows, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** Number translation and hunt groups of all phones (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

const SORT = {
  sort: "In order",
  ascending: "The lowest first",
  descending: "The highest first",
} as const;

/** Blocks in order of a label of their headers, or as they are. */
function sorted(
  blocks: readonly GenericBlock[],
  label: string | undefined,
  order: "ascending" | "descending" = "ascending",
): readonly GenericBlock[] {
  if (label === undefined) return blocks;
  const ascending = blocks.toSorted((a, b) => compareKeys([a.args[label]], [b.args[label]]));
  return order === "descending" ? ascending.toReversed() : ascending;
}

const rules = action({
  ...SHOW,
  syntax: "show voice translation-rule [{tag:<1-2147483647> | sort [order:{ascending | descending}]}]",
  help: { "translation-rule": "Show translation rule configuration", tag: "Translation rule tag", ...SORT },
  run: (router, { tag, sort, order }) =>
    sorted(
      keptBlocks(router, "voice translation-rule").filter(
        ({ args }) => tag === undefined || args["tag"] === tag,
      ),
      sort && "tag",
      order,
    )
      .map((block) =>
        linesText([`Translation-rule tag: ${String(block.args["tag"])}`, ...ruleLines(block), ""]),
      )
      .join(""),
});

function ruleLines(block: GenericBlock): readonly string[] {
  return keptRows(block, "rule").flatMap((row) => {
    const said = (label: string) => textOf(row[label]);
    const rejected = said("rejected");
    const kind = rejected === undefined ? [] : ["\tCall block rule"];
    return [
      `\tRule ${String(row["precedence"])}:`,
      ...kind,
      `\tMatch pattern: ${rejected ?? said("match") ?? ""}`,
      ...(rejected === undefined ? [`\tReplace pattern: ${said("replace") ?? ""}`] : []),
      `\tMatch type: ${said("from") ?? "none"}\t\tReplace type: ${said("to") ?? "none"}`,
      `\tMatch plan: ${said("first") ?? "none"}\t\tReplace plan: ${said("second") ?? "none"}`,
    ];
  });
}

const profiles = action({
  ...SHOW,
  syntax: "show voice translation-profile [{name:WORD | sort [order:{ascending | descending}]}]",
  help: {
    "translation-profile": "Show translation profile configuration",
    name: "Translation profile name",
    ...SORT,
  },
  run: (router, { name, sort, order }) =>
    sorted(
      keptBlocks(router, "voice translation-profile").filter(
        ({ args }) => name === undefined || args["name"] === name,
      ),
      sort && "name",
      order,
    )
      .map((block) => {
        const rule = (what: string) =>
          textOf(keptRows(block, "translate").find((row) => row["what"] === what)?.["rule"]) ?? "";
        return linesText([
          `Translation Profile: ${String(block.args["name"])}`,
          `\tRule for Calling number: ${rule("calling")}`,
          `\tRule for Called number: ${rule("called")}`,
          `\tRule for Redirect number: ${rule("redirect-called")}`,
          `\tRule for Redirect-target number: ${rule("redirect-target")}`,
          "",
        ]);
      })
      .join(""),
});

const TYPES = [
  "Original number type: none\tTranslated number type: none",
  "Original number plan: none\tTranslated number plan: none",
];

const tryRule = action({
  syntax: "test voice translation-rule tag:<1-2147483647> number:WORD",
  help: {
    test: "Test subsystems, memory, and interfaces",
    voice: "Voice",
    "translation-rule": "Test translation rule",
    tag: "Translation rule tag",
    number: "Number to be translated",
  },
  packetTracer: false,
  run(router, { tag, number }) {
    const rule = keptBlocks(router, "voice translation-rule").find(({ args }) => args["tag"] === tag);
    if (!rule) return `Error: Ruleset ${tag} not found\n`;
    const result = translate(rule, number);
    if (result.kind === "unmatched") return `${number} Didn't match with any of rules\n`;
    if (result.kind === "rejected") return `${number} blocked on rule ${result.precedence}\n`;
    return linesText([
      `Matched with rule ${result.precedence}`,
      `Original number: ${number}\tTranslated number: ${result.number}`,
      ...TYPES,
    ]);
  },
});

export const showTranslation = [rules, profiles, tryRule];
