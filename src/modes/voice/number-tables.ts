import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** ENUM, source groups, call filters and the first kind of translation rules (IOS Voice Command Reference). Kept and shown. */
const WORDS = {
  "called-number": "Called number",
  "calling-number": "Calling number",
  name: "Name",
  number: "Number, or the beginning of one",
  tag: "Tag",
} as const;
const { setting } = vocabulary<GenericBlock>()(WORDS);

export const enumMode = blockMode("cfg-enum", "ENUM match table configuration commands:", [
  setting({
    syntax: "rule number:<1-2147483647> preference:<1-2147483647> match:WORD replacement:WORD domain:WORD",
    key: ["number"],
    no: "rule number:<1-2147483647>",
    help: {
      rule: "Rule of the table",
      number: "Number of the rule",
      preference: "Which rule is tried first",
      match: "Pattern between slashes",
      replacement: "What it becomes, between slashes",
      domain: "Domain that is asked",
    },
  }),
]);

export const sourceGroupMode = blockMode(
  "config-voice-source-group",
  "Voice source group configuration commands:",
  [
    setting({
      syntax: "access-list list:<1-99>",
      help: { "access-list": "Where its calls come from", list: "Access list" },
    }),
    setting({
      syntax: "carrier-id direction:{source | target} name:WORD",
      key: ["direction"],
      help: { "carrier-id": "Carrier", source: "From which calls come", target: "To which calls go" },
    }),
    setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
    setting({
      syntax: "disconnect-cause cause:{invalid-number | no-service | unassigned-number | user-busy}",
      help: {
        "disconnect-cause": "Why a call is refused",
        "invalid-number": "The number is not complete",
        "no-service": "There is no service",
        "unassigned-number": "Nobody has the number",
        "user-busy": "The line is busy",
      },
    }),
    setting({ syntax: "h323zone-id name:WORD", help: { "h323zone-id": "Zone of H.323" } }),
    setting({
      syntax: "translation-profile incoming name:WORD",
      help: { "translation-profile": "Translation profile", incoming: "Of incoming calls" },
    }),
    setting({
      syntax: "trunk-group-label direction:{source | target} name:WORD",
      key: ["direction"],
      help: {
        "trunk-group-label": "Trunk group",
        source: "From which calls come",
        target: "To which calls go",
      },
    }),
  ],
  WORDS,
);

export const callFilterMode = blockMode(
  "conf-call-filter-mlist",
  "Call filter match list configuration commands:",
  [
    setting({
      syntax: "direction:{incoming | outgoing} what:{called-number | calling-number} number:WORD",
      key: ["direction", "what"],
      help: { incoming: "Incoming leg of a call", outgoing: "Outgoing leg of a call" },
    }),
    setting({
      syntax: "direction:{incoming | outgoing} dialpeer tag:<1-2147483647>",
      key: ["direction"],
      no: "direction:{incoming | outgoing} dialpeer",
      help: {
        incoming: "Incoming leg of a call",
        outgoing: "Outgoing leg of a call",
        dialpeer: "Its dial-peer",
      },
    }),
    setting({
      syntax: "direction:{incoming | outgoing} port port:WORD",
      key: ["direction"],
      no: "direction:{incoming | outgoing} port",
      help: {
        incoming: "Incoming leg of a call",
        outgoing: "Outgoing leg of a call",
        port: "Its voice port",
      },
    }),
  ],
  WORDS,
);

export const translateMode = blockMode("config-translate", "Translation rule configuration commands:", [
  setting({
    syntax: "rule number:<0-10> match:WORD replacement:WORD [from:WORD [to:WORD]]",
    key: ["number"],
    no: "rule number:<0-10>",
    print: "Rule number:<0-10> match:WORD replacement:WORD [from:WORD [to:WORD]]",
    help: {
      rule: "Rule of the set",
      number: "Number of the rule",
      match: "Digits that a number begins with",
      replacement: "What they become",
      from: "Type to match",
      to: "Type to give",
    },
  }),
]);

export const codecProfileMode = blockMode("config-codec-profile", "Codec profile configuration commands:", [
  setting({
    syntax:
      "codec codec:{h261 | h263 | h263+ | h264} [resolution:{4cif | cif | qcif | qvga | vga}] [frame-rate rate:<1-60>] [bitrate bits:<64-8000>] [rfc-2190] [pass-through]",
    key: ["codec", "resolution"],
    no: "codec codec:{h261 | h263 | h263+ | h264}",
    help: {
      codec: "Codec",
      h261: "H.261",
      h263: "H.263",
      "h263+": "H.263+",
      h264: "H.264",
      "4cif": "704 by 576 points",
      cif: "352 by 288 points",
      qcif: "176 by 144 points",
      qvga: "320 by 240 points",
      vga: "640 by 480 points",
      "frame-rate": "Pictures in a second",
      rate: "Number",
      bitrate: "Bit rate",
      bits: "Kilobits a second",
      "rfc-2190": "Packets as in RFC 2190",
      "pass-through": "As the other end has it",
    },
  }),
]);
