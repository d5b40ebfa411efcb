import { lines } from "../../modes/voice/register/pool.js";
import { number } from "../../modes/voice/register/dn.js";
import type { Router } from "../../router/router.js";
import { linesText } from "../text.js";
import type { TaggedBlock } from "./by-tag.js";
import { identityOf } from "./pool-text.js";
import { registerDns, registerPools } from "./register-text.js";

/** The table of SIP phones, a row for each line (SHOW.md section 5). */

export const BRIEF_HEAD = [
  "Pool ID              IP Address      Ln DN  Number               State",
  "==== =============== =============== == === ==================== ============",
];

/** The table of the phones that are chosen. */
export function poolTable(router: Router, chosen: (pool: TaggedBlock) => boolean): string {
  const pools = registerPools(router).filter(chosen);
  return linesText([...BRIEF_HEAD, ...pools.flatMap((pool) => briefRows(router, pool))]);
}

/** A row for each line of a phone; what it goes by stands in the first one. */
function briefRows(router: Router, pool: TaggedBlock): readonly string[] {
  const head = `${String(pool.args.tag).padEnd(5)}${identityOf(pool).padEnd(16)}`;
  const known = router.sipRegistrations.get(pool.args.tag);
  const state = known ? "REGISTERED" : "UNREGISTERED";
  const numbers = lines.number.shown.all(pool);
  if (numbers.length === 0) return [`${head}${" ".repeat(44)}${state}`];
  return numbers.map((place, index) => {
    const address = index === 0 ? (known?.address ?? "") : "";
    const cells = `${address.padEnd(16)}${String(place.line).padEnd(3)}${String(place.dn ?? "").padEnd(4)}`;
    return `${index === 0 ? head : " ".repeat(21)}${cells}${numberOf(router, place).padEnd(21)}${state}`;
  });
}

/** The number of a line of a phone, closed with `$` as its dial-peer has it, or the pattern in place of a line. */
export function numberOf(
  router: Router,
  { dn, pattern = "" }: { readonly dn?: number; readonly pattern?: string },
): string {
  if (dn === undefined) return pattern;
  const line = registerDns(router).find(({ args }) => args.tag === dn);
  const said = line && number.shown.of(line);
  return said ? `${said.number}$` : "";
}
