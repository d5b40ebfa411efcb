import type { Connect } from "../modes/device.js";
import type { EchoAnswer, EchoRequest, Surroundings } from "../modes/surroundings.js";
import { fateOf } from "../router/reachability.js";
import type { Router } from "../router/router.js";

/** What a router finds around it while no lab is cabled to it: only its own addresses answer. */
export function alone(host: Solitary): Surroundings {
  return {
    observe: () => undefined,
    changed: () => undefined,
    restarted: () => undefined,
    echo({ destination, timeout }: EchoRequest): EchoAnswer {
      if (fateOf(host.router, destination) === "reply") {
        return { kind: "reply", from: destination, milliseconds: 1, ttl: 255 };
      }
      host.pass(timeout);
      return { kind: "timeout" };
    },
    lookUp() {
      host.pass(NAME_SERVER_PATIENCE);
      return undefined;
    },
    resetPhones: () => undefined,
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

interface Solitary {
  readonly router: Router;
  pass(milliseconds: number): void;
}

/** Without a lab there is no phone that could be called (Q.850). */
const UNASSIGNED_NUMBER = 1;

/** How long a router waits for a name server, and for a connection, in milliseconds. */
const NAME_SERVER_PATIENCE = 10_000;
const CONNECTION_PATIENCE = 30_000;
