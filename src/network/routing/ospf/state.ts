import type { OspfInterfaceInfo, OspfNeighborInfo, OspfState } from "../../../router/ospf-model.js";
import type { LearnedRoute } from "../../../router/routing-model.js";
import type { OspfInterface } from "./interface.js";
import type { OspfNeighbor } from "./neighbor.js";
import type { RoutingHost } from "../routing-process.js";
import type { OspfArea } from "./area.js";
import type { OspfDatabase } from "./database.js";

interface Knowledge {
  readonly host: RoutingHost;
  readonly routerId: string;
  readonly roles: { readonly isBorder: boolean; readonly isBoundary: boolean };
  readonly areas: ReadonlyMap<string, OspfArea>;
  readonly interfaces: ReadonlyMap<string, OspfInterface>;
  /** What all areas share. */
  readonly shared: OspfDatabase;
  readonly routes: readonly LearnedRoute[];
}

/** What a process knows by now, for its shows. */
export function ospfState(process: Knowledge): OspfState {
  const { routerId, areas, interfaces, shared, roles, host } = process;
  const uptime = host.uptime();
  const senders = new Map<string, number>();
  for (const { from, since } of process.routes)
    senders.set(from, Math.min(senders.get(from) ?? Infinity, Math.floor((uptime - since) / 1000)));
  return {
    routerId,
    ...roles,
    areas: [...areas.values()].map(({ name, id, settings, runs, database }) => ({
      name,
      id,
      stub: settings.stub,
      totally: settings.totally,
      runs,
      database: database.lsas,
    })),
    interfaces: [...interfaces.values()].map((one) => interfaceInfo(one, host.timeline.now)),
    externals: shared.lsas,
    sources: [...senders].map(([address, age]) => ({ address, age })),
  };
}

function interfaceInfo(one: OspfInterface, now: number): OspfInterfaceInfo {
  const { port, state, designated, backup, helloIn } = one;
  const neighbors = [...one.neighbors.values()].map((neighbor) => neighborInfo(neighbor, one, now));
  return { name: port.name, area: port.area, state, designated, backup, helloIn, neighbors };
}

function neighborInfo(neighbor: OspfNeighbor, one: OspfInterface, now: number): OspfNeighborInfo {
  const { routerId, address, priority, state, designated, backup, deadIn, changes, unconfirmed, upSince } =
    neighbor;
  const isElecting = one.state !== "P2P" && one.state !== "LOOP";
  const role = address === one.designated ? "DR" : address === one.backup ? "BDR" : "DROTHER";
  return {
    routerId,
    address,
    priority,
    state,
    role: isElecting ? role : undefined,
    designated,
    backup,
    deadIn,
    upFor: upSince === undefined ? undefined : now - upSince,
    changes,
    unconfirmed,
  };
}
