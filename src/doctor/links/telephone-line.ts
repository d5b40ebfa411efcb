import { voicePort } from "../../modes/global/voice/hardware.js";
import { shutdown } from "../../modes/voice/voice-port.js";
import { IosNode } from "../../network/ios/ios-node.js";
import type { Lab, LabDevice } from "../../network/lab.js";
import { telephonePort } from "../../network/telephone-ports.js";
import type { Router } from "../../router/router.js";
import { dialPeers } from "../../rules/dial-peers.js";
import { isdnSettings, slotOf } from "../../rules/isdn-lines.js";
import type { Case } from "../case.js";
import { configure, declare, fault, type Fault } from "../finding.js";

/** A telephone line in a voice port: the port is open, ISDN knows its switch, and a dial-peer leads to it. */

interface OfPort {
  readonly device: string;
  readonly port: string;
}

export const telephoneFindings = {
  shut: declare<OfPort>({
    code: "D84",
    name: "voice-port-shut",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `voice-port ${port} of ${device} is shut down: the line of ${who} is dead.`,
      fr: ({ device, port }, who) =>
        `voice-port ${port} de ${device} est coupé (shutdown) : la ligne de ${who} est morte.`,
    },
    remedy: ({ port }) => configure(`voice-port ${port}`, "no shutdown"),
  }),
  noSwitchType: declare<OfPort & { readonly type: string }>({
    code: "D85",
    name: "isdn-switch-type-missing",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `${device} has no isdn switch-type for ${port}: layer 2 towards ${who} does not come up, and no call gets through.`,
      fr: ({ device, port }, who) =>
        `${device} n'a pas d'isdn switch-type pour ${port} : la couche 2 vers ${who} ne monte pas, et aucun appel ne passe.`,
    },
    remedy: ({ type }) => configure(`isdn switch-type ${type}`),
  }),
  noPeer: declare<OfPort & { readonly tag: number; readonly pattern: string }>({
    code: "D86",
    name: "dial-peer-for-port-missing",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `No POTS dial-peer of ${device} names port ${port}: nobody can call ${who} over it.`,
      fr: ({ device, port }, who) =>
        `Aucun dial-peer POTS de ${device} ne nomme le port ${port} : personne ne peut appeler ${who} par là.`,
    },
    remedy: ({ tag, port, pattern }) =>
      configure(`dial-peer voice ${tag} pots`, `destination-pattern ${pattern}`, `port ${port}`),
  }),
};

/** What keeps telephone lines of a lab from working, and who is at their other ends. */
export function brokenLines(lab: Lab): readonly Case[] {
  return [...lab.devices.values()].flatMap((device) => {
    if (device.kind !== "other") return [];
    return linesOf(device).flatMap(({ node, slot }) => {
      const found = checkLine(node, slot);
      return found ? [{ fault: found, who: device.name, phones: [] }] : [];
    });
  });
}

/** The ports of routers into which a device is plugged. */
function linesOf({ ports }: Extract<LabDevice, { readonly kind: "other" }>) {
  return [...ports.values()].flatMap(({ peer, wire }) => {
    const slot = peer && wire?.plugged ? telephonePort(peer.name)?.slot : undefined;
    return slot !== undefined && peer?.node instanceof IosNode ? [{ node: peer.node, slot }] : [];
  });
}

function checkLine({ router, name: device }: IosNode, slot: string): Fault | undefined {
  const kind = router.voiceLines.get(slot)?.kind;
  const isIsdn = kind === "bri" || kind === "pri";
  const settings = isIsdn ? isdnSettings(router, slot) : undefined;
  const port = settings?.port ?? slot;
  const block = voicePort.of(router, { port });
  const where = { device, line: `voice-port ${port}` };
  if (block && shutdown.isOn(block)) return fault(telephoneFindings.shut, where, { device, port });
  // A primary rate of which nobody has configured a channel is no line yet.
  if (settings && settings.channels.length > 0 && settings.switchType === undefined) {
    const type = kind === "bri" ? "basic-net3" : "primary-net5";
    return fault(telephoneFindings.noSwitchType, { device }, { device, port, type });
  }
  if (settings?.channels.length === 0) return undefined;
  const isNamed = dialPeers(router).some((peer) => peer.kind === "pots" && slotOf(peer.port) === slot);
  if (isNamed) return undefined;
  const pattern = kind === "fxs" ? freeNumber(router) : "0T";
  return fault(telephoneFindings.noPeer, where, { device, port, tag: freeTag(router), pattern });
}

function freeTag(router: Router): number {
  const used = new Set(dialPeers(router).map(({ tag }) => tag));
  let tag = 1;
  while (used.has(tag)) tag++;
  return tag;
}

/** The lowest number from 801 on that nobody has. */
function freeNumber(router: Router): string {
  const used = new Set(dialPeers(router).map(({ pattern }) => pattern.replace(/\$$/, "")));
  let number = 801;
  while (used.has(String(number))) number++;
  return String(number);
}
