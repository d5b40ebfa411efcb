import { printable } from "../../parse/printable.js";
import { FOREVER } from "../services/dhcp-client.js";
import type { DhcpMessage, DhcpOptions, DnsMessage } from "../link/frames.js";
import { ByteReader, ByteWriter, keyOf } from "./bytes.js";

/** What travels in UDP, byte by byte (RFC 2131 and 2132, RFC 1035); what is none is read as undefined. */

const DHCP_TYPES = { discover: 1, offer: 2, request: 3, decline: 4, ack: 5, nak: 6, release: 7, inform: 8 };
const DHCP_COOKIE = 0x63825363;
const REQUESTS: ReadonlySet<DhcpMessage["type"]> = new Set([
  "discover",
  "request",
  "decline",
  "release",
  "inform",
]);

export function dhcpBytes(message: DhcpMessage): Uint8Array {
  const { type, transaction, clientMac, broadcast, clientAddress, yourAddress, relayAddress, options } =
    message;
  const isRequest = REQUESTS.has(type);
  const writer = new ByteWriter()
    .u8(isRequest ? 1 : 2, 1, 6, relayAddress === "0.0.0.0" ? 0 : 1)
    .u32(transaction)
    .u16(0, broadcast ? 0x8000 : 0)
    .address(clientAddress, yourAddress, "0.0.0.0", relayAddress)
    .mac(clientMac)
    .zeros(10 + 64 + 128)
    .u32(DHCP_COOKIE);
  const option = (code: number, write: (value: ByteWriter) => void) => {
    const value = new ByteWriter();
    write(value);
    const bytes = value.done();
    // One that is longer comes in parts (RFC 3396).
    for (let at = 0; at < bytes.length; at += LONGEST_OPTION) {
      const part = bytes.subarray(at, at + LONGEST_OPTION);
      writer.u8(code, part.length).append(part);
    }
  };
  option(53, (value) => value.u8(DHCP_TYPES[type]));
  if (isRequest) option(61, (value) => value.u8(1).mac(clientMac));
  if (options.lease !== undefined) option(51, (value) => value.u32(Math.min(options.lease ?? 0, FOREVER)));
  for (const [code, { name, form }] of DHCP_OPTIONS) {
    const given = options[name];
    if (given === undefined || given.length === 0) continue;
    if (form === "text") option(code, (value) => value.text(String(given)));
    else option(code, (value) => value.address(...[given].flat()));
  }
  const where = message.relayInformation;
  if (where)
    option(RELAY_INFORMATION, (value) =>
      value.u8(1, 6, 0, 4).u16(where.vlan).u8(where.module, where.port).u8(2, 8, 0, 6).mac(where.mac),
    );
  writer.u8(255);
  return writer.zeros(Math.max(LEAST_DHCP - writer.length, 0)).done();
}

/** What servers of BOOTP expected at least. */
const LEAST_DHCP = 300;
const LONGEST_OPTION = 255;

/** Where a switch says that a request came in (RFC 3046), in the form of Cisco's switches. */
const RELAY_INFORMATION = 82;

interface OptionLayout {
  readonly name: Exclude<keyof DhcpOptions, "lease">;
  readonly form: "address" | "addresses" | "text";
}

/** Options that are told as they are, by their codes, in the order in which they are written. */
const DHCP_OPTIONS: ReadonlyMap<number, OptionLayout> = new Map<number, OptionLayout>([
  [1, { name: "mask", form: "address" }],
  [3, { name: "routers", form: "addresses" }],
  [6, { name: "nameServers", form: "addresses" }],
  [50, { name: "requested", form: "address" }],
  [54, { name: "server", form: "address" }],
  [150, { name: "tftpServers", form: "addresses" }],
  [12, { name: "hostName", form: "text" }],
  [15, { name: "domainName", form: "text" }],
  [60, { name: "vendor", form: "text" }],
  [66, { name: "tftpName", form: "text" }],
]);

export function readDhcp(bytes: Uint8Array): DhcpMessage | undefined {
  const reader = new ByteReader(bytes);
  const [, hardware, length] = [reader.u8(), reader.u8(), reader.u8()];
  reader.u8();
  const transaction = reader.u32();
  reader.u16();
  const broadcast = (reader.u16() & 0x8000) !== 0;
  const [clientAddress, yourAddress] = [reader.address(), reader.address()];
  reader.address();
  const relayAddress = reader.address();
  const clientMac = reader.mac();
  const cookie = reader.skip(10 + 64 + 128).u32();
  if (reader.isShort || hardware !== 1 || length !== 6 || cookie !== DHCP_COOKIE) return undefined;
  const fields = readOptionFields(reader);
  const type = keyOf(DHCP_TYPES, fields?.get(53)?.[0] ?? 0);
  const options = fields && readDhcpOptions(fields);
  if (!type || !options) return undefined;
  const common = { transaction, clientMac, broadcast, clientAddress, yourAddress, relayAddress };
  const relayInformation = readRelayInformation(fields.get(RELAY_INFORMATION));
  return { kind: "dhcp", type, ...common, ...(relayInformation && { relayInformation }), options };
}

/** The port that a switch of Cisco's names; of other devices' forms nothing is understood. */
function readRelayInformation(field: readonly number[] | undefined): DhcpMessage["relayInformation"] {
  if (!field) return undefined;
  const reader = new ByteReader(Uint8Array.from(field));
  const isCircuit = [1, 6, 0, 4].every((byte) => reader.u8() === byte);
  const [vlan, module, port] = [reader.u16(), reader.u8(), reader.u8()];
  const isRemote = [2, 8, 0, 6].every((byte) => reader.u8() === byte);
  const mac = reader.mac();
  return isCircuit && isRemote && !reader.isShort ? { vlan, module, port, mac } : undefined;
}

