import { shortPort } from "../../network/device-ports.js";
import { entryAt } from "../../network/ios/ios-interfaces.js";
import { IosNode } from "../../network/ios/ios-node.js";
import type { Lab } from "../../network/lab.js";
import type { Port } from "../../network/link/wire.js";
import { cdpRun } from "../../modes/global/management.js";
import { cdpEnable } from "../../modes/interface/services.js";
import { parentOf } from "../../router/interfaces.js";
import { contains } from "../../router/ipv4.js";
import type { Interface, Router } from "../../router/router.js";
import { carriedVlans, isAllowed, isTrunk, untaggedVlan } from "../../router/switching.js";
import type { Switching } from "../../router/switching-model.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import type { Patient } from "../patient.js";

/** Whether the frames of a phone reach an interface of its router, and come back: VLANs, trunks, 802.1Q. */

interface InVlan {
  readonly device: string;
  readonly vlan: number;
}

interface AtPort extends InVlan {
  readonly port: string;
}

interface Corrected extends AtPort {
  /** The VLAN that it should be. */
  readonly right: number;
}

export const vlanFindings = {
  missing: declare<InVlan>({
    code: "D32",
    name: "vlan-missing",
    severity: "broken",
    why: {
      en: ({ device, vlan }, who) =>
        `VLAN ${vlan} does not exist on ${device}: the switch forwards nothing in it, and ${who} gets no address.`,
      fr: ({ device, vlan }, who) =>
        `Le VLAN ${vlan} n'existe pas sur ${device} : le switch n'y transmet rien, et ${who} n'a pas d'adresse.`,
    },
    remedy: ({ vlan }) => configure(`vlan ${vlan}`, "exit"),
  }),
  shut: declare<InVlan & { readonly suspended: boolean }>({
    code: "D33",
    name: "vlan-shut",
    severity: "broken",
    why: {
      en: ({ device, vlan }, who) => `VLAN ${vlan} is shut on ${device}; ${who} gets no address.`,
      fr: ({ device, vlan }, who) => `Le VLAN ${vlan} est fermé sur ${device} ; ${who} n'a pas d'adresse.`,
    },
    remedy: ({ vlan, suspended }) =>
      configure(`vlan ${vlan}`, suspended ? "state active" : "no shutdown", "exit"),
  }),
  voiceMissing: declare<AtPort>({
    code: "D34",
    name: "voice-vlan-missing",
    severity: "broken",
    why: {
      en: ({ device, port, vlan }, who) =>
        `${device} ${shortPort(port)} names no voice VLAN, and the router has its voice network in VLAN ${vlan}: ${who} asks in the wrong one.`,
      fr: ({ device, port, vlan }, who) =>
        `${device} ${shortPort(port)} n'annonce pas de VLAN voix, et le réseau voix du routeur est dans le VLAN ${vlan} : ${who} demande dans le mauvais.`,
    },
    remedy: ({ port, vlan }) => configure(`interface ${port}`, `switchport voice vlan ${vlan}`),
  }),
  voiceWrong: declare<Corrected>({
    code: "D35",
    name: "voice-vlan-wrong",
    severity: "broken",
    why: {
      en: ({ device, port, vlan, right }, who) =>
        `${device} ${shortPort(port)} sends ${who} into voice VLAN ${vlan}; the router's voice network is VLAN ${right}.`,
      fr: ({ device, port, vlan, right }, who) =>
        `${device} ${shortPort(port)} envoie ${who} dans le VLAN voix ${vlan} ; le réseau voix du routeur est le VLAN ${right}.`,
    },
    remedy: ({ port, right }) => configure(`interface ${port}`, `switchport voice vlan ${right}`),
  }),
  accessWrong: declare<Corrected>({
    code: "D36",
    name: "access-vlan-wrong",
    severity: "broken",
    why: {
      en: ({ device, port, vlan, right }, who) =>
        `${device} ${shortPort(port)} is in VLAN ${vlan}, the others in VLAN ${right}: ${who} and the router do not hear each other.`,
      fr: ({ device, port, vlan, right }, who) =>
        `${device} ${shortPort(port)} est dans le VLAN ${vlan}, les autres dans le VLAN ${right} : ${who} et le routeur ne s'entendent pas.`,
    },
    remedy: ({ port, right }) => configure(`interface ${port}`, `switchport access vlan ${right}`),
  }),
  silent: declare<{ readonly device: string; readonly port: string; readonly everywhere: boolean }>({
    code: "D37",
    name: "cdp-off",
    severity: "broken",
    why: {
      en: ({ device, port }, who) =>
        `CDP is off at ${device} ${shortPort(port)}: nobody tells ${who} the voice VLAN, and it asks untagged.`,
      fr: ({ device, port }, who) =>
        `CDP est coupé sur ${device} ${shortPort(port)} : personne ne donne le VLAN voix à ${who}, qui demande sans étiquette.`,
    },
    remedy: ({ port, everywhere }) =>
      everywhere ? configure("cdp run") : configure(`interface ${port}`, "cdp enable"),
    replug: true,
  }),
};

