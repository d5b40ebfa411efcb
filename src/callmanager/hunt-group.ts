import type { Router } from "../router/router.js";
import { PHONE_DEFAULTS } from "../router/telephony.js";
import { keptBlocks, keptNumber, keptFlag, keptRows, keptText } from "../router/kept.js";

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
}

/** How long a member of a voice hunt-group rings, in seconds. */
const VOICE_TIMEOUT = 180;

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
      title: keptText(hunt, "name", "name") ?? "",
      pilot: hunt.pilot?.number,
      secondary: hunt.pilot?.secondary,
      preference: hunt.preference?.preference ?? 0,
      secondaryPreference: hunt.preference?.secondary ?? 7,
      list: hunt.list.filter((member) => member !== "*"),
      final: hunt.final,
      hops: hunt.type === "sequential" ? hunt.list.length : (hunt.hops ?? hunt.list.length),
      timeouts: hunt.timeouts.length > 0 ? hunt.timeouts : [ringing],
      maxTimeout: hunt.maxTimeout,
      membersLogout: hunt.membersLogout,
      autoLogout: hunt.autoLogout && Number(hunt.autoLogout["calls"] ?? 1),
      idleOnly: keptText(hunt, "present-call", "kind") !== undefined,
      localForward: keptFlag(hunt, "forward local-calls") ?? true,
    }));
}

function voiceHuntGroups(router: Router): readonly HuntGroup[] {
  return keptBlocks(router, "voice hunt-group").map((block) => {
    const numbers = keptRows(block, "list")[0]?.["numbers"];
    const list = Array.isArray(numbers) ? numbers.map(String).filter((number) => number !== "*") : [];
    const type = (block.args["kind"] ?? "sequential") as HuntGroup["type"];
    return {
      name: `voice hunt-group ${Number(block.args["tag"])}`,
      type,
      title: keptText(block, "name", "text") ?? "",
      pilot: keptText(block, "pilot", "number"),
      secondary: keptText(block, "pilot", "secondary"),
      preference: keptNumber(block, "preference", "order") ?? 0,
      secondaryPreference: 7,
      list,
      final: keptText(block, "final", "number"),
      hops: type === "sequential" ? list.length : (keptNumber(block, "hops", "count") ?? list.length),
      timeouts: [keptNumber(block, "timeout", "seconds") ?? VOICE_TIMEOUT],
      maxTimeout: undefined,
      membersLogout: false,
      autoLogout: undefined,
      idleOnly: false,
      localForward: true,
    };
  });
}
