import { absoluteNumber, lineOfAbsolute } from "../../router/lines.js";
import { ageText, durationText } from "../../router/time-text.js";
import type { Line, Router } from "../../router/router.js";
import { vocabulary, type Device, type TerminalSettings } from "../../modes/device.js";
import { accessClass, sessionTimeout } from "../../modes/line.js";
import { domainLookup, location } from "../../modes/line/terminal.js";
import { dataBits, output, parity, preferred, speed, stopBits } from "../../modes/line/transport.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** The terminal lines (IOS Terminal Services command reference). */
const { action } = vocabulary<Router>()(execWords);

/** One line of a row, by its number within its kind. */
interface Terminal {
  readonly line: Line;
  readonly number: number;
  /** Its number among all lines. */
  readonly place: number;
}

const HEAD = "   Tty Line Typ     Tx/Rx    A Modem  Roty AccO AccI   Uses   Noise  Overruns   Int";

const show = action({
  syntax: "show line",
  help: { line: "TTY line information" },
  show: true,
  level: "user",
  run: (router, _args, device) => linesText([HEAD, ...terminals(router).map((one) => row(one, device)), ""]),
});

const showOne = action({
  syntax: "show line {number:<0-1000> | console consoleLine:<0-0> | aux auxLine:<0-0> | vty vtyLine:<0-15>}",
  help: {
    line: "TTY line information",
    number: "Line number",
    console: "Primary terminal line",
    aux: "Auxiliary line",
    vty: "Virtual terminal",
    consoleLine: "Line number",
    auxLine: "Line number",
    vtyLine: "Line number",
  },
  show: true,
  level: "user",
  run(router, args, device) {
    const { kind, number } = chosen(args, router);
    const found = terminals(router).find((one) => one.line.kind === kind && one.number === number);
    if (!found) return { invalid: Object.keys(args)[0] ?? "number" };
    return linesText([HEAD, row(found, device), "", ...detail(found, device)]);
  },
});

const summary = action({
  syntax: "show line summary",
  help: { line: "TTY line information", summary: "Summary of line status" },
  show: true,
  level: "user",
  packetTracer: false,
  run(router, _args, device) {
    const signs = terminals(router).map((one) => (isOwn(one, device) ? "U" : "-"));
    const count = signs.filter((sign) => sign === "U").length;
    return linesText([
      `    0: ${signs.join("")}`,
      `${count} character mode users.            (U)`,
      `${signs.length - count} lines never used                (-)`,
    ]);
  },
});

/** The line on which one is, with what `terminal` changed on it. */
const showTerminal = action({
  syntax: "show terminal",
  help: { terminal: "Display terminal configuration parameters" },
  level: "user",
  show: true,
  packetTracer: false,
  run(router, _args, device) {
    const own = terminals(router).find((one) => isOwn(one, device));
    return own ? linesText(detail(own, device, device.shell.terminal)) : "";
  },
});

export const lineShows = [show, showOne, summary, showTerminal];

interface Chosen {
  readonly number?: number;
  readonly consoleLine?: number;
  readonly auxLine?: number;
  readonly vtyLine?: number;
}

function chosen(
  { number, consoleLine, auxLine, vtyLine = 0 }: Chosen,
  router: Router,
): { readonly kind: Line["kind"]; readonly number: number } {
  const start = firstVty(router);
  if (number !== undefined)
    return number >= start ? { kind: "vty", number: number - start } : lineOfAbsolute(number);
  if (consoleLine !== undefined) return { kind: "console", number: consoleLine };
  return auxLine === undefined ? { kind: "vty", number: vtyLine } : { kind: "aux", number: auxLine };
}

function firstVty({ isSwitch }: Router): number {
  return absoluteNumber("vty", 0, !isSwitch);
}

/** Every single line in the order of its absolute number. */
function terminals({ lines, isSwitch }: Router): readonly Terminal[] {
  return lines
    .flatMap((line) =>
      Array.from({ length: line.last - line.first + 1 }, (_value, index) => ({
        line,
        number: line.first + index,
        place: absoluteNumber(line.kind, line.first + index, !isSwitch),
      })),
    )
    .toSorted((a, b) => a.place - b.place);
}

