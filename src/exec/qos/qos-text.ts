import type { BlockWith } from "../../language/kept-block.js";
import type { GenericBlock } from "../../language/holder.js";
import { codepoint as dscp } from "../../language/types/named-number.js";
import {
  bandwidth,
  classMap,
  fairQueue,
  mark,
  markPrecedence,
  matchAccessGroup,
  matchAny,
  matchDscp,
  matchPrecedence,
  matchProtocol,
  nested,
  police,
  policyClass,
  policyMap,
  priority,
  REST,
  shape,
} from "../../modes/qos.js";
import type { Router } from "../../router/router.js";

/** Classes of packets and policies in words (IOS QoS command reference): what the shows of both have in common. */

/** A policy, or what it does with one class. */
export type Named = BlockWith<{ readonly name: string }>;

/** `ef (46)`, or the number alone where it has no name. */
function codepointText(codepoint: number): string {
  const name = dscp.print(codepoint);
  return name === String(codepoint) ? name : `${name} (${codepoint})`;
}

export function policyOf(router: Router, name: string): Named | undefined {
  return policyMap.shown.of(router, { name });
}

/** The classes of a policy, in its order, with the usual one last. */
export function classesOf(policy: GenericBlock): readonly Named[] {
  const rest = policyClass.shown.of(policy, { name: REST }) ?? {
    args: { name: REST },
    stored: undefined,
    blocks: undefined,
  };
  return [...policyClass.shown.all(policy).filter(({ args }) => args.name !== REST), rest];
}

/** What a class matches, a line each; `wide` leaves the gaps of `show class-map`. */
export function matchLines(router: Router, name: string, wide: boolean): readonly string[] {
  if (name === REST) return ["any "];
  const map = classMap.shown.of(router, { name });
  if (!map) return [];
  const gap = wide ? "  " : " ";
  const head = (ip: true | undefined) => (ip ? `ip${gap}` : gap);
  return [
    ...matchDscp.shown
      .all(map)
      .map(({ ip, codes }) => `${head(ip)}dscp ${codes.map(codepointText).join(" ")}`),
    ...matchPrecedence.shown.all(map).map(({ ip, codes }) => `${head(ip)}precedence ${codes.join("  ")} `),
    ...matchAccessGroup.shown
      .all(map)
      .map(({ list, group }) => `access-group${group === undefined ? `${gap}${list}` : ` name ${group}`}`),
    ...matchProtocol.shown
      .all(map)
      .map(({ kind, media, field, pattern }) =>
        ["protocol", kind, media, field, pattern].filter(Boolean).join(" "),
      ),
    ...matchAny.shown.all(map).map(() => "any "),
  ];
}

/** What a class gets, as `show policy-map` says it. */
export function actionLines(entry: GenericBlock): readonly string[] {
  return [
    ...priority.shown.all(entry).map((line) => `priority ${shareText(line)}`),
    ...bandwidth.shown.all(entry).map((line) => `bandwidth ${shareText(line)}`),
    ...fairQueue.shown
      .all(entry)
      .map(({ queues }) => `fair-queue${queues === undefined ? "" : ` ${queues}`}`),
    ...markTexts(entry).map((text) => `set ${text}`),
    ...shape.shown.all(entry).flatMap(({ rate }) => ["Average Rate Traffic Shaping", `cir ${rate} (bps)`]),
    ...police.shown.all(entry).flatMap(policeLines),
    ...nested.shown.all(entry).map(({ name }) => `service-policy ${name}`),
  ];
}

/** `ip dscp ef`: with what the packets of a class are marked. */
export function markTexts(entry: GenericBlock): readonly string[] {
  const of = ({ ip }: { readonly ip?: true }) => (ip ? "ip " : "");
  return [
    ...mark.shown.all(entry).map((line) => `${of(line)}dscp ${dscp.print(line.code)}`),
    ...markPrecedence.shown.all(entry).map((line) => `${of(line)}precedence ${line.code}`),
  ];
}

/** A part of the line. */
export interface Share {
  readonly kilobits?: number;
  readonly percent?: number;
  /** Percent of what others leave. */
  readonly share?: number;
}

function shareText({ kilobits, percent, share }: Share): string {
  if (share !== undefined) return `remaining ${share} (%)`;
  return percent === undefined ? `${kilobits} (kbps)` : `${percent} (%)`;
}

/** Without a burst it is what passes in a quarter of a second. */
export function burstOf({ rate, burst }: { readonly rate: number; readonly burst?: number }): number {
  return burst ?? Math.max(1500, Math.round(rate / 32));
}

function policeLines(line: { readonly rate: number; readonly burst?: number }): readonly string[] {
  return [
    `police cir ${line.rate} bc ${burstOf(line)}`,
    "  conform-action transmit ",
    "  exceed-action drop ",
  ];
}
