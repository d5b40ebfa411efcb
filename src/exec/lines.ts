import type { Dialogue } from "../language/declaration.js";
import { absoluteNumber, lineNamed, lineOfAbsolute } from "../router/lines.js";
import { ageText } from "../router/time-text.js";
import type { Line, Router } from "../router/router.js";
import { vocabulary, type Device, type Login, type Shell } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { agreed } from "./asking.js";

/** Who is on which terminal line, and what one line may do to another (IOS Terminal Services Command Reference). */
const { action } = vocabulary<Router>()(execWords);

const showUsers = action({
  syntax: "show users",
  help: { users: "Display information about terminal lines" },
  level: "user",
  show: true,
  run: (router, _args, { shell }) => usersText(router, shell),
});

const who = action({
  syntax: "who",
  help: { who: "Display information about terminal lines" },
  level: "user",
  packetTracer: false,
  run: (router, _args, { shell }) => usersText(router, shell),
});

const LINE_HELP = {
  aux: "Auxiliary line",
  console: "Primary terminal line",
  vty: "Virtual terminal",
  first: "First Line number",
  number: "Line number",
};

const clearLine = action({
  syntax: "clear line {number:<0-1000> | aux first:<0-0> | console first:<0-0> | vty first:<0-$maxVty>}",
  help: { ...LINE_HELP, line: "Reset a terminal line" },
  packetTracer: { syntax: "clear line {number:<0-1000> | console first:<0-0> | vty first:<0-15>}" },
  run(router, args, { shell }) {
    const name = lineName(router, args);
    if (!lineNamed(router, name)) return { invalid: args.number === undefined ? "first" : "number" };
    if (name === shell.lineName) return "% Not allowed to clear current line\n";
    return clear(name, shell);
  },
});

const send = action({
  syntax: "send {* | number:<0-1000> | aux first:<0-0> | console first:<0-0> | vty first:<0-$maxVty>}",
  help: { ...LINE_HELP, send: "Send a message to other tty lines", "*": "All tty lines" },
  packetTracer: false,
  run(router, args, device) {
    if (args["*"] === true) return ask(undefined, device);
    const name = lineName(router, args);
    if (!lineNamed(router, name)) return { invalid: args.number === undefined ? "first" : "number" };
    return ask(name, device);
  },
});

export const lineCommands = [showUsers, who, clearLine, send];

interface Target {
  readonly number?: number;
  readonly first?: number;
  readonly aux?: boolean;
  readonly console?: boolean;
}

/** The short name of the line that was meant: `clear line 2` is the first vty. */
function lineName(router: Router, { number, first = 0, aux, console }: Target): string {
  if (number === undefined) return aux ? "aux0" : console ? "con0" : `vty${first}`;
  const { kind, number: index } = lineOfAbsolute(number, !router.isSwitch);
  if (kind === "console") return "con0";
  if (kind === "vty") return `vty${index}`;
  return kind === "aux" ? "aux0" : `vty${index - absoluteNumber("vty", 0)}`;
}

function* clear(name: string, shell: Shell): Dialogue {
  if (!agreed(yield { kind: "confirm", prompt: "[confirm]" })) return "";
  shell.logins.find(({ line }) => line === name)?.clear();
  return " [OK]\n";
}

const END_OF_MESSAGE = "\u001A";

/** A message to one line, or to all, as its reader sees it: framed by stars. */
function* ask(name: string | undefined, { shell, router }: Device): Dialogue {
  const lines: string[] = [];
  let before = "Enter message, end with CTRL/Z; abort with CTRL/C:\n";
  for (;;) {
    const line: string = yield { kind: "message", prompt: "", before };
    before = "";
    if (line !== END_OF_MESSAGE) lines.push(line.replace(END_OF_MESSAGE, ""));
    if (line.endsWith(END_OF_MESSAGE)) break;
  }
  if (!agreed(yield { kind: "confirm", prompt: "Send message? [confirm]" })) return "";
  const from = `tty${absoluteOf(router, shell.lineName)}`;
  const to = name === undefined ? "all terminals" : `tty${absoluteOf(router, name)}`;
  const text = ["", "", "***", "***", `*** Message from ${from} to ${to}:`, "***", ...lines];
  for (const login of shell.logins) if (name === undefined || login.line === name) login.tell(text);
  return "";
}

const KINDS: Readonly<Record<string, Line["kind"]>> = {
  con: "console",
  aux: "aux",
  vty: "vty",
  tty: "tty",
};

function absoluteOf(router: Router, name: string): number {
  const [, short = "", digits = "0"] = /^(\D+)(\d+)$/.exec(name) ?? [];
  return absoluteNumber(KINDS[short] ?? "tty", Number(digits), !router.isSwitch);
}

function usersText(router: Router, { logins, lineName: own }: Shell): string {
  const rows = logins.map((login) => row(router, login, login.line === own));
  return `    Line       User       Host(s)              Idle       Location\n${rows.join("")}\n  Interface    User               Mode         Idle     Peer Address\n`;
}

function row(router: Router, { line, user, idle, peer }: Login, own: boolean): string {
  const place = `${line.replace(/\d+$/, "")} ${line.replace(/^\D+/, "")}`.padEnd(10);
  const columns = `${String(absoluteOf(router, line)).padStart(3)} ${place}${(user ?? "").padEnd(11)}`;
  return `${own ? "*" : " "}${columns}${"idle".padEnd(21)}${ageText((own ? 0 : idle) / 1000)} ${peer ?? "  "}\n`;
}
