import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** archive (IOS Configuration Fundamentals, "Configuration Replace and Rollback"). */
const { setting, toggle, block, words } = vocabulary<GenericBlock>()({
  logging: "Modify config logger parameters",
});

const loggingEnable = toggle({
  syntax: "logging enable",
  help: { enable: "Enable the config logger" },
  default: "off",
});

const loggingSize = setting({
  syntax: "logging size entries:<1-1000>",
  default: { entries: 100 },
  help: { size: "Maximum number of queued entries in the log", entries: "Size of the log" },
});

const notifySyslog = setting({
  syntax: "notify syslog [contenttype type:{plaintext | xml}]",
  argumentDefaults: { type: "plaintext" },
  help: {
    notify: "Where to send notifications about logged commands",
    syslog: "Send them to the system log",
    contenttype: "Format of the notifications",
    plaintext: "As plain text",
    xml: "As XML",
  },
});

const hideKeys = toggle({
  syntax: "hidekeys",
  help: { hidekeys: "Suppress output (e.g. passwords) when displaying logged commands" },
  default: "off",
});

const logMode: Mode<GenericBlock, Device> = {
  prompt: "config-archive-log-cfg",
  title: "Config logger configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [loggingEnable, loggingSize, notifySyslog, hideKeys, ...leaving],
};

const logConfig = block({
  syntax: "log config",
  help: { log: "Logging commands", config: "Logging changes to the running configuration" },
  mode: logMode,
});

export const path = setting({
  syntax: "path url:FILE",
  acts: true,
  help: { path: "path for backups", url: "URL of the files, without the number that is added" },
});

export const maximum = setting({
  syntax: "maximum count:<1-14>",
  acts: true,
  default: { count: 10 },
  help: { maximum: "maximum number of backup copies", count: "Number of copies" },
});

export const writeMemory = toggle({
  acts: true,
  syntax: "write-memory",
  help: { "write-memory": "Enable automatic backup generation during write memory" },
  default: "off",
});

const timePeriod = setting({
  syntax: "time-period minutes:<1-525600>",
  help: {
    "time-period": "Period of time in minutes to automatically archive the running-config",
    minutes: "Number of minutes to wait between archive creation",
  },
});

export const archiveMode: Mode<GenericBlock, Device> = {
  prompt: "config-archive",
  title: "Archive configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [logConfig, path, maximum, writeMemory, timePeriod, ...leaving],
};
