import { isUser } from "../exec/login.js";
import type { Expectation, Reply, Screen } from "../session/conversation.js";
import type { TelnetLogin } from "./telnet-login.js";
import type { Arrival, ServedRouter } from "./served-router.js";
import { PORTS } from "../rules/transport.js";
import type { RemoteSession } from "./vty.js";

const ATTEMPTS = 3;
/** Milliseconds after which it is seen whether a router is up. */
const POLL = 20;
const SCREEN: Screen = { length: 24, width: 80 };
const NOTHING: Reply = { text: "", paged: false };

/**
 * The door to many routers: it asks for a name and a password as one router would, and then is that user's session on
 * the router that is his.
 */
export class NameGate implements RemoteSession, TelnetLogin {
  private inside: { readonly arrival: Arrival; readonly router: ServedRouter } | undefined;
  private name: string | undefined;
  /** What was typed behind the name, while that router comes up. */
  private typed: string | undefined;
  private failures = 0;
  private gone = false;

  constructor(
    private readonly routers: ReadonlyMap<string, ServedRouter>,
    private readonly peer: string,
  ) {}

  get remote(): RemoteSession {
    return this;
  }

  greeting(): Reply {
    return { text: "\n\nUser Access Verification\n\n", paged: false };
  }

  release(): void {
    this.inside?.router.release(this.inside.arrival.line);
  }

  /** The routers' own delays would tell whose name is one. */
  readonly loginDelay = 0;

  timeout(): number | undefined {
    return this.inside?.router.timeout(this.inside.arrival.line);
  }

  get wait(): number | undefined {
    return this.typed === undefined ? undefined : POLL;
  }

  get pause(): number {
    return this.typed === undefined ? (this.session?.pause ?? 0) : POLL / 1000;
  }

  get over(): boolean {
    return this.session?.over ?? this.gone;
  }

  get admitted(): boolean {
    return this.session?.admitted ?? false;
  }

  get denials(): number {
    return this.failures + (this.session?.denials ?? 0);
  }

  get prompt(): string {
    if (this.typed !== undefined) return "";
    return this.session?.prompt ?? (this.name === undefined ? "Username: " : "Password: ");
  }

  get expects(): Expectation {
    if (this.typed !== undefined) return "wait";
    return this.session?.expects ?? (this.name === undefined ? "answer" : "password");
  }

  get screen(): Screen {
    return this.session?.screen ?? SCREEN;
  }

  get synchronous(): boolean {
    return this.session?.synchronous ?? false;
  }

  get history(): readonly string[] {
    return this.session?.history ?? [];
  }

  enter(line: string): Reply {
    if (this.session) return this.session.enter(line);
    if (this.name === undefined) {
      this.name = line.trim();
      // What goes wrong comes up again when its session is opened.
      this.routers
        .get(this.name)
        ?.ready()
        .catch(() => undefined);
      return NOTHING;
    }
    return this.answer(this.name, line);
  }

  help(line: string): string {
    return this.session?.help(line) ?? "";
  }

  complete(line: string): string | undefined {
    return this.session?.complete(line);
  }

  end(line: string): Reply {
    return this.session?.end(line) ?? NOTHING;
  }

  cancel(): Reply {
    if (!this.session) this.name = undefined;
    return this.session?.cancel() ?? NOTHING;
  }

  elapse(): Reply {
    if (this.name !== undefined && this.typed !== undefined) return this.answer(this.name, this.typed);
    return this.session?.elapse() ?? NOTHING;
  }

  abort(): Reply {
    return this.session?.abort() ?? NOTHING;
  }

  takeLogs(): readonly string[] {
    return this.session?.takeLogs() ?? [];
  }

  hangUp(): void {
    this.gone = true;
    this.session?.hangUp();
  }

  private get session(): RemoteSession | undefined {
    return this.inside?.arrival.remote;
  }

  /** Lets somebody in, or not, once his router is up. */
  private answer(name: string, password: string): Reply {
    const isComing = this.routers.get(name)?.isComing ?? false;
    this.typed = isComing ? password : undefined;
    if (isComing) return NOTHING;
    this.name = undefined;
    return this.check(name, password);
  }

  private check(name: string, password: string): Reply {
    const router = this.routers.get(name);
    const line = router?.freeLine("telnet", this.peer);
    if (!router || line === undefined || !isUser(router.host.router, name, password)) {
      this.failures++;
      router?.host.watch.failed(name, { address: this.peer, port: PORTS.telnet });
      this.gone = this.failures >= ATTEMPTS;
      return { text: this.gone ? "% Login invalid\n" : "% Login invalid\n\n", paged: false };
    }
    const arrival = router.arrive("telnet", this.peer);
    if (!arrival) throw new Error("a free line was taken at once");
    this.inside = { arrival, router };
    return arrival.session.connect(name);
  }
}
