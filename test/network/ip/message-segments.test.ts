import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeMessage } from "../../../src/callmanager/sccp/codec.js";
import type { SccpMessage } from "../../../src/callmanager/sccp/messages.js";
import { MessageSegments } from "../../../src/network/ip/message-segments.js";
import { textContent } from "../../../src/network/ip/tcp.js";
import { byteText } from "../../../src/network/wire-format/bytes.js";

const MESSAGES: readonly SccpMessage[] = [
  { type: "KeepAlive" },
  { type: "KeypadButton", button: 5, line: 1, callReference: 7 },
  { type: "OffHook", line: 1, callReference: 0 },
];

it("yields the messages of a stream in order, wherever its segments begin and end (law)", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...MESSAGES), { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      (messages, sizes, begins) => {
        const stream = new MessageSegments();
        const bytes = byteText(Uint8Array.from(messages.flatMap((message) => [...encodeMessage(message)])));
        const heard: (SccpMessage | "broken")[] = [];
        // Some come whole, in segments of their own, before the stream is divided otherwise.
        const whole = begins ? messages : [];
        for (const message of whole)
          heard.push(...stream.receive({ size: encodeMessage(message).length, message }));
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          heard.push(...stream.receive(textContent(bytes.slice(at, at + size))));
          at += size;
        }
        expect(heard.map((one) => (one === "broken" ? one : one.type))).toEqual(
          [...whole, ...messages].map(({ type }) => type),
        );
      },
    ),
  );
});

it("says once of a stream that makes no sense that it is broken", () => {
  const stream = new MessageSegments();
  const heard = () => [...stream.receive(textContent("GET / HTTP/1.1\r\n\r\n"))];
  expect(heard()).toEqual(["broken"]);
  expect(heard()).toEqual([]);
});
