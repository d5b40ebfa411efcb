import { isMirrorOnly } from "../../rules/mirroring.js";
import { ipMtuOf } from "../../rules/interface-figures.js";
import { hardwareAddress, isVirtual, linkState, parentOf, partsOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { isBundle } from "../../modes/interface/link-bundle.js";
import { carriedVlans, untaggedVlan } from "../../router/switching.js";
import type { BridgePort } from "../link/bridge.js";
import type { Frame, Tag } from "../link/frames.js";
import type { StackInterface } from "../ip/stack-interface.js";
import type { Node } from "../link/wire.js";

/** How the interfaces of an IOS device read as ports of its bridge and as interfaces of its stack. */

/** What sends for an interface: a cable, or the bridge inside the device. */
export interface Sender {
  cable(port: string, frame: Frame): void;
  bridge(vlanInterface: string, frame: Frame): void;
}

/** Whether frames of this port are switched rather than routed. */
export function isSwitched({ switching }: Interface): boolean {
  return switching !== undefined;
}

/** The routed interfaces that are up, with the way that their frames take. */
export function stackInterfaces(router: Router, sender: Sender): readonly StackInterface[] {
  return [...router.interfaces.values()]
    .filter((one) => !isSwitched(one) && linkState(router, one).protocol === "up")
    .map((one) => ({
      name: one.name,
      mac: hardwareAddress(one),
      addresses: addressesOf(router, one),
      pointToPoint: partsOf(one.name).kind === "Serial",
      mtu: ipMtuOf(one),
      send: senderOf(one, sender),
    }));
}

/** Its own addresses, the first one first, or those of the interface that it borrows from. */
function addressesOf(router: Router, { addresses, unnumbered }: Interface): Interface["addresses"] {
  const own = unnumbered === undefined ? addresses : (router.interfaces.get(unnumbered)?.addresses ?? []);
  return own.toSorted((a, b) => Number(a.secondary) - Number(b.secondary));
}

function senderOf({ name, encapsulation }: Interface, sender: Sender): (frame: Frame) => void {
  if (partsOf(name).kind === "Vlan") return (frame) => sender.bridge(name, frame);
  const parent = parentOf(name);
  if (parent === undefined)
    return isVirtual(name) && !isBundle(name) ? () => undefined : (frame) => sender.cable(name, frame);
  const tag: Tag | undefined =
    encapsulation && !encapsulation.native ? { vlan: encapsulation.vlan, priority: 0 } : undefined;
  return (frame) => sender.cable(parent, tag ? { ...frame, tag } : frame);
}

/** The routed interface that takes a frame with a tag, or without one, from some port. */
export type Entry = (tag: Tag | undefined) => string | undefined;

/** Where frames that come in at a port go: to its sub-interfaces by VLAN, without a tag to the native one or itself. */
export function entryAt(router: Router, port: string): Entry {
  const behind = [...router.interfaces.values()].filter(({ name }) => parentOf(name) === port);
  const native = behind.find(({ encapsulation }) => encapsulation?.native === true)?.name ?? port;
  const byVlan = new Map(behind.map(({ name, encapsulation }) => [encapsulation?.vlan, name]));
  return (tag) => (tag ? byVlan.get(tag.vlan) : native);
}

/** The ports of the bridge: switch ports, and the device's own interfaces into VLANs. */
export function bridgePorts(
  router: Router,
  device: {
    readonly sender: Sender;
    /** Whether frames of a port are those of a bundle. */
    isBundled(port: string): boolean;
    isForwarding(port: string): boolean;
    /** Whether a flooded frame means nothing behind a port. */
    ignoring(port: string): (frame: Frame) => boolean;
    /** The phones and PCs behind a port, if there is nothing else. */
    stationsAt(port: string): readonly Node[] | undefined;
    /** The device's own stack takes a frame. */
    deliver(vlanInterface: string, frame: Frame): void;
  },
): readonly BridgePort<string>[] {
  return [...router.interfaces.values()].flatMap((one): BridgePort<string>[] => {
    const { name, switching } = one;
    if (partsOf(name).kind === "Vlan") {
      const own = partsOf(name).units[0] ?? 0;
      return [
        {
          port: name,
          vlanOf: () => own,
          leaves: (vlan) => (vlan === own ? "untagged" : undefined),
          isForwarding: () => true,
          ignores: device.ignoring(name),
          stations: undefined,
          send: (frame) => device.deliver(name, frame),
        },
      ];
    }
    if (!switching || one.shutdown || !one.cable) return [];
    if (isMirrorOnly(router, name) || device.isBundled(name)) return [];
    const carried = new Map(carriedVlans(router, switching).map(({ vlan, tagged }) => [vlan, tagged]));
    const untagged = untaggedVlan(switching);
    return [
      {
        port: name,
        vlanOf(tag) {
          // Tag 0 carries a priority and no VLAN.
          const vlan = tag && tag.vlan > 0 ? tag.vlan : untagged;
          return carried.has(vlan) ? vlan : undefined;
        },
        leaves: (vlan) => {
          const tagged = carried.get(vlan);
          return tagged === undefined ? undefined : tagged ? "tagged" : "untagged";
        },
        isForwarding: () => device.isForwarding(name),
        ignores: device.ignoring(name),
        stations: device.stationsAt(name),
        send: (frame) => device.sender.cable(name, frame),
      },
    ];
  });
}
