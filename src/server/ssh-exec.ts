import type { RemoteSession } from "./vty.js";
import { realWait } from "./wait-timer.js";

/**
 * Runs the commands of an `ssh HOST "COMMAND"`, one a line, and writes what they print, unpaged. Nobody is there to
 * answer a question: it is broken off. `wait` is the longest that one of the router's own waits lasts, in milliseconds.
 */
export async function runCommands(
  commands: string,
  session: RemoteSession,
  wait: number,
  write: (text: string) => Promise<void>,
): Promise<void> {
  for (const command of commands.split(/\r\n|\r|\n/)) {
    if (stateOf(session) === "over") return;
    await print(session.enter(command).text, write);
    while (stateOf(session) === "wait") {
      await new Promise((resolve) => setTimeout(resolve, realWait(session, wait)));
      await print(session.elapse().text, write);
    }
    if (stateOf(session) === "question") {
      await print(`${session.prompt}\n`, write);
      session.cancel();
    }
  }
}

function stateOf({ over, expects }: RemoteSession): "over" | "command" | "wait" | "question" {
  if (over) return "over";
  return expects === "command" || expects === "wait" ? expects : "question";
}

async function print(text: string, write: (text: string) => Promise<void>): Promise<void> {
  if (text !== "") await write(text.replace(/\r?\n/g, "\r\n"));
}
