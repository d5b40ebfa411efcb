import { UNREACHABLE, type RipEntry, type RipMessage } from "../routing/rip/message.js";
import { ByteReader, ByteWriter, keyOf } from "./bytes.js";

/** What routers tell each other of networks, byte by byte (RFC 1058, 2453); what is none is read as undefined. */

const RIP_COMMANDS = { request: 1, response: 2 } as const;
const FAMILY_IP = 2;

export function ripBytes({ command, version, entries }: RipMessage): Uint8Array {
  const writer = new ByteWriter().u8(RIP_COMMANDS[command], version).u16(0);
  // A single entry of no family and no way asks for everything.
  if (entries.length === 0) return writer.zeros(16).u32(UNREACHABLE).done();
  for (const { network, mask, nextHop, metric } of entries)
    writer.u16(FAMILY_IP, 0).address(network, mask, nextHop).u32(metric);
  return writer.done();
}

const ENTRY_SIZE = 20;

/** Entries of other families, such as an authentication (RFC 2453 section 4.1), make it one that is not understood. */
export function readRip(bytes: Uint8Array): RipMessage | undefined {
  const reader = new ByteReader(bytes);
  const command = keyOf(RIP_COMMANDS, reader.u8());
  const version = reader.u8();
  reader.u16();
  if (!command || (version !== 1 && version !== 2) || reader.left % ENTRY_SIZE !== 0) return undefined;
  if (command === "request" && asksForAll(bytes.subarray(4)))
    return { kind: "rip", command, version, entries: [] };
  const entries: RipEntry[] = [];
  while (reader.left > 0) {
    const family = reader.u16();
    reader.u16();
    if (family !== FAMILY_IP) return undefined;
    const [network, mask, nextHop] = [reader.address(), reader.address(), reader.address()];
    entries.push({ network, mask, nextHop, metric: reader.u32() });
  }
  return { kind: "rip", command, version, entries };
}

function asksForAll(entries: Uint8Array): boolean {
  const reader = new ByteReader(entries);
  return reader.left === ENTRY_SIZE && reader.u16() === 0 && reader.skip(14).u32() === UNREACHABLE;
}
