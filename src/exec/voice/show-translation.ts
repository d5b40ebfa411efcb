import { compareKeys } from "../../language/keys.js";
import { translate } from "../../rules/translation-rules.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { translationProfile, translationRule } from "../../modes/global/voice/numbers.js";
import { rule, translate as translateWith } from "../../modes/voice/dial-plan.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** Number translation (IOS Voice Command Reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

const SORT = {
  sort: "In order",
  ascending: "The lowest first",
  descending: "The highest first",
} as const;

/** Blocks in order of what their headers name, or as they are. */
function sorted<B extends GenericBlock>(
  blocks: readonly B[],
  nameOf: (block: B) => string | number,
  { sort, order }: { readonly sort?: true; readonly order?: "ascending" | "descending" },
): readonly B[] {
  if (!sort) return blocks;
  const ascending = blocks.toSorted((a, b) => compareKeys([nameOf(a)], [nameOf(b)]));
  return order === "descending" ? ascending.toReversed() : ascending;
}

const rules = action({
  ...SHOW,
  syntax: "show voice translation-rule [{tag:<1-2147483647> | sort [order:{ascending | descending}]}]",
  help: { "translation-rule": "Show translation rule configuration", tag: "Translation rule tag", ...SORT },
  run(router, { tag, ...order }) {
    const wanted = translationRule.shown
      .all(router)
      .filter(({ args }) => tag === undefined || args.tag === tag);
    return sorted(wanted, ({ args }) => args.tag, order)
      .map((set) => linesText([`Translation-rule tag: ${set.args.tag}`, ...ruleLines(set), ""]))
      .join("");
  },
});

function ruleLines(set: GenericBlock): readonly string[] {
  return rule.shown
    .all(set)
    .flatMap(
      ({
        precedence,
        rejected,
        match = "",
        replace = "",
        from = "none",
        to = "none",
        first = "none",
        second = "none",
      }) => [
        `\tRule ${precedence}:`,
        ...(rejected === undefined ? [] : ["\tCall block rule"]),
        `\tMatch pattern: ${rejected ?? match}`,
        ...(rejected === undefined ? [`\tReplace pattern: ${replace}`] : []),
        `\tMatch type: ${from}\t\tReplace type: ${to}`,
        `\tMatch plan: ${first}\t\tReplace plan: ${second}`,
      ],
    );
}

const profiles = action({
  ...SHOW,
  syntax: "show voice translation-profile [{name:WORD | sort [order:{ascending | descending}]}]",
  help: {
    "translation-profile": "Show translation profile configuration",
    name: "Translation profile name",
    ...SORT,
  },
  run(router, { name, ...order }) {
    const wanted = translationProfile.shown
      .all(router)
      .filter(({ args }) => name === undefined || args.name === name);
    return sorted(wanted, ({ args }) => args.name, order)
      .map((profile) =>
        linesText([
          `Translation Profile: ${profile.args.name}`,
          `\tRule for Calling number: ${translateWith.shown.of(profile, { what: "calling" })?.rule ?? ""}`,
          `\tRule for Called number: ${translateWith.shown.of(profile, { what: "called" })?.rule ?? ""}`,
          `\tRule for Redirect number: ${translateWith.shown.of(profile, { what: "redirect-called" })?.rule ?? ""}`,
          `\tRule for Redirect-target number: ${translateWith.shown.of(profile, { what: "redirect-target" })?.rule ?? ""}`,
          "",
        ]),
      )
      .join("");
  },
});

/** Types of numbers and numbering plans (ITU-T Q.931). */
const KINDS = {
  abbreviated: "Abbreviated number",
  any: "Any of them",
  data: "Data numbering plan (X.121)",
  ermes: "European radio messaging",
  international: "International number",
  isdn: "ISDN numbering plan (E.164)",
  national: "National",
  network: "Network specific number",
  private: "Private numbering plan",
  reserved: "Reserved",
  subscriber: "Subscriber number",
  telex: "Telex numbering plan (F.69)",
  unknown: "Unknown",
} as const;

const tryRule = action({
  syntax:
    "test voice translation-rule tag:<1-2147483647> number:WORD [type type:{abbreviated | any | international | national | network | reserved | subscriber | unknown}] [plan plan:{any | data | ermes | isdn | national | private | reserved | telex | unknown}]",
  help: {
    type: "Number type",
    plan: "Numbering plan",
    ...KINDS,
    test: "Test subsystems, memory, and interfaces",
    voice: "Voice",
    "translation-rule": "Test translation rule",
    tag: "Translation rule tag",
    number: "Number to be translated",
  },
  packetTracer: false,
  run(router, { tag, number, type, plan }) {
    const set = translationRule.shown.of(router, { tag });
    if (!set) return `Error: Ruleset ${tag} not found\n`;
    const result = translate(set, number, { type, plan });
    if (result.kind === "unmatched") return `${number} Didn't match with any of rules\n`;
    if (result.kind === "rejected") return `${number} blocked on rule ${result.precedence}\n`;
    return linesText([
      `Matched with rule ${result.precedence}`,
      `Original number: ${number}\tTranslated number: ${result.number}`,
      `Original number type: ${type ?? "none"}\tTranslated number type: ${result.type ?? type ?? "none"}`,
      `Original number plan: ${plan ?? "none"}\tTranslated number plan: ${result.plan ?? plan ?? "none"}`,
    ]);
  },
});

export const showTranslation = [rules, profiles, tryRule];
