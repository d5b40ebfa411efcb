import { expect, test } from "vitest";
import { LearningPlatform, type Frame } from "../../src/web/page/scorm.js";

/** A platform that writes down what it is told, and knows no other names than its edition's. */
function platform(names: readonly string[], finish: string, kept = "") {
  const values = new Map([["cmi.suspend_data", kept]]);
  const calls: string[] = [];
  const [initialize = "", get = "", set = "", commit = ""] = names;
  return {
    values,
    calls,
    api: {
      [initialize]: () => "true",
      [get]: (name = "") => values.get(name) ?? "",
      [set]: (name = "", value = "") => void values.set(name, value),
      [commit]: () => calls.push("commit"),
      [finish]: () => calls.push("finish"),
    },
  };
}

const of12 = (kept?: string) =>
  platform(["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit"], "LMSFinish", kept);
const of2004 = (kept?: string) =>
  platform(["Initialize", "GetValue", "SetValue", "Commit"], "Terminate", kept);

/** A page within so many frames. */
function within(outer: Frame, depth: number): Frame {
  return depth === 0 ? outer : { parent: within(outer, depth - 1) };
}

test("SCORM 1.2 is told the score and the status, once for each change", () => {
  const { api, values, calls } = of12("before");
  const found = LearningPlatform.find(within({ API: api }, 2));
  expect(found?.kept).toBe("before");
  found?.tell(1, 4, "now");
  found?.tell(1, 4, "now");
  expect(Object.fromEntries(values)).toMatchObject({
    "cmi.core.score.raw": "25",
    "cmi.core.lesson_status": "incomplete",
    "cmi.suspend_data": "now",
  });
  found?.tell(4, 4, "all");
  expect(values.get("cmi.core.lesson_status")).toBe("completed");
  found?.end();
  expect(calls).toEqual(["commit", "commit", "finish"]);
});

test("SCORM 2004 is told in its own names, and goes before where both are there", () => {
  const [old, other] = [of12(), of2004()];
  const found = LearningPlatform.find({ opener: { API: old.api, API_1484_11: other.api } });
  expect(found?.kept).toBeUndefined();
  found?.tell(2, 2, "all");
  expect(Object.fromEntries(other.values)).toMatchObject({
    "cmi.score.scaled": "1",
    "cmi.completion_status": "completed",
    "cmi.success_status": "passed",
  });
  expect(old.values.size).toBe(1);
});

test("where no platform is, or one of another site, nothing is told", () => {
  expect(LearningPlatform.find({})).toBeUndefined();
  const foreign = {
    get API(): never {
      throw new Error("a frame of another site");
    },
  };
  expect(LearningPlatform.find({ parent: foreign })).toBeUndefined();
  const round: { parent?: Frame } = {};
  round.parent = round;
  expect(LearningPlatform.find(round)).toBeUndefined();
});
