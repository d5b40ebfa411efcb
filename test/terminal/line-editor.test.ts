import { describe, expect, test } from "vitest";
import { KeyDecoder } from "../../src/terminal/keys.js";
import { LineEditor, LONGEST_LINE, type Effect } from "../../src/terminal/line-editor.js";

const ESC = "\u001B";
const LEFT = `${ESC}[D`;
const UP = `${ESC}[A`;
const DOWN = `${ESC}[B`;

/** Presses the keys and shows the line, with a bar at the cursor. */
function typed(keys: string, history: readonly string[] = [], editor = new LineEditor()): string {
  press(editor, keys, history);
  return `${editor.textBeforeCursor}|${editor.text.slice(editor.textBeforeCursor.length)}`;
}

function press(editor: LineEditor, keys: string, history: readonly string[] = []): Effect | undefined {
  const effects = Array.from(new KeyDecoder().decode(keys), (key) => editor.press(key, () => history));
  return effects.at(-1);
}

/** The control character of a letter. */
function ctrl(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) & 0x1f);
}

describe("moving", () => {
  test.each([
    ["Ctrl-A", `show clock${ctrl("A")}`, "|show clock"],
    ["Home", `show clock${ESC}[H`, "|show clock"],
    ["Ctrl-E", `show clock${ctrl("A")}${ctrl("E")}`, "show clock|"],
    ["End", `show clock${ctrl("A")}${ESC}[F`, "show clock|"],
    ["Ctrl-B", `show${ctrl("B")}`, "sho|w"],
    ["left arrow", `show${LEFT}${LEFT}`, "sh|ow"],
    ["Ctrl-F", `show${ctrl("A")}${ctrl("F")}`, "s|how"],
    ["right arrow", `show${ctrl("A")}${ESC}[C${ESC}[C`, "sh|ow"],
    ["Esc-B", `show ip route${ESC}b`, "show ip |route"],
    ["Esc-B, blanks behind the word", `show ip  ${ESC}b`, "show |ip  "],
    ["Esc-F", `show ip route${ctrl("A")}${ESC}f`, "show| ip route"],
    ["Esc-F twice", `show ip route${ctrl("A")}${ESC}f${ESC}f`, "show ip| route"],
  ])("%s", (_key, keys, line) => {
    expect(typed(keys)).toBe(line);
  });
});

describe("deleting", () => {
  test.each([
    ["Ctrl-D", `show${LEFT}${ctrl("D")}`, "sho|"],
    ["Delete", `show${ctrl("A")}${ESC}[3~`, "|how"],
    ["Backspace", "shoe\u007Fw", "show|"],
    ["Ctrl-H", `shoe${ctrl("H")}w`, "show|"],
    ["Ctrl-W", `ping 10.1.1.1${ctrl("W")}`, "ping |"],
    ["Ctrl-W, blanks behind the word", `ping 10.1.1.1  ${ctrl("W")}`, "ping |"],
    ["Ctrl-U", `show clock${LEFT}${LEFT}${ctrl("U")}`, "|ck"],
    ["Ctrl-X", `show clock${ctrl("X")}`, "|"],
    ["Ctrl-K", `show clock${ESC}b${ctrl("K")}`, "show |"],
    ["Esc-D", `show ip route${ctrl("A")}${ESC}d`, "| ip route"],
    ["Esc-D, blanks before the word", `show ip route${ctrl("A")}${ESC}f${ESC}d`, "show| route"],
  ])("%s", (_key, keys, line) => {
    expect(typed(keys)).toBe(line);
  });
});

describe("changing", () => {
  test.each([
    ["Ctrl-T in the line", `shwo${LEFT}${ctrl("T")}`, "show|"],
    ["Ctrl-T at its end", `shwo${ctrl("T")}`, "show|"],
    ["Esc-C", `ip mAC${ESC}b${ESC}c`, "ip Mac|"],
    ["Esc-C before a blank", `ip mac${ctrl("A")}${ESC}f${ESC}c`, "ip Mac|"],
    ["Esc-U", `ip mac${ESC}b${ESC}u`, "ip MAC|"],
    ["Esc-L", `IP MAC${ctrl("A")}${ESC}l`, "ip| MAC"],
    ["Esc-U keeps ß one letter", `groß${ctrl("A")}${ESC}u`, "GROß|"],
    ["typing in the middle", `shw${LEFT}o`, "sho|w"],
    ["accents and emoji", `é😀x${LEFT}${LEFT}\u007F`, "|😀x"],
  ])("%s", (_key, keys, line) => {
    expect(typed(keys)).toBe(line);
  });
});

