import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** H.225, H.245 and RAS of all H.323 calls (IOS Voice Command Reference, `h323` of `voice service voip`). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  call: "H.323 calls",
  h225: "H.225 parameters",
  h245: "H.245 parameters",
  ras: "Registration, admission and status",
  seconds: "Seconds",
  timeout: "Timeout",
});

export const h323Options = [
  setting({
    syntax: "h225 timeout tcp establish seconds:<0-30>",
    default: { seconds: 15 },
    no: "h225 timeout tcp establish",
    help: { tcp: "TCP", establish: "Opening a connection" },
  }),
  setting({
    syntax: "h225 signal overlap",
    no: "h225 signal overlap",
    help: { signal: "Signaling", overlap: "Digits one by one" },
  }),
  setting({
    syntax: "h225 start-h245 how:{on-alert | on-connect | on-connect-all}",
    no: "h225 start-h245",
    help: {
      "start-h245": "When H.245 begins",
      "on-alert": "At the alert",
      "on-connect": "At the answer of slow calls",
      "on-connect-all": "At the answer",
    },
  }),
  setting({
    syntax: "h225 display-ie ccm-compatible [system]",
    no: "h225 display-ie",
    help: {
      "display-ie": "Names in messages",
      "ccm-compatible": "As a CallManager has them",
      system: "As the system says",
    },
  }),
  toggle({
    syntax: "h225 connect-passthru",
    default: "off",
    help: { "connect-passthru": "Pass CONNECT on at once" },
  }),
  setting({
    syntax: "h245 passthru {all | tcsnonstd-passthru}",
    no: "h245 passthru",
    help: {
      passthru: "What is passed on",
      all: "All of it",
      "tcsnonstd-passthru": "Capabilities that are not standard",
    },
  }),
  setting({
    syntax: "h245 caps mode mode:{restricted}",
    no: "h245 caps mode",
    help: { caps: "Capabilities", mode: "Which are told", restricted: "One codec alone" },
  }),
  setting({
    syntax: "h245 address when:{on-connect | progress | setup | sharing}",
    no: "h245 address",
    help: {
      address: "When the address is told",
      "on-connect": "At the answer",
      progress: "At the progress",
      setup: "At the start",
      sharing: "At the first chance",
    },
  }),
  setting({
    syntax: "h245 simultaneous-connection-handling passive",
    no: "h245 simultaneous-connection-handling",
    help: {
      "simultaneous-connection-handling": "Where both ends connect",
      passive: "Take that of the other",
    },
  }),
  setting({
    syntax: "h245 tunnel disable",
    no: "h245 tunnel",
    help: { tunnel: "H.245 within H.225", disable: "Not" },
  }),
  setting({
    syntax: "call preserve [limit-media-detection]",
    no: "call preserve",
    help: {
      preserve: "Keep them where the signaling connection is lost",
      "limit-media-detection": "Until voice is lost, too",
    },
  }),
  toggle({
    syntax: "call service stop",
    default: "off",
    help: { service: "H.323 service", stop: "Take no calls" },
  }),
  toggle({ syntax: "ccm-compatible", default: "off", help: { "ccm-compatible": "As a CallManager has it" } }),
  toggle({
    syntax: "emptycapability",
    default: "off",
    help: { emptycapability: "Calls from IP to IP may stop and begin again" },
  }),
  toggle({
    syntax: "billing b-channel",
    default: "off",
    help: { billing: "Accounting", "b-channel": "With the B channel" },
  }),
  setting({
    syntax: "ras rrq ttl seconds:<15-4294967295> [margin margin:<1-60>]",
    no: "ras rrq ttl",
    help: { rrq: "Registration", ttl: "How long it holds", margin: "Renewed so much earlier" },
  }),
  setting({
    syntax: "ras timeout message:{all | arq | brq | drq | grq | rai | rrq} seconds:<1-45>",
    key: ["message"],
    no: "ras timeout message:{all | arq | brq | drq | grq | rai | rrq}",
    help: {
      all: "Any message",
      arq: "Admission",
      brq: "Bandwidth",
      drq: "Disengage",
      grq: "Discovery",
      rai: "Resources",
      rrq: "Registration",
    },
  }),
  setting({
    syntax: "telephony-service ccm-compatible",
    help: { "telephony-service": "Telephony service", "ccm-compatible": "As a call manager has it" },
  }),
  toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Take no H.323 calls" } }),
];
