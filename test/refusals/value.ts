import { rangeOf } from "../../src/language/resolve.js";
import type { ValueEdge } from "../../src/language/grammar.js";
import { environmentOf, stopsOf, type Stop } from "./reading.js";
import type { Refusal } from "./refusal.js";

/** What is wrong with the value at which the reading of a line stopped. */
export type ValueFault = "address" | "range" | "interface" | "target" | "form" | "kind";

/** Undefined if no value was due there, or the word was not meant as one. */
export function valueFault(refusal: Refusal): ValueFault | undefined {
  const { text, modes, platform } = refusal;
  for (const stop of stopsOf(text, modes, platform)) {
    if (stop.rest.length === 0) continue;
    for (const edge of stop.node.values) {
      const fault = faultOf(stop, edge, refusal);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function faultOf(
  { rest: [word = "", next], node }: Stop,
  { value }: ValueEdge,
  { modes, platform }: Refusal,
): ValueFault | undefined {
  const { name } = value.expression;
  if (ADDRESSES.has(name)) {
    if (/^[\d./\\]+$/.test(word)) return "address";
    return node.keywords.size === 0 ? "kind" : undefined;
  }
  if (name.startsWith("INTERFACE")) {
    return /^[a-z]*\d|\/|^go/i.test(word) || (next === undefined && /^[a-z]+$/i.test(word))
      ? "interface"
      : undefined;
  }
  if (name === "TARGET") return /^(?:ipv?4?:)?[\d.]+$|^ipv4:$/.test(word) ? "target" : undefined;
  if (FORMS.has(name)) return "form";
  const { max } = rangeOf(value, environmentOf(modes, platform));
  if (max === undefined) return undefined;
  if (/^\d+$/.test(word)) return "range";
  return /^\d/.test(word) || node.keywords.size === 0 ? "kind" : undefined;
}

const ADDRESSES = new Set(["A.B.C.D", "MASK", "PREFIX"]);
const FORMS = new Set(["BUTTONS", "H.H.H", "MONTH", "TIME", "CLOCK"]);
