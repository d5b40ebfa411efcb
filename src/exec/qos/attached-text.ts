import type { GenericBlock } from "../../language/holder.js";
import { classMap, REST } from "../../modes/qos.js";
import { bandwidth, fairQueue, nested, police, priority, shape } from "../../modes/qos.js";
import type { Router } from "../../router/router.js";
import { burstOf, classesOf, markTexts, matchLines, policyOf, type Named, type Share } from "./qos-text.js";

/** A policy where it acts (IOS QoS command reference). No packets are counted by class, so counters are 0. */

const QUEUE = [
  "queue limit 64 packets",
  "(queue depth/total drops/no-buffer drops) 0/0/0",
  "(pkts output/bytes output) 0/0",
];

/** Since the hierarchical queueing framework: what waits first stands before the classes. */
export function attachedLines(
  router: Router,
  policy: GenericBlock,
  kilobits: number,
  indent: number,
): readonly string[] {
  const classes = classesOf(policy);
  const first = classes.some((entry) => priority.shown.of(entry) !== undefined)
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

function headLines(router: Router, { args: { name } }: Named): readonly string[] {
  const kind = name === REST ? "match-any" : (classMap.shown.of(router, { name })?.args.match ?? "match-all");
  const perMatch =
    kind === "match-any" && name !== REST ? ["    0 packets, 0 bytes", "    5 minute rate 0 bps"] : [];
  return [
    `Class-map: ${name} (${kind})`,
    "  0 packets, 0 bytes",
    "  5 minute offered rate 0 bps, drop rate 0 bps",
    ...matchLines(router, name, false).flatMap((line) => [`  Match: ${line.replace(/^ /, "")}`, ...perMatch]),
  ];
}

function treatmentLines(entry: Named, kilobits: number): readonly string[] {
  const first = priority.shown.of(entry);
  const shared = bandwidth.shown.of(entry);
  const fair = fairQueue.shown.of(entry) !== undefined;
  const shaped = shape.shown.of(entry);
  const queued = shared !== undefined || fair || shaped !== undefined;
  return [
    ...(first ? [priorityLine(first, kilobits)] : []),
    ...(queued ? ["Queueing"] : []),
    ...(queued || entry.args.name === REST ? QUEUE : []),
    ...(shared ? [bandwidthLine(shared, kilobits)] : []),
    ...(fair ? ["Fair-queue: per-flow queue limit 16 packets"] : []),
    ...(shaped ? shapeLines(shaped.rate) : []),
    ...markLines(entry),
    ...policeLines(entry),
  ];
}

interface Priority extends Share {
  readonly burst?: number;
}

/** A burst is what passes in a fifth of a second. */
function priorityLine(line: Priority, kilobits: number): string {
  const { rate, said } = shareOf(line, kilobits);
  const burst = line.burst ?? Math.max(1500, rate * 25);
  return `Priority: ${said}, burst bytes ${burst}, b/w exceed drops: 0`;
}

function bandwidthLine(line: Share, kilobits: number): string {
  return `bandwidth ${line.share === undefined ? shareOf(line, kilobits).said : `remaining ${line.share}%`}`;
}

function shareOf(
  { kilobits: own = 0, percent }: Share,
  kilobits: number,
): { readonly rate: number; readonly said: string } {
  if (percent === undefined) return { rate: own, said: `${own} kbps` };
  const rate = Math.floor((kilobits * percent) / 100);
  return { rate, said: `${percent}% (${rate} kbps)` };
}

/** Bursts are those of a hundredth of a second, or of the least that IOS takes. */
function shapeLines(rate: number): readonly string[] {
  const burst = Math.max(256, Math.floor(rate / 250));
  return [`shape (average) cir ${rate}, bc ${burst}, be ${burst}`, `target shape rate ${rate}`];
}

function markLines(entry: GenericBlock): readonly string[] {
  return markTexts(entry).flatMap((text) => ["QoS Set", `  ${text}`, "    Packets marked 0"]);
}

function policeLines(entry: GenericBlock): readonly string[] {
  const line = police.shown.of(entry);
  if (!line) return [];
  return [
    "police:",
    `    cir ${line.rate} bps, bc ${burstOf(line)} bytes`,
    "  conformed 0 packets, 0 bytes; actions:",
    "    transmit ",
    "  exceeded 0 packets, 0 bytes; actions:",
    "    drop ",
    "  conformed 0 bps, exceed 0 bps",
  ];
}

type Lines = (router: Router, policy: Named, kilobits: number, indent: number) => readonly string[];

/** A policy within a class shares out what the class has. */
function nestedLines(router: Router, entry: Named, kilobits: number, lines: Lines): readonly string[] {
  const attached = nested.shown.of(entry);
  const inner = attached && policyOf(router, attached.name);
  if (!inner) return [];
  const shaped = shape.shown.of(entry);
  const rate = shaped ? Math.floor(shaped.rate / 1000) : kilobits;
  return ["", `  Service-policy : ${inner.args.name}`, ...lines(router, inner, rate, 4)];
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
  const first = priority.shown.of(entry);
  const shared = bandwidth.shown.of(entry);
  const rest = [...markLines(entry), ...policeLines(entry)];
  if (first) {
    const { rate } = shareOf(first, kilobits);
    return [
      "Queueing",
      "  Strict Priority",
      "  Output Queue: Conversation 264 ",
      `  Bandwidth ${rate} (kbps) Burst ${first.burst ?? rate * 25} (Bytes)`,
      "  (pkts matched/bytes matched) 0/0",
      "  (total drops/bytes drops) 0/0",
      ...rest,
    ];
  }
  if (!shared) return rest;
  const amount =
    shared.share === undefined ? `${shareOf(shared, kilobits).rate} (kbps)` : `remaining ${shared.share} (%)`;
  return [
    "Queueing",
    "  Output Queue: Conversation 265 ",
    `  Bandwidth ${amount} Max Threshold 64 (packets)`,
    "  (pkts matched/bytes matched) 0/0",
    "  (depth/total drops/no-buffer drops) 0/0/0",
    ...rest,
  ];
}
