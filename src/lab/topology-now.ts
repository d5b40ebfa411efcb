import type { Lab } from "../network/lab.js";
import type { DeviceDescription, Topology } from "../network/topology.js";
import { printConfiguration } from "../running-config/print.js";
import type { Router } from "../router/router.js";
import { deviceOf } from "../session/device-of.js";

/** A lab as it is now: routers and switches with their running configurations, PCs with the addresses they have. */
export function topologyNow({ topology, devices }: Lab): Topology {
  const now = (description: DeviceDescription): DeviceDescription => {
    const device = devices.get(description.name);
    if (device?.kind === "ios" && "platform" in description) {
      const { host } = device.node;
      const configuration = printConfiguration({ ...deviceOf(host), router: withVlans(host.router) });
      return { ...description, platform: host.platform.id, configuration };
    }
    if (device?.kind === "pc" && description.kind === "pc")
      return { ...description, address: device.node.station.manual };
    return description;
  };
  return { ...topology, devices: topology.devices.map(now) };
}

/** A router that has its VLANs in its configuration, wherever it keeps them: a topology has no other place for them. */
function withVlans(router: Router): Router {
  const vlans = new Map([...router.vlans].map(([number, vlan]) => [number, { ...vlan, written: true }]));
  return { ...router, vlans };
}
