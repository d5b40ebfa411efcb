import type { Lsa, LsaBody, LsaHeader, LsaName, LsaType, RouterLink } from "../../router/ospf-model.js";
import { md5 } from "@noble/hashes/legacy.js";
import type { Authentication, OspfBody, OspfPacket } from "../routing/ospf/packets.js";
import { ByteReader, ByteWriter, checksum, keyOf } from "./bytes.js";

/** OSPF version 2 byte by byte (RFC 2328 appendix A); what is none is read as undefined. */

const PACKET_TYPES = { hello: 1, description: 2, request: 3, update: 4, acknowledgment: 5 } as const;
const AUTHENTICATION_TYPES = { none: 0, simple: 1, md5: 2 } as const;
const DIGEST_SIZE = 16;
const HEADER_SIZE = 24;

export function ospfBytes({ routerId, area, authentication, body }: OspfPacket): Uint8Array {
  const content = bodyBytes(body);
  const kind = AUTHENTICATION_TYPES[authentication.kind];
  const writer = new ByteWriter()
    .u8(2, PACKET_TYPES[body.kind])
    .u16(HEADER_SIZE + content.length)
    .address(routerId, area)
    .u16(0, kind);
  if (authentication.kind !== "md5") {
    // The sum leaves out the eight bytes of the password.
    const sum = checksum(writer.done(), content);
    const key = authentication.kind === "simple" ? authentication.key : "";
    return writer.put16(12, sum).text(key, 8).append(content).done();
  }
  const { keyId, sequence } = authentication;
  writer.u16(0).u8(keyId, DIGEST_SIZE).u32(sequence).append(content);
  return writer.append(digest(writer.done(), authentication)).done();
}

/** The digest of a packet and the key behind it (RFC 2328 appendix D.4.3). */
function digest(packet: Uint8Array, { key }: Authentication & { readonly kind: "md5" }): Uint8Array {
  return md5(new ByteWriter().append(packet).text(key, DIGEST_SIZE).done());
}

function bodyBytes(body: OspfBody): Uint8Array {
  const writer = new ByteWriter();
  switch (body.kind) {
    case "hello":
      return writer
        .address(body.mask)
        .u16(body.helloInterval)
        .u8(options(body.isExternalCapable), body.priority)
        .u32(body.deadInterval)
        .address(body.designated, body.backup, ...body.neighbors)
        .done();
    case "description": {
      const bits = (body.isInitial ? 4 : 0) | (body.hasMore ? 2 : 0) | (body.isMaster ? 1 : 0);
      writer.u16(body.mtu).u8(options(true), bits).u32(body.sequence);
      for (const header of body.headers) writer.append(headerBytes(header));
      return writer.done();
    }
    case "request":
      for (const { type, id, advertisingRouter } of body.names)
        writer.u32(type).address(id, advertisingRouter);
      return writer.done();
    case "update":
      writer.u32(body.lsas.length);
      for (const lsa of body.lsas) writer.append(lsaBytes(lsa));
      return writer.done();
    case "acknowledgment":
      for (const header of body.headers) writer.append(headerBytes(header));
      return writer.done();
  }
}

const EXTERNAL_CAPABLE = 0x02;

function options(isExternalCapable: boolean): number {
  return isExternalCapable ? EXTERNAL_CAPABLE : 0;
}

function headerBytes(header: LsaHeader): Uint8Array {
  const { age, isExternalCapable, type, id, advertisingRouter, sequence, checksum: sum, size } = header;
  return new ByteWriter()
    .u16(age)
    .u8(options(isExternalCapable) | (header.otherOptions ?? 0), type)
    .address(id, advertisingRouter)
    .u32(sequence)
    .u16(sum, size)
    .done();
}

function lsaBytes(lsa: Lsa): Uint8Array {
  return new ByteWriter().append(headerBytes(lsa)).append(lsaBodyBytes(lsa.body)).done();
}

const NOWHERE = "0.0.0.0";
const LINK_TYPES = { "point-to-point": 1, transit: 2, stub: 3 } as const;

