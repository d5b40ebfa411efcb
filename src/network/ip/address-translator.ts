import {
  addressesOf,
  dynamicTranslations,
  fixedTranslations,
  natSide,
  outsideAddresses,
  speaksOf,
  type DynamicTranslation,
  type FixedTranslation,
} from "../../rules/address-translation.js";
import { timeout } from "../../modes/global/ip/nat.js";
import { toAddress, toNumber } from "../../router/ipv4.js";
import {
  dropTranslations,
  expireTranslations,
  keepTranslation,
  outgoingKey,
  returningKey,
  type End,
  type NatProtocol,
  type Translation,
} from "../../router/nat-table.js";
import type { RouterHost } from "../../session/router-host.js";
import { filtered } from "./filters.js";
import type { Icmp, Packet } from "../link/frames.js";
import { endsOf, fromEnd, toEnd, type Ends } from "./nat-ends.js";

/** The two ends of somebody inside, as he has them and as others know them. */
interface Pair {
  readonly rule: string;
  readonly local: End;
  readonly global: End;
}

/**
 * Changes addresses where packets cross from inside to outside and back (RFC 3022; IOS IP Addressing: NAT Configuration
 * Guide). A packet that leaves is routed first, one that arrives is translated first. What a packet says within itself
 * of addresses stays as it is.
 */
export class AddressTranslator {
  #sides = new Map<string, "inside" | "outside">();
  #fixed: readonly FixedTranslation[] = [];
  #dynamic: readonly DynamicTranslation[] = [];
  /** Of addresses outside: how those inside call them, and the other way round. */
  #outsideLocal = new Map<string, string>();
  #outsideGlobal = new Map<string, string>();
  /** Global ports that are taken, by protocol, address and port, with the local end that has them. */
  readonly #taken = new Map<string, string>();

  constructor(private readonly host: RouterHost) {}

  /** The configuration may say something else by now; what it no longer says ends. */
  changed(): void {
    const { router } = this.host;
    const sides = [...router.interfaces.keys()].flatMap((name) => {
      const side = natSide(router, name);
      return side ? [[name, side] as const] : [];
    });
    this.#sides = new Map(sides);
    this.#fixed = fixedTranslations(router);
    this.#dynamic = dynamicTranslations(router);
    const outside = outsideAddresses(router);
    this.#outsideLocal = new Map(outside.map(({ local, global }) => [global, local]));
    this.#outsideGlobal = new Map(outside.map(({ local, global }) => [local, global]));
    const rules = new Set([...this.#fixed, ...this.#dynamic].map(({ rule }) => rule).concat(OUTSIDE));
    dropTranslations(router.nat, ({ rule }) => !rules.has(rule));
    this.#countTaken();
  }

  /** Ends what nobody has used for too long. */
  observe(): void {
    expireTranslations(this.host.router.nat, this.#now);
    this.#countTaken();
  }

  /** Whether the router speaks for an address that no interface has. */
  answersFor(address: string): boolean {
    if (this.#sides.size === 0) return false;
    if (this.#outsideGlobal.has(address) || this.#fixed.some(({ global }) => global.address === address))
      return true;
    const number = toNumber(address);
    return this.#dynamic.some((rule) => {
      const range = addressesOf(rule, this.host.router);
      return range !== undefined && range.low <= number && number <= range.high;
    });
  }

  /** A packet as it goes on from the interface at which it arrives. */
  arriving(packet: Packet, at: string): Packet {
    if (this.#sides.get(at) !== "outside") return packet;
    const { data } = packet;
    if (data.kind === "icmp" && data.about) return this.#errorFor(packet, data, data.about);
    const ends = endsOf(packet);
    if (!ends) return packet;
    const { protocol, source, destination } = ends;
    const { nat } = this.host.router;
    const known = this.#live(nat.returning.get(returningKey(protocol, destination, source.address)));
    const found = known ?? this.#invited(ends, packet);
    if (!found) return packet;
    if (known) this.#used(known, packet);
    const inside = toEnd(packet, found.insideLocal);
    return this.#told(packet, { ...inside, source: found.outsideLocal.address });
  }

  /** A packet as it leaves through an interface; undefined if there is no address for it. */
  leaving(packet: Packet, from: string, to: string): Packet | undefined {
    if (this.#sides.get(from) !== "inside" || this.#sides.get(to) !== "outside") return packet;
    const { data } = packet;
    if (data.kind === "icmp" && data.about) return this.#errorFrom(packet, data, data.about);
    const ends = endsOf(packet);
    if (!ends) return packet;
    const { protocol, source, destination } = ends;
    const { nat } = this.host.router;
    const known = this.#live(nat.outgoing.get(outgoingKey(protocol, source, destination)));
    const found = known ?? this.#opened(ends, packet);
    if (found === "no address") return undefined;
    if (found === undefined) return packet;
    if (known) this.#used(known, packet);
    const outside = fromEnd(packet, found.insideGlobal);
    return this.#told(packet, { ...outside, destination: found.outsideGlobal.address });
  }

  get #now(): number {
    return this.host.timeline.now;
  }

  #live(found: Translation | undefined): Translation | undefined {
    return found && found.expires > this.#now ? found : undefined;
  }

  /** A conversation that somebody inside begins. */
  #opened(ends: Ends, packet: Packet): Translation | "no address" | undefined {
    if (this.#isFull()) return "no address";
    const pair = this.#pairOf(ends, packet);
    if (pair === "no address") return pair;
    const global = this.#outsideGlobal.get(ends.destination.address);
    if (!pair && global === undefined) return undefined;
    const own: Pair = pair ?? { rule: OUTSIDE, local: ends.source, global: ends.source };
    return this.#keep(ends.protocol, own, packet, {
      local: ends.destination,
      global: { ...ends.destination, address: global ?? ends.destination.address },
    });
  }

  /** Whether there are as many translations as the configuration allows. */
  #isFull(): boolean {
    const most = timeout.of(this.host.router, { kind: "max-entries" })?.value;
    return most !== undefined && this.host.router.nat.outgoing.size >= most;
  }

