import type { PhoneMessage, ServerMessage } from "../../../callmanager/sccp/messages.js";
import type { Timer } from "../../../session/timeline.js";
import { AgentSession, type SessionEnd } from "./agent-session.js";
import type { PhoneProgress, StuckReason } from "../progress.js";
import { PhoneState } from "./phone-state.js";
import type { StationState } from "../phone-station.js";
import type { AgentAddress } from "../station-host.js";
import type { SccpHost } from "./sccp-host.js";

/** How long a phone waits after it has tried all call agents in vain: twice as long each time, in milliseconds. */
const FIRST_WAIT = 10_000;
const LONGEST_WAIT = 60_000;

/** How often a phone that had to take a later call agent looks for the first one, in milliseconds. */
const LOOK_BACK = 60_000;

interface SearchEvents {
  registered(): void;
  receive(message: ServerMessage): void;
  /** The call agent is gone, with all that it told the phone. */
  lost(): void;
}

/** Keeps a phone registered: with the first call agent of its list that takes it, for as long as that answers. */
export class AgentSearch {
  /** What the present call agent has told the phone. */
  phone = new PhoneState();
  /** Why the last call agent refused the phone. */
  rejection: string | undefined;
  /** What the phone reports as the reason why it starts. */
  lastReset = "Initialized";
  readonly #host: SccpHost;
  readonly #events: SearchEvents;
  #agents: readonly AgentAddress[] = [];
  #current = 0;
  #session: AgentSession | undefined;
  #retry: Timer | undefined;
  /** When that is. */
  #retryAt = 0;
  #stoppedAt = 0;
  /** Why all call agents were tried in vain, and when that try began. */
  #failure: { readonly reason: StuckReason; readonly tried: number } | undefined;
  #lookBack: Timer | undefined;
  #wait = FIRST_WAIT;

  constructor(host: SccpHost, events: SearchEvents) {
    this.#host = host;
    this.#events = events;
  }

  get state(): StationState {
    if (this.#retry) return this.rejection === undefined ? "waiting" : "rejected";
    const state = this.#session?.state ?? "over";
    return state === "over" ? "idle" : state;
  }

  /** How far it is with its call agents. */
  get progress(): PhoneProgress {
    const { agent, rejection } = this;
    const { reason: stuck, tried } = this.#failure ?? {};
    const isTrying = this.state === "connecting" || this.state === "registering";
    const next = isTrying ? this.#host.timeline.now : this.#retry && this.#retryAt;
    return { ...this.#stage(), next, stuck, tried, agent, rejection };
  }

  #stage(): Pick<PhoneProgress, "stage" | "since"> {
    if (!this.#session) return { stage: "file", since: this.#stoppedAt };
    const { state, since } = this.#session;
    if (state === "registered") return { stage: "registered", since };
    if (this.#failure?.reason === "rejected") return { stage: "rejected", since };
    return { stage: state === "registering" ? "registering" : "opening", since };
  }

  get agents(): readonly AgentAddress[] {
    return this.#agents;
  }

  /** The call agent that it is registered with, or tries, or will try next. */
  get agent(): AgentAddress | undefined {
    return this.#agents[this.#current];
  }

  start(agents: readonly AgentAddress[]): void {
    this.stop();
    this.#agents = agents;
    this.#current = 0;
    this.#wait = FIRST_WAIT;
    if (agents.length > 0) this.#connect();
  }

  /** Leaves the call agent in good order, and tries no other. */
  stop(): void {
    this.#retry?.cancel();
    this.#retry = undefined;
    this.#stoppedAt = this.#host.timeline.now;
    this.#failure = undefined;
    this.#lookBack?.cancel();
    this.rejection = undefined;
    this.#session?.close();
    this.#session = undefined;
    this.phone = new PhoneState();
  }

  send(message: PhoneMessage): void {
    this.#session?.send(message);
  }

  #connect(): void {
    const agent = this.agent;
    if (!agent) return;
    this.#retry = undefined;
    this.phone = new PhoneState();
    this.#session = new AgentSession(this.#host, agent, this.phone, this.lastReset, {
      registered: () => {
        this.#wait = FIRST_WAIT;
        this.#failure = undefined;
        this.rejection = undefined;
        if (this.#current > 0) this.#lookForFirst();
        this.#events.registered();
      },
      receive: (message) => {
        this.phone.receive(message, this.#host.timeline.now);
        this.#events.receive(message);
      },
      ended: (end) => this.#tryNext(end),
    });
    this.#host.moved();
  }

  /** Goes back to the first call agent when that takes connections again and no call is in the way. */
  #lookForFirst(): void {
    const session = this.#session;
    this.#lookBack = this.#host.timeline.after(LOOK_BACK, () => {
      const [first] = this.#agents;
      if (!first || session?.state !== "registered" || session !== this.#session) return;
      this.#lookForFirst();
      if (this.phone.calls.size > 0) return;
      const probe = this.#host.connect(first.address, first.port, {
        opened: () => {
          this.#host.timeline.after(0, () => {
            probe.close();
            if (session === this.#session && this.phone.calls.size === 0) this.#goBack();
          });
        },
        receive: () => undefined,
        closed: () => undefined,
      });
    });
  }

  #goBack(): void {
    const agents = this.#agents;
    this.#events.lost();
    this.start(agents);
  }

  /** The next call agent of the list at once; after the last one the phone waits. */
  #tryNext({ state, begun, rejection }: SessionEnd): void {
    this.rejection = rejection;
    this.#lookBack?.cancel();
    this.lastReset = rejection === undefined ? "CM-closed-TCP" : "Reg-Rejected";
    this.phone = new PhoneState();
    this.#current = (this.#current + 1) % this.#agents.length;
    const isLast = this.#current === 0;
    // A call agent that took the phone before was not tried in vain.
    if (state === "registered") this.#failure = undefined;
    else if (isLast) this.#failure = { reason: reasonOf(state, rejection), tried: begun };
    const wait = isLast ? this.#wait : 0;
    this.#retryAt = this.#host.timeline.now + wait;
    this.#retry = this.#host.timeline.after(wait, () => this.#connect());
    if (isLast) this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    this.#host.moved();
    this.#events.lost();
  }
}

function reasonOf(state: SessionEnd["state"], rejection: string | undefined): StuckReason {
  if (rejection !== undefined) return "rejected";
  return state === "registering" ? "agent-silent" : "not-opened";
}
