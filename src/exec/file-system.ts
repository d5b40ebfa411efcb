import { routerOnly } from "../modes/devices.js";
import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import { vocabulary } from "../modes/device.js";
import { execWords } from "../modes/words.js";

/** What is stored where, and how much memory is left (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
const { action } = vocabulary<Router>()(execWords);

const directory = action({
  syntax: "dir [flash:]",
  help: { dir: "List files on a filesystem", "flash:": "Directory or file name" },
  show: true,
  run: (_router, _args, { platform }) => directoryText(platform),
});

const showFlash = action({
  syntax: "show flash:",
  help: { "flash:": "display information about flash: file system" },
  level: "user",
  show: true,
  run: (_router, _args, { platform }) => flashText(platform),
});

export const fileSystemCommands = [directory, ...routerOnly([showFlash])];

/** The compact flash of 64 MB with the running image, in bytes. */
const FLASH = 64_012_288;
const IMAGE = 58_570_752;

function flashText({ hardware }: Platform): string {
  return `-#- --length-- -----date/time------ path\n1     ${IMAGE} Mar 01 2002 00:00:00 ${hardware.image}\n\n${FLASH - IMAGE} bytes available (${IMAGE} bytes used)\n\n`;
}

function directoryText({ hardware, traits }: Platform): string {
  const file = `    1  -rw-    ${IMAGE}  Mar 01 2002 00:00:00${traits.shows.directoryZone}  ${hardware.image}`;
  return `Directory of flash:/\n\n${file}\n\n${FLASH} bytes total (${FLASH - IMAGE} bytes free)\n`;
}
