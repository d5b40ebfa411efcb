import type { Grammar } from "../language/grammar.js";
import type { Interfaces } from "../language/interfaces.js";
import type { Environment } from "../language/resolve.js";
import { VIRTUAL_KINDS } from "../language/types/interface-kinds.js";
import type { Platform } from "./platform.js";

/** What lines are read with on a device as it is delivered: its own limits and ports, and `exec` for `do`. */
export function environmentOf(platform: Platform, exec: Grammar | undefined): Environment {
  return {
    limit: (name) => platform.limits[name] ?? NO_LIMIT,
    interfaces: interfacesOf(platform, () => platform.ports),
    exec,
  };
}

/** The interfaces of a device of which those are there besides the ports that it was built with. */
export function interfacesOf(platform: Platform, present: () => readonly string[]): Interfaces {
  const names = () => [...new Set([...platform.ports, ...present()])];
  return {
    names,
    has: (name) => names().includes(name),
    virtual: platform.virtual ?? VIRTUAL_KINDS,
    slots: platform.slots,
  };
}

/** What a number is bounded by where the device says nothing of it. */
export const NO_LIMIT = 4294967295;