export const trunkFindings = {
  notTrunk: declare<AtPort>({
    code: "D38",
    name: "trunk-missing",
    severity: "broken",
    why: {
      en: ({ device, port, vlan }, who) =>
        `${device} ${shortPort(port)} is no trunk, so that VLAN ${vlan} of ${who} ends there.`,
      fr: ({ device, port, vlan }, who) =>
        `${device} ${shortPort(port)} n'est pas un trunk : le VLAN ${vlan} de ${who} s'y arrête.`,
    },
    remedy: ({ port }) => configure(`interface ${port}`, "switchport mode trunk"),
  }),
  notAllowed: declare<AtPort>({
    code: "D39",
    name: "vlan-not-allowed",
    severity: "broken",
    why: {
      en: ({ device, port, vlan }, who) =>
        `The trunk ${device} ${shortPort(port)} does not allow VLAN ${vlan}, in which ${who} is.`,
      fr: ({ device, port, vlan }, who) =>
        `Le trunk ${device} ${shortPort(port)} n'autorise pas le VLAN ${vlan}, où est ${who}.`,
    },
    remedy: ({ port, vlan }) => configure(`interface ${port}`, `switchport trunk allowed vlan add ${vlan}`),
  }),
  native: declare<Corrected>({
    code: "D40",
    name: "native-vlan-differs",
    severity: "broken",
    why: {
      en: ({ device, port, vlan, right }, who) =>
        `The trunk ${device} ${shortPort(port)} sends VLAN ${vlan} untagged, the other end takes untagged frames for VLAN ${right}: those of ${who} change their VLAN on the way.`,
      fr: ({ device, port, vlan, right }, who) =>
        `Le trunk ${device} ${shortPort(port)} envoie le VLAN ${vlan} sans étiquette, l'autre bout y voit le VLAN ${right} : les trames de ${who} changent de VLAN en route.`,
    },
    remedy: ({ port, right }) => configure(`interface ${port}`, `switchport trunk native vlan ${right}`),
  }),
  dot1q: declare<Corrected & { readonly native: boolean }>({
    code: "D41",
    name: "dot1q-vlan-wrong",
    severity: "broken",
    why: {
      en: ({ device, port, vlan, right }, who) =>
        `${device} ${shortPort(port)} has encapsulation dot1Q ${vlan}, and ${who} is in VLAN ${right}: no sub-interface takes its frames.`,
      fr: ({ device, port, vlan, right }, who) =>
        `${device} ${shortPort(port)} a encapsulation dot1Q ${vlan}, et ${who} est dans le VLAN ${right} : aucune sous-interface ne prend ses trames.`,
    },
    remedy: ({ port, right, native }) =>
      configure(`interface ${port}`, `encapsulation dot1Q ${right}${native ? " native" : ""}`),
  }),
};

/** Where a phone's frames get to: an interface of its router, or the first thing in their way. */
export type Arrival = { readonly entry: Interface } | { readonly fault: Fault | undefined };

