import type { Encryption } from "../modes/device.js";
import type { Router } from "../router/router.js";
import type { Steps } from "../running-config/steps.js";
import { execTimeout, freeVty, loginDelay, PORTS, type Protocol } from "../rules/transport.js";
import { SHUTDOWN } from "../session/logins.js";
import type { RouterHost } from "../session/router-host.js";
import { Session } from "../session/session.js";
import type { IosNode } from "../network/ios/ios-node.js";
import { Background, type Job } from "./background.js";
import type { Power, Powered } from "./power.js";
import { RealTime } from "./real-time.js";
import type { RemoteSession } from "./vty.js";

/** A session that has just got its line. */
export interface Arrival {
  readonly line: string;
  readonly session: Session;
  /** What the connection talks to: the session, or what records it. */
  readonly remote: RemoteSession;
}

/** Puts something between a session and its connection. */
export type Wrap = (session: Session, router: string, line: string) => RemoteSession;

/** A router that stands behind sockets: it is switched on when somebody comes, and knows which of its vtys are free. */
export class ServedRouter {
  private powered: Powered | undefined;
  /** Its boot or reload, while that goes on. */
  private job: Job | undefined;
  private readonly taken = new Set<string>();

  /** `time` is shared by routers that have one virtual time. */
  constructor(
    readonly name: string,
    private readonly power: Power,
    private readonly wrap: Wrap = (session) => session,
    private readonly background = new Background(),
    private readonly time = new RealTime(),
  ) {}

  /** The router; what is left of its boot or reload is done at once. */
  get host(): RouterHost {
    if (!this.powered) this.work(this.powerOn());
    this.job?.finish();
    if (!this.powered) throw new Error(`${this.name} did not come up`);
    return this.powered.host;
  }

  /** What it does for others, as soon as it is up; undefined before, and where nobody could ask it. */
  get node(): IosNode | undefined {
    return this.powered?.node;
  }

  /** Switches it on, and waits until its boot or reload is over; others go on meanwhile. */
  async ready(): Promise<void> {
    if (!this.powered && !this.job) this.work(this.powerOn());
    await this.job?.done;
  }

  /** Whether its boot or reload goes on. */
  get isComing(): boolean {
    return this.job !== undefined;
  }

  /** What it is, if it was ever switched on. */
  get router(): Router | undefined {
    return this.powered?.host.router;
  }

  get sessions(): number {
    return this.taken.size;
  }

  /**
   * The vty that the next client of a protocol gets: the first that is free and lets it in (`transport input`,
   * `access-class`), unless wrong logins have closed the router.
   */
  freeLine(protocol: Protocol, peer: string): string | undefined {
    const { router, watch } = this.host;
    if (!watch.admits({ address: peer, port: PORTS[protocol] })) return undefined;
    return freeVty(router, protocol, peer, (line) => this.taken.has(line));
  }

  /** A session on a free vty, or undefined if there is none. */
  arrive(protocol: Protocol, peer: string, encryption?: Encryption): Arrival | undefined {
    const line = this.freeLine(protocol, peer);
    if (line === undefined) return undefined;
    this.taken.add(line);
    const session = new Session(this.host, { asleep: true, line, peer, port: PORTS[protocol], encryption });
    return { line, session, remote: this.wrap(session, this.name, line) };
  }

  /** The session on a line is gone. */
  release(line: string): void {
    this.taken.delete(line);
  }

  /** Milliseconds without input after which a session on a line ends; undefined: never. */
  timeout(line: string): number | undefined {
    return execTimeout(this.host.router, line);
  }

  /** Milliseconds that the answer to a wrong login takes at least. */
  get loginDelay(): number {
    return loginDelay(this.host.router);
  }

  /** Brings its virtual time up to now, with all that is due. */
  follow(): void {
    if (this.powered) this.powered.host.pass(this.time.passed());
  }

  /** Nobody sits at the console: what comes up there is gone. */
  forgetConsole(): void {
    this.powered?.host.takeLogs();
  }

  /** What it is, or would be if it were switched on, which it stays or does not become. */
  async look(): Promise<Router> {
    let seen = this.router;
    const boot = this.boot();
    function* look(): Steps<void> {
      seen = (yield* boot).host.router;
    }
    if (!seen) await this.background.run(look()).done;
    return seen ?? this.host.router;
  }

  private *powerOn(): Steps<void> {
    const powered = yield* this.boot();
    powered.host.pass(this.time.passed());
    this.powered = powered;
  }

  private boot(): Steps<Powered> {
    return this.power((steps) => this.work(steps));
  }

  private work(steps: Steps<void>): void {
    const job = this.background.run(steps);
    this.job = job;
    const over = () => {
      if (this.job === job) this.job = undefined;
    };
    job.done.then(over, over);
  }

  /** Says goodbye to everybody. */
  shutDown(): void {
    this.powered?.host.logins.dismiss(SHUTDOWN);
  }
}
