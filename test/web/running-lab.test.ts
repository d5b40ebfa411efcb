import { expect, test } from "vitest";
import { studentEdition } from "../../src/exercise/student-edition.js";
import { builtInExercises } from "../../src/cli/labs/find-exercise.js";
import { labFiles } from "../../src/exercise/built-in-labs.js";
import { courseLab } from "../../src/lab/course-lab.js";
import { memoryStore } from "../../src/lab/saved/lab-store.js";
import { topologyText } from "../../src/lab/topology-text.js";
import { readingOf } from "../../src/web/engine/open-lab.js";
import { RunningLab } from "../../src/web/engine/running-lab.js";
import type { LabWish } from "../../src/web/protocol.js";
import { Told } from "./told.js";

const COURSE: LabWish = {
  name: "course",
  lab: "course",
  text: topologyText(courseLab),
  builtIn: true,
  language: "en",
  progress: undefined,
  exam: false,
};

test("each device has a console of its own, and what was not looked at is there later", () => {
  const page = new Told(COURSE);
  page.type("CME", "", "enable", "show version");
  page.type("SW1", "", "enable");
  page.type("PC1", "ipconfig");
  expect(page.screen("CME")).toMatch(/Router#show version/);
  expect(page.screen("CME")).toContain(" --More-- ");
  expect(page.screen("SW1")).toMatch(/Switch#$/);
  expect(page.screen("PC1")).not.toContain("Router");
});

test("nothing is told twice, and what changes is told without a question", () => {
  const page = new Told(COURSE);
  page.lab.pass(1);
  const before = page.messages.length;
  page.lab.pass(1);
  expect(page.messages).toHaveLength(before);
  page.lab.command("unplug PHONE1");
  expect(page.last("answered").text).toMatch(/is out\.$/);
  expect(page.last("cables").cables.filter(({ plugged }) => !plugged)).toHaveLength(1);
  expect(page.last("drawing").svg).toContain('class="cable out"');
  page.lab.pass(1000);
  expect(page.last("phones").phones[0]).toMatchObject({ name: "PHONE1", lamp: "stuck" });
});

test("a page that is loaded again has the lab as it was, with what nobody saved", () => {
  const store = memoryStore();
  const page = new Told(COURSE, store);
  expect(page.last("opened").lab).toMatchObject({ continued: false });
  page.type("CME", "", "enable", "configure terminal", "hostname R1");
  page.lab.press("PHONE1", "offhook");
  page.lab.pass(20_000);
  page.lab.keep();
  const again = new Told({ ...COURSE, text: undefined }, store);
  expect(again.last("opened").lab).toMatchObject({ continued: true });
  again.lab.attach("CME", 80, 24);
  expect(again.screen("CME")).toBe("R1(config)#");
  expect(again.last("phones")).toEqual(page.last("phones"));
});

test("an examination hints at nothing", () => {
  const [page, exam] = [COURSE, { ...COURSE, exam: true }].map((wish) => new Told(wish));
  for (const one of [page, exam]) one?.type("CME", "", "enable", "show verson", "@ why");
  expect(page?.screen("CME")).toMatch(/\[cme\] /);
  expect(exam?.screen("CME")).not.toMatch(/\[cme\] /);
  expect(exam?.screen("CME")).toContain("this console gives no hints");
});

test("the tasks of a lab are shown, hints one by one, and steps that only time brings are ticked", () => {
  const found = builtInExercises().find(({ name }) => name === "voice-vlan");
  const exercise = found?.exercise;
  if (!exercise) throw new Error("there is no such lab");
  const text = studentEdition(labFiles.get("voice-vlan") ?? "", exercise);
  const page = new Told({ ...COURSE, name: "voice-vlan", lab: "voice-vlan", text, language: "fr" });
  const { steps, of } = page.last("tasks").tasks;
  expect(steps.length).toBe(exercise.steps.length);
  page.lab.hint();
  expect(page.last("tasks").tasks.hints).toHaveLength(1);
  for (const { device, lines } of exercise.solution) page.type(device, "", "enable", ...lines, "end");
  const before = page.last("tasks").tasks.done;
  for (let second = 0; second < 180; second++) page.lab.pass(1000);
  expect(page.last("tasks").tasks.done).toBeGreaterThan(before);
  // The call is the student's own to make.
  expect(page.last("tasks").tasks.done).toBe(of - 1);
});

test("who goes on at another computer keeps his ticks, and what is kept here goes before", () => {
  const text = labFiles.get("voice-vlan");
  const store = memoryStore();
  const wish = { ...COURSE, name: "voice-vlan", lab: "voice-vlan", text };
  const page = new Told(wish, store);
  page.type("SW1", "", "enable", "configure terminal", "hostname SW1");
  page.lab.hint();
  const { progress } = page.last("tasks").tasks;
  const elsewhere = new Told({ ...wish, progress });
  expect(elsewhere.last("tasks").tasks.hints).toHaveLength(1);
  page.lab.command("task");
  const again = new Told({ ...wish, progress: undefined }, store);
  expect(again.last("tasks").tasks).toEqual(page.last("tasks").tasks);
});

test("a lab file that is none is told, and so is a name that nobody knows", () => {
  for (const [text, said] of [
    ["devices: {", /lab\.yaml|own/],
    [undefined, /there is no lab of this name/],
  ] as const) {
    const wish = { ...COURSE, name: "own", lab: "own", text };
    const reading = readingOf(wish);
    const isRead = !(reading && "problem" in reading);
    const opened = isRead
      ? RunningLab.open({
          ...{ wish, reading, tools: undefined, store: memoryStore(), kept: true },
          tell: () => undefined,
          now: () => new Date(0),
        })
      : reading;
    expect(opened).toMatchObject({ problem: expect.stringMatching(said) as string });
  }
});
