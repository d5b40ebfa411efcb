import type { TechnologyPackage } from "../../language/dialect.js";
import { configuredPackages } from "../../modes/global/licences.js";
import type { Platform } from "../../platform/platform.js";
import type { PackageTable } from "../../platform/show-traits.js";
import type { Router } from "../../router/router.js";

/** What `show version` says of the packages of a universal image (Cisco 2900 series software activation). */
export function technologyPackageLines(router: Router, platform: Platform): readonly string[] {
  const { hardware, traits } = platform;
  if (!hardware.activation) return [];
  const { module } = hardware.activation;
  const rows = [["ipbase", "ipbasek9", "Permanent", "ipbasek9"], ...packageRows(router, platform)];
  return [
    ...(traits.shows.packages.namesProduct ? udiLines(platform) : []),
    `Technology Package License Information for Module:'${module}' `,
    "",
    ...table(rows, traits.shows.packages),
    "",
  ];
}

const TECHNOLOGIES: readonly (readonly [technology: string, name: TechnologyPackage])[] = [
  ["security", "securityk9"],
  ["uc", "uck9"],
  ["data", "datak9"],
];

function packageRows(router: Router, { dialect, traits }: Platform): readonly (readonly string[])[] {
  const next = configuredPackages(router);
  const { evaluation, none } = traits.shows.packages;
  return TECHNOLOGIES.map(([technology, name]) => {
    const runs = dialect.packages === "all" || dialect.packages.includes(name);
    return [technology, runs ? name : none, runs ? evaluation : "None", next.includes(name) ? name : "None"];
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

function table(rows: readonly (readonly string[])[], layout: PackageTable): readonly string[] {
  const { columns, rules, suites } = layout;
  const [above, below] = rules;
  const [technology, current, type] = columns;
  const all = [...rows, ...suites.map((suite) => [suite, "None", "None", "None"])];
  return [
    "-".repeat(above),
    cells(["Technology", "Technology-package", "Technology-package"], [technology, current + type]),
    cells(["", "Current", "Type", "Next reboot  "], columns),
    "-".repeat(below),
    ...all.map((row) => cells(row, columns)),
  ];
}

function cells(row: readonly string[], widths: readonly number[]): string {
  return row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("");
}
