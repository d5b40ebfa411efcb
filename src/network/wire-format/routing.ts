import type { RipMessage } from "../routing/rip/message.js";
import { ByteWriter } from "./bytes.js";

/** What routers tell each other of networks, byte by byte (RFC 1058, 2453). */

const RIP_COMMANDS = { request: 1, response: 2 } as const;
const FAMILY_IP = 2;

export function ripBytes({ command, version, entries }: RipMessage): Uint8Array {
  const writer = new ByteWriter().u8(RIP_COMMANDS[command], version).u16(0);
  // A single entry of no family and no way asks for everything.
  if (entries.length === 0) return writer.zeros(16).u32(16).done();
  for (const { network, mask, nextHop, metric } of entries)
    writer.u16(FAMILY_IP, 0).address(network, mask, nextHop).u32(metric);
  return writer.done();
}
