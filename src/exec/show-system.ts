import { interfaceParts } from "../language/types/interface-kinds.js";
import type { Hardware, Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import { vocabulary, type Device } from "../modes/device.js";
import { execWords } from "../modes/words.js";
import { switchHardwareLines } from "./switching/version.js";
import { technologyPackageLines } from "./system/technology-packages.js";

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

const showInventory = action({
  syntax: "show inventory",
  help: { inventory: "Show the physical inventory" },
  level: "user",
  show: true,
  run: (_router, _args, { platform: { hardware } }) =>
    hardware.board
      ? `NAME: "1", DESCR: "${hardware.model}"\nPID: ${hardware.model.padEnd(18)}, VID: ${hardware.board.version}  , SN: ${hardware.serial}\n\n\n`
      : `NAME: "${hardware.model} chassis", DESCR: "${hardware.model} chassis"\nPID: ${hardware.pid.padEnd(17)}, VID: V05 , SN: ${hardware.serial}\n\n`,
});

export const systemShows = [showVersion, showHistory, showPrivilege, showInventory];

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
  return [
    softwareLine(platform),
    "Technical Support: http://www.cisco.com/techsupport",
    hardware.copyright,
    hardware.compiled,
    "",
    hardware.rom,
    "",
    uptimeLine(router, device),
    "System returned to ROM by power-on",
    `System image file is "${hardware.imageAt ?? "flash:"}${hardware.image}"`,
    "",
    "",
    EXPORT_NOTICE,
    ...(hardware.board
      ? switchHardwareLines(router, hardware, hardware.board)
      : routerHardwareLines(router, hardware)),
    ...technologyPackageLines(router, platform),
    `Configuration register is ${router.configRegister}`,
    "",
    "",
  ].join("\n");
}

function routerHardwareLines(router: Router, hardware: Hardware): readonly string[] {
  return [
    hardware.memory,
    `Processor board ID ${hardware.serial}`,
    ...portCounts(router),
    "DRAM configuration is 64 bits wide with parity enabled.",
    `${Math.floor(hardware.nvramBytes / 1024)}K bytes of non-volatile configuration memory.`,
    hardware.flash,
    "",
  ];
}

/** The image as the router names it: `2800 Software (C2800NM-ADVENTERPRISEK9-M), Version 15.1(4)M12a`. */
export function softwareLine({ hardware }: Platform): string {
  const image = (hardware.image.split("-mz")[0] ?? "").toUpperCase();
  return `Cisco IOS Software, ${hardware.family} Software (${image}-M), Version ${hardware.version}, RELEASE SOFTWARE (fc1)`;
}

/** How many ports of each kind there are, as `show version` and the boot messages count them. */
export function portCounts(router: Router): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of router.interfaces.keys()) {
    const parts = interfaceParts(name);
    if (parts?.subinterface === undefined && parts) counts.set(parts.kind, (counts.get(parts.kind) ?? 0) + 1);
  }
  const names: Readonly<Record<string, string>> = {
    FastEthernet: "FastEthernet",
    GigabitEthernet: "Gigabit Ethernet",
    Serial: "Low-speed serial(sync/async)",
  };
  return Object.entries(names).flatMap(([kind, label]) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [`${count} ${label} interface${count === 1 ? "" : "s"}`];
  });
}

function uptimeLine(router: Router, { platform, shell }: Device): string {
  const uptime = shell.clock.uptime();
  const { hardware, traits } = platform;
  if (traits.shows.uptime === "host-name") return `${router.hostname} uptime is ${uptimeText(uptime)}`;
  const seconds = Math.floor(uptime / 1000);
  const parts = [
    [Math.floor(seconds / 3600), "hours"],
    [Math.floor(seconds / 60) % 60, "minutes"],
    [seconds % 60, "seconds"],
  ] as const;
  const said = parts
    .filter(([count], index) => count > 0 || index === 2)
    .map(([count, unit]) => `${count} ${unit}`);
  return `cisco${hardware.model} uptime is ${said.join(", ")}`;
}

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
