import { isExcluded } from "../../router/dhcp.js";
import { pingPackets, pingTimeout } from "../../modes/global/ip/dhcp.js";
import { contains, hostRange, toAddress, toNumber } from "../../router/ipv4.js";
import type { Dhcp, DhcpPool, Router } from "../../router/router.js";
import type { Timeline } from "../../session/timeline.js";
import { CLIENT_PORT, FOREVER, SERVER_PORT } from "./dhcp-client.js";
import type { Datagram, DhcpMessage, DhcpOptions, Packet } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { StackInterface } from "../ip/stack-interface.js";

/** What the DHCP server needs of the router that it runs on. */
export interface DhcpServerHost {
  readonly router: Router;
  readonly timeline: Timeline;
  readonly stack: IpStack;
  /** The router's clock: milliseconds since 1970, UTC. */
  now(): number;
  log(message: string): void;
  debug(kind: "DHCP server event" | "DHCP server packet", line: string): void;
}

interface Offer {
  readonly address: string;
  readonly pool: DhcpPool;
  readonly until: number;
  /** While the address is being pinged: what the client asked last. */
  checkedFor?: Arrival | undefined;
}

/** A message with the way on which it came. */
interface Arrival {
  readonly message: DhcpMessage;
  readonly client: string;
  readonly at: StackInterface;
}

/**
 * The router's DHCP server (IOS IP Addressing: DHCP Configuration Guide; RFC 2131): the pool is that of the network
 * on which a request comes in, an address is pinged before it is offered, and what answers is a conflict.
 */
export class DhcpServer {
  readonly #offers = new Map<string, Offer>();
  /** Addresses that are leased, offered or in conflict; made anew when somebody else changed the lists. */
  #taken = new Set<string>();
  /** Below this no address of a pool's network is free. */
  #lowest = new WeakMap<NonNullable<DhcpPool["network"]>, number>();
  #excluded: Dhcp["excluded"] | undefined;
  #seen: Pick<Dhcp, "bindings" | "conflicts"> | undefined;
  #expiry = Number.POSITIVE_INFINITY;

  constructor(private readonly host: DhcpServerHost) {}

  /** A datagram to the server's port. */
  receive({ data }: Datagram, at: StackInterface): void {
    const { router } = this.host;
    if (data.kind !== "dhcp" || !router.dhcp.enabled) return;
    const arrival = { message: data, client: clientOf(data.clientMac), at };
    this.#count(`DHCP${data.type.toUpperCase()}`);
    const way =
      data.relayAddress === NOWHERE ? `on interface ${at.name}` : `through relay ${data.relayAddress}`;
    this.#packet(`DHCP${data.type.toUpperCase()} received from client ${arrival.client} ${way}.`);
    this.expire();
    if (data.type === "discover") this.#discover(arrival);
    else if (data.type === "request") this.#request(arrival);
    else if (data.type === "release") this.#release(arrival);
    else if (data.type === "decline") this.#decline(arrival);
  }

  /**
   * Whether it answers a client's message from its own pools; what it cannot satisfy goes to the servers that the
   * interface names (IOS IP Addressing: DHCP Configuration Guide, "Configuring the Cisco IOS DHCP Relay Agent").
   */
  serves({ data }: Datagram, at: StackInterface): boolean {
    if (data.kind !== "dhcp") return false;
    const { server } = data.options;
    if (data.type !== "discover" && server !== undefined) return this.host.stack.owns(server);
    const arrival = { message: data, client: clientOf(data.clientMac), at };
    const found = this.#poolFor(arrival);
    if (!found || data.type !== "discover" || found.address !== undefined) return found !== undefined;
    return this.#isKnown(arrival.client, found.pool) || this.#free(arrival, found.pool) !== undefined;
  }

