import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { withLine } from "../language/keyed-lines.js";
import type { Router } from "../router/router.js";
import { configPrefixes, leaving } from "./common.js";
import { BY_COMMAND, speltOut } from "./command-spelling.js";
import { vocabulary, type Device } from "./device.js";
import { secretGiven } from "./global/secrets.js";
import { configWords } from "./words.js";

/** Views: which commands somebody sees who enters one (IOS Security Configuration Guide, "Role-Based CLI Access"). */
const { setting, words } = vocabulary<GenericBlock>()({});

export const viewSecret = setting({
  syntax: "secret [type:{0 | 5}] text:SECRET",
  acts: true,
  help: {
    secret: "Set a secret for the current view",
    0: "Specifies an UNENCRYPTED password will follow",
    5: "Specifies an ENCRYPTED secret will follow",
    text: "The UNENCRYPTED (cleartext) view secret",
  },
  revise: {
    set(_lines, { type, text }, device) {
      const given = secretGiven(type, text ?? "", device);
      return "secret" in given ? [{ type: "5" as const, text: given.secret.text }] : given;
    },
  },
});

export const viewCommand = setting({
  syntax:
    "commands mode:{configure | exec | interface | line | router} how:{exclude | include | include-exclusive} [all] command:WORDS",
  acts: true,
  help: {
    commands: "Configure commands for a view",
    configure: "Global configuration mode",
    exec: "Exec mode",
    interface: "Interface configuration mode",
    line: "Line configuration mode",
    router: "Router configuration mode",
    exclude: "Exclude the command from the view",
    include: "Add command to the view",
    "include-exclusive": "Include in this view but exclude from others",
    all: "wildcard support",
    command: "Keywords of the command",
  },
  ...BY_COMMAND,
  examples: { command: ["exit"] },
  revise: {
    set(lines, typed, device) {
      const command = speltOut(typed, device);
      if (command === undefined) return { invalid: "command" };
      return withLine(lines, { ...typed, command }, BY_COMMAND);
    },
  },
});

export const viewMember = setting({
  syntax: "view name:WORD",
  acts: true,
  help: { view: "Add a view to the superview", name: "View name" },
  key: ["name"],
  printOrder: "entered",
});

const viewMode: Mode<GenericBlock, Device> = {
  prompt: "config-view",
  title: "View configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [viewSecret, viewCommand, viewMember, ...leaving],
};

const { block } = vocabulary<Router>()(configWords);

export const parserView = block({
  syntax: "parser view name:WORD [superview]",
  acts: true,
  help: {
    parser: "Configure parser",
    view: "View Commands",
    name: "View Name",
    superview: "SuperView Commands",
  },
  group: "parser-view",
  key: ["name"],
  printOrder: "entered",
  mode: viewMode,
  packetTracer: false,
});
