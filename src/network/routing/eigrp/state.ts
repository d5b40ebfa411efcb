import { distanceOf } from "../../../router/eigrp-metric.js";
import type { EigrpDestinationInfo, EigrpState, LearnedRoute } from "../../../router/routing-model.js";
import type { RoutingHost } from "../routing-process.js";
import type { EigrpSpeaker } from "./speaker.js";
import type { EigrpTopology } from "./topology.js";

interface Knowledge {
  readonly routerId: string;
  readonly routes: readonly LearnedRoute[];
  readonly topology: EigrpTopology;
}

/** What a process knows by now, for its shows. */
export function eigrpState(
  host: RoutingHost,
  { neighbors, counted }: EigrpSpeaker,
  { routerId, routes, topology }: Knowledge,
): EigrpState {
  const { now } = host.timeline;
  return {
    routerId,
    counted: structuredClone(counted),
    neighbors: neighbors
      .filter(({ isUp }) => isUp)
      .map(({ handle, address, interface: name, goneIn, since, waiting, heard, roundTrip }) => ({
        handle,
        address,
        interface: name,
        goneIn,
        upFor: now - since,
        waiting,
        roundTrip,
        heard,
      })),
    topology: topology.destinations.map((destination) => ({
      network: destination.network,
      mask: destination.mask,
      isActive: destination.awaited !== undefined,
      feasibleDistance: destination.feasibleDistance,
      ways: topology.waysTo(destination).map((way) => ({
        nextHop: way.teller?.address,
        interface: way.teller?.interface ?? destination.own?.interface ?? "",
        distance: distanceOf(way.vector),
        reported: way.reported,
        isSuccessor: destination.successors.some((one) => one.teller === way.teller),
        external: way.external,
      })),
    })),
    summaries: routes.filter(({ nextHop }) => nextHop === undefined).map(summaryInfo),
  };
}

/** What stands for its parts is there for as long as the router drops packets for the rest. */
function summaryInfo({ network, mask, metric, interface: name }: LearnedRoute): EigrpDestinationInfo {
  const way = {
    nextHop: undefined,
    interface: name,
    distance: metric,
    reported: 0,
    isSuccessor: true,
    external: undefined,
  };
  return { network, mask, isActive: false, feasibleDistance: metric, ways: [way] };
}
