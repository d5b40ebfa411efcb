import { keptBlocks, keptFlag, keptRows, keptText, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { channelStates, dnsWithNumber } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** `show voice hunt-group` (CME command reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

const KINDS = ["longest-idle", "parallel", "peer", "sequential"] as const;

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
    keptBlocks(router, "voice hunt-group")
      .filter((group) => tag === undefined || group.args["tag"] === tag)
      .filter((group) => kind === undefined || kindOf(group) === kind)
      .map((group) => groupText(router, group, brief !== true))
      .join(""),
});

function kindOf({ args }: GenericBlock): string {
  return KINDS.find((kind) => kind === args["kind"]) ?? "sequential";
}

function groupText(router: Router, group: GenericBlock, members: boolean): string {
  const text = (words: string, label: string) => keptText(group, words, label);
  const second = text("pilot", "secondary");
  const lower = text("preference", "second");
  const rows = [
    `type: ${kindOf(group)}`,
    `pilot number: ${text("pilot", "number") ?? ""}`,
    ...(second === undefined ? [] : [`secondary number: ${second}`]),
    "list of numbers:",
    ...(members ? memberRows(router, group) : numbersOf(group).map((number) => `    ${number}`)),
    `preference: ${text("preference", "order") ?? "0"}`,
    ...(lower === undefined ? [] : [`preference (sec): ${lower}`]),
    `timeout: ${text("timeout", "seconds") ?? "180"}`,
    `final_number: ${text("final", "number") ?? ""}`.trimEnd(),
    ...(kindOf(group) === "sequential" || kindOf(group) === "parallel"
      ? []
      : [`hops: ${text("hops", "count") ?? numbersOf(group).length}`]),
    `stat collect: ${keptFlag(group, "statistics collect") ? "yes" : "no"}`,
  ];
  return `Group ${String(group.args["tag"])}\n${linesText(rows.map((row) => `    ${row}`))}`;
}

function numbersOf(group: GenericBlock): readonly string[] {
  return keptRows(group, "list").flatMap(({ numbers }) =>
    Array.isArray(numbers)
      ? numbers.map(String)
      : (textOf(numbers)?.split(",") ?? []).map((one) => one.trim()),
  );
}

/** Each number of the list, with whose it is and whether it can ring. */
function memberRows(router: Router, group: GenericBlock): readonly string[] {
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