function lsaBodyBytes(body: LsaBody): Uint8Array {
  const writer = new ByteWriter();
  switch (body.kind) {
    case "router":
      writer.u8((body.isBorder ? 1 : 0) | (body.isBoundary ? 2 : 0), 0).u16(body.links.length);
      for (const link of body.links) linkBytes(writer, link);
      return writer.done();
    case "network":
      return writer.address(body.mask, ...body.routers).done();
    case "summary":
      return writer.address(body.mask).u32(body.metric).done();
    case "external":
      return writer
        .address(body.mask)
        .u32((body.metricType === 2 ? 0x80000000 : 0) + body.metric)
        .address(body.forwarding ?? NOWHERE)
        .u32(body.tag)
        .done();
  }
}

function linkBytes(writer: ByteWriter, { id, data, kind, metric }: RouterLink): void {
  writer.address(id, data).u8(LINK_TYPES[kind], 0).u16(metric);
}

/** What the header of an advertisement says of its bytes: how many they are, and their Fletcher check sum. */
export function sealOf(lsa: Omit<Lsa, "checksum" | "size">): Pick<LsaHeader, "checksum" | "size"> {
  const size = LSA_HEADER_SIZE + lsaBodyBytes(lsa.body).length;
  // The age changes on the way, so that the sum leaves it out.
  const covered = lsaBytes({ ...lsa, checksum: 0, size }).subarray(2);
  return { size, checksum: fletcher(covered, CHECKSUM_OFFSET) };
}

const LSA_HEADER_SIZE = 20;
const CHECKSUM_OFFSET = 14;

/** The two check bytes at an offset that make the sums of the whole come out as zero (RFC 905 annex B). */
function fletcher(bytes: Uint8Array, offset: number): number {
  let [low, high] = [0, 0];
  for (const byte of bytes) {
    low = (low + byte) % 255;
    high = (high + low) % 255;
  }
  const first = (((bytes.length - offset - 1) * low - high) % 255) + 255;
  const second = (510 - low - (first % 255)) % 255;
  return ((first % 255 || 255) << 8) | (second || 255);
}

/** A packet, unless its sum is wrong or it is signed by a digest, whose key nobody knows here. */
export function readOspf(bytes: Uint8Array): OspfPacket | undefined {
  const reader = new ByteReader(bytes);
  const [version, kind, size] = [reader.u8(), keyOf(PACKET_TYPES, reader.u8()), reader.u16()];
  const [routerId, area] = [reader.address(), reader.address()];
  reader.u16();
  const proof = keyOf(AUTHENTICATION_TYPES, reader.u16());
  const key = reader.text(8).replace(/\0+$/, "");
  if (version !== 2 || !kind || size < HEADER_SIZE || size > bytes.length || reader.isShort) return undefined;
  if (proof === undefined || proof === "md5") return undefined;
  const content = bytes.subarray(HEADER_SIZE, size);
  if (checksum(bytes.subarray(0, HEADER_SIZE - 8), content) !== 0) return undefined;
  const authentication: Authentication = proof === "none" ? { kind: "none" } : { kind: "simple", key };
  const body = readBody(kind, new ByteReader(content));
  return body && { kind: "ospf", routerId, area, authentication, body };
}

function readBody(kind: OspfBody["kind"], reader: ByteReader): OspfBody | undefined {
  const body = bodyOf(kind, reader);
  return reader.isShort ? undefined : body;
}

function bodyOf(kind: OspfBody["kind"], reader: ByteReader): OspfBody | undefined {
  switch (kind) {
    case "hello": {
      const [mask, helloInterval] = [reader.address(), reader.u16()];
      const [isExternalCapable, priority] = [takesExternals(reader.u8()), reader.u8()];
      const [deadInterval, designated, backup] = [reader.u32(), reader.address(), reader.address()];
      const roles = { designated, backup, neighbors: reader.addresses() };
      return { kind, mask, helloInterval, deadInterval, priority, isExternalCapable, ...roles };
    }
    case "description": {
      const mtu = reader.u16();
      reader.u8();
      const bits = reader.u8();
      const sequence = reader.u32();
      const flags = { isInitial: (bits & 4) !== 0, hasMore: (bits & 2) !== 0, isMaster: (bits & 1) !== 0 };
      const headers = readAll(reader, readHeader);
      return headers && { kind, mtu, ...flags, sequence, headers };
    }
    case "request": {
      const names = readAll(reader, readName);
      return names && { kind, names };
    }
    case "update": {
      const count = reader.u32();
      const lsas = readAll(reader, readLsa);
      return lsas?.length === count ? { kind, lsas } : undefined;
    }
    case "acknowledgment": {
      const headers = readAll(reader, readHeader);
      return headers && { kind, headers };
    }
  }
}

