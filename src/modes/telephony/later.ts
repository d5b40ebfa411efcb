import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { telephonyWords } from "./words.js";

/** What CallManager Express 8.8 and later add to telephony-service (CME command reference). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

const HFS = { hfs: "Files for phones over HTTP" } as const;

export const laterCommands = [
  setting({
    syntax: "hfs enable [port port:<1024-65535>]",
    since: "15.2(1)T",
    help: { ...HFS, enable: "Serve them", port: "TCP port" },
  }),
  setting({
    syntax: "hfs home-path path:WORD",
    since: "15.2(1)T",
    help: { ...HFS, "home-path": "Folder of the files", path: "Path in flash" },
  }),
  setting({
    syntax:
      "service profile {phonePassword password:SECRET-WORD | callLogBlfEnabled | backgroundImageAccess value:{false}}",
    key: ["password", "callLogBlfEnabled", "value"],
    no: "service profile {phonePassword | callLogBlfEnabled | backgroundImageAccess}",
    irreversible: "its forms stand side by side",
    since: "15.2(2)T",
    help: {
      profile: "Profile of the phones",
      phonePassword: "Password of users",
      password: "Password",
      callLogBlfEnabled: "Presence in call lists",
      backgroundImageAccess: "Pictures that users choose",
      false: "Not allowed",
    },
  }),
  toggle({
    syntax: "encrypt password",
    default: "off",
    since: "16.11.1a",
    help: { encrypt: "Store secrets encrypted", password: "Passwords and PINs" },
  }),
];
