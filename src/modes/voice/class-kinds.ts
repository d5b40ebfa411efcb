import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";
import { callStartHelp } from "./h323-help.js";
import { toneLimits } from "./tone-limits.js";

/** What voice classes hold that dial-peers and ports refer to (IOS Voice Command Reference, `voice class`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({});

const TITLE = "Voice class configuration commands:";

/** Which URIs are meant (`voice class uri`). */
export const uriMode = blockMode("config-voice-uri-class", TITLE, [
  setting({
    syntax: "host pattern:WORD",
    key: ["pattern"],
    printOrder: "entered",
    examples: { pattern: ["dns:sip.example.com", "ipv4:192.168.1.10"] },
    help: { host: "Host field", pattern: "Name or pattern, dns:host or ipv4:A.B.C.D" },
  }),
  setting({ syntax: "pattern pattern:LINE", help: { pattern: "Pattern of the whole URI" } }),
  setting({ syntax: "user-id pattern:WORD", help: { "user-id": "User name", pattern: "Name or pattern" } }),
  setting({
    syntax: "phone context text:WORD",
    help: { phone: "Tel URIs", context: "Their context", text: "Name or pattern" },
  }),
  setting({
    syntax: "phone number number:WORD",
    help: { phone: "Tel URIs", number: "Their number" },
  }),
]);

/** Numbers of which many make one dial-peer (`voice class e164-pattern-map`). */
export const patternMapMode = blockMode("config-voice-class", TITLE, [
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({
    syntax: "e164 pattern:WORD",
    key: ["pattern"],
    printOrder: "entered",
    help: { e164: "Number or pattern", pattern: "A full E.164 number or its pattern" },
  }),
  setting({
    syntax: "url file:WORD",
    help: { url: "File that holds the patterns", file: "Name of the file" },
  }),
  toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Do not use the map" } }),
]);

/** Servers of which one takes a call (`voice class server-group`). */
export const serverGroupMode = blockMode("config-class", TITLE, [
  setting({ syntax: "description text:LINE", help: { description: "Description", text: "Text" } }),
  setting({
    syntax: "ipv4 address:A.B.C.D [port port:<1-65535>] [preference preference:<0-5>]",
    key: ["address"],
    printOrder: "entered",
    no: "ipv4 address:A.B.C.D",
    help: {
      ipv4: "Server",
      address: "Its address",
      port: "Its port",
      preference: "Order, the lowest first",
    },
  }),
  setting({
    syntax: "hunt-scheme scheme:{preference | round-robin}",
    default: { scheme: "preference" },
    help: {
      "hunt-scheme": "Which server is next",
      preference: "By preference",
      "round-robin": "One after the other",
    },
  }),
  toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Do not use the group" } }),
]);

const TONE = {
  key: ["name"],
  printOrder: "entered",
} as const;

/** Tones by which the end of a call is heard (`voice class dualtone`). */
export const dualToneMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "freq-pair name:<1-16> first:<300-3600> second:<0-3600>",
    ...TONE,
    no: "freq-pair name:<1-16>",
    help: {
      "freq-pair": "Pair of frequencies",
      name: "Number",
      first: "Frequency in hertz",
      second: "Second frequency, 0 for none",
    },
  }),
  ...toneLimits,
  setting({
    syntax: "cadence-min-on-time tens:<0-100>",
    help: { "cadence-min-on-time": "Shortest tone", tens: "Tens of milliseconds" },
  }),
  setting({
    syntax: "cadence-max-off-time tens:<0-5000>",
    help: { "cadence-max-off-time": "Longest silence", tens: "Tens of milliseconds" },
  }),
  setting({
    syntax: "cadence-list number:<1-10> times:<0-1000> ...8",
    key: ["number"],
    no: "cadence-list number:<1-10>",
    help: {
      "cadence-list": "Rhythm",
      number: "Number",
      times: "Tone and silence in turn, tens of milliseconds",
    },
  }),
  setting({
    syntax: "cadence-variation tens:<0-200>",
    default: { tens: 10 },
    help: { "cadence-variation": "Deviation of the rhythm", tens: "Tens of milliseconds" },
  }),
]);

/** When ports are taken out of service (`voice class busyout`). */
export const busyoutMode = blockMode("config-class", TITLE, [
  setting({
    syntax: "busyout monitor interface interface:INTERFACE [in-service]",
    key: ["interface"],
    no: "busyout monitor interface interface:INTERFACE",
    help: {
      busyout: "Take ports out of service",
      monitor: "While something is down",
      interface: "An interface",
      "in-service": "While it is up",
    },
  }),
  setting({
    syntax: "busyout monitor gatekeeper",
    help: {
      busyout: "Take ports out of service",
      monitor: "While something is down",
      gatekeeper: "The gatekeeper",
    },
  }),
]);

/** What H.323 calls do (`voice class h323`). */
export const h323Mode = blockMode("config-class", TITLE, [
  setting({
    syntax: "call preserve [limit-media-detection]",
    no: "call preserve",
    help: {
      call: "H.323 calls",
      preserve: "Keep them where the signaling connection is lost",
      "limit-media-detection": "Until voice is lost, too",
    },
  }),
  setting({
    syntax: "h225 timeout tcp establish seconds:<0-30>",
    default: { seconds: 15 },
    no: "h225 timeout tcp establish",
    help: {
      h225: "H.225",
      timeout: "Time-outs",
      tcp: "TCP",
      establish: "Opening a connection",
      seconds: "Seconds",
    },
  }),
  setting({
    syntax: "h225 timeout setup seconds:<0-30>",
    default: { seconds: 15 },
    no: "h225 timeout setup",
    help: { h225: "H.225", timeout: "Time-outs", setup: "Answer to a call", seconds: "Seconds" },
  }),
  setting({
    syntax: "call start how:{fast | interwork | slow | system}",
    help: callStartHelp,
  }),
  setting({
    syntax: "telephony-service ccm-compatible",
    help: { "telephony-service": "Telephony service", "ccm-compatible": "As a call manager has it" },
  }),
]);
