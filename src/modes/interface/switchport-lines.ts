import type { Args } from "../../language/declaration.js";
import type { Declaration } from "../../language/holder.js";
import type { Interface } from "../../router/router.js";
import { leadingKeywords } from "../../parse/command-syntax.js";

/** What a port holds of `switchport …`: it goes with the port's being one of a switch. */
export function switchportLines(port: Interface): readonly (readonly [Declaration, readonly Args[]])[] {
  return [...(port.stored ?? [])].filter(([{ syntax }]) => leadingKeywords(syntax)[0] === "switchport");
}
