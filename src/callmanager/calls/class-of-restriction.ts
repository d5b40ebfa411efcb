import { corListsOfLine, opens } from "../../rules/class-of-restriction.js";
import { isLine } from "../phones/caller-id.js";
import type { Leg } from "./call.js";
import type { Route } from "../dial-plan/dial-plan.js";
import type { Exchange } from "./exchange.js";
import { TrunkLeg } from "../trunks/trunk-leg.js";

/** The routes that the caller's class of restriction leaves open; a test call has none and may call everywhere. */
export function openRoutes({ router }: Exchange, caller: Leg, routes: readonly Route[]): readonly Route[] {
  const list = isLine(caller)
    ? caller.line.dn && corListsOfLine(router, caller.line.dn).incoming
    : caller instanceof TrunkLeg
      ? caller.corList
      : undefined;
  return routes.filter(({ corList }) => opens(router, list, corList));
}
