import fc from "fast-check";
import { memoryNvram } from "../../src/router/nvram.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { Terminal } from "../../src/terminal/terminal.js";
import { distinctPlatforms } from "../laws/lines.js";
import { checkShown, EventBudget } from "./bounds.js";
import { platformBy } from "./lines.js";
import type { Target } from "./target.js";
import { typedAt } from "./typed-lines.js";

/** Keys at a router's console, as pieces of what a terminal sends; `[width, length]` is its window's new size. */
export interface Pressed {
  readonly platform: string;
  readonly keys: readonly (string | readonly [number, number])[];
}

const ESCAPES = ["A", "B", "C", "D", "H", "F", "3~", "1;5D", "200~", "201~", "?", "99999999999;1R"].map(
  (end) => `\u001b[${end}`,
);
const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
const END = "q\u0003\r\r\r\u0003";

const single = fc.oneof(
  fc.constantFrom("\r", "\t", "?", " ", "q", "/", "\u007f", "\u001a", "\u0003", "\u001e"),
  fc.constantFrom(...CONTROLS),
  fc.constantFrom(...ESCAPES, "\u001bb", "\u001bf", "\u001bd", "\u001bu", "\u001bO"),
  fc.string({ unit: "binary", maxLength: 6 }),
);

const chunks = fc.constantFrom(...distinctPlatforms).chain((platform) => {
  const line = typedAt(platform).map((lines) => `${lines.join("\r")}\r`);
  const part = fc.tuple(line, fc.nat(40)).map(([text, length]) => text.slice(0, length));
  const size = fc.tuple(fc.constantFrom(0, 1, 2, 79, 80, 65535), fc.constantFrom(0, 1, 2, 24, 65535));
  return fc
    .array(fc.oneof(line, part, single, single, single, size), { maxLength: 40 })
    .map((keys) => ({ platform: platform.id, keys }));
});

export const keys: Target<Pressed> = {
  name: "keys",
  turn: 10,
  inputs: chunks,
  run({ platform, keys: pressed }) {
    const host = new RouterHost({ platform: platformBy(platform), nvram: memoryNvram() });
    const budget = new EventBudget(host.timeline);
    const session = new Session(host, { asleep: true });
    let shown = "";
    const terminal = new Terminal(session, (text) => {
      shown += text;
    });
    const press = (text: string) => {
      budget.renew(600);
      shown = "";
      terminal.input(text);
      if (terminal.waiting) terminal.elapsed();
      terminal.logs();
      checkShown(shown);
    };
    terminal.start();
    let count = 0;
    for (const one of pressed) {
      if (typeof one === "string") press(one);
      else terminal.resize(...one);
      count += typeof one === "string" ? one.length : 1;
    }
    for (let turn = 0; terminal.waiting && turn < 50; turn++) press("\u001e");
    press(END);
    if (!shown.includes(session.prompt)) throw new Error("no prompt comes back");
    return { keys: count };
  },
};
