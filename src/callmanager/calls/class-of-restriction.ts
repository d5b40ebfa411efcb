import { opens } from "../../rules/class-of-restriction.js";
import type { Route } from "../dial-plan/dial-plan.js";
import type { Leg } from "./call.js";
import type { Exchange } from "./exchange.js";

/** The routes that the caller's class of restriction leaves open. */
export function openRoutes(
  { router }: Exchange,
  { corList }: Leg,
  routes: readonly Route[],
): readonly Route[] {
  return routes.filter((route) => opens(router, corList, route.corList));
}
