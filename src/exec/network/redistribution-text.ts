import type { GenericBlock } from "../../language/holder.js";
import * as eigrp from "../../modes/routing/eigrp.js";
import { redistribute } from "../../modes/routing/shared.js";

/** Whose routes a process passes on, `ospf 1`, as shows of routing protocols list them. */
export function redistributedSources(block: GenericBlock): readonly string[] {
  return [...redistribute.shown.all(block), ...eigrp.redistribute.shown.all(block)].map(
    ({ source, process }) => (process === undefined ? source : `${source} ${process}`),
  );
}
