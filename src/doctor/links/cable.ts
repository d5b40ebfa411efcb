import { IosNode } from "../../network/ios/ios-node.js";
import type { Port } from "../../network/link/wire.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import type { Patient } from "../patient.js";

/** The first link: power, and a cable that leads somewhere. */

export const cableFindings = {
  power: declare<{ readonly phone: string; readonly cutAt: string | undefined }>({
    code: "D01",
    name: "phone-without-power",
    severity: "broken",
    why: {
      en: (_, who) => `${who} has no power: its display stays dark.`,
      fr: (_, who) => `${who} n'est pas alimenté : son écran reste noir.`,
    },
    remedy: ({ cutAt }) =>
      cutAt === undefined ? ["power on"] : configure(`interface ${cutAt}`, "power inline auto"),
  }),
  out: declare<{ readonly phone: string }>({
    code: "D02",
    name: "cable-out",
    severity: "broken",
    why: {
      en: (_, who) => `The network cable of ${who} is out.`,
      fr: (_, who) => `Le câble réseau de ${who} est débranché.`,
    },
    remedy: () => ["cable in"],
  }),
  none: declare<{ readonly phone: string }>({
    code: "D03",
    name: "cable-missing",
    severity: "broken",
    why: {
      en: ({ phone }, who) =>
        `No cable leads from ${who} to a router: @ cable ${phone} SWITCH PORT puts one in.`,
      fr: ({ phone }, who) =>
        `Aucun câble ne mène de ${who} à un routeur : @ cable ${phone} SWITCH PORT en met un.`,
    },
    remedy: () => [],
  }),
};

export function checkCable({ name, progress, uplink, way }: Patient): Fault | undefined {
  const [at, about] = [{ device: name }, { phone: name }];
  if (progress.stuck === "no-power") return unpowered(name, uplink.peer);
  if (uplink.wire && !uplink.wire.plugged) return fault(cableFindings.out, at, about);
  return uplink.wire && way ? undefined : fault(cableFindings.none, at, about);
}

/** A phone in the dark, because nobody switched it on or because its port was told to give no power. */
function unpowered(phone: string, peer: Port | undefined): Fault {
  const node = peer?.node instanceof IosNode ? peer.node : undefined;
  if (!peer || !node?.keepsPowerFrom(peer.name))
    return fault(cableFindings.power, { device: phone }, { phone, cutAt: undefined });
  return fault(cableFindings.power, { device: node.name }, { phone, cutAt: peer.name });
}
