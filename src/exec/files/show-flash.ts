import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import type { Volume } from "../../router/files/volume.js";
import { linesText } from "../text.js";
import { rootListing } from "./dir.js";
import { flashRow } from "./file-rows.js";
import { fileWords } from "./words.js";

/** `show flash:` and `show file systems` (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
const { action } = vocabulary<Router>()(fileWords);

const showFlash = action({
  syntax: "show flash:",
  help: { "flash:": "display information about flash: file system" },
  level: "user",
  show: true,
  run: (_router, _args, device) => flashText(device),
});

const showDisk = action({
  syntax: "show flash0:",
  help: { "flash0:": "display information about flash0: file system" },
  level: "user",
  show: true,
  disk: "flash0",
  run: (_router, _args, device) => flashText(device),
});

const showBootDisk = action({
  syntax: "show bootflash:",
  help: { "bootflash:": "display information about bootflash: file system" },
  level: "user",
  show: true,
  disk: "bootflash",
  run: (_router, _args, device) => flashText(device),
});

const fileSystems = action({
  syntax: "show file systems",
  help: { file: "Show filesystem information", systems: "List filesystems" },
  level: "user",
  show: true,
  run: (_router, _args, device) => linesText(fileSystemLines(device)),
});

export const flashShows = [showFlash, showDisk, showBootDisk, fileSystems];

function flashText(device: Device): string {
  const { flash } = device.shell.files;
  switch (device.platform.traits.shows.flash) {
    case "directory":
      return `\n${rootListing(flash, device)}`;
    case "paths":
      return pathsText(flash, device);
    case "summary":
      return summaryText(flash);
  }
}

function pathsText(flash: Volume, { router }: Device): string {
  const { total = 0, free = 0 } = flash.space ?? {};
  return linesText([
    "-#- --length-- -----date/time------ path",
    ...flash.entries.map((entry, at) => flashRow(entry, at + 1, router)),
    "",
    `${free} bytes available (${total - free} bytes used)`,
    "",
  ]);
}

function summaryText(flash: Volume): string {
  const { total = 0, free = 0 } = flash.space ?? {};
  const kilobytes = Math.ceil(total / 1024 / 1024) * 1024;
  return linesText([
    "",
    "System flash directory:",
    "File  Length   Name/status",
    ...flash.entries.map(
      ({ number, size, path }) => `${String(number).padStart(3)}   ${String(size).padEnd(9)}${path}`,
    ),
    `[${total - free} bytes used, ${free} available, ${total} total]`,
    `${kilobytes}K bytes of processor board System flash (Read/Write)`,
    "",
  ]);
}

type Kind = "opaque" | "network" | "nvram" | Device["platform"]["hardware"]["disk"]["kind"];

interface System {
  readonly name: string;
  readonly kind: Kind;
  readonly flags?: "ro" | "wo";
}

/** The places that hold nothing of their own, in the order in which they are listed around the NVRAM. */
const BEFORE: readonly System[] = [
  { name: "archive", kind: "opaque" },
  { name: "system", kind: "opaque" },
  { name: "tmpsys", kind: "opaque" },
  { name: "null", kind: "opaque" },
  { name: "tftp", kind: "network" },
];

const BEHIND: readonly System[] = [
  { name: "syslog", kind: "opaque", flags: "wo" },
  { name: "xmodem", kind: "opaque" },
  { name: "ymodem", kind: "opaque" },
  { name: "rcp", kind: "network" },
  { name: "http", kind: "network" },
  { name: "ftp", kind: "network" },
  { name: "scp", kind: "network" },
  { name: "tar", kind: "opaque", flags: "ro" },
  { name: "https", kind: "network" },
  { name: "cns", kind: "opaque", flags: "ro" },
];

function fileSystemLines({ platform, shell }: Device): readonly string[] {
  const { flash, nvram } = shell.files;
  const { disk } = platform.hardware;
  const heading = ["File Systems:", "", "       Size(b)       Free(b)      Type  Flags  Prefixes"];
  const own = systemRow({ name: "nvram", kind: "nvram" }, nvram);
  const names = flash.name === "flash" ? "flash:" : `${flash.name}: flash:`;
  const memory = systemRow({ name: names, kind: disk.kind }, flash, "*");
  if (platform.traits.files.listed === "memories") return [...heading, memory, own, ""];
  const others = (systems: readonly System[]) => systems.map((system) => systemRow(system));
  return [...heading, ...others(BEFORE), own, ...others(BEHIND), memory, ""];
}

function systemRow(
  { name, kind, flags = "rw" }: { name: string; kind: Kind; flags?: string },
  volume?: Volume,
  mark = " ",
): string {
  const { total = "-", free = "-" } = volume?.space ?? {};
  const numbers = String(total).padStart(13) + String(free).padStart(14);
  return `${mark}${numbers}${kind.padStart(10)}${flags.padStart(7)}   ${name.includes(":") ? name : `${name}:`}`;
}
