import { keptBlocks, keptRows, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { classesOf, kindOf, matchLines, nameOf, policyOf, REST } from "./qos-text.js";

/** A policy where it acts (IOS QoS command reference). No packets are counted by class, so counters are 0. */

const QUEUE = [
  "queue limit 64 packets",
  "(queue depth/total drops/no-buffer drops) 0/0/0",
  "(pkts output/bytes output) 0/0",
];

type Row = Readonly<Record<string, unknown>>;

/** Since the hierarchical queueing framework: what waits first stands before the classes. */
export function attachedLines(
  router: Router,
  policy: GenericBlock,
  kilobits: number,
  indent: number,
): readonly string[] {
  const classes = classesOf(policy);
  const first = classes.some((entry) => keptRows(entry, "priority").length > 0)
    ? ["", "queue stats for all priority classes:", "  Queueing", ...QUEUE.map((line) => `  ${line}`)]
    : [];
  const lines = [
    ...first,
    ...classes.flatMap((entry) => [
      "",
      ...headLines(router, entry),
      ...treatmentLines(entry, kilobits).map((line) => `  ${line}`),
      ...nestedLines(router, entry, kilobits, attachedLines),
    ]),
  ];
  return lines.map((line) => (line === "" ? "" : `${" ".repeat(indent)}${line}`));
}

function headLines(router: Router, entry: GenericBlock): readonly string[] {
  const name = nameOf(entry);
  const map = keptBlocks(router, "class-map").find(({ args }) => args["name"] === name);
  const kind = name === REST ? "match-any" : kindOf(map);
  const perMatch =
    kind === "match-any" && name !== REST ? ["    0 packets, 0 bytes", "    5 minute rate 0 bps"] : [];
  return [
    `Class-map: ${name} (${kind})`,
    "  0 packets, 0 bytes",
    "  5 minute offered rate 0 bps, drop rate 0 bps",
    ...matchLines(router, name, false).flatMap((line) => [`  Match: ${line.replace(/^ /, "")}`, ...perMatch]),
  ];
}

function treatmentLines(entry: GenericBlock, kilobits: number): readonly string[] {
  const [priority] = keptRows(entry, "priority");
  const [bandwidth] = keptRows(entry, "bandwidth");
  const fair = keptRows(entry, "fair-queue").length > 0;
  const [shaped] = keptRows(entry, "shape average");
  const queued = bandwidth !== undefined || fair || shaped !== undefined;
  return [
    ...(priority ? [priorityLine(priority, kilobits)] : []),
    ...(queued ? ["Queueing"] : []),
    ...(queued || nameOf(entry) === REST ? QUEUE : []),
    ...(bandwidth ? [bandwidthLine(bandwidth, kilobits)] : []),
    ...(fair ? ["Fair-queue: per-flow queue limit 16 packets"] : []),
    ...(shaped ? shapeLines(shaped) : []),
    ...markLines(entry),
    ...policeLines(entry),
  ];
}

/** A burst is what passes in a fifth of a second. */
function priorityLine(row: Row, kilobits: number): string {
  const { rate, said } = shareOf(row, kilobits);
  const burst = textOf(row["burst"]) ?? String(Math.max(1500, rate * 25));
  return `Priority: ${said}, burst bytes ${burst}, b/w exceed drops: 0`;
}

function bandwidthLine(row: Row, kilobits: number): string {
  const remaining = textOf(row["remaining"]);
  return `bandwidth ${remaining === undefined ? shareOf(row, kilobits).said : `remaining ${remaining}%`}`;
}

function shareOf(row: Row, kilobits: number): { readonly rate: number; readonly said: string } {
  const percent = textOf(row["percent"]);
  if (percent === undefined)
    return { rate: Number(row["kilobits"]), said: `${String(row["kilobits"])} kbps` };
  const rate = Math.floor((kilobits * Number(percent)) / 100);
  return { rate, said: `${percent}% (${rate} kbps)` };
}

/** Bursts are those of a hundredth of a second, or of the least that IOS takes. */
function shapeLines(row: Row): readonly string[] {
  const rate = Number(row["rate"]);
  const burst = Math.max(256, Math.floor(rate / 250));
  return [`shape (average) cir ${rate}, bc ${burst}, be ${burst}`, `target shape rate ${rate}`];
}

function markLines(entry: GenericBlock): readonly string[] {
  const [row] = keptRows(entry, "set [ip] dscp");
  if (!row) return [];
  return [
    "QoS Set",
    `  ${row["ip"] === true ? "ip " : ""}dscp ${textOf(row["code"]) ?? String(row["value"])}`,
    "    Packets marked 0",
  ];
}

function policeLines(entry: GenericBlock): readonly string[] {
  const [row] = keptRows(entry, "police");
  if (!row) return [];
  const rate = Number(row["rate"]);
  const burst = textOf(row["burst"]) ?? String(Math.max(1500, Math.round(rate / 32)));
  return [
    "police:",
    `    cir ${rate} bps, bc ${burst} bytes`,
    "  conformed 0 packets, 0 bytes; actions:",
    "    transmit ",
    "  exceeded 0 packets, 0 bytes; actions:",
    "    drop ",
    "  conformed 0 bps, exceed 0 bps",
  ];
}

type Lines = (router: Router, policy: GenericBlock, kilobits: number, indent: number) => readonly string[];

/** A policy within a class shares out what the class has. */
function nestedLines(router: Router, entry: GenericBlock, kilobits: number, lines: Lines): readonly string[] {
  const name = textOf(keptRows(entry, "service-policy")[0]?.["name"]);
  const inner = name === undefined ? undefined : policyOf(router, name);
  if (!inner) return [];
  const [shaped] = keptRows(entry, "shape average");
  const rate = shaped ? Math.floor(Number(shaped["rate"]) / 1000) : kilobits;
  return ["", `  Service-policy : ${nameOf(inner)}`, ...lines(router, inner, rate, 4)];
}

/** Before that framework: each class tells its own queue. */
export function olderLines(
  router: Router,
  policy: GenericBlock,
  kilobits: number,
  indent: number,
): readonly string[] {
  const lines = classesOf(policy).flatMap((entry) => [
    "",
    ...headLines(router, entry),
    ...olderTreatment(entry, kilobits).map((line) => `  ${line}`),
    ...nestedLines(router, entry, kilobits, olderLines),
  ]);
  return lines.map((line) => (line === "" ? "" : `${" ".repeat(indent)}${line}`));
}

function olderTreatment(entry: GenericBlock, kilobits: number): readonly string[] {
  const [priority] = keptRows(entry, "priority");
  const [bandwidth] = keptRows(entry, "bandwidth");
  const rest = [...markLines(entry), ...policeLines(entry)];
  if (priority) {
    const { rate } = shareOf(priority, kilobits);
    return [
      "Queueing",
      "  Strict Priority",
      "  Output Queue: Conversation 264 ",
      `  Bandwidth ${rate} (kbps) Burst ${textOf(priority["burst"]) ?? String(rate * 25)} (Bytes)`,
      "  (pkts matched/bytes matched) 0/0",
      "  (total drops/bytes drops) 0/0",
      ...rest,
    ];
  }
  if (!bandwidth) return rest;
  const remaining = textOf(bandwidth["remaining"]);
  const amount =
    remaining === undefined ? `${shareOf(bandwidth, kilobits).rate} (kbps)` : `remaining ${remaining} (%)`;
  return [
    "Queueing",
    "  Output Queue: Conversation 265 ",
    `  Bandwidth ${amount} Max Threshold 64 (packets)`,
    "  (pkts matched/bytes matched) 0/0",
    "  (depth/total drops/no-buffer drops) 0/0/0",
    ...rest,
  ];
}
