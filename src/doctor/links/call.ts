import { DialPlan } from "../../callmanager/dial-plan/dial-plan.js";
import { type DialPeer, mayPassOn } from "../../callmanager/dial-plan/dial-peers.js";
import { groupedBy } from "../../language/grouped-by.js";
import { dialPeerMode } from "../../modes/voice/dial-peer.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import { ownerOf } from "../../router/interfaces.js";
import { sourceTowards } from "../../router/routes.js";
import { dialPeers, type DialPeer as ConfiguredPeer } from "../../rules/dial-peers.js";
import { fit } from "../../router/number-pattern.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { knows } from "../knows.js";
import { agentOf, routerWith, type Patient } from "../patient.js";
import { checkFilter, type Flow } from "./access-list.js";
import { commonNetwork, reach, type Passage } from "./reach.js";

/** A call from one number to another: the dial plan, and to another call agent a dial-peer and the way there. */

interface OfPeer {
  readonly device: string;
  readonly tag: number;
  readonly number: string;
}

interface ToAgent extends OfPeer {
  readonly pattern: string;
  readonly target: string;
}

export const callFindings = {
  hidden: declare<OfPeer & { readonly pattern: string; readonly ranks: boolean }>({
    code: "D77",
    name: "dial-peer-hides-number",
    severity: "broken",
    why: {
      en: ({ device, tag, number, pattern }, who) =>
        `On ${device} dial-peer ${tag} (${pattern}) fits ${number} as well as the router's own line: ${who} may leave the router.`,
      fr: ({ device, tag, number, pattern }, who) =>
        `Sur ${device}, dial-peer ${tag} (${pattern}) convient à ${number} autant que la ligne du routeur : ${who} peut quitter le routeur.`,
    },
    remedy: ({ tag, ranks }) =>
      configure(`dial-peer voice ${tag} voip`, ranks ? "preference 9" : "no destination-pattern"),
  }),
  noPeer: declare<ToAgent>({
    code: "D70",
    name: "dial-peer-missing",
    severity: "broken",
    why: {
      en: ({ device, number }, who) => `No dial-peer of ${device} leads to ${number}: ${who} fails.`,
      fr: ({ device, number }, who) => `Aucun dial-peer de ${device} ne mène à ${number} : ${who} échoue.`,
    },
    remedy: ({ tag, pattern, target }) =>
      configure(
        `dial-peer voice ${tag} voip`,
        `destination-pattern ${pattern}`,
        `session target ipv4:${target}`,
      ),
  }),
  noPattern: declare<ToAgent & { readonly present: string }>({
    code: "D71",
    name: "destination-pattern-wrong",
    severity: "broken",
    why: {
      en: ({ device, tag, number, present }, who) =>
        present === ""
          ? `dial-peer ${tag} of ${device} has no destination-pattern, so that ${number} does not find it: ${who} fails.`
          : `dial-peer ${tag} of ${device} is for ${present}, and no number there begins so: ${who} fails.`,
      fr: ({ device, tag, number, present }, who) =>
        present === ""
          ? `dial-peer ${tag} de ${device} n'a pas de destination-pattern : ${number} ne le trouve pas, ${who} échoue.`
          : `dial-peer ${tag} de ${device} est pour ${present}, et aucun numéro là-bas n'est ainsi : ${who} échoue.`,
    },
    remedy: ({ tag, pattern }) => configure(`dial-peer voice ${tag} voip`, `destination-pattern ${pattern}`),
  }),
  noTarget: declare<ToAgent>({
    code: "D72",
    name: "session-target-missing",
    severity: "broken",
    why: {
      en: ({ device, tag, number }, who) =>
        `dial-peer ${tag} of ${device} fits ${number} and names no session target: ${who} fails.`,
      fr: ({ device, tag, number }, who) =>
        `dial-peer ${tag} de ${device} convient à ${number} et ne nomme pas de session target : ${who} échoue.`,
    },
    remedy: ({ tag, target }) => configure(`dial-peer voice ${tag} voip`, `session target ipv4:${target}`),
  }),
  wrongTarget: declare<ToAgent & { readonly present: string }>({
    code: "D73",
    name: "session-target-wrong",
    severity: "broken",
    why: {
      en: ({ device, tag, present, target }, who) =>
        `dial-peer ${tag} of ${device} sends ${who} to ${present}, where no call agent has that number; ${target} has it.`,
      fr: ({ device, tag, present, target }, who) =>
        `dial-peer ${tag} de ${device} envoie ${who} à ${present}, où aucun call agent n'a ce numéro ; ${target} l'a.`,
    },
    remedy: ({ tag, target }) => configure(`dial-peer voice ${tag} voip`, `session target ipv4:${target}`),
  }),
  shut: declare<OfPeer>({
    code: "D74",
    name: "dial-peer-shut",
    severity: "broken",
    why: {
      en: ({ device, tag }, who) => `dial-peer ${tag} of ${device} is shut: ${who} fails.`,
      fr: ({ device, tag }, who) => `dial-peer ${tag} de ${device} est fermé (shutdown) : ${who} échoue.`,
    },
    remedy: ({ tag }) => configure(`dial-peer voice ${tag} voip`, "no shutdown"),
  }),
  notAllowed: declare<{ readonly device: string; readonly from: string; readonly to: string }>({
    code: "D82",
    name: "sip-calls-not-allowed",
    severity: "broken",
    why: {
      en: ({ device, from, to }, who) =>
        `${device} passes no calls on from ${from} to ${to} (allow-connections under voice service voip): ${who} fails.`,
      fr: ({ device, from, to }, who) =>
        `${device} ne transmet aucun appel de ${from} vers ${to} (allow-connections sous voice service voip) : ${who} échoue.`,
    },
    remedy: ({ from, to }) => configure("voice service voip", `allow-connections ${from} to ${to}`),
  }),
  codec: declare<OfPeer & { readonly own: string; readonly other: string; readonly far: string }>({
    code: "D76",
    name: "codec-differs",
    severity: "broken",
    why: {
      en: ({ device, tag, own, other, far }, who) =>
        `dial-peer ${tag} of ${device} offers ${own}, and ${far} takes ${other}: ${who} is refused for want of a common codec.`,
      fr: ({ device, tag, own, other, far }, who) =>
        `dial-peer ${tag} de ${device} propose ${own}, et ${far} prend ${other} : ${who} est refusé, faute de codec commun.`,
    },
    remedy: ({ tag, other }) => configure(`dial-peer voice ${tag} voip`, `codec ${other}`),
  }),
};

