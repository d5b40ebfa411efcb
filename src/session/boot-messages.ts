import { portCounts, softwareLine } from "../modes/exec/show-system.js";
import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";

/** What a router says while it starts, up to the line that asks for Enter (IOS Configuration Fundamentals, "Loading and Managing System Images"). */
export function bootMessages(platform: Platform, router: Router): string {
  const { hardware } = platform;
  return [
    "",
    hardware.rom.replace(/^ROM: /, ""),
    `Readonly ROMMON initialized`,
    "program load complete, entry point: 0x8000f000, size: 0xcb80",
    `Self decompressing the image : ${"#".repeat(60)} [OK]`,
    "",
    softwareLine(platform),
    "Technical Support: http://www.cisco.com/techsupport",
    hardware.copyright,
    hardware.compiled,
    "",
    hardware.memory,
    `Processor board ID ${hardware.serial}`,
    ...portCounts(router),
    "DRAM configuration is 64 bits wide with parity enabled.",
    `${Math.floor(hardware.nvramBytes / 1024)}K bytes of non-volatile configuration memory.`,
    "",
    "",
    "Press RETURN to get started!",
    "",
    "",
    "",
  ].join("\n");
}
