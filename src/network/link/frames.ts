import type { SccpMessage } from "../../callmanager/sccp/messages.js";
import { eigrpSize, type EigrpMessage } from "../routing/eigrp/message.js";
import { ospfSize, type OspfPacket } from "../routing/ospf/packets.js";
import type { RipMessage } from "../routing/rip/message.js";

/** What travels on the lab's cables: typed frames, in the fields of the real ones (IEEE 802.3, 802.1Q, RFC 791). */
export interface Frame {
  /** Hardware addresses as IOS writes them: `0011.2233.4455`. */
  readonly source: string;
  readonly destination: string;
  /** The 802.1Q tag, where there is one. */
  readonly tag: Tag | undefined;
  readonly payload: Arp | Packet | Cdp;
}

export interface Tag {
  readonly vlan: number;
  /** Class of service, 0-7. */
  readonly priority: number;
}

export const BROADCAST = "ffff.ffff.ffff";
/** Where CDP is sent to; a switch does not pass it on. */
export const CDP_ADDRESS = "0100.0ccc.cccc";

/** RFC 826. */
export interface Arp {
  readonly kind: "arp";
  readonly operation: "request" | "reply";
  readonly senderMac: string;
  readonly senderAddress: string;
  readonly targetMac: string;
  readonly targetAddress: string;
}

/** What a device tells its neighbour of itself (Cisco Discovery Protocol). */
export interface Cdp {
  readonly kind: "cdp";
  readonly device: string;
  readonly port: string;
  readonly platform: string;
  readonly version: string;
  readonly capabilities: string;
  readonly address: string | undefined;
  readonly nativeVlan: number | undefined;
  readonly voiceVlan: number | undefined;
  readonly duplex: "full" | "half";
  /** Seconds for which the neighbour may believe it. */
  readonly holdtime: number;
}

/** RFC 791. */
export interface Packet {
  readonly kind: "ip";
  readonly source: string;
  readonly destination: string;
  readonly ttl: number;
  readonly id: number;
  /** Differentiated services code point, 0-63 (RFC 2474). */
  readonly dscp: number;
  /** Whether nobody may cut it into fragments. */
  readonly dontFragment?: boolean | undefined;
  /** Which part of the whole it is; undefined: all of it. */
  readonly fragment?: Fragment | undefined;
  readonly data: Icmp | Datagram | Segment | OspfPacket | EigrpMessage;
}

/** A part of what a packet carries; `data` beside it is the whole. */
export interface Fragment {
  /** Bytes from the beginning, a multiple of eight. */
  readonly offset: number;
  readonly size: number;
  readonly more: boolean;
}

/** Protocols on IP as IANA numbers them. */
export const PROTOCOL_NUMBERS: Readonly<Record<Packet["data"]["kind"], number>> = {
  icmp: 1,
  tcp: 6,
  udp: 17,
  eigrp: 88,
  ospf: 89,
};

/** RFC 792. */
export interface Icmp {
  readonly kind: "icmp";
  readonly type: "echo" | "echo-reply" | "time-exceeded" | "unreachable";
  /** Of `unreachable`: 0 network, 1 host, 3 port, 4 too large, 13 filtered. */
  readonly code: number;
  readonly id: number;
  /** Of `unreachable` because too large: the bytes that would pass (RFC 1191). */
  readonly sequence: number;
  /** Bytes behind the ICMP header. */
  readonly size: number;
  /** What they are filled with, 0-0xffff; undefined: they count up. */
  readonly pattern?: number | undefined;
  /** The bytes themselves, a character a byte, where they are neither; undefined otherwise. */
  readonly content?: string | undefined;
  /** The packet that an error is about. */
  readonly about: Packet | undefined;
}

/** RFC 768. */
export interface Datagram {
  readonly kind: "udp";
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly data: DhcpMessage | TftpMessage | DnsMessage | RipMessage | SipDatagram | VoiceBurst | Filler;
}

/** RFC 793; one segment carries whole messages, except of programs that are none of the lab's. */
export interface Segment {
  readonly kind: "tcp";
  readonly sourcePort: number;
  readonly destinationPort: number;
  readonly sequence: number;
  readonly acknowledgement: number;
  readonly flags: { readonly syn?: true; readonly ack?: true; readonly fin?: true; readonly rst?: true };
  /** Bytes that the sender takes from here on. */
  readonly window: number;
  /** Of one with `syn`: bytes that the sender takes in a segment; undefined: it does not say. */
  readonly mss?: number | undefined;
  readonly content: readonly Content[];
}

/** A message in a stream, and its bytes there. */
export interface Content {
  readonly size: number;
  readonly message: SccpMessage | TextMessage;
}

/**
 * Text of a stream, a character a byte. The talk of two call agents by H.323, of whose messages nothing but the steps is
 * known, is modelled by `value` and not encoded.
 */
export interface TextMessage {
  readonly type: "text";
  readonly text: string;
  /** What it means to the program that sent it; undefined: nothing but the text, as from outside of the lab. */
  readonly value: unknown;
}

/** RFC 3261. */
export interface SipDatagram {
  readonly kind: "sip";
  /** The whole message, a character a byte. */
  readonly text: string;
}

/** RFC 2131 and 2132. */
export interface DhcpMessage {
  readonly kind: "dhcp";
  readonly type: "discover" | "offer" | "request" | "decline" | "ack" | "nak" | "release" | "inform";
  readonly transaction: number;
  readonly clientMac: string;
  readonly broadcast: boolean;
  /** `ciaddr`, `yiaddr` and `giaddr`; 0.0.0.0 where there is none. */
  readonly clientAddress: string;
  readonly yourAddress: string;
  readonly relayAddress: string;
  readonly options: DhcpOptions;
  /** Option 82: where the switch heard it (RFC 3046). */
  readonly relayInformation?: {
    readonly vlan: number;
    readonly module: number;
    readonly port: number;
    readonly mac: string;
  };
}

