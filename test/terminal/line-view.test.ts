import { describe, expect, test } from "vitest";
import { LineView } from "../../src/terminal/line-view.js";
import { VirtualScreen } from "./virtual-screen.js";

/** Draws the steps one after the other behind a prompt; the last row is what counts. */
async function drawn(
  steps: readonly (readonly [text: string, cursor: number])[],
  width = 30,
  prompt = "R1#",
) {
  const screen = new VirtualScreen(width);
  const view = new LineView();
  screen.write(prompt);
  view.begin(prompt.length);
  for (const [text, cursor] of steps) screen.write(view.render(Array.from(text), cursor, width));
  const { text, column } = await screen.cursorRow();
  return { row: text.trimEnd(), column, rows: (await screen.rows()).length };
}

const LONG = "access-list 101 permit tcp 131.108.2.5 255.255.255.0 131.108.1.20 255.255.255.0";

test("only what differs is sent", () => {
  const view = new LineView();
  view.begin(3);
  expect(view.render(Array.from("show"), 4, 80)).toBe("show");
  expect(view.render(Array.from("show"), 1, 80)).toBe("\b\b\b");
  expect(view.render(Array.from("show"), 3, 80)).toBe("ho");
  expect(view.render(Array.from("shw"), 2, 80)).toBe("\bw \b\b");
  expect(view.render(Array.from("shw"), 2, 80)).toBe("");
});

describe("a line longer than its row", () => {
  test("scrolls by ten and marks its left side", async () => {
    expect(await drawn([[LONG, LONG.length]])).toEqual({
      row: "R1#$1.20 255.255.255.0",
      column: 22,
      rows: 1,
    });
    const steps = Array.from({ length: 30 }, (_, length) => [LONG.slice(0, length), length] as const);
    expect(await drawn(steps)).toEqual({ row: "R1#$ 101 permit tcp 13", column: 22, rows: 1 });
  });

  test("stays put while the cursor is within the row, and marks its right side", async () => {
    expect(
      await drawn([
        [LONG, LONG.length],
        [LONG, 0],
      ]),
    ).toEqual({
      row: "R1#access-list 101 permit tc$",
      column: 3,
      rows: 1,
    });
    expect(
      await drawn([
        [LONG, 0],
        [LONG, 24],
      ]),
    ).toEqual({ row: "R1#access-list 101 permit tc$", column: 27, rows: 1 });
  });

  test("marks both sides", async () => {
    expect(
      await drawn([
        [LONG, 0],
        [LONG, 25],
      ]),
    ).toEqual({ row: "R1#$ 101 permit tcp 131.108.$", column: 18, rows: 1 });
  });

  test("comes back when it gets short", async () => {
    expect(
      await drawn([
        [LONG, LONG.length],
        ["", 0],
        ["exit", 4],
      ]),
    ).toEqual({ row: "R1#exit", column: 7, rows: 1 });
  });

  test("works however narrow the window and long the prompt", async () => {
    const prompt = "Would you like to enter? [yes/no]: ";
    for (const width of [10, 20, 35, 36, 40]) {
      const { rows } = await drawn(
        [
          [LONG, LONG.length],
          [LONG, 40],
          [LONG, 0],
        ],
        width,
        prompt,
      );
      expect(rows).toBeLessThanOrEqual(1 + Math.ceil(prompt.length / width));
    }
  });

  test("a width of 0 has no edge", () => {
    const view = new LineView();
    view.begin(3);
    expect(view.render(Array.from(LONG), LONG.length, 0)).toBe(LONG);
  });
});

test("control characters show as ^X, tabs as a blank", async () => {
  expect(await drawn([["a\u0003b\tc", 5]])).toEqual({ row: "R1#a^Cb c", column: 9, rows: 1 });
  expect(
    await drawn([
      ["a\u0003b", 3],
      ["ab", 1],
    ]),
  ).toEqual({ row: "R1#ab", column: 4, rows: 1 });
});

describe("after an interruption", () => {
  test("what was typed before is not drawn again", () => {
    const view = new LineView();
    view.begin(0, 4);
    expect(view.render(Array.from("show clock"), 10, 80)).toBe(" clock");
  });

  test("moving back before it draws the whole line", () => {
    const view = new LineView();
    view.begin(0, 4);
    expect(view.render(Array.from("show"), 3, 80)).toBe("show\b");
  });
});
