import { expect, test } from "vitest";
import { courseLab } from "../../src/lab/course-lab.js";
import { StillStarting } from "../../src/lab/still-starting.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import { c2811 } from "../../src/platform/c2811.js";
import { c2960 } from "../../src/platform/c2960.js";
import { play } from "../../src/session/play.js";

test("a show says once that phones are still starting, and again after they have started anew", () => {
  const lab = new Lab(courseLab, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  const type = (line: string, told: StillStarting) => {
    play(keyboard, line);
    return told.after(line, keyboard);
  };
  const told = new StillStarting("en");
  expect(type("enable", told)).toEqual([]);
  expect(type("shw ephone", told)).toEqual([]);
  const said = type("sh ephone", told);
  expect(said).toEqual([
    expect.stringMatching(/^still starting, about \d+ s: PHONE1, PHONE2, PC1, PC2; @ wait waits for them$/),
  ]);
  expect(type("show ephone", told)).toEqual([]);
  // Nobody answers them: they are stuck, and that is another matter.
  lab.timeline.pass(300_000);
  expect(type("show ephone", told)).toEqual([]);
  const phone = lab.deviceNamed("PHONE2");
  const wire = phone && lab.wireAt(phone);
  if (!wire) return expect.fail("PHONE2 has no cable");
  wire.plugged = false;
  wire.plugged = true;
  type("configure terminal", told);
  expect(type("do show ephone", new StillStarting("fr"))).toEqual([
    expect.stringMatching(/^démarrage en cours, encore \d+ s environ : PHONE2 ; @ wait attend$/),
  ]);
  expect(type("do show ephone", told)).toHaveLength(1);
});
