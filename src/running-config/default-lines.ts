import { isDefault, isDependentDefault, isOnByDefault } from "../language/defaults.js";
import type { Item } from "./items.js";

/** Whether a line says what holds without it too, so that it makes no difference whether it is there. */
export function saysDefault({ command, args, negative, block }: Item): boolean {
  if (command.kind !== "setting") return false;
  const here = block && command.dependentDefault?.(block.target, block.device);
  if (here !== undefined) return isDependentDefault(command, args, negative, here);
  const { default: usual, defaultOfEach } = command;
  if (defaultOfEach === undefined) {
    if (usual === undefined) return false;
    if (usual === "on" || usual === "off") return negative === (usual === "off");
  }
  return negative ? !isOnByDefault(command, args) : isDefault(command, args);
}