/** The values of options by their codes; one that comes in parts is put together (RFC 3396). */
function readOptionFields(reader: ByteReader): ReadonlyMap<number, readonly number[]> | undefined {
  const fields = new Map<number, readonly number[]>();
  while (reader.left > 0) {
    const code = reader.u8();
    if (code === 255) break;
    if (code === 0) continue;
    fields.set(code, [...(fields.get(code) ?? []), ...reader.take(reader.u8())]);
  }
  return reader.isShort ? undefined : fields;
}

function readDhcpOptions(fields: ReadonlyMap<number, readonly number[]>): DhcpOptions | undefined {
  const readers: ByteReader[] = [];
  const readerOf = (code: number) => {
    const field = fields.get(code);
    const reader = field && new ByteReader(Uint8Array.from(field));
    if (reader) readers.push(reader);
    return reader;
  };
  const lease = readerOf(51)?.u32();
  const told = [...DHCP_OPTIONS].flatMap(([code, { name, form }]) => {
    const reader = readerOf(code);
    const value = reader && readOption(reader, form);
    return value === undefined || value.length === 0 ? [] : [[name, value] as const];
  });
  if (readers.some(({ isShort }) => isShort)) return undefined;
  return { ...(lease !== undefined && { lease }), ...Object.fromEntries(told) };
}

function readOption(reader: ByteReader, form: OptionLayout["form"]): string | readonly string[] {
  switch (form) {
    case "address":
      return reader.address();
    case "addresses":
      return reader.addresses();
    case "text":
      // Some end their texts with a zero.
      return printable(reader.text().replace(/\0+$/, ""));
  }
}

const DNS_TYPES = { A: 1, PTR: 12 } as const;
const INTERNET = 1;
const DNS_RESPONSE = 0x8180;
const DNS_QUERY = 0x0100;

export function dnsBytes({ id, response, name, question, answers, code }: DnsMessage): Uint8Array {
  const type = DNS_TYPES[question];
  const asked = question === "A" ? name : `${name.split(".").reverse().join(".")}.in-addr.arpa`;
  const writer = new ByteWriter()
    .u16(id, (response ? DNS_RESPONSE : DNS_QUERY) | code, 1, answers.length, 0, 0)
    .append(domainName(asked))
    .u16(type, INTERNET);
  for (const answer of answers) {
    const data = question === "A" ? new ByteWriter().address(answer).done() : domainName(answer);
    // The name is the one that was asked for, twelve bytes into the message.
    writer.u16(0xc00c, type, INTERNET).u32(60).u16(data.length).append(data);
  }
  return writer.done();
}

function domainName(name: string): Uint8Array {
  const writer = new ByteWriter();
  for (const label of name.split(".")) if (label !== "") writer.u8(label.length).text(label);
  return writer.u8(0).done();
}

/** A question for addresses or names, or its answer; of the answers those that are of that kind. */
export function readDns(bytes: Uint8Array): DnsMessage | undefined {
  const reader = new ByteReader(bytes);
  const [id, flags, questions, count] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
  reader.u32();
  const asked = readDomainName(reader, bytes);
  const question = keyOf(DNS_TYPES, reader.u16());
  const response = (flags & 0x8000) !== 0;
  if (reader.u16() !== INTERNET || questions !== 1 || asked === undefined || !question) return undefined;
  const name = question === "A" ? asked : reversedAddress(asked);
  const answers: string[] = [];
  for (let left = count; left > 0 && !reader.isShort; left--) {
    readDomainName(reader, bytes);
    const type = reader.u16();
    reader.skip(6);
    const size = reader.u16();
    const start = bytes.length - reader.left;
    const data = reader.take(size);
    if (type !== DNS_TYPES[question]) continue;
    const inner = new ByteReader(question === "A" ? data : bytes.subarray(start));
    const answer = question === "A" ? inner.address() : readDomainName(inner, bytes);
    if (answer === undefined || inner.isShort) return undefined;
    answers.push(answer);
  }
  if (reader.isShort || name === undefined) return undefined;
  return { kind: "dns", id, response, name, question, answers, code: flags & 0xf };
}

/** The address that a name under in-addr.arpa is about. */
function reversedAddress(name: string): string | undefined {
  const [, ...parts] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.in-addr\.arpa$/i.exec(name) ?? [];
  return parts.length === 4 ? parts.toReversed().join(".") : undefined;
}

/** A name, part of which may stand earlier in the message (RFC 1035 section 4.1.4): only earlier, so that it ends. */
function readDomainName(reader: ByteReader, message: Uint8Array): string | undefined {
  const labels: string[] = [];
  let [at, before] = [reader, message.length];
  for (let length = at.u8(); length > 0; length = at.u8()) {
    if (length < 0x40) labels.push(printable(at.text(length)));
    else {
      const place = ((length & 0x3f) << 8) | at.u8();
      if (length < 0xc0 || place >= before || at.isShort) return undefined;
      before = place;
      at = new ByteReader(message.subarray(place));
    }
    if (at.isShort || labels.length > MOST_LABELS) return undefined;
  }
  return at.isShort ? undefined : labels.join(".");
}

/** A name has 255 bytes at most. */
const MOST_LABELS = 127;
