import { sameArgs } from "../language/keys.js";
import type { Item } from "./items.js";

/** Whether a line says what holds without it too, so that it makes no difference whether it is there. */
export function saysDefault({ command, args, negative }: Item): boolean {
  if (command.kind !== "setting") return false;
  const { default: usual, defaultOn } = command;
  if (usual === undefined) return false;
  if (usual === "on" || usual === "off") return negative === (usual === "off");
  return negative ? defaultOn !== true : usual.some((row) => sameArgs(row, args));
}