  #isKnown(client: string, pool: DhcpPool): boolean {
    const { bindings } = this.host.router.dhcp;
    return (
      this.#offers.get(client)?.pool === pool ||
      bindings.some((one) => one.client === client && one.pool === pool.name)
    );
  }

  /** Leases whose time is over go back to their pools. */
  expire(): void {
    this.#refresh();
    if (this.host.now() < this.#expiry) return;
    const { bindings } = this.host.router.dhcp;
    const left = bindings.filter(({ expires }) => expires === "infinite" || expires > this.host.now());
    this.#count("expired", bindings.length - left.length);
    this.#replace({ bindings: left });
    this.#seen = undefined;
    this.#refresh();
  }

  /** Pools whose network this is, or that keep an address in it for the client. */
  #poolFor({
    message,
    client,
    at,
  }: Arrival): { readonly pool: DhcpPool; readonly address?: string } | undefined {
    const near =
      message.relayAddress === NOWHERE ? at.addresses.map(({ address }) => address) : [message.relayAddress];
    const pools = [...this.host.router.dhcp.pools.values()];
    for (const address of near) {
      const own = pools.find((pool) => isFor(pool, client) && pool.host && shares(pool.host, address));
      if (own?.host) return { pool: own, address: own.host.address };
      const pool = pools.find(({ network }) => network && contains(network, address));
      if (pool) return { pool };
    }
    return undefined;
  }

  #discover(arrival: Arrival): void {
    const found = this.#poolFor(arrival);
    if (!found) {
      const near =
        arrival.message.relayAddress === NOWHERE
          ? arrival.at.addresses[0]?.address
          : arrival.message.relayAddress;
      return this.#event(`there is no address pool for ${near ?? arrival.at.name}.`);
    }
    const { router, timeline } = this.host;
    const held = router.dhcp.bindings.find(
      (one) => one.client === arrival.client && one.pool === found.pool.name,
    );
    const offered = this.#offers.get(arrival.client);
    if (offered?.checkedFor) return void (offered.checkedFor = arrival);
    if (found.address !== undefined) return this.#offer(arrival, found.pool, found.address);
    if (held) return this.#offer(arrival, found.pool, held.address);
    if (offered?.pool === found.pool && offered.until > timeline.now)
      return this.#offer(arrival, found.pool, offered.address);
    this.#find(arrival, found.pool);
  }

  /** Looks for an address that nobody uses: pings what is free until nobody answers. */
  #find(arrival: Arrival, pool: DhcpPool): void {
    const address = this.#free(arrival, pool);
    if (address === undefined) {
      const { address: network, mask } = pool.network ?? { address: NOWHERE, mask: NOWHERE };
      const { first, last } = hostRange({ address: network, mask });
      return this.#event(`subnet [${first},${last}] in address pool ${pool.name} is empty.`);
    }
    const checked: Offer = {
      address,
      pool,
      until: this.host.timeline.now + OFFER_LIFETIME,
      checkedFor: arrival,
    };
    this.#offers.set(arrival.client, checked);
    this.#taken.add(address);
    const { count: pings } = pingPackets.of(this.host.router);
    this.#ping(address, pings, (used) => {
      const { checkedFor: last = arrival } = checked;
      if (!used) return this.#offer(last, pool, address);
      this.#offers.delete(arrival.client);
      this.#conflict(
        address,
        "Ping",
        `DHCPD-4-PING_CONFLICT: DHCP address conflict:  server pinged ${address}.`,
      );
      this.#find(last, pool);
    });
  }

  #ping(address: string, left: number, done: (used: boolean) => void): void {
    if (left === 0) return done(false);
    const { milliseconds: timeout } = pingTimeout.of(this.host.router);
    this.host.stack.probes.start({ destination: address, size: 56, timeout }, (answer) =>
      answer.kind === "reply" ? done(true) : this.#ping(address, left - 1, done),
    );
  }

  /** The address that the client would like, or the first that is free. */
  #free({ message }: Arrival, pool: DhcpPool): string | undefined {
    if (!pool.network) return undefined;
    this.#refresh();
    const { requested } = message.options;
    if (requested !== undefined && contains(pool.network, requested) && this.#isFree(requested))
      return requested;
    const { first, last } = hostRange(pool.network);
    const end = toNumber(last);
    for (let value = this.#lowest.get(pool.network) ?? toNumber(first); value <= end; value++) {
      const address = toAddress(value);
      if (!this.#isFree(address)) continue;
      this.#lowest.set(pool.network, value);
      return address;
    }
    return undefined;
  }

  #isFree(address: string): boolean {
    return (
      !this.#taken.has(address) && !isExcluded(this.host.router, address) && !this.host.stack.owns(address)
    );
  }

  #offer(arrival: Arrival, pool: DhcpPool, address: string): void {
    this.#offers.set(arrival.client, { address, pool, until: this.host.timeline.now + OFFER_LIFETIME });
    this.#taken.add(address);
    this.#packet(`Sending DHCPOFFER to client ${arrival.client} (${address}).`);
    this.#answer(arrival, "offer", address, this.#told(arrival, pool));
  }

  #request(arrival: Arrival): void {
    const { message, client, at } = arrival;
    const { server, requested } = message.options;
    if (server !== undefined && !this.host.stack.owns(server)) return void this.#offers.delete(client);
    const wanted = requested ?? message.clientAddress;
    const found = this.#poolFor(arrival);
    const offer = this.#offers.get(client);
    const held = this.host.router.dhcp.bindings.find(
      (one) => one.client === client && one.address === wanted,
    );
    const granted = found && (found.address === wanted || offer?.address === wanted || held !== undefined);
    if (granted) return this.#bind(arrival, found.pool, wanted, found.address !== undefined);
    if (!found && server === undefined) return;
    this.#packet(`Sending DHCPNAK to client ${client}.`);
    this.#count("DHCPNAK");
    this.host.stack.broadcast(
      at.name,
      at.addresses[0]?.address ?? NOWHERE,
      reply(message, "nak", NOWHERE, {}),
    );
  }

  #bind(arrival: Arrival, pool: DhcpPool, address: string, manual: boolean): void {
    const { router } = this.host;
    const { client } = arrival;
    const seconds = leaseSeconds(pool);
    const expires = seconds === FOREVER ? "infinite" : this.host.now() + seconds * 1000;
    const others = router.dhcp.bindings.filter((one) => one.client !== client && one.address !== address);
    this.#offers.delete(client);
    if (!router.dhcp.bindings.some((one) => one.client === client && one.address === address)) {
      this.#event(`assigned IP address ${address} to client ${client}.`);
    }
    this.#replace({ bindings: [...others, { address, client, pool: pool.name, expires, manual }] });
    this.#taken.add(address);
    if (expires !== "infinite") this.#expiry = Math.min(this.#expiry, expires);
    this.#packet(`Sending DHCPACK to client ${client} (${address}).`);
    this.#answer(arrival, "ack", address, this.#told(arrival, pool));
  }

  #release({ message, client }: Arrival): void {
    const { bindings } = this.host.router.dhcp;
    const gone = bindings.find((one) => one.client === client && one.address === message.clientAddress);
    if (!gone) return;
    this.#event(`returned ${gone.address} to address pool ${gone.pool}.`);
    this.#replace({ bindings: bindings.filter((one) => one !== gone) });
    this.#taken.delete(gone.address);
    this.#lowest = new WeakMap();
  }

  #decline({ message, client }: Arrival): void {
    const { requested } = message.options;
    if (requested === undefined) return;
    const { bindings } = this.host.router.dhcp;
    this.#replace({ bindings: bindings.filter((one) => one.address !== requested) });
    this.#conflict(
      requested,
      "Gratuitous ARP",
      `DHCPD-4-DECLINE_CONFLICT: DHCP address conflict: client ${client} declined ${requested}.`,
    );
  }

  #conflict(address: string, method: "Ping" | "Gratuitous ARP", message: string): void {
    const { conflicts } = this.host.router.dhcp;
    this.host.log(`%${message}`);
    this.#replace({ conflicts: [...conflicts, { address, method, time: this.host.now() }] });
    this.#taken.add(address);
  }

  /** What clients of a pool are told. */
  #told({ at, message }: Arrival, pool: DhcpPool): DhcpOptions {
    const network = pool.network ?? pool.host;
    const { defaultRouters, dnsServers, domainName, options } = withInherited(this.host.router, pool);
    const option = (code: number) => options.find((one) => one.code === code);
    const [tftpServers, tftpName] = [option(150)?.ip, option(66)?.ascii];
    const own = message.relayAddress === NOWHERE ? at : undefined;
    return {
      server: (own ?? at).addresses[0]?.address ?? NOWHERE,
      lease: leaseSeconds(pool),
      ...(network?.mask !== undefined && { mask: network.mask }),
      ...(defaultRouters.length > 0 && { routers: defaultRouters }),
      ...(dnsServers.length > 0 && { nameServers: dnsServers }),
      ...(domainName !== undefined && { domainName }),
      ...(tftpServers && { tftpServers }),
      ...(tftpName !== undefined && { tftpName: tftpName.replaceAll('"', "") }),
    };
  }

  #answer({ message, at }: Arrival, type: "offer" | "ack", address: string, options: DhcpOptions): void {
    const { stack } = this.host;
    this.#count(`DHCP${type.toUpperCase()}`);
    const data = reply(message, type, address, options);
    const source = at.addresses[0]?.address ?? NOWHERE;
    if (message.relayAddress !== NOWHERE) {
      this.#packet(`unicasting BOOTREPLY for client ${message.clientMac} to relay ${message.relayAddress}.`);
      stack.send({
        destination: message.relayAddress,
        source,
        data: { ...data, destinationPort: SERVER_PORT },
      });
    } else if (message.clientAddress !== NOWHERE) {
      stack.send({ destination: message.clientAddress, source, data });
    } else {
      this.#packet(`unicasting BOOTREPLY to client ${message.clientMac} (${address}).`);
      stack.sendTo(at.name, message.clientMac, { source, destination: address, data });
    }
  }

  /** Knows again what is taken, if another hand has changed the lists (`clear ip dhcp binding`, a reload). */
  #refresh(): void {
    const { bindings, conflicts } = this.host.router.dhcp;
    const { excluded } = this.host.router.dhcp;
    if (excluded !== this.#excluded) this.#lowest = new WeakMap();
    this.#excluded = excluded;
    if (this.#seen?.bindings === bindings && this.#seen.conflicts === conflicts) return;
    this.#lowest = new WeakMap();
    this.#seen = { bindings, conflicts };
    const offers = [...this.#offers.values()].filter(({ until }) => until > this.host.timeline.now);
    this.#taken = new Set([...bindings, ...conflicts, ...offers].map(({ address }) => address));
    const ends = bindings.map(({ expires }) => (expires === "infinite" ? Number.POSITIVE_INFINITY : expires));
    this.#expiry = ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  }

  #replace(change: Partial<Pick<Dhcp, "bindings" | "conflicts">>): void {
    this.#refresh();
    const { dhcp } = this.host.router;
    Object.assign(dhcp, change);
    this.#seen = { bindings: dhcp.bindings, conflicts: dhcp.conflicts };
  }

  #count(name: string, by = 1): void {
    const { counters } = this.host.router.dhcp;
    counters.set(name, (counters.get(name) ?? 0) + by);
  }

  #event(text: string): void {
    this.host.debug("DHCP server event", `DHCPD: ${text}`);
  }

  #packet(text: string): void {
    this.host.debug("DHCP server packet", `DHCPD: ${text}`);
  }
}

