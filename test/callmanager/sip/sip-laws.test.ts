import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printAddress, readAddress } from "../../../src/callmanager/sip/address.js";
import { SipStream } from "../../../src/callmanager/sip/message-stream.js";
import { readChallenge, readCredentials } from "../../../src/callmanager/sip/digest.js";
import { printMessage } from "../../../src/callmanager/sip/print-message.js";
import { readMessage } from "../../../src/callmanager/sip/read-message.js";
import { printSession, readSession } from "../../../src/callmanager/sip/session-description.js";
import { printUri, readUri } from "../../../src/callmanager/sip/uri.js";
import { printVia, readVia } from "../../../src/callmanager/sip/via.js";
import { addresses, messages, sessions, uris, vias } from "./any-sip-message.js";

const numRuns = Number(process.env["SIP_RUNS"] ?? 300);

/** What arrives when a text comes in pieces of these sizes, again and again. */
function arriving(text: string, sizes: readonly number[]): readonly unknown[] {
  const stream = new SipStream();
  const found: unknown[] = [];
  for (let at = 0, piece = 0; at < text.length; piece++) {
    const size = sizes[piece % sizes.length] ?? 1;
    found.push(...stream.receive(text.slice(at, at + size)));
    at += size;
  }
  return found;
}

const pieces = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 });

/** Bytes that take the place of others. */
const mutations = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });

function mutated(text: string, changes: readonly (readonly [number, number])[]): string {
  const signs = [...text];
  for (const [at, byte] of changes)
    if (signs.length > 0) signs[at % signs.length] = String.fromCharCode(byte);
  return signs.join("");
}

describe("any SIP texts", () => {
  it.each([
    ["addresses with names", addresses, printAddress, readAddress],
    ["URIs", uris, printUri, readUri],
    ["Vias", vias, printVia, readVia],
    ["messages", messages, printMessage, readMessage],
    ["session descriptions", sessions, printSession, readSession],
  ] as readonly [string, fc.Arbitrary<unknown>, (value: never) => string, (text: string) => unknown][])(
    "print %s and read the same again",
    (_title, values, print, read) => {
      fc.assert(
        fc.property(values, (value) => {
          expect(read(print(value as never))).toEqual(value);
        }),
        { numRuns },
      );
    },
  );

  it("arrive by a stream as they were sent, however it is cut", () => {
    fc.assert(
      fc.property(fc.array(messages, { minLength: 1, maxLength: 5 }), pieces, (sent, sizes) => {
        expect(arriving(sent.map(printMessage).join("\r\n\r\n"), sizes)).toEqual(sent);
      }),
      { numRuns },
    );
  });

  it("mutated, are read in the same way however the stream is cut, and never throw", () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 3 }), mutations, pieces, (sent, changes, sizes) => {
        const text = mutated(sent.map(printMessage).join(""), changes);
        expect(arriving(text, sizes)).toEqual(arriving(text, [text.length || 1]));
      }),
      { numRuns },
    );
  });

  it("mutated, are messages or say what is wrong", () => {
    fc.assert(
      fc.property(messages, sessions, mutations, (message, session, changes) => {
        const read = readMessage(mutated(printMessage(message), changes));
        if (read?.kind === "malformed") expect(read.problem).not.toBe("");
        const described = readSession(mutated(printSession(session), changes));
        if (typeof described === "string") expect(described).not.toBe("");
        readChallenge(mutated('Digest realm="all",nonce="1",qop="auth,auth-int"', changes));
        readCredentials(mutated('Digest username="1",realm="a",nonce="b",uri="c",response="d"', changes));
      }),
      { numRuns: numRuns * 3 },
    );
  });
});
