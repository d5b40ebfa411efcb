import { shortPort } from "../../network/device-ports.js";
import { IosNode } from "../../network/ios/ios-node.js";
import type { Port } from "../../network/link/wire.js";
import { parentOf } from "../../router/interfaces.js";
import type { Interface, Router } from "../../router/router.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import type { Patient } from "../patient.js";

/** The ports between a phone and its router: open, not closed by the device itself, and taking the phone's frames. */

interface AtPort {
  readonly device: string;
  readonly port: string;
}

export const portFindings = {
  switchShut: declare<AtPort>({
    code: "D04",
    name: "switch-port-shut",
    severity: "broken",
    why: {
      en: ({ device, port }, who) => `${device} ${shortPort(port)} is shut, so that ${who} has no link.`,
      fr: ({ device, port }, who) => `${device} ${shortPort(port)} est fermé : ${who} n'a pas de lien.`,
    },
    remedy: ({ port }) => configure(`interface ${port}`, "no shutdown"),
  }),
  routerShut: declare<AtPort & { readonly subinterfaces: boolean }>({
    code: "D05",
    name: "interface-shut",
    severity: "broken",
    why: {
      en: ({ device, port, subinterfaces }, who) =>
        subinterfaces
          ? `${device} ${shortPort(port)} is shut: no shutdown on a sub-interface opens none, the port itself needs it. ${who} gets no answer.`
          : `${device} ${shortPort(port)} is shut: a router's port needs no shutdown. ${who} gets no answer.`,
      fr: ({ device, port, subinterfaces }, who) =>
        subinterfaces
          ? `${device} ${shortPort(port)} est fermé : no shutdown sur une sous-interface n'ouvre rien, il le faut sur le port lui-même. ${who} n'a pas de réponse.`
          : `${device} ${shortPort(port)} est fermé : un port de routeur demande no shutdown. ${who} n'a pas de réponse.`,
    },
    remedy: ({ port }) => configure(`interface ${port}`, "no shutdown"),
  }),
  errDisabled: declare<AtPort & { readonly reason: string; readonly maximum: number | undefined }>({
    code: "D30",
    name: "port-err-disabled",
    severity: "broken",
    why: {
      en: ({ device, port, reason }, who) =>
        `${device} closed ${shortPort(port)} by itself (err-disabled, ${reason}); ${who} has no link until somebody opens it.`,
      fr: ({ device, port, reason }, who) =>
        `${device} a fermé ${shortPort(port)} de lui-même (err-disabled, ${reason}) ; ${who} n'a pas de lien tant que personne ne l'ouvre.`,
    },
    remedy: ({ port, maximum }) =>
      configure(
        `interface ${port}`,
        ...(maximum === undefined ? [] : [`switchport port-security maximum ${maximum}`]),
        "shutdown",
        "no shutdown",
      ),
  }),
  security: declare<AtPort & { readonly maximum: number }>({
    code: "D31",
    name: "port-security-drops",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `Port security of ${device} ${shortPort(port)} knows other hardware addresses and drops the frames of ${who}.`,
      fr: ({ device, port }, who) =>
        `La sécurité de port de ${device} ${shortPort(port)} connaît d'autres adresses matérielles et jette les trames de ${who}.`,
    },
    remedy: ({ port, maximum }) =>
      configure(`interface ${port}`, `switchport port-security maximum ${maximum}`),
    replug: true,
  }),
};

export function checkPorts(patient: Patient): Fault | undefined {
  for (const { from, to } of patient.way?.hops ?? []) {
    const found = checkPort(from, patient) ?? checkPort(to, patient);
    if (found) return found;
  }
  return undefined;
}

function checkPort({ node, name: port }: Port, { mac }: Patient): Fault | undefined {
  if (!(node instanceof IosNode)) return undefined;
  const { router, name: device } = node;
  const own = router.interfaces.get(port);
  if (!own) return undefined;
  const about = { device, port };
  const where = { device, line: `interface ${port}` };
  if (own.shutdown)
    return own.switching
      ? fault(portFindings.switchShut, where, about)
      : fault(portFindings.routerShut, where, { ...about, subinterfaces: hasSubinterfaces(router, port) });
  if (own.errDisabled !== undefined) {
    const maximum = own.errDisabled === "psecure-violation" ? roomFor(own) : undefined;
    return fault(portFindings.errDisabled, where, { ...about, reason: own.errDisabled, maximum });
  }
  return isSecuredAgainst(own, mac)
    ? fault(portFindings.security, where, { ...about, maximum: roomFor(own) })
    : undefined;
}

function hasSubinterfaces({ interfaces }: Router, port: string): boolean {
  return [...interfaces.keys()].some((name) => parentOf(name) === port);
}

/** Whether port security lets nobody else in, and the phone is not among those whom it knows. */
function isSecuredAgainst({ switching }: Interface, mac: string): boolean {
  const { enabled, addresses, learned, maximum } = switching?.security ?? {};
  if (enabled !== true || !addresses || !learned || maximum === undefined) return false;
  const known = new Set([...addresses, ...learned].map((one) => one.mac.toLowerCase()));
  return !known.has(mac) && known.size >= maximum;
}

/** A phone, the PC behind it, and those who are known already. */
function roomFor({ switching }: Interface): number {
  const { addresses = [], maximum = 1 } = switching?.security ?? {};
  return Math.max(maximum, addresses.length) + 2;
}
