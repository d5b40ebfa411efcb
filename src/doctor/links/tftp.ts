import type { IosNode } from "../../network/ios/ios-node.js";
import { linkState, ownerOf } from "../../router/interfaces.js";
import { contains } from "../../router/ipv4.js";
import type { DhcpPool, Interface, InterfaceAddress, Router } from "../../router/router.js";
import { dialPeers } from "../../rules/dial-peers.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { routersOf, routerWith, type Patient } from "../patient.js";
import { poolFor } from "./lease.js";

/** What the lease tells a phone: its TFTP server, which is the router of the call agent, and the way out. */

interface OfPool {
  readonly pool: string;
  /** The address that belongs there. */
  readonly right: string;
}

export const tftpFindings = {
  missing: declare<OfPool>({
    code: "D07",
    name: "option-150-missing",
    severity: "broken",
    why: {
      en: ({ pool }, who) =>
        `The pool ${pool} names no TFTP server (option 150): ${who} has an address and does not know where its configuration is.`,
      fr: ({ pool }, who) =>
        `Le pool ${pool} ne nomme pas de serveur TFTP (option 150) : ${who} a une adresse et ne sait pas où est sa configuration.`,
    },
    remedy: ({ pool, right }) => configure(`ip dhcp pool ${pool}`, `option 150 ip ${right}`),
    replug: true,
  }),
  wrong: declare<OfPool & { readonly present: string }>({
    code: "D08",
    name: "option-150-wrong",
    severity: "broken",
    why: {
      en: ({ pool, present, right }, who) =>
        `Option 150 of the pool ${pool} sends ${who} to ${present}, where no call agent is; it is at ${right}.`,
      fr: ({ pool, present, right }, who) =>
        `L'option 150 du pool ${pool} envoie ${who} vers ${present}, où il n'y a pas de call agent ; il est en ${right}.`,
    },
    remedy: ({ pool, right }) => configure(`ip dhcp pool ${pool}`, `option 150 ip ${right}`),
    replug: true,
  }),
  older: declare<{ readonly phone: string }>({
    code: "D09",
    name: "lease-older-than-option",
    severity: "broken",
    why: {
      en: (_, who) =>
        `${who} still holds a lease from before the pool was mended: a phone learns what the pool says now when it is plugged in again.`,
      fr: (_, who) =>
        `${who} garde un bail d'avant la correction du pool : un téléphone apprend ce que dit le pool quand on le rebranche.`,
    },
    remedy: () => ["cable out", "cable in"],
  }),
  byHand: declare<{ readonly phone: string }>({
    code: "D45",
    name: "address-by-hand",
    severity: "broken",
    why: {
      en: (_, who) =>
        `The address of ${who} was given by hand, so that nobody tells its softphone the TFTP server.`,
      fr: (_, who) =>
        `L'adresse de ${who} a été donnée à la main : personne n'indique le serveur TFTP à son softphone.`,
    },
    remedy: () => ["ipconfig /dhcp"],
  }),
  gateway: declare<OfPool>({
    code: "D57",
    name: "default-router-wrong",
    severity: "broken",
    why: {
      en: ({ pool, right }, who) =>
        `The pool ${pool} tells ${who} no way out of its network: its default-router should be ${right}.`,
      fr: ({ pool, right }, who) =>
        `Le pool ${pool} ne donne pas à ${who} de chemin hors de son réseau : son default-router devrait être ${right}.`,
    },
    remedy: ({ pool, right }) => configure(`ip dhcp pool ${pool}`, `default-router ${right}`),
    replug: true,
  }),
};

/** Checks what a phone with an address was told; `node` is the router behind whose interface it is. */
export function checkTftp(patient: Patient, node: IosNode, entry: Interface): Fault | undefined {
  const { settings, name, lab, isManual, progress } = patient;
  const [own] = entry.addresses;
  if (!settings || !own || BEYOND_FILE.has(progress.stage)) return undefined;
  if (isManual) return fault(tftpFindings.byHand, { device: name }, { phone: name });
  const [server, pool] = leasing(patient, node, own.address) ?? [];
  if (!server || !pool) return undefined;
  const [told] = settings.tftpServers;
  const [option] = pool.options.flatMap(({ code, ip = [], ascii }) =>
    code === 150 ? ip : code === 66 && ascii !== undefined ? [ascii.replaceAll('"', "")] : [],
  );
  const right = agentFor(patient, node, own, option);
  const about = { pool: pool.name, right };
  const where = { device: server.name, line: `ip dhcp pool ${pool.name}` };
  if (option === undefined) return fault(tftpFindings.missing, where, about);
  if (!isAgent(patient, option) || isDown(node.router, option)) {
    const line = `option 150 ip ${option}`;
    return fault(tftpFindings.wrong, { device: server.name, line }, { ...about, present: option });
  }
  if (told !== option || !contains(own, settings.address))
    return fault(tftpFindings.older, { device: name }, { phone: name });
  if (contains(settings, option)) return undefined;
  const gateways = pool.defaultRouters;
  if (gateways[0] !== own.address && routerWith(lab, gateways[0] ?? "") === undefined)
    return fault(tftpFindings.gateway, where, { pool: pool.name, right: own.address });
  return settings.gateway === gateways[0]
    ? undefined
    : fault(tftpFindings.older, { device: name }, { phone: name });
}

/** Stages in which a phone has its file. */
const BEYOND_FILE: ReadonlySet<string> = new Set(["opening", "registering", "rejected", "registered"]);

/** The router and the pool from which clients of a network lease. */
function leasing({ lab }: Patient, node: IosNode, address: string): readonly [IosNode, DhcpPool] | undefined {
  for (const one of [node, ...routersOf(lab)]) {
    const pool = poolFor(one.router, { address });
    if (pool) return [one, pool];
  }
  return undefined;
}

/** Whether a call agent, or a router that could be one, has that address. */
function isAgent({ lab, way }: Patient, address: string): boolean {
  const owner = routerWith(lab, address);
  if (!owner) return false;
  return owner.router.telephony !== undefined || owner === way?.router;
}

/** Whether an address is that of an interface which is down, so that the router does not answer there. */
function isDown(router: Router, address: string): boolean {
  const owner = ownerOf(router, address);
  return owner !== undefined && linkState(router, owner).protocol !== "up";
}

/**
 * The address at which a phone should find its file: that of its own router, unless that one is no call agent, was not
 * meant to be one (it has no dial-peers, and nobody named it), and another one is there.
 */
function agentFor({ lab }: Patient, node: IosNode, own: InterfaceAddress, named: string | undefined): string {
  const source = (one: IosNode) => {
    const address = one.router.telephony?.source?.address;
    return address !== undefined && routerWith(lab, address) === one ? address : undefined;
  };
  const { router } = node;
  const isMeant = dialPeers(router).length > 0 || (named !== undefined && contains(own, named));
  if (router.telephony || isMeant) return source(node) ?? own.address;
  return routersOf(lab).flatMap((one) => source(one) ?? [])[0] ?? own.address;
}