describe("deleted text comes back", () => {
  test("Ctrl-Y", () => {
    expect(typed(`ping 10.1.1.1${ctrl("W")}${ctrl("Y")} ${ctrl("Y")}`)).toBe("ping 10.1.1.1 10.1.1.1|");
  });

  test("Esc-Y after Ctrl-Y takes the deletion before, and after the oldest the latest", () => {
    const editor = new LineEditor();
    press(editor, `one${ctrl("W")}two${ctrl("W")}`);
    expect(typed(ctrl("Y"), [], editor)).toBe("two|");
    expect(typed(`${ESC}y`, [], editor)).toBe("one|");
    expect(typed(`${ESC}y`, [], editor)).toBe("two|");
  });

  test("what is deleted stays for the next line, the last ten of it", () => {
    const editor = new LineEditor();
    for (let count = 1; count <= 12; count++) press(editor, `${String(count)}${ctrl("U")}`);
    editor.clear();
    expect(typed(ctrl("Y"), [], editor)).toBe("12|");
    expect(typed(`${ESC}y`.repeat(9), [], editor)).toBe("3|");
    expect(typed(`${ESC}y`, [], editor)).toBe("12|");
  });

  test("single characters are not kept", () => {
    expect(typed(`a\u007F${ctrl("Y")}`)).toBe("|");
  });
});

describe("history", () => {
  const history = ["enable", "show clock", "show ip route"];

  test.each([
    ["↑", UP, "show ip route|"],
    ["Ctrl-P twice", ctrl("P").repeat(2), "show clock|"],
    ["↓", `${UP}${UP}${DOWN}`, "show ip route|"],
    ["Ctrl-N", `${ctrl("P").repeat(3)}${ctrl("N")}`, "show clock|"],
    ["what was typed comes back", `con${UP}${UP}${DOWN}${DOWN}`, "con|"],
    ["the oldest stays", UP.repeat(9), "enable|"],
    ["the newest too", `${UP}${DOWN.repeat(3)}x`, "x|"],
    ["a recalled line can be edited", `${UP}\u007F`, "show ip rout|"],
  ])("%s", (_key, keys, line) => {
    expect(typed(keys, history)).toBe(line);
  });

  test("the next line starts at the newest again", () => {
    const editor = new LineEditor();
    press(editor, UP.repeat(3), history);
    editor.clear();
    expect(typed(UP, history, editor)).toBe("show ip route|");
  });
});

describe("literally", () => {
  test.each([
    ["Ctrl-V ?", `a${ctrl("V")}?`, "a?|"],
    ["Esc-Q ?", `a${ESC}q?`, "a?|"],
    ["Ctrl-V Ctrl-C", `${ctrl("V")}${ctrl("C")}`, "\u0003|"],
    ["Ctrl-V Ctrl-A", `ab${ctrl("V")}${ctrl("A")}`, "ab\u0001|"],
    ["Ctrl-V Tab", `${ctrl("V")}\t`, "\t|"],
    ["Ctrl-V arrow moves", `ab${ctrl("V")}${LEFT}`, "a|b"],
  ])("%s", (_key, keys, line) => {
    expect(typed(keys)).toBe(line);
  });

  test("Enter stays Enter", () => {
    expect(press(new LineEditor(), `${ctrl("V")}\r`)).toBe("unhandled");
  });
});

describe("effects", () => {
  test.each([
    ["Backspace at the start", "\u007F"],
    ["Ctrl-D at the end", `a${ctrl("D")}`],
    ["← at the start", LEFT],
    ["→ at the end", `a${ctrl("F")}`],
    ["Ctrl-T with one character", `a${ctrl("T")}`],
    ["Ctrl-T at the start", `ab${ctrl("A")}${ctrl("T")}`],
    ["Ctrl-W with nothing to delete", ctrl("W")],
    ["Ctrl-Y with nothing deleted", ctrl("Y")],
    ["Esc-Y not after Ctrl-Y", `a${ctrl("U")}${ESC}y`],
    ["↑ without history", UP],
    ["↓ at the newest line", DOWN],
    ["Esc-U with no word left", `${ESC}u`],
  ])("%s rings", (_key, keys) => {
    expect(press(new LineEditor(), keys)).toBe("bell");
  });

  test.each(["R", "L"])("Ctrl-%s asks for the line again", (letter) => {
    expect(press(new LineEditor(), `ab${ctrl(letter)}`)).toBe("redisplay");
  });

  test.each(["\r", "\t", ctrl("C"), ctrl("Z"), "\u001E", `${ESC}[15~`])("%j is no editing key", (key) => {
    expect(press(new LineEditor(), key)).toBe("unhandled");
  });

  test("a line has an end", () => {
    const editor = new LineEditor();
    expect(press(editor, "x".repeat(LONGEST_LINE))).toBe("changed");
    expect(press(editor, "y")).toBe("bell");
    expect(editor.text).toBe("x".repeat(LONGEST_LINE));
    expect(press(editor, `${ctrl("W")}${ctrl("Y")}${ctrl("Y")}`)).toBe("bell");
  });
});
