import { configWords } from "../../words.js";

/** Help for words with which many voice commands of the whole router begin. */
export const voiceWords = {
  ...configWords,
  class: "Voice class",
  register: "SIP phones",
  "dial-peer": "Dial Map (Peer) configuration commands",
  sccp: "SCCP configuration commands",
  mgcp: "Enable Media Gateway Control Protocol",
};

/** Only real routers have it. */
export const IOS = { packetTracer: false } as const;
