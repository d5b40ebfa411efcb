import { refuse } from "../../language/declaration.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Locale, PhoneTimeout, Telephony } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../device.js";
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
  order: "entered",
  help: {
    phone: "Ephone parameters",
    parameter: "Parameter of the phones' files, letter case matters",
    setting: "Value of the parameter",
  },
});

export const serviceDirectedPickup = setting({
  syntax: "service directed-pickup [gpickup]",
  startsOn: true,
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
  shown: "on",
  help: { dss: "Enable DSS (Direct Station Select) service" },
});

export const serviceDnisDirectory = toggle({
  syntax: "service dnis dir-lookup",
  shown: "on",
  help: { dnis: "Called number", "dir-lookup": "Show the called number's name from the directory" },
});

export const serviceDnisOverlay = toggle({
  syntax: "service dnis overlay",
  shown: "on",
  help: { dnis: "Called number", overlay: "Show the called number on overlaid lines" },
});

export const serviceLocalDirectory = setting({
  syntax: "service local-directory [authenticate]",
  startsOn: true,
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
    help: { interdigit: "Interdigit timeout", seconds: "Time in seconds" },
    ...seconds("interdigit"),
  }),
  setting({
    syntax: "timeouts ringing seconds:<5-60000>",
    help: { ringing: "Ringing timeout", seconds: "Time in seconds" },
    ...seconds("ringing"),
  }),
  setting({
    syntax: "timeouts busy seconds:<0-30>",
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
    set(cme: Telephony, args: { readonly seconds: number }, { verbatim }: Device) {
      const others = without(cme.timeouts);
      const usual = args.seconds === PHONE_DEFAULTS.timeouts[name] && !verbatim;
      cme.timeouts = usual ? others : { ...others, [name]: args.seconds };
    },
    clear(cme: Telephony) {
      cme.timeouts = without(cme.timeouts);
    },
  };
}

export const systemMessage = setting({
  syntax: "system message message:LINE",
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
  order: "entered",
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

const COUNTRIES = [
  "AT",
  "CA",
  "CH",
  "DE",
  "DK",
  "ES",
  "FR",
  "GB",
  "IT",
  "JP",
  "NL",
  "NO",
  "PT",
  "RU",
  "SE",
  "US",
];
const LANGUAGES = ["DE", "DK", "ES", "FR", "IT", "JP", "NL", "NO", "PT", "RU", "SE", "US"];

export const userLocale = setting({
  syntax: "user-locale [index:<0-4>] [custom:{U1 | U2 | U3 | U4 | U5}] country:WORD<2-5> [load file:WORD]",
  key: ["index"],
  help: {
    "user-locale": "Define locale for the language of phones",
    index: "Locale index",
    U1: "User defined locale 1",
    U2: "User defined locale 2",
    U3: "User defined locale 3",
    U4: "User defined locale 4",
    U5: "User defined locale 5",
    country: `Country code: ${LANGUAGES.join(" ")}`,
    load: "Load a locale file",
    file: "Name of the tar file",
  },
  get: (cme) => cme.userLocales,
  set: (cme, args, device) => setLocale(cme, "userLocales", LANGUAGES, args, device),
  clear(cme, args, device) {
    dropLocale(cme, "userLocales", args, device);
  },
});

export const networkLocale = setting({
  syntax: "network-locale [index:<0-4>] [custom:{U1 | U2 | U3 | U4 | U5}] country:WORD<2-5>",
  key: ["index"],
  help: {
    "network-locale": "Define locale for the tones of phones",
    index: "Locale index",
    U1: "User defined locale 1",
    U2: "User defined locale 2",
    U3: "User defined locale 3",
    U4: "User defined locale 4",
    U5: "User defined locale 5",
    country: `Country code: ${COUNTRIES.join(" ")}`,
  },
  get: (cme) => cme.networkLocales,
  set: (cme, args, device) => setLocale(cme, "networkLocales", COUNTRIES, args, device),
  clear(cme, args, device) {
    dropLocale(cme, "networkLocales", args, device);
  },
});

function setLocale(
  cme: Telephony,
  kind: "userLocales" | "networkLocales",
  known: readonly string[],
  typed: Locale,
  device: Device,
) {
  const args = { ...typed, country: typed.country.toUpperCase() };
  if (args.custom === undefined && !known.includes(args.country)) return { invalid: "country" };
  const others = cme[kind].filter(({ index }) => (index ?? 0) !== (args.index ?? 0));
  const taken = others.find(({ custom }) => custom !== undefined && custom === args.custom);
  if (taken) {
    const where = taken.index ?? 0;
    return refuse(
      `LOCALE ERROR: User Defined Locale ${taken.custom ?? ""} already exists on locale index ${where}.`,
    );
  }
  cme[kind] = [...others, args].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  updateCnfFiles(cme, device);
  return undefined;
}

function dropLocale(
  cme: Telephony,
  kind: "userLocales" | "networkLocales",
  { index }: Partial<Locale>,
  device: Device,
): void {
  cme[kind] = cme[kind].filter((locale) => (locale.index ?? 0) !== (index ?? 0));
  updateCnfFiles(cme, device);
}

export const load = setting({
  syntax: "load type:WORD file:WORD",
  key: ["type"],
  order: "entered",
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
  help: { "time-zone": "Define time zone for IP phones", zone: "Number of the time zone" },
  ...field("timeZone"),
});

export const timeFormat = setting({
  syntax: "time-format format:{12 | 24}",
  help: { "time-format": "Define time format for IP phones", 12: "12-hour format", 24: "24-hour format" },
  ...value("timeFormat", "format", PHONE_DEFAULTS.timeFormat),
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
  ...value("dateFormat", "format", PHONE_DEFAULTS.dateFormat),
});
