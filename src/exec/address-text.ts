import { address } from "../language/types/address.js";

/** Whether a word is an address, as the argument type reads it. */
export function isAddress(text: string): boolean {
  const words = [{ text, start: 0, end: text.length }];
  const range = { min: undefined, max: undefined };
  return "value" in address.read({ line: text, words, at: 0, range, dialect: "ios" });
}
