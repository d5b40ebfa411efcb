import { SEVERITIES, type Severity } from "../../router/logging.js";
import { LineIndex } from "../../language/line-index.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { configWords } from "../words.js";

/** System messages (IOS Configuration Fundamentals, "System Message Logging"). */
const { setting, toggle } = vocabulary<Router>()(configWords);

const LOGGING = { logging: "Modify message logging facilities" };

const SEVERITY =
  "severity:{alerts | critical | debugging | emergencies | errors | informational | notifications | warnings} | level:<0-7>";

const SEVERITY_HELP = {
  level: "Logging severity level",
  alerts: "Immediate action needed           (severity=1)",
  critical: "Critical conditions               (severity=2)",
  debugging: "Debugging messages                (severity=7)",
  emergencies: "System is unusable                (severity=0)",
  errors: "Error conditions                  (severity=3)",
  informational: "Informational messages            (severity=6)",
  notifications: "Normal but significant conditions (severity=5)",
  warnings: "Warning conditions                (severity=4)",
} as const;

const SEVERITY_SHOWN = "a severity other than the usual one is shown";

const on = setting({
  syntax: "logging on",
  help: { ...LOGGING, on: "Enable logging to all enabled destinations" },
  group: "logging",
  defaultOn: true,
  default: {},
  get: ({ logging }) => (logging.off ? "no" : undefined),
  set({ logging }) {
    logging.off = false;
  },
  clear({ logging }) {
    logging.off = true;
  },
});

const messageCounter = setting({
  syntax: "logging message-counter kind:{debug | log | syslog}",
  help: {
    ...LOGGING,
    "message-counter": "Configure log message to include certain counter value",
    debug: "Debug messages",
    log: "Log messages",
    syslog: "Syslog messages",
  },
  group: "logging",
  key: ["kind"],
  packetTracer: false,
});

/** Messages are counted by their names from now on. */
export const messageCount = toggle({
  syntax: "logging count",
  help: { ...LOGGING, count: "Count every log message and timestamp last occurrence" },
  group: "logging",
  default: "off",
  acts: true,
  packetTracer: false,
});

const queueLimit = setting({
  syntax: "logging queue-limit [messages:<100-2147483647>]",
  help: { ...LOGGING, "queue-limit": "Set logger message queue size", messages: "Messages that may wait" },
  group: "logging",
  defaultOn: true,
  irreversible: "without a number it says nothing that a fresh router does not do",
  packetTracer: false,
});

const buffered = setting({
  syntax: `logging buffered [size:<4096-2147483647>] [${SEVERITY}]`,
  help: {
    ...LOGGING,
    buffered: "Set buffered logging parameters",
    size: "Logging buffer size",
    ...SEVERITY_HELP,
  },
  group: "logging",
  defaultOn: true,
  irreversible: "a size that was typed is shown, even the usual one",
  meaning: ({ size = 4096, ...threshold }) => ({ size, severity: severityOf(threshold) ?? "debugging" }),
  packetTracer: { syntax: "logging buffered [size:<4096-2147483647>]" },
  get({ logging: { buffered: kept } }) {
    if (kept === undefined || kept === "off") return kept === "off" ? "no" : undefined;
    const severity = kept.level === undefined ? undefined : SEVERITIES[kept.level];
    return {
      ...(kept.size === undefined ? {} : { size: kept.size }),
      ...(severity === undefined ? {} : { severity }),
    };
  },
  set({ logging }, { size, severity, level }) {
    const least = severity === undefined ? level : SEVERITIES.indexOf(severity);
    logging.buffered = {
      ...(size === undefined ? {} : { size }),
      ...(least === undefined ? {} : { level: least }),
    };
  },
  clear({ logging }) {
    logging.buffered = "off";
  },
});

const rateLimit = setting({
  syntax: "logging rate-limit [console] [all] [messages:<1-10000>] [except except:WORD]",
  help: {
    ...LOGGING,
    "rate-limit": "Set messages per second limit",
    console: "Rate limit only console messages",
    all: "(optional) Rate limit all messages, including debug messages",
    messages: "Messages per second",
    except: "(optional) Messages of this severity or higher",
  },
  group: "logging",
  defaultOn: true,
  irreversible: "without a number it says nothing that a fresh router does not do",
  packetTracer: false,
});

const console = setting({
  syntax: `logging console [${SEVERITY}]`,
  help: { ...LOGGING, console: "Set console logging parameters", ...SEVERITY_HELP },
  group: "logging",
  defaultOn: true,
  packetTracer: { syntax: "logging console" },
  irreversible: SEVERITY_SHOWN,
  ...destination("console", 7),
});