  /** A conversation that somebody outside begins with an address that stands for somebody inside. */
  #invited({ protocol, source, destination }: Ends, packet: Packet): Translation | undefined {
    const local = this.#outsideLocal.get(source.address);
    const pair = this.#pairTo(protocol, destination);
    if (!pair && local === undefined) return undefined;
    const own: Pair = pair ?? { rule: OUTSIDE, local: destination, global: destination };
    return this.#keep(protocol, own, packet, {
      local: { ...source, address: local ?? source.address },
      global: source,
    });
  }

  #pairTo(protocol: NatProtocol, global: End): Pair | undefined {
    const fixed = this.#fixed.find(
      (one) =>
        one.global.address === global.address &&
        (one.protocol === undefined || (one.protocol === protocol && one.global.port === global.port)),
    );
    if (fixed) {
      const { rule, local } = fixed;
      return { rule, local: { address: local.address, port: local.port ?? global.port }, global };
    }
    for (const lent of this.host.router.nat.lent.values())
      if (lent.global === global.address && lent.expires > this.#now)
        return { rule: lent.rule, local: { address: lent.local, port: global.port }, global };
    return undefined;
  }

  #pairOf({ protocol, source }: Ends, packet: Packet): Pair | "no address" | undefined {
    const fixed = this.#fixed.find(
      (one) =>
        one.local.address === source.address &&
        (one.protocol === undefined || (one.protocol === protocol && one.local.port === source.port)),
    );
    if (fixed) {
      const { rule, global } = fixed;
      return { rule, local: source, global: { address: global.address, port: global.port ?? source.port } };
    }
    const rule = this.#dynamic.find((one) => speaksOf(one, filtered(packet), this.host.router));
    if (!rule) return undefined;
    const global = rule.overload ? this.#sharedEnd(rule, protocol, source) : this.#ownEnd(rule, source);
    if (global) return { rule: rule.rule, local: source, global };
    const { failures } = this.host.router.nat;
    failures.set(rule.rule, (failures.get(rule.rule) ?? 0) + 1);
    return "no address";
  }

  /** An address that the sender has for himself. */
  #ownEnd(rule: DynamicTranslation, { address: local, port }: End): End | undefined {
    const { nat } = this.host.router;
    const expires = this.#now + this.#seconds("timeout") * 1000;
    const known = nat.lent.get(local);
    if (known && known.expires > this.#now) {
      known.expires = expires;
      return { address: known.global, port };
    }
    const range = addressesOf(rule, this.host.router);
    if (!range) return undefined;
    const given = new Set([...nat.lent.values()].map(({ global }) => global));
    for (let number = range.low; number <= range.high; number++) {
      const global = toAddress(number);
      if (given.has(global)) continue;
      nat.lent.set(local, { local, global, rule: rule.rule, expires });
      return { address: global, port };
    }
    return undefined;
  }

  /** A port of an address that many have: the sender's own, or the next one that is free. */
  #sharedEnd(rule: DynamicTranslation, protocol: NatProtocol, source: End): End | undefined {
    const range = addressesOf(rule, this.host.router);
    if (!range) return undefined;
    const owner = `${source.address} ${source.port}`;
    const address = toAddress(range.low);
    const isFree = (port: number) =>
      [undefined, owner].includes(this.#taken.get(portKey(protocol, address, port)));
    if (isFree(source.port)) return { address, port: source.port };
    const first = source.port < FIRST_PRIVATE ? 0 : FIRST_PRIVATE;
    for (let port = first; port <= LAST_PORT; port++) if (isFree(port)) return { address, port };
    return undefined;
  }

  #keep(
    protocol: NatProtocol,
    { rule, local, global }: Pair,
    packet: Packet,
    outside: { readonly local: End; readonly global: End },
  ): Translation {
    const { nat } = this.host.router;
    const made: Translation = {
      protocol,
      insideGlobal: global,
      insideLocal: local,
      outsideLocal: outside.local,
      outsideGlobal: outside.global,
      rule,
      closing: isEnd(packet),
      expires: 0,
    };
    this.#prolong(made, packet);
    keepTranslation(nat, made, this.#fixed.length + this.#outsideLocal.size);
    this.#take(made);
    nat.misses++;
    return made;
  }

  #used(known: Translation, packet: Packet): void {
    known.closing ||= isEnd(packet);
    this.#prolong(known, packet);
    this.host.router.nat.hits++;
  }

  /** A packet was sent: the conversation lasts so much longer. */
  #prolong(one: Translation, packet: Packet): void {
    const kind = one.closing ? "finrst-timeout" : timeoutOf(packet);
    one.expires = this.#now + this.#seconds(kind) * 1000;
  }

  #seconds(kind: Timeout): number {
    return timeout.of(this.host.router, { kind })?.value ?? 0;
  }

  /** An error that somebody outside sends about a packet of somebody inside. */
  #errorFor(packet: Packet, icmp: Icmp, about: Packet): Packet {
    const ends = endsOf(about);
    const { returning } = this.host.router.nat;
    const found = ends && returning.get(returningKey(ends.protocol, ends.source, ends.destination.address));
    if (!found) return packet;
    const data = { ...icmp, about: fromEnd(about, found.insideLocal) };
    return { ...packet, destination: found.insideLocal.address, data };
  }

  /** An error that somebody inside sends about a packet of somebody outside. */
  #errorFrom(packet: Packet, icmp: Icmp, about: Packet): Packet {
    const ends = endsOf(about);
    const { outgoing } = this.host.router.nat;
    const found = ends && outgoing.get(outgoingKey(ends.protocol, ends.destination, ends.source));
    if (!found) return packet;
    const data = { ...icmp, about: toEnd(about, found.insideGlobal) };
    return { ...packet, source: found.insideGlobal.address, data };
  }

  #countTaken(): void {
    this.#taken.clear();
    for (const one of this.host.router.nat.outgoing.values()) this.#take(one);
  }

  #take({ protocol, insideGlobal: { address, port }, insideLocal }: Translation): void {
    this.#taken.set(portKey(protocol, address, port), `${insideLocal.address} ${insideLocal.port}`);
  }

  /** Says of a packet what became of it (`debug ip nat`). */
  #told(before: Packet, after: Packet): Packet {
    const changed = (one: string, other: string) => (one === other ? one : `${one}->${other}`);
    const source = changed(before.source, after.source);
    const destination = changed(before.destination, after.destination);
    this.host.debug("IP NAT", `NAT: s=${source}, d=${destination} [${before.id}]`);
    return after;
  }
}

type Timeout = NonNullable<ReturnType<typeof timeout.of>>["kind"];

/** Which of the configured times a conversation lasts without a further packet. */
function timeoutOf({ data }: Packet): Timeout {
  if (data.kind === "icmp") return "icmp-timeout";
  if (data.kind === "tcp")
    return data.flags.syn === true && data.flags.ack !== true ? "syn-timeout" : "tcp-timeout";
  const isName = data.kind === "udp" && [data.sourcePort, data.destinationPort].includes(DNS);
  return isName ? "dns-timeout" : "udp-timeout";
}

function isEnd({ data }: Packet): boolean {
  return data.kind === "tcp" && (data.flags.fin === true || data.flags.rst === true);
}

/** The rule of a conversation of which only the outside address is another. */
const OUTSIDE = "outside";

function portKey(protocol: NatProtocol, address: string, port: number): string {
  return `${protocol} ${address} ${port}`;
}

/** Ports below are those of well-known services, and are exchanged for their like. */
const FIRST_PRIVATE = 1024;
const LAST_PORT = 65535;
const DNS = 53;
