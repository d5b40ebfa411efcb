import { attached } from "../../calls/attached.js";
import type { LegState } from "../../calls/call.js";
import type { Exchange } from "../../calls/exchange.js";
import { PassiveLeg } from "../../calls/passive-leg.js";
import { hangUp } from "../../calls/releasing.js";
import type { Party } from "../../host/party.js";
import { mayBeCalled } from "../hunting.js";

/** Callers who wait for a hunt group, by its pilot number. */
export const queues = attached((_exchange: Exchange) => new Map<string, Set<object>>());

/** Whether nobody of a hunt group can get calls: all agents have logged out, or are not there. */
export function isDeserted(exchange: Exchange, pilot: string): boolean {
  const group = exchange.plan.groups.find((one) => one.pilot === pilot);
  return group !== undefined && !group.list.some((member) => mayBeCalled(exchange, group, member));
}

/** What comes of looking for an agent. */
interface Events {
  /** An agent is there. */
  found(search: AgentSearch): void;
  /** Nobody takes the call now. */
  failed(): void;
}

/** The end of a call to a hunt group that is made on behalf of a caller who waits. */
export class AgentSearch extends PassiveLeg {
  readonly kind = "application";
  override readonly codecs = ["g711ulaw"] as const;
  override state: LegState = "proceeding";
  #isOver = false;

  constructor(
    exchange: Exchange,
    /** Who waits: agents see it as the one who calls. */
    readonly party: Party,
    readonly events: Events,
  ) {
    super(exchange);
  }

  override connected(): void {
    super.connected();
    if (this.#isOver) return;
    this.#isOver = true;
    this.events.found(this);
  }

  override released(cause: number): void {
    super.released(cause);
    if (this.#isOver) return;
    this.#isOver = true;
    this.events.failed();
  }

  /** The caller is gone. */
  stop(): void {
    this.#isOver = true;
    hangUp(this.exchange, this);
  }
}
