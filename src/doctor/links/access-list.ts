import { filtersAt } from "../../network/ip/filters.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import { networkOf, toAddress, toNumber } from "../../router/ipv4.js";
import { decision, type FilteredPacket } from "../../router/packet-filter.js";
import type { AccessList, Interface } from "../../router/router.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import type { Patient } from "../patient.js";

/** Access lists on the way: what of a phone's or a call's traffic they drop. */

export const accessListFindings = {
  drops: declare<{
    readonly list: AccessList;
    readonly port: string;
    readonly direction: "in" | "out";
    readonly flow: Flow;
    readonly line: string;
  }>({
    code: "D60",
    name: "access-list-drops",
    severity: "broken",
    why: {
      en: ({ list, port, direction, flow, line }, who) =>
        `Access list ${list.name} (${direction} at ${port}) drops ${flow.what.en} of ${who}: ${line}.`,
      fr: ({ list, port, direction, flow, line }, who) =>
        `La liste d'accès ${list.name} (${direction} sur ${port}) jette ${flow.what.fr} de ${who} : ${line}.`,
    },
    remedy: ({ list, flow }) =>
      configure(
        `ip access-list ${list.kind} ${list.name}`,
        `${sequenceBefore(list, flow.packet)}permit ${list.kind === "standard" ? flow.source : flow.permit}`,
      ),
  }),
};

/** Traffic of one kind, as an access list sees it. */
export interface Flow {
  readonly what: Readonly<Record<"en" | "fr", string>>;
  readonly packet: FilteredPacket;
  /** How an extended list permits it, and a standard one its source. */
  readonly permit: string;
  readonly source: string;
}

/** Checks the list that guards an interface against some traffic that passes there. */
export function checkFilter(
  { router, name: device }: IosNode,
  port: string,
  direction: "in" | "out",
  flows: readonly Flow[],
): Fault | undefined {
  const list = filtersAt(router, port)[direction];
  if (!list) return undefined;
  for (const flow of flows) {
    const { permitted, entry } = decision(list, flow.packet);
    if (permitted) continue;
    const line = entry ? `${list.name}, sequence ${entry.sequence}` : `${list.name}, nothing permits it`;
    return fault(
      accessListFindings.drops,
      { device, line: `ip access-group ${list.name} ${direction}` },
      { list, port, direction, flow, line },
    );
  }
  return undefined;
}

/** What a phone behind an interface sends until it is registered. */
export function checkAccess({ settings }: Patient, node: IosNode, entry: Interface): Fault | undefined {
  const [own] = entry.addresses;
  if (!own) return undefined;
  const network = networkOf(own.address, own.mask);
  const wildcard = toAddress(~toNumber(own.mask) >>> 0);
  if (!settings) return checkFilter(node, entry.name, "in", [ASKING]);
  const [server = own.address] = settings.tftpServers;
  const { source = { address: server, port: 2000 } } = node.router.telephony ?? {};
  const common = { source: settings.address, dscp: 0 };
  return checkFilter(node, entry.name, "in", [
    {
      what: { en: "TFTP (UDP port 69)", fr: "TFTP (UDP, port 69)" },
      packet: { ...common, protocol: UDP, sourcePort: 50001, destination: server, destinationPort: 69 },
      permit: `udp ${network} ${wildcard} host ${server} eq 69`,
      source: `${network} ${wildcard}`,
    },
    {
      what: { en: "the acknowledgements of TFTP", fr: "les accusés de TFTP" },
      packet: { ...common, protocol: UDP, sourcePort: 50001, destination: server, destinationPort: 57000 },
      permit: `udp ${network} ${wildcard} host ${server} gt 1023`,
      source: `${network} ${wildcard}`,
    },
    {
      what: { en: `SCCP (TCP port ${source.port})`, fr: `SCCP (TCP, port ${source.port})` },
      packet: {
        ...common,
        protocol: TCP,
        sourcePort: 50000,
        destination: source.address,
        destinationPort: source.port,
      },
      permit: `tcp ${network} ${wildcard} host ${source.address} eq ${source.port}`,
      source: `${network} ${wildcard}`,
    },
  ]);
}

const UDP = 17;
const TCP = 6;

const ASKING: Flow = {
  what: { en: "DHCP (UDP port 67)", fr: "DHCP (UDP, port 67)" },
  packet: {
    source: "0.0.0.0",
    destination: "255.255.255.255",
    protocol: UDP,
    sourcePort: 68,
    destinationPort: 67,
    dscp: 0,
  },
  permit: "udp any any eq 67",
  source: "host 0.0.0.0",
};

/** A free sequence number before the entry that denies a packet; none where it goes behind all others. */
function sequenceBefore(list: AccessList, packet: FilteredPacket): string {
  const { entry } = decision(list, packet);
  if (!entry) return "";
  const taken = new Set(list.entries.map(({ sequence }) => sequence));
  let sequence = entry.sequence - 1;
  while (taken.has(sequence)) sequence--;
  return sequence > 0 ? `${sequence} ` : "";
}
