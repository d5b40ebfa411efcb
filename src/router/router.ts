import type { AccessEntry } from "./access-entry.js";
import type { OspfState } from "./ospf-model.js";
import type { Holder } from "../language/holder.js";
import type { LogBuffer } from "./log-buffer.js";
import type { NatTable } from "./nat-table.js";
import type { Layout } from "./layout.js";
import type { Switching, SwitchEngine } from "./switching-model.js";
import type { PortCounters } from "./port-counters.js";
import type { EigrpState, LearnedRoute, RipState } from "./routing-model.js";
import type { System, TerminalLine } from "./system-model.js";
import type {
  ActiveCall,
  ApplicationSession,
  CallBackRequest,
  MediaUnit,
  PastCall,
  Ephone,
  EphoneDn,
  EphoneHunt,
  EphoneType,
  LineStatistics,
  Registration,
  SipRegistration,
  SipRegistrationCounts,
  RegistrationAttempt,
  Telephony,
  VoiceLine,
} from "./telephony-model.js";

/** The device: plain data. Rules over it stand beside it, one file a subject; nothing here prints, waits or draws lots. */
export interface Router extends Holder, System, SwitchEngine {
  hostname: string;
  domainLookup: boolean;
  domainName: string | undefined;
  nameServers: readonly string[];
  /** Names that the router itself knows, and their addresses (`ip host`). */
  readonly hosts: Map<string, readonly string[]>;
  readonly interfaces: Map<string, Interface>;
  readonly dhcp: Dhcp;
  /** Where a device that does not route sends what is not in its own networks. */
  defaultGateway: string | undefined;
  routes: Route[];
  /** By number or name, in order of creation. */
  readonly accessLists: Map<string, AccessList>;
  lines: readonly Line[];
  telephony: Telephony | undefined;
  readonly ephoneDns: Map<number, EphoneDn>;
  readonly ephones: Map<number, Ephone>;
  readonly ephoneHunts: Map<number, EphoneHunt>;
  /** What phones and numbers have in common; a value of their own counts more. */
  readonly ephoneTemplates: Map<number, Ephone>;
  readonly ephoneDnTemplates: Map<number, EphoneDn>;
  readonly ephoneTypes: Map<string, EphoneType>;
  /** Not configuration: the neighbours whose hardware address is known. */
  arp: readonly ArpEntry[];
  /** Not configuration: the ways that routing protocols would use, the best of each. */
  learnedRoutes: readonly LearnedRoute[];
  /** Not configuration: what RIP knows, while it runs. */
  rip: RipState | undefined;
  /** Not configuration: what the processes of OSPF know, by their numbers. */
  readonly ospf: Map<number, OspfState>;
  /** Not configuration: what the processes of EIGRP know, by their autonomous systems. */
  readonly eigrp: Map<number, EigrpState>;
  /** Not configuration: whose addresses are translated at present. */
  readonly nat: NatTable;
  /** Not configuration: the telephone lines that cables lead to, by the slots of their voice ports: `0/0/0`. */
  readonly voiceLines: Map<string, VoiceLine>;
  /** Not configuration: what is being debugged, in the router's words; a restart ends it. */
  readonly debugging: Set<string>;
  /** Not configuration: the phones that talk to the router, by ephone tag, and those that it turned away. */
  readonly registrations: Map<number, Registration>;
  /** SIP phones that are registered, by the tags of their pools. */
  readonly sipRegistrations: Map<number, SipRegistration>;
  /** Not configuration: what dial-peers with `options-keepalive` have found out of their places, by tag. */
  readonly peerKeepalives: Map<number, "active" | "busyout">;
  /** What SIP phones have asked for, by the tags of their pools; under 0 all of them, strangers included. */
  readonly sipCounts: Map<number, SipRegistrationCounts>;
  readonly attempts: RegistrationAttempt[];
  /** Not configuration: phones whose signs of life stopped, by ephone tag. */
  readonly deceased: Set<number>;
  /** Not configuration: the legs of all calls, the oldest first. */
  readonly calls: ActiveCall[];
  /** Not configuration: calls that an application has, by the number of its session. */
  readonly applicationSessions: Map<number, ApplicationSession>;
  /** Not configuration: DSP farms that have registered with this call agent, by the tag of `sdspfarm`. */
  readonly mediaUnits: Map<number, MediaUnit>;
  /** Not configuration: the call agents with which the profiles of the DSP farm have registered, by their tags. */
  readonly farmAgents: Map<number, string>;
  /** Not configuration: the legs of calls that are over, the oldest first, as far as `dial-control-mib` keeps them. */
  pastCalls: readonly PastCall[];
  /** Not configuration: lines that have logged in to hunt groups, or out of them, by dn tag. */
  readonly huntLogins: Map<number, boolean>;
  /** Numbers that took a free place of an ephone-hunt, by its tag, in the order in which they came. */
  /** Parties of conferences on DSP farms, by the conference's number. */
  readonly conferenceParties: Map<string, number>;
  /** The place of the member that rang last, by the hunt group's name. */
  readonly lastHunted: Map<string, number>;
  /** Lines that somebody wants to hear of once they are free, by dn tag. */
  readonly callBacks: Map<number, CallBackRequest>;
  readonly huntJoins: Map<number, readonly string[]>;
  /** Not configuration: what became of the calls of each channel, by dn tag and channel from 1 on, `7.1`. */
  readonly lineStatistics: Map<string, LineStatistics>;
  /** Not configuration: the messages that it keeps. */
  readonly log: LogBuffer;
  /** Not configuration: the copies of its configuration that it made, the oldest first, and the number of the next. */
  archived: { readonly names: readonly string[]; readonly next: number };
  /** Not configuration: how a loaded file was laid out, and what of it is not modelled. */
  readonly layout: Layout;
}

