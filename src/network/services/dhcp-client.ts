import type { Timeline, Timer } from "../../session/timeline.js";
import type { Datagram, DhcpMessage, DhcpOptions } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";

/** What a device was given, and until when. */
export interface Lease {
  readonly address: string;
  readonly mask: string;
  readonly server: string;
  readonly options: DhcpOptions;
  /** On virtual time, in milliseconds. */
  readonly obtained: number;
  /** Milliseconds from then on; infinite is `Infinity`. */
  readonly duration: number;
}

export interface DhcpClientHost {
  readonly timeline: Timeline;
  readonly stack: IpStack;
  readonly interface: string;
  readonly mac: string;
  /** A number that tells this device's requests from others', 0 up to (not including) `below`. */
  readonly random: (below: number) => number;
  readonly hostName?: string;
  readonly vendor?: string;
  /** The device has another lease, or none any more. */
  changed(lease: Lease | undefined): void;
  /** So many attempts were in vain; the client goes on trying. */
  failed?(attempts: number): void;
}

type State = "idle" | "selecting" | "requesting" | "checking" | "bound" | "renewing" | "rebinding";

/** A DHCP client (RFC 2131 section 4.4): obtains a lease, checks that nobody has the address, renews it in time. */
export class DhcpClient {
  #state: State = "idle";
  #lease: Lease | undefined;
  #offered: DhcpMessage | undefined;
  #transaction = 0;
  #attempts = 0;
  #timer: Timer | undefined;
  /** When it asked last, and when it will ask again. */
  #askedAt = 0;
  #nextAt = 0;
  #inVain: number | undefined;

  constructor(private readonly host: DhcpClientHost) {}

  get lease(): Lease | undefined {
    return this.#lease;
  }