function reply(
  { transaction, clientMac, broadcast, relayAddress, clientAddress }: DhcpMessage,
  type: "offer" | "ack" | "nak",
  yourAddress: string,
  options: DhcpOptions,
): Datagram {
  const common = {
    kind: "dhcp",
    type,
    transaction,
    clientMac,
    broadcast,
    relayAddress,
    clientAddress,
  } as const;
  return {
    kind: "udp",
    sourcePort: SERVER_PORT,
    destinationPort: CLIENT_PORT,
    data: { ...common, yourAddress, options },
  };
}

/** The identifier of a client on Ethernet: hardware type 1 and its address (RFC 2132 section 9.14). */
export function clientOf(mac: string): string {
  return `01${mac.replaceAll(".", "")}`.replace(/(.{4})(?=.)/g, "$1.");
}

function isFor({ clientIdentifier, hardwareAddress }: DhcpPool, client: string): boolean {
  return (
    clientIdentifier?.toLowerCase() === client ||
    (hardwareAddress && clientOf(hardwareAddress.mac)) === client
  );
}

function shares(
  host: { readonly address: string; readonly mask: string | undefined },
  near: string,
): boolean {
  return contains({ address: host.address, mask: host.mask ?? "255.255.255.0" }, near);
}

/**
 * What a pool says, and for a manual binding what the pool of its network says where it says nothing itself: all but
 * the lease is inherited (IOS IP Addressing: DHCP Configuration Guide, "DHCP Attribute Inheritance").
 */
