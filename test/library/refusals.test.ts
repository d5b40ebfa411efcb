import { expect, test } from "vitest";
import { compare, loadConfiguration, type Configuration } from "../../src/library/configurations.js";
import { diagnose } from "../../src/library/diagnosis.js";
import { gradeSubmission } from "../../src/library/grading.js";
import { captureOf, openLab, screenOf, typeLine, type OpenLab } from "../../src/library/labs.js";
import { complete, explain } from "../../src/library/lines.js";
import { runScript } from "../../src/library/scripts.js";

const course = openLab("course") as OpenLab;
const phone = "kind: phone, model: 7960, mac: 0200.0000.0001";

test.each([
  [
    "a platform that is none",
    () => loadConfiguration("end", { platform: "9999" }),
    'there is no platform "9999"',
  ],
  ["a picture", () => loadConfiguration(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), "it is a picture"],
  ["a mode that is none", () => explain("end", { mode: "config-tea" }), 'there is no mode "config-tea"'],
  ["a mode without help", () => complete("end", { mode: "config-tea" }), 'there is no mode "config-tea"'],
  [
    "a lab that is none",
    () => openLab("tea"),
    'there is no lab "tea": give the text of a file, or one of course',
  ],
  [
    "a lab without a router",
    () => openLab(`name: x\ndevices:\n  P1: { ${phone} }\n`),
    "x: a lab needs a router",
  ],
  [
    "a lab with a mistake",
    () => openLab("name: x\ndevices:\n  R1: { kind: toaster }\n"),
    "lab.yaml:3: devices.R1",
  ],
  [
    "a device that is not there",
    () => openLab("course", { configurations: { R9: "end" } }),
    "no router or switch R9",
  ],
  ["a line for nobody", () => typeLine(course, "end", { device: "R9" }), "there is no device R9"],
  ["a phone that is a switch", () => screenOf(course, "SW1"), "there is no phone SW1"],
  ["a capture that nobody began", () => captureOf(course), "was not opened with capture"],
  [
    "a lab that is open with a platform",
    () => runScript("end", { lab: course, platform: "2811" }),
    "the lab is open",
  ],
  [
    "a lab without steps",
    () => gradeSubmission("name: x\ndevices:\n  R1: { kind: router }\n", []),
    "no steps",
  ],
  ["a lab without tasks", () => gradeSubmission("course", []), 'there is no lab "course"'],
  [
    "a variant that is none",
    () => gradeSubmission("course-voip", [], { variant: 99_999 }),
    "no variant 99999",
  ],
])("%s is refused in a sentence", (_, refused, sentence) => {
  expect(refused()).toMatchObject({ problems: [{ message: expect.stringContaining(sentence) as string }] });
});

test("a problem in a lab's text names its line", () => {
  expect(openLab("name: x\ndevices:\n  R1: { kind: toaster }\n")).toMatchObject({ problems: [{ line: 3 }] });
});

test("a switch has no phones to look at", () => {
  const configuration = loadConfiguration("hostname SW1\n", { platform: "c2960" });
  expect(diagnose(configuration as Configuration)).toMatchObject({ problems: [{ message: /no phones/ }] });
});

test("what is of somebody else's making is a mistake of the caller", () => {
  const own = { ...(loadConfiguration("end") as Configuration) };
  expect(() => compare(own, own)).toThrow(TypeError);
  expect(() => captureOf({ name: "course" })).toThrow(TypeError);
});
