import type { Port } from "../link/wire.js";
import type { PhoneProgress } from "./progress.js";

/** Why a port has no link; undefined while it has one. */
export function linkProgress({ up, wire, peer }: Port, since: number): PhoneProgress | undefined {
  if (up) return undefined;
  const stuck = !wire ? "no-cable" : wire.plugged ? "port-shut" : "cable-out";
  const port = peer && { device: peer.node.name, name: peer.name };
  return { stage: "no-link", since, next: undefined, stuck, tried: undefined, port };
}
