import { refuse } from "../../language/declaration.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Locale, PhoneTimeout, Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, rows, value } from "../fields.js";
import { updateCnfFiles } from "./cnf-files.js";
import { telephonyWords } from "./words.js";

/** What phones show and fetch: texts, URLs, languages, firmware, clock (REFERENCE.md section 3.3). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

export const callingNumber = setting({
  syntax: "calling-number {local [secondary] | initiator}",
  help: {
    "calling-number": "Calling number of forwarded and transferred calls",
    local: "The number that forwards",
    secondary: "Its secondary number",
    initiator: "The number that called first",
  },
});

export const servicePhone = setting({
  syntax: "service phone parameter:WORD setting:WORD",
  key: ["parameter"],
  printOrder: "entered",
  help: {
    phone: "Ephone parameters",
    parameter: "Parameter of the phones' files, letter case matters",
    setting: "Value of the parameter",
  },
});

export const serviceDirectedPickup = setting({
  syntax: "service directed-pickup [gpickup]",
  irreversible: "on without being typed: the bare command brings it back",
  defaultOn: true,
  default: {},
  help: {
    "directed-pickup": "PickUp key takes a ringing number's call",
    gpickup: "GPickUp key takes the number",
  },
  get: (cme) => cme.directedPickup,
  set(cme, args, { verbatim }) {
    cme.directedPickup = args.gpickup === undefined && !verbatim ? undefined : args;
  },
  clear(cme) {
    cme.directedPickup = "no";
  },
});

export const serviceDss = toggle({
  syntax: "service dss",
  default: "off",
  help: { dss: "Enable DSS (Direct Station Select) service" },
});

export const serviceDnisDirectory = toggle({
  acts: true,
  syntax: "service dnis dir-lookup",
  default: "off",
  help: { dnis: "Called number", "dir-lookup": "Show the called number's name from the directory" },
});

export const serviceDnisOverlay = toggle({
  acts: true,
  syntax: "service dnis overlay",
  default: "off",
  help: { dnis: "Called number", overlay: "Show the called number on overlaid lines" },
});

export const serviceLocalDirectory = setting({
  acts: false,
  syntax: "service local-directory [authenticate]",
  irreversible: "on without being typed: the bare command brings it back",
  defaultOn: true,
  default: {},
  help: { "local-directory": "Local directory service", authenticate: "Ask who looks into it" },
  get: (cme) => cme.localDirectory,
  set(cme, args, { verbatim }) {
    cme.localDirectory = args.authenticate === undefined && !verbatim ? undefined : args;
  },
  clear(cme) {
    cme.localDirectory = "no";
  },
});

export const timeouts = [
  setting({
    syntax: "timeouts interdigit seconds:<2-120>",
    default: { seconds: PHONE_DEFAULTS.timeouts.interdigit },
    help: { interdigit: "Interdigit timeout", seconds: "Time in seconds" },
    ...seconds("interdigit"),
  }),
  setting({
    syntax: "timeouts ringing seconds:<5-60000>",
    default: { seconds: PHONE_DEFAULTS.timeouts.ringing },
    help: { ringing: "Ringing timeout", seconds: "Time in seconds" },
    ...seconds("ringing"),
  }),
  setting({
    syntax: "timeouts busy seconds:<0-30>",
    default: { seconds: PHONE_DEFAULTS.timeouts.busy },
    help: { busy: "Busy timeout", seconds: "Time in seconds" },
    ...seconds("busy"),
  }),
  setting({
    syntax: "timeouts transfer-recall seconds:<1-1800>",
    help: { "transfer-recall": "Transfer recall timeout", seconds: "Time in seconds" },
    ...seconds("transfer-recall"),
  }),
  setting({
    syntax: "timeouts night-service-bell seconds:<4-30>",
    default: { seconds: PHONE_DEFAULTS.timeouts["night-service-bell"] },
    help: { "night-service-bell": "Interval of the night service bell", seconds: "Time in seconds" },
    ...seconds("night-service-bell"),
  }),
];

function seconds(name: PhoneTimeout) {
  const without = ({ [name]: _, ...others }: Telephony["timeouts"]) => others;
  return {
    get(cme: Telephony) {
      const held = cme.timeouts[name];
      return held === undefined ? undefined : { seconds: held };
    },
    set(cme: Telephony, args: { readonly seconds: number }) {
      cme.timeouts = { ...without(cme.timeouts), [name]: args.seconds };
    },
    clear(cme: Telephony) {
      cme.timeouts = without(cme.timeouts);
    },
  };
}

export const systemMessage = setting({
  syntax: "system message message:LINE",
  default: { message: PHONE_DEFAULTS.systemMessage },
  help: {
    system: "Define system message",
    message: "Text on phones that are not in use",
  },
  ...field("systemMessage"),
});

export const url = setting({
  syntax:
    "url kind:{authentication | directories | idle | information | messages | proxy-server | services} url:WORD [name:LINE]",
  key: ["kind"],
  printOrder: "entered",
  help: {
    url: "Define Ephone URL's",
    authentication: "Authentication URL",
    directories: "Directories URL",
    idle: "Idle URL",
    information: "Information URL",
    messages: "Messages URL",
    "proxy-server": "Proxy-server URL",
    services: "Services URL",
    name: "Name on the phone, root, or idle-timeout and seconds",
  },
});

const COUNTRY = {
  AT: "Austria",
  CA: "Canada",
  CH: "Switzerland",
  DE: "Germany",
  DK: "Denmark",
  ES: "Spain",
  FR: "France",
  GB: "United Kingdom",
  IT: "Italy",
  JP: "Japan",
  NL: "Netherlands",
  NO: "Norway",
  PT: "Portugal",
  RU: "Russian Federation",
  SE: "Sweden",
  US: "United States",
} as const;

const USER_DEFINED = {
  U1: "User defined locale 1",
  U2: "User defined locale 2",
  U3: "User defined locale 3",
  U4: "User defined locale 4",
  U5: "User defined locale 5",
  code: "Country code of the locale",
} as const;

export const userLocale = setting({
  default: { country: "US" },
  canonical: firstPlaceUnsaid,
  syntax:
    "user-locale [index:<0-4>] {country:{DE | DK | ES | FR | IT | JP | NL | NO | PT | RU | SE | US} | custom:{U1 | U2 | U3 | U4 | U5} code:WORD} [load file:WORD]",
  key: ["index"],
  help: {
    ...COUNTRY,
    ...USER_DEFINED,
    "user-locale": "Define locale for the language of phones",
    index: "Locale index",
    load: "Load a locale file",
    file: "Name of the tar file",
  },
  get: (cme) => cme.userLocales,
  set(cme, args, device) {
    const clash = clashOf(cme.userLocales, args);
    if (clash !== undefined) return refuse(clash);
    cme.userLocales = inPlace(cme.userLocales, args);
    updateCnfFiles(cme, device);
    return undefined;
  },
  clear(cme, { index = 0 }, device) {
    cme.userLocales = cme.userLocales.filter((locale) => placeOf(locale) !== index);
    updateCnfFiles(cme, device);
  },
});

export const networkLocale = setting({
  default: { country: "US" },
  canonical: firstPlaceUnsaid,
  syntax:
    "network-locale [index:<0-4>] {country:{AT | CA | CH | DE | DK | ES | FR | GB | IT | JP | NL | NO | PT | RU | SE | US} | custom:{U1 | U2 | U3 | U4 | U5} code:WORD}",
  key: ["index"],
  help: {
    ...COUNTRY,
    ...USER_DEFINED,
    "network-locale": "Define locale for the tones of phones",
    index: "Locale index",
  },
  get: (cme) => cme.networkLocales,
  set(cme, args, device) {
    const clash = clashOf(cme.networkLocales, args);
    if (clash !== undefined) return refuse(clash);
    cme.networkLocales = inPlace(cme.networkLocales, args);
    updateCnfFiles(cme, device);
    return undefined;
  },
  clear(cme, { index = 0 }, device) {
    cme.networkLocales = cme.networkLocales.filter((locale) => placeOf(locale) !== index);
    updateCnfFiles(cme, device);
  },
});

/** The place of the whole router goes without its number. */
function firstPlaceUnsaid<A extends { readonly index?: number }>({ index, ...locale }: A): A {
  return (index === undefined || index === 0 ? locale : { index, ...locale }) as A;
}

