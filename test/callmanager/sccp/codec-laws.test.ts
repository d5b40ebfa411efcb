import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeMessage } from "../../../src/callmanager/sccp/codec.js";
import { type Arrived, MessageStream } from "../../../src/callmanager/sccp/message-stream.js";
import type { SccpMessage } from "../../../src/callmanager/sccp/messages.js";
import { messages } from "./any-message.js";

/** What arrives when bytes come in pieces of these sizes, again and again. */
function arriving(bytes: Uint8Array, sizes: readonly number[]): readonly Arrived[] {
  const stream = new MessageStream();
  const found: Arrived[] = [];
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const size = sizes[piece % sizes.length] ?? 1;
    found.push(...stream.receive(bytes.subarray(at, at + size)));
    at += size;
  }
  return found;
}

const pieces = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });

function joined(list: readonly SccpMessage[]): Uint8Array {
  return Uint8Array.from(list.flatMap((message) => [...encodeMessage(message)]));
}

describe("any SCCP messages", () => {
  it("arrive as they were sent, however the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(messages, { minLength: 1, maxLength: 8 }), pieces, (sent, sizes) => {
        const arrived = arriving(joined(sent), sizes);
        expect(arrived).toEqual(sent.map((message) => ({ kind: "message", message })));
      }),
      { numRuns: Number(process.env["SCCP_RUNS"] ?? 300) },
    );
  });

  it("mutated, are read in the same way however the stream is cut, and never throw", () => {
    const mutations = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 4 }), mutations, pieces, (sent, changes, sizes) => {
        const bytes = joined(sent);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const arrived = arriving(bytes, sizes);
        expect(arrived).toEqual(arriving(bytes, [bytes.length || 1]));
        expect(arrived.slice(0, -1).some(({ kind }) => kind === "broken")).toBe(false);
      }),
      { numRuns: Number(process.env["SCCP_RUNS"] ?? 300) },
    );
  });
});
