import { keptRows, keptText, textOf } from "../../router/kept.js";
import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { linesText } from "../text.js";
import { identityOf } from "./pool-text.js";
import { registerBlocks, tagOf } from "./register-text.js";

/** The table of SIP phones, a row for each line (SHOW.md section 5). */

export const BRIEF_HEAD = [
  "Pool ID              IP Address      Ln DN  Number               State",
  "==== =============== =============== == === ==================== ============",
];

/** The table of the phones that are chosen. */
export function poolTable(router: Router, chosen: (pool: GenericBlock) => boolean): string {
  const pools = registerBlocks(router, "pool").filter(chosen);
  return linesText([...BRIEF_HEAD, ...pools.flatMap((pool) => briefRows(router, pool))]);
}

/** A row for each line of a phone; what it goes by stands in the first one. */
export function briefRows(router: Router, block: GenericBlock): readonly string[] {
  const head = `${String(tagOf(block)).padEnd(5)}${identityOf(block).padEnd(16)}`;
  const numbers = keptRows(block, "number");
  if (numbers.length === 0) return [`${head}${" ".repeat(44)}UNREGISTERED`];
  return numbers.map((row, index) => {
    const place = `${" ".repeat(16)}${String(row["line"]).padEnd(3)}${(textOf(row["dn"]) ?? "").padEnd(4)}`;
    return `${index === 0 ? head : " ".repeat(21)}${place}${numberOf(router, row).padEnd(21)}UNREGISTERED`;
  });
}

/** The number of a line of a phone, closed with `$` as its dial-peer has it, or the pattern in place of a line. */
export function numberOf(router: Router, row: Readonly<Record<string, unknown>>): string {
  if (row["dn"] === undefined) return textOf(row["pattern"]) ?? "";
  const line = registerBlocks(router, "dn").find((block) => tagOf(block) === row["dn"]);
  const number = line && keptText(line, "number", "number");
  return number === undefined ? "" : `${number}$`;
}
