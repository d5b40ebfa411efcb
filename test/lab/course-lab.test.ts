import { describe, expect, test } from "vitest";
import { courseLab, fitted } from "../../src/lab/course-lab.js";
import { c2811 } from "../../src/platform/c2811.js";
import { platformNamed } from "../../src/platform/platforms.js";

describe("a built-in lab is cabled at the router's own first port", () => {
  test.each([
    ["2911", "GigabitEthernet0/0"],
    ["pt-2901", "GigabitEthernet0/0"],
    ["2811", "FastEthernet0/0"],
  ])("of a %s", (name, port) => {
    const lab = fitted(courseLab, () => platformNamed(name) ?? expect.fail());
    const end = lab.cables.flatMap(({ ends }) => ends).find(({ device }) => device === "CME");
    expect(end?.port).toBe(port);
    // The switch's ports stay.
    expect(lab.cables.flatMap(({ ends }) => ends).filter(({ device }) => device === "SW1")).toHaveLength(5);
  });
});

test("a lab of a file is left as its author wrote it", () => {
  const own = { ...courseLab, name: "own" };
  expect(fitted(own, () => platformNamed("2911") ?? c2811)).toBe(own);
});
