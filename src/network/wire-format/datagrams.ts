import { FOREVER } from "../services/dhcp-client.js";
import type { DhcpMessage, DnsMessage, TftpMessage } from "../link/frames.js";
import { ByteWriter } from "./bytes.js";

/** What travels in UDP, byte by byte (RFC 2131 and 2132, RFC 1350, RFC 1035). */

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
    writer.u8(code, value.length).append(value.done());
  };
  const texts = [
    [12, options.hostName],
    [15, options.domainName],
    [60, options.vendor],
    [66, options.tftpName],
  ] as const;
  const addresses = [
    [1, options.mask && [options.mask]],
    [3, options.routers],
    [6, options.nameServers],
    [50, options.requested && [options.requested]],
    [54, options.server && [options.server]],
    [150, options.tftpServers],
  ] as const;
  option(53, (value) => value.u8(DHCP_TYPES[type]));
  if (isRequest) option(61, (value) => value.u8(1).mac(clientMac));
  if (options.lease !== undefined) option(51, (value) => value.u32(Math.min(options.lease ?? 0, FOREVER)));
  for (const [code, list] of addresses) if (list) option(code, (value) => value.address(...list));
  for (const [code, text] of texts) if (text) option(code, (value) => value.text(text));
  writer.u8(255);
  return writer.zeros(Math.max(LEAST_DHCP - writer.length, 0)).done();
}

/** What servers of BOOTP expected at least. */
const LEAST_DHCP = 300;

export function tftpBytes(message: TftpMessage): Uint8Array {
  switch (message.operation) {
    case "read":
    case "write":
      return new ByteWriter()
        .u16(message.operation === "read" ? 1 : 2)
        .text(message.file)
        .u8(0)
        .text("octet")
        .u8(0)
        .done();
    case "data":
      return new ByteWriter().u16(3, message.block).text(message.text).done();
    case "ack":
      return new ByteWriter().u16(4, message.block).done();
    case "error":
      return new ByteWriter().u16(5, message.code).text(message.text).u8(0).done();
  }
}

export function dnsBytes({ id, response, name, question, answers, code }: DnsMessage): Uint8Array {
  const type = question === "A" ? 1 : 12;
  const asked = question === "A" ? name : `${name.split(".").reverse().join(".")}.in-addr.arpa`;
  const writer = new ByteWriter()
    .u16(id, (response ? 0x8180 : 0x0100) | code, 1, answers.length, 0, 0)
    .append(domainName(asked))
    .u16(type, 1);
  for (const answer of answers) {
    const data = question === "A" ? new ByteWriter().address(answer).done() : domainName(answer);
    // The name is the one that was asked for, twelve bytes into the message.
    writer.u16(0xc00c, type, 1).u32(60).u16(data.length).append(data);
  }
  return writer.done();
}

function domainName(name: string): Uint8Array {
  const writer = new ByteWriter();
  for (const label of name.split(".")) writer.u8(label.length).text(label);
  return writer.u8(0).done();
}
