import { existsSync, statSync } from "node:fs";
import inquirer from "inquirer";
import { platforms, titleOf } from "../platform/platforms.js";
import type { Io } from "./io.js";

/** A fresh router of a platform, or one that has been configured. */
type Choice = { readonly platform: string } | "saved" | "file";

/** `cme` alone: what to open. Enter takes the first; without a terminal there is nobody to ask. */
export async function menuCommand(io: Io): Promise<number> {
  if (!io.stdin.isTTY || !io.stdout.isTTY) {
    io.stderr.write("cme: no terminal to ask at; see cme --help\n");
    return 2;
  }
  try {
    return await open(await ask(), io);
  } catch (error) {
    // Ctrl-C at a question is a way to say no.
    if (error instanceof Error && error.name === "ExitPromptError") return 0;
    throw error;
  }
}

/** What the menu offers: a fresh device of every platform, and those that have been configured. */
export function offers(): readonly { readonly name: string; readonly value: Choice }[] {
  return [
    ...platforms.map((platform) => ({
      name: `A fresh ${titleOf(platform)}`,
      value: { platform: platform.id },
    })),
    { name: "The router as I saved it", value: "saved" },
    { name: "A configuration file", value: "file" },
  ];
}

async function ask(): Promise<Choice> {
  const { choice } = await inquirer.prompt<{ choice: Choice }>({
    type: "select",
    name: "choice",
    message: "Which router?",
    choices: offers(),
  });
  return choice;
}

async function open(choice: Choice, io: Io): Promise<number> {
  const { consoleCommand } = await import("./commands-console.js");
  switch (choice) {
    case "saved":
      return consoleCommand({}, io);
    case "file":
      return consoleCommand({ config: await askFile() }, io);
    default:
      return consoleCommand({ fresh: true, ...choice }, io);
  }
}

async function askFile(): Promise<string> {
  const { path } = await inquirer.prompt<{ path: string }>({
    type: "input",
    name: "path",
    message: "Which file?",
    validate: (path: string) =>
      existsSync(path) && statSync(path).isFile() ? true : `there is no file ${path}`,
  });
  return path;
}
