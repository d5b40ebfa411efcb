/** What is known of a kind of interface. */
interface KindFacts {
  /** What `interface ?` says of it. */
  readonly help: string;
  /** It exists because somebody named it; all others are plugged in. */
  readonly isVirtual?: true;
  /** A module that few routers hold: `s0/0/0` is a serial port. */
  readonly isModule?: true;
  /** A card, a module or a line of the router brings it, whatever its number. */
  readonly isOnCard?: true;
  /** It can be divided into sub-interfaces. */
  readonly isDivisible?: true;
  /** Where it is numbered by one plain number: within which limits. */
  readonly numbers?: NumberLimits;
}

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
}

const anyNumber: NumberLimits = { min: 0, max: 2147483647 };

/** The kinds by their full names, in the order in which a configuration prints them. */
const KINDS = {
  Loopback: { help: "Loopback interface", isVirtual: true, numbers: anyNumber },
  Tunnel: { help: "Tunnel interface", isVirtual: true, numbers: anyNumber },
  BVI: { help: "Bridge-Group Virtual Interface", isVirtual: true, numbers: { min: 1, max: 255 } },
  Dialer: { help: "Dialer interface", isVirtual: true, numbers: { min: 0, max: 799 } },
  Multilink: { help: "Multilink-group interface", isVirtual: true, numbers: { ...anyNumber, min: 1 } },
  "Virtual-Template": { help: "Virtual Template interface", isVirtual: true, numbers: { min: 1, max: 4096 } },
  "Port-channel": { help: "Ethernet Channel of interfaces", isVirtual: true, numbers: { min: 1, max: 64 } },
  Null: { help: "Null interface", isVirtual: true, numbers: { min: 0, max: 0 } },
  FastEthernet: { help: "FastEthernet IEEE 802.3", isDivisible: true },
  GigabitEthernet: { help: "GigabitEthernet IEEE 802.3z", isDivisible: true },
  Ethernet: { help: "IEEE 802.3", isDivisible: true },
  Serial: { help: "Serial", isDivisible: true },
  ATM: { help: "ATM interface", isDivisible: true },
  BRI: { help: "ISDN Basic Rate Interface" },
  "Service-Engine": { help: "cisco service engine module", isModule: true, isOnCard: true },
  "Integrated-Service-Engine": {
    help: "cisco integrated service engine module",
    isModule: true,
    isOnCard: true,
  },
  "Content-Engine": { help: "cisco content engine module", isModule: true, isOnCard: true },
  ISM: { help: "cisco internal service module", isModule: true, isOnCard: true },
  SM: { help: "cisco service module", isModule: true, isOnCard: true },
  "Embedded-Service-Engine": { help: "cisco embedded service engine module", isModule: true },
  Async: { help: "Async interface", isOnCard: true, numbers: { min: 1, max: 999 } },
  Modem: { help: "Modem interface", isOnCard: true },
  Vlan: { help: "Catalyst Vlans", isVirtual: true, numbers: { min: 1, max: 4094 } },
  TenGigabitEthernet: { help: "Ten Gigabit Ethernet", isOnCard: true, isDivisible: true },
  Dot11Radio: { help: "Dot11 interface", isOnCard: true, isDivisible: true },
  Cellular: { help: "Cellular interface", isOnCard: true },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type InterfaceKind = keyof typeof KINDS;

/** The kinds in the order in which a configuration prints them. */
export const INTERFACE_KINDS = Object.keys(KINDS) as readonly InterfaceKind[];

export function factsOf(kind: InterfaceKind): KindFacts {
  return KINDS[kind];
}

/** The kinds that somebody may make by naming one. */
export const VIRTUAL_KINDS = INTERFACE_KINDS.filter((kind) => factsOf(kind).isVirtual);

/** The kinds that a typed beginning may stand for; the exact name or the first kind wins as on the router. */
export function interfaceKinds(
  typed: string,
  among: readonly InterfaceKind[] = INTERFACE_KINDS,
): readonly InterfaceKind[] {
  const lower = typed.toLowerCase();
  const exact = among.filter((kind) => kind.toLowerCase() === lower);
  if (exact.length > 0) return exact;
  const begun = among.filter((kind) => kind.toLowerCase().startsWith(lower));
  const ports = begun.filter((kind) => !factsOf(kind).isModule);
  return ports.length > 0 ? ports : begun;
}

/** Cuts `FastEthernet0/0.10` into its parts, or undefined if it is no interface name. */
export function interfaceParts(
  name: string,
): { kind: InterfaceKind; unit: string; subinterface: number | undefined } | undefined {
  const parts = /^(Dot11Radio|[A-Za-z-]+)(\d+(?:\/\d+)*)(?:\.(\d+))?$/.exec(name);
  const kind = INTERFACE_KINDS.find((known) => known === parts?.[1]);
  if (!parts || !kind) return undefined;
  return { kind, unit: parts[2] ?? "", subinterface: parts[3] === undefined ? undefined : Number(parts[3]) };
}
