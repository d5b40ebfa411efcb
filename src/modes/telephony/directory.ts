import { refuse } from "../../language/declaration.js";
import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { rows } from "../fields.js";
import { telephonyWords } from "./words.js";

/** The directory and the feature access codes (REFERENCE.md sections 3.3 and 3.4). */
const { setting, action } = vocabulary<Telephony>()(telephonyWords);

const nameOrder = setting({
  acts: false,
  syntax: "directory order:{first-name-first | last-name-first}",
  default: { order: "first-name-first" },
  help: {
    directory: "Define directory naming order or entries",
    "first-name-first": "first name is first in ephone-dn name field",
    "last-name-first": "last name is first in ephone-dn name field",
  },
  get: (cme) => (cme.directoryLastFirst ? { order: "last-name-first" as const } : undefined),
  set(cme, { order }) {
    cme.directoryLastFirst = order === "last-name-first";
  },
  clear(cme) {
    cme.directoryLastFirst = false;
  },
});

const entry = setting({
  acts: false,
  syntax: "directory entry tag:<1-250> number:DIGITS<1-32> name name:LINE<1-24>",
  key: ["tag"],
  help: {
    directory: "Define directory naming order or entries",
    entry: "Define new directory entry",
    tag: "Directory entry tag",
    number: "A sequence of digits representing dir. number",
    name: "Name of the entry",
  },
  ...rows("directoryEntries", ["tag"], "key"),
});

const clearEntries = action({
  syntax: "directory entry clear",
  help: {
    directory: "Define directory naming order or entries",
    entry: "Define new directory entry",
    clear: "clear all directory entries",
  },
  run(cme) {
    cme.directoryEntries = [];
  },
});

export const directoryCommands = [nameOrder, entry, clearEntries];

const FAC = { fac: "Define feature access code" } as const;

const facStandard = setting({
  syntax: "fac standard",
  help: { ...FAC, standard: "Use the standard codes" },
  get: (cme) => (cme.facStandard ? {} : undefined),
  set(cme, _args, device) {
    if (cme.facCustom.length + cme.facAliases.length > 0 && !device.loading) {
      return refuse("fac custom is set, please remove it first");
    }
    cme.facStandard = true;
    device.print("fac standard is set!");
    return undefined;
  },
  clear(cme) {
    cme.facStandard = false;
  },
});

const facCustom = setting({
  syntax:
    "fac custom feature:{callfwd | cancel | dnd | dpark-retrieval | ephone-hunt | park | pickup | redial | trnsfvm | voicemail} [detail:{all | cancel | call | direct | group | hlog | hlog-phone | join | local} [waiting]] code:WORD<1-256>",
  key: ["feature", "detail"],
  printOrder: "entered",
  help: {
    ...FAC,
    custom: "Define a code of your own",
    callfwd: "Call forward",
    cancel: "Cancel call waiting, or call forward",
    dnd: "Do not disturb",
    "dpark-retrieval": "Retrieve a call from a directed park slot",
    "ephone-hunt": "Hunt groups",
    park: "Park a call",
    pickup: "Pick up a call",
    redial: "Dial the last number again",
    trnsfvm: "Transfer to voice mail",
    voicemail: "Call voice mail",
    all: "All calls",
    call: "Call waiting",
    waiting: "Call waiting",
    direct: "Of a number",
    group: "Of another group",
    hlog: "Log a line in or out",
    "hlog-phone": "Log a phone in or out",
    join: "Join a group",
    local: "Of the own group",
    code: "Code, digits with * and #",
  },
  get: (cme) => cme.facCustom,
  set(cme, args, device) {
    if (cme.facStandard && !device.loading) return refuse("fac standard is set, please remove it first");
    rows("facCustom", ["feature", "detail"], "entered").set(cme, args);
    const name = [args.feature, args.detail, args.waiting && "waiting"].filter(Boolean).join(" ");
    device.print(`fac ${name} code has been configured to ${args.code}`);
    return undefined;
  },
  clear(cme, args) {
    rows("facCustom", ["feature", "detail"], "entered").clear(cme, args);
  },
});

const facAlias = setting({
  syntax: "fac custom alias tag:<0-9> code:WORD<1-256> to existing:WORD<1-256>",
  key: ["tag"],
  help: {
    ...FAC,
    custom: "Define a code of your own",
    alias: "A code that stands for another, with digits behind it",
    tag: "Tag of the alias",
    code: "Code that is dialled",
    to: "What it stands for",
    existing: "Existing code and digits",
  },
  get: (cme) => cme.facAliases,
  set(cme, args, device) {
    if (cme.facStandard && !device.loading) return refuse("fac standard is set, please remove it first");
    rows("facAliases", ["tag"], "key").set(cme, args);
    device.print(`fac alias${args.tag} code has been configurated to ${args.code}!`);
    device.print(`alias${args.tag} map code has been configurated to ${args.existing}!`);
    return undefined;
  },
  clear(cme, args) {
    rows("facAliases", ["tag"], "key").clear(cme, args);
  },
});

export const facCommands = [facStandard, facCustom, facAlias];
