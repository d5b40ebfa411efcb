import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { realIosOnly } from "../../real-ios.js";
import { aaaClassMode } from "../../voice/accounting.js";
import { annexgMode } from "../../voice/border-element.js";
import { dialPeerMode } from "../../voice/dial-peer.js";
import * as tables from "../../voice/number-tables.js";
import { settlementMode } from "../../voice/settlement.js";
import { accessCodesMode, supplementaryMode } from "../../voice/stcapp.js";
import { configWords } from "../../words.js";

/** Sections of voice gateways beside the dial plan (IOS Voice Command Reference). Kept and shown. */
const { block, setting, toggle } = vocabulary<Router>()({
  ...configWords,
  "dial-peer": "Dial Map (Peer) configuration commands",
  name: "Name",
  stcapp: "Analog phones that a CallManager controls",
  tag: "Tag",
});

export const codecProfile = block({
  group: "voice-class",
  packetTracer: false,
  syntax: "codec profile tag:<1-1000000> codec:{aacld | h263 | h263+ | h264}",
  key: ["tag"],
  no: "codec profile tag:<1-1000000>",
  help: {
    codec: "Codec",
    profile: "Profile of a codec",
    aacld: "AAC-LD",
    h263: "H.263",
    "h263+": "H.263+",
    h264: "H.264",
  },
  mode: tables.codecProfileMode,
});

export const aaaClass = block({
  group: "voice-class",
  packetTracer: false,
  syntax: "voice class aaa tag:<1-10000>",
  key: ["tag"],
  help: { class: "Voice class", aaa: "Authentication, authorization and accounting" },
  mode: aaaClassMode,
});

export const numberBlocks = realIosOnly([
  block({
    group: "voice-translation",
    syntax: "voice source-group name:WORD",
    key: ["name"],
    help: { "source-group": "Where VoIP calls come from" },
    mode: tables.sourceGroupMode,
  }),
  block({
    group: "voice-translation",
    syntax: "voice enum-match-table tag:<1-15>",
    key: ["tag"],
    help: { "enum-match-table": "Rules that make domain names of numbers" },
    mode: tables.enumMode,
  }),
  block({
    group: "translation-rules",
    syntax: "translation-rule tag:<1-2147483647>",
    key: ["tag"],
    help: { "translation-rule": "Translation rules of the first kind" },
    mode: tables.translateMode,
  }),
]);

export const callBlocks = realIosOnly([
  block({
    group: "call-filter",
    syntax: "call filter match-list tag:<1-16> voice",
    key: ["tag"],
    help: {
      call: "Calls",
      filter: "Calls that are debugged",
      "match-list": "What they have in common",
      voice: "Of voice calls",
    },
    mode: tables.callFilterMode,
  }),
  block({
    group: "call-filter",
    syntax: "settlement provider:<0-0>",
    key: ["provider"],
    help: { settlement: "Calls that a clearing house accounts for", provider: "Number of the provider" },
    mode: settlementMode,
  }),
  block({
    group: "call-filter",
    syntax: "call-router h323-annexg element:WORD",
    key: ["element"],
    help: { "call-router": "Routing of calls", "h323-annexg": "By H.323 Annex G", element: "Border element" },
    mode: annexgMode,
  }),
]);

export const stcappCommands = realIosOnly([
  setting({
    group: "stcapp",
    syntax: "stcapp ccm-group group:<1-65535>",
    help: { "ccm-group": "SCCP group of the ports", group: "Group" },
  }),
  toggle({ group: "stcapp", syntax: "stcapp", default: "off", help: {} }),
  block({
    group: "stcapp-services",
    syntax: "stcapp feature access-code",
    help: { feature: "Features by keys", "access-code": "Codes of features" },
    mode: accessCodesMode,
  }),
  block({
    group: "stcapp-services",
    syntax: "stcapp supplementary-services",
    help: { "supplementary-services": "Services of ports" },
    mode: supplementaryMode,
  }),
]);

const dataPeer = block({
  group: "dial-peer",
  syntax: "dial-peer data tag:<1-2147483647> pots",
  key: ["tag"],
  printOrder: "entered",
  no: "dial-peer data tag:<1-2147483647>",
  help: { data: "Data type", tag: "Data dial-peer tag", pots: "Telephony" },
  mode: dialPeerMode,
});

export const videoPeer = block({
  group: "dial-peer",
  syntax: "dial-peer video tag:<1-10000> kind:{videoatm | videocodec}",
  key: ["tag"],
  printOrder: "entered",
  no: "dial-peer video tag:<1-10000>",
  help: {
    video: "Video type",
    tag: "Video dial-peer tag",
    videoatm: "Video over ATM",
    videocodec: "Video codec of this router",
  },
  mode: dialPeerMode,
});

/** Peers of data calls and of pictures; none of their calls is simulated. */
export const otherPeers = realIosOnly([dataPeer, videoPeer]);
