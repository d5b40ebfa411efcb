import { routerHardwareLines, softwareLine, softwareLines } from "../exec/show-system.js";
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
  if (hardware.xe) return xeBootLines(platform, router);
  return [
    "",
    hardware.rom.replace(/^ROM: /, ""),
    `Readonly ROMMON initialized`,
    "program load complete, entry point: 0x8000f000, size: 0xcb80",
    `Self decompressing the image : ${"#".repeat(60)} [OK]`,
    "",
    ...softwareLines(platform),
    "",
    ...routerHardwareLines(router, platform),
    "",
  ];
}

/** Linux first, and IOS on it (ISR 4000 software configuration guide; PLATFORMS.md section 4). */
function xeBootLines(platform: Platform, router: Router): readonly string[] {
  const { pid } = platform.hardware;
  return [
    "",
    "Initializing Hardware ...",
    "",
    "System integrity status: 90170400 12030106",
    "Rom image verified correctly",
    "",
    "",
    "System Bootstrap, Version 16.7(3r), RELEASE SOFTWARE",
    "Copyright (c) 1994-2018 by cisco Systems, Inc.",
    "",
    `${pid} platform with 4194304 Kbytes of main memory`,
    "",
    "#".repeat(76),
    "Package header rev 3 structure detected",
    "RSA Signed RELEASE Image Signature Verification Successful.",
    "",
    ...softwareLines(platform),
    "",
    ...routerHardwareLines(router, platform),
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
