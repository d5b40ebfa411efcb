import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reply } from "../../src/session/conversation.js";
import { broken } from "../../src/terminal/prose.js";
import { Terminal } from "../../src/terminal/terminal.js";
import { FakeConversation } from "./fake-conversation.js";

const word = fc.stringMatching(/^[a-zé,.']{1,12}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));

test("sentences keep their words, in rows that fit", () => {
  fc.assert(
    fc.property(fc.array(sentence), fc.integer({ min: 12, max: 100 }), (sentences, width) => {
      const text = `${sentences.join("\n")}\n`;
      const rows = broken(text, width).split("\n");
      expect(rows.join(" ").trim()).toBe(sentences.join(" "));
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(width);
    }),
  );
});

test("a drawing, a table and what fits stay as they are", () => {
  const drawing = `${" ".repeat(90)}|\n${"NAME".padEnd(90)}STATE\nshort\n`;
  expect(broken(drawing, 80)).toBe(drawing);
  expect(broken(`${"word ".repeat(40)}\n`, 0)).toBe(`${"word ".repeat(40)}\n`);
});

test("a terminal breaks what cme says between words, and what a device prints at its edge", () => {
  const said = "word ".repeat(30).trim();
  const screen = (prose: boolean) => {
    let shown = "";
    const conversation = new FakeConversation();
    conversation.enter = (): Reply => ({ text: `${said}\n`, paged: false, prose });
    const terminal = new Terminal(conversation, (text) => (shown += text));
    terminal.start({ text: "", paged: false });
    terminal.input("x\r");
    return shown;
  };
  expect(screen(false)).toContain(said);
  expect(screen(true)).not.toContain(said);
  expect(screen(true).replace(/\r?\n/g, " ")).toContain(said);
});