  /** While it has no lease: when it asked last, when it asks again, and when it asked before the last time in vain. */
  get asking(): { readonly asked: number; readonly next: number; readonly inVain: number | undefined } {
    return { asked: this.#askedAt, next: this.#nextAt, inVain: this.#inVain };
  }

  /** Begins, or begins again without an address, after so many milliseconds. */
  start(delay = 0): void {
    this.stop();
    this.host.stack.listen(CLIENT_PORT, (datagram) => this.#receive(datagram), this.host.interface);
    this.#attempts = 0;
    this.#inVain = undefined;
    if (delay === 0) return this.#discover();
    const { timeline } = this.host;
    this.#nextAt = timeline.now + delay;
    this.#timer = timeline.after(delay, () => this.#discover());
  }

  /** Link or power is gone: the lease is forgotten and nobody told. */
  stop(): void {
    this.#enter("idle");
    this.host.stack.unlisten(CLIENT_PORT, this.host.interface);
    this.#forget();
  }

  /** Asks for the same address again, or for a first one. */
  renew(): void {
    if (!this.#lease) return this.start();
    this.#attempts = 0;
    this.#ask("renewing");
  }

  /** Gives the lease back and stays without one. */
  release(): void {
    const lease = this.#lease;
    if (lease) {
      const data = this.#message("release", { server: lease.server }, lease.address);
      this.host.stack.send({ destination: lease.server, source: lease.address, data: datagram(data) });
    }
    this.stop();
  }

  #discover(): void {
    this.#enter("selecting");
    this.#transaction = this.host.random(0xffffffff);
    this.#broadcast(this.#message("discover", {}));
    this.#again(() => {
      this.#attempts++;
      this.#inVain = this.#askedAt;
      this.host.failed?.(this.#attempts);
      this.#discover();
    });
  }

  #receive({ data }: Datagram): void {
    if (data.kind !== "dhcp" || data.transaction !== this.#transaction || data.clientMac !== this.host.mac)
      return;
    if (data.type === "offer" && this.#state === "selecting") {
      this.#offered = data;
      this.#attempts = 0;
      this.#ask("requesting");
    } else if (data.type === "ack" && this.#isAsking) this.#accept(data);
    else if (data.type === "nak" && this.#isAsking) {
      this.#forget();
      this.#discover();
    }
  }

  get #isAsking(): boolean {
    return this.#state === "requesting" || this.#state === "renewing" || this.#state === "rebinding";
  }

  /** Asks for the address that was offered, or for the one it has. */
  #ask(state: "requesting" | "renewing" | "rebinding"): void {
    this.#enter(state);
    const lease = this.#lease;
    if (state === "requesting" || !lease) {
      const { yourAddress: requested, options } = this.#offered ?? {};
      const server = options?.server;
      this.#broadcast(
        this.#message("request", { ...(requested && { requested }), ...(server && { server }) }),
      );
      this.#again(() => (++this.#attempts < 3 ? this.#ask(state) : this.#discover()));
      return;
    }
    if (state === "renewing") this.#transaction = this.host.random(0xffffffff);
    const request = this.#message("request", {}, lease.address);
    if (state === "renewing") {
      this.host.stack.send({ destination: lease.server, source: lease.address, data: datagram(request) });
    } else this.host.stack.broadcast(this.host.interface, lease.address, datagram(request));
    this.#again(() => this.#askAgain(lease));
  }

  /** Half of the remaining time between two tries; from seven eighths on everybody is asked (RFC 2131 4.4.5). */
  #askAgain(lease: Lease): void {
    const left = lease.obtained + lease.duration - this.host.timeline.now;
    if (left <= 0) {
      this.#forget();
      return this.#discover();
    }
    this.#ask(left <= lease.duration / 8 ? "rebinding" : "renewing");
  }

  #accept({ yourAddress, options }: DhcpMessage): void {
    const { stack, timeline } = this.host;
    const seconds = options.lease ?? FOREVER;
    const lease: Lease = {
      address: yourAddress,
      mask: options.mask ?? "255.255.255.0",
      server: options.server ?? "0.0.0.0",
      options,
      obtained: timeline.now,
      duration: seconds === FOREVER ? Number.POSITIVE_INFINITY : seconds * 1000,
    };
    if (this.#lease?.address === yourAddress) return this.#bind(lease);
    this.#enter("checking");
    const mine = this.host.mac;
    stack.arp.resolve(
      yourAddress,
      () => stack.probe(this.host.interface, yourAddress),
      (mac) => {
        if (this.#state !== "checking") return;
        if (mac !== undefined && mac !== mine) this.#decline(lease);
      },
    );
    this.#timer = timeline.after(CHECK, () => this.#bind(lease));
  }

  #decline({ address: requested, server }: Lease): void {
    this.#broadcast(this.#message("decline", { requested, server }));
    this.#enter("idle");
    this.#timer = this.host.timeline.after(AFTER_DECLINE, () => this.#discover());
  }

  #bind(lease: Lease): void {
    const before = this.#lease;
    this.#enter("bound");
    this.#lease = lease;
    this.#attempts = 0;
    if (Number.isFinite(lease.duration)) {
      this.#timer = this.host.timeline.after(lease.duration / 2, () => this.#ask("renewing"));
    }
    if (
      before?.address !== lease.address ||
      JSON.stringify(before.options) !== JSON.stringify(lease.options)
    ) {
      this.host.changed(lease);
    }
  }

  #forget(): void {
    if (!this.#lease) return;
    this.#lease = undefined;
    this.host.changed(undefined);
  }

  #enter(state: State): void {
    this.#state = state;
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  /** Waits longer from try to try, up to a minute. */
  #again(action: () => void): void {
    const { timeline } = this.host;
    const wait = Math.min(4000 * 2 ** this.#attempts, 60_000);
    this.#askedAt = timeline.now;
    this.#nextAt = timeline.now + wait;
    this.#timer = timeline.after(wait, action);
  }

  #broadcast(message: DhcpMessage): void {
    this.host.stack.broadcast(this.host.interface, "0.0.0.0", datagram(message));
  }

  #message(type: DhcpMessage["type"], options: DhcpOptions, clientAddress = "0.0.0.0"): DhcpMessage {
    const { mac, hostName, vendor } = this.host;
    return {
      kind: "dhcp",
      type,
      transaction: this.#transaction,
      clientMac: mac,
      broadcast: false,
      clientAddress,
      yourAddress: "0.0.0.0",
      relayAddress: "0.0.0.0",
      options: { ...options, ...(hostName && { hostName }), ...(vendor && { vendor }) },
    };
  }
}

function datagram(data: DhcpMessage): Datagram {
  return { kind: "udp", sourcePort: CLIENT_PORT, destinationPort: SERVER_PORT, data };
}

export const CLIENT_PORT = 68;
export const SERVER_PORT = 67;
/** An address for ever, in the seconds of option 51. */
export const FOREVER = 0xffffffff;
/** Milliseconds in which somebody else may object to an address. */
const CHECK = 200;
const AFTER_DECLINE = 10_000;
