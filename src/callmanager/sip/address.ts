import {
  type Parameter,
  parameterOf,
  printParameters,
  quoted,
  readParameters,
  splitOutside,
  unquoted,
} from "./parameters.js";
import { printUri, readUri, type SipUri } from "./uri.js";

/** `"Name" <sip:…>;tag=…`, as From, To and Contact have it (RFC 3261 section 20.10). */
export interface SipAddress {
  /** "" where there is none. */
  readonly name: string;
  readonly uri: SipUri;
  readonly parameters: readonly Parameter[];
}

/** Reads an address with its parameters; undefined if it is none. */
export function readAddress(text: string): SipAddress | undefined {
  const [head = "", ...parameters] = splitOutside(text, ";");
  const open = openBracket(head);
  const close = head.lastIndexOf(">");
  if (open >= 0 && close !== head.length - 1) return undefined;
  const uri = readUri(open < 0 ? head : head.slice(open + 1, close));
  if (!uri) return undefined;
  return {
    name: open < 0 ? "" : unquoted(head.slice(0, open).trim()),
    uri,
    parameters: readParameters(parameters),
  };
}

/** The address as IOS writes it, always in angle brackets. */
export function printAddress({ name, uri, parameters }: SipAddress): string {
  return `${name === "" ? "" : `${quoted(name)} `}<${printUri(uri)}>${printParameters(parameters)}`;
}

/** The tag of a From or To; undefined where there is none. */
export function tagOf(text: string | undefined): string | undefined {
  const found = text === undefined ? undefined : readAddress(text);
  return found && parameterOf(found.parameters, "tag");
}

/** Where the bracket of the address opens: a name in quotes may hold one, too. */
function openBracket(head: string): number {
  let inQuotes = false;
  for (let at = 0; at < head.length; at++) {
    const sign = head.charAt(at);
    if (inQuotes && sign === "\\") at++;
    else if (sign === '"') inQuotes = !inQuotes;
    else if (sign === "<" && !inQuotes) return at;
  }
  return -1;
}
