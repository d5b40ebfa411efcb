import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Trunks over TLS, and servers that get a copy of the voice (IOS Voice Command Reference). Kept and shown. */
const WORDS = {
  description: "Description",
  name: "Name",
  text: "Text",
  trustpoint: "Trustpoint",
} as const;
const { setting, toggle } = vocabulary<GenericBlock>()(WORDS);

const description = setting({ syntax: "description text:LINE", help: {} });

export const tlsProfileMode = blockMode(
  "config-class",
  "Voice class configuration commands:",
  [
    description,
    setting({ syntax: "trustpoint name:WORD", help: { trustpoint: "Certificate of this router" } }),
    toggle({
      syntax: "cn-san validate server",
      default: "off",
      help: {
        "cn-san": "Names in a certificate",
        validate: "Compare them",
        server: "With the name of the server",
      },
    }),
  ],
  WORDS,
);

export const mediaProfileMode = blockMode(
  "cfg-mediaprofile",
  "Media profile configuration commands:",
  [
    setting({
      syntax: "connection calls-threshold calls:<1-20>",
      help: {
        connection: "Connection to the server of streams",
        "calls-threshold": "Calls over one connection",
        calls: "Number",
      },
    }),
    setting({
      syntax: "connection idle-timeout minutes:<1-60>",
      help: {
        connection: "Connection to the server of streams",
        "idle-timeout": "Time after which an idle connection is closed",
        minutes: "Minutes",
      },
    }),
    setting({
      syntax: "connection description text:LINE",
      help: { connection: "Connection to the server of streams" },
    }),
  ],
  WORDS,
);
