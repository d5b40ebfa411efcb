import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Grader } from "../../src/exercise/grader.js";
import { editionsOf } from "./solved.js";

const MODEL = "fixtures/labs/course/running-config.packet-tracer-2811.cfg";

test("each line that stands in another's place is told with its number, whatever printed it", () => {
  const text = readFileSync(MODEL, "utf8").replace(/^ network .*$/m, " network 10.7.7.0 255.255.255.0");
  const grader = new Grader(editionsOf("course-voip"), { labVersion: "1", language: "en" });
  const files = [{ file: "work.cfg", bytes: new TextEncoder().encode(text) }];
  const { checks } = grader.grade({ student: "s", name: undefined, variant: 1, files });
  const wrong = checks.find(({ reason }) =>
    reason?.includes("`network 10.7.7.0 255.255.255.0` stands where"),
  );
  const line = text.split("\n").indexOf(" network 10.7.7.0 255.255.255.0") + 1;
  expect(wrong?.at).toEqual({ file: "work.cfg", line });
});
