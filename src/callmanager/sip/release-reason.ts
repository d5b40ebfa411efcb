import { type Header, headersOf, type SipMessage, valuesOf } from "./message.js";

/** Why a call ends, as Q.850 numbers causes (RFC 3326). */

export function reasonHeader(cause: number | undefined): readonly Header[] {
  return headersOf(["Reason", cause === undefined ? undefined : `Q.850;cause=${cause}`]);
}

/** The cause that a message gives; undefined where it gives none. */
export function reasonCause(message: SipMessage): number | undefined {
  for (const value of valuesOf(message, "Reason")) {
    const found = /^Q\.850\s*;(?:.*;)?\s*cause\s*=\s*(\d{1,3})/i.exec(value);
    if (found) return Number(found[1]);
  }
  return undefined;
}
