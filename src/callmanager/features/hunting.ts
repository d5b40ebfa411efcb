import type { Call } from "../calls/call.js";
import { openRoutes } from "../calls/class-of-restriction.js";
import type { Route } from "../dial-plan/dial-plan.js";
import { setDoNotDisturb } from "./do-not-disturb.js";
import type { Exchange } from "../calls/exchange.js";
import type { HuntGroup } from "../dial-plan/hunt-group.js";
import { isLine } from "../phones/caller-id.js";
import { ringingSeconds } from "./forwarding.js";
import { offerToLine } from "../phones/offering.js";
import { notice } from "../phones/phone-notices.js";
import type { Phone } from "../phones/phone.js";

/** Hunt groups at work: who rings next (CME administration guide, "Configuring Call-Coverage Features"). */

/** What a group has done so far. */
export interface HuntMemory {
  /** Place in the list of the member that rang last. */
  last: number;
}

export type HuntStep =
  | { readonly kind: "ringing"; readonly seconds: number }
  | { readonly kind: "final"; readonly number: string }
  | { readonly kind: "exhausted" };

export function beginHunt(exchange: Exchange, call: Call, group: HuntGroup): void {
  const { now } = exchange.host.timeline;
  const until = group.maxTimeout === undefined ? undefined : now + group.maxTimeout * 1000;
  const local = call.caller.kind === "line" && call.redirects === 0;
  call.hunt = {
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
      const first = (memoryOf(exchange, group).last + 1) % Math.max(list.length, 1);
      return [...list.slice(first), ...list.slice(0, first)];
    }
    case "longest-idle":
      return [...list].sort((a, b) => idleSince(exchange, a) - idleSince(exchange, b));
    default:
      return list;
  }
}

function memoryOf({ hunts }: Exchange, { name }: HuntGroup): HuntMemory {
  const known = hunts.get(name) ?? { last: -1 };
  hunts.set(name, known);
  return known;
}

/** When a number had its last call; numbers that never had one come first. */
function idleSince(exchange: Exchange, number: string): number {
  return Math.max(-1, ...linesOf(exchange, number).map((tag) => exchange.idleSince.get(tag) ?? -1));
}

/** Tags of the lines that have a number. */
export function linesOf(exchange: Exchange, number: string): readonly number[] {
  return linesAmong(exchange.match(number).routes);
}

function linesAmong(routes: readonly Route[]): readonly number[] {
  return routes.flatMap(({ destination }) => (destination.kind === "line" ? [destination.dn.tag] : []));
}

/** Lets the next member ring, or all of them at once; says where the call goes if none can. */
export function huntOn(exchange: Exchange, call: Call): HuntStep {
  const { hunt } = call;
  if (!hunt) return { kind: "exhausted" };
  const { group, members } = hunt;
  if (group.type === "parallel" && hunt.next === 0) {
    hunt.next = members.length;
    const rung = members.filter((member) => offerToMember(exchange, call, group, member));
    if (rung.length > 0) return ringing(exchange, call, group, 0);
  }
  if (hunt.stays && hunt.next > 0) return { kind: "exhausted" };
  while (hunt.next < Math.min(members.length, group.hops) && !isTimeUp(exchange, call)) {
    const member = members[hunt.next++] ?? "";
    if (!offerToMember(exchange, call, group, member)) {
      if (hunt.stays) return { kind: "exhausted" };
      continue;
    }
    memoryOf(exchange, group).last = group.list.indexOf(member);
    return ringing(exchange, call, group, hunt.next - 1);
  }
  return group.final === undefined ? { kind: "exhausted" } : { kind: "final", number: group.final };
}

function isTimeUp({ host }: Exchange, { hunt }: Call): boolean {
  return hunt?.until !== undefined && host.timeline.now >= hunt.until;
}

function ringing(exchange: Exchange, { hunt }: Call, { timeouts }: HuntGroup, place: number): HuntStep {
  const { host } = exchange;
  const seconds = hunt?.stays ? ringingSeconds(exchange) : (timeouts[place] ?? timeouts.at(-1) ?? 0);
  const left = hunt?.until === undefined ? Infinity : (hunt.until - host.timeline.now) / 1000;
  return { kind: "ringing", seconds: Math.min(seconds, left) };
}

/** Whether some line of a member rings now. */
function offerToMember(exchange: Exchange, call: Call, group: HuntGroup, member: string): boolean {
  const routes = openRoutes(exchange, call.caller, exchange.match(member).routes);
  return linesAmong(routes).some((tag) => {
    if (!(exchange.router.huntLogins.get(tag) ?? !group.membersLogout)) return false;
    const line = exchange.line(tag);
    const inCall = line.legs.length > 0 || [...line.places.keys()].some(({ busy }) => busy);
    if (group.idleOnly && inCall) return false;
    return offerToLine(exchange, call, line, "primary") === "ringing";
  });
}

/** Nobody answered at the lines that ring: too often, and they leave the group. */
export function noteMissed(exchange: Exchange, call: Call): void {
  const most = call.hunt?.group.autoLogout;
  if (most === undefined) return;
  for (const leg of call.offers) {
    if (!isLine(leg)) continue;
    const { tag, places } = leg.line;
    const missed = (exchange.missed.get(tag) ?? 0) + 1;
    exchange.missed.set(tag, missed);
    if (missed < most) continue;
    exchange.missed.delete(tag);
    if (exchange.router.telephony?.huntGroupLogout === "HLog") exchange.router.huntLogins.set(tag, false);
    else for (const phone of places.keys()) setDoNotDisturb(phone, true);
  }
}

/** The HLog key and code: the lines of a phone leave their groups, or come back. */
export function toggleLogout(phone: Phone): void {
  const { plan, router } = phone.exchange;
  const usually = !plan.groups.every(({ membersLogout }) => membersLogout);
  const tags = phone.lines.flatMap(({ dns }) => dns);
  const leaves = tags.some((tag) => router.huntLogins.get(tag) ?? usually);
  for (const tag of tags) router.huntLogins.set(tag, !leaves);
  notice(phone, leaves ? "Logged out of hunt groups" : "Logged into hunt groups");
}
