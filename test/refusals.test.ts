import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { c2811 } from "../src/platform/c2811.js";
import { packetTracer } from "../src/platform/packet-tracer.js";
import { platformNamed } from "../src/platform/platforms.js";
import { reasonFor, reasons } from "./refusals/reasons.js";
import { refusalsIn, type Refusal } from "./refusals/refusal.js";

/**
 * Every line that a router refuses is a mistake that the real one refuses too, or a gap. The reasons are general
 * (refusals/reasons.ts); here they are tried on scripts of our own, and on a folder of other people's scripts where
 * CME_SCRIPTS names one.
 */
const FOLDER = "fixtures/refusals";

const fixtures = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  const platform = platformNamed(/^! platform: (\S+)$/m.exec(text)?.[1] ?? "");
  if (!platform) throw new Error(`${name} names no platform`);
  return { name, text, platform, lines: expectedIn(text) };
});

interface Verdict {
  readonly line: string;
  /** The name of a reason, `unexplained`, or `accepted`. */
  readonly verdict: string;
}

/** What the comment above each line says of it. */
function expectedIn(text: string): readonly Verdict[] {
  let verdict = "";
  return text.split("\n").map((line) => {
    verdict = /^! (.*)$/.exec(line)?.[1] ?? verdict;
    return { line, verdict };
  });
}

test.each(fixtures)("$name", ({ text, platform, lines }) => {
  const refusals = new Map(refusalsIn(text, platform).map((refusal) => [refusal.number, refusal]));
  const found = lines.map(({ line, verdict }, index): Verdict => {
    if (line === "" || line.startsWith("!")) return { line, verdict };
    const refusal = refusals.get(index + 1);
    return { line, verdict: refusal ? nameOf(refusal) : "accepted" };
  });
  expect(found.map(shown)).toEqual(lines.map(shown));
});

function shown({ line, verdict }: Verdict): string {
  return `${line}    (${verdict})`;
}

function nameOf(refusal: Refusal): string {
  return reasonFor(refusal)?.name ?? "unexplained";
}

test("every reason has its example", () => {
  const examples = fixtures.flatMap(({ lines }) => lines.map(({ verdict }) => verdict));
  expect(reasons.map(({ name }) => name).filter((name) => !examples.includes(name))).toEqual([]);
});

const scripts = process.env["CME_SCRIPTS"];
/** Where the list of all refused lines with their reasons goes, if it is wanted: `LIST-PLATFORM.txt`. */
const list = process.env["CME_LIST"];

describe.skipIf(scripts === undefined)(
  "every line that other people's scripts are refused has a reason",
  () => {
    test.each([c2811, packetTracer])("$id", (platform) => {
      const names = readdirSync(scripts ?? "").filter((name) => name.endsWith(".txt"));
      const refused = names.flatMap((name) =>
        refusalsIn(readFileSync(join(scripts ?? "", name), "utf8"), platform).map((refusal) => ({
          name,
          refusal,
        })),
      );
      const counts = new Map<string, number>();
      for (const { refusal } of refused) {
        const reason = nameOf(refusal);
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
      }
      const table = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count}  ${reason}`);
      console.log([`${platform.id}: ${refused.length} lines refused`, ...table].join("\n"));
      if (list !== undefined) writeFileSync(`${list}-${platform.id}.txt`, refused.map(listed).join(""));
      const unexplained = refused
        .filter(({ refusal }) => !reasonFor(refusal))
        .map(({ name, refusal }) => `${name}:${refusal.number}: ${refusal.prompt}${refusal.line}`);
      expect(unexplained).toEqual([]);
    });
  },
);

function listed({ name, refusal }: { readonly name: string; readonly refusal: Refusal }): string {
  const place = `${name}:${refusal.number}`.padEnd(22);
  return `${place} ${nameOf(refusal).padEnd(24)} ${refusal.prompt}${refusal.line}\n`;
}
