import { registerText } from "../router/config-register.js";
import { interfaceParts } from "../language/types/interface-kinds.js";
import { imageLabel, type Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { switchHardwareLines } from "./switching/version.js";
import { inventoryShows } from "./system/inventory.js";
import { technologyPackageLines, xePackageLines } from "./system/technology-packages.js";

/** What the router says of itself and of its users (SHOW.md section 7). */
const { action } = vocabulary<Router>()(execWords);

const showVersion = action({
  syntax: "show version",
  help: { version: "System hardware and software status" },
  level: "user",
  show: true,
  run: (router, _args, device) => versionText(router, device),
});

const showHistory = action({
  syntax: "show history",
  help: { history: "Display the session command history" },
  level: "user",
  show: true,
  run: (_router, _args, { shell }) => shell.history.map((line) => `  ${line}\n`).join(""),
});

const showPrivilege = action({
  syntax: "show privilege",
  help: { privilege: "Show current privilege level" },
  level: "user",
  show: true,
  run: (_router, _args, { shell: { level, view } }) =>
    view === undefined
      ? `Current privilege level is ${level}\n`
      : `Currently in View Context with view '${view}'\n`,
});

export const systemShows = [showVersion, showHistory, showPrivilege, ...inventoryShows];

const EXPORT_NOTICE = `This product contains cryptographic features and is subject to United
States and local country laws governing import, export, transfer and
use. Delivery of Cisco cryptographic products does not imply
third-party authority to import, export, distribute or use encryption.
Importers, exporters, distributors and users are responsible for
compliance with U.S. and local country laws. By using this product you
agree to comply with applicable laws and regulations. If you are unable
to comply with U.S. and local laws, return this product immediately.

A summary of U.S. laws governing Cisco cryptographic products may be found at:
http://www.cisco.com/wwl/export/crypto/tool/stqrg.html

If you require further assistance please contact us by sending email to
export@cisco.com.
`;

function versionText(router: Router, device: Device): string {
  const { platform } = device;
  const { hardware } = platform;
  const { board } = hardware;
  return [
    ...softwareLines(platform),
    ...(hardware.xe ? [...GENERAL_PUBLIC_LICENCE, ""] : []),
    "",
    hardware.rom,
    "",
    ...uptimeLines(router, device),
    "System returned to ROM by power-on",
    `System image file is "${hardware.imageAt ?? "flash:"}${hardware.image}"`,
    ...(hardware.xe ? ["Last reload reason: PowerOn", ""] : []),
    "",
    "",
    EXPORT_NOTICE,
    ...(board
      ? switchHardwareLines(router, hardware, board)
      : [...packagesAbove(router, platform), ...routerHardwareLines(router, platform)]),
    ...(hardware.xe ? [] : technologyPackageLines(router, platform)),
    registerText(router),
    "",
    "",
  ].join("\n");
}

/** IOS XE tells its packages before its hardware. */
function packagesAbove(router: Router, platform: Platform): readonly string[] {
  return platform.hardware.xe ? xePackageLines(router, platform) : [];
}

/** The software, who helps with it, and when it was built: the first lines of `show version`, and of a start. */
export function softwareLines(platform: Platform): readonly string[] {
  const { xe, copyright, compiled } = platform.hardware;
  return [
    ...(xe ? [`Cisco IOS XE Software, Version ${xe.version}`] : []),
    softwareLine(platform),
    "Technical Support: http://www.cisco.com/techsupport",
    copyright,
    compiled,
  ];
}

/** In our own words: parts of IOS XE are free software. */
const GENERAL_PUBLIC_LICENCE = [
  "",
  "",
  "Some components of this IOS XE software are free software under the GNU",
  'General Public License ("GPL") Version 2.0. They come with ABSOLUTELY NO',
  "WARRANTY, and may be redistributed and modified under its terms. The notice",
  "file of the IOS XE software, or the license page of its manual, says more.",
  "",
];

/** What is in a router, as `show version` and the boot messages tell it. */
export function routerHardwareLines(router: Router, platform: Platform): readonly string[] {
  const { hardware } = platform;
  return [
    hardware.memory,
    `Processor board ID ${hardware.serial}`,
    ...portCounts(router, platform),
    ...(hardware.xe ? [] : ["DRAM configuration is 64 bits wide with parity enabled."]),
    `${Math.floor(hardware.nvramBytes / 1024)}K bytes of non-volatile configuration memory.`,
    ...hardware.flash,
    "",
  ];
}

/** The image as the router names it: `2800 Software (C2800NM-ADVENTERPRISEK9-M), Version 15.1(4)M12a`. */
export function softwareLine({ hardware }: Platform): string {
  const { xe } = hardware;
  if (xe) {
    const name = xe.codeName === undefined ? "" : ` [${xe.codeName}]`;
    return `Cisco IOS Software${name}, ${hardware.family} Software (X86_64_LINUX_IOSD-UNIVERSALK9-M), Version ${hardware.version}, RELEASE SOFTWARE (fc3)`;
  }
  return `Cisco IOS Software, ${hardware.family} Software (${imageLabel(hardware)}), Version ${hardware.version}, RELEASE SOFTWARE (fc1)`;
}

/** How many ports of each kind there are; the one for management alone does not count. */
function portCounts(router: Router, { traits }: Platform): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of router.interfaces.keys()) {
    const parts = interfaceParts(name);
    if (parts?.subinterface !== undefined || parts?.unit.includes("/") !== true) continue;
    counts.set(parts.kind, (counts.get(parts.kind) ?? 0) + 1);
  }
  const names: Readonly<Record<string, string>> = {
    FastEthernet: "FastEthernet",
    GigabitEthernet: "Gigabit Ethernet",
    Serial: traits.shows.serialPorts,
  };
  return Object.entries(names).flatMap(([kind, label]) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [`${count} ${label} interface${count === 1 ? "" : "s"}`];
  });
}

function uptimeLines(router: Router, { platform, shell }: Device): readonly string[] {
  const uptime = shell.clock.uptime();
  const { hardware, traits } = platform;
  if (traits.shows.uptime === "host-name") {
    const processor = `Uptime for this control processor is ${uptimeText(uptime + BOOT_TIME)}`;
    return [`${router.hostname} uptime is ${uptimeText(uptime)}`, ...(hardware.xe ? [processor] : [])];
  }
  const seconds = Math.floor(uptime / 1000);
  const parts = [
    [Math.floor(seconds / 3600), "hours"],
    [Math.floor(seconds / 60) % 60, "minutes"],
    [seconds % 60, "seconds"],
  ] as const;
  const said = parts
    .filter(([count], index) => count > 0 || index === 2)
    .map(([count, unit]) => `${count} ${unit}`);
  return [`cisco${hardware.model} uptime is ${said.join(", ")}`];
}

/** The processor of IOS XE runs before IOS does; in milliseconds. */
const BOOT_TIME = 120_000;

/** `1 week, 2 days, 3 hours, 4 minutes`; below a minute `0 minutes`. */
function uptimeText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const units = [
    [Math.floor(minutes / 10_080), "week"],
    [Math.floor(minutes / 1440) % 7, "day"],
    [Math.floor(minutes / 60) % 24, "hour"],
  ] as const;
  const said = units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`);
  const rest = minutes % 60;
  return [...said, `${rest} minute${rest === 1 ? "" : "s"}`].join(", ");
}
