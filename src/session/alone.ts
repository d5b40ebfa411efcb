import type { Connect } from "../modes/device.js";
import type { FileTransfer, ProbeAnswer, ProbeRequest, Surroundings } from "../modes/surroundings.js";
import { fateOf } from "../router/reachability.js";
import type { Platform } from "../platform/platform.js";
import type { Router } from "../router/router.js";
import { unreachableSilence } from "../rules/unreachables.js";
import type { Timeline } from "./timeline.js";

/** What a router finds around it while no lab is cabled to it: only its own addresses answer. */
export function alone(host: Solitary): Surroundings {
  let silentUntil = 0;
  return {
    observe: () => undefined,
    changed: () => undefined,
    restarted: () => undefined,
    probe({ destination, timeout, port }: ProbeRequest): ProbeAnswer {
      if (fateOf(host.router, destination) === "reply") {
        const common = { from: destination, milliseconds: 1 };
        if (port === undefined) return { kind: "reply", ...common, ttl: 255 };
        const { now } = host.timeline;
        if (now < silentUntil) {
          host.pass(timeout);
          return { kind: "timeout" };
        }
        silentUntil = now + unreachableSilence(host.router, host.platform, undefined);
        return { kind: "unreachable", ...common, code: PORT_UNREACHABLE, mtu: undefined };
      }
      host.pass(timeout);
      return { kind: "timeout" };
    },
    lookUp() {
      host.pass(NAME_SERVER_PATIENCE);
      return undefined;
    },
    fetchFile: () => nobodyServes(host),
    storeFile: () => nobodyServes(host),
    resetPhones: () => undefined,
    resetSipPhones: () => undefined,
    cancelResets: () => undefined,
    restartRouting: () => undefined,
    callNumber: () => ({ callId: 1, rang: false, answered: false, cause: UNASSIGNED_NUMBER }),
  };
}

/** Connections of such a router: its own addresses take none. */
export function connectAlone(host: Solitary): Connect {
  return (address) => {
    if (fateOf(host.router, address) === "reply") return "refused";
    host.pass(CONNECTION_PATIENCE);
    return "silence";
  };
}

function nobodyServes(host: Solitary): FileTransfer {
  host.pass(FILE_SERVER_PATIENCE);
  return { kind: "silence" };
}

interface Solitary {
  readonly router: Router;
  readonly platform: Platform;
  readonly timeline: Timeline;
  pass(milliseconds: number): void;
}

/** Nobody listens there (RFC 792). */
const PORT_UNREACHABLE = 3;

/** Without a lab there is no phone that could be called (Q.850). */
const UNASSIGNED_NUMBER = 1;

/** How long a router waits for a name server, and for a connection, in milliseconds. */
const NAME_SERVER_PATIENCE = 10_000;
const CONNECTION_PATIENCE = 30_000;
const FILE_SERVER_PATIENCE = 8000;
