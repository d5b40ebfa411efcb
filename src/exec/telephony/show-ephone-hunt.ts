import type { Router } from "../../router/router.js";
import {
  huntMembers,
  PHONE_DEFAULTS,
  placesOf,
  registrationOf,
  virtualDialPeers,
} from "../../router/telephony.js";
import type { EphoneHunt } from "../../router/telephony-model.js";
import { vocabulary } from "../../modes/device.js";
import { autoLogout } from "../../modes/ephone-hunt.js";
import { execWords } from "../../modes/words.js";

/** `show ephone-hunt` (SHOW.md section 3). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, packetTracer: false } as const;

const show = action({
  ...SHOW,
  syntax: "show ephone-hunt [tag:<1-100> | summary]",
  help: { tag: "Ephone-hunt tag", summary: "Without the peers" },
  run: (router, { tag, summary }) =>
    groups(router)
      .filter((hunt) => tag === undefined || hunt.tag === tag)
      .map((hunt) => groupText(router, hunt, summary !== true))
      .join(""),
});

function groups(router: Router): readonly EphoneHunt[] {
  return [...router.ephoneHunts.values()].sort((a, b) => a.tag - b.tag);
}

function groupText(router: Router, hunt: EphoneHunt, peers: boolean): string {
  const { number = "", secondary } = hunt.pilot ?? {};
  const peerTag = 20001 + virtualDialPeers(router).length + groups(router).indexOf(hunt);
  const circular = hunt.type !== "sequential";
  const rows = [
    `type: ${hunt.type}`,
    peers ? `pilot number: ${number}, peer-tag ${peerTag}` : `pilot number: ${number}`,
    ...(secondary === undefined ? [] : [`pilot number (sec): ${secondary}`]),
    "list of numbers:",
    ...huntMembers(router, hunt).flatMap((member, index) => memberRows(router, hunt, member, index, peers)),
    ...(hunt.final === undefined ? [] : [`final number: ${hunt.final}`]),
    `preference: ${hunt.preference?.preference ?? 0}`,
    ...(hunt.membersLogout
      ? ["members initial state: logout"]
      : peers
        ? []
        : ["members initial state: login"]),
    ...(hunt.preference?.secondary === undefined ? [] : [`preference (sec): ${hunt.preference.secondary}`]),
    `timeout: ${hunt.timeouts.length === 0 ? ringing(router) : hunt.timeouts.join(", ")}`,
    ...(hunt.maxTimeout === undefined ? [] : [`max timeout : ${hunt.maxTimeout}`]),
    ...(circular ? [`hops: ${hunt.hops ?? hunt.list.length}`] : []),
    ...(circular && peers ? [`next-to-pick: ${nextPick(router, hunt)}`] : []),
    `E.164 register: ${hunt.noReg ? "no" : "yes"}`,
    ...(peers
      ? [
          `auto logout: ${autoLogout.shown.of(hunt) ? "yes" : "no"}`,
          `stat collect: ${hunt.statistics ? "yes" : "no"}`,
        ]
      : []),
  ];
  return `Group ${hunt.tag}\n${rows.map((row) => `    ${row}\n`).join("")}`;
}

/** The place in the list of the member that rings first for the next call, from 1 on; idle times are no places. */
function nextPick({ lastHunted }: Router, { tag, type, list }: EphoneHunt): number {
  if (type !== "peer") return 1;
  return (((lastHunted.get(`ephone-hunt ${tag}`) ?? -1) + 1) % Math.max(list.length, 1)) + 1;
}

function ringing(router: Router): number {
  return router.telephony?.timeouts.ringing ?? PHONE_DEFAULTS.timeouts.ringing;
}

/** A number of the list and, below it, the lines that have it. */
function memberRows(
  router: Router,
  hunt: EphoneHunt,
  member: string,
  index: number,
  peers: boolean,
): string[] {
  if (!peers) return [`   ${member}`];
  const found = virtualDialPeers(router).filter(({ destination }) => destination === member);
  const up = found.map(({ dn }) =>
    placesOf(router, dn.tag).some(({ phone }) => registrationOf(router, phone)),
  );
  const auxiliary = `A${hunt.pilot?.number ?? ""}A${hunt.tag - 1}${String(index).padStart(2, "0")}`;
  const down = up.filter((one) => !one).length;
  const isIn = (tag: number) => router.huntLogins.get(tag) ?? !hunt.membersLogout;
  const logout = found.filter(({ dn }) => !isIn(dn.tag)).length;
  return [
    `    ${member}, aux-number ${auxiliary}, # peers ${found.length}, logout ${logout}, down ${down}`,
    "        peer-tag  dn-tag  rna  login/logout  up/down",
    ...found.map(({ tag, dn }, at) => {
      const state = (isIn(dn.tag) ? "login" : "logout").padEnd(10);
      return `         [${String(tag).padEnd(10)}${String(dn.tag).padEnd(7)}${"0".padEnd(8)}${state}${up[at] ? "up  " : "down"}]`;
    }),
  ];
}

export const showEphoneHunt = [show];
