import { IosNode } from "../network/ios/ios-node.js";
import type { Lab, LabDevice } from "../network/lab.js";
import { phoneOf, type LabPhone } from "../network/phones.js";
import type { Telephone } from "../network/telephone.js";
import { telephonePort } from "../network/telephone-ports.js";
import { dialPeers } from "../rules/dial-peers.js";
import { registeredNumbersOf, stationNamed } from "./stations.js";

/** A telephone of a lab and the device that it is, or that it belongs to. */
export interface NamedTelephone {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly telephone: Telephone;
}

/** Every telephone of a lab: IP phones that are registered, analog ones, subscribers of a telephone network. */
export function telephonesOf(lab: Lab): readonly NamedTelephone[] {
  return [...lab.devices.values()].flatMap((device) => telephonesAt(lab, device));
}

/** Whose phone a registered IP phone is. */
export function telephoneOf(lab: Lab, { name, boot }: LabPhone): NamedTelephone {
  const { station } = boot;
  const calls = () => [...station.phone.calls.values()];
  return {
    name,
    numbers: registeredNumbersOf(boot),
    telephone: {
      number: undefined,
      state: () =>
        calls().find(({ state }) => state === "ring in" || state === "connected")?.state ??
        station.phone.call?.state,
      call(number) {
        const lifted = station.handset === "off hook" ? station.newCall() : station.offHook();
        lab.timeline.pass(MOMENT);
        return lifted ?? station.number(number);
      },
      answer: () => void station.answer(),
      hangUp() {
        if (station.onHook() !== undefined) station.endCall();
      },
      hears: () => boot.voice.statistics.received > 0,
    },
  };
}

/** Who has a number, whatever telephone it is. */
export function telephoneWith(lab: Lab, number: string): NamedTelephone | undefined {
  return telephonesOf(lab).find(({ numbers }) => numbers.includes(number));
}

/** The number at which somebody is called: a number is its own, a device has that of its first line; undefined: none. */
export function numberOfParty(lab: Lab, party: string): string | undefined {
  const device = stationNamed(lab, party);
  const [first] = device ? telephonesAt(lab, device) : [];
  return first ? first.numbers.find((number) => number !== "") : party;
}

/** Milliseconds that a person leaves between two keys. */
const MOMENT = 500;

function telephonesAt(lab: Lab, device: LabDevice): readonly NamedTelephone[] {
  const { name } = device;
  const boot = phoneOf(device);
  if (boot) return [telephoneOf(lab, { name, boot })];
  if (device.kind !== "other") return [];
  return device.telephones.map((telephone) => ({
    name,
    numbers: telephone.number === undefined ? lineNumbers(device) : [telephone.number],
    telephone,
  }));
}

/** The numbers whose calls a router sends to the port in which an analog telephone is plugged. */
function lineNumbers({ ports }: Extract<LabDevice, { readonly kind: "other" }>): readonly string[] {
  return [...ports.values()].flatMap(({ peer }) => {
    const slot = peer && telephonePort(peer.name)?.slot;
    if (!(peer?.node instanceof IosNode) || slot === undefined) return [];
    return dialPeers(peer.node.router)
      .filter(({ kind, port, pattern }) => kind === "pots" && port === slot && /^[0-9*#]+$/.test(pattern))
      .map(({ pattern }) => pattern);
  });
}