/** A call agent with its dial plan and the registered phones whose numbers it has. */
export interface Agent {
  readonly node: IosNode;
  readonly plan: DialPlan;
  readonly phones: readonly Patient[];
}

export function agentsOf(patients: readonly Patient[]): readonly Agent[] {
  const numbered = patients.filter(({ numbers }) => numbers.some((one) => one !== ""));
  return [...groupedBy(numbered, agentOf)].flatMap(([node, phones]) =>
    node ? [{ node, phones, plan: new DialPlan(node.router) }] : [],
  );
}

/** Why a number of the same call agent cannot be called. */
export function checkOwnNumber({ node, plan }: Agent, number: string): Fault | undefined {
  // Of equal ways chance takes one: in either order the line has to be first.
  let falling = 1_000_000;
  for (const chance of [() => 0, () => --falling]) {
    const [first] = plan.match(number, chance).routes;
    if (first?.destination.kind !== "peer" || first.destination.peer.phone) continue;
    const { tag, pattern = "" } = first.destination.peer;
    const where = { device: node.name, line: `dial-peer voice ${tag} voip` };
    return fault(callFindings.hidden, where, {
      device: node.name,
      tag,
      number,
      pattern,
      ranks: knows(node, dialPeerMode, "preference 9"),
    });
  }
  return undefined;
}

/** Why a phone that speaks SIP cannot call another one of the same call agent. */
export function checkSipCall(agent: Agent, calling: Patient, called: Patient): Fault | undefined {
  const isBoth = calling.protocol === "sip" && called.protocol === "sip";
  return isBoth ? checkPassing(agent, "sip", "sip") : undefined;
}

/** Whether a call agent passes calls on from one protocol to another. */
function checkPassing(
  { node }: Agent,
  from: DialPeer["protocol"],
  to: DialPeer["protocol"],
): Fault | undefined {
  if (mayPassOn(node.router, from, to)) return undefined;
  const device = node.name;
  return fault(callFindings.notAllowed, { device, line: "voice service voip" }, { device, from, to });
}

