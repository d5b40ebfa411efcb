import type { Exchange } from "../calls/exchange.js";
import type { Route } from "../dial-plan/dial-plan.js";

/** Tags of the lines that have a number. */
export function lineTagsOf(exchange: Exchange, number: string): readonly number[] {
  return lineTagsAmong(exchange.match(number).routes);
}

/** Tags of the lines to which routes lead. */
export function lineTagsAmong(routes: readonly Route[]): readonly number[] {
  return routes.flatMap(({ destination }) => (destination.kind === "line" ? [destination.dn.tag] : []));
}