const TYPES = { console: "CTY", aux: "AUX", vty: "VTY", tty: "TTY" } as const;

function isOwn({ line, number }: Terminal, { shell }: Device): boolean {
  return shell.lineName === `${line.kind === "console" ? "con" : line.kind}${number}`;
}

function row(terminal: Terminal, device: Device): string {
  const { line } = terminal;
  const place = String(terminal.place).padStart(4);
  const bits = speed.shown.of(line).bits;
  const rate = line.kind === "aux" ? `${bits}/${bits}` : "";
  const list = (direction: "in" | "out") =>
    (accessClass.shown.of(line, { direction })?.list ?? "-").padStart(4);
  const cells = [
    `${isOwn(terminal, device) ? "*" : " "} ${place} ${place} ${TYPES[line.kind]} ${rate.padStart(11)}`,
    "  -    -      -",
    ` ${list("out")} ${list("in")}`,
    "      0       0     0/0       -",
  ];
  return cells.join("");
}

/** How characters go over the wire. */
function serialLine(line: Line): string {
  const rate = speed.shown.of(line).bits;
  const check = parity.shown.of(line).parity;
  return [
    `Baud rate (TX/RX) is ${rate}/${rate}`,
    `${check === "none" ? "no" : check} parity`,
    `${stopBits.shown.of(line).bits} stopbits`,
    `${dataBits.shown.of(line).bits} databits`,
  ].join(", ");
}

function outputOf(line: Line): string {
  return output.shown.of(line)?.protocols.join(" ") ?? "pad telnet rlogin ssh";
}

/** How a line is set, as its users see it. */
function detail(terminal: Terminal, device: Device, session?: TerminalSettings): readonly string[] {
  const { line } = terminal;
  const { length, width, historySize } = session ?? line;
  const own = isOwn(terminal, device);
  const { minutes = 10, seconds = 0 } = line.execTimeout ?? {};
  const idle = minutes + seconds === 0 ? "never   " : durationText(minutes * 60 + seconds);
  const timeout = sessionTimeout.shown.of(line)?.minutes;
  const input = line.transportInput?.join(" ") ?? (line.kind === "vty" ? "telnet" : "none");
  return [
    `Line ${terminal.place}, Location: "${location.shown.of(line)?.text ?? ""}", Type: ""`,
    `Length: ${length ?? 24} lines, Width: ${width ?? 80} columns`,
    ...(line.kind === "vty" ? [] : [serialLine(line)]),
    `Status: ${own ? "PSI Enabled, Ready, Active, Automore On" : "No Exit Banner"}`,
    "Capabilities: none",
    `Modem state: ${own ? "Ready" : "Idle"}`,
    "Special Chars: Escape  Hold  Stop  Start  Disconnect  Activation",
    "                ^^x    none   -     -       none         ",
    "Timeouts:      Idle EXEC    Idle Session   Modem Answer  Session   Dispatch",
    `               ${idle}        ${timeout === undefined ? "never   " : durationText(timeout * 60)}                   none     not set`,
    "                            Idle Session Disconnect Warning",
    "                              never ",
    "                            Login-sequence User Response",
    "                             00:00:30",
    "Modem type is unknown.",
    "Session limit is not set.",
    `Time since activation: ${own ? ageText(device.shell.clock.uptime() / 1000) : "never"}`,
    "Editing is enabled.",
    `History is enabled, history size is ${historySize ?? 10}.`,
    `DNS resolution in show commands is ${domainLookup.shown.isOn(line) ? "enabled" : "disabled"}`,
    "Full user help is disabled",
    `Allowed input transports are ${input}.`,
    `Allowed output transports are ${outputOf(line)}.`,
    `Preferred transport is ${preferred.shown.of(line)?.protocol ?? "telnet"}.`,
    "No output characters are padded",
    "No special data dispatching characters",
  ];
}
