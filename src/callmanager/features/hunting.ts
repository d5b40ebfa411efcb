import { attached } from "../calls/attached.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import { openRoutes } from "../calls/class-of-restriction.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { isOwnPhone } from "../calls/own-phones.js";
import { ringingSeconds } from "../calls/limits.js";
import { limitRinging, passOver, redirect, refuse, withdrawOffers } from "../calls/routing.js";
import type { Route } from "../dial-plan/dial-plan.js";
import type { HuntGroup } from "../dial-plan/hunt-group.js";
import { lineTagsAmong, lineTagsOf } from "../phones/line-numbers.js";
import { isLine, type Line, lineOf, linesOf, type Phone } from "../phones/lines-and-phones.js";
import { offerToLine } from "../phones/offering.js";
import { notice } from "../phones/phone-notices.js";
import { callsByPeer } from "../trunks/trunk-leg.js";
import { offerToPeer } from "../trunks/trunk-offering.js";
import { setDoNotDisturb } from "./do-not-disturb.js";

/** Hunt groups at work: who rings next (CME administration guide, "Configuring Call-Coverage Features"). */

/** Where a group has got to with a call. */
interface Hunt {
  readonly group: HuntGroup;
  /** Members in the order in which this call tries them. */
  readonly members: readonly string[];
  next: number;
  /** When the group gives up, on the timeline. */
  readonly until: number | undefined;
  /** Whether the call stays with the first member: under `no forward local-calls` one of this router's phones. */
  readonly stays: boolean;
}

type HuntStep =
  | { readonly kind: "ringing"; readonly seconds: number }
  | { readonly kind: "final"; readonly number: string }
  | { readonly kind: "exhausted" };

/** Calls of hunt groups that lines let ring in vain, by dn tag. */
const missedCalls = attached((_exchange: Exchange) => new Map<number, number>());

/** A call to the pilot number of a group. */
export function callHuntGroup(
  exchange: Exchange,
  call: Call,
  { group }: { readonly group: HuntGroup },
): Attempt {
  const hunt = beginHunt(exchange, call, group);
  call.destination = { number: call.destination.number, name: "" };
  return goOn(exchange, call, hunt);
}

/** The next member rings; behind the last one the call goes to the final number. */
function goOn(exchange: Exchange, call: Call, hunt: Hunt): Attempt {
  const { number } = call.destination;
  const step = nextStep(exchange, call, hunt);
  // Callers see the group, not the member that rings.
  call.destination = { number, name: hunt.group.title };
  if (step.kind === "ringing") {
    call.caller.alerting();
    limitRinging(exchange, call, step.seconds, () => {
      noteMissed(exchange, call, hunt);
      withdrawOffers(call);
      const outcome = goOn(exchange, call, hunt);
      if (outcome !== "taken") refuse(call, outcome);
    });
    return "taken";
  }
  const transferrer = hunt.group.returnsTransfers && call.redirects === 0 ? call.lastRedirecting : undefined;
  if (transferrer) return redirect(exchange, call, { number, name: "" }, transferrer.number);
  if (step.kind === "exhausted") return { failed: "busy", cause: CAUSE.busy };
  return redirect(exchange, call, { number, name: "" }, step.number);
}

function beginHunt(exchange: Exchange, call: Call, group: HuntGroup): Hunt {
  const { now } = exchange.host.timeline;
  const until = group.maxTimeout === undefined ? undefined : now + group.maxTimeout * 1000;
  const local = isOwnPhone(call.caller) && call.redirects === 0;
  return {
    group,
    members: membersInOrder(exchange, group),
    next: 0,
    until,
    stays: local && !group.localForward,
  };
}

function membersInOrder(exchange: Exchange, group: HuntGroup): readonly string[] {
  const { list } = group;
  switch (group.type) {
    case "peer": {
      const first = ((exchange.router.lastHunted.get(group.name) ?? -1) + 1) % Math.max(list.length, 1);
      return [...list.slice(first), ...list.slice(0, first)];
    }
    case "longest-idle":
      return [...list].sort((a, b) => idleSince(exchange, a) - idleSince(exchange, b));
    default:
      return list;
  }
}

/** When a number had its last call; numbers that never had one come first. */
function idleSince(exchange: Exchange, number: string): number {
  const lines = linesOf(exchange);
  return Math.max(-1, ...lineTagsOf(exchange, number).map((tag) => lines.get(tag)?.idleSince ?? -1));
}

