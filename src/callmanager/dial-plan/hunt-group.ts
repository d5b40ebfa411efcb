import * as ephoneHunt from "../../modes/ephone-hunt.js";
import { huntGroup } from "../../modes/global/voice/sip-phones.js";
import * as voiceHunt from "../../modes/voice/hunt-group.js";
import type { Router } from "../../router/router.js";
import type { EphoneHunt } from "../../router/telephony-model.js";
import { huntMembers, PHONE_DEFAULTS } from "../../router/telephony.js";

/** A hunt group, of `ephone-hunt` or `voice hunt-group`, as calls see it (REFERENCE.md section 6). */
export interface HuntGroup {
  /** `ephone-hunt 1`: what tells it apart while calls go on. */
  readonly name: string;
  readonly type: "longest-idle" | "parallel" | "peer" | "sequential";
  /** What callers read instead of a name. */
  readonly title: string;
  readonly pilot: string | undefined;
  readonly secondary: string | undefined;
  readonly preference: number;
  readonly secondaryPreference: number;
  readonly list: readonly string[];
  readonly final: string | undefined;
  /** How many members a call may try. */
  readonly hops: number;
  /** Seconds that each member rings, by its place; the last counts for all that follow. */
  readonly timeouts: readonly number[];
  readonly maxTimeout: number | undefined;
  readonly membersLogout: boolean;
  /** Calls that a member may leave unanswered before it is logged out. */
  readonly autoLogout: number | undefined;
  /** Only members whose phone has no call get one. */
  readonly idleOnly: boolean;
  readonly localForward: boolean;
  /** Whether idle time begins with a call that rings, and not only with one that was answered. */
  readonly fromRing: boolean;
  /** Whether a call that somebody has transferred to the group goes back to him where nobody takes it. */
  readonly returnsTransfers: boolean;
}

/** The preference of a second pilot number of which nothing was said. */
const SECONDARY_PREFERENCE = 7;

export function huntGroups(router: Router): readonly HuntGroup[] {
  return [...ephoneHunts(router), ...voiceHuntGroups(router)];
}

function ephoneHunts(router: Router): readonly HuntGroup[] {
  const ringing = router.telephony?.timeouts.ringing ?? PHONE_DEFAULTS.timeouts.ringing;
  return [...router.ephoneHunts.values()]
    .sort((a, b) => a.tag - b.tag)
    .map((hunt) => ({
      name: `ephone-hunt ${hunt.tag}`,
      type: hunt.type,
      title: ephoneHunt.name.of(hunt)?.name ?? "",
      pilot: hunt.pilot?.number,
      secondary: hunt.pilot?.secondary,
      preference: hunt.preference?.preference ?? 0,
      secondaryPreference: hunt.preference?.secondary ?? SECONDARY_PREFERENCE,
      list: huntMembers(router, hunt).filter((member) => member !== "*"),
      final: hunt.final,
      hops: hunt.type === "sequential" ? hunt.list.length : (hunt.hops ?? hunt.list.length),
      timeouts: hunt.timeouts.length > 0 ? hunt.timeouts : [ringing],
      maxTimeout: hunt.maxTimeout,
      membersLogout: hunt.membersLogout,
      autoLogout: missedCalls(hunt),
      idleOnly: ephoneHunt.presentCall.of(hunt) !== undefined,
      localForward: ephoneHunt.localCalls.isOn(hunt),
      fromRing: ephoneHunt.fromRing.isOn(hunt),
      returnsTransfers: ephoneHunt.forwardFinal.of(hunt)?.kind === "orig-phone",
    }));
}

/** How many calls a member may miss under `auto logout`: one, unless it says more. */
function missedCalls(hunt: EphoneHunt): number | undefined {
  const logout = ephoneHunt.autoLogout.of(hunt);
  return logout && (logout.calls ?? 1);
}

function voiceHuntGroups(router: Router): readonly HuntGroup[] {
  return huntGroup.all(router).map((block) => {
    const { tag, kind: type = "sequential" } = block.args;
    const pilot = voiceHunt.pilot.of(block);
    const { order, second = SECONDARY_PREFERENCE } = voiceHunt.preference.of(block);
    const list = (voiceHunt.list.of(block)?.numbers ?? []).filter((number) => number !== "*");
    return {
      name: `voice hunt-group ${tag}`,
      type,
      title: voiceHunt.name.of(block)?.text ?? "",
      pilot: pilot?.number,
      secondary: pilot?.secondary,
      preference: order,
      secondaryPreference: second,
      list,
      final: voiceHunt.final.of(block)?.number,
      hops: type === "sequential" ? list.length : (voiceHunt.hops.of(block)?.count ?? list.length),
      timeouts: [voiceHunt.timeout.of(block).seconds],
      maxTimeout: undefined,
      membersLogout: false,
      autoLogout: undefined,
      idleOnly: false,
      localForward: true,
      fromRing: false,
      returnsTransfers: false,
    };
  });
}
