import { corListsOfLine, isDefined, lacking, opens } from "../../rules/class-of-restriction.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import type { Patient } from "../patient.js";
import type { Agent } from "./call.js";

/** What class of restriction does to a call: the list of the caller's line, or of the dial-peer by which it comes in. */

interface OfLists {
  readonly device: string;
  /** The list with which the call came in. */
  readonly incoming: string;
}

export const restrictionFindings = {
  undefinedList: declare<OfLists & { readonly header: string }>({
    code: "D80",
    name: "cor-list-undefined",
    severity: "broken",
    why: {
      en: ({ device, incoming, header }, who) =>
        `${header} of ${device} has corlist incoming ${incoming}, and there is no such list: ${who} is refused.`,
      fr: ({ device, incoming, header }, who) =>
        `${header} de ${device} a corlist incoming ${incoming}, et cette liste n'existe pas : ${who} est refusé.`,
    },
    remedy: ({ incoming, header }) => configure(header, `no corlist incoming ${incoming}`),
  }),
  restricted: declare<OfLists & { readonly outgoing: string; readonly members: readonly string[] }>({
    code: "D81",
    name: "cor-restricts",
    severity: "risky",
    why: {
      en: ({ device, incoming, outgoing, members }, who) =>
        `The class of restriction of ${device} refuses ${who}: list ${incoming} lacks ${members.join(", ")}, which list ${outgoing} asks for. If that is meant, all is well.`,
      fr: ({ device, incoming, outgoing, members }, who) =>
        `La classe de restriction de ${device} refuse ${who} : la liste ${incoming} n'a pas ${members.join(", ")}, que la liste ${outgoing} demande. Si c'est voulu, tout va bien.`,
    },
    remedy: ({ incoming, members }) =>
      configure(`dial-peer cor list ${incoming}`, ...members.map((member) => `member ${member}`)),
  }),
};

/** Where a call comes in: the header of the line or the dial-peer, and its list for calls from there. */
interface Entrance {
  readonly header: string;
  readonly incoming: string | undefined;
}

/** The list for calls from the first line of a phone; undefined without one. */
export function restrictionOf(agent: Agent, { numbers: [number] }: Patient): string | undefined {
  return entranceOf(agent, number)?.incoming;
}

/** Why a call from a phone may not leave to a number of the same call agent or to a dial-peer. */
export function checkLeaving(from: Agent, { numbers: [own] }: Patient, number: string): Fault | undefined {
  return refusal(from, entranceOf(from, own), number);
}

/** Why a call that comes in from another call agent may not reach a number. */
export function checkArriving(
  to: Agent,
  { numbers: [own = ""] }: Patient,
  number: string,
): Fault | undefined {
  const peer = to.plan.incomingPeer(number, own);
  return refusal(
    to,
    peer && { header: `dial-peer voice ${peer.tag} voip`, incoming: peer.corLists.incoming },
    number,
  );
}

function entranceOf({ node, plan }: Agent, number = ""): Entrance | undefined {
  for (const { destination } of plan.match(number, () => 0).routes) {
    if (destination.kind !== "line") continue;
    const { dn } = destination;
    return { header: `ephone-dn ${dn.tag}`, incoming: corListsOfLine(node.router, dn).incoming };
  }
  return undefined;
}

function refusal({ node, plan }: Agent, entrance: Entrance | undefined, number: string): Fault | undefined {
  const { router, name: device } = node;
  const { header = "", incoming } = entrance ?? {};
  if (incoming === undefined) return undefined;
  const { routes } = plan.match(number, () => 0);
  const [first] = routes;
  if (first?.corList === undefined) return undefined;
  if (routes.some(({ corList }) => opens(router, incoming, corList))) return undefined;
  const members = lacking(router, incoming, first.corList);
  return !isDefined(router, incoming)
    ? fault(
        restrictionFindings.undefinedList,
        { device, line: `corlist incoming ${incoming}` },
        { device, incoming, header },
      )
    : fault(
        restrictionFindings.restricted,
        { device, line: `dial-peer cor list ${incoming}` },
        { device, incoming, outgoing: first.corList, members },
      );
}
