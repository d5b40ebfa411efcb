import { expect, test } from "vitest";
import type { Dialogue } from "../../src/language/declaration.js";
import type { Device } from "../../src/modes/device.js";
import { logIn } from "../../src/exec/login.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";

interface Outcome {
  /** All that the terminal held, answers aside. */
  readonly screen: string;
  readonly level: number;
  readonly sentAway: boolean;
}

/** Goes through the dialogue on a line of a router with this configuration. */
function attempt(configuration: string, lineName: string, ...answers: string[]): Outcome {
  let screen = "";
  let sentAway = false;
  const shell = {
    level: 1,
    denied: () => undefined,
    admit: (_user: string | undefined, level: number) => {
      shell.level = level;
    },
    lineName,
    terminal: { length: 24, width: 80, historySize: 10 },
    logout: () => {
      sentAway = true;
    },
  };
  const { device } = loadFile(configuration, defaultPlatform);
  const dialogue: Dialogue = logIn({
    ...device,
    shell: shell as unknown as Device["shell"],
    print: (line) => {
      screen += `${line}\n`;
    },
  });
  let step = dialogue.next("");
  while (!step.done) {
    const question = step.value;
    screen += `${question.before ?? ""}${"prompt" in question ? question.prompt : ""}\n`;
    step = dialogue.next(answers.shift() ?? "");
  }
  screen += step.value ?? "";
  return { screen, level: shell.level, sentAway };
}

test("a console without login lets everybody in and shows its banners", () => {
  const { screen, sentAway } = attempt("banner exec #Welcome#\nbanner motd #Keep out#\nline con 0\n", "con0");
  expect(screen).toBe("Keep out\nWelcome\n");
  expect(sentAway).toBe(false);
});

test("a line's password is asked for up to three times", () => {
  const line = "line con 0\n password cisco\n login\n";
  expect(attempt(line, "con0", "wrong", "cisco")).toEqual({
    screen: "\nUser Access Verification\n\nPassword: \nPassword: \n",
    level: 1,
    sentAway: false,
  });
  const { screen, sentAway } = attempt(line, "con0", "a", "b", "c");
  expect(screen.endsWith("% Bad passwords\n")).toBe(true);
  expect(sentAway).toBe(true);
});

test("a vty without a password lets nobody in, a console does", () => {
  expect(attempt("line vty 0 4\n login\n", "vty0")).toEqual({
    screen: "\nPassword required, but none set\n",
    level: 1,
    sentAway: true,
  });
  expect(attempt("line con 0\n login\n", "con0").sentAway).toBe(false);
});

test("a user gets the privilege of its name", () => {
  const users =
    "username ann privilege 15 secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0\nusername bob password 0 class\n";
  const line = "line vty 0 4\n login local\n";
  expect(attempt(users + line, "vty3", "ann", "cisco").level).toBe(15);
  expect(attempt(users + line, "vty3", "bob", "cisco", "bob", "class")).toEqual({
    screen:
      "\nUser Access Verification\n\nUsername: \nPassword: \n% Login invalid\n\nUsername: \nPassword: \n",
    level: 1,
    sentAway: false,
  });
  expect(attempt(users + line, "vty3", "bob", "", "eve", "x", "ann", "x").sentAway).toBe(true);
});

test("a line's own privilege counts where its password is asked for", () => {
  expect(attempt("line con 0\n privilege level 15\n password cisco\n login\n", "con0", "cisco").level).toBe(
    15,
  );
});

test("with new access control the first method that can be had decides", () => {
  const aaa = "aaa new-model\naaa authentication login default group tacacs+ enable\nenable password class\n";
  expect(attempt(`${aaa}line vty 0 4\n`, "vty0", "class").sentAway).toBe(false);
  expect(attempt(`${aaa}line vty 0 4\n`, "vty0", "a", "b", "c").sentAway).toBe(true);
  expect(attempt("aaa new-model\nline con 0\n", "con0").screen).toBe("");
});