/** The message of DHCP in a frame; undefined if it holds anything else. */
export function carriesDhcp({ payload }: Frame): DhcpMessage | undefined {
  if (payload.kind !== "ip" || payload.data.kind !== "udp") return undefined;
  return payload.data.data.kind === "dhcp" ? payload.data.data : undefined;
}

export interface DhcpOptions {
  readonly mask?: string;
  readonly routers?: readonly string[];
  readonly nameServers?: readonly string[];
  readonly domainName?: string;
  readonly requested?: string;
  /** Seconds; 0xffffffff is for ever. */
  readonly lease?: number;
  readonly server?: string;
  /** Option 150: TFTP servers. */
  readonly tftpServers?: readonly string[];
  /** Option 66: a TFTP server by name or address. */
  readonly tftpName?: string;
  readonly hostName?: string;
  readonly vendor?: string;
}

/** RFC 1350; options as RFC 2347 has them, by their names in small letters. */
export type TftpMessage =
  | {
      readonly kind: "tftp";
      readonly operation: "read" | "write";
      readonly file: string;
      /** In small letters; undefined: `octet`. */
      readonly mode?: string;
      readonly options?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "tftp";
      readonly operation: "options";
      readonly options: Readonly<Record<string, string>>;
    }
  /** A character of the text is a byte of the file. */
  | { readonly kind: "tftp"; readonly operation: "data"; readonly block: number; readonly text: string }
  | { readonly kind: "tftp"; readonly operation: "ack"; readonly block: number }
  | { readonly kind: "tftp"; readonly operation: "error"; readonly code: number; readonly text: string };

/** RFC 1035: questions for addresses (A) and names (PTR). */
export interface DnsMessage {
  readonly kind: "dns";
  readonly id: number;
  readonly response: boolean;
  readonly name: string;
  readonly question: "A" | "PTR";
  readonly answers: readonly string[];
  /** 0 found, 3 no such name. */
  readonly code: number;
}

/** The voice packets (RFC 3550) of one stream in one stretch of time: they differ in nothing but time and number. */
export interface VoiceBurst {
  readonly kind: "rtp";
  readonly payloadType: number;
  readonly stream: number;
  readonly firstSequence: number;
  readonly count: number;
  /** Milliseconds of voice in a packet, and its bytes. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** When the first of them was sent, on virtual time. */
  readonly sentAt: number;
  /** How many they were before a cable lost some. */
  readonly whole: number;
  /** What an announcement says in it; undefined for people's voices. */
  readonly words?: string;
  /** A key of the pad, whose events these are (RFC 4733); undefined for voice. */
  readonly key?: string;
}

/** Data of somebody else's program. */
export interface Filler {
  readonly kind: "data";
  readonly size: number;
  /** A character a byte; undefined: zeros. */
  readonly content?: string;
}

/** Bytes of a frame on the wire, without preamble and check sum. */
export function frameSize({ tag, payload }: Frame): number {
  return Math.max(60, (tag ? 18 : 14) + payloadSize(payload));
}

function payloadSize(payload: Frame["payload"]): number {
  switch (payload.kind) {
    case "arp":
      return 28;
    case "cdp":
      return 180;
    case "ip":
      return packetSize(payload);
  }
}

/** Bytes of a packet with its IP header; of a burst of voice all packets with all headers. */
export function packetSize({ data, fragment }: Packet): number {
  if (fragment) return IP_HEADER + fragment.size;
  switch (data.kind) {
    case "ospf":
      return IP_HEADER + ospfSize(data);
    case "eigrp":
      return IP_HEADER + eigrpSize(data);
    case "icmp":
      return 28 + data.size;
    case "tcp":
      return 40 + (data.mss === undefined ? 0 : 4) + data.content.reduce((sum, { size }) => sum + size, 0);
    case "udp":
      return data.data.kind === "rtp"
        ? data.data.count * (40 + data.data.bytes)
        : 28 + datagramSize(data.data);
  }
}

/** Bytes of an IP header without options. */
export const IP_HEADER = 20;

function datagramSize(data: Exclude<Datagram["data"], VoiceBurst>): number {
  switch (data.kind) {
    case "dhcp":
      return 300;
    case "dns":
      return 34 + data.name.length + 16 * data.answers.length;
    case "data":
      return data.size;
    case "sip":
      return data.text.length;
    case "rip":
      return 4 + 20 * Math.max(data.entries.length, 1);
    case "tftp":
      if ("file" in data)
        return 4 + data.file.length + (data.mode ?? "octet").length + optionsSize(data.options);
      if (data.operation === "options") return 2 + optionsSize(data.options);
      return "text" in data ? 4 + data.text.length : 4;
  }
}

function optionsSize(options: Readonly<Record<string, string>> = {}): number {
  return Object.entries(options).reduce((sum, [name, value]) => sum + name.length + value.length + 2, 0);
}

/** The hardware address of a group, 224.0.0.0 to 224.0.0.255 (RFC 1112 section 6.4). */
export function groupMac(group: string): string {
  return `0100.5e00.00${Number(group.slice(group.lastIndexOf(".") + 1))
    .toString(16)
    .padStart(2, "0")}`;
}

export function isBroadcast(mac: string): boolean {
  // The lowest bit of the first byte marks a group (IEEE 802).
  return ODD_DIGITS.includes(mac.charAt(1));
}

const ODD_DIGITS = "13579bdfBDF";
