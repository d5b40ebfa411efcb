import { refuse } from "../../language/declaration.js";
import { giveVlan, vlanOwner } from "../../router/interface-register.js";
import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { withoutAddress } from "./address.js";
import { interfaceWords } from "./words.js";

/** The VLAN of a sub-interface (IOS LAN switching command reference). */
const { setting } = vocabulary<Interface>()(interfaceWords);

export const dot1q = setting({
  syntax: "encapsulation dot1Q vlan:<1-4094> [native]",
  help: {
    dot1Q: "IEEE 802.1Q Virtual LAN",
    vlan: "IEEE 802.1Q VLAN ID",
    native: "Make this as native vlan",
  },
  packetTracer: { no: "encapsulation dot1Q" },
  get: ({ encapsulation }) =>
    encapsulation && { vlan: encapsulation.vlan, ...(encapsulation.native ? { native: true as const } : {}) },
  set(port, { vlan, native }, { router, loading }) {
    const owner = loading ? undefined : vlanOwner(router, port, vlan);
    if (owner !== undefined) {
      return refuse(
        "%Configuration of multiple subinterfaces of the same main",
        `interface with the same VID (${vlan}) is not permitted.`,
        `This VID is already configured on ${owner}.`,
      );
    }
    giveVlan(router, port, { vlan, native: native === true });
    return undefined;
  },
  /** Without a VLAN it can have no address on most platforms, so that goes too. */
  clear(port, _args, device) {
    giveVlan(device.router, port, undefined);
    if (!device.platform.traits.interfaces.keepsAddressWithoutVlan && port.addresses.length > 0)
      withoutAddress(port, device);
  },
});
