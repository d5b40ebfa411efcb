import { existsSync, statSync } from "node:fs";
import inquirer from "inquirer";
import type { Io } from "./io.js";

type Choice = "fresh" | "course" | "saved" | "file";

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

async function ask(): Promise<Choice> {
  const { choice } = await inquirer.prompt<{ choice: Choice }>({
    type: "select",
    name: "choice",
    message: "Which router?",
    choices: [
      { name: "A fresh router (2811, IOS 15.1)", value: "fresh" },
      { name: "The course's lab (2811 of Packet Tracer)", value: "course" },
      { name: "The router as I saved it", value: "saved" },
      { name: "A configuration file", value: "file" },
    ],
  });
  return choice;
}

async function open(choice: Choice, io: Io): Promise<number> {
  const { consoleCommand } = await import("./commands-console.js");
  switch (choice) {
    case "fresh":
      return consoleCommand({ fresh: true }, io);
    case "course":
      return consoleCommand({ fresh: true, platform: "packet-tracer-2811" }, io);
    case "saved":
      return consoleCommand({}, io);
    case "file":
      return consoleCommand({ config: await askFile() }, io);
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
