import type { Dialogue } from "../language/declaration.js";
import type { Device } from "../modes/device.js";
import { vocabulary } from "../modes/device.js";
import { parserView } from "../modes/parser-view.js";
import { execWords } from "../modes/words.js";
import { FULL } from "../router/privilege-level.js";
import type { Router } from "../router/router.js";
import { ROOT_VIEW, viewSecretOf } from "../rules/parser-views.js";
import { askPassword } from "./login.js";
import { linesText } from "./text.js";

/** Going into views and seeing which there are (IOS Security Configuration Guide, "Role-Based CLI Access"). */
const { action } = vocabulary<Router>()(execWords);

const enableView = action({
  syntax: "enable view [name:WORD]",
  help: { enable: "Turn on privileged commands", view: "Set into the existing view", name: "View Name" },
  level: "zero",
  packetTracer: false,
  run: (router, { name = ROOT_VIEW }, device) =>
    router.aaa.newModel ? goInto(name, router, device) : "% AAA must be configured.\n",
});

const showView = action({
  syntax: "show parser view",
  help: { parser: "Show parser commands", view: "View information" },
  level: "user",
  show: true,
  packetTracer: false,
  run: (_router, _args, { shell }) =>
    shell.view === undefined
      ? "No view is active ! Currently in Privilege Level Context\n"
      : `Current view is '${shell.view}'\n`,
});

const showViews = action({
  syntax: "show parser view all",
  help: { parser: "Show parser commands", view: "View information", all: "All views" },
  show: true,
  packetTracer: false,
  run: (router) =>
    linesText([
      "Views/SuperViews Present in System:",
      ...parserView.shown.all(router).map(({ args }) => ` ${args.name} ${args.superview ? "* " : ""}`),
      "",
      "---(*) represent superview---",
    ]),
});

export const viewCommands = [enableView, showView, showViews];

function* goInto(name: string, router: Router, device: Device): Dialogue {
  const { shell } = device;
  const secret = viewSecretOf(name, router);
  if (secret === "unknown") return "% Authentication failed\n\n";
  if (secret && !(yield* askPassword(secret, shell))) return "% Authentication failed\n\n";
  shell.level = FULL;
  shell.view = name;
  device.log(`%PARSER-6-VIEW_SWITCH: successfully set to view '${name}'.`);
  return "";
}
