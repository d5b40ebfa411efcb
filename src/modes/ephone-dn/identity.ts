import { refuse } from "../../language/declaration.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, value } from "../fields.js";
import { ephoneDnWords } from "./words.js";

/** What a line is called and how it is found (REFERENCE.md section 4). */
const { setting, toggle } = vocabulary<EphoneDn>()(ephoneDnWords);

export const sessionServer = setting({
  syntax: "session-server tags:WORD",
  help: { "session-server": "Servers that watch this line", tags: "Tags, with commas between them" },
});

export const number = setting({
  syntax: "number number:DIGITS<1-16> [secondary secondary:DIGITS<1-16>] [no-reg [both | primary]]",
  help: {
    number: "Define E.164 telephone number",
    secondary: "Second number of this line",
    "no-reg": "Do not register with the gatekeeper or registrar",
    both: "Neither number",
    primary: "Not the primary number",
  },
  packetTracer: { syntax: "number number:WORD", no: "number" },
  get: (dn) =>
    dn.number === undefined
      ? undefined
      : {
          number: dn.number,
          ...(dn.secondary === undefined ? {} : { secondary: dn.secondary }),
          ...dn.numberOptions,
        },
  set(dn, { number, secondary, ...options }) {
    dn.number = number;
    dn.secondary = secondary;
    dn.numberOptions = options;
  },
  clear(dn) {
    dn.number = undefined;
    dn.secondary = undefined;
    dn.numberOptions = {};
    dn.label = undefined;
  },
});

export const pickupGroup = setting({
  syntax: "pickup-group group:WORD<1-32>",
  help: { "pickup-group": "Set the call pickup group number for the DN", group: "Digits" },
  ...value("pickupGroup", "group"),
});

export const pickupAny = toggle({
  acts: true,
  syntax: "pickup-call any-group",
  default: "off",
  help: { "pickup-call": "Pick up calls", "any-group": "Of any group" },
});

export const label = setting({
  syntax: "label label:LINE<1-30>",
  help: { label: "set display label text" },
  get: (dn) => (dn.label === undefined ? undefined : { label: dn.label }),
  set(dn, { label }, { loading }) {
    if (dn.number === undefined && !loading) return refuse("Please configure number first");
    dn.label = label;
    return undefined;
  },
  clear(dn) {
    dn.label = undefined;
  },
});

export const description = setting({
  acts: false,
  syntax: "description description:LINE<1-40>",
  help: { description: "dn desc, for DN Qualified Display Name" },
  ...value("description", "description"),
});

export const name = setting({
  syntax: "name name:LINE",
  help: { name: "Define dn user name" },
  ...value("name", "name"),
});

export const allowWatch = toggle({
  syntax: "allow watch",
  default: "off",
  help: { allow: "Presence", watch: "Others may watch this line" },
});

export const preference = setting({
  syntax: "preference preference:<0-10> [secondary secondary:<0-10>]",
  default: { preference: 0 },
  canonical: ({ secondary, ...primary }) =>
    secondary === undefined || secondary === 9 ? primary : { ...primary, secondary },
  help: {
    preference: "Preference for the attached dial-peer for the primary dn number",
    secondary: "Preference for the secondary dn number",
  },
  ...field("preference"),
});

export const template = setting({
  syntax: "ephone-dn-template template:<1-15>",
  help: { "ephone-dn-template": "Template for this line", template: "Template tag" },
  get: (dn) => (dn.template === undefined ? undefined : { template: dn.template }),
  set(dn, args, { router, loading }) {
    if (!router.ephoneDnTemplates.has(args.template) && !loading) return { invalid: "template" };
    dn.template = args.template;
    return undefined;
  },
  clear(dn) {
    dn.template = undefined;
  },
});
