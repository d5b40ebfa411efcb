import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { platforms } from "../../src/platform/platforms.js";
import { BrokenLab } from "./broken-lab.js";
import { fits, plantedFaults } from "../../src/exercise/fault/planted-faults.js";
import { workingLabs } from "../../src/exercise/fault/working-labs.js";

/** How many labs are broken at random; DOCTOR_RUNS sets it for a long run by hand. */
const RUNS = Number(process.env["DOCTOR_RUNS"] ?? 12);

const routers = platforms.filter(({ hardware }) =>
  ["2811", "2911"].includes(hardware.model.replace(/^CISCO|\/K9$/g, "")),
);

/** A lab that is to be broken, by names. */
interface Broken {
  readonly lab: string;
  readonly platform: string;
  readonly faults: readonly string[];
}

const brokenLabs: fc.Arbitrary<Broken> = fc
  .constantFrom(...routers)
  .chain((platform) => fc.constantFrom(...workingLabs(platform)).map((working) => ({ platform, working })))
  .chain(({ platform, working }) => {
    const possible = plantedFaults.filter((fault) => fits(fault, working, platform)).map(({ name }) => name);
    return fc
      .uniqueArray(fc.constantFrom(...possible), { minLength: 1, maxLength: 4 })
      .map((faults) => ({ platform: platform.id, lab: working.name, faults }));
  });

/** What long runs have found. */
const FOUND: readonly Broken[] = [
  {
    platform: "packet-tracer-2911",
    lab: "sites",
    faults: ["no relay to the other site's pool", "no route to the other site's phones"],
  },
  {
    platform: "packet-tracer-2811",
    lab: "stick",
    faults: [
      "dot1Q of another VLAN",
      "voice VLAN that does not exist",
      "native VLAN differs between switches",
    ],
  },
  {
    platform: "c2911-15.7",
    lab: "sip",
    faults: ["pool without a number", "pool without its phone", "phone without power"],
  },
  { platform: "c2811-15.1", lab: "sites", faults: ["leased line shut", "default-router of nobody"] },
  { platform: "c2811-15.1", lab: "sip", faults: ["pool without its phone", "phone without power"] },
];

function broken({ lab, platform: id, faults }: Broken): BrokenLab {
  const platform = routers.find((one) => one.id === id) ?? expect.fail(id);
  const working = workingLabs(platform).find(({ name }) => name === lab) ?? expect.fail(lab);
  return new BrokenLab(
    working,
    platform,
    plantedFaults.filter(({ name }) => faults.includes(name)),
  );
}

describe("the doctor", () => {
  test("finds nothing broken in labs that work", () => {
    for (const platform of routers)
      for (const working of workingLabs(platform)) {
        const lab = new BrokenLab(working, platform, []);
        expect({ unserved: lab.unserved, broken: lab.broken, failed: lab.failedCalls }).toEqual({
          unserved: [],
          broken: [],
          failed: [],
        });
      }
  });

  test("mends any lab by what it says, and takes nothing away that worked", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(brokenLabs, (plan) => {
        const lab = broken(plan);
        const repairs = lab.mend();
        const { unserved, lost } = lab;
        const failed = unserved.length > 0 ? [] : lab.failedCalls;
        expect({ unserved, lost, failed }, repairs.join("\n")).toEqual({
          unserved: [],
          lost: [],
          failed: [],
        });
      }),
      { numRuns: RUNS, examples: FOUND.map((plan) => [plan]) },
    );
  });

  test("names a fault that is alone", { timeout: 3_600_000 }, () => {
    const single = plantedFaults.flatMap((fault) =>
      routers.flatMap((platform) =>
        workingLabs(platform)
          .filter((working) => fits(fault, working, platform))
          .map((working) => ({ fault, working, platform })),
      ),
    );
    const tried =
      RUNS >= single.length
        ? single
        : single.filter((_, index) => index % Math.ceil(single.length / (3 * RUNS)) === 0);
    const missed = tried.filter(
      ({ fault, working, platform }) =>
        !new BrokenLab(working, platform, [fault]).broken.some(({ code }) => code === fault.code),
    );
    if (process.env["DOCTOR_RUNS"] !== undefined)
      process.stdout.write(`named ${tried.length - missed.length} of ${tried.length} single faults\n`);
    const names = missed.map(
      ({ fault, working, platform }) => `${fault.name} in ${working.name} on ${platform.id}`,
    );
    expect(missed.length / tried.length, names.join("\n")).toBeLessThanOrEqual(0.05);
  });

  test("at least forty faults are planted, each under its own name", () => {
    expect(new Set(plantedFaults.map(({ name }) => name)).size).toBe(plantedFaults.length);
    expect(plantedFaults.length).toBeGreaterThanOrEqual(40);
  });
});
