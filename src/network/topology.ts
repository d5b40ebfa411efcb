/** A lab as it stands before it is switched on: devices with their names, and the cables between their ports. */
export interface Topology {
  readonly name: string;
  readonly devices: readonly DeviceDescription[];
  readonly cables: readonly Cable[];
  /** Cables that leave the lab; undefined: none. */
  readonly outside?: readonly OutsideCable[] | undefined;
}

export type DeviceDescription =
  | RouterDescription
  | SwitchDescription
  | PcDescription
  | PhoneDescription
  | AnalogPhoneDescription
  | PstnDescription
  | AttackerDescription
  | PbxDescription;

export interface RouterDescription {
  readonly kind: "router";
  readonly name: string;
  /** The platform by its id; the one that was asked for on the command line where none is named. */
  readonly platform: string | undefined;
  /** What it starts with; undefined: as it leaves the factory. */
  readonly configuration: string | undefined;
  readonly origin?: Origin | undefined;
}

/** Where the first line of a configuration was written down. */
export interface Origin {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** For each line of the configuration its line in the file, where these are not the same. */
  readonly lines?: readonly number[] | undefined;
}

export interface SwitchDescription {
  readonly kind: "switch";
  readonly name: string;
  readonly platform: string | undefined;
  readonly configuration: string | undefined;
  readonly origin?: Origin | undefined;
}

export interface PcDescription {
  readonly kind: "pc";
  readonly name: string;
  readonly mac: string;
  /** An address of its own; undefined: by DHCP. */
  readonly address: StaticAddress | undefined;
  /** Whether a softphone runs on it (CIPC), which registers with the PC's hardware address. */
  readonly softphone: boolean;
  /** What the softphone speaks; undefined: SCCP. */
  readonly protocol?: PhoneProtocol | undefined;
}

export interface StaticAddress {
  readonly address: string;
  readonly mask: string;
  readonly gateway: string | undefined;
  readonly nameServer: string | undefined;
}

export interface PhoneDescription {
  readonly kind: "phone";
  readonly name: string;
  /** A type that `ephone` knows: `7960`. */
  readonly model: string;
  readonly mac: string;
  /** What its firmware speaks; undefined: SCCP. */
  readonly protocol?: PhoneProtocol | undefined;
}

/** What phones speak with their call agents. */
export const PHONE_PROTOCOLS = ["sccp", "sip"] as const;
export type PhoneProtocol = (typeof PHONE_PROTOCOLS)[number];

/** A telephone or a fax machine at an analog line. */
export interface AnalogPhoneDescription {
  readonly kind: "analog-phone";
  readonly name: string;
}

/** The public telephone network: its subscribers, and its lines to routers. */
export interface PstnDescription {
  readonly kind: "pstn";
  readonly name: string;
  readonly subscribers: readonly { readonly number: string; readonly name: string }[];
  /** The number that leads to a line, or a pattern of numbers, by its port: `line1`, `bri1`, `pri1`. */
  readonly lines: Readonly<Record<string, string>>;
}

/** A computer whose user means harm. */
export interface AttackerDescription {
  readonly kind: "attacker";
  readonly name: string;
  readonly mac: string;
  /** An address of its own; undefined: by DHCP. */
  readonly address: StaticAddress | undefined;
}

/** A PBX with a SIP trunk. */
export interface PbxDescription {
  readonly kind: "pbx";
  readonly name: string;
  readonly mac: string;
  readonly address: StaticAddress | undefined;
  readonly extensions: readonly { readonly number: string; readonly name: string }[];
  /** The address of the other end of its trunk. */
  readonly trunk: string;
  /** The numbers of its menu and its mailboxes; undefined: it has none. */
  readonly menu: string | undefined;
  readonly mailbox: string | undefined;
}

/** Two ports, by device and name (`FastEthernet0/0`; a phone has `switch` and `pc`, a PC `FastEthernet0`). */
export interface Cable {
  readonly ends: readonly [PortName, PortName];
  /** In bits a second; undefined: what its ports give. */
  readonly bandwidth: number | undefined;
  /** One way, in milliseconds. */
  readonly delay: number | undefined;
}

/** A cable from a port to something outside of the lab: each Ethernet frame is a datagram of UDP. */
export interface OutsideCable {
  readonly end: PortName;
  /** Where what is outside sends its frames, and where those of the port are sent. */
  readonly local: UdpPlace;
  readonly remote: UdpPlace;
  /** As those of a `Cable`. */
  readonly bandwidth: number | undefined;
  readonly delay: number | undefined;
}

/** A name or an address, and a port of UDP. */
export interface UdpPlace {
  readonly host: string;
  readonly port: number;
}

export interface PortName {
  readonly device: string;
  readonly port: string;
}