/** Follows a phone's frames from port to port. */
export function follow(patient: Patient): Arrival {
  const { way } = patient;
  if (!way) return { fault: undefined };
  const begun = beginning(patient);
  if ("fault" in begun) return begun;
  let { tag } = begun;
  for (const hop of way.hops.slice(1)) {
    const { node } = hop.from;
    const before = way.hops[way.hops.indexOf(hop) - 1]?.to;
    if (!(node instanceof IosNode) || !node.isSwitch || !before) continue;
    const crossed = crossSwitch(node, before, hop.from, { patient, tag });
    if ("fault" in crossed) return crossed;
    const taken = checkNative(hop.from, hop.to, crossed);
    if (taken) return { fault: taken };
    tag = crossed.tag;
  }
  const last = way.hops.at(-1);
  return last ? arrive(way.router, last.from, last.to, tag) : { fault: undefined };
}

interface Underway {
  readonly patient: Patient;
  readonly tag: number | undefined;
}

/** How a phone's frames leave it: whether the switch told it the voice VLAN. */
function beginning(patient: Patient): { readonly tag: number | undefined } | { readonly fault: Fault } {
  const { isPhone, way } = patient;
  const port = way?.hops[0]?.to;
  const switching = port && switchingAt(port);
  if (!isPhone || !port || !switching) return { tag: patient.voiceVlan };
  const { voiceVlan } = switching;
  if (typeof voiceVlan !== "number") return { tag: undefined };
  const { node } = port;
  if (!(node instanceof IosNode)) return { tag: undefined };
  const { router } = node;
  const own = router.interfaces.get(port.name);
  const [everywhere, here] = [!cdpRun.isOn(router), own !== undefined && !cdpEnable.isOn(own)];
  if (everywhere || here) {
    const about = { device: node.name, port: port.name, everywhere };
    return { fault: fault(vlanFindings.silent, { device: node.name }, about) };
  }
  return { tag: voiceVlan };
}

/** From one port of a switch to another: the VLAN in which frames are there, and how they leave. */
function crossSwitch(
  node: IosNode,
  into: Port,
  out: Port,
  { patient, tag }: Underway,
): { readonly vlan: number; readonly tag: number | undefined } | { readonly fault: Fault } {
  const { router, name: device } = node;
  const [entering, leaving] = [switchingAt(into), switchingAt(out)];
  if (!entering || !leaving) return { vlan: tag ?? 1, tag };
  const vlan = tag ?? untaggedVlan(entering);
  const about = { device, vlan, port: into.name };
  const unmatched = misplaced(node, into, out, { patient, vlan, tagged: tag !== undefined });
  if (unmatched) return { fault: unmatched };
  const known = router.vlans.get(vlan);
  if (!known) return { fault: fault(vlanFindings.missing, { device, line: `vlan ${vlan}` }, about) };
  if (known.shutdown || known.suspended)
    return {
      fault: fault(
        vlanFindings.shut,
        { device, line: `vlan ${vlan}` },
        { ...about, suspended: known.suspended },
      ),
    };
  for (const [port, switching] of [
    [into, entering],
    [out, leaving],
  ] as const) {
    const where = { device, line: `interface ${port.name}` };
    if (isTrunk(switching)) {
      if (!isAllowed(switching, vlan))
        return { fault: fault(trunkFindings.notAllowed, where, { ...about, port: port.name }) };
    } else if (!carriedVlans(router, switching).some((one) => one.vlan === vlan))
      return { fault: fault(trunkFindings.notTrunk, where, { ...about, port: port.name }) };
  }
  const leaves = carriedVlans(router, leaving).find((one) => one.vlan === vlan);
  return { vlan, tag: leaves?.tagged ? vlan : undefined };
}