/** Lets the next member ring, or all of them at once; says where the call goes if none can. */
function nextStep(exchange: Exchange, call: Call, hunt: Hunt): HuntStep {
  const { group, members } = hunt;
  if (group.type === "parallel" && hunt.next === 0) {
    hunt.next = members.length;
    const rung = members.filter((member) => offerToMember(exchange, call, group, member));
    if (rung.length > 0) return ringing(exchange, hunt, 0);
  }
  if (hunt.stays && hunt.next > 0) return { kind: "exhausted" };
  while (hunt.next < Math.min(members.length, group.hops) && !isTimeUp(exchange, hunt)) {
    const member = members[hunt.next++] ?? "";
    if (!offerToMember(exchange, call, group, member)) {
      if (hunt.stays) return { kind: "exhausted" };
      continue;
    }
    exchange.router.lastHunted.set(group.name, group.list.indexOf(member));
    return ringing(exchange, hunt, hunt.next - 1);
  }
  return group.final === undefined ? { kind: "exhausted" } : { kind: "final", number: group.final };
}

function isTimeUp({ host }: Exchange, { until }: Hunt): boolean {
  return until !== undefined && host.timeline.now >= until;
}

function ringing(exchange: Exchange, { group, stays, until }: Hunt, place: number): HuntStep {
  const { timeouts } = group;
  const seconds = stays ? ringingSeconds(exchange) : (timeouts[place] ?? timeouts.at(-1) ?? 0);
  const left = until === undefined ? Infinity : (until - exchange.host.timeline.now) / 1000;
  return { kind: "ringing", seconds: Math.min(seconds, left) };
}

/** Whether a member of a group has logged in at a phone that is there and may be disturbed. */
export function mayBeCalled(exchange: Exchange, group: HuntGroup, member: string): boolean {
  return lineTagsOf(exchange, member).some((tag) => {
    return isLoggedIn(exchange, group, tag) && !isDoNotDisturb(lineOf(exchange, tag));
  });
}

/** Groups pass over a line all of whose phones are not to be disturbed. */
function isDoNotDisturb({ places }: Line): boolean {
  return [...places.keys()].every(({ registration }) => registration.doNotDisturb);
}

function isLoggedIn({ router }: Exchange, group: HuntGroup, tag: number): boolean {
  return router.huntLogins.get(tag) ?? !group.membersLogout;
}

/** Whether some line of a member rings now. */
function offerToMember(exchange: Exchange, call: Call, group: HuntGroup, member: string): boolean {
  const routes = openRoutes(exchange, call.caller, exchange.match(member).routes);
  if (offerToPhones(exchange, call, group, routes)) return true;
  return lineTagsAmong(routes).some((tag) => {
    if (!isLoggedIn(exchange, group, tag)) return false;
    const line = lineOf(exchange, tag);
    if (isDoNotDisturb(line)) return false;
    const inCall = line.legs.length > 0 || [...line.places.keys()].some(({ busy }) => busy);
    if (group.idleOnly && inCall) return false;
    if (offerToLine(exchange, call, line, "primary") !== "ringing") return false;
    if (group.fromRing) line.idleSince = exchange.host.timeline.now;
    return true;
  });
}

/** Whether a SIP phone of a member is called now: only then it says whether it takes a call. */
function offerToPhones(exchange: Exchange, call: Call, group: HuntGroup, routes: readonly Route[]): boolean {
  const phones = routes.flatMap(({ destination }) =>
    destination.kind === "peer" && destination.peer.phone ? [destination.peer] : [],
  );
  const policy = { rings: () => undefined, refused: () => passOver(call) };
  return phones.some((peer) => {
    const isBusy = (callsByPeer(exchange).get(peer.tag) ?? 0) > 0;
    if (group.idleOnly && isBusy) return false;
    return offerToPeer(exchange, call, peer, policy) === "taken";
  });
}

/** Nobody answered at the lines that ring: too often, and they leave the group. */
function noteMissed(exchange: Exchange, call: Call, { group }: Hunt): void {
  const most = group.autoLogout;
  if (most === undefined) return;
  const missedBy = missedCalls(exchange);
  for (const leg of call.offers) {
    if (!isLine(leg)) continue;
    const { tag, places } = leg.line;
    const missed = (missedBy.get(tag) ?? 0) + 1;
    missedBy.set(tag, missed);
    if (missed < most) continue;
    missedBy.delete(tag);
    if (exchange.router.telephony?.huntGroupLogout === "HLog") exchange.router.huntLogins.set(tag, false);
    else for (const phone of places.keys()) setDoNotDisturb(phone, true);
  }
}

/** The HLog key and codes: the lines of a phone, or some of them, leave their groups, or come back. */
export function toggleLogout(
  phone: Phone,
  tags: readonly number[] = phone.lines.flatMap(({ dns }) => dns),
): void {
  const { plan, router } = phone.exchange;
  const usually = !plan.groups.every(({ membersLogout }) => membersLogout);
  const leaves = tags.some((tag) => router.huntLogins.get(tag) ?? usually);
  for (const tag of tags) router.huntLogins.set(tag, !leaves);
  notice(phone, leaves ? "Logged out of hunt groups" : "Logged into hunt groups");
}
