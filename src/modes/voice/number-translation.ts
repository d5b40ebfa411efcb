import type { StoredBlock } from "../../language/declaration.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `translation-rule`: number translation before `voice translation-rule` (IOS Voice Command Reference). Kept and shown. */
const { setting } = vocabulary<StoredBlock>()({});

export const numberTranslationMode = blockMode(
  "config-translate",
  "Translation rule configuration commands:",
  [
    setting({
      syntax: "Rule index:<0-10> match:WORD replace:WORD [from:WORD [to:WORD]]",
      key: ["index"],
      no: "Rule index:<0-10>",
      help: {
        Rule: "One rule of several",
        index: "Rules are tried by their numbers",
        match: "Digits that a number begins with",
        replace: "Digits in place of them",
        from: "Type of number to match",
        to: "Type of number to give",
      },
    }),
  ],
);
