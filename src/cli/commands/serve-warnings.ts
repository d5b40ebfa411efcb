import type { Protocol } from "../../rules/transport.js";
import { exposureOf } from "../../server/exposure.js";
import type { Place } from "../../server/listener.js";
import type { ServedRouter } from "../../server/served-router.js";
import type { Io } from "../io.js";
import { isLoopback } from "./places.js";

/** The protocols at which other machines reach the server. */
export function outsideProtocols(places: ReadonlyMap<Protocol, Place>): readonly Protocol[] {
  return [...places].flatMap(([protocol, { host }]) => (isLoopback(host) ? [] : [protocol]));
}

/**
 * Warns, in one line, if other machines could log in without knowing a secret: by what the routers themselves would
 * accept, wherever they have it from. `byName` says that only users come in, whatever the lines ask for.
 */
export async function warnOfExposure(
  routers: readonly ServedRouter[],
  places: ReadonlyMap<Protocol, Place>,
  byName: boolean,
  io: Io,
): Promise<void> {
  const protocols = outsideProtocols(places);
  if (protocols.length === 0) return;
  const found: { readonly name: string; readonly how: string }[] = [];
  for (const router of routers) {
    const how = exposureOf(await router.look(), protocols, byName);
    if (how !== undefined) found.push({ name: router.name, how });
  }
  const [first, ...more] = found;
  if (!first) return;
  const others = more.length === 0 ? "" : ` (and to ${more.length} more)`;
  io.stderr.write(
    `cme: other machines can log in to ${first.name}${others} ${first.how}: set one of your own, or an access-class\n`,
  );
}
