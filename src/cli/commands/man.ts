import type { Command } from "commander";
import { commandsTable, type TableCommand } from "../commands-table.js";
import type { Io } from "../io.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

/** `cme man`: the manual page, made of the declarations of the commands; the build puts it into the package. */
export function manCommand(program: Command, io: Io): number {
  const [own, ...commands] = commandsTable(program);
  if (!own) throw new Error("the program is in its own table");
  io.stdout.write(`.TH CME 1 "" "cme ${CME_VERSION}" "User Commands"
.SH NAME
cme \\- ${escaped(own.description)}
.SH SYNOPSIS
.B cme
[\\fIoptions\\fR] [\\fIcommand\\fR]
.SH DESCRIPTION
Without a command cme asks what to open.
Ctrl\\-] leaves a router at any time.
.SH OPTIONS
${optionsOf(own)}.SH COMMANDS
${commands.map(commandText).join("")}${CLOSING}`);
  return 0;
}

function commandText(command: TableCommand): string {
  const { path, description, arguments: all } = command;
  const usage = all.map(({ usage: one }) => ` ${escaped(one)}`).join("");
  const about = all
    .filter((one) => one.description !== "")
    .map((one) => `.TP\n\\fI${escaped(one.usage)}\\fR\n${escaped(one.description)}\n`);
  return `.SS ${escaped(path)}${usage}\n${escaped(description)}\n${about.join("")}${optionsOf(command)}`;
}

function optionsOf({ options }: TableCommand): string {
  return options
    .map(({ flags, description }) => `.TP\n\\fB${escaped(flags)}\\fR\n${escaped(description)}\n`)
    .join("");
}

/** As troff takes it: no hyphen that could break, no line that begins with a command. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/, "\\&");
}

const CLOSING = `.SH EXIT STATUS
0 fine, 1 the answer is no, 2 the request was wrong.
.SH ENVIRONMENT
.TP
.B LC_ALL, LC_MESSAGES, LANG
The language of cme's own words, French or English.
.TP
.B NO_COLOR, FORCE_COLOR
Whether these words get colours.
.TP
.B NODE_DISABLE_COMPILE_CACHE
Keeps cme from leaving compiled code in the user's cache folder.
`;
