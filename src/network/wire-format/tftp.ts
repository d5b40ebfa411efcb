import { printable } from "../../parse/printable.js";
import type { TftpMessage } from "../link/frames.js";
import { ByteReader, ByteWriter } from "./bytes.js";

/** TFTP byte by byte (RFC 1350), with options (RFC 2347); what is none is read as undefined. */

const OPCODES = { read: 1, write: 2, data: 3, ack: 4, error: 5, options: 6 } as const;
const USUAL_MODE = "octet";

export function tftpBytes(message: TftpMessage): Uint8Array {
  const writer = new ByteWriter().u16(OPCODES[message.operation]);
  switch (message.operation) {
    case "read":
    case "write":
      return zeroEnded(writer, [
        message.file,
        message.mode ?? USUAL_MODE,
        ...pairsOf(message.options),
      ]).done();
    case "options":
      return zeroEnded(writer, pairsOf(message.options)).done();
    case "data":
      return writer.u16(message.block).text(message.text).done();
    case "ack":
      return writer.u16(message.block).done();
    case "error":
      return zeroEnded(writer.u16(message.code), [message.text]).done();
  }
}

function pairsOf(options: Readonly<Record<string, string>> = {}): readonly string[] {
  return Object.entries(options).flat();
}

function zeroEnded(writer: ByteWriter, texts: readonly string[]): ByteWriter {
  for (const text of texts) writer.text(text).u8(0);
  return writer;
}

/** A block as bytes, without a text between them. */
export function dataBytes(block: number, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, OPCODES.data);
  view.setUint16(2, block & 0xffff);
  bytes.set(content, 4);
  return bytes;
}

export function readTftp(bytes: Uint8Array): TftpMessage | undefined {
  const reader = new ByteReader(bytes);
  const message = messageOf(reader);
  return reader.isShort ? undefined : message;
}

function messageOf(reader: ByteReader): TftpMessage | undefined {
  const opcode = reader.u16();
  switch (opcode) {
    case OPCODES.read:
    case OPCODES.write: {
      const [file, mode] = [reader.zeroEnded(), reader.zeroEnded().toLowerCase()];
      if (file === "" || mode === "") return undefined;
      const options = readPairs(reader);
      const more = {
        ...(mode !== USUAL_MODE && { mode }),
        ...(Object.keys(options).length > 0 && { options }),
      };
      return { kind: "tftp", operation: opcode === OPCODES.read ? "read" : "write", file, ...more };
    }
    case OPCODES.options:
      return { kind: "tftp", operation: "options", options: readPairs(reader) };
    case OPCODES.data:
      return { kind: "tftp", operation: "data", block: reader.u16(), text: reader.text() };
    case OPCODES.ack:
      return { kind: "tftp", operation: "ack", block: reader.u16() };
    case OPCODES.error:
      return { kind: "tftp", operation: "error", code: reader.u16(), text: printable(reader.zeroEnded()) };
    default:
      return undefined;
  }
}

function readPairs(reader: ByteReader): Readonly<Record<string, string>> {
  const pairs: [string, string][] = [];
  while (reader.left > 0 && !reader.isShort)
    pairs.push([reader.zeroEnded().toLowerCase(), reader.zeroEnded()]);
  return Object.fromEntries(pairs);
}
