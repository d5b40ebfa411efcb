import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import type { Setting } from "../../src/language/declaration.js";
import { variationOn } from "../../src/language/existence.js";
import { syntaxOf } from "../../src/language/grammar.js";
import { printCommand, printNegative } from "../../src/language/print.js";
import type { Bound } from "../../src/language/resolve.js";
import type { Platform } from "../../src/platform/platform.js";
import { SEVERITIES } from "../../src/router/logging.js";
import { saysDefault } from "../../src/running-config/default-lines.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { defaultLines, keysOf } from "./default-lines.js";
import { fileWith, knownHeaders, placeOf } from "./headers.js";
import { boundBy, everyAlternative, everyDeclaration, linesOf, titleOf, type Subject } from "./lines.js";

/** What holds when nothing is typed, how a value is kept, and that nothing vanishes that was accepted. */

const RUNS = { numRuns: 4, seed: 2811 };

const settings = everyDeclaration().filter(({ command }) => command.kind === "setting");

function load(text: string, platform: Platform) {
  return loadFile(text, platform, { verbatim: false });
}

function printed(text: string, platform: Platform): string {
  const { device } = load(text, platform);
  device.router.layout.clear();
  return printConfiguration(device);
}

/** The lines that say what holds in a block where nothing else is said. */
function dependentLines({ command, platform, mode }: Subject): readonly string[] {
  const { dependentDefault } = command as Setting<unknown, unknown>;
  const place = placeOf({ command, platform, mode });
  const usual = dependentDefault?.(place.targets[0], place.device);
  if (usual === undefined) return [];
  if (usual === "on" || usual === "off")
    return [`${usual === "off" ? "no " : ""}${printCommand(command, {}, platform.dialect)}`];
  return keysOf({ command, platform, mode }).map((one) =>
    printCommand(command, { ...one, ...usual }, platform.dialect),
  );
}

/** Without those whose usual value cannot be typed, such as the 1514 bytes of a loopback. */
const dependent = settings
  .map((subject) => ({ subject, lines: dependentLines(subject).filter((line) => boundBy(line, subject)) }))
  .filter(({ lines }) => lines.length > 0);

for (const { subject, lines } of dependent)
  test(`${titleOf(subject)} means nothing where it says what holds in its block`, () => {
    const { platform } = subject;
    // What holds in the first of the blocks that a header names need not hold in the others.
    const headers = knownHeaders(subject).map((header) => header.replace(/,\S+$/, ""));
    const without = fileWith(headers, []);
    for (const line of lines) {
      const whole = fileWith(headers, [line]);
      expect(diffConfigurations(load(whole, platform), load(without, platform)), line).toEqual([]);
      expect(diffConfigurations(load(without, platform), load(whole, platform)), line).toEqual([]);
    }
  });

const withDefaults = settings.filter((subject) => defaultLines(subject).length > 0);

for (const subject of withDefaults)
  describe(titleOf(subject), () => {
    const { platform, command } = subject;
    const { shows } = command as Setting<unknown, unknown>;

    test("means nothing where it says its default", () => {
      const headers = knownHeaders(subject);
      const without = fileWith(headers, []);
      for (const line of defaultLines(subject)) {
        const whole = fileWith(headers, [line]);
        const differences = [
          ...diffConfigurations(load(whole, platform), load(without, platform)),
          ...diffConfigurations(load(without, platform), load(whole, platform)),
        ];
        expect(differences, line).toEqual([]);
        if (shows === undefined || shows === "always")
          expect(printed(whole, platform), line).toBe(printed(without, platform));
      }
    });
  });

/** Why a line that is accepted changes nothing in running-config, and what shows it instead. */
interface Silence {
  readonly why: string;
  readonly show?: string;
}

const SILENT: Readonly<Record<string, Silence>> = {
  switchport: { why: "the port of a card belongs to a switch, and shows it by what it does not print" },
  "config-register value:WORD": { why: "it is kept beside the configuration", show: "show version" },
  "mac-address [mac:H.H.H] [reserved]": {
    why: "without an address it takes that of a phone that has registered",
  },
  "vtp domain name:WORD<1-32>": {
    why: "a switch keeps it in flash memory, and not in its configuration",
    show: "show vtp status",
  },
  "vtp mode mode:{client | off | server | transparent}": { why: "the same", show: "show vtp status" },
  "switchport trunk allowed vlan {vlans:VLANS | add added:VLANS | all | except excepted:VLANS | none | remove removed:VLANS}":
    { why: "adding to all of them changes nothing" },
};

