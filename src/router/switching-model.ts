import type { NumberRange } from "../language/types/vlan-list.js";
import type { Holder } from "../language/holder.js";

/** The part of the device that switches frames (IOS LAN switching command reference; IEEE 802.1Q). */
export interface SwitchEngine {
  /** By number. VLAN 1 is always there. */
  readonly vlans: Map<number, Vlan>;
  vtp: Vtp;
  /** Not configuration: the VLANs are in `vlan.dat`, which outlasts a restart. */
  vlanFile: boolean;
  readonly spanningTree: SpanningTree;
  /** Not configuration: the whole device is a switch, rather than a router that may hold switch modules. */
  readonly isSwitch: boolean;
  /** Not configuration: the hardware address that it was built with; those of its interfaces are next to it. */
  readonly baseMac: string | undefined;
  /** Not configuration: the roots of spanning trees, by VLAN, where another bridge is it. */
  rootBridges: ReadonlyMap<number, RootBridge>;
  /** Not configuration: which hardware addresses were seen, and where. */
  macTable: readonly MacEntry[];
  /** Not configuration: the addresses that its clients were given, as it overheard (DHCP snooping). */
  snoopedLeases: readonly SnoopedLease[];
  /** Not configuration: the devices that announced themselves on a port (CDP). */
  cdpNeighbors: readonly CdpNeighbor[];
}

/** The root of a spanning tree, as another bridge knows it. */
export interface RootBridge {
  /** Without the VLAN's number. */
  readonly priority: number;
  readonly address: string;
  readonly cost: number;
  /** The own port that leads there. */
  readonly port: string;
}

/** A lease that a switch overheard. */
export interface SnoopedLease {
  readonly mac: string;
  readonly address: string;
  readonly vlan: number;
  readonly port: string;
  /** How long it lasts yet. */
  readonly seconds: number;
}

export interface Vlan extends Holder {
  readonly number: number;
  /** A loaded configuration told it: it is shown there, whatever VTP says. */
  written: boolean;
  /** Undefined: the name that its number gives it, `VLAN0010`. */
  name: string | undefined;
  /** Nothing is forwarded in it, here (`shutdown`) or in the whole VTP domain (`state suspend`). */
  shutdown: boolean;
  suspended: boolean;
}

/** Who decides which VLANs there are (VLAN Trunking Protocol). */
export interface Vtp {
  readonly mode: "server" | "client" | "transparent" | "off";
  readonly domain: string | undefined;
}

export interface SpanningTree {
  mode: "pvst" | "rapid-pvst" | "mst" | undefined;
  /** By VLAN, where it is not the usual 32768. */
  readonly priorities: Map<number, number>;
  /** What ports do that were told nothing of their own: forward at once, and close when they hear another bridge. */
  portfastDefault: boolean;
  bpduguardDefault: boolean;
}

export type SwitchportMode = "access" | "trunk" | "dynamic auto" | "dynamic desirable";

/** What a port is told about VLANs and about its part in the spanning tree. */
export interface Switching {
  mode: SwitchportMode;
  accessVlan: number;
  /** `dot1p`: tagged with priority only · `untagged`: as the phone likes · `none`: the phone is told nothing. */
  voiceVlan: number | "dot1p" | "none" | "untagged" | undefined;
  /** Untagged frames of a trunk belong to it. */
  nativeVlan: number;
  allowedVlans: readonly NumberRange[] | "all";
  /** It says nothing about trunks to the other end (DTP). */
  nonegotiate: boolean;
  /** It forwards at once: `trunk` on a trunk too; false where that was forbidden, undefined where nothing was said. */
  portfast: boolean | "trunk" | undefined;
  bpduguard: boolean | undefined;
  readonly security: PortSecurity;
  /** Not configuration: the mode of the port at the other end; undefined where nothing there negotiates. */
  peer: SwitchportMode | undefined;
}

/** How many and which hardware addresses may use a port. */
export interface PortSecurity {
  enabled: boolean;
  maximum: number;
  violation: "protect" | "restrict" | "shutdown";
  /** Addresses that it saw are written into the configuration. */
  sticky: boolean;
  addresses: readonly SecureAddress[];
  /** Not configuration: senders that it knows for as long as the link is up. */
  learned: readonly LearnedSender[];
  /** Not configuration: how often somebody else sent a frame, and who sent the last one. */
  violations: number;
  lastSource: string | undefined;
}

export interface LearnedSender {
  readonly mac: string;
  /** On the timeline. */
  readonly since: number;
  /** Until it is forgotten, if it ever is. */
  readonly minutesLeft: number | undefined;
}

export interface SecureAddress {
  readonly mac: string;
  readonly sticky: boolean;
}

export interface MacEntry {
  readonly vlan: number;
  /** As the switch prints it, `000a.1b2c.3d4e`. */
  readonly mac: string;
  readonly port: string;
  readonly kind: "DYNAMIC" | "STATIC";
}

/** What a neighbour said of itself (CDP). */
export interface CdpNeighbor {
  readonly device: string;
  /** The own port on which it was heard, by its full name. */
  readonly localPort: string;
  /** Its port, as it calls it. */
  readonly remotePort: string;
  readonly platform: string;
  /** As tables print them: `R S I`. */
  readonly capabilities: string;
  /** Seconds for which this is still believed. */
  readonly holdtime: number;
  /** The software it runs, as it describes it. */
  readonly version: string;
  readonly address: string | undefined;
  readonly nativeVlan: number | undefined;
  readonly duplex: "full" | "half" | undefined;
  readonly voiceVlan: number | undefined;
}
