import type { AnyMode } from "../language/grammar.js";
import { grammarOf } from "../language/grammar.js";
import { resolve } from "../language/resolve.js";
import type { IosNode } from "../network/ios/ios-node.js";
import { parseLine } from "../parse/command-line.js";
import { environmentOf } from "../platform/environment.js";

/** Whether a device takes a line in a mode: not every platform has what would mend something. */
export function knows({ host: { platform } }: IosNode, mode: AnyMode, line: string): boolean {
  const grammar = grammarOf(mode, platform.dialect);
  return resolve(line, parseLine(line), grammar, environmentOf(platform, undefined)).kind === "bound";
}