for (const subject of settings) {
  const { show } = SILENT[subject.command.syntax] ?? {};
  if (show === undefined) continue;
  test(`${titleOf(subject)} is shown by ${show} as far as it differs, and no longer behind no`, () => {
    const { platform, command } = subject;
    const shownBy = (...lines: readonly string[]) => {
      const session = new Session(new RouterHost({ platform, lineTime: 0 }), { privileged: true });
      for (const line of ["configure terminal", ...knownHeaders(subject), ...lines, "end"])
        session.enter(line);
      return session.enter(show).text;
    };
    const lines = fc.sample(linesOf(subject), { ...RUNS, numRuns: 8 }).map((words) => words.join(" "));
    expect(new Set(lines.map((line) => shownBy(line))).size).toBeGreaterThan(1);
    if ((command as Setting<unknown, unknown>).no === false) return;
    for (const line of lines) expect(shownBy(line, `no ${line}`), line).toBe(shownBy());
  });
}

/**
 * Settings that are shown otherwise than in the canonical line of what was typed, by the leading words of their syntax,
 * and the row that is shown for such a line.
 */
const SHOWN_OTHERWISE: Readonly<Record<string, (line: string) => RegExp | string>> = {
  "[sequence:<1-2147483647>] {remark": (line) =>
    line.replace(/^\d+ /, "").replace(/host (?=\S+( log)?$)/, ""),
  "access-list {list:<1-99>": (line) => line.replace("host ", ""),
  "access-list {list:<100-199>": (line) => new RegExp(`^${line.split(" ").slice(0, 3).join(" ")} `),
  "banner kind": () => /^banner \w+ \^C/,
  "clock timezone": (line) => `${line} 0`,
  "enable password": (line) => line.replace(/level 15 /, "").replace(/ 0 /, " "),
  "secret [type": () => /^secret 5 \S/,
  "enable secret": () => /^enable secret (level \d+ )?[45] \S/,
  "host address": (line) => new RegExp(`^${line} [\\d.]+$`),
  "ip domain name": (line) => line.replace("domain name", "domain-name"),
  "ip domain-list": (line) => line.replace("domain-list", "domain list"),
  "ip domain-name": (line) => line.replace("domain-name", "domain name"),
  "ip name-server": (line) => line.split(" ").slice(0, 3).join(" "),
  "key-hash": (line) => new RegExp(`^${line}$`, "i"),
  "logging buffered": (line) => line.replace(/ \d$/, (level) => ` ${SEVERITIES[Number(level)] ?? ""}`),
  "logging host": (line) => line.replace("host ", ""),
  "max-conferences": (line) => `${line} gain -6`,
  moh: (line) => line.replace(/^moh (.*)$/, 'moh "$1"'),
  "network address": () => /^network [\d.]+ [\d.]+$/,
  "no ip domain lookup": (line) => line.replace("domain lookup", "domain-lookup"),
  "no ip domain-lookup": (line) => line.replace("domain-lookup", "domain lookup"),
  password: (line) => line.replace(" 0 ", " "),
  "service timestamps": (line) => `${line} uptime`,
  "spanning-tree vlan vlans:VLANS root": () => /^spanning-tree vlan \S+ priority \d+$/,
  "username name": () => /^username \S+ .*(password [07]|secret [45]) /,
};

/** Whether a row of what is shown is that line. */
function isShown(syntax: string, line: string, rows: readonly string[]): boolean {
  if (rows.includes(line)) return true;
  const [, otherwise] = Object.entries(SHOWN_OTHERWISE).find(([words]) => syntax.startsWith(words)) ?? [];
  const wanted = otherwise?.(line);
  return typeof wanted === "string" ? rows.includes(wanted) : rows.some((row) => wanted?.test(row));
}

