import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { Bench, pasted, typedAfresh } from "./bench.js";
import { distinctPlatforms, runs } from "./lines.js";
import { found } from "./found.js";
import { scriptsOn } from "./scripts.js";

/** How many configurations are typed on each platform, and from which seed; by hand a hundred thousand. */
const RUNS = runs(Number(process.env["STATE_RUNS"] ?? 40));
const SEED = Number(process.env["STATE_SEED"] ?? 2811);

/**
 * What a real device does not take again as it was typed either: a remark is there as often as somebody typed it,
 * what `auto qos` brings along when it is typed comes again although somebody took it away, and a password that is
 * shorter than what is asked of later ones is refused. Booting brings nothing, and refuses none.
 */
const UNEVEN = /(^| )remark |^auto qos |^security passwords min-length /;

describe.each(distinctPlatforms)("what was typed on $id", (platform) => {
  const eachScript = (holds: (bench: Bench) => void, isTaken = (_line: string) => true) => {
    fc.assert(
      fc.property(scriptsOn(platform), (lines) => {
        const bench = new Bench(platform);
        bench.type(lines.filter(isTaken));
        holds(bench);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  };

  test("is there after a reload", () => {
    const holds = (bench: Bench) => {
      const { printed } = bench;
      bench.reload();
      expect(bench.printed).toBe(printed);
    };
    // By the register a router may come up without its startup-configuration.
    eachScript(holds, (line) => !line.startsWith("config-register "));
  });

  test("is there when its running-config is typed at a fresh router", () => {
    eachScript(({ printed }) => {
      expect(typedAfresh(printed, platform).printed).toBe(printed);
    }, isEven);
  });

  test("stays as it is when its running-config is pasted back", () => {
    eachScript((bench) => {
      const { printed } = bench;
      bench.type(pasted(printed));
      expect(bench.printed).toBe(printed);
    }, isEven);
  });

  test("stays where it is beside lines that nobody knows, wherever these stand", () => {
    const unknown = fc.array(fc.tuple(fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(scriptsOn(platform), unknown, (lines, places) => {
        const bench = new Bench(platform);
        bench.type(lines);
        const rows = bench.printed.split("\n");
        for (const [number, [at, blanks]] of places.entries())
          rows.splice(at % (rows.length - 2), 0, `${" ".repeat(blanks)}quux ${number}`);
        const first = printConfiguration(loadFile(rows.join("\n"), platform).device);
        const second = printConfiguration(loadFile(first, platform).device);
        expect(second).toBe(first);
        for (const number of places.keys())
          expect(first.split("\n").filter((row) => row.trim() === `quux ${number}`)).toHaveLength(1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

test.each(found.map(([id, ...lines]) => [`${id}: ${lines.join("; ")}`, id, lines] as const))(
  "what broke the law once keeps it: %s",
  (_title, id, lines) => {
    const platform = distinctPlatforms.find((one) => one.id === id) ?? fail(`no platform ${id}`);
    const bench = new Bench(platform);
    bench.type(lines);
    const { printed } = bench;
    expect(typedAfresh(printed, platform).printed).toBe(printed);
    bench.type(pasted(printed));
    expect(bench.printed).toBe(printed);
    bench.reload();
    expect(bench.printed).toBe(printed);
  },
);

function isEven(line: string): boolean {
  return !UNEVEN.test(line);
}

function fail(reason: string): never {
  throw new Error(reason);
}
