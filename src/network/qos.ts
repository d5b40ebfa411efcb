import type { Holder } from "../router/holder.js";
import type { Router } from "../router/router.js";

/** Whether packets on a port wait for marked voice: a service policy there gives a class `priority` (IOS QoS guide). */
export function sendsVoiceFirst(router: Router, port: string): boolean {
  const rows = keptRows(router.interfaces.get(port), "service-policy ");
  const policy = rows.find(({ direction }) => direction === "output")?.["name"];
  if (policy === undefined) return keptRows(router.interfaces.get(port), "ip rtp priority").length > 0;
  const map = blocksOf(router, "policy-map ").find(({ args }) => args["name"] === policy);
  return (
    map !== undefined &&
    blocksOf(map, "class ").some((one) =>
      [...(one.stored?.keys() ?? [])].some((syntax) => syntax.startsWith("priority")),
    )
  );
}

function keptRows(holder: Holder | undefined, syntax: string): readonly Readonly<Record<string, unknown>>[] {
  return [...(holder?.stored ?? [])].filter(([one]) => one.startsWith(syntax)).flatMap(([, rows]) => rows);
}

function blocksOf(holder: Holder, syntax: string) {
  return [...(holder.blocks ?? [])]
    .filter(([one]) => one.startsWith(syntax))
    .flatMap(([, blocks]) => [...blocks.values()]);
}
