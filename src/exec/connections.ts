import type { Router } from "../router/router.js";
import { vocabulary } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { linesText } from "./text.js";

/**
 * Connections to other hosts that were left open (IOS Terminal Services Command Reference). Whoever is at the router's
 * prompt has none: a connection holds the terminal until it is closed.
 */
const { action } = vocabulary<Router>()(execWords);

const NONE = "% No connections open\n";

const sessions = action({
  syntax: "show sessions",
  help: { sessions: "Information about Telnet connections" },
  level: "user",
  show: true,
  run: () => NONE,
});

const where = action({
  syntax: "where",
  help: { where: "List active connections" },
  level: "user",
  packetTracer: false,
  run: () => NONE,
});

const resume = action({
  syntax: "resume [number:<1-99>]",
  help: {
    resume: "Resume an active network connection",
    number: "The number of an active network connection",
  },
  level: "user",
  run: (_router, { number }) =>
    number === undefined
      ? "% There are no previous connections to resume\n"
      : `% ${number} is not an open connection\n`,
});

const help = action({
  syntax: "help",
  help: { help: "Description of the interactive help system" },
  level: "zero",
  packetTracer: false,
  run: () => linesText(HELP),
});

const HELP: readonly string[] = [
  "Help may be requested at any point in a command by entering",
  "a question mark '?'.  If nothing matches, the help list will",
  "be empty and you must backup until entering a '?' shows the",
  "available options.",
  "Two styles of help are provided:",
  "1. Full help is available when you are ready to enter a",
  "   command argument (e.g. 'show ?') and describes each possible",
  "   argument.",
  "2. Partial help is provided when an abbreviated argument is entered",
  "   and you want to know what arguments match the input",
  "   (e.g. 'show pr?'.)",
  "",
];

export const connectionCommands = [sessions, where, resume, help];
