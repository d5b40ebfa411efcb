import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `settlement`: calls that a clearing house accounts for (IOS Voice Command Reference). Kept and shown. */
const WORDS = { count: "Number", id: "Identifier", seconds: "Seconds" } as const;
const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

export const settlementMode = blockMode(
  "config-settlement",
  "Settlement configuration commands:",
  [
    setting({
      syntax: "type protocol:{osp | uni-osp}",
      help: { type: "Protocol", osp: "Open Settlement Protocol", "uni-osp": "Cisco's form of it" },
    }),
    setting({
      syntax: "url url:WORD",
      key: ["url"],
      printOrder: "entered",
      help: { url: "Address of the server" },
    }),
    setting({
      syntax: "customer-id id:<0-2147483647>",
      help: { "customer-id": "Who this router is to the provider" },
    }),
    setting({
      syntax: "device-id id:<0-2147483647>",
      help: { "device-id": "Which device of the customer it is" },
    }),
    setting({
      syntax:
        "encryption suite:{all | des-cbc-sha | des40-cbc-sha | dh-des-cbc-sha | dh-des40-cbc-sha | null-md5 | null-sha}",
      key: ["suite"],
      printOrder: "entered",
      help: {
        encryption: "Ciphers that it may use",
        all: "All of them",
        "des-cbc-sha": "DES, SHA-1",
        "des40-cbc-sha": "DES of 40 bits, SHA-1",
        "dh-des-cbc-sha": "Diffie-Hellman, DES, SHA-1",
        "dh-des40-cbc-sha": "Diffie-Hellman, DES of 40 bits, SHA-1",
        "null-md5": "None, MD5",
        "null-sha": "None, SHA-1",
      },
    }),
    setting({
      syntax: "connection-timeout seconds:<0-86400>",
      help: { "connection-timeout": "Time after which an idle connection is closed" },
    }),
    setting({
      syntax: "max-connection count:<1-1000>",
      help: { "max-connection": "Most connections at the same time" },
    }),
    setting({
      syntax: "response-timeout seconds:<1-2147483647>",
      help: { "response-timeout": "Time to wait for an answer" },
    }),
    setting({
      syntax: "retry-delay seconds:<1-600>",
      help: { "retry-delay": "Time between two tries to connect" },
    }),
    setting({
      syntax: "retry-limit count:<1-2147483647>",
      help: { "retry-limit": "Tries to connect" },
    }),
    setting({
      syntax: "session-timeout seconds:<1-86400>",
      help: { "session-timeout": "Time for which keys hold" },
    }),
    toggle({ syntax: "roaming", default: "off", help: { roaming: "Calls of other providers' users" } }),
    toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Do not use this provider" } }),
  ],
  WORDS,
);
