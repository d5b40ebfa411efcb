import type { Layout } from "./layout.js";

/** The device: plain data. Rules over it stand beside it, one file a subject; nothing here prints, waits or draws lots. */
export interface Router extends Holder {
  hostname: string;
  domainLookup: boolean;
  passwordEncryption: boolean;
  enableSecret: Secret | undefined;
  enablePassword: Secret | undefined;
  readonly users: Map<string, User>;
  readonly banners: Map<string, { readonly delimiter: string; readonly text: string }>;
  readonly interfaces: Map<string, Interface>;
  readonly dhcp: Dhcp;
  readonly routes: Route[];
  readonly lines: Line[];
  telephony: Telephony | undefined;
  readonly ephoneDns: Map<number, EphoneDn>;
  readonly ephones: Map<number, Ephone>;
  /** Not configuration: how a loaded file was laid out, and what of it is not modelled. */
  readonly layout: Layout;
}

/** Whatever a mode edits. What nothing reads is kept by the syntax that declares it. */
export interface Holder {
  /** Settings that are kept and shown only. */
  readonly stored: Map<string, readonly Readonly<Record<string, unknown>>[]>;
  /** Blocks that are kept and shown only, by their syntax and then by their key. */
  readonly blocks: Map<string, Map<string, GenericBlock>>;
}

/** A block that is only kept and shown. */
export interface GenericBlock extends Holder {
  /** The arguments of its header. */
  args: Readonly<Record<string, unknown>>;
}

/** A password as the configuration holds it: 0 clear, 5 MD5, 7 reversible. */
export interface Secret {
  readonly type: 0 | 4 | 5 | 7;
  readonly text: string;
}

export interface User extends Holder {
  readonly name: string;
  privilege: number | undefined;
  secret: Secret | undefined;
  /** `secret` is a type 5 secret rather than a password. */
  hashed: boolean;
  noPassword: boolean;
}

export interface Interface extends Holder {
  readonly name: string;
  addresses: InterfaceAddress[];
  dhcpClient: boolean;
  shutdown: boolean;
  encapsulation: { readonly vlan: number; readonly native: boolean } | undefined;
  /** As printed; undefined where the interface has no such thing. */
  duplex: string | undefined;
  speed: string | undefined;
  helperAddresses: string[];
  /** Not configuration: whether a cable with a live other end is in it. */
  cable: boolean;
}

export interface InterfaceAddress {
  readonly address: string;
  readonly mask: string;
  readonly secondary: boolean;
}

export interface Dhcp {
  excluded: { readonly low: string; readonly high: string | undefined }[];
  readonly pools: Map<string, DhcpPool>;
}

export interface DhcpPool extends Holder {
  readonly name: string;
  network: { readonly address: string; readonly mask: string } | undefined;
  host: { readonly address: string; readonly mask: string | undefined } | undefined;
  defaultRouters: readonly string[];
  dnsServers: readonly string[];
  domainName: string | undefined;
  options: DhcpOption[];
  /** Days, hours and minutes, or for ever; undefined is one day. */
  lease: { readonly days: number; readonly hours?: number; readonly minutes?: number } | "infinite" | undefined;
}

/** A DHCP option (RFC 2132) as it was configured: as text, hexadecimal digits or addresses. */
export interface DhcpOption {
  readonly code: number;
  readonly instance?: number;
  readonly ascii?: string;
  readonly hex?: string;
  readonly ip?: readonly string[];
}

export interface Route {
  readonly destination: string;
  readonly mask: string;
  readonly via: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** A row of terminal lines: `line con 0`, `line vty 0 4`. */
export interface Line extends Holder {
  readonly kind: "console" | "aux" | "vty" | "tty";
  first: number;
  last: number;
  password: Secret | undefined;
  /** How a user logs in: not at all, by the line's password, or by a user name. */
  login: "none" | "password" | "local" | { readonly list: string };
  execTimeout: { readonly minutes: number; readonly seconds: number } | undefined;
  synchronous: boolean;
  transportInput: readonly string[] | undefined;
  privilege: number | undefined;
}

/** CallManager Express, from `telephony-service` on. */
export interface Telephony extends Holder {
  maxEphones: number;
  maxDn: number;
  /** Dial-peer preference and registration of all numbers (`max-dn … preference …`). */
  maxDnOptions: Readonly<Record<string, unknown>>;
  source: { readonly address: string; readonly port: number } | undefined;
  sourceOptions: Readonly<Record<string, unknown>>;
  autoAssign: AutoAssign[];
  autoRegister: boolean;
  /** Time stamp of the phones' files, as `create cnf-files` left it. */
  cnfFiles: string | undefined;
  keepalive: number;
}

export interface AutoAssign {
  readonly first: number;
  readonly last: number;
  readonly type: string | undefined;
  readonly cfw: string | undefined;
  readonly timeout: number | undefined;
}

export interface EphoneDn extends Holder {
  readonly tag: number;
  /** Undefined is a single line. */
  mode: "dual-line" | "octo-line" | undefined;
  number: string | undefined;
  secondary: string | undefined;
  numberOptions: Readonly<Record<string, unknown>>;
  name: string | undefined;
  label: string | undefined;
}

export interface Ephone extends Holder {
  readonly tag: number;
  mac: string | undefined;
  type: string | undefined;
  addons: Readonly<Record<string, unknown>>;
  buttons: readonly PhoneButton[];
}

export interface PhoneButton {
  readonly button: number;
  readonly separator: string;
  readonly dns: readonly number[];
}
