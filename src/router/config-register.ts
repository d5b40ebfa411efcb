import type { System } from "./system-model.js";

/**
 * The configuration register (Cisco 2800 Series Hardware Installation Guide, "Changing the Configuration Register
 * Settings"): what a router goes by when it starts. It outlives a reload and is no part of the configuration.
 */

/** How it is written: four hexadecimal digits at most. */
export const REGISTER = /^0x[0-9a-f]{1,4}$/i;

/** As the router itself writes a register. */
export function registerOf(typed: string): string {
  return `0x${Number(typed).toString(16).toUpperCase()}`;
}

/** What `show version` tells of it. */
export function registerText({ configRegister, nextConfigRegister }: System): string {
  const next = nextConfigRegister === undefined ? "" : ` (will be ${nextConfigRegister} at next reload)`;
  return `Configuration register is ${configRegister}${next}`;
}

/** Whether a router with this register comes up without its startup-configuration: bit 6, for who lost a password. */
export function ignoresStartup(register: string): boolean {
  return (Number(register) & 0x40) !== 0;
}
