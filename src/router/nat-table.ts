/** The translations that packets have made (IOS IP Addressing: NAT Configuration Guide; RFC 2663): plain data and rules over it. */

/** An address, and a port or, of ICMP, the identifier. */
export interface End {
  readonly address: string;
  readonly port: number;
}

export type NatProtocol = "icmp" | "tcp" | "udp";

/** One conversation, as the ends are called on either side of the router. */
export interface Translation {
  readonly protocol: NatProtocol;
  readonly insideGlobal: End;
  readonly insideLocal: End;
  readonly outsideLocal: End;
  readonly outsideGlobal: End;
  /** By which rule of the configuration it came about. */
  readonly rule: string;
  /** One side has hung up. */
  closing: boolean;
  /** When it ends unless it is used again, in milliseconds of virtual time. */
  expires: number;
}

/** An address of a pool that somebody inside has for himself. */
export interface LentAddress {
  readonly local: string;
  readonly global: string;
  readonly rule: string;
  expires: number;
}

export interface NatTable {
  /** By what somebody inside sends: `outgoingKey`. */
  readonly outgoing: Map<string, Translation>;
  /** By what comes back: `returningKey`. */
  readonly returning: Map<string, Translation>;
  /** By the local address. */
  readonly lent: Map<string, LentAddress>;
  hits: number;
  misses: number;
  expired: number;
  /** The most translations at one time. */
  peak: number;
  /** Packets for which a rule had no address left, by the rule. */
  readonly failures: Map<string, number>;
}

export function createNatTable(): NatTable {
  return {
    outgoing: new Map(),
    returning: new Map(),
    lent: new Map(),
    hits: 0,
    misses: 0,
    expired: 0,
    peak: 0,
    failures: new Map(),
  };
}

export function outgoingKey(protocol: NatProtocol, local: End, outside: End): string {
  return `${protocol} ${local.address} ${local.port} ${outside.address} ${outside.port}`;
}

/** The other end may answer from another port, as a TFTP server does. */
export function returningKey(protocol: NatProtocol, global: End, outside: string): string {
  return `${protocol} ${global.address} ${global.port} ${outside}`;
}

/** Keeps a new translation; `fixed` is the number of those that the configuration holds. */
export function keepTranslation(table: NatTable, made: Translation, fixed: number): void {
  const { protocol, insideLocal, insideGlobal, outsideLocal, outsideGlobal } = made;
  table.outgoing.set(outgoingKey(protocol, insideLocal, outsideLocal), made);
  table.returning.set(returningKey(protocol, insideGlobal, outsideGlobal.address), made);
  table.peak = Math.max(table.peak, fixed + table.outgoing.size + table.lent.size);
}

/** Takes out what is no longer wanted, and yields how much that was. */
export function dropTranslations(
  table: NatTable,
  isOver: (one: Translation | LentAddress) => boolean,
): number {
  let dropped = 0;
  for (const [key, one] of table.outgoing) {
    if (!isOver(one)) continue;
    table.outgoing.delete(key);
    table.returning.delete(returningKey(one.protocol, one.insideGlobal, one.outsideGlobal.address));
    dropped++;
  }
  for (const [local, one] of table.lent) {
    if (!isOver(one)) continue;
    table.lent.delete(local);
    dropped++;
  }
  return dropped;
}

/** Ends everything whose time is over. */
export function expireTranslations(table: NatTable, now: number): void {
  table.expired += dropTranslations(table, ({ expires }) => expires <= now);
}
