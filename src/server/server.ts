import type { Gate } from "./gate.js";
import { Guard, type Limits } from "./guard.js";
import type { Listener, Place } from "./listener.js";
import type { ServedRouter } from "./served-router.js";
import type { Protocol } from "../rules/transport.js";
import type { Service } from "./service.js";
import { STRICT, type SshAlgorithms } from "./ssh-algorithms.js";
import { sshListener } from "./ssh.js";
import { type PortRange, RtpRelays, USUAL_PORTS } from "./rtp-relays.js";
import { SipListener, type SipOptions } from "./sip.js";
import { type PhoneService, sccpListener } from "./sccp.js";
import { telnetListener } from "./telnet.js";
import { type AgentPorts, TftpListener } from "./tftp.js";
import type { Vty } from "./vty.js";

export interface ServerOptions {
  /** Private keys, as `hostKeys` yields them; only SSH needs them. */
  readonly keys?: readonly string[];
  readonly limits?: Limits;
  /** What SSH clients are offered; `STRICT` unless it says otherwise. */
  readonly algorithms?: SshAlgorithms;
  /** Milliseconds that the router's own waits last, such as a ping that nobody answers. */
  readonly wait?: number;
  /** Ports for the voice of real phones. */
  readonly voicePorts?: PortRange;
  /** Something of ours went wrong; the session that did it is over. */
  readonly fault?: (error: unknown) => void;
}

/** How often messages and timeouts are looked for, and how long the router's waits last, in milliseconds. */
const TICK = 100;
const WAIT = 2500;
/** Milliseconds that clients have to read the goodbye. */
const FAREWELL = 300;

const sleep = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

/** Routers behind ports. */
export class Server {
  private readonly guard: Guard;
  private readonly fault: (error: unknown) => void;
  private readonly vtys = new Set<Vty>();
  private readonly routers = new Set<ServedRouter>();
  private readonly listeners: Listener[] = [];
  private readonly files: TftpListener[] = [];
  private readonly sip: SipListener[] = [];
  private readonly relays = new Map<ServedRouter, RtpRelays>();
  private readonly ticker: NodeJS.Timeout;

  constructor(private readonly options: ServerOptions = {}) {
    this.guard = new Guard(options.limits);
    this.fault = options.fault ?? (() => undefined);
    this.ticker = setInterval(() => this.tick(), TICK);
  }

  /** How many sessions there are. */
  get sessions(): number {
    return this.vtys.size;
  }

  /** How many connections there are, and from how many addresses they came. */
  get load(): { readonly connections: number; readonly addresses: number } {
    const connections = this.listeners.reduce((sum, one) => sum + one.connections, 0);
    return { connections, addresses: this.guard.size };
  }

  /** Opens a port to what is behind a gate; throws what the operating system says against it. */
  async listen(
    protocol: Protocol,
    place: Place,
    gate: Gate,
    routers: Iterable<ServedRouter>,
  ): Promise<Place> {
    for (const router of routers) this.routers.add(router);
    const { keys = [], wait = WAIT, algorithms = STRICT } = this.options;
    const { guard, vtys, fault } = this;
    const service: Service = { gate, wait, fault, guard, vtys, algorithms, sleep };
    const listener = protocol === "ssh" ? sshListener(keys, service) : telnetListener(service);
    const opened = await listener.listen(place);
    this.listeners.push(listener);
    return opened;
  }

  /** Opens a port to the call agent of a router; throws what the operating system says against it. */
  async listenForPhones(place: Place, router: ServedRouter): Promise<Place> {
    this.routers.add(router);
    const listener = sccpListener(this.phonesOf(router), this.relaysOf(router));
    const opened = await listener.listen(place);
    this.listeners.push(listener);
    return opened;
  }

  /**
   * Opens a port for those who want files of a router; throws what the operating system says against it. `ports` are
   * where their phones find the call agent.
   */
  async listenForFiles(place: Place, router: ServedRouter, ports: AgentPorts = {}): Promise<Place> {
    this.routers.add(router);
    const listener = new TftpListener(this.phonesOf(router), ports);
    const opened = await listener.listen(place);
    this.files.push(listener);
    return opened;
  }

  /** Opens a port to the SIP of a router's call agent; throws what the operating system says against it. */
  async listenForSip(place: Place, router: ServedRouter, options: SipOptions): Promise<Place> {
    this.routers.add(router);
    const listener = new SipListener(this.phonesOf(router), this.relaysOf(router), options);
    const opened = await listener.listen(place);
    this.sip.push(listener);
    return opened;
  }

  /** Says goodbye to everybody and closes the ports; what was not saved is lost, as when a router loses power. */
  async close(): Promise<void> {
    clearInterval(this.ticker);
    for (const listener of this.listeners) listener.close();
    for (const listener of [...this.files, ...this.sip]) listener.close();
    for (const relays of this.relays.values()) relays.close();
    for (const router of this.routers) router.shutDown();
    for (const vty of [...this.vtys]) {
      vty.tick();
      vty.close();
    }
    const until = performance.now() + FAREWELL;
    while (this.load.connections > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const listener of this.listeners) listener.destroy();
  }

  private phonesOf(router: ServedRouter): PhoneService {
    return { guard: this.guard, router, fault: this.fault };
  }

  /** Ports for the voice of a router's calls, whatever its phones speak. */
  private relaysOf(router: ServedRouter): RtpRelays {
    const known = this.relays.get(router);
    if (known) return known;
    const relays = new RtpRelays(this.options.voicePorts ?? USUAL_PORTS, {
      contains: (one) => router.node?.isInLab(one) === true,
      open: (at, heard) => router.node?.services.calls.openOutsideVoice(at, heard),
      music: () => router.node?.services.calls.music,
      follow: () => router.follow(),
      safely: (action) => this.safely(action),
    });
    this.relays.set(router, relays);
    return relays;
  }

  private tick(): void {
    for (const router of this.routers) {
      this.safely(() => router.follow());
      router.forgetConsole();
    }
    for (const vty of [...this.vtys]) vty.tick();
    for (const listener of [...this.listeners, ...this.sip]) listener.tick();
  }

  /** What goes wrong in one router does not stop the others' time. */
  private safely(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.fault(error);
    }
  }
}
