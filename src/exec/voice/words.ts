import { execWords } from "../../modes/words.js";

/** Words with which many shows of voice begin. */
export const voiceShowWords = {
  ...execWords,
  call: "Show call",
  "dial-peer": "Dial Plan Mapping Table for, e.g. VoIP Peers",
  dialplan: "Voice telephony dial plan",
  pool: "Voice register pool",
  port: "Show voice port configuration",
  register: "Show voice register information",
  voice: "Voice port configuration & stats",
} as const;