for (const subject of settings)
  describe(titleOf(subject), () => {
    const { platform, command } = subject;
    const setting = command as Setting<unknown, unknown>;
    const headers = knownHeaders(subject);
    const isHidden = variationOn(command, platform.dialect).print === "never";

    test.skipIf(isHidden || setting.from === "loaded" || command.syntax in SILENT)(
      "is shown as it was typed, or says its default",
      () => {
        const without = printed(fileWith(headers, []), platform);
        fc.assert(
          fc.property(linesOf(subject), (words) => {
            const line = words.join(" ");
            const whole = fileWith(headers, [line]);
            if (load(whole, platform).loaded.some(({ support }) => support === "unknown")) return;
            const args = boundBy(line, subject)?.args ?? {};
            const item = { id: "", command, args, text: line, negative: false, body: undefined };
            if (saysDefault(item)) return;
            const text = printCommand(command, args, platform.dialect).trimEnd().replaceAll(/ {2,}/g, " ");
            const rows = printed(whole, platform)
              .split("\n")
              .map((row) => row.trim().replaceAll(/ {2,}/g, " "));
            expect(isShown(command.syntax, text, rows), `${line}: ${added(rows, without)}`).toBe(true);
          }),
          RUNS,
        );
      },
    );
  });

/** What stands alone on its line and is on unless somebody says no. */
const onByThemselves = settings.filter(({ command, platform }) => {
  const { defaultOn, no } = command as Setting<unknown, unknown>;
  const own = variationOn(command, platform.dialect);
  const words = syntaxOf(command, platform.dialect).filter(({ kind }) => kind !== "optional");
  const isBare = words.every(({ kind }) => kind === "keyword");
  return isBare && defaultOn === true && (own.no ?? no) !== false && own.print !== "never";
});

for (const subject of onByThemselves.filter(({ command }) => !(command.syntax in SILENT)))
  test(`${titleOf(subject)} is shown behind no, and no longer when it is typed again`, () => {
    const { platform, command } = subject;
    const headers = knownHeaders(subject);
    const negative = printNegative(command, {}, platform.dialect);
    const positive = negative.slice(3);
    const rowsOf = (...lines: readonly string[]) =>
      printed(fileWith(headers, lines), platform)
        .split("\n")
        .map((row) => row.trim());
    const shown = rowsOf(negative);
    // Where it is shown while it is on, it is shown no longer.
    if (rowsOf(positive).includes(positive)) expect(shown).not.toContain(positive);
    else
      expect(isShown(`no ${command.syntax}`, negative, shown), added(shown, rowsOf().join("\n"))).toBe(true);
    expect(rowsOf(negative, positive)).toEqual(rowsOf(positive));
  });

/** The rows that are new. */
function added(rows: readonly string[], before: string): string {
  const known = new Set(before.split("\n").map((row) => row.trim()));
  return rows.filter((row) => !known.has(row)).join(" / ");
}

const kept = everyDeclaration().filter(({ command }) => command.kind !== "action");

for (const subject of kept)
  describe(titleOf(subject), () => {
    const { command, platform } = subject;

    test("comes back as the alternative that was typed", () => {
      for (const words of everyAlternative(subject)) {
        const line = words.join(" ");
        const first = boundBy(line, subject);
        expect(first?.command, line).toBe(command);
        if (!first) continue;
        const again = boundBy(printCommand(command, first.args, platform.dialect), subject);
        expect(again?.args, line).toEqual(first.args);
      }
    });

    test("prints the same line for another spelling of it", () => {
      fc.assert(
        fc.property(linesOf(subject), (words) => {
          const line = words.join(" ");
          const bound = boundBy(line, subject);
          if (!bound) return;
          const print = (one: Bound | undefined) => one && printCommand(command, one.args, platform.dialect);
          expect(print(boundBy(respelt(line, bound), subject)), line).toBe(print(bound));
        }),
        RUNS,
      );
    });
  });

/** The line with its keywords in capitals and its numbers with a zero in front. */
function respelt(line: string, { path }: Bound): string {
  let text = line;
  for (const { position, step } of path) {
    const word = line.slice(step.start, step.end);
    const { matcher } = position;
    if ("keyword" in matcher) text = text.slice(0, step.start) + word.toUpperCase() + text.slice(step.end);
  }
  const numbers = path.filter(
    ({ position: { matcher } }) => !("keyword" in matcher) && matcher.expression.name === "NUMBER",
  );
  for (const { step } of numbers.toSorted((a, b) => b.step.start - a.step.start)) {
    if (/^\d{1,9}$/.test(text.slice(step.start, step.end)))
      text = `${text.slice(0, step.start)}0${text.slice(step.start)}`;
  }
  return text;
}
