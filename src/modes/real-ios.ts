import type { Command } from "../language/declaration.js";

/** The same commands, on real IOS alone: Packet Tracer's 2811 does not know them. */
export function realIosOnly<T, D>(commands: readonly Command<T, D>[]): Command<T, D>[] {
  return commands.map((command) => ({ ...command, packetTracer: false }));
}
