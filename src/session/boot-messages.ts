import { portCounts, softwareLine } from "../exec/show-system.js";
import { switchHardwareLines } from "../exec/switching/version.js";
import type { Board, Platform } from "../platform/platform.js";
import { baseAddress } from "../router/interfaces.js";
import { openingError, type NvramFault } from "../router/nvram.js";
import type { Router } from "../router/router.js";

/** A router that starts. */
export interface Starting {
  readonly platform: Platform;
  readonly router: Router;
  /** Why it comes up without its saved configuration, if its NVRAM could not be read. */
  readonly unread: NvramFault | undefined;
}

/** What a router says while it starts, up to the line that asks for Enter (IOS Configuration Fundamentals, "Loading and Managing System Images"). */
export function bootMessages({ platform, router, unread }: Starting): string {
  const { board } = platform.hardware;
  const lines = board ? switchBootLines(platform, router, board) : routerBootLines(platform, router);
  const fault = unread ? [openingError(unread).trimEnd()] : [];
  return [...lines, ...fault, "Press RETURN to get started!", "", "", ""].join("\n");
}

function routerBootLines(platform: Platform, router: Router): readonly string[] {
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
  ];
}

/** A switch first looks after its flash memory, and last tells its numbers (Catalyst 2960 software guide, "Assigning the Switch IP Address"). */
function switchBootLines(platform: Platform, router: Router, board: Board): readonly string[] {
  const { hardware } = platform;
  const image = `flash:/${hardware.image}`;
  return [
    "",
    `Base ethernet MAC Address: ${baseAddress(router)
      .replaceAll(".", "")
      .replace(/..(?=.)/g, "$&:")}`,
    "Xmodem file system is available.",
    "The password-recovery mechanism is enabled.",
    "Initializing Flash...",
    "...done Initializing Flash.",
    `Loading "${image}"...${"@".repeat(60)}`,
    `File "${image}" uncompressed and installed, entry point: 0x3000`,
    "executing...",
    "",
    softwareLine(platform),
    "Technical Support: http://www.cisco.com/techsupport",
    hardware.copyright,
    hardware.compiled,
    "",
    ...switchHardwareLines(router, hardware, board),
  ];
}
