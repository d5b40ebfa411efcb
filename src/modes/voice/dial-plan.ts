import type { GenericBlock } from "../../language/holder.js";
import { blockMode } from "./block-mode.js";
import { vocabulary } from "../device.js";
import { CODECS, codecWords, usualPayloadUnsaid } from "./codecs.js";

/** Codec lists, number translation and classes of restriction (IOS Voice Command Reference; REFERENCE.md section 8). */
const { setting, block } = vocabulary<GenericBlock>()({});

export const codecPreference = setting({
  syntax: `codec preference order:<1-24> codec:${CODECS} [bytes bytes:<10-240>]`,
  canonical: usualPayloadUnsaid,
  acts: true,
  help: {
    codec: "Codec",
    preference: "Preference",
    order: "Order of preference",
    bytes: "Bytes a packet",
    ...codecWords,
  },
  key: ["order"],
});

export const codecClassMode = blockMode("config-class", "Voice class configuration commands:", [
  codecPreference,
]);

export const stunClassMode = blockMode("config-class", "Voice class configuration commands:", [
  setting({
    syntax: "stun usage firewall-traversal flowdata",
    help: { stun: "STUN", usage: "Usage", "firewall-traversal": "Firewall traversal", flowdata: "Flow data" },
  }),
]);

const toneMode = blockMode("cfg-cp-dualtone", "Dualtone commands:", [
  setting({
    syntax: "frequency first:<0-3600> [second:<0-3600>]",
    help: { frequency: "Frequencies", first: "Hz", second: "Hz" },
  }),
  setting({
    syntax: "cadence {continuous | times:<0-10000> ...8}",
    no: "cadence",
    help: { cadence: "Cadence", continuous: "Without a pause", times: "Milliseconds" },
  }),
]);

/** Tones of a conference or of a line (`voice class custom-cptone`), each with its frequencies and its rhythm. */
export const toneClassMode = blockMode("cfg-cptone", "Custom call progress tone commands:", [
  block({
    syntax:
      "dualtone kind:{busy | conference | disconnect | number-unobtainable | off-hook-alert | reorder | ringback}",
    key: ["kind"],
    printOrder: "entered",
    help: {
      dualtone: "Tones",
      busy: "Busy",
      conference: "Conference",
      disconnect: "Disconnect",
      "number-unobtainable": "No such number",
      "off-hook-alert": "Off hook too long",
      reorder: "Reorder",
      ringback: "Ringback",
    },
    mode: toneMode,
  }),
]);

export const rule = setting({
  syntax:
    "rule precedence:<1-15> {reject rejected:WORD | match:WORD replace:WORD [type from:WORD to:WORD [plan first:WORD second:WORD]]}",
  acts: true,
  help: {
    rule: "Translation rule",
    precedence: "Precedence",
    reject: "Call block rule",
    rejected: "Pattern",
    match: "Matching pattern",
    replace: "Replacement pattern",
    type: "Number type",
    from: "Type to match",
    to: "Type to give",
    plan: "Numbering plan",
    first: "Plan to match",
    second: "Plan to give",
  },
  key: ["precedence"],
});

export const translationRuleMode = blockMode(
  "cfg-translation-rule",
  "Translation rule configuration commands:",
  [rule],
);

export const translate = setting({
  syntax: "translate what:{called | calling | redirect-called | redirect-target} rule:<1-2147483647>",
  acts: true,
  help: {
    translate: "Translation rule of this profile",
    called: "Called number",
    calling: "Calling number",
    "redirect-called": "Redirected number",
    "redirect-target": "Target of redirection",
    rule: "Translation rule",
  },
  key: ["what"],
});

export const translationProfileMode = blockMode(
  "cfg-translation-profile",
  "Translation profile configuration commands:",
  [
    translate,
    setting({
      syntax: "translate callback-number rule:<1-2147483647>",
      help: {
        translate: "Translation rule of this profile",
        "callback-number": "Number to call back",
        rule: "Translation rule",
      },
    }),
  ],
);

export const corName = setting({
  syntax: "name name:WORD",
  help: { name: "COR name" },
  key: ["name"],
  printOrder: "entered",
});

export const corCustomMode = blockMode("config-dp-cor", "COR custom configuration commands:", [corName]);

export const corMember = setting({
  syntax: "member name:WORD",
  acts: true,
  help: { member: "Member", name: "COR name" },
  key: ["name"],
  printOrder: "entered",
});

export const corListMode = blockMode("config-dp-corlist", "COR list configuration commands:", [corMember]);

export const lpcorCustomMode = blockMode("cfg-lpcor-custom", "LPCOR custom configuration commands:", [
  setting({
    syntax: "group number:<1-64> name:WORD",
    help: { group: "Group", number: "Number", name: "Name" },
    key: ["number"],
  }),
]);

export const lpcorPolicyMode = blockMode("cfg-lpcor-policy", "LPCOR policy configuration commands:", [
  setting({
    syntax: "accept name:WORD [fac]",
    help: { accept: "Accept", name: "Group", fac: "With forced authorization code" },
    key: ["name"],
    printOrder: "entered",
  }),
  setting({
    syntax: "authen-method method:{both | none | password}",
    help: {
      "authen-method": "How a caller with a code shows who it is",
      both: "User name and password",
      none: "Not at all",
      password: "Password",
    },
  }),
]);

export const mohGroupMode = blockMode("config-voice-moh-group", "Voice moh-group configuration commands:", [
  setting({ syntax: "moh file:WORD", help: { moh: "Music on hold", file: "File" } }),
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({
    syntax: "multicast moh address:A.B.C.D port port:<2000-65535> [route routes:A.B.C.D ...4]",
    help: {
      multicast: "Multicast",
      moh: "Music on hold",
      address: "Address",
      port: "Port",
      route: "Routes",
      routes: "Address",
    },
  }),
  setting({
    syntax: "extension-range from:DIGITS to to:DIGITS",
    help: { "extension-range": "Extensions", from: "First", to: "Last" },
    key: ["from"],
  }),
]);
