import type { Router } from "../../router/router.js";
import type { TimestampOption, Timestamps } from "../../router/system-model.js";
import { vocabulary, type Device } from "../device.js";
import { configWords } from "../words.js";
import { passwordEncryption } from "./passwords.js";

/** The first lines of a configuration (IOS Configuration Fundamentals Command Reference, `service`). */
const { setting, toggle, toggles } = vocabulary<Router>()(configWords);

const version = setting({
  syntax: "version version:WORD",
  help: { version: "Version of the configuration" },
  group: "version",
  no: false,
  from: "loaded",
  hidden: true,
});

const parserCache = toggle({
  syntax: "parser cache",
  help: { parser: "Configure parser", cache: "Parser cache" },
  group: "version",
  default: "on",
  packetTracer: false,
});

const nagle = toggle({
  syntax: "service nagle",
  help: { nagle: "Enable Nagle's congestion control algorithm" },
  group: "version",
  default: "off",
});

const pad = toggle({
  syntax: "service pad",
  help: { pad: "Enable PAD commands" },
  group: "version",
  default: "on",
  irreversible: "a switch leaves the factory without it",
  packetTracer: false,
});

const services = toggles(
  { leading: "service", group: "version", default: "off", packetTracer: false },
  {
    "tcp-keepalives-in": "Generate keepalives on idle incoming network connections",
    "tcp-keepalives-out": "Generate keepalives on idle outgoing network connections",
    config: "TFTP load config files",
    linenumber: "enable line number banner for each exec",
    "compress-config": "Compress the nvram configuration file",
    "tcp-small-servers": "Enable small TCP servers (e.g., ECHO)",
    "udp-small-servers": "Enable small UDP servers (e.g., ECHO)",
  },
);

const hiddenServices = toggles(
  { leading: "service", group: "version", default: "off", packetTracer: false, hidden: true },
  { internal: "Enable/Disable Internal commands", finger: "Allow Finger request" },
);

const TIMESTAMPS = {
  timestamps: "Timestamp debug/log messages",
  debug: "Timestamp debug messages",
  log: "Timestamp log messages",
  uptime: "Timestamp with system uptime",
  datetime: "Timestamp with date and time",
  msec: "Include milliseconds in timestamp",
  localtime: "Use local time zone for timestamps",
  "show-timezone": "Add time zone information to timestamp",
  year: "Include year in timestamp",
} as const;

const VARIES = "a router of Cisco's comes with time stamps, one of Packet Tracer's without";

const debugTimestamps = setting({
  syntax: "service timestamps debug [uptime | datetime [options:{msec | localtime | show-timezone | year}+]]",
  shows: "default",
  help: TIMESTAMPS,
  group: "version",
  packetTracer: { syntax: "service timestamps debug datetime msec", printLast: true },
  irreversible: VARIES,
  ...stamps("debug"),
});

const logTimestamps = setting({
  syntax: "service timestamps log [uptime | datetime [options:{msec | localtime | show-timezone | year}+]]",
  shows: "default",
  help: TIMESTAMPS,
  group: "version",
  packetTracer: { syntax: "service timestamps log datetime msec" },
  irreversible: VARIES,
  ...stamps("log"),
});

export const sequenceNumbers = toggle({
  syntax: "service sequence-numbers",
  acts: true,
  help: { "sequence-numbers": "Stamp logger messages with a sequence number" },
  group: "version",
  default: "off",
  packetTracer: false,
});

const dhcp = setting({
  syntax: "service dhcp",
  help: { dhcp: "Enable DHCP server and relay agent" },
  group: "version",
  defaultOn: true,
  default: {},
  get: (router) => (router.dhcp.enabled ? undefined : "no"),
  set(router) {
    router.dhcp.enabled = true;
  },
  clear(router) {
    router.dhcp.enabled = false;
  },
});

export const serviceCommands = [
  version,
  parserCache,
  nagle,
  pad,
  services["tcp-keepalives-in"],
  services["tcp-keepalives-out"],
  debugTimestamps,
  logTimestamps,
  passwordEncryption,
  hiddenServices.internal,
  services.config,
  hiddenServices.finger,
  services.linenumber,
  services["compress-config"],
  services["tcp-small-servers"],
  services["udp-small-servers"],
  sequenceNumbers,
  dhcp,
];

interface Stamps {
  readonly uptime?: true;
  readonly datetime?: true;
  readonly options?: readonly TimestampOption[];
}

const OPTIONS: readonly TimestampOption[] = ["msec", "localtime", "show-timezone", "year"];

/** Time stamps of one kind of messages; switched off, the line says `uptime`, whatever was on before. */
function stamps(kind: "debug" | "log") {
  return {
    get({ timestamps }: Router): Stamps | (Stamps & { readonly no: true }) | undefined {
      const value = timestamps[kind];
      if (value === undefined) return undefined;
      if (value === "off") return { no: true, uptime: true };
      if (value.form === "uptime") return { uptime: true };
      return { datetime: true, ...(value.options.length === 0 ? {} : { options: value.options }) };
    },
    set({ timestamps }: Router, args: Stamps, { platform }: Device): void {
      timestamps[kind] =
        platform.traits.configuration.timestampForms === "datetime msec"
          ? { form: "datetime", options: ["msec"] }
          : stampsOf(args);
    },
    clear({ timestamps }: Router): void {
      timestamps[kind] = "off";
    },
  };
}

function stampsOf({ datetime, options = [] }: Stamps): Timestamps {
  if (!datetime) return { form: "uptime", options: [] };
  return { form: "datetime", options: OPTIONS.filter((option) => options.includes(option)) };
}
