import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { telephonyWords } from "./words.js";

/** Security of phones, extension mobility, and what else CME 8.6 keeps (CME command reference). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

export const secureSignaling = setting({
  syntax: "secure-signaling trustpoint trustpoint:WORD",
  help: { "secure-signaling": "Signaling over TLS", trustpoint: "Trustpoint of the router" },
});

export const tftpCredentials = setting({
  syntax: "tftp-server-credentials trustpoint trustpoint:WORD",
  help: { "tftp-server-credentials": "Sign the phones' files", trustpoint: "Trustpoint that signs" },
});

export const serverSecurityMode = setting({
  syntax: "server-security-mode mode:{erase | non-secure | secure}",
  help: {
    "server-security-mode": "Security of the server",
    erase: "Erase the list of trusted certificates",
    "non-secure": "Without security",
    secure: "With security",
  },
});

export const deviceSecurityMode = setting({
  syntax: "device-security-mode mode:{authenticated | encrypted | none}",
  default: { mode: "none" },
  help: {
    "device-security-mode": "Security of all phones",
    authenticated: "Signaling is authenticated",
    encrypted: "Signaling and voice are encrypted",
    none: "No security",
  },
});

export const loadFile = setting({
  syntax: "load-cfg-file file:WORD alias alias:WORD [sign] [create]",
  key: ["alias"],
  printOrder: "entered",
  help: {
    "load-cfg-file": "Load a file for the phones",
    file: "Address of the file",
    alias: "Name by which phones ask for it",
    sign: "Sign the file",
    create: "Make the signed file",
  },
});

export const emExternal = toggle({
  syntax: "em external",
  default: "off",
  help: { em: "Extension mobility", external: "Take the profiles from elsewhere" },
});

export const emKeepHistory = toggle({
  syntax: "em keep-history",
  default: "off",
  help: { em: "Extension mobility", "keep-history": "Call history stays after logout" },
});

export const emLogout = setting({
  syntax: "em logout first:WORD [second:WORD [third:WORD]]",
  help: {
    em: "Extension mobility",
    logout: "Times of day at which all are logged out",
    first: "First time, hh:mm",
    second: "Second time, hh:mm",
    third: "Third time, hh:mm",
  },
});

export const bulkSpeedDial = setting({
  syntax: "bulk-speed-dial prefix prefix:DIGITS<1-4>",
  default: { prefix: "#" },
  help: { "bulk-speed-dial": "Lists of speed dials", prefix: "Code in front of a speed dial" },
});

export const bulkSpeedDialList = setting({
  syntax: "bulk-speed-dial list list:<0-9> file:WORD",
  key: ["list"],
  help: { "bulk-speed-dial": "Lists of speed dials", list: "A list of all phones", file: "Where it is" },
});

export const serviceHttps = toggle({
  syntax: "service https",
  default: "off",
  since: "15.3(2)T",
  help: { https: "Phones fetch over HTTPS" },
});

export const background = setting({
  syntax: "background save interval minutes:<1-20>",
  help: {
    background: "Work in the background",
    save: "Save the state of phones",
    interval: "Time between two times",
    minutes: "Minutes",
  },
});

export const application = setting({
  syntax: "application name:WORD",
  help: { application: "Application that takes calls of phones", name: "Its name" },
});

export const overlap = toggle({
  syntax: "overlap-signal",
  default: "off",
  help: { "overlap-signal": "Send digits one by one as they are dialled" },
});
