import { rangeLines, timeRange } from "../../modes/global/network/groups.js";
import { vocabulary } from "../../modes/device.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { holdsAt } from "../../rules/time-ranges.js";
import { linesText } from "../text.js";
import { networkWords } from "./words.js";

/** show time-range (IOS security command reference). */
const { action } = vocabulary<Router>()(networkWords);

const show = action({
  syntax: "show time-range [name:WORD]",
  help: { "time-range": "Time range", name: "Name of time-range" },
  packetTracer: false,
  show: true,
  run(router, { name }, { shell }) {
    const wanted = timeRange.shown.all(router).filter(({ args }) => name === undefined || args.name === name);
    const now = shell.clock.now();
    return linesText(
      wanted.flatMap((range) => [
        `time-range entry: ${range.args.name} (${holdsAt(router, range, now) ? "active" : "inactive"})`,
        ...timesOf(range),
      ]),
    );
  },
});

function timesOf(range: GenericBlock): readonly string[] {
  const line = rangeLines.absolute.shown.of(range);
  const times = line
    ? [
        ["start", line.start, line.startDay, line.startMonth, line.startYear],
        ["end", line.end, line.endDay, line.endMonth, line.endYear],
      ].filter(([, time]) => time !== undefined)
    : [];
  return [
    ...(times.length > 0 ? [`   absolute ${times.map((words) => words.join(" ")).join(" ")}`] : []),
    ...rangeLines.periodic.shown
      .all(range)
      .map(({ days, from, until }) => `   periodic ${days.join(" ")} ${from} to ${until}`),
  ];
}

export const timeRangeShows = [show];
