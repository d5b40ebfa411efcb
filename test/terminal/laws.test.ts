import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyDecoder } from "../../src/terminal/keys.js";
import { LineEditor } from "../../src/terminal/line-editor.js";
import { LineView } from "../../src/terminal/line-view.js";
import { Terminal } from "../../src/terminal/terminal.js";
import { FakeConversation } from "./fake-conversation.js";
import { VirtualScreen } from "./virtual-screen.js";

const PROMPT = "R1(config)#";
const HISTORY = ["show running-config", "interface FastEthernet0/0", "é"];

/** Every editing key: the control keys, Esc with a letter, the keys with a name, some text. */
const editingKey = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("show", " ", "ip ", "a", "B", "é", "10.1.1.1 ") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...Array.from("\u0001\u0002\u0004\u0005\u0006\b\u000B\u000E\u0010\u0014\u0015\u0017\u0018\u0019\u007F"),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from("bcdfluy")).map((letter) => `\u001B${letter}`) },
  { weight: 2, arbitrary: fc.constantFrom("A", "B", "C", "D", "F", "H", "3~").map((end) => `\u001B[${end}`) },
  { weight: 1, arbitrary: fc.constantFrom("\u0016\u0001", "\u0016?", "\u0016\t", "\u001Bq\u0003") },
);

/** Types the keys behind a prompt, each drawn by itself, on an emulated terminal. */
function type(keys: readonly string[], width: number) {
  const screen = new VirtualScreen(width);
  const editor = new LineEditor();
  const view = new LineView();
  screen.write(PROMPT);
  view.begin(PROMPT.length);
  for (const key of new KeyDecoder().decode(keys.join(""))) {
    editor.press(key, () => HISTORY);
    screen.write(view.render(editor.characters, editor.cursor, width));
  }
  return { screen, editor };
}

function shown(text: string): string {
  return text
    .replace(/\t/g, " ")
    .replace(/\u0001/g, "^A")
    .replace(/\u0003/g, "^C");
}

test("the screen shows what the editor holds, and the cursor where it stands", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(editingKey, { maxLength: 40 }), async (keys) => {
      const { screen, editor } = type(keys, 1000);
      const { text, column } = await screen.cursorRow();
      expect(text.trimEnd()).toBe((PROMPT + shown(editor.text)).trimEnd());
      expect(column).toBe(PROMPT.length + shown(editor.textBeforeCursor).length);
    }),
  );
});

test("a long line keeps to its row, and the screen shows a part of it that holds the cursor", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(editingKey, { maxLength: 60 }),
      fc.integer({ min: 16, max: 50 }),
      async (keys, width) => {
        const { screen, editor } = type(keys, width);
        const { text, column } = await screen.cursorRow();
        const rows = await screen.rows();
        expect(rows).toHaveLength(1);
        const before = text.slice(PROMPT.length, column);
        expect(shown(editor.textBeforeCursor).endsWith(before.replace(/^\$/, ""))).toBe(true);
        const behind = text.slice(column).trimEnd();
        expect(
          shown(editor.text)
            .slice(shown(editor.textBeforeCursor).length)
            .startsWith(behind.replace(/\$$/, "")),
        ).toBe(true);
      },
    ),
  );
});

test("no input throws, and only printable characters, \\b, \\r, \\n and BEL are sent", () => {
  const bytes = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(13, 27, 91, 22, 63, 9)), {
    maxLength: 200,
  });
  const words = fc.constantFrom(
    "long 60\r",
    "foo\r",
    "secret\r",
    "confirm\r",
    "banner\r",
    "ask\r",
    "exit\r",
    "log %X\r",
    "sh\t?",
  );
  const chunk = fc.oneof(
    bytes.map((codes) => String.fromCharCode(...codes)),
    words,
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 20 }), fc.nat(300), fc.nat(60), (chunks, width, length) => {
      let sent = "";
      const terminal = new Terminal(new FakeConversation(), (text) => (sent += text));
      terminal.start();
      for (const [index, text] of chunks.entries()) {
        terminal.input(text);
        if (index % 3 === 0) terminal.elapsed();
        if (index % 4 === 0) terminal.resize(width, length);
        terminal.logs();
      }
      expect(withoutEcho(sent)).not.toMatch(/[\u0000-\u0006\u000B\f\u000E-\u001F\u007F\u0080-\u009F]/);
    }),
  );
});

/** The fake conversation answers with the line that was typed, as the router never does with control characters. */
function withoutEcho(sent: string): string {
  return sent.replace(/(ran|%X) ?[^\r]*\r\n/g, "");
}

test("how the input is cut into chunks does not change the screen", async () => {
  const script = fc.array(
    fc.oneof(editingKey, fc.constantFrom("\r", "\r\n", "?", "\t", "\u0003", "\u001A", "\f", "foo\r")),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(script, async (keys) => {
      const [whole, cut] = [keys.join(""), keys.join("").split("")].map((input) => {
        const screen = new VirtualScreen();
        const terminal = new Terminal(new FakeConversation(), screen.write);
        terminal.start();
        for (const chunk of typeof input === "string" ? [input] : input) terminal.input(chunk);
        return screen;
      });
      expect(await whole?.rows()).toEqual(await cut?.rows());
    }),
  );
});
