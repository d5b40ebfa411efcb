import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import * as plan from "../../voice/dial-plan.js";
import { IOS, voiceWords } from "./words.js";

/** Classes, partitions and translations that other commands name (IOS Voice Command Reference). */
const { setting, block } = vocabulary<Router>()(voiceWords);

export const codecClass = block({
  syntax: "voice class codec tag:<1-10000>",
  acts: true,
  help: { codec: "Codec preferences", tag: "Voice class tag" },
  group: "voice-class",
  key: ["tag"],
  mode: plan.codecClassMode,
  ...IOS,
});

export const stunClass = block({
  syntax: "voice class stun-usage tag:<1-10000>",
  help: { "stun-usage": "STUN usage", tag: "Voice class tag" },
  group: "voice-class",
  key: ["tag"],
  mode: plan.stunClassMode,
  ...IOS,
});

export const toneClass = block({
  syntax: "voice class custom-cptone name:WORD",
  help: { "custom-cptone": "Custom call progress tone", name: "Name" },
  group: "voice-class",
  key: ["name"],
  printOrder: "entered",
  mode: plan.toneClassMode,
  ...IOS,
});

export const mohGroup = block({
  syntax: "voice moh-group tag:<1-5>",
  help: { "moh-group": "Music on hold", tag: "Tag" },
  group: "voice-moh",
  key: ["tag"],
  mode: plan.mohGroupMode,
  ...IOS,
});

export const lpcorEnable = setting({
  syntax: "voice lpcor enable",
  help: { lpcor: "Logical partitioning", enable: "Enable" },
  group: "voice-lpcor",
  ...IOS,
});

export const lpcorCustom = block({
  syntax: "voice lpcor custom",
  help: { lpcor: "Logical partitioning", custom: "Names" },
  group: "lpcor-blocks",
  mode: plan.lpcorCustomMode,
  ...IOS,
});

export const lpcorPolicy = block({
  syntax: "voice lpcor policy name:WORD",
  help: { lpcor: "Logical partitioning", policy: "Policy", name: "Name" },
  group: "lpcor-blocks",
  key: ["name"],
  printOrder: "entered",
  mode: plan.lpcorPolicyMode,
  ...IOS,
});

export const translationRule = block({
  syntax: "voice translation-rule tag:<1-2147483647>",
  acts: true,
  help: { "translation-rule": "Translation rule", tag: "Tag" },
  group: "voice-translation",
  key: ["tag"],
  mode: plan.translationRuleMode,
  ...IOS,
});

export const translationProfile = block({
  syntax: "voice translation-profile name:WORD",
  acts: true,
  help: { "translation-profile": "Translation profile", name: "Name" },
  group: "voice-translation",
  key: ["name"],
  mode: plan.translationProfileMode,
  ...IOS,
});
