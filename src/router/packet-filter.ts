import { toNumber } from "./ipv4.js";
import type { AccessEntry, EntryArguments } from "./access-entry.js";
import { ICMP_MESSAGES, PROTOCOLS, portNumber } from "./named-numbers.js";
import type { AccessList } from "./router.js";

/** What an access list looks at in a packet. */
export interface FilteredPacket {
  readonly source: string;
  /** Undefined where every address is meant: a connection to the router itself. */
  readonly destination: string | undefined;
  /** As IANA numbers it: 1 ICMP, 6 TCP, 17 UDP. */
  readonly protocol: number;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  /** What kind of ICMP message it is, in the words of `access-list`. */
  readonly icmp?: "echo" | "echo-reply" | "time-exceeded" | "unreachable";
  /** A TCP segment of a connection that is there: it acknowledges, or refuses. */
  readonly established?: boolean;
  readonly dscp: number;
}

/** What an access list says of a packet. */
export interface Decision {
  readonly permitted: boolean;
  /** The entry that decided; undefined where none speaks of the packet. */
  readonly entry: AccessEntry | undefined;
}

/**
 * The first entry of an access list that fits a packet decides, and what fits none is denied; a list without entries
 * permits everything (IOS security configuration guide, "IP Access Lists").
 */
export function decision({ entries, kind }: AccessList, packet: FilteredPacket): Decision {
  const fits = kind === "standard" ? fitsStandard : fitsExtended;
  const rules = entries.filter(isRule).sort((a, b) => a.sequence - b.sequence);
  const entry = rules.find((one) => fits(one.arguments, packet));
  return { permitted: entry ? entry.arguments.action === "permit" : rules.length === 0, entry };
}

/** Whether an access list lets a packet through. */
export function permits(list: AccessList, packet: FilteredPacket): boolean {
  return decision(list, packet).permitted;
}

/** Remarks are entries, too. */
function isRule(entry: AccessEntry): boolean {
  return entry.arguments.action !== undefined;
}

function fitsStandard({ any, host, address, wildcard }: EntryArguments, { source }: FilteredPacket): boolean {
  if (any === true) return true;
  return fitsAddress(host ?? address, host === undefined ? wildcard : undefined, source);
}

function fitsExtended(args: EntryArguments, packet: FilteredPacket): boolean {
  return (
    fitsProtocol(args, packet) &&
    fitsEnd(args, "source", packet.source, packet.sourcePort) &&
    fitsEnd(args, "target", packet.destination, packet.destinationPort) &&
    fitsOptions(args, packet)
  );
}

function fitsProtocol({ protocol, number }: EntryArguments, packet: FilteredPacket): boolean {
  if (protocol === "ip") return true;
  return (protocol === undefined ? number : PROTOCOLS[protocol]) === packet.protocol;
}

/** Whether the address and the port at one end of a packet are those that an entry names. */
function fitsEnd(
  args: EntryArguments,
  end: "source" | "target",
  address: string | undefined,
  port: number | undefined,
): boolean {
  const host = args[`${end}Host`];
  const here =
    args[`${end}Any`] !== undefined ||
    fitsAddress(host ?? args[end], host === undefined ? args[`${end}Wildcard`] : undefined, address);
  return here && fitsPort(args, end, port);
}

/** Bits that a wildcard sets do not matter; without one all of them do. */
function fitsAddress(
  wanted: string | undefined,
  wildcard: string | undefined,
  address: string | undefined,
): boolean {
  if (address === undefined) return true;
  if (wanted === undefined) return false;
  const ignored = wildcard === undefined ? 0 : toNumber(wildcard);
  return ((toNumber(wanted) ^ toNumber(address)) & ~ignored) === 0;
}

function fitsPort(args: EntryArguments, end: "source" | "target", port: number | undefined): boolean {
  const [low, high] = [args[`${end}Low`], args[`${end}High`]].map(portOf);
  if (low !== undefined && high !== undefined) return port !== undefined && low <= port && port <= high;
  const wanted = portOf(args[`${end}Port`]);
  if (wanted === undefined) return true;
  if (port === undefined) return false;
  switch (args[`${end}Op`]) {
    case "gt":
      return port > wanted;
    case "lt":
      return port < wanted;
    case "neq":
      return port !== wanted;
    default:
      return port === wanted;
  }
}

function portOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : portNumber(word);
}

function fitsOptions(args: EntryArguments, packet: FilteredPacket): boolean {
  const { options = [], type, code, dscp, precedence } = args;
  if (dscp !== undefined && dscp !== packet.dscp) return false;
  if (precedence !== undefined && precedence !== packet.dscp >> 3) return false;
  if (type !== undefined && !isMessage(packet, type, code)) return false;
  return options.every((word) => {
    if (word === "log" || word === "log-input") return true;
    if (word === "established") return packet.established === true;
    if (word === "ttl-exceeded") return packet.icmp === "time-exceeded";
    return packet.icmp === word;
  });
}

/** Whether a packet is an ICMP message of these numbers; without a code any of that type is. */
function isMessage({ icmp }: FilteredPacket, type: number, code: number | undefined): boolean {
  return icmp !== undefined && ICMP_MESSAGES[icmp][0] === type && code === undefined;
}
