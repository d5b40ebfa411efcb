import { execWords } from "../../modes/words.js";

/** Help of the words of commands on files (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
export const fileWords = {
  ...execWords,
  copy: "Copy from one file to another",
  delete: "Delete a file",
  erase: "Erase a filesystem",
  verify: "Verify a file",
  write: "Write running configuration to memory, network, or terminal",
  "running-config": "Current operating configuration",
  "startup-config": "Contents of startup configuration",
} as const;
