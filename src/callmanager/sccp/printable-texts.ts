import { printable } from "../../parse/printable.js";
import { isPhoneMessage, type SccpMessage } from "./messages.js";

/** A message whose texts, if a phone sent it, go to screens and logs; those for phones name their labels by signs of their own. */
export function withPrintableTexts<Message extends SccpMessage>(message: Message): Message {
  if (!isPhoneMessage(message)) return message;
  const entries = Object.entries(message).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === "string" ? printable(value) : value,
  ]);
  return Object.fromEntries(entries) as Message;
}
