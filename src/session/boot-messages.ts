import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";

/** What a router says while it starts, up to the line that asks for Enter (IOS Configuration Fundamentals, "Loading and Managing System Images"). */
export function bootMessages(platform: Platform, router: Router): string {
  const { hardware } = platform;
  const names = [...router.interfaces.keys()];
  const count = (kind: string) => names.filter((name) => name.startsWith(kind) && !name.includes(".")).length;
  const ports = [
    [count("FastEthernet"), "FastEthernet"],
    [count("GigabitEthernet"), "Gigabit Ethernet"],
    [count("Serial"), "Low-speed serial(sync/async)"],
  ] as const;
  const rows = ports
    .filter(([number]) => number > 0)
    .map(([number, kind]) => `${number} ${kind} interface${number > 1 ? "s" : ""}`);
  return [
    "",
    hardware.rom.replace(/^ROM: /, ""),
    `Readonly ROMMON initialized`,
    "program load complete, entry point: 0x8000f000, size: 0xcb80",
    `Self decompressing the image : ${"#".repeat(60)} [OK]`,
    "",
    `Cisco IOS Software, 2800 Software (${hardware.image.split("-mz")[0]?.toUpperCase() ?? ""}-M), Version ${hardware.version}, RELEASE SOFTWARE (fc1)`,
    "Technical Support: http://www.cisco.com/techsupport",
    hardware.copyright,
    hardware.compiled,
    "",
    hardware.memory,
    `Processor board ID ${hardware.serial}`,
    ...rows,
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
