import { routerOnly } from "../devices.js";
import type { Platform } from "../../platform/platform.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { execWords } from "../words.js";

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

const showMemory = action({
  syntax: "show memory statistics",
  help: { memory: "Memory statistics", statistics: "Show memory pool statistics" },
  level: "user",
  show: true,
  packetTracer: false,
  run: (_router, _args, device) => memoryText(device),
});

export const fileSystemCommands = [directory, ...routerOnly([showFlash]), showMemory];

/** The compact flash of 64 MB with the running image, in bytes. */
const FLASH = 64_012_288;
const IMAGE = 58_570_752;

function flashText({ hardware }: Platform): string {
  return `-#- --length-- -----date/time------ path\n1     ${IMAGE} Mar 01 2002 00:00:00 ${hardware.image}\n\n${FLASH - IMAGE} bytes available (${IMAGE} bytes used)\n\n`;
}

function directoryText({ hardware, dialect }: Platform): string {
  const zone = dialect === "packet-tracer" ? "" : " +00:00";
  const file = `    1  -rw-    ${IMAGE}  Mar 01 2002 00:00:00${zone}  ${hardware.image}`;
  return `Directory of flash:/\n\n${file}\n\n${FLASH} bytes total (${FLASH - IMAGE} bytes free)\n`;
}

/** What IOS itself takes of the processor's memory, in bytes; the configuration comes on top. */
const SYSTEM = 72_351_744;
/** The same for packet buffers. */
const BUFFERS = 4_325_376;

function memoryText({ platform, shell }: Device): string {
  const [, processor = "0", io = "0"] = /(\d+)K\/(\d+)K/.exec(platform.hardware.memory) ?? [];
  const head = "                Head    Total(b)     Used(b)     Free(b)   Lowest(b)  Largest(b)";
  const used = SYSTEM + shell.runningConfig().length;
  const rows = [
    pool("Processor", "47D2B7A0", Number(processor) * 1024 - IMAGE, used),
    pool("      I/O", " F200000", Number(io) * 1024, BUFFERS),
  ];
  return `${[head, ...rows].join("\n")}\n`;
}

function pool(name: string, head: string, total: number, used: number): string {
  const free = total - used;
  const columns = [total, used, free, free, free].map((bytes) => String(bytes).padStart(12)).join("");
  return `${name}   ${head}${columns}`;
}
