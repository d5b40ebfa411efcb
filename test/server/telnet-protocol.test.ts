import fc from "fast-check";
import { expect, test } from "vitest";
import { OFFER, TelnetDecoder } from "../../src/server/telnet-protocol.js";

const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
const decode = (hex: string) => new TelnetDecoder().decode(bytes(hex));

test("the server offers to echo and not to wait, and asks for terminal type and window", () => {
  expect(OFFER).toEqual(bytes("ff fb 01 ff fb 03 ff fd 18 ff fd 1f"));
});

test("what is typed comes through, a doubled ff as one", () => {
  expect(decode("73 68 ff ff 0d 00").typed).toEqual(bytes("73 68 ff 0d 00"));
});

test("NOP and other commands are no input", () => {
  const { typed, reply } = decode("61 ff f1 ff f9 ff f2 62");
  expect({ typed, reply }).toEqual({ typed: bytes("61 62"), reply: bytes("") });
});

test("a client that agrees, or refuses what was offered, gets no answer", () => {
  for (const answer of [
    "ff fd 01",
    "ff fd 03",
    "ff fb 18",
    "ff fb 1f",
    "ff fe 01",
    "ff fe 03",
    "ff fc 18",
    "ff fc 1f",
  ]) {
    expect(decode(answer).reply).toEqual(bytes(""));
  }
});

test("what was not offered is refused, once", () => {
  const decoder = new TelnetDecoder();
  expect(decoder.decode(bytes("ff fb 20 ff fd 27")).reply).toEqual(bytes("ff fe 20 ff fc 27"));
  expect(decoder.decode(bytes("ff fb 20 ff fd 27")).reply).toEqual(bytes(""));
});

test("the window's size is read, also where a byte of it is 255", () => {
  expect(decode("ff fa 1f 00 50 00 18 ff f0").window).toEqual({ width: 80, length: 24 });
  expect(decode("ff fa 1f 00 ff ff 00 18 ff f0").window).toEqual({ width: 255, length: 24 });
});

test("a subnegotiation without an end takes no room and is no input", () => {
  const decoder = new TelnetDecoder();
  decoder.decode(bytes("ff fa 18"));
  expect(decoder.decode(Buffer.alloc(1_000_000, 65)).typed).toHaveLength(0);
  expect(decoder.decode(bytes("ff f0 61")).typed).toEqual(bytes("61"));
});

test("interrupt and erase stand for their keys; Are You There is answered", () => {
  expect(decode("ff f4 ff f7 ff f8").typed).toEqual(bytes("03 7f 15"));
  expect(decode("ff f6").reply.toString()).toContain("Yes");
});

test("it does not matter how the bytes are cut", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (array, at) => {
      const whole = Buffer.from(array);
      const cut = new TelnetDecoder();
      const parts = [cut.decode(whole.subarray(0, at)), cut.decode(whole.subarray(at))];
      const expected = new TelnetDecoder().decode(whole);
      expect(Buffer.concat(parts.map(({ typed }) => typed))).toEqual(expected.typed);
      expect(Buffer.concat(parts.map(({ reply }) => reply))).toEqual(expected.reply);
    }),
    { seed: 854 },
  );
});
