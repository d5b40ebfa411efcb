import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** What an MGCP profile says of its call agent and of retries (IOS Voice Command Reference, `mgcp profile`). Kept and shown. */
const { setting } = vocabulary<GenericBlock>()({
  count: "Number",
  milliseconds: "Milliseconds",
  timeout: "Times of tones and retries",
});

export const mgcpProfileOptions = [
  setting({
    syntax:
      "call-agent agent:WORD [port:<1025-65535>] [service-type type:{mgcp | ncs | sgcp | tgcp | trunking} [version version:{0.1 | 1.0}]]",
    no: "call-agent",
    help: {
      "call-agent": "Call agent of the profile",
      agent: "Name or IP address",
      port: "UDP port of the call agent",
      "service-type": "Protocol that it speaks",
      mgcp: "MGCP",
      ncs: "Network call signaling",
      sgcp: "SGCP",
      tgcp: "Trunking gateway control protocol",
      trunking: "Trunking",
      version: "Version of the protocol",
      "0.1": "Version 0.1",
      "1.0": "Version 1.0",
    },
  }),
  setting({
    syntax: "timeout tsmax seconds:<1-1000>",
    default: { seconds: 20 },
    help: { tsmax: "Time after which a message is sent no more", seconds: "Seconds" },
  }),
  setting({
    syntax: "timeout tdinit seconds:<1-60>",
    default: { seconds: 15 },
    help: { tdinit: "First time to wait while disconnected", seconds: "Seconds" },
  }),
  setting({
    syntax:
      "timeout tone tone:{busy | dial | mwi | network-congestion | reorder | ringback | ringing} {seconds:<1-600> | off}",
    key: ["tone"],
    no: "timeout tone tone:{busy | dial | mwi | network-congestion | reorder | ringback | ringing}",
    help: {
      tone: "How long a tone is heard",
      busy: "Busy tone",
      dial: "Dial tone",
      mwi: "Tone of waiting messages",
      "network-congestion": "Congestion tone",
      reorder: "Reorder tone",
      ringback: "Ringback tone",
      ringing: "Ringing",
      seconds: "Seconds",
      off: "For ever",
    },
  }),
  setting({
    syntax: "max1 {lookup | retries count:<3-30>}",
    no: "max1",
    help: {
      max1: "Before the call agent is suspected to be gone",
      lookup: "Look its name up again",
      retries: "Tries",
    },
  }),
  setting({
    syntax: "max2 {lookup | retries count:<3-30>}",
    no: "max2",
    help: {
      max2: "Before the call agent is given up",
      lookup: "Look its name up again",
      retries: "Tries",
    },
  }),
  setting({
    syntax: "package persistent name:WORD",
    key: ["name"],
    help: {
      package: "Packages of events",
      persistent: "Told without being asked",
      name: "Name of the package",
    },
  }),
  setting({
    syntax: "voice-port port:WORD",
    key: ["port"],
    printOrder: "entered",
    help: { "voice-port": "Voice port of the profile", port: "Port" },
  }),
];