/** Why a number of another call agent cannot be called; undefined where it can, or where nobody wants these two to. */
export function checkFarNumber(from: Agent, to: Agent, caller: Patient, called: Patient): Fault | undefined {
  const { lab } = caller;
  const [number = ""] = called.numbers;
  const [way] = from.plan.match(number, () => 0).routes;
  if (way && way.destination.kind !== "peer") return undefined;
  const peer = way?.destination.kind === "peer" ? way.destination.peer : undefined;
  if (!peer) return isMeant(from, to) ? withoutPeer(from, to, number) : undefined;
  const address = peer.target?.address ?? "";
  const owner = routerWith(lab, address);
  if (owner !== to.node) {
    if (owner && owner !== from.node && owner.router.telephony) return undefined;
    const about = { ...proposed(from, to, number), tag: peer.tag, present: address };
    const line = `session target ipv4:${address}`;
    return fault(callFindings.wrongTarget, { device: from.node.name, line }, about);
  }
  return (
    checkWay(from, to, { caller, called, peer, address }) ??
    (caller.protocol === "sip" ? checkPassing(from, "sip", peer.protocol) : undefined) ??
    (called.protocol === "sip" ? checkPassing(to, peer.protocol, "sip") : undefined) ??
    checkCodec(from, to, { caller, called, peer })
  );
}

interface Attempt {
  readonly caller: Patient;
  readonly called: Patient;
  readonly peer: DialPeer;
}

/** Signalling goes from call agent to call agent, voice from phone to phone. */
function checkWay(
  from: Agent,
  to: Agent,
  attempt: Attempt & { readonly address: string },
): Fault | undefined {
  const { caller, called, peer, address } = attempt;
  const { lab } = caller;
  const there = reach(lab, from.node, address);
  if ("fault" in there) return there.fault;
  const own = sourceTowards(from.node.router, address) ?? "";
  const back = reach(lab, to.node, own);
  if ("fault" in back) return back.fault;
  const port = peer.target?.port ?? 1720;
  const signalling =
    filtered(there.path, signallingOf(own, address, port)) ??
    filtered(back.path, replyOf(own, address, port));
  if (signalling) return signalling;
  const [near, far] = [caller.settings?.address ?? "", called.settings?.address ?? ""];
  for (const [start, end, first, last] of [
    [from.node, far, near, caller] as const,
    [to.node, near, far, called] as const,
  ]) {
    const voice = reach(lab, start, end);
    if ("fault" in voice) return voice.fault;
    const entered = { node: start, into: entryOf(start, last), out: undefined };
    const [begun = entered, ...rest] = voice.path;
    const dropped = filtered([{ ...begun, into: entered.into }, ...rest], voiceOf(first, end), true);
    if (dropped) return dropped;
  }
  return undefined;
}

/** The interface behind which a phone is. */
function entryOf({ stack }: IosNode, { settings }: Patient): string | undefined {
  return settings?.gateway === undefined ? undefined : stack.interfaceWith(settings.gateway)?.name;
}

/** The first access list on the way that drops some traffic; what a router sends itself it does not look at. */
function filtered(path: readonly Passage[], flow: Flow, forwarded = false): Fault | undefined {
  for (const [index, { node, into, out }] of path.entries()) {
    const found =
      (into === undefined ? undefined : checkFilter(node, into, "in", [flow])) ??
      (out === undefined || (index === 0 && !forwarded) ? undefined : checkFilter(node, out, "out", [flow]));
    if (found) return found;
  }
  return undefined;
}

function signallingOf(source: string, destination: string, port: number): Flow {
  const name = port === 5060 ? "SIP" : "H.323";
  return {
    what: { en: `${name} (TCP port ${port})`, fr: `${name} (TCP, port ${port})` },
    packet: { source, destination, protocol: 6, sourcePort: 30000, destinationPort: port, dscp: 0 },
    permit: `tcp host ${source} host ${destination} eq ${port}`,
    source: `host ${source}`,
  };
}

function replyOf(destination: string, source: string, port: number): Flow {
  return {
    what: { en: `the answers from TCP port ${port}`, fr: `les réponses du port TCP ${port}` },
    packet: {
      source,
      destination,
      protocol: 6,
      sourcePort: port,
      destinationPort: 30000,
      established: true,
      dscp: 0,
    },
    permit: `tcp host ${source} eq ${port} host ${destination}`,
    source: `host ${source}`,
  };
}

