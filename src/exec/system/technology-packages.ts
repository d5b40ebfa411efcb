import type { TechnologyPackage } from "../../language/dialect.js";
import { configuredPackages } from "../../modes/global/licences.js";
import type { Platform } from "../../platform/platform.js";
import type { Router } from "../../router/router.js";

/** What `show version` says of the packages of a universal image (Cisco 2900 series software activation). */
export function technologyPackageLines(router: Router, platform: Platform): readonly string[] {
  const { hardware, dialect } = platform;
  if (!hardware.activation) return [];
  const { module } = hardware.activation;
  const rows = [["ipbase", "ipbasek9", "Permanent", "ipbasek9"], ...packageRows(router, platform)];
  const table = dialect.isPacketTracer ? packetTracerTable(rows) : iosTable(rows);
  return [
    ...(dialect.isPacketTracer ? [] : udiLines(platform)),
    `Technology Package License Information for Module:'${module}' `,
    "",
    ...table,
    "",
  ];
}

const TECHNOLOGIES: readonly (readonly [technology: string, name: TechnologyPackage])[] = [
  ["security", "securityk9"],
  ["uc", "uck9"],
  ["data", "datak9"],
];

function packageRows(router: Router, { dialect }: Platform): readonly (readonly string[])[] {
  const next = configuredPackages(router);
  const [type, none] = dialect.isPacketTracer ? ["Evaluation", "disable"] : ["EvalRightToUse", "None"];
  return TECHNOLOGIES.map(([technology, name]) => {
    const runs = dialect.packages === "all" || dialect.packages.includes(name);
    return [technology, runs ? name : none, runs ? type : "None", next.includes(name) ? name : "None"];
  });
}

function udiLines({ hardware: { pid, serial } }: Platform): readonly string[] {
  const rule = "-".repeat(49);
  return [
    "",
    "License Info:",
    "",
    "License UDI:",
    "",
    rule,
    "Device#\t  PID\t\t\tSN",
    rule,
    `*0  \t  ${pid.padEnd(22)}${serial}     `,
    "",
    "",
    "",
  ];
}

/** Wide enough for the names of suites, which came with 15.2(4)M. */
function iosTable(rows: readonly (readonly string[])[]): readonly string[] {
  const rule = "-".repeat(72);
  return [
    rule,
    "Technology    Technology-package                  Technology-package",
    "              Current              Type           Next reboot  ",
    rule,
    ...[...rows, ["NtwkEss", "None", "None", "None"]].map((row) => cells(row, [14, 21, 15])),
  ];
}

function packetTracerTable(rows: readonly (readonly string[])[]): readonly string[] {
  return [
    "-".repeat(64),
    "Technology    Technology-package          Technology-package",
    "              Current       Type          Next reboot  ",
    "-".repeat(65),
    ...rows.map((row) => cells(row, [14, 14, 14])),
  ];
}

function cells(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("");
}
