import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { blockMode } from "../block-mode.js";
import * as shared from "./shared.js";
import { registerWords } from "./words.js";

/** `voice register template` (CME command reference; REFERENCE.md section 7). Phones of pools act by it (`rules/sip-templates.ts`). */
const { setting, toggle } = vocabulary<GenericBlock>()(registerWords);

export const keys = {
  softkeys: setting({
    acts: true,
    syntax: "softkeys state:{connected | hold | idle | remote-in-use | ringIn | seized}  keys:WORD ...12",
    help: {
      softkeys: "Soft keys",
      connected: "Connected state",
      hold: "Hold state",
      idle: "Idle state",
      "remote-in-use": "Remote in use",
      ringIn: "Ringing state",
      seized: "Seized state",
      keys: "Key",
    },
    key: ["state"],
    printOrder: "entered",
  }),
  personalConference: toggle({
    syntax: "softkeys personal-conf-user",
    default: "off",
    since: "16.9.1",
    help: { softkeys: "Soft keys", "personal-conf-user": "Keys of a personal conference" },
  }),
  buttonLayout: setting({
    syntax:
      "button-layout buttons:WORD kind:{blf-speed-dial | feature-button | line | speed-dial | url-button}",
    key: ["buttons"],
    printOrder: "entered",
    help: {
      "button-layout": "Layout of the buttons",
      buttons: "Numbers and ranges, with commas between",
      "blf-speed-dial": "Speed dials that show presence",
      "feature-button": "Features",
      line: "Lines",
      "speed-dial": "Speed dials",
      "url-button": "URLs",
    },
  }),
  urlButton: setting({
    syntax: "url-button index:<1-8> target:WORD [name:LINE]",
    key: ["index"],
    help: { "url-button": "A button for a URL", target: "URL, or the name of a service" },
  }),
};

export const calls = {
  conferenceEnable: toggle({ syntax: "conference enable", help: {}, default: "on" }),
  conference: toggle({ acts: true, syntax: "conference", help: {}, default: "on" }),
  blindTransfer: toggle({
    syntax: "transfer blind",
    help: { transfer: "Transfer", blind: "Blind" },
    default: "off",
  }),
  transferAttended: toggle({
    acts: true,
    syntax: "transfer-attended",
    help: { "transfer-attended": "Transfer after talking" },
    default: "on",
  }),
  transferBlind: toggle({
    acts: true,
    syntax: "transfer-blind",
    help: { "transfer-blind": "Transfer without talking" },
    default: "on",
  }),
  semiAttended: toggle({
    syntax: "semi-attended enable",
    help: { "semi-attended": "Transfer while the other phone rings" },
    default: "on",
  }),
  blockAnonymous: toggle({
    acts: true,
    syntax: "anonymous block",
    default: "off",
    help: { anonymous: "Callers without a number", block: "Refuse them" },
  }),
  blockCallerId: toggle({
    syntax: "caller-id block",
    default: "off",
    help: { "caller-id": "Number of the caller", block: "Do not show it" },
  }),
  dndControl: toggle({
    acts: true,
    syntax: "dnd-control",
    default: "on",
    help: { "dnd-control": "A key for do not disturb" },
  }),
  vad: toggle({ syntax: "vad", default: "on", help: { vad: "Voice activity detection" } }),
  voicemail: setting({
    syntax: "voicemail number:DIGITS [timeout timeout:<5-60000>]",
    help: { voicemail: "Number of voice mail" },
  }),
};

/** What releases after CME 8.6 add. */
const later = [
  toggle({
    syntax: "service https",
    default: "off",
    since: "15.3(2)T",
    help: { service: "Services", https: "The phone fetches over HTTPS" },
  }),
  setting({
    syntax: "url kind:{AppDialRule | DirLookupRule | idle | ldapServer | service} url:WORD",
    key: ["kind"],
    since: "16.6.1",
    help: {
      AppDialRule: "Rules for dialling",
      DirLookupRule: "Rules for the directory",
      idle: "Idle URL",
      ldapServer: "LDAP server",
      service: "Service URL",
    },
  }),
];

export const registerTemplateMode = blockMode(
  "config-register-temp",
  "Voice register template configuration commands:",
  [
    ...Object.values(keys),
    ...Object.values(calls),
    ...Object.values(shared.lpcor),
    shared.sessionTransport,
    shared.corlist,
    ...shared.conferences,
    ...shared.limits,
    ...Object.values(shared.habits),
    shared.userLocale,
    ...Object.values(shared.later),
    ...later,
  ],
  registerWords,
);
