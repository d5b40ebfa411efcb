import type { Timeline } from "../../session/timeline.js";
import { DhcpClient, type Lease } from "../services/dhcp-client.js";
import { BROADCAST, type Frame } from "../link/frames.js";
import { IpStack } from "../ip/ip-stack.js";
import type { StackInterface } from "../ip/stack-interface.js";
import { contains } from "../../router/ipv4.js";
import type { PhoneProgress } from "../phone/progress.js";
import { Tcp } from "../ip/tcp.js";
import type { StaticAddress } from "../topology.js";

export interface EndStationOptions {
  readonly timeline: Timeline;
  readonly mac: string;
  /** How far its packets go. */
  readonly ttl: number;
  readonly hostName: string;
  readonly vendor?: string;
  readonly random: (below: number) => number;
  /** Puts a frame on the cable. */
  readonly send: (frame: Frame) => void;
  /** The station has another address, or none any more. */
  changed(): void;
}

/** What a station with one network card is told about the network. */
export interface Settings {
  readonly address: string;
  readonly mask: string;
  readonly gateway: string | undefined;
  readonly nameServer: string | undefined;
  readonly domainName: string | undefined;
  readonly tftpServers: readonly string[];
}

/** One network card with its stack: addresses by hand or by DHCP, and a way out by the default gateway. */
export class EndStation {
  readonly stack: IpStack;
  readonly tcp: Tcp;
  readonly client: DhcpClient;
  #manual: StaticAddress | undefined;
  #up = false;
  #settings: Settings | undefined;
  #failures = 0;
  #upSince = 0;

  constructor(private readonly options: EndStationOptions) {
    const { timeline, mac, hostName, vendor } = options;
    this.stack = new IpStack({
      timeline,
      interfaces: () => (this.#up ? [this.#card()] : []),
      route: (destination) => this.#route(destination),
      ttl: options.ttl,
      forwards: () => false,
      patient: true,
    });
    this.tcp = new Tcp(this.stack, timeline);
    this.client = new DhcpClient({
      timeline,
      stack: this.stack,
      interface: CARD,
      mac,
      hostName,
      ...(vendor === undefined ? {} : { vendor }),
      random: (below) => options.random(below),
      changed: () => {
        this.#failures = 0;
        this.#settle();
      },
      failed: (attempts) => {
        this.#failures = attempts;
        if (attempts === ATTEMPTS_BEFORE_GIVING_UP) this.#settle();
      },
    });
  }

  /** What it works with now; undefined while it has no address. */
  get settings(): Settings | undefined {
    return this.#settings;
  }

  get lease(): Lease | undefined {
    return this.client.lease;
  }

  /** Whether nobody leases it an address. */
  get withoutLease(): boolean {
    return this.#up && !this.#manual && !this.lease && this.#failures >= ATTEMPTS_BEFORE_GIVING_UP;
  }

  /** How far it is with its first address: since when it asks, when it asks again, and what that has shown. */
  get addressing(): Pick<PhoneProgress, "stage" | "since" | "next" | "stuck" | "tried"> {
    const { asked, next, inVain } = this.client.asking;
    const tried = this.options.timeline.now - asked >= ANSWER_TIME ? asked : inVain;
    const isCertain = tried !== undefined && tried - this.#upSince >= PORT_IS_OPEN;
    const found = isCertain ? ({ stuck: "no-lease", tried } as const) : NOTHING_FOUND;
    return { stage: "ip", since: this.#upSince, next, ...found };
  }

  get manual(): StaticAddress | undefined {
    return this.#manual;
  }

  /** Uses these settings from now on; undefined: what DHCP gives. */
  configure(manual: StaticAddress | undefined): void {
    this.client.stop();
    this.#manual = manual;
    this.#settle();
    if (this.#up && !manual) this.client.start();
  }

  linkUp(): void {
    this.#up = true;
    this.#upSince = this.options.timeline.now;
    this.#failures = 0;
    this.#settle();
    // What is cabled when the lab is switched on is taken as connected for a while.
    if (!this.#manual) this.client.start(this.#upSince < LINK_TIME ? 0 : LINK_TIME);
  }

  linkDown(): void {
    this.client.stop();
    this.#up = false;
    this.stack.arp.clear();
    this.#settle();
  }

  receive(frame: Frame): void {
    this.stack.receive(frame, CARD);
  }

  #settle(): void {
    const before = this.#settings?.address;
    this.#settings = this.#up ? this.#given() : undefined;
    this.stack.refresh();
    if (this.#settings && this.#settings.address !== before) this.#announce(this.#settings.address);
    this.options.changed();
  }

  /** Tells everybody who has this address from now on (RFC 5227 section 2.3): somebody else may have had it before. */
  #announce(address: string): void {
    const { mac, send } = this.options;
    const payload = {
      kind: "arp",
      operation: "request",
      senderMac: mac,
      senderAddress: address,
      targetMac: "0000.0000.0000",
      targetAddress: address,
    } as const;
    send({ source: mac, destination: BROADCAST, tag: undefined, payload });
  }

  #given(): Settings | undefined {
    if (this.#manual) return { domainName: undefined, tftpServers: [], ...this.#manual };
    return this.lease && settingsOf(this.lease);
  }

  #card(): StackInterface {
    const { settings } = this;
    const { mac, send } = this.options;
    return {
      name: CARD,
      mac,
      addresses: settings ? [settings] : [],
      pointToPoint: false,
      mtu: ETHERNET_MTU,
      send,
    };
  }

  #route(destination: string): { interface: string; nextHop: string | undefined } | undefined {
    const { settings } = this;
    if (!settings) return undefined;
    if (contains(settings, destination)) return { interface: CARD, nextHop: undefined };
    const { gateway } = settings;
    return gateway === undefined ? undefined : { interface: CARD, nextHop: gateway };
  }
}

function settingsOf({ address, mask, options }: Lease): Settings {
  const { routers = [], nameServers = [], domainName, tftpServers, tftpName } = options;
  return {
    address,
    mask,
    gateway: routers[0],
    nameServer: nameServers[0],
    domainName,
    tftpServers: tftpServers ?? (tftpName === undefined ? [] : [tftpName]),
  };
}

/** The only network card has no other name. */
export const CARD = "FastEthernet0";

/** Bytes that an Ethernet frame holds. */
export const ETHERNET_MTU = 1500;

const ATTEMPTS_BEFORE_GIVING_UP = 3;
/** Milliseconds after the link came up in which questions may be lost on a port where spanning tree still listens. */
const PORT_IS_OPEN = 30_000;
/** Milliseconds until a card that was plugged in has agreed on its speed, and asks. */
const LINK_TIME = 2500;
/** Milliseconds in which a server answers that is there. */
const ANSWER_TIME = 4000;
const NOTHING_FOUND = { stuck: undefined, tried: undefined };
