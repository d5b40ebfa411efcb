import { expect, test } from "vitest";
import { keepLines } from "../../src/language/kept-setting.js";
import { createRouter } from "../../src/router/create.js";
import { absoluteNumber, lineNamed, lineOfAbsolute, selectLines, shownRows } from "../../src/router/lines.js";
import type { Line, Router } from "../../src/router/router.js";

const options = { whole: false, prepare: () => undefined };

function vtys(router: Router): string[] {
  return shownRows(router.lines, "vty").map(({ first, last }) => `${first}-${last}`);
}

function choose(router: Router, first: number, last: number): readonly Line[] {
  return selectLines(router, "vty", first, last, options);
}

test("vtys beyond the fifth are a row of their own", () => {
  const router = createRouter();
  expect(choose(router, 0, 15)).toHaveLength(2);
  expect(vtys(router)).toEqual(["0-4", "5-15"]);
});

test("a file's row stays whole", () => {
  const router = createRouter();
  selectLines(router, "vty", 0, 15, { ...options, whole: true });
  expect(vtys(router)).toEqual(["0-15"]);
});

test("a single vty brings those below it into being", () => {
  const router = createRouter();
  choose(router, 0, 4);
  expect(choose(router, 7, 7).map(({ first, last }) => [first, last])).toEqual([[7, 7]]);
  expect(vtys(router)).toEqual(["0-4", "5-7"]);
});

test("a row that is edited in part is cut, and joined again when its parts are alike", () => {
  const router = createRouter();
  choose(router, 0, 4);
  const [middle] = choose(router, 2, 3);
  if (!middle) throw new Error("no line");
  middle.privilege = 15;
  expect(vtys(router)).toEqual(["0-1", "2-3", "4-4"]);
  middle.privilege = undefined;
  expect(vtys(router)).toEqual(["0-4"]);
});

test("rows are alike in whatever order they were told the same", () => {
  const router = createRouter();
  choose(router, 0, 4);
  const [middle] = choose(router, 2, 2);
  const [last] = choose(router, 3, 4);
  if (!middle || !last) throw new Error("no line");
  const [history, width] = [{ syntax: "history" }, { syntax: "width" }];
  keepLines(middle, history, [{}]);
  keepLines(middle, width, [{}]);
  keepLines(last, width, [{}]);
  keepLines(last, history, [{}]);
  expect(vtys(router)).toEqual(["0-1", "2-4"]);
});

test("rows that were made apart stay apart", () => {
  const router = createRouter();
  choose(router, 0, 4);
  choose(router, 5, 15);
  expect(vtys(router)).toEqual(["0-4", "5-15"]);
});

test("new lines are prepared, known ones are not", () => {
  const router = createRouter();
  choose(router, 0, 4);
  const prepare = (line: Line) => {
    line.login = "password";
  };
  selectLines(router, "vty", 0, 6, { whole: false, prepare });
  expect(router.lines.map(({ first, login }) => [first, login])).toEqual([
    [0, undefined],
    [5, "password"],
  ]);
});

test("lines have numbers across all kinds", () => {
  expect(absoluteNumber("console", 0)).toBe(0);
  expect(absoluteNumber("aux", 0)).toBe(1);
  expect(absoluteNumber("vty", 4)).toBe(6);
  expect(lineOfAbsolute(1)).toEqual({ kind: "aux", number: 0 });
  expect(lineOfAbsolute(66)).toEqual({ kind: "tty", number: 66 });
});

test("a session's line is found by its short name", () => {
  const router = createRouter();
  choose(router, 0, 15);
  expect(lineNamed(router, "vty7")?.first).toBe(5);
  expect(lineNamed(router, "con0")).toBeUndefined();
  expect(lineNamed(router, "lpt1")).toBeUndefined();
});
