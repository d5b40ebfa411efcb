import type { StoredBlock } from "../../language/declaration.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** Phones and trunks over TLS: profiles, certificate files and the phone proxy (IOS Voice Command Reference). Kept and shown. */
const WORDS = {
  description: "Description",
  name: "Name",
  text: "Text",
  trustpoint: "Trustpoint",
} as const;
const { setting, toggle } = vocabulary<StoredBlock>()(WORDS);

const description = setting({ syntax: "description text:LINE", help: {} });

export const tlsProfileMode = blockMode(
  "config-class",
  "Voice class configuration commands:",
  [
    description,
    setting({ syntax: "trustpoint name:WORD", help: { trustpoint: "Certificate of this router" } }),
    toggle({
      syntax: "cn-san validate server",
      shown: "on",
      help: {
        "cn-san": "Names in a certificate",
        validate: "Compare them",
        server: "With the name of the server",
      },
    }),
  ],
  WORDS,
);

export const ctlFileMode = blockMode(
  "config-ctl-file",
  "CTL file configuration commands:",
  [
    description,
    setting({
      syntax: "record-entry name:WORD trustpoint trustpoint:WORD",
      key: ["name"],
      order: "entered",
      help: { "record-entry": "Whom phones trust", name: "Its part: capf, cucm-tftp, selfsigned" },
    }),
  ],
  WORDS,
);

export const phoneProxyMode = blockMode(
  "config-pp-pr",
  "Phone proxy configuration commands:",
  [
    description,
    setting({
      syntax: "voice-ctl-file name:WORD",
      help: { "voice-ctl-file": "File of trusted certificates for the phones" },
    }),
    setting({
      syntax: "port-range first:<1024-65535> last:<1024-65535>",
      help: { "port-range": "TCP ports for the phones", first: "First port", last: "Last port" },
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
