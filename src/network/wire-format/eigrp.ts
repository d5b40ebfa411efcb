import { prefixLength } from "../../router/ipv4.js";
import type { EigrpVector } from "../../router/routing-model.js";
import type { EigrpMessage, EigrpOrigin, EigrpParameters, EigrpRoute } from "../routing/eigrp/message.js";
import { ByteWriter, checksum } from "./bytes.js";

/** EIGRP byte by byte, as IOS of that time wrote it (RFC 7868 section 6). */

const OPCODES = { update: 1, query: 3, reply: 4, hello: 5 } as const;
const INITIAL = 1;
const TYPES = {
  parameters: 0x0001,
  version: 0x0004,
  stub: 0x0006,
  internal: 0x0102,
  external: 0x0103,
} as const;

export function eigrpBytes(message: EigrpMessage): Uint8Array {
  const { opcode, isInitial, sequence, acknowledgment, system, parameters, routes } = message;
  const writer = new ByteWriter()
    .u8(2, OPCODES[opcode])
    .u16(0)
    .u32(isInitial ? INITIAL : 0, sequence, acknowledgment, system);
  if (parameters) parameterFields(writer, parameters);
  for (const route of routes) routeField(writer, route);
  return writer.put16(2, checksum(writer.done())).done();
}

function field(writer: ByteWriter, type: number, write: (value: ByteWriter) => void): void {
  const value = new ByteWriter();
  write(value);
  writer.u16(type, 4 + value.length).append(value.done());
}

/** Releases of IOS and of EIGRP itself that speak so. */
const VERSION = [12, 4, 1, 2] as const;
/** A stub that tells of connected and summarised networks. */
const STUB_FLAGS = 0x000d;

function parameterFields(writer: ByteWriter, { weights, hold, isStub }: EigrpParameters): void {
  field(writer, TYPES.parameters, (value) => value.u8(...weights).u16(hold));
  field(writer, TYPES.version, (value) => value.u8(...VERSION));
  if (isStub) field(writer, TYPES.stub, (value) => value.u16(STUB_FLAGS));
}

function routeField(writer: ByteWriter, { network, mask, vector, external }: EigrpRoute): void {
  field(writer, external ? TYPES.external : TYPES.internal, (value) => {
    value.address("0.0.0.0");
    if (external) originBytes(value, external);
    vectorBytes(value, vector);
    const length = prefixLength(mask) ?? 0;
    const octets = network
      .split(".")
      .slice(0, Math.ceil(length / 8))
      .map(Number);
    value.u8(length, ...octets);
  });
}

const PROTOCOLS = { eigrp: 2, static: 3, rip: 4, ospf: 6, connected: 11 } as const;

function originBytes(value: ByteWriter, { router, protocol, process, metric }: EigrpOrigin): void {
  value.address(router).u32(process, 0, metric).u16(0).u8(PROTOCOLS[protocol], 0);
}

/** Delay in 256ths of ten microseconds, bandwidth as 256 times ten million over kilobits; all ones: out of reach. */
function vectorBytes(value: ByteWriter, vector: EigrpVector | undefined): void {
  const { delay, bandwidth, mtu, hops, reliability, load } = vector ?? NOWHERE;
  value
    .u32(vector ? Math.floor(delay / 10) * 256 : 0xffffffff)
    .u32(vector ? Math.floor(10_000_000 / bandwidth) * 256 : 0xffffffff)
    .u8(mtu >> 16, mtu >> 8, mtu, hops, reliability, load)
    .u16(0);
}

const NOWHERE: EigrpVector = { delay: 0, bandwidth: 1, mtu: 0, hops: 0, reliability: 0, load: 0 };
