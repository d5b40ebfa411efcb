import type { Conversation } from "../../src/session/conversation.js";
import { checkShown } from "./bounds.js";

/** How often somebody waits for the router before he presses Ctrl-Shift-6. */
const PATIENCE = 20;

/**
 * Types a line at whatever it is due, asks for help where it ends with `?`, and sees to what is shown.
 * @throws at a fault.
 */
export function type(conversation: Conversation, line: string): void {
  const asked = conversation.expects === "command" ? /^(.*)\?$/s.exec(line)?.[1] : undefined;
  if (asked !== undefined) {
    help(conversation, asked);
    checkShown(conversation.complete(asked) ?? "");
    return;
  }
  checkShown(conversation.enter(line).text);
  awaited(conversation);
  checkShown(conversation.prompt);
  checkShown(conversation.takeLogs().join("\n"));
}

/** What `?` shows behind a line. */
export function help(conversation: Conversation, line: string): string {
  const text = conversation.help(line);
  checkShown(text);
  return text;
}

/** Answers whatever is asked with Enter, or with no where that is no answer, until a command is due again. */
export function settle(conversation: Conversation): void {
  for (let turn = 0; turn < PATIENCE && conversation.expects !== "command"; turn++) {
    checkShown(conversation.enter(conversation.prompt.includes("[yes/no]") ? "no" : "").text);
    awaited(conversation);
  }
  if (conversation.expects !== "command") checkShown(conversation.cancel().text);
}

function awaited(conversation: Conversation): void {
  for (let turn = 0; conversation.expects === "wait"; turn++) {
    checkShown((turn < PATIENCE ? conversation.elapse() : conversation.abort()).text);
    if (turn > 2 * PATIENCE) throw new Error("Ctrl-Shift-6 does not end a wait");
  }
}
