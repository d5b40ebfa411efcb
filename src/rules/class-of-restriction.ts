import type { GenericBlock } from "../language/holder.js";
import { corlist as ofLine } from "../modes/ephone-dn/calls.js";
import { corList } from "../modes/global/voice/dial-peers.js";
import { corlist as ofPeer } from "../modes/voice/dial-peer/peer.js";
import { corMember } from "../modes/voice/dial-plan.js";
import type { Router } from "../router/router.js";
import type { EphoneDn } from "../router/telephony-model.js";

/** Class of restriction: which calls may leave by which dial-peer (IOS Dial Peer Configuration, "Class of Restrictions"). */

/** The lists of a dial-peer, by name: what calls that come in by it may do, and what calls that leave by it must be allowed. */
export interface CorLists {
  readonly incoming: string | undefined;
  readonly outgoing: string | undefined;
}

export function corListsOfPeer(block: GenericBlock): CorLists {
  const list = (direction: keyof CorLists) => ofPeer.of(block, { direction })?.name;
  return { incoming: list("incoming"), outgoing: list("outgoing") };
}

/** The lists of the dial-peers that the router makes of a line: its own ones, or else those of its template. */
export function corListsOfLine(router: Router, dn: EphoneDn): CorLists {
  const template = dn.template === undefined ? undefined : router.ephoneDnTemplates.get(dn.template);
  const list = (direction: keyof CorLists) =>
    (ofLine.of(dn, { direction }) ?? (template && ofLine.of(template, { direction })))?.name;
  return { incoming: list("incoming"), outgoing: list("outgoing") };
}

/**
 * Whether a call that came in with one list may leave where the other is asked for: every member of the second must be
 * in the first. A caller without a list may call everywhere, and everybody may call where none is asked for.
 */
export function opens(router: Router, incoming: string | undefined, outgoing: string | undefined): boolean {
  return incoming === undefined || outgoing === undefined || lacking(router, incoming, outgoing).length === 0;
}

/** The members of the list that is asked for which the list of the caller has not, in the order of the first. */
export function lacking(router: Router, incoming: string, outgoing: string): readonly string[] {
  const allowed = new Set(membersOf(router, incoming));
  return membersOf(router, outgoing).filter((name) => !allowed.has(name));
}

/** Whether a list is defined (`dial-peer cor list`). */
export function isDefined(router: Router, name: string): boolean {
  return corList.shown.of(router, { name }) !== undefined;
}

function membersOf(router: Router, name: string): readonly string[] {
  const list = corList.shown.of(router, { name });
  return list ? corMember.all(list).map((member) => member.name) : [];
}
