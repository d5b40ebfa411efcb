import type { Platform } from "../../platform/platform.js";
import type { End, NatTable, Translation } from "../../router/nat-table.js";
import type { Router } from "../../router/router.js";
import { fixedTranslations, outsideAddresses } from "../../rules/address-translation.js";

/** The table of `show ip nat translations` (IOS IP Addressing command reference). */

/** A row as it is shown: the protocol, then inside global and local, outside local and global. */
type Row = readonly [string, string, string, string, string];

const NONE = "---";

/** The rows: what the configuration and pools hold, each behind the conversations that it made, then the others. */
export function translationRows(router: Router): readonly Row[] {
  const { nat } = router;
  const own = [
    ...fixedTranslations(router).map((one) => ({
      rule: one.rule,
      local: one.local.address,
      row: [one.protocol ?? NONE, endText(one.global), endText(one.local), NONE, NONE] as Row,
    })),
    ...[...nat.lent.values()].map(({ rule, local, global }) => ({
      rule,
      local,
      row: [NONE, global, local, NONE, NONE] as Row,
    })),
  ];
  const flows = [...nat.outgoing.values()];
  const isOf = (flow: Translation, one: { readonly rule: string; readonly local: string }) =>
    flow.rule === one.rule && flow.insideLocal.address === one.local;
  const outside = outsideAddresses(router).map(({ local, global }): Row => [NONE, NONE, NONE, local, global]);
  const alone = flows.filter((flow) => !own.some((one) => isOf(flow, one)));
  return [
    ...outside,
    ...own.flatMap((one) => [...flows.filter((flow) => isOf(flow, one)).map(flowRow), one.row]),
    ...alone.map(flowRow),
  ];
}

function flowRow({ protocol, insideGlobal, insideLocal, outsideLocal, outsideGlobal }: Translation): Row {
  return [protocol, ...([insideGlobal, insideLocal, outsideLocal, outsideGlobal].map(endText) as Four)];
}

type Four = [string, string, string, string];

function endText({ address, port }: Partial<End> & Pick<End, "address">): string {
  return port === undefined ? address : `${address}:${port}`;
}

export function translationLines(rows: readonly Row[], { traits }: Platform): readonly string[] {
  if (rows.length === 0) return [];
  const head: Row = ["Pro", "Inside global", "Inside local", "Outside local", "Outside global"];
  const [first, second] = traits.shows.nat === "total" ? [4, 17] : [3, 18];
  return [head, ...rows].map(([protocol, global, local, ...outside]) =>
    [protocol.padEnd(first), global.padEnd(second), local.padEnd(18), outside[0].padEnd(18), outside[1]].join(
      " ",
    ),
  );
}

/** How many translations there are: those that last, those that packets made, and those that name a port. */
export function translationCounts(router: Router): Readonly<Record<"fixed" | "made" | "extended", number>> {
  const fixed = fixedTranslations(router);
  const { nat } = router;
  return {
    fixed: fixed.length + outsideAddresses(router).length,
    made: nat.outgoing.size + nat.lent.size,
    extended: fixed.filter(({ protocol }) => protocol !== undefined).length + nat.outgoing.size,
  };
}

/** How many conversations a rule has made. */
export function usesOf(rule: string, { outgoing, lent }: NatTable): number {
  return [...outgoing.values(), ...lent.values()].filter((one) => one.rule === rule).length;
}
