import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { registerWords } from "./words.js";

/** Numbers that all SIP phones register beside their own (CME command reference). Kept and shown. */
const { setting } = vocabulary<GenericBlock>()(registerWords);

export const numberPlan = [
  setting({
    syntax: "bulk pattern:DIGITS",
    help: { bulk: "Register many numbers at once", pattern: "Digits, . for any" },
  }),
  setting({
    syntax:
      "dialplan-pattern tag:<1-10> pattern:WORD extension-length length:<1-32> [extension-pattern extension:DIGITS | no-reg] [demote]",
    key: ["tag"],
    help: {
      "dialplan-pattern": "Numbers in full for extensions",
      pattern: "Number, . for any digit",
      "extension-length": "Digits of an extension",
      length: "How many",
      "extension-pattern": "Extensions that it holds for",
      extension: "Digits, . for any",
      "no-reg": "Do not register the number in full",
      demote: "Shorten numbers of outside calls too",
    },
  }),
];
