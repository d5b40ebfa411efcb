import fc from "fast-check";
import { c2811 } from "../../src/platform/c2811.js";
import { TelnetDecoder } from "../../src/server/telnet-protocol.js";
import { sent, served } from "./connection.js";
import type { Target } from "./target.js";
import { typedAt } from "./typed-lines.js";

/** Bytes from a Telnet client, a piece at a time, as characters of Latin-1. */
export interface TelnetBytes {
  readonly pieces: readonly string[];
}

const IAC = "\u00ff";
const VERBS = ["\u00fb", "\u00fc", "\u00fd", "\u00fe"];
const OPTIONS = ["\u0000", "\u0001", "\u0003", "\u0018", "\u001f", "\u0022", "\u0027", IAC];

const negotiated = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...OPTIONS))
  .map(([verb, option]) => IAC + verb + option);
const told = fc
  .tuple(fc.constantFrom(...OPTIONS), fc.string({ unit: "binary-ascii", maxLength: 80 }), fc.boolean())
  .map(([option, text, ended]) => `${IAC}\u00fa${option}${text}${ended ? `${IAC}\u00f0` : ""}`);
const window = fc
  .tuple(fc.constantFrom(0, 1, 80, 65535), fc.constantFrom(0, 1, 24, 65535))
  .map(
    (size) =>
      `${IAC}\u00fa\u001f${size.map((one) => String.fromCharCode(one >> 8, one & 255)).join("")}${IAC}\u00f0`,
  );
const command = fc.integer({ min: 236, max: 255 }).map((code) => IAC + String.fromCharCode(code));
const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
const typed = typedAt(c2811).map((lines) => Buffer.from(`${lines.join("\r\n")}\r\n`).toString("latin1"));

export const telnet: Target<TelnetBytes> = {
  name: "telnet",
  turn: 4,
  inputs: fc
    .tuple(
      fc.constantFrom("", "admin\r\nadmin\r\n", "cisco\r\u0000cisco\r\u0000enable\r\u0000"),
      fc.array(fc.oneof(negotiated, told, window, command, noise, typed, typed), { maxLength: 20 }),
    )
    .map(([login, pieces]) => ({ pieces: [login, ...pieces] })),
  async run({ pieces }) {
    const bytes = pieces.map((piece) => Buffer.from(piece, "latin1"));
    checkDecoder(bytes);
    await served("telnet", async (port) => (await sent(port, bytes)).toString("latin1"));
    return { "bytes of Telnet": bytes.reduce((sum, { length }) => sum + length, 0) };
  },
};

/** However the network cuts what a client sends, it means the same, and is not answered by more than it is. */
function checkDecoder(pieces: readonly Buffer[]): void {
  const decoded = (cut: readonly Buffer[]) => {
    const decoder = new TelnetDecoder();
    const parts = cut.map((piece) => decoder.decode(piece));
    return {
      typed: Buffer.concat(parts.map((part) => part.typed)).toString("latin1"),
      reply: Buffer.concat(parts.map((part) => part.reply)).toString("latin1"),
    };
  };
  const whole = Buffer.concat(pieces);
  const expected = JSON.stringify(decoded([whole]));
  const single = Array.from(whole, (byte) => Buffer.of(byte));
  for (const cut of [pieces, single])
    if (JSON.stringify(decoded(cut)) !== expected) throw new Error("it matters how the bytes are cut");
  if (decoded([whole]).reply.length > 5 * whole.length) throw new Error("a short request has a long answer");
}
