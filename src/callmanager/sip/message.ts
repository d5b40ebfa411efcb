import { headerName, isList } from "./header-names.js";
import { splitOutside } from "./parameters.js";

/**
 * Messages of SIP (RFC 3261 section 7). A character of their texts is a byte. `Content-Length` is none of the headers:
 * it is counted when a message is printed.
 */

export interface Header {
  /** In whole, as `headerName` spells it. */
  readonly name: string;
  readonly value: string;
}

interface Parts {
  readonly headers: readonly Header[];
  readonly body: string;
}

export interface SipRequest extends Parts {
  readonly kind: "request";
  readonly method: string;
  readonly uri: string;
}

export interface SipResponse extends Parts {
  readonly kind: "response";
  readonly status: number;
  readonly reason: string;
}

export type SipMessage = SipRequest | SipResponse;

/** The first value of a header; undefined where a message has none. */
export function headerOf({ headers }: Parts, name: string): string | undefined {
  return headers.find((one) => one.name === name)?.value;
}

/** All values of a header in their order, also those that share a line. */
export function valuesOf({ headers }: Parts, name: string): readonly string[] {
  const lines = headers.filter((one) => one.name === name).map(({ value }) => value);
  return isList(name) ? lines.flatMap((line) => splitOutside(line, ",")).filter((one) => one !== "") : lines;
}

/** Headers of pairs; those without a value are left out. */
export function headersOf(
  ...pairs: readonly (readonly [name: string, value: string | undefined])[]
): Header[] {
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name: headerName(name), value }]));
}
