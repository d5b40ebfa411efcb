import type { GenericBlock } from "../../language/holder.js";
import { eigrpProcess, ospfProcess, ripProcess } from "../../modes/global/routing.js";
import type { LearnedRoute, RoutingProtocol } from "../../router/routing-model.js";
import type { ServiceHost } from "../ios/service-host.js";
import { Eigrp } from "./eigrp/eigrp.js";
import { Ospf } from "./ospf/ospf.js";
import { Rip } from "./rip/rip.js";
import type { RoutingHost, RoutingProcess } from "./routing-process.js";

/** Runs the routing protocols that a router is configured for, and gives it the routes that they find. */
export class RoutingService {
  readonly #running = new Map<GenericBlock, Running>();
  #isSettling = false;

  constructor(private readonly node: ServiceHost) {
    node.stack.onProtocol("ospf", (data, packet, { name }) => {
      for (const { process } of this.#running.values())
        if (process instanceof Ospf) process.receive(data, packet, name);
    });
    node.stack.onProtocol("eigrp", (data, packet, { name }) => {
      for (const { process } of this.#running.values())
        if (process instanceof Eigrp) process.speaker.receive(data, packet, name);
    });
  }

  /** Starts and stops what the configuration says, and tells the others of what may have changed. */
  changed(): void {
    const wanted = wantedOn(this.node);
    for (const [block, { process }] of this.#running) {
      if (wanted.some((one) => one.block === block)) continue;
      process.stop();
      this.#running.delete(block);
    }
    for (const one of wanted) {
      if (this.#running.has(one.block)) continue;
      this.#running.set(one.block, { wanted: one, process: one.start(this.#host()) });
    }
    for (const { process } of this.#running.values()) process.changed();
    this.#publish();
  }

  observe(): void {
    if (this.#running.size === 0) return;
    for (const { process } of this.#running.values()) process.observe();
    this.node.router.learnedRoutes = this.#routes;
  }

  stop(): void {
    for (const { process } of this.#running.values()) process.stop();
    this.#running.clear();
  }

  /** The processes of one protocol, or one of them, begin anew (`clear ip ospf process`). */
  restart(protocol: RoutingProtocol, number?: number): void {
    for (const [block, { wanted, process }] of this.#running) {
      if (wanted.protocol !== protocol || (number !== undefined && wanted.number !== number)) continue;
      process.stop();
      this.#running.delete(block);
    }
    this.changed();
  }

  #host(): RoutingHost {
    const { node } = this;
    const { host } = node;
    return {
      get router() {
        return node.router;
      },
      platform: host.platform,
      timeline: host.timeline,
      stack: node.stack,
      uptime: () => host.clock.uptime(),
      log: (message) => host.log(message),
      debug: (kind, line) => host.debug(kind, line),
      routesChanged: () => this.#routesChanged(),
    };
  }

  /** The router uses other routes from now on; what one process has learned may concern another. */
  #routesChanged(): void {
    this.#publish();
    if (this.#isSettling || this.#running.size < 2) return;
    this.#isSettling = true;
    this.node.host.timeline.after(0, () => {
      this.#isSettling = false;
      for (const { process } of this.#running.values()) process.changed();
      this.#publish();
    });
  }

  get #routes(): readonly LearnedRoute[] {
    return [...this.#running.values()].flatMap(({ process }) => process.routes);
  }

  #publish(): void {
    const { router } = this.node;
    const routes = this.#routes;
    if (routes.length === 0 && router.learnedRoutes.length === 0) return;
    router.learnedRoutes = routes;
    this.node.routesChanged();
  }
}

/** A protocol that the configuration asks for. */
interface Wanted {
  readonly protocol: RoutingProtocol;
  /** Of the process or its autonomous system. */
  readonly number: number | undefined;
  readonly block: GenericBlock;
  start(host: RoutingHost): RoutingProcess;
}

interface Running {
  readonly wanted: Wanted;
  readonly process: RoutingProcess;
}

function wantedOn({ router, routes }: ServiceHost): readonly Wanted[] {
  if (!routes) return [];
  const rip = ripProcess.all(router).map((block): Wanted => ({
    protocol: "rip",
    number: undefined,
    block,
    start: (host) => new Rip(host, block),
  }));
  const eigrp = eigrpProcess.all(router).map((block): Wanted => ({
    protocol: "eigrp",
    number: block.args.as,
    block,
    start: (host) => new Eigrp(host, block),
  }));
  const ospf = ospfProcess
    .all(router)
    .filter(({ args }) => args.vrf === undefined)
    .map((block): Wanted => ({
      protocol: "ospf",
      number: block.args.process,
      block,
      start: (host) => new Ospf(host, block),
    }));
  return [...rip, ...eigrp, ...ospf];
}
