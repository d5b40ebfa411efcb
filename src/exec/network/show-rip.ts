import { classfulMask, compareAddresses, networkOf, prefixLength } from "../../router/ipv4.js";
import type { Router } from "../../router/router.js";
import type { RipRow } from "../../router/routing-model.js";
import { ageText } from "../../router/time-text.js";
import { vocabulary } from "../../modes/device.js";
import { linesText } from "../text.js";
import { networkWords } from "./words.js";

/** `show ip rip database` (IOS IP Routing: RIP Command Reference). */
const { action } = vocabulary<Router>()(networkWords);

const database = action({
  syntax: "show ip rip database",
  help: { rip: "IP RIP show commands", database: "IPv4 RIP database" },
  level: "user",
  show: true,
  run({ rip }) {
    const rows = (rip?.database ?? []).toSorted((a, b) => compareAddresses(a.network, b.network));
    const majors = new Set<string>();
    return linesText(
      rows.flatMap((row) => {
        const major = majorOf(row);
        const isFirst = !majors.has(major);
        majors.add(major);
        return [...(isFirst ? [`${major.padEnd(NETWORK_WIDTH)}auto-summary`] : []), ...rowLines(row)];
      }),
    );
  },
});

export const ripShows = [database];

const NETWORK_WIDTH = 18;

/** The network of class A, B or C that a row is a part of. */
function majorOf({ network }: RipRow): string {
  const natural = classfulMask(network);
  return `${networkOf(network, natural)}/${prefixLength(natural) ?? 0}`;
}

function rowLines(row: RipRow): readonly string[] {
  const name = `${row.network}/${prefixLength(row.mask) ?? 0}`;
  switch (row.kind) {
    case "connected":
      return [`${name.padEnd(NETWORK_WIDTH)}directly connected, ${row.interface}`];
    case "redistributed":
      return [`${name.padEnd(NETWORK_WIDTH)}redistributed`, `    [${row.metric}] via ${row.nextHop}, `];
    case "learned":
      if (row.isDown) return [`${name.padEnd(NETWORK_WIDTH)}is possibly down`];
      return [
        name,
        ...row.paths.map(
          (path) => `    [${row.metric}] via ${path.nextHop}, ${ageText(path.age)}, ${path.interface}`,
        ),
      ];
  }
}
