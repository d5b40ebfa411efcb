import type { Platform } from "../../platform/platform.js";
import type { Router } from "../../router/router.js";
import type { LearnedRoute } from "../../router/routing-model.js";
import type { Timeline } from "../../session/timeline.js";
import type { IpStack } from "../ip/ip-stack.js";

/** What a routing process finds in the router that it runs on. */
export interface RoutingHost {
  readonly router: Router;
  readonly platform: Platform;
  readonly timeline: Timeline;
  readonly stack: IpStack;
  /** Milliseconds since the router started. */
  uptime(): number;
  log(message: string): void;
  debug(kind: string, line: string): void;
  /** The process has other routes than before. */
  routesChanged(): void;
}

/** A running routing protocol: `router rip`, `router ospf 1`, `router eigrp 100`. */
export interface RoutingProcess {
  /** The best way or ways to each destination that it knows. */
  readonly routes: readonly LearnedRoute[];
  /** The configuration, the interfaces or the routes of others may have changed. */
  changed(): void;
  /** Writes what it knows into the model, because a command is going to look. */
  observe(): void;
  /** Says nothing more; its neighbours find out by themselves. */
  stop(): void;
}
