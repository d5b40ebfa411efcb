import { keptBlocks, keptRows, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";

/** Classes of packets and policies in words (IOS QoS command reference): what the shows of both have in common. */

/** The usual class, which takes what no other class matches. */
export const REST = "class-default";

const CODEPOINTS: Readonly<Record<string, number>> = {
  default: 0,
  cs1: 8,
  af11: 10,
  cs2: 16,
  af21: 18,
  cs3: 24,
  af31: 26,
  cs4: 32,
  af41: 34,
  cs5: 40,
  ef: 46,
  cs6: 48,
};

/** `ef (46)`, or the number alone where it has no name. */
function codepoint(said: string): string {
  const bits = CODEPOINTS[said];
  if (bits !== undefined) return `${said} (${bits})`;
  const number = Number(said);
  const [found] = Object.entries(CODEPOINTS).find(([, value]) => value === number) ?? [];
  return found === undefined ? String(number) : `${found} (${number})`;
}

function named(blocks: readonly GenericBlock[], name: string): GenericBlock | undefined {
  return blocks.find(({ args }) => args["name"] === name);
}

export function nameOf({ args }: GenericBlock): string {
  return String(args["name"]);
}

export function policyOf(router: Router, name: string): GenericBlock | undefined {
  return named(keptBlocks(router, "policy-map"), name);
}

/** The classes of a policy, in its order, with the usual one last. */
export function classesOf(policy: GenericBlock): readonly GenericBlock[] {
  const own = keptBlocks(policy, "class");
  const rest = named(own, REST) ?? { args: { name: REST }, stored: undefined, blocks: undefined };
  return [...own.filter((one) => nameOf(one) !== REST), rest];
}

export function kindOf(map: GenericBlock | undefined): string {
  return textOf(map?.args["match"]) ?? "match-all";
}

/** What a class matches, a line each; `wide` leaves the gaps of `show class-map`. */
export function matchLines(router: Router, name: string, wide: boolean): readonly string[] {
  if (name === REST) return ["any "];
  const map = named(keptBlocks(router, "class-map"), name);
  const gap = wide ? "  " : " ";
  const plain = (ip: unknown) => (ip === true ? `ip${gap}` : wide ? "  " : " ");
  return map === undefined
    ? []
    : [
        ...dscpLines(map, plain),
        ...keptRows(map, "match [ip] precedence").map(
          (row) => `${plain(row["ip"])}precedence ${String(row["value"])} `,
        ),
        ...keptRows(map, "match access-group").map((row) => {
          const group = textOf(row["group"]);
          return `access-group${group === undefined ? `${gap}${String(row["list"])}` : ` name ${group}`}`;
        }),
        ...keptRows(map, "match protocol").map((row) => `protocol ${String(row["kind"])}`),
        ...keptRows(map, "match any").map(() => "any "),
      ];
}

function dscpLines(map: GenericBlock, plain: (ip: unknown) => string): readonly string[] {
  return keptRows(map, "match [ip] dscp").map((row) => {
    const said = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((at) => textOf(row[`n${at}`] ?? row[`v${at}`]) ?? []);
    return `${plain(row["ip"])}dscp ${said.map(codepoint).join(" ")}`;
  });
}

/** What a class gets, as `show policy-map` says it. */
export function actionLines(entry: GenericBlock): readonly string[] {
  const [marked] = keptRows(entry, "set [ip] dscp");
  const [shaped] = keptRows(entry, "shape average");
  const [policed] = keptRows(entry, "police");
  const [nested] = keptRows(entry, "service-policy");
  return [
    ...keptRows(entry, "priority").map((row) => `priority ${share(row)}`),
    ...keptRows(entry, "bandwidth").map((row) => {
      const remaining = textOf(row["remaining"]);
      return `bandwidth ${remaining === undefined ? share(row) : `remaining ${remaining} (%)`}`;
    }),
    ...keptRows(entry, "fair-queue").map((row) => {
      const queues = textOf(row["queues"]);
      return `fair-queue${queues === undefined ? "" : ` ${queues}`}`;
    }),
    ...(marked
      ? [`set ${marked["ip"] === true ? "ip " : ""}dscp ${textOf(marked["code"]) ?? String(marked["value"])}`]
      : []),
    ...(shaped ? ["Average Rate Traffic Shaping", `cir ${String(shaped["rate"])} (bps)`] : []),
    ...(policed ? policeLines(policed) : []),
    ...(nested ? [`service-policy ${String(nested["name"])}`] : []),
  ];
}

/** A share of the line, in kbit/s or percent. */
function share(row: Readonly<Record<string, unknown>>): string {
  const percent = textOf(row["percent"]);
  return percent === undefined ? `${String(row["kilobits"])} (kbps)` : `${percent} (%)`;
}

/** Without a burst it is what passes in a quarter of a second. */
function policeLines(row: Readonly<Record<string, unknown>>): readonly string[] {
  const burst = textOf(row["burst"]) ?? String(Math.max(1500, Math.round(Number(row["rate"]) / 32)));
  return [
    `police cir ${String(row["rate"])} bc ${burst}`,
    "  conform-action transmit ",
    "  exceed-action drop ",
  ];
}
