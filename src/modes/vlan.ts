import { refuse, type Outcome, type Mode } from "../language/declaration.js";
import type { Router } from "../router/router.js";
import { RESERVED_VLANS, usualVlanName, vlanName } from "../router/switching.js";
import type { Vlan } from "../router/switching-model.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** One VLAN (IOS LAN switching command reference, `vlan`). */
const { setting, settings, words } = vocabulary<Vlan>()({
  add: "Add secondary VLANs",
  association: "Configure association between private VLANs",
  bytes: "Value of VLAN Maximum Tranmission Unit",
  community: "Configure the VLAN as a community private VLAN",
  isolated: "Configure the VLAN as an isolated private VLAN",
  kind: "Kind",
  mtu: "VLAN Maximum Transmission Unit",
  primary: "Configure the VLAN as a primary private VLAN",
  "private-vlan": "Configure a private VLAN",
  "remote-span": "Configure as Remote SPAN VLAN",
  vlans: "VLAN IDs of the private VLANs to be configured",
});

const isDefault = ({ number }: Vlan) => number === 1 || RESERVED_VLANS.has(number);

/** The other VLAN of that name. */
function namesake(router: Router, own: Vlan, name: string): Vlan | undefined {
  return [...router.vlans.values()].find((one) => one !== own && vlanName(one) === name);
}

export const name = setting({
  syntax: "name name:WORD<1-32>",
  dependentDefault: (vlan) => ({ name: usualVlanName(vlan.number) }),
  help: { name: "Ascii name of the VLAN" },
  no: "name [name:WORD<1-32>]",
  get: (vlan) => (vlan.name === undefined ? undefined : { name: vlan.name }),
  set(vlan, { name: given }, { router, loading }) {
    if (isDefault(vlan) && !loading)
      return refuse(`%Default VLAN ${vlan.number} may not have its name changed.`);
    const other = loading ? undefined : namesake(router, vlan, given);
    if (other) return refuse(`%VLAN #${other.number} and #${vlan.number} have an identical name: ${given}`);
    vlan.name = given;
    return undefined;
  },
  clear(vlan) {
    vlan.name = undefined;
  },
});

const shutdown = setting({
  syntax: "shutdown",
  help: { shutdown: "Shutdown VLAN switching" },
  get: (vlan) => (vlan.shutdown ? {} : undefined),
  set(vlan, _args, { loading }) {
    if (isDefault(vlan) && !loading) return refuse(`%Default VLAN ${vlan.number} may not be shutdown.`);
    vlan.shutdown = true;
    return undefined;
  },
  clear(vlan) {
    vlan.shutdown = false;
  },
});

const state = setting({
  syntax: "state state:{active | suspend}",
  default: { state: "active" },
  help: {
    state: "Operational state of the VLAN",
    active: "VLAN Active State",
    suspend: "VLAN Suspended State",
  },
  no: "state",
  get: (vlan) => (vlan.suspended ? { state: "suspend" as const } : undefined),
  set: (vlan, { state: said }, device) => suspend(vlan, said === "suspend", device),
  clear: (vlan, _args, device) => suspend(vlan, false, device),
});

function suspend(vlan: Vlan, suspended: boolean, { loading }: Device): Outcome {
  if (isDefault(vlan) && !loading)
    return refuse(`%Default VLAN ${vlan.number} may not have its state changed.`);
  vlan.suspended = suspended;
  return undefined;
}

/** Kept and shown. */
const options = settings(
  { family: "switch", packetTracer: false },
  {
    "mtu bytes:<576-18190>": { default: { bytes: 1500 } },
    "remote-span": { usually: "off" },
    "private-vlan kind:{community | isolated | primary}": {
      no: "private-vlan [kind:{community | isolated | primary}]",
    },
    "private-vlan association vlans:VLANS": { no: "private-vlan association" },
  },
);

export const vlanMode: Mode<Vlan, Device> = {
  prompt: "config-vlan",
  title: "VLAN configuration commands:",
  prefixes: configPrefixes,
  words,
  commands: [state, name, shutdown, ...options, ...leaving],
};
