import type { TechnologyPackage } from "../../language/dialect.js";
import { isRunning } from "../../language/existence.js";
import { configuredPackages, configuredSuites } from "../../modes/global/licences.js";
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
    const runs = isRunning(name, dialect);
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

/** The suites of IOS XE, and what each holds besides packages that stand alone. */
const SUITES = [
  { name: "FoundationSuiteK9", packages: ["securityk9", "appxk9"], others: [] },
  { name: "AdvUCSuiteK9", packages: ["uck9"], others: ["cme-srst", "cube"] },
] as const;

/** What `show version` of IOS XE says of its packages: first of suites, then of what stands alone (PLATFORMS.md section 3.2). */
export function xePackageLines(router: Router, platform: Platform): readonly string[] {
  const { activation } = platform.hardware;
  if (!activation) return [];
  const rule = "-".repeat(80);
  return [
    `Suite License Information for Module:'${activation.module}' `,
    "",
    rule,
    cells(["Suite", "Suite Current", "Type", "Suite Next reboot"], SUITE_COLUMNS),
    rule,
    ...SUITES.flatMap((suite) => [...suiteRows(suite, router, platform), ""]),
    "",
    "Technology Package License Information: ",
    "",
    "-".repeat(65),
    cells(["Technology", "Technology-package", "Technology-package"], [14, 29]),
    cells(["", "Current", "Type", "Next reboot  "], [14, 14, 15]),
    "-".repeat(66),
    ...xePackageRows(router, platform).map((row) => cells(row, [17, 17, 15])),
    "",
  ];
}

const SUITE_COLUMNS = [22, 22, 15, 21];

/** A suite runs if it is configured and all its packages run. */
function suiteRows(
  { name, packages, others }: (typeof SUITES)[number],
  router: Router,
  { dialect, traits }: Platform,
): readonly string[] {
  const { evaluation, none } = traits.shows.packages;
  const isNext = configuredSuites(router).includes(name);
  const runs = isNext && packages.every((one) => isRunning(one, dialect));
  const row = [name, runs ? name : none, runs ? evaluation : "None", isNext ? name : "None"];
  return [cells(row, SUITE_COLUMNS), ...packages, ...others];
}

function xePackageRows(router: Router, { dialect, traits }: Platform): readonly (readonly string[])[] {
  const next = configuredPackages(router);
  const { evaluation, none } = traits.shows.packages;
  const rows = (["appxk9", "uck9", "securityk9"] as const).map((name) => {
    const runs = isRunning(name, dialect);
    return [name, runs ? name : none, runs ? evaluation : "None", next.includes(name) ? name : "None"];
  });
  return [...rows, ["ipbase", "ipbasek9", "Permanent", "ipbasek9"]];
}