/** Whether a phone's own port puts it into another VLAN than the router's voice network. */
function misplaced(
  node: IosNode,
  into: Port,
  out: Port,
  { patient, vlan, tagged }: { readonly patient: Patient; readonly vlan: number; readonly tagged: boolean },
): Fault | undefined {
  const { way, isPhone } = patient;
  const first = way?.hops[0]?.to;
  const [own, uplink] = [switchingAt(into), switchingAt(out)];
  if (first !== into || !way || !own || !uplink) return undefined;
  const { name: device, router } = node;
  const where = { device, line: `interface ${into.name}` };
  const about = { device, port: into.name, vlan };
  const divided = isDivided(way.router.router, way.hops.at(-1)?.to.name ?? "");
  if (!divided) {
    if (isTrunk(uplink) || vlan === uplink.accessVlan || out.peer?.node !== way.router) return undefined;
    return misplacedFlat(node, out, { patient, into, vlan, tagged, uplink: uplink.accessVlan });
  }
  const served = voiceVlanOf(way.router.router, way.hops.at(-1)?.to.name ?? "");
  const support = voiceVlansOf(patient.lab);
  const isUsable = served !== undefined && (router.vlans.has(served) || support.has(served));
  // Where the router's own word is wrong, that of most switches and phones' ports counts.
  const right = isUsable ? served : bestSupported(support, tagged ? vlan : undefined);
  if (right === undefined || right === vlan || !isPhone) return undefined;
  if (
    servesVlan(way.router.router, way.hops.at(-1)?.to.name ?? "", vlan) &&
    patient.settings?.tftpServers.length
  )
    return undefined;
  return tagged
    ? fault(vlanFindings.voiceWrong, where, { ...about, right })
    : fault(vlanFindings.voiceMissing, where, { ...about, vlan: right });
}

/** The router has one network behind an access port of the switch: either that port or the phone's is in the wrong VLAN. */
function misplacedFlat(
  { name: device, router, ports }: IosNode,
  out: Port,
  {
    into,
    vlan,
    tagged,
    uplink,
  }: {
    readonly patient: Patient;
    readonly into: Port;
    readonly vlan: number;
    readonly tagged: boolean;
    readonly uplink: number;
  },
): Fault {
  const others = [...ports.values()].flatMap((port) => {
    const switching = port === into || port === out ? undefined : switchingAt(port);
    return switching && port.peer?.node.stations ? [switching.accessVlan] : [];
  });
  const alone = others.filter((one) => one === vlan).length < others.filter((one) => one === uplink).length;
  const [port, from, right] = alone || !router.vlans.has(vlan) ? [into, vlan, uplink] : [out, uplink, vlan];
  const kind = tagged && port === into ? vlanFindings.voiceWrong : vlanFindings.accessWrong;
  return fault(
    kind,
    { device, line: `interface ${port.name}` },
    { device, port: port.name, vlan: from, right },
  );
}

/** Whether untagged frames mean another VLAN at the other end of a trunk between switches. */
function checkNative(
  from: Port,
  to: Port,
  { vlan, tag }: { readonly vlan: number; readonly tag: number | undefined },
): Fault | undefined {
  const [near, far] = [switchingAt(from), switchingAt(to)];
  if (!near || !far || !isTrunk(near)) return undefined;
  const [own, other] = [untaggedVlan(near), untaggedVlan(far)];
  if (own === other) return undefined;
  if (tag === undefined) return nativeAt(from, vlan, other);
  // What comes back is untagged, and lands in another VLAN here.
  return isTrunk(far) && other === vlan ? nativeAt(to, vlan, own) : undefined;
}

/** At the router: the interface that takes the frames, if what it sends comes back into the same VLAN. */
function arrive(node: IosNode, from: Port, to: Port, tag: number | undefined): Arrival {
  const { router, name: device } = node;
  const port = router.interfaces.get(to.name);
  if (!port) return { fault: undefined };
  if (port.switching) {
    const vlan = router.interfaces.get(`Vlan${tag ?? untaggedVlan(port.switching)}`);
    return vlan ? { entry: vlan } : { fault: undefined };
  }
  const name = entryAt(router, to.name)(tag === undefined ? undefined : { vlan: tag, priority: 0 });
  const entry = name === undefined ? undefined : router.interfaces.get(name);
  const far = switchingAt(from);
  const vlan = tag ?? (far ? untaggedVlan(far) : 1);
  const stray = strayOf(router, to.name, vlan);
  if (stray?.encapsulation && stray !== entry && (!entry || entry.addresses.length === 0)) {
    if (far && stray.encapsulation.vlan === vlan && tag === undefined && isTrunk(far))
      return { fault: nativeAt(from, vlan, 1) };
    return {
      fault: fault(
        trunkFindings.dot1q,
        { device, line: `encapsulation dot1Q ${stray.encapsulation.vlan}` },
        { device, port: stray.name, vlan: stray.encapsulation.vlan, right: vlan, native: tag === undefined },
      ),
    };
  }
  if (entry?.encapsulation?.native && tag !== undefined && far)
    return { fault: nativeAt(from, untaggedVlan(far), tag) };
  return entry ? { entry } : { fault: undefined };
}

