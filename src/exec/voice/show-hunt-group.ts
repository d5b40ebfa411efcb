import type { BlockWith } from "../../language/kept-block.js";
import type { Router } from "../../router/router.js";
import { channelStates, dnsWithNumber } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { huntGroup } from "../../modes/global/voice/sip-phones.js";
import * as settings from "../../modes/voice/hunt-group.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** `show voice hunt-group` (CME command reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

type Kind = "longest-idle" | "parallel" | "peer" | "sequential";

type HuntGroup = BlockWith<{ readonly tag: number; readonly kind?: Kind }>;

const show = action({
  show: true,
  packetTracer: false,
  syntax: "show voice hunt-group [tag:<1-100>] [brief] [kind:{longest-idle | parallel | peer | sequential}]",
  help: {
    "hunt-group": "Show voice hunt groups",
    tag: "Voice hunt group tag",
    brief: "Without the members",
    "longest-idle": "Who has been idle longest",
    parallel: "All at once",
    peer: "In turn",
    sequential: "From the top",
  },
  run: (router, { tag, brief, kind }) =>
    huntGroup.shown
      .all(router)
      .filter((group) => tag === undefined || group.args.tag === tag)
      .filter((group) => kind === undefined || kindOf(group) === kind)
      .map((group) => groupText(router, group, brief !== true))
      .join(""),
});

function kindOf({ args }: HuntGroup): Kind {
  return args.kind ?? "sequential";
}

function groupText(router: Router, group: HuntGroup, members: boolean): string {
  const pilot = settings.pilot.shown.of(group);
  const preference = settings.preference.shown.of(group);
  const rows = [
    `type: ${kindOf(group)}`,
    `pilot number: ${pilot?.number ?? ""}`,
    ...(pilot?.secondary === undefined ? [] : [`secondary number: ${pilot.secondary}`]),
    "list of numbers:",
    ...(members ? memberRows(router, group) : numbersOf(group).map((number) => `    ${number}`)),
    `preference: ${preference.order}`,
    ...(preference.second === undefined ? [] : [`preference (sec): ${preference.second}`]),
    `timeout: ${settings.timeout.shown.of(group).seconds}`,
    `final_number: ${settings.final.shown.of(group)?.number ?? ""}`.trimEnd(),
    ...hopLines(group),
    `stat collect: ${settings.later.statistics.shown.isOn(group) ? "yes" : "no"}`,
  ];
  return `Group ${group.args.tag}\n${linesText(rows.map((row) => `    ${row}`))}`;
}

/** How many numbers a call tries, where it does not try each of them in any case. */
function hopLines(group: HuntGroup): readonly string[] {
  const kind = kindOf(group);
  if (kind === "sequential" || kind === "parallel") return [];
  return [`hops: ${settings.hops.shown.of(group)?.count ?? numbersOf(group).length}`];
}

function numbersOf(group: HuntGroup): readonly string[] {
  return settings.list.shown.of(group)?.numbers ?? [];
}

/** Each number of the list, with whose it is and whether it can ring. */
function memberRows(router: Router, group: HuntGroup): readonly string[] {
  const columns = (cells: readonly string[]) =>
    `    ${cells.map((cell) => cell.padEnd(16)).join("")}`.trimEnd();
  return [
    columns(["Member", "Used-by", "State", "Login/Logout"]),
    columns(["======", "=======", "=====", "============"]),
    ...numbersOf(group).map((number) => {
      const [dn] = dnsWithNumber(router, number);
      const states = dn ? channelStates(router, dn) : [];
      const up = states.some((state) => state !== "DOWN" && state !== "INVALID");
      return columns([number, dn ? number : "-", up ? "up" : "down", "-"]);
    }),
  ];
}

export const showHuntGroup = [show];
