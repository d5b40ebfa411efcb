import { linkState } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { isTrunk } from "../../router/switching.js";
import type { Switching } from "../../router/switching-model.js";
import { interfacesInOrder } from "../network/common.js";

/** What the shows of switch ports share. */

export interface SwitchPort extends Interface {
  switching: Switching;
}

export function isSwitchPort(port: Interface): port is SwitchPort {
  return port.switching !== undefined;
}

/** The switch ports in the order in which shows name them. */
export function switchPorts(router: Router): readonly SwitchPort[] {
  return interfacesInOrder(router).filter(isSwitchPort);
}

export function isUp(router: Router, port: Interface): boolean {
  return linkState(router, port).protocol === "up";
}

/** Whether a port is at work as a trunk. */
export function isWorkingTrunk(router: Router, port: SwitchPort): boolean {
  return !port.bundled && isTrunk(port.switching) && isUp(router, port);
}