function nativeAt({ node, name }: Port, vlan: number, right: number): Fault {
  const about = { device: node.name, port: name, vlan, right };
  return fault(trunkFindings.native, { device: node.name, line: `interface ${name}` }, about);
}

/** The sub-interface that was meant for a VLAN that none has: that of the voice network, or the only one. */
function strayOf(router: Router, port: string, vlan: number): Interface | undefined {
  const behind = subinterfacesOf(router, port);
  const exact = behind.find(({ encapsulation }) => encapsulation?.vlan === vlan);
  return exact ?? voiceInterface(router, behind) ?? behind[0];
}

function switchingAt({ node, name }: Port): Switching | undefined {
  return node instanceof IosNode ? node.router.interfaces.get(name)?.switching : undefined;
}

function subinterfacesOf({ interfaces }: Router, port: string): readonly Interface[] {
  return [...interfaces.values()].filter(
    ({ name, encapsulation }) => parentOf(name) === port && encapsulation,
  );
}

/** The VLANs that ports of switches name for voice, each with the number of these ports and of the switches that have it. */
function voiceVlansOf(lab: Lab): ReadonlyMap<number, number> {
  const routers = [...lab.devices.values()].flatMap(({ kind, node }) =>
    kind === "ios" ? [node.router] : [],
  );
  const named = routers.flatMap(({ interfaces }) =>
    [...interfaces.values()].flatMap(({ switching }) =>
      typeof switching?.voiceVlan === "number" ? [switching.voiceVlan] : [],
    ),
  );
  const supportOf = (vlan: number) =>
    named.filter((one) => one === vlan).length + routers.filter(({ vlans }) => vlans.has(vlan)).length;
  return new Map([...new Set(named)].map((vlan) => [vlan, supportOf(vlan)]));
}

/** The VLAN for which most speaks; undefined if nothing speaks more than for the present one. */
function bestSupported(
  support: ReadonlyMap<number, number>,
  present: number | undefined,
): number | undefined {
  const [best] = [...support].toSorted(([, one], [, other]) => other - one);
  const own = present === undefined ? 0 : (support.get(present) ?? 0);
  return best && best[1] > own ? best[0] : undefined;
}

function isDivided(router: Router, port: string): boolean {
  return subinterfacesOf(router, port).length > 0;
}

function servesVlan(router: Router, port: string, vlan: number): boolean {
  return subinterfacesOf(router, port).some(({ encapsulation }) => encapsulation?.vlan === vlan);
}

/** The VLAN of the network in which the call agent is. */
function voiceVlanOf(router: Router, port: string): number | undefined {
  return voiceInterface(router, subinterfacesOf(router, port))?.encapsulation?.vlan;
}

/**
 * The interface of the call agent's network: where `ip source-address` is, or a pool that names a TFTP server; where none
 * of them is, the only one whose network no pool serves.
 */
function voiceInterface(router: Router, among: readonly Interface[]): Interface | undefined {
  const { source } = router.telephony ?? {};
  const named = [...router.dhcp.pools.values()].flatMap(({ options }) =>
    options.flatMap(({ code, ip = [] }) => (code === 150 ? ip : [])),
  );
  const told = [source?.address ?? [], named].flat();
  const holding = told.flatMap(
    (address) => among.find(({ addresses }) => addresses.some((own) => contains(own, address))) ?? [],
  );
  const [found] = holding;
  if (found) return found;
  const pools = [...router.dhcp.pools.values()];
  const [lost, second] = among.filter(
    ({ addresses }) =>
      !addresses.some(({ address }) => pools.some(({ network }) => network && contains(network, address))),
  );
  return told.length > 0 && !second ? lost : undefined;
}
