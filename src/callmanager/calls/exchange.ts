import type { Router } from "../../router/router.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import { type Destination, DialPlan } from "../dial-plan/dial-plan.js";
import type { AgentHost } from "../host/agent-host.js";
import { Call, type Leg, type Refusal } from "./call.js";

/** Why a route does not take a call: what its caller hears, and the cause by Q.850. */
export interface Failure {
  readonly failed: Refusal;
  readonly cause: number;
}

export type Attempt = "taken" | Failure;

/** What takes calls to where numbers lead, by the kind of the destination. */
export type Destinations = {
  readonly [Kind in Destination["kind"]]: (
    exchange: Exchange,
    call: Call,
    destination: Extract<Destination, { readonly kind: Kind }>,
  ) => Attempt;
};

/** Who wants to know how calls go on. */
export interface CallObserver {
  /** An end rings for it, or its voice takes another way. */
  changed?(exchange: Exchange, call: Call): void;
  answered?(exchange: Exchange, call: Call): void;
  /** The exchange has forgotten it, though an end may go on in another call. */
  over?(exchange: Exchange, call: Call, cause: number): void;
}

/** Takes a call that has come in by a dial-peer in place of the dial plan; false: it is routed as any other. */
export type Application = (exchange: Exchange, call: Call, peer: DialPeer, called: string) => boolean;

/** What an exchange is made of. */
export interface ExchangeParts {
  readonly destinations: Destinations;
  readonly observers: readonly CallObserver[];
  readonly application: Application;
}

/** All calls that are going on, and what is looked up for them in the configuration. */
export class Exchange {
  readonly calls = new Set<Call>();
  /** What each channel of a line is doing, by dn tag, for `show ephone`. */
  readonly states = new Map<number, readonly string[]>();
  #router: Router | undefined;
  readonly #derived = new Map<(router: Router) => unknown, unknown>();
  #references = 0;
  #callIds = 0;

  constructor(
    readonly host: AgentHost,
    readonly parts: ExchangeParts,
  ) {}

  get router(): Router {
    const { router } = this.host;
    if (router !== this.#router) this.forgetConfiguration();
    this.#router = router;
    return router;
  }

  get plan(): DialPlan {
    return this.derived(planOf);
  }

  /** What a function makes of the configuration; it is called again when that has changed. */
  derived<T>(derive: (router: Router) => T): T {
    const { router } = this;
    if (!this.#derived.has(derive)) this.#derived.set(derive, derive(router));
    return this.#derived.get(derive) as T;
  }

  /** What was looked up may not be so any more. */
  forgetConfiguration(): void {
    this.#derived.clear();
  }

  /** The numbers that callers can reach have changed. */
  forgetPlan(): void {
    this.#derived.delete(planOf);
  }

  nextReference(): number {
    return ++this.#references;
  }

  begin(caller: Leg): Call {
    const call = new Call(++this.#callIds, caller, this.host.timeline.now);
    caller.call = call;
    this.calls.add(call);
    return call;
  }

  match(digits: string): ReturnType<DialPlan["match"]> {
    return this.plan.match(digits, (below) => this.host.random(below));
  }

  /** Tells the observers. */
  changed(call: Call): void {
    for (const observer of this.parts.observers) observer.changed?.(this, call);
  }

  answered(call: Call): void {
    for (const observer of this.parts.observers) observer.answered?.(this, call);
  }

  over(call: Call, cause: number): void {
    for (const observer of this.parts.observers) observer.over?.(this, call, cause);
  }
}

function planOf(router: Router): DialPlan {
  return new DialPlan(router);
}
