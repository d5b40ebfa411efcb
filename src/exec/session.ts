import type { Dialogue } from "../language/declaration.js";
import { isFault, openingError, type SavedConfiguration } from "../router/nvram.js";
import { FULL } from "../router/privilege-level.js";
import type { Router } from "../router/router.js";
import { configMode } from "../modes/config.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { enableSecret } from "../router/passwords.js";
import { askPassword, askUser } from "./login.js";

/** Getting in, up, down and out (IOS Configuration Fundamentals, "Basic Command-Line Interface Commands"). */
const { action } = vocabulary<Router>()(execWords);

const enable = action({
  syntax: "enable [level:<0-15>]",
  help: { enable: "Turn on privileged commands", level: "Enable level" },
  level: "zero",
  run(router, { level = FULL }, device) {
    const { shell } = device;
    const secret = enableSecret(router, level);
    if (level <= shell.level && shell.view === undefined) shell.level = level;
    else if (secret) return ask(router, level, device);
    else if (shell.lineName.startsWith("vty")) return "% No password set\n";
    else goTo(level, device);
    return undefined;
  },
});

const disable = action({
  syntax: "disable [level:<0-15>]",
  help: { disable: "Turn off privileged commands", level: "Privilege level to go to" },
  level: "zero",
  packetTracer: { syntax: "disable" },
  run(_router, { level = 1 }, device) {
    if (level > device.shell.level) return "New privilege level must be less than current privilege level\n";
    goTo(level, device);
    return undefined;
  },
});

const exit = action({
  syntax: "exit",
  help: { exit: "Exit from the EXEC" },
  level: "zero",
  run(_router, _args, { shell }) {
    shell.logout();
  },
});

const logout = action({
  syntax: "logout",
  help: { logout: "Exit from the EXEC" },
  level: "zero",
  run(_router, _args, { shell }) {
    shell.logout();
  },
});

const login = action({
  syntax: "login",
  help: { login: "Log in as a particular user" },
  level: "user",
  packetTracer: false,
  run: (router, _args, device) => changeUser(router, device),
});

const configure = action({
  syntax: "configure [from:{memory | network | terminal}]",
  help: {
    configure: "Enter configuration mode",
    memory: "Configure from NV memory",
    network: "Configure from a TFTP network host",
    terminal: "Configure from the terminal",
  },
  packetTracer: { syntax: "configure [from:{terminal}]" },
  run: (_router, { from }, device) => (from === undefined ? askSource(device) : configureFrom(from, device)),
});

export const sessionCommands = [enable, disable, exit, logout, login, configure];

function goTo(level: number, { shell }: Device): void {
  shell.level = level;
  shell.view = undefined;
}

function* ask(router: Router, level: number, device: Device): Dialogue {
  const secret = enableSecret(router, level);
  if (!secret || (yield* askPassword(secret, device.shell))) {
    goTo(level, device);
    return "";
  }
  return router.enableSecrets.has(level) ? "% Bad secrets\n\n" : "% Bad passwords\n\n";
}

function* changeUser(router: Router, device: Device): Dialogue {
  const { shell } = device;
  const user = yield* askUser(router, shell, "");
  if (!user) return "% Login invalid\n\n";
  shell.user = user.name;
  goTo(user.privilege ?? 1, device);
  return "";
}

const SOURCES = ["memory", "network", "terminal"] as const;

function* askSource(device: Device): Dialogue {
  const prompt = "Configuring from terminal, memory, or network [terminal]? ";
  const answer = (yield { kind: "answer", prompt }).trim().toLowerCase();
  const from = answer === "" ? "terminal" : SOURCES.find((source) => source.startsWith(answer));
  return from ? configureFrom(from, device) : '?Must be "terminal", "memory" or "network"\n';
}

function configureFrom(from: (typeof SOURCES)[number], { router, shell }: Device): string {
  switch (from) {
    case "terminal":
      shell.enter(configMode, [router]);
      return "Enter configuration commands, one per line.  End with CNTL/Z.\n";
    case "memory":
      return configureFromMemory(shell.mergeStartup());
    case "network":
      return "This command has been replaced by the command:\n         'copy <url> system:/running-config'\n";
  }
}

function configureFromMemory(saved: SavedConfiguration): string {
  return isFault(saved) ? openingError(saved) : "";
}
