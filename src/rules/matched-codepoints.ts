import type { matchDscp } from "../modes/qos.js";
import { codepoint } from "../language/types/dscp.js";

/** A line `match dscp` of a class-map. */
type DscpLine = ReturnType<(typeof matchDscp)["all"]>[number];

/** The codepoints of which a packet must have one, in the order in which they were typed. */
export function matchedCodepoints(line: DscpLine): readonly number[] {
  return [
    line.n1 ?? line.v1,
    line.n2 ?? line.v2,
    line.n3 ?? line.v3,
    line.n4 ?? line.v4,
    line.n5 ?? line.v5,
    line.n6 ?? line.v6,
    line.n7 ?? line.v7,
    line.n8 ?? line.v8,
  ].flatMap((said) => (said === undefined ? undefined : codepoint(said)) ?? []);
}
