import { ByteWriter } from "./bytes.js";

/** TFTP as bytes say it (RFC 1350), with the options of a request (RFC 2347). */
export type TftpPacket =
  | {
      readonly operation: "read" | "write";
      readonly file: string;
      /** In small letters, as are the names of options. */
      readonly mode: string;
      readonly options: ReadonlyMap<string, string>;
    }
  | { readonly operation: "data" | "ack"; readonly block: number }
  | { readonly operation: "error"; readonly code: number }
  /** It is none, for this reason. */
  | { readonly operation: "none"; readonly reason: string };

/** Reads a datagram; what is none is told, never thrown. */
export function readTftp(bytes: Uint8Array): TftpPacket {
  if (bytes.length < 4) return { operation: "none", reason: `${bytes.length} bytes` };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const code = view.getUint16(0);
  switch (code) {
    case 1:
    case 2:
      return readRequest(code === 1 ? "read" : "write", bytes.subarray(2));
    case 3:
    case 4:
      return { operation: code === 3 ? "data" : "ack", block: view.getUint16(2) };
    case 5:
      return { operation: "error", code: view.getUint16(2) };
    default:
      return { operation: "none", reason: `operation ${code}` };
  }
}

function readRequest(operation: "read" | "write", bytes: Uint8Array): TftpPacket {
  const texts = Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join("")
    .split("\0");
  const last = texts.pop();
  const [file = "", mode = "", ...rest] = texts;
  if (last !== "" || file === "" || mode === "") return { operation: "none", reason: "no whole request" };
  const options = new Map<string, string>();
  for (let at = 0; at + 1 < rest.length; at += 2)
    options.set((rest[at] ?? "").toLowerCase(), rest[at + 1] ?? "");
  return { operation, file, mode: mode.toLowerCase(), options };
}

/** The answer to a request that names the options that are taken (RFC 2347). */
export function optionsBytes(options: ReadonlyMap<string, string>): Uint8Array {
  const writer = new ByteWriter().u16(6);
  for (const [name, value] of options) writer.text(name).u8(0).text(value).u8(0);
  return writer.done();
}

export function dataBytes(block: number, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 3);
  view.setUint16(2, block & 0xffff);
  bytes.set(content, 4);
  return bytes;
}
