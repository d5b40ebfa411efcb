import type { IosNode } from "../network/ios/ios-node.js";
import type { Lab } from "../network/lab.js";
import type { PhoneProgress } from "../network/phone/progress.js";
import type { Settings } from "../network/hosts/end-station.js";
import { Phone } from "../network/phone/phone.js";
import type { PhoneProtocol } from "../network/topology.js";
import { numbersOf, phoneOf } from "../network/phones.js";
import { ownerOf } from "../router/interfaces.js";
import type { Router } from "../router/router.js";
import type { Ephone } from "../router/telephony-model.js";
import type { Port } from "../network/link/wire.js";
import { Proposals } from "./spares.js";
import { wayToRouter, type Way } from "./way.js";

/** A phone or a softphone that is examined, with all that is read of how far it has come. */
export interface Patient {
  readonly name: string;
  /** As configurations have it: `0012.7f10.0001`. */
  readonly mac: string;
  readonly lab: Lab;
  /** What is proposed to other phones in the same diagnosis. */
  readonly proposals: Proposals;
  readonly uplink: Port;
  /** What it speaks with its call agent. */
  readonly protocol: PhoneProtocol;
  /** Its type, as `type` of a phone has it. */
  readonly model: string;
  readonly progress: PhoneProgress;
  /** What DHCP or its user told it; undefined without an address. */
  readonly settings: Settings | undefined;
  /** The VLAN in which it tags its frames. */
  readonly voiceVlan: number | undefined;
  /** A phone of its own rather than a program on a PC. */
  readonly isPhone: boolean;
  /** Its address was given by hand. */
  readonly isManual: boolean;
  /** The numbers that its buttons show. */
  readonly numbers: readonly string[];
  /** The way to the router that serves it, as its cables lead. */
  readonly way: Way | undefined;
}

/** Every phone and softphone of a lab, in its order. */
export function patientsOf(lab: Lab): readonly Patient[] {
  const proposals = new Proposals();
  return [...lab.devices.values()].flatMap((device) => {
    const boot = phoneOf(device);
    if ((device.kind !== "pc" && device.kind !== "phone") || !boot) return [];
    const { node, name } = device;
    const uplink = node instanceof Phone ? node.uplink : node.port;
    return [
      {
        name,
        lab,
        proposals,
        uplink,
        protocol: boot.protocol,
        model: node instanceof Phone ? node.model : "CIPC",
        mac: node.mac,
        progress: boot.progress,
        settings: node.station.settings,
        voiceVlan: node instanceof Phone ? node.voiceVlan : undefined,
        isPhone: node instanceof Phone,
        isManual: node.station.manual !== undefined,
        numbers: numbersOf(boot),
        way: wayToRouter(uplink),
      },
    ];
  });
}

export function isRegistered({ progress }: Patient): boolean {
  return progress.stage === "registered";
}

/** The router at which a phone is registered. */
export function agentOf({ lab, progress }: Patient): IosNode | undefined {
  const { address } = progress.agent ?? {};
  return address === undefined ? undefined : routerWith(lab, address);
}

/** The ephone of a router that has a hardware address, however it is spelt there. */
export function ephoneOf({ ephones }: Router, mac: string): Ephone | undefined {
  return [...ephones.values()].find((one) => one.mac?.toLowerCase() === mac);
}

/** The router that has an address as its own. */
export function routerWith(lab: Lab, address: string): IosNode | undefined {
  return routersOf(lab).find(({ router }) => ownerOf(router, address) !== undefined);
}

export function routersOf(lab: Lab): readonly IosNode[] {
  return [...lab.devices.values()].flatMap(({ kind, node }) =>
    kind === "ios" && !node.isSwitch ? [node] : [],
  );
}
