import type { Router } from "../../router/router.js";
import { configMode } from "../config.js";
import { vocabulary } from "../device.js";
import { execWords } from "../words.js";

/** Getting in, up, down and out (IOS Configuration Fundamentals, "Basic Command-Line Interface Commands"). */
const { action } = vocabulary<Router>()(execWords);

const enable = action({
  syntax: "enable [level:<0-15>]",
  help: { enable: "Turn on privileged commands", level: "Enable level" },
  level: "user",
  run(_router, _args, { shell }) {
    shell.privileged = true;
  },
});

const disable = action({
  syntax: "disable",
  help: { disable: "Turn off privileged commands" },
  level: "user",
  run(_router, _args, { shell }) {
    shell.privileged = false;
  },
});

const exit = action({
  syntax: "exit",
  help: { exit: "Exit from the EXEC" },
  level: "user",
  run(_router, _args, { shell }) {
    shell.logout();
  },
});

const configureTerminal = action({
  syntax: "configure terminal",
  help: { configure: "Enter configuration mode", terminal: "Configure from the terminal" },
  run(router, _args, { shell }) {
    shell.enter(configMode, [router]);
    return "Enter configuration commands, one per line.  End with CNTL/Z.\n";
  },
});

export const sessionCommands = [enable, disable, exit, configureTerminal];
