import type { Command } from "../language/declaration.js";

/** The same commands, on routers alone: a switch does not know them. */
export function routerOnly<C extends Command<never, never>>(commands: readonly C[]): C[] {
  return commands.map((command) => ({ ...command, catalyst: false }));
}

/** The same commands, on switches alone: a router does not know them. */
export function switchOnly<C extends Command<never, never>>(commands: readonly C[]): C[] {
  return commands.map((command) => ({ ...command, ios: false, packetTracer: false }));
}
