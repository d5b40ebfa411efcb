import { networkKey } from "../../../router/ipv4.js";
import { distanceOf } from "../../../router/eigrp-metric.js";
import type { LearnedRoute } from "../../../router/routing-model.js";
import type { RoutingHost } from "../routing-process.js";
import type { EigrpPort } from "./ports.js";
import type { EigrpTopology } from "./topology.js";
import { classSummaries, toldThrough, type Summary } from "./view.js";

/** The networks that a process tells of in the place of their parts. */
export class EigrpSummaries {
  /** Since when each has a part that is reached, in milliseconds from the router's start. */
  readonly #since = new Map<string, number>();

  constructor(
    private readonly host: RoutingHost,
    private readonly topology: EigrpTopology,
    private readonly process: {
      readonly system: number;
      readonly ports: readonly EigrpPort[];
      /** Whether parts of other networks by class are told as the whole (`auto-summary`). */
      readonly summarises: boolean;
    },
  ) {}

  at(port: EigrpPort): readonly Summary[] {
    const { summarises, ports } = this.process;
    return [...port.summaries, ...(summarises ? classSummaries(port, ports) : [])];
  }

  /** Packets for parts of a summary that nobody knows are dropped here, lest they go round. */
  discards(): readonly LearnedRoute[] {
    const found = new Map<string, LearnedRoute>();
    for (const port of this.process.ports) {
      const summaries = port.isPassive ? [] : this.at(port);
      const told = toldThrough(port, this.topology.destinations, { summaries, isStub: false });
      for (const summary of summaries) {
        const route = told.get(networkKey(summary));
        const isReal = this.topology.find(summary.network, summary.mask) !== undefined;
        if (route?.vector && !isReal)
          found.set(networkKey(summary), this.#discard(summary, distanceOf(route.vector)));
      }
    }
    for (const key of this.#since.keys()) if (!found.has(key)) this.#since.delete(key);
    return [...found.values()];
  }

  #discard(summary: Summary, metric: number): LearnedRoute {
    const key = networkKey(summary);
    const since = this.#since.get(key) ?? this.host.uptime();
    this.#since.set(key, since);
    return {
      protocol: "eigrp",
      process: this.process.system,
      kind: "internal",
      ...summary,
      nextHop: undefined,
      interface: "Null0",
      from: "0.0.0.0",
      distance: SUMMARY_DISTANCE,
      metric,
      since,
    };
  }
}

const SUMMARY_DISTANCE = 5;
