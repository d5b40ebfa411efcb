import type { GenericBlock } from "../../../router/holder.js";
import { keptBlocks, keptRows, keptText, textOf } from "../../../router/kept.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { linesText } from "../text.js";
import { voiceShowWords } from "./words.js";

/** `show voice hunt-group` (CME command reference): hunt groups of SIP and SCCP phones as they are configured. */
const { action } = vocabulary<Router>()({ ...voiceShowWords, "hunt-group": "Show voice hunt-groups" });

/** Seconds for which a member rings, and the numbers that a call may try, where nobody said others. */
const USUAL = { timeout: "180", preference: "0", second: "7" } as const;

export const showHuntGroup = [
  action({
    show: true,
    packetTracer: false,
    syntax:
      "show voice hunt-group [tag:<1-100>] [brief] [kind:{longest-idle | parallel | peer | sequential}]",
    help: {
      tag: "Hunt group",
      brief: "One row a group",
      "longest-idle": "Groups that ring who has been idle for longest",
      parallel: "Groups that ring all members",
      peer: "Groups that go round",
      sequential: "Groups that begin with the first member",
    },
    run(router, { tag, brief, kind }) {
      const groups = keptBlocks(router, "voice hunt-group")
        .filter(({ args }) => tag === undefined || args["tag"] === tag)
        .filter(({ args }) => kind === undefined || args["kind"] === kind)
        .toSorted((a, b) => Number(a.args["tag"]) - Number(b.args["tag"]));
      return brief ? linesText([...HEAD, ...groups.map(briefRow)]) : groups.map(groupText).join("");
    },
  }),
];

const HEAD = [
  "Group  Type          Pilot           Final           Members",
  "=====  ============  ==============  ==============  =======",
];

function members(group: GenericBlock): readonly string[] {
  const numbers = keptRows(group, "list")[0]?.["numbers"];
  return Array.isArray(numbers) ? numbers.map(String) : [];
}

function briefRow(group: GenericBlock): string {
  return [
    String(group.args["tag"]).padEnd(7),
    (textOf(group.args["kind"]) ?? "").padEnd(14),
    (keptText(group, "pilot", "number") ?? "").padEnd(16),
    (keptText(group, "final", "number") ?? "").padEnd(16),
    String(members(group).length),
  ].join("");
}

function groupText(group: GenericBlock): string {
  const said = (words: string, label: string) => keptText(group, words, label);
  const line = (title: string, value: string | undefined) =>
    value === undefined ? [] : [`    ${title}: ${value}`];
  const kind = textOf(group.args["kind"]);
  const second = said("pilot", "secondary");
  return linesText([
    `Group ${String(group.args["tag"])}`,
    ...line("type", kind),
    ...line("pilot number", said("pilot", "number")),
    ...line("secondary number", second),
    ...line("name", said("name", "text")),
    ...line("description", said("description", "text")),
    `    list of numbers: ${members(group).join(",")}`.trimEnd(),
    ...line("final number", said("final", "number")),
    ...line("preference", said("preference", "order") ?? USUAL.preference),
    ...line("preference (sec)", second && (said("preference", "second") ?? USUAL.second)),
    ...line("timeout", said("timeout", "seconds") ?? USUAL.timeout),
    ...(kind === "peer" || kind === "longest-idle"
      ? line("hops", said("hops", "count") ?? String(members(group).length))
      : []),
  ]);
}
