import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { mohGroup } from "../../modes/global/voice/numbers.js";
import { linesText } from "../text.js";
import { byTag } from "./by-tag.js";
import { voiceShowWords } from "./words.js";

/** Music on hold by groups (CME command reference, CME 8.0). A lab's router streams none: its counters stand at zero. */
const { action } = vocabulary<Router>()({
  ...voiceShowWords,
  "moh-group": "Music on hold groups",
  statistics: "Counters of packets",
});

const INTERVALS = ["~19 msec", "20~39", "40~59", "60~99", "100~199", "200+ msec"];

const PACKETS = ["Sent", "Dropped"];

/** A table with a row of zeros for each group; group 0 is the music of telephony-service. */
function table(title: string, heads: readonly string[], groups: readonly number[]): readonly string[] {
  const cells = (texts: readonly string[]) =>
    texts.map((text, index) => text.padEnd(heads[index]?.length ?? 0)).join(" ");
  return [
    title,
    `Grp  ${cells(heads)}`,
    `==== ${cells(heads.map((head) => "=".repeat(head.length)))}`,
    ...groups.map((group) => `${group}:   ${cells(heads.map(() => "0"))}`.trimEnd()),
  ];
}

const show = action({
  syntax: "show voice moh-group statistics",
  show: true,
  packetTracer: false,
  help: {},
  run(router) {
    const groups = [0, ...byTag(mohGroup.shown.all(router)).map(({ args }) => args.tag)];
    return linesText([
      ...table("MOH Group Streaming Interval Timing Statistics:", INTERVALS, groups),
      "",
      ...table("MOH Group Packet Transmission Statistics:", PACKETS, groups),
    ]);
  },
});

const clear = action({
  syntax: "clear voice moh-group statistics",
  packetTracer: false,
  help: {},
  run: () => "All moh group stats are cleared\n",
});

export const showMohGroup = [show, clear];
