import { describe, expect, test } from "vitest";
import { KeyDecoder } from "../../src/terminal/keys.js";
import { Pager, type Matcher } from "../../src/terminal/pager.js";
import { numbered } from "./fake-conversation.js";

const MORE = " --More-- ";
const ERASE = "\b\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\b\b";
const holds: Matcher = (pattern) => (line) => line.includes(pattern);

function pagerFor(text: string, length = 5, width = 80): Pager {
  return new Pager(text, () => ({ length, width }), holds);
}

function press(pager: Pager, keys: string): string {
  return Array.from(new KeyDecoder().decode(keys), (key) => pager.press(key)).join("");
}

describe("pages", () => {
  test("text that fits is shown at once", () => {
    const pager = pagerFor(numbered(4));
    expect(pager.start()).toBe(numbered(4));
    expect(pager.done).toBe(true);
  });

  test("Space shows the next page", () => {
    const pager = pagerFor(numbered(9));
    expect(pager.start()).toBe(numbered(4) + MORE);
    expect(press(pager, " ")).toBe(`${ERASE}line 5\nline 6\nline 7\nline 8\n${MORE}`);
    expect(press(pager, " ")).toBe(`${ERASE}line 9\n`);
    expect(pager.done).toBe(true);
  });

  test("Enter shows a line", () => {
    const pager = pagerFor(numbered(6));
    pager.start();
    expect(press(pager, "\r")).toBe(`${ERASE}line 5\n${MORE}`);
    expect(press(pager, "\r")).toBe(`${ERASE}line 6\n`);
  });

  test.each(["q", "Q", "\u0003", "x", "\u001B[A", "\t"])("%j ends the output", (key) => {
    const pager = pagerFor(numbered(9));
    pager.start();
    expect(press(pager, key)).toBe(ERASE);
    expect(pager.done).toBe(true);
  });

  test("length 0 shows all", () => {
    expect(pagerFor(numbered(1000), 0).start()).toBe(numbered(1000));
  });

  test("a wrapped line counts as the rows it takes", () => {
    const text = `${"x".repeat(25)}\nb\nc\nd\n`;
    expect(pagerFor(text, 5, 10).start()).toBe(`${"x".repeat(25)}\nb\n${MORE}`);
  });

  test("a line longer than the page is shown whole", () => {
    const text = `${"x".repeat(99)}\nb\n`;
    expect(pagerFor(text, 5, 10).start()).toBe(`${"x".repeat(99)}\n${MORE}`);
  });

  test("a last line without its line end stays without", () => {
    expect(pagerFor("a\nb").start()).toBe("a\nb");
    expect(pagerFor("").start()).toBe("");
  });
});

describe("searches", () => {
  test("/TEXT goes on at the first line that holds it", () => {
    const pager = pagerFor(numbered(99), 4);
    pager.start();
    expect(press(pager, "/20\r")).toBe(`${ERASE}/20\nfiltering...\nline 20\nline 21\nline 22\n${MORE}`);
  });

  test("+TEXT shows only lines that hold it, to the end", () => {
    const pager = pagerFor(numbered(50), 4);
    pager.start();
    expect(press(pager, "+0\r")).toBe(`${ERASE}+0\nfiltering...\nline 10\nline 20\nline 30\n${MORE}`);
    expect(press(pager, " ")).toBe(`${ERASE}line 40\nline 50\n`);
    expect(pager.done).toBe(true);
  });

  test("-TEXT leaves them out", () => {
    const pager = pagerFor(numbered(12), 4);
    pager.start();
    expect(press(pager, "-1\r")).toContain("line 4\nline 5\nline 6\n");
  });

  test("nothing found ends the output", () => {
    const pager = pagerFor(numbered(12), 4);
    pager.start();
    expect(press(pager, "/zzz\r")).toBe(`${ERASE}/zzz\nfiltering...\n`);
    expect(pager.done).toBe(true);
  });

  test("Backspace corrects, and beyond the sign goes back to --More--", () => {
    const pager = pagerFor(numbered(99), 4);
    pager.start();
    expect(press(pager, "/2\u007F")).toBe(`${ERASE}/2\b \b`);
    expect(press(pager, "\u007F")).toBe(`\b${MORE}`);
    expect(press(pager, " ")).toContain("line 4\n");
  });

  test("Ctrl-C ends the output, other keys ring", () => {
    const pager = pagerFor(numbered(99), 4);
    pager.start();
    expect(press(pager, "/a\t")).toBe(`${ERASE}/a\u0007`);
    expect(press(pager, "\u0003")).toBe("\n");
    expect(pager.done).toBe(true);
  });

  test("a search has an end", () => {
    const pager = pagerFor(numbered(99), 4);
    pager.start();
    expect(press(pager, `/${"x".repeat(100)}`).endsWith("\u0007")).toBe(true);
  });
});
