import type { Feature, Software, TechnologyPackage } from "../language/dialect.js";
import type { Command } from "../language/declaration.js";

/** The same commands, on routers alone: a switch does not know them. */
export function routerOnly<C extends Command<never, never>>(commands: readonly C[]): C[] {
  return commands.map((command) => ({ ...command, family: "router" }));
}

/** The same commands, on switches alone: a router does not know them. */
export function switchOnly<C extends Command<never, never>>(commands: readonly C[]): C[] {
  return commands.map((command) => ({ ...command, family: "switch" }));
}

/** The same commands, where a technology package runs: without it a universal image does not know them. */
export function withPackage<C extends Command<never, never>>(
  name: TechnologyPackage,
  commands: readonly C[],
): C[] {
  return commands.map((command) => ({ ...command, technologyPackage: name }));
}

/** The same commands, where a device runs that software. */
export function onSoftware<C extends Command<never, never>>(software: Software, commands: readonly C[]): C[] {
  return commands.map((command) => ({ ...command, software }));
}

/** The same commands, where a device does what they are about. */
export function withFeature<C extends Command<never, never>>(feature: Feature, commands: readonly C[]): C[] {
  return commands.map((command) => ({ ...command, feature }));
}

/** The same commands, on Packet Tracer's switches that route, which have them from its routers. */
export function onPacketTracerSwitch<C extends Command<never, never>>(commands: readonly C[]): C[] {
  return commands.map((command) => ({
    ...command,
    family: "switch",
    feature: "routing",
    packetTracerOnly: true,
  }));
}
