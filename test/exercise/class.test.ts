// A class whose marks are known: submissions made from the solution with faults, harmless variation and dirt.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Grader } from "../../src/exercise/grader.js";
import { editionsOf, solvedConfiguration } from "./solved.js";

const editions = editionsOf("course-voip");
const grader = new Grader(editions, { labVersion: "test", language: "en" });

interface Plan {
  readonly change: (text: string) => string;
  /** What is lost by it, by the ids of checks. */
  readonly lost: Readonly<Record<string, number>>;
}

/** What does not work without a registration. */
const UNREGISTERED = { r1: 1, r2: 1, r3: 2, c1: 3 };

const FAULTS: Readonly<Record<string, Plan>> = {
  nothing: { change: (text) => text, lost: {} },
  "another address": {
    change: (text) => text.replace(/^( ip address 192\.168\.\d+)\.1 /m, "$1.9 "),
    lost: { a1: 1, a2: 1, d3: 2, ...UNREGISTERED },
  },
  "a port that is shut down": {
    change: (text) => text.replace(/^( ip address 192.*)$/m, "$1\n shutdown"),
    lost: { a2: 1, d3: 2, ...UNREGISTERED },
  },
  "no excluded address": {
    change: (text) => text.replace(/^ip dhcp excluded-address.*\n/m, ""),
    lost: { d1: 1 },
  },
  "no option 150": {
    change: (text) => text.replace(/^ option 150.*\n/m, ""),
    lost: { d2: 0.75, d3: 2, ...UNREGISTERED },
  },
  "a number that is another": {
    change: (text) => text.replace(/^ number (\d+)1$/m, " number $17"),
    lost: { n1: 0.5, c1: 3 },
  },
  "no source-address": {
    change: (text) => text.replace(/^ ip source-address.*\n/m, ""),
    lost: { t1: 0.75, ...UNREGISTERED },
  },
  "too few phones": {
    change: (text) => text.replace(/^ max-ephones 4$/m, " max-ephones 3"),
    lost: { t1: 0.75, ...UNREGISTERED },
  },
};

const VARIATIONS: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  "another pool": (text) => text.replace("ip dhcp pool VOICE", "ip dhcp pool Telephones"),
  "another hostname": (text) => text.replace("hostname CME", "hostname R1"),
  abbreviated: (text) =>
    text.replace("interface FastEthernet0/0", "int fa0/0").replace(/^ network /m, " netw "),
  "more lines": (text) =>
    text.replace(/^telephony-service$/m, "ip domain name lab.example\nntp master\ntelephony-service"),
  "a range that holds the address": (text) =>
    text.replace(/^(ip dhcp excluded-address (192\.168\.\d+)\.1)$/m, "$1 $2.20"),
};

const DIRT: Readonly<Record<string, (text: string) => Uint8Array>> = {
  none: (text) => Buffer.from(text),
  "CRLF and BOM": (text) => Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`),
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  pager: (text) =>
    Buffer.from(text.replaceAll(/^(telephony-service|interface .*)$/gm, " --More-- \b\b\b\b\b\b\b\b\b\b$1")),
  log: (text) => Buffer.from(`CME#show running-config\nBuilding configuration...\n\n${text}\nCME#\n`),
  margin: (text) => Buffer.from(text.replaceAll(/^/gm, "    ")),
};

const solved = new Map<string, string>();

/** The solution of a variant, printed by a platform. */
function solution(variant: number, platform: string): string {
  const key = `${platform} ${variant}`;
  const text = solved.get(key) ?? solvedConfiguration(editions.variant(variant), platform);
  solved.set(key, text);
  return text;
}

const submission = fc.record({
  variant: fc.constantFrom(1, 17, 60),
  platform: fc.constantFrom("c2811-15.1", "packet-tracer-2811"),
  fault: fc.constantFrom(...Object.keys(FAULTS)),
  variation: fc.constantFrom(...Object.keys(VARIATIONS)),
  dirt: fc.constantFrom(...Object.keys(DIRT)),
});

test("each mark of a class is the planned one, and every lost point has a reason or what it needs", () => {
  fc.assert(
    fc.property(submission, ({ variant, platform, fault, variation, dirt }) => {
      const plan = FAULTS[fault];
      const vary = VARIATIONS[variation];
      const soil = DIRT[dirt];
      if (!plan || !vary || !soil) throw new Error("no such plan");
      const bytes = soil(vary(plan.change(solution(variant, platform))));
      const row = grader.grade({ student: "s", name: undefined, variant, files: [{ file: "s.cfg", bytes }] });
      expect(row.unusable).toBeUndefined();
      const lost = row.checks.filter(({ points, max }) => points < max);
      expect(Object.fromEntries(lost.map(({ id, points, max }) => [id, max - points]))).toEqual(plan.lost);
      for (const { outcome, reason, at, needs } of lost) {
        if (needs !== undefined) continue;
        expect(outcome).toBe("false");
        expect(at !== undefined || /missing|: D\d\d, |down/.test(reason ?? ""), reason).toBe(true);
      }
    }),
    { numRuns: Number(process.env["CLASS_RUNS"] ?? 60) },
  );
});