export type Line = TerminalLine & Holder;

export interface Interface extends Holder {
  readonly name: string;
  /** Not configuration: whether it can be a port of a switch, by what it is plugged into. */
  switchable: boolean;
  /** A sub-interface of a serial port says what is behind it. */
  link: "point-to-point" | "multipoint" | undefined;
  description: string | undefined;
  /** In kilobits a second, if it was told. */
  bandwidth: number | undefined;
  mtu: number | undefined;
  mac: string | undefined;
  /** Not configuration: the hardware address that it was built with, where that follows from the device's own. */
  burnedIn: string | undefined;
  /** Not configuration: what has gone through it; undefined where nothing has. */
  counters: PortCounters | undefined;
  /** `giveAddresses` gives it others. */
  readonly addresses: readonly InterfaceAddress[];
  dhcpClient: boolean;
  /** Its address comes from the other end of a PPP link. */
  negotiated: boolean;
  /** The interface whose address it borrows. */
  unnumbered: string | undefined;
  /** A port of a switch: it belongs to VLANs and has no address. Undefined where the interface is routed. */
  switching: Switching | undefined;
  shutdown: boolean;
  /** `giveVlan` gives it another. */
  readonly encapsulation: { readonly vlan: number; readonly native: boolean } | undefined;
  /** As printed; undefined where the interface has no such thing. */
  duplex: "auto" | "full" | "half" | undefined;
  speed: "10" | "100" | "1000" | "auto" | undefined;
  /** Serial ports whose cable end gives the clock; in bits a second. */
  clockRate: number | undefined;
  /** Tunnels: where they begin and end. */
  tunnel: { readonly source?: string; readonly destination?: string };
  /** Not configuration: how its address was set, as `show ip interface brief` tells. */
  method: "unset" | "manual" | "NVRAM" | "DHCP";
  /** Not configuration: whether a cable with a live other end is in it. */
  cable: boolean;
  /** Not configuration: what is at the other end of a serial line speaks another protocol, or does not prove who it is. */
  estranged: boolean;
  /** Not configuration: it is one link with others (EtherChannel). */
  bundled: boolean;
  /** Not configuration: spanning tree keeps it shut, since another cable leads to the same switch. */
  redundant: boolean;
  /** Not configuration: why a switch closed it by itself. Only `shutdown` and `no shutdown` open it again. */
  errDisabled: "bpduguard" | "dhcp-rate-limit" | "psecure-violation" | undefined;
}

