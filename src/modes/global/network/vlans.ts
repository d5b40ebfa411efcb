import { refuse, type Outcome } from "../../../language/declaration.js";
import type { NumberRange } from "../../../language/types/vlan-list.js";
import { createVlan } from "../../../router/create.js";
import type { Router } from "../../../router/router.js";
import {
  addVlan,
  deleteVlan,
  FIRST_EXTENDED_VLAN,
  RESERVED_VLANS,
  showsVlans,
  vlansInOrder,
} from "../../../router/switching.js";
import type { Vlan } from "../../../router/switching-model.js";
import { vocabulary, type Device } from "../../device.js";
import { announcing } from "../../interface/link-messages.js";
import { vlanMode } from "../../vlan.js";
import { ipWords } from "../ip/words.js";

/** VLANs of a switch and of the switch modules of a router (IOS LAN switching command reference). */
const { setting, section, toggle } = vocabulary<Router>()(ipWords);

/** Every number of some ranges. */
function numbersOf(ranges: readonly NumberRange[]): readonly number[] {
  return ranges.flatMap(({ low, high }) => Array.from({ length: high - low + 1 }, (_, index) => low + index));
}

/** In server and client mode a Catalyst keeps its VLANs in a database of their own, in flash memory. */
function isShown(router: Router, { number, name, written }: Vlan, { platform }: Device): boolean {
  if (number === 1 && name === undefined) return false;
  return platform.dialect.family !== "switch" || showsVlans(router) || written;
}

function refuseNew(router: Router, numbers: readonly number[], { loading, platform }: Device): Outcome {
  if (loading || platform.dialect.family !== "switch") return undefined;
  if (router.vtp.mode === "client")
    return refuse("VTP VLAN configuration not allowed when device is in CLIENT mode.");
  const extended = numbers.filter((number) => number >= FIRST_EXTENDED_VLAN);
  if (extended.length === 0 || showsVlans(router)) return undefined;
  return refuse(
    `% Failed to create VLANs ${extended.join(",")}`,
    "Extended VLAN(s) not allowed in current VTP mode.",
    "%Failed to commit extended VLAN(s) changes.",
    "",
  );
}

/** Finds or makes the VLANs of these numbers. */
export function openVlans(router: Router, ranges: readonly NumberRange[], device: Device): Vlan[] | Outcome {
  const numbers = numbersOf(ranges);
  const refused = refuseNew(router, numbers, device);
  if (refused) return refused;
  return announcing(device, interfacesOf(numbers), () =>
    numbers.map((number) => {
      const vlan = router.vlans.get(number) ?? createVlan(number);
      vlan.written ||= device.loading;
      if (!RESERVED_VLANS.has(number)) addVlan(router, vlan);
      return vlan;
    }),
  );
}

/** Deletes VLANs; those that every switch has stay. */
export function removeVlans(router: Router, ranges: readonly NumberRange[], device: Device): Outcome {
  const numbers = numbersOf(ranges);
  const lasting = numbers.find((number) => number === 1 || RESERVED_VLANS.has(number));
  if (lasting !== undefined) return refuse(`%Default VLAN ${lasting} may not be deleted.`);
  announcing(device, interfacesOf(numbers), () => {
    for (const number of numbers) deleteVlan(router, number);
  });
  return undefined;
}

/** The interfaces of VLANs, by name; not every VLAN has one. */
function interfacesOf(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => `Vlan${number}`);
}

const vlan = section({
  syntax: "vlan numbers:VLANS",
  help: { vlan: "Vlan commands", numbers: "ISL VLAN IDs 1-4094" },
  group: "vlans",
  key: ["numbers"],
  printOrder: "entered",
  packetTracer: false,
  packetTracerSwitch: {},
  mode: vlanMode,
  list: (router, device) =>
    vlansInOrder(router)
      .filter((one) => isShown(router, one, device))
      .map((target) => ({ args: { numbers: [{ low: target.number, high: target.number }] }, target })),
  enter: (router, { numbers }, device) => openVlans(router, numbers, device),
  remove: (router, { numbers = [] }, device) => removeVlans(router, numbers, device),
});

const allocation = setting({
  syntax: "vlan internal allocation policy order:{ascending | descending}",
  help: {
    vlan: "Vlan commands",
    internal: "internal VLAN",
    allocation: "internal VLAN allocation",
    policy: "internal VLAN allocation policy",
    ascending: "Allocate internal VLAN in ascending order",
    descending: "Allocate internal VLAN in descending order",
  },
  group: "vlan-allocation",
  irreversible: "a switch comes with one of the two",
  packetTracer: false,
});

export const mlsQos = toggle({
  syntax: "mls qos",
  acts: true,
  help: { mls: "mls global commands", qos: "Enable QoS for this switch" },
  group: "mls",
  default: "off",
  packetTracer: false,
  packetTracerSwitch: {},
});

export const vlans = [mlsQos, allocation, vlan];
