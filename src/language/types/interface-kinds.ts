/** The kinds of interface by their full names, in the order in which a configuration prints them. */
export const INTERFACE_KINDS = [
  "Loopback",
  "Tunnel",
  "BVI",
  "Dialer",
  "Multilink",
  "Virtual-Template",
  "Port-channel",
  "Null",
  "FastEthernet",
  "GigabitEthernet",
  "Ethernet",
  "Serial",
  "ATM",
  "BRI",
  "Service-Engine",
  "Integrated-Service-Engine",
  "Content-Engine",
  "ISM",
  "SM",
  "Embedded-Service-Engine",
  "Async",
  "Modem",
  "Vlan",
] as const;

export type InterfaceKind = (typeof INTERFACE_KINDS)[number];

/** What `interface ?` says of each kind. */
export const KIND_HELP: Readonly<Record<InterfaceKind, string>> = {
  Loopback: "Loopback interface",
  Tunnel: "Tunnel interface",
  BVI: "Bridge-Group Virtual Interface",
  Dialer: "Dialer interface",
  Multilink: "Multilink-group interface",
  "Virtual-Template": "Virtual Template interface",
  "Port-channel": "Ethernet Channel of interfaces",
  Null: "Null interface",
  FastEthernet: "FastEthernet IEEE 802.3",
  GigabitEthernet: "GigabitEthernet IEEE 802.3z",
  Ethernet: "IEEE 802.3",
  Serial: "Serial",
  ATM: "ATM interface",
  BRI: "ISDN Basic Rate Interface",
  "Service-Engine": "cisco service engine module",
  "Integrated-Service-Engine": "cisco integrated service engine module",
  "Content-Engine": "cisco content engine module",
  ISM: "cisco internal service module",
  SM: "cisco service module",
  "Embedded-Service-Engine": "cisco embedded service engine module",
  Async: "Async interface",
  Modem: "Modem interface",
  Vlan: "Catalyst Vlans",
};

/** Kinds that exist because somebody named them; all others are plugged in. */
export const VIRTUAL_KINDS: ReadonlySet<InterfaceKind> = new Set<InterfaceKind>([
  "Loopback",
  "Tunnel",
  "BVI",
  "Dialer",
  "Multilink",
  "Virtual-Template",
  "Port-channel",
  "Null",
  "Vlan",
]);

/** Modules that few routers hold: `s0/0/0` is a serial port. */
export const MODULE_KINDS: ReadonlySet<InterfaceKind> = new Set<InterfaceKind>([
  "Service-Engine",
  "Integrated-Service-Engine",
  "Content-Engine",
  "ISM",
  "SM",
  "Embedded-Service-Engine",
]);

/** Which kinds are numbered by one plain number, and within which limits. */
export const PLAIN_NUMBERS: Partial<Record<InterfaceKind, { readonly min: number; readonly max: number }>> = {
  Loopback: { min: 0, max: 2147483647 },
  Tunnel: { min: 0, max: 2147483647 },
  BVI: { min: 1, max: 255 },
  Dialer: { min: 0, max: 799 },
  Multilink: { min: 1, max: 2147483647 },
  "Virtual-Template": { min: 1, max: 4096 },
  "Port-channel": { min: 1, max: 64 },
  Null: { min: 0, max: 0 },
  Vlan: { min: 1, max: 4094 },
  Async: { min: 1, max: 999 },
};

/** The kinds that a typed beginning may stand for; the exact name or the first kind wins as on the router. */
export function interfaceKinds(
  typed: string,
  among: readonly InterfaceKind[] = INTERFACE_KINDS,
): readonly InterfaceKind[] {
  const lower = typed.toLowerCase();
  const exact = among.filter((kind) => kind.toLowerCase() === lower);
  if (exact.length > 0) return exact;
  const begun = among.filter((kind) => kind.toLowerCase().startsWith(lower));
  const ports = begun.filter((kind) => !MODULE_KINDS.has(kind));
  return ports.length > 0 ? ports : begun;
}

/** Cuts `FastEthernet0/0.10` into its parts, or undefined if it is no interface name. */
export function interfaceParts(
  name: string,
): { kind: InterfaceKind; unit: string; subinterface: number | undefined } | undefined {
  const parts = /^([A-Za-z-]+)(\d+(?:\/\d+)*)(?:\.(\d+))?$/.exec(name);
  const kind = INTERFACE_KINDS.find((known) => known === parts?.[1]);
  if (!parts || !kind) return undefined;
  return { kind, unit: parts[2] ?? "", subinterface: parts[3] === undefined ? undefined : Number(parts[3]) };
}