function placeOf({ index = 0 }: Locale): number {
  return index;
}

/** A user-defined locale may stand in one place only. */
function clashOf(known: readonly Locale[], { custom, index = 0 }: Locale): string | undefined {
  const taken = known.find(
    (locale) => custom !== undefined && locale.custom === custom && placeOf(locale) !== index,
  );
  if (!taken) return undefined;
  return `LOCALE ERROR: User Defined Locale ${custom ?? ""} already exists on locale index ${placeOf(taken)}.`;
}

function inPlace<L extends Locale>(known: readonly L[], locale: L): readonly L[] {
  const others = known.filter((one) => placeOf(one) !== placeOf(locale));
  return [...others, locale].sort((a, b) => placeOf(a) - placeOf(b));
}

export const load = setting({
  syntax: "load type:WORD file:WORD",
  key: ["type"],
  printOrder: "entered",
  help: {
    load: "Select the IP phone firmware load file",
    type: "Phone type; 7960-7940 for both of these",
    file: "Name of the firmware file",
  },
  get: (cme) => cme.loads,
  set(cme, args, device) {
    rows("loads", ["type"], "entered").set(cme, args);
    updateCnfFiles(cme, device);
  },
  clear(cme, args, device) {
    rows("loads", ["type"], "entered").clear(cme, args);
    updateCnfFiles(cme, device);
  },
});

export const olsonTimeZone = setting({
  syntax: "olsontimezone zone:WORD version version:WORD",
  since: "15.2(2)T",
  help: {
    olsontimezone: "Define the time zone by its Olson name",
    zone: "Area/City",
    version: "Version of the time zone file",
  },
});

export const timeZone = setting({
  syntax: "time-zone zone:<1-56>",
  default: { zone: PHONE_DEFAULTS.timeZone },
  shows: "default",
  help: { "time-zone": "Define time zone for IP phones", zone: "Number of the time zone" },
  ...field("timeZone"),
});

export const timeFormat = setting({
  syntax: "time-format format:{12 | 24}",
  help: { "time-format": "Define time format for IP phones", 12: "12-hour format", 24: "24-hour format" },
  default: { format: PHONE_DEFAULTS.timeFormat },
  ...value("timeFormat", "format"),
});

export const dateFormat = setting({
  syntax: "date-format format:{dd-mm-yy | mm-dd-yy | yy-dd-mm | yy-mm-dd}",
  help: {
    "date-format": "Define date format for IP phones",
    "dd-mm-yy": "Day, month, year",
    "mm-dd-yy": "Month, day, year",
    "yy-dd-mm": "Year, day, month",
    "yy-mm-dd": "Year, month, day",
  },
  default: { format: PHONE_DEFAULTS.dateFormat },
  ...value("dateFormat", "format"),
});