function withInherited(
  { dhcp }: Router,
  pool: DhcpPool,
): Pick<DhcpPool, "defaultRouters" | "dnsServers" | "domainName" | "options"> {
  const { host } = pool;
  const around =
    host && [...dhcp.pools.values()].find(({ network }) => network && contains(network, host.address));
  if (!around) return pool;
  return {
    defaultRouters: pool.defaultRouters.length > 0 ? pool.defaultRouters : around.defaultRouters,
    dnsServers: pool.dnsServers.length > 0 ? pool.dnsServers : around.dnsServers,
    domainName: pool.domainName ?? around.domainName,
    options: [...pool.options, ...around.options],
  };
}

function leaseSeconds({ lease }: DhcpPool): number {
  if (lease === "infinite") return FOREVER;
  const { days, hours = 0, minutes = 0 } = lease ?? { days: 1 };
  return ((days * 24 + hours) * 60 + minutes) * 60;
}

/** Takes a client's broadcast to the servers that an interface names (`ip helper-address`), and their answers back. */
export function relay(
  packet: Packet,
  datagram: Datagram,
  at: StackInterface,
  stack: IpStack,
  helpers: (port: string) => readonly string[],
): boolean {
  const { data } = datagram;
  const own = at.addresses[0]?.address;
  if (data.kind !== "dhcp" || own === undefined) return false;
  if (data.type === "offer" || data.type === "ack" || data.type === "nak")
    return relayBack(datagram, data, stack);
  const servers = helpers(at.name);
  if (servers.length === 0 || packet.destination !== "255.255.255.255") return false;
  const relayAddress = data.relayAddress === NOWHERE ? own : data.relayAddress;
  for (const destination of servers) {
    stack.send({ destination, source: own, data: { ...datagram, data: { ...data, relayAddress } } });
  }
  return true;
}

function relayBack(datagram: Datagram, data: DhcpMessage, stack: IpStack): boolean {
  const out = stack.interfaceWith(data.relayAddress);
  if (!out) return false;
  const toClient = { ...datagram, destinationPort: CLIENT_PORT };
  if (data.type === "nak") stack.broadcast(out.name, data.relayAddress, toClient);
  else {
    const { relayAddress: source, yourAddress: destination } = data;
    stack.sendTo(out.name, data.clientMac, { source, destination, data: toClient });
  }
  return true;
}

const NOWHERE = "0.0.0.0";
/** Milliseconds for which an offered address is kept. */
const OFFER_LIFETIME = 60_000;
