import { expect, test } from "vitest";
import { courseLab } from "../../src/lab/course-lab.js";
import { StillStarting } from "../../src/lab/still-starting.js";
import { Lab } from "../../src/network/lab.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";

test("a show says once that phones are still starting, and again after they have started anew", () => {
  const lab = new Lab(courseLab, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  const told = new StillStarting("en");
  expect(told.after("enable", lab)).toEqual([]);
  const said = told.after("sh ephone", lab);
  expect(said).toEqual([
    expect.stringMatching(/^still starting, about \d+ s: PHONE1, PHONE2, PC1, PC2; @ wait waits for them$/),
  ]);
  expect(told.after("show ephone", lab)).toEqual([]);
  // Nobody answers them: they are stuck, and that is another matter.
  lab.timeline.pass(300_000);
  expect(told.after("show ephone", lab)).toEqual([]);
  const phone = lab.deviceNamed("PHONE2");
  const wire = phone && lab.wireAt(phone);
  if (!wire) return expect.fail("PHONE2 has no cable");
  wire.plugged = false;
  wire.plugged = true;
  expect(new StillStarting("fr").after("do show ephone", lab)).toEqual([
    expect.stringMatching(/^démarrage en cours, encore \d+ s environ : PHONE2 ; @ wait attend$/),
  ]);
  expect(told.after("do show ephone", lab)).toHaveLength(1);
});