export interface InterfaceAddress {
  readonly address: string;
  readonly mask: string;
  readonly secondary: boolean;
}

export interface Dhcp {
  /** Whether the router answers and relays (`service dhcp`). */
  enabled: boolean;
  excluded: readonly ExcludedRange[];
  /** In order of creation. */
  readonly pools: Map<string, DhcpPool>;
  /** Not configuration: addresses that are leased. */
  bindings: readonly DhcpBinding[];
  /** Not configuration: addresses that somebody else was found to use. */
  conflicts: readonly DhcpConflict[];
  /** Not configuration: messages that came in and went out, by their names (`DHCPDISCOVER`), and what expired. */
  readonly counters: Map<string, number>;
}

export interface ArpEntry {
  readonly address: string;
  readonly mac: string;
  readonly interface: string;
  /** Whole minutes since it was learned. */
  readonly age: number;
}

/** One address, or a range up to `high`, that is never leased. */
export interface ExcludedRange {
  readonly low: string;
  readonly high: string | undefined;
}

export interface DhcpBinding {
  readonly address: string;
  /** The client's identifier: hardware type 01 and MAC, `0100.0a1b.2c3d.4e`. */
  readonly client: string;
  readonly pool: string;
  /** Milliseconds since 1970, UTC. */
  readonly expires: number | "infinite";
  readonly manual: boolean;
}

export interface DhcpConflict {
  readonly address: string;
  readonly method: "Ping" | "Gratuitous ARP";
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
}

export interface DhcpPool extends Holder {
  readonly name: string;
  /** `serveNetwork` gives it another. */
  readonly network: { readonly address: string; readonly mask: string } | undefined;
  host: { readonly address: string; readonly mask: string | undefined } | undefined;
  hardwareAddress: { readonly mac: string; readonly type?: "ethernet" | "ieee802" } | undefined;
  clientIdentifier: string | undefined;
  defaultRouters: readonly string[];
  dnsServers: readonly string[];
  domainName: string | undefined;
  options: readonly DhcpOption[];
  /** What its clients are told, in order of entry: `default-router`, `option 150`. */
  told: readonly string[];
  /** Days, hours and minutes, or for ever; undefined is one day. */
  lease:
    { readonly days: number; readonly hours?: number; readonly minutes?: number } | "infinite" | undefined;
}

/** A DHCP option (RFC 2132) as it was configured: as text, hexadecimal digits or addresses. */
export interface DhcpOption {
  readonly code: number;
  readonly instance?: number;
  readonly ascii?: string;
  readonly hex?: string;
  readonly ip?: readonly string[];
}

/** A static route through a port, to a next hop, or to a next hop through a port. */
export interface Route {
  readonly destination: string;
  readonly mask: string;
  readonly interface: string | undefined;
  readonly nextHop: string | undefined;
  readonly distance: number | undefined;
  /** What else was said of it. */
  readonly options: RouteOptions;
}

export interface RouteOptions {
  readonly vrf?: string;
  /** Its next hop is the gateway that DHCP names. */
  readonly dhcp?: true;
  readonly tag?: number;
  readonly permanent?: true;
  readonly name?: string;
  /** The tracked object that decides whether it holds. */
  readonly object?: number;
}

/** An access list, numbered or named. */
export interface AccessList extends Holder {
  readonly name: string;
  readonly kind: "standard" | "extended";
  /** Written as `access-list 101 …` rather than as a block. */
  readonly numbered: boolean;
  /** By sequence number. */
  entries: readonly AccessEntry[];
}
