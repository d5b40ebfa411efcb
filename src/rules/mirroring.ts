import { monitorSession } from "../modes/global/network/mirroring.js";
import type { Router } from "../router/router.js";

/** Copies of what goes through ports of a switch (`monitor session`). */
export interface MirrorSession {
  readonly number: number;
  readonly sources: readonly { readonly port: string; readonly direction: "both" | "rx" | "tx" }[];
  readonly destinations: readonly { readonly port: string; readonly ingress: number | undefined }[];
}

/** The sessions, by their numbers. */
export function mirrorSessions(router: Router): readonly MirrorSession[] {
  const lines = monitorSession.all(router);
  const numbers = [...new Set(lines.map(({ session }) => session))].toSorted((a, b) => a - b);
  return numbers.map((number) => {
    const own = lines.filter(({ session }) => session === number);
    return {
      number,
      sources: own.flatMap(({ ports = [], direction = "both" }) =>
        ports.map((port) => ({ port, direction })),
      ),
      destinations: own.flatMap(({ listeners = [], vlan, untaggedVlan = vlan, tagged = untaggedVlan }) =>
        listeners.map((port) => ({ port, ingress: tagged })),
      ),
    };
  });
}

/** The ports that get a copy of what a port takes in, or sends. */
export function mirrorsOf(router: Router, port: string): Readonly<Record<"rx" | "tx", readonly string[]>> {
  const found = { rx: [] as string[], tx: [] as string[] };
  for (const { sources, destinations } of mirrorSessions(router))
    for (const source of sources) {
      if (source.port !== port) continue;
      const ports = destinations.map((one) => one.port);
      if (source.direction !== "tx") found.rx.push(...ports);
      if (source.direction !== "rx") found.tx.push(...ports);
    }
  return found;
}

/** Whether a port of a switch serves nothing but copies: what comes in there goes nowhere. */
export function isMirrorOnly(router: Router, port: string): boolean {
  return mirrorSessions(router).some(({ destinations }) =>
    destinations.some((one) => one.port === port && one.ingress === undefined),
  );
}
