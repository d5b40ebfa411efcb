import { huntLogin } from "../../modes/ephone-dn/calls.js";
import { huntMembers } from "../../router/telephony.js";
import { hangUp } from "../calls/releasing.js";
import { collect } from "../phones/collecting.js";
import type { LineLeg, Phone } from "../phones/lines-and-phones.js";
import { notice } from "../phones/phone-notices.js";

/** Agents that join and leave hunt groups with free places (CME administration guide, "Dynamic Membership"). */

/** The code for joining: the pilot number follows; without a free place, or without `ephone-hunt login`, fast busy. */
export function dialJoin(phone: Phone, leg: LineLeg): void {
  const { exchange } = phone;
  collect(phone, {
    leg,
    what: "hunt-group",
    isWhole: (digits) => exchange.plan.groups.some(({ pilot }) => pilot === digits),
    done(pilot) {
      if (!join(leg, pilot)) {
        leg.refused("congestion");
        return;
      }
      hangUp(exchange, leg);
      notice(phone, `Joined hunt group ${pilot}`);
    },
  });
}

function join({ exchange, line }: LineLeg, pilot: string): boolean {
  const { router } = exchange;
  const { settings, dn } = line;
  const hunt = [...router.ephoneHunts.values()].find((one) => one.pilot?.number === pilot);
  if (!hunt || dn?.number === undefined || !settings || !huntLogin.isOn(settings)) return false;
  const members = huntMembers(router, hunt);
  if (members.includes(dn.number)) return true;
  if (!members.includes("*")) return false;
  router.huntJoins.set(hunt.tag, [...(router.huntJoins.get(hunt.tag) ?? []), dn.number]);
  exchange.forgetPlan();
  return true;
}

/** The code for leaving: the line gives back its places in all groups. */
export function dialLeave(phone: Phone, leg: LineLeg): void {
  const { exchange } = phone;
  const { huntJoins } = exchange.router;
  const number = leg.line.dn?.number;
  for (const [tag, joined] of huntJoins)
    huntJoins.set(
      tag,
      joined.filter((one) => one !== number),
    );
  exchange.forgetPlan();
  hangUp(exchange, leg);
  notice(phone, "Left hunt groups");
}
