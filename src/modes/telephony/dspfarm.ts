import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { telephonyWords } from "./words.js";

/** DSP farms and SRST: the head of telephony-service (REFERENCE.md section 3.2). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

export const extensionAssigner = setting({
  syntax: "extension-assigner tag-type kind:{ephone-tag | provision-tag}",
  default: { kind: "ephone-tag" },
  help: {
    "extension-assigner": "Configure extension assigner",
    "tag-type": "Tag that the installer dials",
    "ephone-tag": "Use ephone tag",
    "provision-tag": "Use provision-tag",
  },
});

const conferenceMute = setting({
  syntax: "sdspfarm conference mute-on on:DIGITS mute-off off:DIGITS",
  help: {
    conference: "Conference keys",
    "mute-on": "Keys that mute a party",
    on: "Keys, 1 to 3 digits",
    "mute-off": "Keys that unmute a party",
    off: "Keys, 1 to 3 digits",
  },
});

const conferenceLecture = setting({
  syntax: "sdspfarm conference lecture-mode on on:DIGITS release release:DIGITS",
  help: {
    conference: "Conference keys",
    "lecture-mode": "One party speaks, the others listen",
    on: "Keys, 1 to 3 digits",
    release: "Keys, 1 to 3 digits",
  },
});

export const units = setting({
  acts: true,
  syntax: "sdspfarm units count:<0-10>",
  default: { count: 0 },
  help: { units: "Max number of DSP farm units", count: "Number of units" },
});

export const transcodeSessions = setting({
  syntax: "sdspfarm transcode sessions count:<1-128>",
  help: { transcode: "Transcoding", sessions: "Max number of transcoding sessions", count: "Sessions" },
});

export const farmTag = setting({
  acts: true,
  syntax: "sdspfarm tag tag:<1-10> name:WORD",
  key: ["tag"],
  help: { tag: "DSP farm unit", name: "Device name of the unit" },
});

const unregisterForce = toggle({
  syntax: "sdspfarm unregister force",
  default: "off",
  help: { unregister: "Unregister DSP farms", force: "Even those that have calls" },
});

export const srstMode = setting({
  syntax: "srst mode auto-provision scope:{all | dn | none}",
  help: {
    mode: "SRST mode",
    "auto-provision": "Learn phones and numbers when they fall back to this router",
    all: "Learn both ephones and ephone-dns",
    dn: "Learn ephone-dns only",
    none: "Learn nothing",
  },
});

export const srstEphoneTemplate = setting({
  syntax: "srst ephone template template:<1-20>",
  help: { ephone: "Learnt ephones", template: "Template for learnt ephones" },
});

const srstEphoneDescription = setting({
  syntax: "srst ephone description description:LINE<1-100>",
  help: { ephone: "Learnt ephones", description: "Description of learnt ephones" },
});

export const srstDnTemplate = setting({
  syntax: "srst dn template template:<1-15>",
  help: { dn: "Learnt ephone-dns", template: "Template for learnt ephone-dns" },
});

export const srstDnLines = setting({
  syntax: "srst dn line-mode mode:{dual | dual-octo | octo | single}",
  default: { mode: "single" },
  help: {
    dn: "Learnt ephone-dns",
    "line-mode": "Line mode of learnt ephone-dns",
    dual: "Dual-line",
    "dual-octo": "Dual-line or octo-line, by the phone's type",
    octo: "Octo-line",
    single: "Single line",
  },
});

export const dspfarmCommands = [
  extensionAssigner,
  conferenceMute,
  conferenceLecture,
  units,
  transcodeSessions,
  farmTag,
  unregisterForce,
];
export const srstCommands = [
  srstMode,
  srstEphoneTemplate,
  srstEphoneDescription,
  srstDnTemplate,
  srstDnLines,
];
