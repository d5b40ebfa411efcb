import type { Line } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { value } from "../fields.js";
import { lineWords } from "../words.js";

/** How the terminal at the end of a line behaves (IOS Terminal Services Command Reference). */
const { setting, toggle } = vocabulary<Line>()(lineWords);

const motdBanner = toggle({
  syntax: "motd-banner",
  help: { "motd-banner": "Enable the display of the MOTD banner" },
  default: "on",
});

const execBanner = toggle({
  syntax: "exec-banner",
  help: { "exec-banner": "Enable the display of the EXEC banner" },
  default: "on",
  packetTracer: false,
});

export const location = setting({
  syntax: "location text:LINE",
  help: {
    location: "Enter terminal location description",
    text: "One text line describing the terminal's location",
  },
  packetTracer: false,
});

const historySize = setting({
  syntax: "history size lines:<0-256>",
  help: {
    history: "Enable and control the command history function",
    size: "Set history buffer size",
    lines: "Size of history buffer",
  },
  default: { lines: 10 },
  ...value("historySize", "lines"),
});

const length = setting({
  syntax: "length lines:<0-512>",
  help: {
    length: "Set number of lines on a screen",
    lines: "Number of lines on screen (0 for no pausing)",
  },
  packetTracer: false,
  default: { lines: 24 },
  ...value("length", "lines"),
});

const width = setting({
  syntax: "width columns:<0-512>",
  help: { width: "Set width of the display terminal", columns: "Number of characters on a screen line" },
  packetTracer: false,
  default: { columns: 80 },
  ...value("width", "columns"),
});

const escapeCharacter = setting({
  syntax: "escape-character character:WORD",
  help: {
    "escape-character": "Change the current line's escape character",
    character: "Escape character or its ASCII decimal equivalent, BREAK, DEFAULT or NONE",
  },
  packetTracer: false,
});

const rotary = setting({
  syntax: "rotary group:<0-127>",
  default: { group: 0 },
  help: { rotary: "Set terminal line rotary group", group: "Rotary group to add line to" },
  packetTracer: false,
});

const notify = toggle({
  syntax: "notify",
  help: { notify: "Inform users of output from concurrent sessions" },
  default: "off",
  packetTracer: false,
});

export const domainLookup = toggle({
  syntax: "domain-lookup",
  help: { "domain-lookup": "Enable domain lookups in show commands" },
  default: "on",
  packetTracer: false,
});

export const terminalCommands = [
  motdBanner,
  execBanner,
  location,
  rotary,
  historySize,
  length,
  width,
  escapeCharacter,
  notify,
  domainLookup,
];
