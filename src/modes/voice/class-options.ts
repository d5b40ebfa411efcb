import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { toneLimits } from "./tone-limits.js";

/** Voice classes of SIP trunks, numbers and media (IOS Voice Command Reference, `voice class`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  count: "Number",
  seconds: "Seconds",
});

const TITLE = "Voice class configuration commands:";

const description = setting({
  syntax: "description text:LINE",
  help: { description: "Description", text: "Text" },
});

/** Dial-peers that a call goes to once another has taken it (`voice class dpg`). */
export const peerGroupMode = blockMode("config-class", TITLE, [
  description,
  setting({
    syntax: "dial-peer tag:<1-1073741823> [preference preference:<0-10>]",
    key: ["tag"],
    printOrder: "entered",
    no: "dial-peer tag:<1-1073741823>",
    help: { "dial-peer": "Dial-peer of the group", tag: "Its tag", preference: "Order, the lowest first" },
  }),
  toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Do not use the group" } }),
]);

/** How it is found out whether a server is there (`voice class sip-options-keepalive`). */
export const optionsKeepaliveMode = blockMode("config-class", TITLE, [
  description,
  setting({
    syntax: "down-interval seconds:<5-1200>",
    default: { seconds: 30 },
    help: { "down-interval": "Time between two OPTIONS while there is no answer" },
  }),
  setting({
    syntax: "retry count:<1-10>",
    default: { count: 5 },
    help: { retry: "Messages without an answer until the server is down" },
  }),
  setting({
    syntax: "sip-profiles tag:<1-10000>",
    no: "sip-profiles",
    help: { "sip-profiles": "How headers of these messages change", tag: "Tag" },
  }),
  setting({
    syntax: "transport {tcp [tls] | udp | system}",
    no: "transport",
    help: {
      transport: "How they are sent",
      tcp: "By TCP",
      tls: "By TLS over TCP",
      udp: "By UDP",
      system: "As the system says",
    },
  }),
  setting({
    syntax: "up-interval seconds:<5-1200>",
    default: { seconds: 60 },
    help: { "up-interval": "Time between two OPTIONS while the server answers" },
  }),
]);

/** Ciphers of encrypted voice (`voice class srtp-crypto`). */
export const srtpCryptoMode = blockMode("config-class", TITLE, [
  setting({
    syntax:
      "crypto preference:<1-4> suite:{AEAD_AES_128_GCM | AEAD_AES_256_GCM | AES_CM_128_HMAC_SHA1_32 | AES_CM_128_HMAC_SHA1_80}",
    key: ["preference"],
    no: "crypto preference:<1-4>",
    help: {
      crypto: "Cipher suites",
      preference: "Order, the lowest first",
      AEAD_AES_128_GCM: "AES with 128 bits in Galois counter mode",
      AEAD_AES_256_GCM: "AES with 256 bits in Galois counter mode",
      AES_CM_128_HMAC_SHA1_32: "AES with 128 bits in counter mode, a tag of 32 bits",
      AES_CM_128_HMAC_SHA1_80: "AES with 128 bits in counter mode, a tag of 80 bits",
    },
  }),
]);

/** What of a tone is still taken for it (`voice class dualtone-detect-params`). */
export const toneDetectionMode = blockMode("config-class", TITLE, [
  ...toneLimits,
  setting({
    syntax: "cadence-variation tens:<0-200>",
    default: { tens: 10 },
    help: { "cadence-variation": "Deviation of the rhythm", tens: "Tens of milliseconds" },
  }),
]);

/** The way of voice for dial-peers that have the class (`voice class media`). */
export const mediaClassMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "media flow:{flow-around | flow-through}",
    default: { flow: "flow-through" },
    help: {
      media: "Media of calls",
      "flow-around": "From end to end, past this router",
      "flow-through": "Through this router",
    },
  }),
]);

/** Ranges of called numbers (`voice class called-number`). */
export const calledNumberMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "called-number pattern:DIGITS",
    key: ["pattern"],
    printOrder: "entered",
    help: { "called-number": "A number", pattern: "Digits" },
  }),
  setting({
    syntax: "index index:<1-2000> number:DIGITS [- last:DIGITS]",
    key: ["index"],
    no: "index index:<1-2000>",
    help: { index: "Entry", number: "Number, or the first of a range", "-": "To", last: "Last of the range" },
  }),
]);

/** Headers that are taken over to the other leg of a call (`voice class sip-copylist`, `sip-hdr-passthrulist`). */
export const copyListMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "sip-header header:WORD",
    key: ["header"],
    printOrder: "entered",
    help: { "sip-header": "Header of SIP", header: "Name" },
  }),
]);

export const passThruListMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "passthru-hdr header:WORD",
    key: ["header"],
    printOrder: "entered",
    help: { "passthru-hdr": "Header that is passed on", header: "Name" },
  }),
  toggle({
    syntax: "passthru-hdr-unsupp",
    default: "off",
    help: { "passthru-hdr-unsupp": "Pass on headers that this router does not know" },
  }),
]);

/** Events to which others may subscribe (`voice class sip-event-list`). */
export const eventListMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "sip-event event:WORD",
    key: ["event"],
    printOrder: "entered",
    help: { "sip-event": "Event", event: "Name" },
  }),
]);

/** Route strings of intercluster look-up (`voice class route-string`). */
export const routeStringMode = blockMode("config-class", TITLE, [
  description,
  setting({ syntax: "pattern pattern:WORD", help: { pattern: "Pattern of the string" } }),
]);

/** Resources of which a gateway tells when they run out (`voice class resource-group`). */
export const resourceGroupMode = blockMode("config-class", TITLE, [
  setting({
    syntax:
      "resource what:{cpu | ds0 | dsp | mem} [which:{1-min-avg | 5-min-avg | 5-sec-avg | io | processor | total}] [threshold high high:<1-100> low low:<1-100>]",
    key: ["what"],
    no: "resource what:{cpu | ds0 | dsp | mem}",
    help: {
      resource: "Resource",
      cpu: "Processor",
      ds0: "Channels",
      dsp: "DSPs",
      mem: "Memory",
      "1-min-avg": "Of the last minute",
      "5-min-avg": "Of the last five minutes",
      "5-sec-avg": "Of the last five seconds",
      io: "Memory of input and output",
      processor: "Memory of the processor",
      total: "All memory",
      threshold: "When it is told",
      high: "Used more than this",
      low: "Used less than this",
    },
  }),
  setting({
    syntax: "periodic-report interval seconds:<10-3600>",
    help: { "periodic-report": "Told again and again", interval: "Time between two" },
  }),
]);
