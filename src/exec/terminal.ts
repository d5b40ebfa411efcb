import type { Router } from "../router/router.js";
import { vocabulary } from "../modes/device.js";
import { execWords } from "../modes/words.js";

/** The terminal of this session (IOS Terminal Services Configuration Guide). */
const { action } = vocabulary<Router>()(execWords);

const length = action({
  syntax: "terminal length lines:<0-512>",
  help: { length: "Set number of lines on a screen", lines: "Number of lines on screen (0 for no pausing)" },
  level: "user",
  run(_router, { lines }, { shell }) {
    shell.terminal.length = lines;
  },
});

const width = action({
  syntax: "terminal width columns:<0-512>",
  help: { width: "Set width of the display terminal", columns: "Number of characters on a screen line" },
  level: "user",
  packetTracer: false,
  run(_router, { columns }, { shell }) {
    shell.terminal.width = columns === 0 ? 512 : columns;
  },
});

const history = action({
  syntax: "terminal history [size lines:<0-256>]",
  help: {
    history: "Enable and control the command history function",
    size: "Set history buffer size",
    lines: "Size of history buffer",
  },
  level: "user",
  run(_router, { lines }, { shell }) {
    shell.terminal.historySize = lines ?? 10;
  },
});

/** On the console messages come up anyway, on a vty they are asked for. */
const monitor = action({
  syntax: "terminal monitor",
  help: { monitor: "Copy debug output to the current terminal line" },
  level: "user",
  no: "terminal monitor",
  packetTracer: false,
  run(_router, _args, { shell }, negated) {
    if (shell.lineName.startsWith("con")) return negated ? undefined : "% Console already monitors\n";
    shell.monitoring = !negated;
    return undefined;
  },
});

const noMonitor = action({
  syntax: "terminal no monitor",
  help: {
    no: "Negate a command or set its defaults",
    monitor: "Copy debug output to the current terminal line",
  },
  level: "user",
  packetTracer: false,
  run(_router, _args, { shell }) {
    shell.monitoring = false;
  },
});

export const terminalCommands = [length, width, history, monitor, noMonitor];
