import type { GenericBlock } from "../../language/holder.js";
import type { Mode } from "../../language/declaration.js";
import { configPrefixes, leaving } from "../common.js";
import type { Device } from "../device.js";

/** The mode of a block that is kept and shown: its commands, the words that many of them share, and the ways out. */
export function blockMode(
  prompt: string,
  title: string,
  commands: Mode<GenericBlock, Device>["commands"],
  words: Readonly<Record<string, string>> = {},
): Mode<GenericBlock, Device> {
  return { prompt, title, prefixes: configPrefixes, words, commands: [...commands, ...leaving] };
}
