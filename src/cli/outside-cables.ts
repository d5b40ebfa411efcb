import { udpEndText, placeText } from "../lab/udp-end.js";
import { shortPort } from "../network/device-ports.js";
import type { Lab } from "../network/lab.js";
import type { OutsideCable, Topology } from "../network/topology.js";
import { OutsideCables, type OutsideEvents } from "../server/outside-cables.js";
import { isLoopback } from "./commands/places.js";
import type { Failure } from "./failure.js";
import { reason } from "./files.js";
import type { Io } from "./io.js";

/** Opens the cables of a lab that lead out of it, and says who reaches it by them; the reason, if one cannot be opened. */
export async function openOutside(
  lab: Lab,
  events: Pick<OutsideEvents, "follow" | "fault">,
  io: Io,
): Promise<OutsideCables | Failure> {
  const opened = await OutsideCables.open(lab, {
    ...events,
    lost: (cable, error) =>
      io.stderr.write(
        `cme: frames of ${endOf(cable)} do not reach ${placeText(cable.remote)}: ${reason(error)}\n`,
      ),
  });
  if (opened instanceof OutsideCables) {
    for (const cable of lab.outside.keys()) io.stderr.write(`cme: ${whoReaches(cable)}\n`);
    return opened;
  }
  const { cable, at, error } = opened;
  const what = at === "local" ? `listen at ${placeText(cable.local)}` : `reach ${placeText(cable.remote)}`;
  return { failure: `the cable of ${endOf(cable)} cannot ${what}: ${reason(error)}` };
}

/** Why a lab with a cable that leaves it cannot be where time is virtual; undefined: it has none. */
export function openedInVain({ outside = [] }: Topology): Failure | undefined {
  const [cable] = outside;
  return (
    cable && {
      failure:
        `the cable of ${endOf(cable)} leads out of the lab, where time is real, and a script's time is not: ` +
        "use cme console or cme serve",
    }
  );
}

function whoReaches(cable: OutsideCable): string {
  const { local, remote } = cable;
  const who = isLoopback(local.host)
    ? "only programs of this machine reach it"
    : `whoever sends as ${placeText(remote)} to ${placeText(local)} is on its network`;
  return `${endOf(cable)} leads out of the lab by ${udpEndText(cable)}: ${who}`;
}

function endOf({ end }: OutsideCable): string {
  return `${end.device} ${shortPort(end.port)}`;
}