function voiceOf(source: string, destination: string): Flow {
  return {
    what: { en: "the voice (RTP, UDP ports from 16384)", fr: "la voix (RTP, ports UDP à partir de 16384)" },
    packet: { source, destination, protocol: 17, sourcePort: 16384, destinationPort: 16384, dscp: 46 },
    permit: `udp host ${source} host ${destination} range 16384 32767`,
    source: `host ${source}`,
  };
}

/** Codecs that both dial-peers name; of two call agents the first one of the lab adapts to the other. */
function checkCodec(from: Agent, to: Agent, { caller, called, peer }: Attempt): Fault | undefined {
  const [number = ""] = called.numbers;
  const incoming = to.plan.incomingPeer(number, caller.numbers[0] ?? "");
  if (!incoming || peer.codecs.some((one) => incoming.codecs.includes(one))) return undefined;
  const names = [...caller.lab.devices.keys()];
  const sides = [
    { name: from.node.name, peer },
    { name: to.node.name, peer: incoming },
  ].toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const [own, other] = sides;
  if (!own || !other) return undefined;
  const { tag, codecs } = own.peer;
  const about = {
    device: own.name,
    tag,
    number,
    own: codecs.join(", "),
    other: other.peer.codecs[0] ?? "",
    far: other.name,
  };
  return fault(callFindings.codec, { device: own.name, line: `dial-peer voice ${tag} voip` }, about);
}

/** Whether two call agents are to know each other: a line joins them, or a dial-peer of one names the other. */
function isMeant(one: Agent, other: Agent): boolean {
  if (commonNetwork(one.node, other.node) !== undefined) return true;
  return [[one, other] as const, [other, one] as const].some(([from, to]) =>
    voipPeers(from).some(({ target }) => ownsTarget(to, target)),
  );
}

/** Why no dial-peer leads to a number. */
function withoutPeer(from: Agent, to: Agent, number: string): Fault {
  const device = from.node.name;
  const about = proposed(from, to, number);
  const fitting = voipPeers(from).find(
    ({ pattern }) => pattern !== "" && fit(pattern, number).kind === "fits",
  );
  if (fitting) {
    const where = { device, line: `dial-peer voice ${fitting.tag} voip` };
    return fitting.shutdown
      ? fault(callFindings.shut, where, { ...about, tag: fitting.tag })
      : fault(callFindings.noTarget, where, { ...about, tag: fitting.tag });
  }
  const numbers = to.phones.flatMap((phone) => phone.numbers);
  const leading = voipPeers(from).find(
    ({ target, pattern }) =>
      ownsTarget(to, target) && (pattern === "" || numbers.every((one) => fit(pattern, one).kind !== "fits")),
  );
  if (!leading) return fault(callFindings.noPeer, { device }, about);
  const where = { device, line: `dial-peer voice ${leading.tag} voip` };
  return fault(callFindings.noPattern, where, { ...about, tag: leading.tag, present: leading.pattern });
}

function voipPeers({ node }: Agent): readonly ConfiguredPeer[] {
  return dialPeers(node.router).filter(({ own, kind }) => !own && kind === "voip");
}

function ownsTarget({ node }: Agent, target: string): boolean {
  const address = /^ipv4:([\d.]+)/.exec(target)?.[1];
  return address !== undefined && ownerOf(node.router, address) !== undefined;
}

/** A dial-peer that would lead to all numbers of another call agent, if none of the own ones is among them. */
function proposed(from: Agent, to: Agent, number: string): ToAgent {
  const taken = new Set(dialPeers(from.node.router).map(({ tag }) => tag));
  let tag = Number(/^[1-9]/.exec(number)?.[0] ?? 1);
  while (taken.has(tag)) tag++;
  const target = commonNetwork(from.node, to.node) ?? to.node.router.telephony?.source?.address ?? "";
  const wide = number.slice(0, 1) + ".".repeat(Math.max(number.length - 1, 0));
  const isOwn = [...from.node.router.ephoneDns.values()].some(
    (dn) => dn.number !== undefined && fit(wide, dn.number).kind === "fits",
  );
  return { device: from.node.name, tag, number, pattern: isOwn ? number : wide, target };
}
