import { maskOf, prefixLength } from "../../router/ipv4.js";
import type { EigrpVector } from "../../router/routing-model.js";
import type { EigrpMessage, EigrpOrigin, EigrpParameters, EigrpRoute } from "../routing/eigrp/message.js";
import { ByteReader, ByteWriter, checksum, keyOf } from "./bytes.js";

/** EIGRP byte by byte, as IOS of that time wrote it (RFC 7868 section 6); what is none is read as undefined. */

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

const OUT_OF_REACH = 0xffffffff;

/** Ten million over kilobits a second; the least that a reading adds makes up for what dividing twice loses. */
function scaled(bandwidth: number): number {
  return Math.floor(10_000_000 / bandwidth + 1e-6);
}

/** Delay in 256ths of ten microseconds, bandwidth as 256 times ten million over kilobits; all ones: out of reach. */
function vectorBytes(value: ByteWriter, vector: EigrpVector | undefined): void {
  const { delay, bandwidth, mtu, hops, reliability, load } = vector ?? NOWHERE;
  value
    .u32(vector ? Math.floor(delay / 10) * 256 : OUT_OF_REACH)
    .u32(vector ? scaled(bandwidth) * 256 : OUT_OF_REACH)
    .u8(mtu >> 16, mtu >> 8, mtu, hops, reliability, load)
    .u16(0);
}

const NOWHERE: EigrpVector = { delay: 0, bandwidth: 1, mtu: 0, hops: 0, reliability: 0, load: 0 };

export function readEigrp(bytes: Uint8Array): EigrpMessage | undefined {
  const reader = new ByteReader(bytes);
  const [version, opcode] = [reader.u8(), keyOf(OPCODES, reader.u8())];
  reader.u16();
  const [flags, sequence, acknowledgment, system] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()];
  if (reader.isShort || version !== 2 || !opcode || checksum(bytes) !== 0) return undefined;
  const fields = readFields(reader);
  if (!fields) return undefined;
  const told = fields.find(({ type }) => type === TYPES.parameters);
  const parameters = told && readParameters(told.value);
  const isStub = fields.some(({ type }) => type === TYPES.stub);
  const routes = fields.flatMap((one) =>
    one.type === TYPES.internal || one.type === TYPES.external ? [readRoute(one)] : [],
  );
  if (routes.includes(undefined) || (told && !parameters)) return undefined;
  return {
    kind: "eigrp",
    opcode,
    isInitial: (flags & INITIAL) !== 0,
    sequence,
    acknowledgment,
    system,
    parameters: parameters && { ...parameters, isStub },
    routes: routes.flatMap((route) => route ?? []),
  };
}

interface Field {
  readonly type: number;
  readonly value: Uint8Array;
}

function readFields(reader: ByteReader): readonly Field[] | undefined {
  const fields: Field[] = [];
  while (reader.left > 0) {
    const [type, size] = [reader.u16(), reader.u16()];
    if (size < 4) return undefined;
    fields.push({ type, value: reader.take(size - 4) });
  }
  return reader.isShort ? undefined : fields;
}

function readParameters(value: Uint8Array): Omit<EigrpParameters, "isStub"> | undefined {
  const reader = new ByteReader(value);
  const weights = [...reader.take(6)];
  const hold = reader.u16();
  return reader.isShort ? undefined : { weights, hold };
}

function readRoute({ type, value }: Field): EigrpRoute | undefined {
  const reader = new ByteReader(value);
  // A next hop of its own is not modelled: only the sender itself.
  if (reader.address() !== "0.0.0.0") return undefined;
  const external = type === TYPES.external ? readOrigin(reader) : undefined;
  const vector = readVector(reader);
  const length = reader.u8();
  const octets = reader.take(Math.ceil(length / 8));
  if (reader.isShort || length > 32 || reader.left > 0 || external === "unknown") return undefined;
  const network = Array.from({ length: 4 }, (_, at) => octets[at] ?? 0).join(".");
  return { network, mask: maskOf(length), vector, external };
}

function readOrigin(reader: ByteReader): EigrpOrigin | "unknown" {
  const [router, process] = [reader.address(), reader.u32()];
  reader.u32();
  const metric = reader.u32();
  reader.u16();
  const protocol = keyOf(PROTOCOLS, reader.u8());
  reader.u8();
  return protocol ? { router, protocol, process, metric } : "unknown";
}

function readVector(reader: ByteReader): EigrpVector | undefined {
  const [delay, bandwidth] = [reader.u32(), reader.u32()];
  const mtu = reader.u8() * 0x10000 + reader.u16();
  const [hops, reliability, load] = [reader.u8(), reader.u8(), reader.u8()];
  reader.u16();
  if (delay === OUT_OF_REACH) return undefined;
  const vector = { delay: (delay / 256) * 10, bandwidth: unscaled(bandwidth / 256), mtu, hops };
  return { ...vector, reliability, load };
}

/** Whole kilobits where they are written as these are. */
function unscaled(scale: number): number {
  if (scale <= 0) return 10_000_000;
  const whole = Math.floor(10_000_000 / scale);
  return whole > 0 && scaled(whole) === scale ? whole : 10_000_000 / scale;
}