/** Things of one kind up to the end; undefined if one of them is none. */
function readAll<Thing>(
  reader: ByteReader,
  read: (reader: ByteReader) => Thing | undefined,
): readonly Thing[] | undefined {
  const things: Thing[] = [];
  while (reader.left > 0) {
    const thing = read(reader);
    if (thing === undefined) return undefined;
    things.push(thing);
  }
  return things;
}

function takesExternals(options: number): boolean {
  return (options & EXTERNAL_CAPABLE) !== 0;
}

function readType(type: number): LsaType | undefined {
  return type >= 1 && type <= 5 ? (type as LsaType) : undefined;
}

function readName(reader: ByteReader): LsaName | undefined {
  const type = readType(reader.u32());
  const [id, advertisingRouter] = [reader.address(), reader.address()];
  return type && { type, id, advertisingRouter };
}

function readHeader(reader: ByteReader): LsaHeader | undefined {
  const [age, options, type] = [reader.u16(), reader.u8(), readType(reader.u8())];
  const [id, advertisingRouter, sequence] = [reader.address(), reader.address(), reader.u32() | 0];
  const [sum, size] = [reader.u16(), reader.u16()];
  if (!type) return undefined;
  const others = options & ~EXTERNAL_CAPABLE;
  const isExternalCapable = takesExternals(options);
  const name = { type, id, advertisingRouter, ...(others > 0 && { otherOptions: others }) };
  return { ...name, age, isExternalCapable, sequence, checksum: sum, size };
}

/** An advertisement as it was sealed: one that says more than is modelled could not be passed on unchanged. */
function readLsa(reader: ByteReader): Lsa | undefined {
  const header = readHeader(reader);
  if (!header || header.size < LSA_HEADER_SIZE) return undefined;
  const inner = new ByteReader(reader.take(header.size - LSA_HEADER_SIZE));
  const body = readLsaBody(header.type, inner);
  if (!body || inner.isShort || inner.left > 0) return undefined;
  const seal = sealOf({ ...header, body });
  return seal.checksum === header.checksum && seal.size === header.size ? { ...header, body } : undefined;
}

function readLsaBody(type: LsaType, reader: ByteReader): LsaBody | undefined {
  switch (type) {
    case 1: {
      const [bits, , count] = [reader.u8(), reader.u8(), reader.u16()];
      const links = readAll(reader, readLink);
      const roles = { isBorder: (bits & 1) !== 0, isBoundary: (bits & 2) !== 0 };
      return links?.length === count ? { kind: "router", ...roles, links } : undefined;
    }
    case 2:
      return { kind: "network", mask: reader.address(), routers: reader.addresses() };
    case 3:
    case 4:
      return { kind: "summary", mask: reader.address(), metric: reader.u32() };
    case 5: {
      const [mask, metric, forwarding, tag] = [
        reader.address(),
        reader.u32(),
        reader.address(),
        reader.u32(),
      ];
      const far = forwarding === NOWHERE ? {} : { forwarding };
      const metricType = metric >= 0x80000000 ? 2 : 1;
      return { kind: "external", mask, metric: metric % 0x80000000, metricType, tag, ...far };
    }
  }
}

function readLink(reader: ByteReader): RouterLink | undefined {
  const [id, data, kind, services] = [reader.address(), reader.address(), reader.u8(), reader.u8()];
  const metric = reader.u16();
  const known = keyOf(LINK_TYPES, kind);
  return known && services === 0 ? { id, data, kind: known, metric } : undefined;
}
