import type { GenericBlock } from "../../language/holder.js";
import { keptBlocks } from "../../router/kept.js";
import type { LearnedRoute, RoutingProtocol } from "../../router/routing-model.js";
import type { IosNode } from "../ios-node.js";
import { Eigrp } from "./eigrp/eigrp.js";
import { Ospf } from "./ospf/ospf.js";
import { Rip } from "./rip/rip.js";
import type { RoutingHost, RoutingProcess } from "./routing-process.js";

/** Runs the routing protocols that a router is configured for, and gives it the routes that they find. */
export class RoutingService {
  readonly #running = new Map<GenericBlock, Running>();
  #isSettling = false;

  constructor(private readonly node: IosNode) {
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
    const wanted = blocksOf(this.node);
    for (const [block, { process }] of this.#running) {
      if (wanted.some((one) => one.block === block)) continue;
      process.stop();
      this.#running.delete(block);
    }
    for (const { protocol, block } of wanted) {
      if (this.#running.has(block)) continue;
      this.#running.set(block, { protocol, process: PROCESSES[protocol](this.#host(), block) });
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
    for (const [block, { protocol: own, process }] of this.#running) {
      if (own !== protocol || (number !== undefined && numberOf(block) !== number)) continue;
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

interface Running {
  readonly protocol: RoutingProtocol;
  readonly process: RoutingProcess;
}

const PROCESSES = {
  rip: (host: RoutingHost, block: GenericBlock): RoutingProcess => new Rip(host, block),
  eigrp: (host: RoutingHost, block: GenericBlock): RoutingProcess => new Eigrp(host, block),
  ospf: (host: RoutingHost, block: GenericBlock): RoutingProcess => new Ospf(host, block),
} as const;

interface Wanted {
  readonly protocol: keyof typeof PROCESSES;
  readonly block: GenericBlock;
}

function blocksOf({ router, isSwitch }: IosNode): readonly Wanted[] {
  if (isSwitch) return [];
  const protocols = Object.keys(PROCESSES) as (keyof typeof PROCESSES)[];
  return protocols.flatMap((protocol) =>
    keptBlocks(router, `router ${protocol}`)
      .filter(({ args }) => args["vrf"] === undefined)
      .map((block) => ({ protocol, block })),
  );
}

/** The number of a process or of its autonomous system. */
function numberOf({ args }: GenericBlock): unknown {
  return args["process"] ?? args["as"];
}
