import { describe, expect, it } from "vitest";
import { decodeMessage, encodeMessage, LONGEST_FRAME } from "../../../src/callmanager/sccp/codec.js";
import { compose } from "../../../src/callmanager/sccp/compose.js";
import { MESSAGES, type SccpMessage } from "../../../src/callmanager/sccp/messages.js";

/** The shortest bodies that a packet analyser takes for whole, in bytes (measured). */
const SHORTEST: Partial<Record<SccpMessage["type"], number>> = {
  Register: 36,
  RegisterAck: 20,
  RegisterReject: 32,
  ButtonTemplateRes: 16,
  LineStatRes: 112,
  SpeedDialStatRes: 68,
  ForwardStatRes: 96,
  FeatureStatRes: 52,
  ConfigStatRes: 112,
  TimeDateRes: 36,
  VersionRes: 16,
  ServerRes: 280,
  CallState: 24,
  CallInfo: 384,
  StartTone: 16,
  StopTone: 12,
  SetRinger: 16,
  SetLamp: 12,
  DisplayPromptStatus: 44,
  DisplayPriNotify: 40,
  DialedNumber: 32,
  OpenReceiveChannel: 92,
  StartMediaTransmission: 112,
  CloseReceiveChannel: 16,
  StopMediaTransmission: 16,
  SelectSoftKeys: 16,
};

describe("encodeMessage", () => {
  it.each(Object.keys(MESSAGES) as SccpMessage["type"][])("%s comes back as it went", (type) => {
    const bytes = encodeMessage(compose(type));
    const decoded = decodeMessage(bytes);
    expect(decoded).toMatchObject({ kind: "message", message: { type }, size: bytes.length });
    expect(decoded.kind === "message" && encodeMessage(decoded.message)).toEqual(bytes);
    expect(bytes.length - 12).toBeGreaterThanOrEqual(SHORTEST[type] ?? 0);
  });

  it("writes a registration as a phone does", () => {
    const sent = compose("Register", {
      deviceName: "SEP001122334455",
      address: "192.168.150.11",
      deviceType: 7,
      protocolVersion: 11,
    });
    const bytes = encodeMessage(sent);
    expect([...bytes.slice(8, 12)]).toEqual([1, 0, 0, 0]);
    expect(new TextDecoder().decode(bytes.slice(12, 27))).toBe("SEP001122334455");
    expect([...bytes.slice(36, 40)]).toEqual([192, 168, 150, 11]);
    expect(decodeMessage(bytes)).toMatchObject({ message: sent });
  });

  it("keeps what the phone has built in and cuts what is too long", () => {
    const prompt = { text: `\u0080\u0011102`, line: 1, callReference: 7 };
    const long = "x".repeat(99);
    expect(decodeMessage(encodeMessage(compose("DisplayPromptStatus", prompt)))).toMatchObject({
      message: prompt,
    });
    expect(decodeMessage(encodeMessage(compose("DisplayPriNotify", { text: long })))).toMatchObject({
      message: { text: "x".repeat(31) },
    });
  });
});

describe("decodeMessage", () => {
  it("waits for the rest of a message and takes one of two", () => {
    const bytes = encodeMessage(compose("OffHook", { line: 1, callReference: 2 }));
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeMessage(bytes.slice(0, length))).toEqual({ kind: "more" });
    }
    expect(decodeMessage(new Uint8Array([...bytes, ...bytes]))).toMatchObject({
      kind: "message",
      size: bytes.length,
    });
  });

  it("reads the short key press of an old phone", () => {
    const short = new Uint8Array([8, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 5, 0, 0, 0]);
    expect(decodeMessage(short)).toEqual({
      kind: "message",
      message: { type: "KeypadButton", button: 5, line: 0, callReference: 0 },
      size: 16,
    });
  });

  it("names an unknown message and gives up on a senseless length", () => {
    expect(decodeMessage(new Uint8Array([4, 0, 0, 0, 0, 0, 0, 0, 0xee, 0xee, 0, 0]))).toEqual({
      kind: "unknown",
      id: 0xeeee,
      size: 12,
    });
    expect(decodeMessage(new Uint8Array([0xff, 0xff, 0xff, 0xff])).kind).toBe("broken");
  });

  it("takes a frame of 4 KB and none that is longer", () => {
    const frame = (bytes: number) => {
      const whole = new Uint8Array(bytes);
      new DataView(whole.buffer).setUint32(0, bytes - 8, true);
      return whole;
    };
    expect(decodeMessage(frame(LONGEST_FRAME))).toMatchObject({ kind: "message", size: LONGEST_FRAME });
    expect(decodeMessage(frame(LONGEST_FRAME + 1)).kind).toBe("broken");
  });

  it("reads a list that ends early as far as it goes", () => {
    const whole = encodeMessage(
      compose("CapabilitiesRes", {
        count: 2,
        capabilities: [
          { codec: 4, framesPerPacket: 60 },
          { codec: 2, framesPerPacket: 30 },
        ],
      }),
    );
    const short = whole.slice(0, 12 + 4 + 2 * 16);
    short[0] = short.length - 8;
    short[1] = 0;
    const decoded = decodeMessage(short);
    expect(decoded.kind === "message" && decoded.message).toMatchObject({
      type: "CapabilitiesRes",
      count: 2,
      capabilities: {
        0: { codec: 4, framesPerPacket: 60 },
        1: { codec: 2, framesPerPacket: 30 },
        2: { codec: 0 },
      },
    });
  });
});

describe("the messages of a page", () => {
  it("begin and end what phones hear, by the numbers that packet analysers know", () => {
    const idOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    expect(idOf(encodeMessage(compose("StartMulticastMediaReception")))).toBe(0x101);
    expect(idOf(encodeMessage(compose("StopMulticastMediaReception")))).toBe(0x103);
  });
});