const monitor = setting({
  syntax: `logging monitor [${SEVERITY}]`,
  help: { ...LOGGING, monitor: "Set terminal line (monitor) logging parameters", ...SEVERITY_HELP },
  group: "logging",
  defaultOn: true,
  packetTracer: false,
  irreversible: SEVERITY_SHOWN,
  ...destination("monitor", 7),
});

const userinfo = toggle({
  syntax: "logging userinfo",
  help: { ...LOGGING, userinfo: "Enable logging of user info on privileged mode enabling" },
  group: "logging",
  default: "off",
});

const trap = setting({
  syntax: `logging trap [${SEVERITY}]`,
  help: { ...LOGGING, trap: "Set syslog server logging level", ...SEVERITY_HELP },
  group: "syslog",
  defaultOn: true,
  packetTracer: { syntax: "logging trap [severity:{debugging}]" },
  irreversible: SEVERITY_SHOWN,
  ...destination("trap", 6),
});

const facility = setting({
  syntax: "logging facility facility:WORD",
  default: { facility: "local7" },
  help: { ...LOGGING, facility: "Facility parameter for syslog messages" },
  group: "syslog",
  packetTracer: false,
});

export const sourceInterface = setting({
  syntax: "logging source-interface interface:INTERFACE",
  help: {
    ...LOGGING,
    "source-interface": "Specify interface for source address in logging transactions",
    interface: "Interface",
  },
  group: "syslog",
  packetTracer: false,
});

/** `logging 10.0.0.5` and `logging host 10.0.0.5` say the same; only a file keeps the longer form. */
const host = setting({
  acts: false,
  syntax: "logging address:A.B.C.D",
  help: { ...LOGGING, address: "IP address of the logging host" },
  group: "syslog",
  key: ["address"],
  ...hosts(false),
});

const longHost = setting({
  acts: false,
  syntax: "logging host address:A.B.C.D",
  help: {
    ...LOGGING,
    host: "Set syslog server IP address and parameters",
    address: "IP address of the syslog server",
  },
  group: "syslog",
  key: ["address"],
  ...hosts(true),
});

export const loggingCommands = [
  on,
  messageCount,
  messageCounter,
  queueLimit,
  buffered,
  rateLimit,
  console,
  monitor,
  userinfo,
  trap,
  facility,
  sourceInterface,
  host,
  longHost,
];

interface Threshold {
  readonly severity?: Severity;
  readonly level?: number;
}

/** The severity that was typed, be it by its number. */
function severityOf({ severity, level }: Threshold): Threshold["severity"] {
  return severity ?? (level === undefined ? undefined : SEVERITIES[level]);
}

/** The severity that one kind of terminal or server gets; the `usual` one is not shown. */
function destination(name: "console" | "monitor" | "trap", usual: number) {
  return {
    default: {},
    canonical: (args: Threshold): Threshold => {
      const severity = severityOf(args);
      return severity === undefined || severity === SEVERITIES[usual] ? {} : { severity };
    },
    get({ logging }: Router): Threshold | "no" | undefined {
      const threshold = logging[name];
      if (threshold === undefined) return undefined;
      return threshold === "off" ? "no" : { severity: SEVERITIES[threshold] ?? "debugging" };
    },
    set({ logging }: Router, { severity, level }: Threshold): void {
      const threshold = severity === undefined ? (level ?? usual) : SEVERITIES.indexOf(severity);
      logging[name] = threshold === usual ? undefined : threshold;
    },
    clear({ logging }: Router): void {
      logging[name] = "off";
    },
  };
}

const byAddress = new LineIndex<Router["logging"]["hosts"][number]>(({ address }) => address);

function hosts(long: boolean) {
  return {
    get: ({ logging }: Router) =>
      logging.hosts.filter((host) => host.long === long).map(({ address }) => ({ address })),
    set({ logging }: Router, { address }: { readonly address: string }, { verbatim }: Device): void {
      const added = { address, long: long && verbatim };
      const { hosts } = logging;
      if (byAddress.find(hosts, added, undefined)) return;
      logging.hosts = [...hosts, added];
      byAddress.added(hosts, logging.hosts, added, undefined);
    },
    clear({ logging }: Router, { address }: { readonly address?: string }): void {
      logging.hosts = logging.hosts.filter((host) => host.address !== address);
    },
  };
}
