import { type Parameter, parameterOf, printParameters, readParameters, splitOutside } from "./parameters.js";
import { readPlace } from "./uri.js";

/** One step that a request has taken (RFC 3261 section 20.42). */
export interface Via {
  /** UDP, TCP, TLS … in capitals. */
  readonly transport: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly parameters: readonly Parameter[];
}

/** Reads one value of a Via; undefined if it is none. */
export function readVia(text: string): Via | undefined {
  const [head = "", ...parameters] = splitOutside(text, ";");
  const found = /^SIP\s*\/\s*2\.0\s*\/\s*([A-Za-z][\w-]*)\s+(\S+)$/i.exec(head);
  const place = found?.[2] === undefined ? undefined : readPlace(found[2]);
  if (!found?.[1] || !place) return undefined;
  const [host, port] = place;
  return { transport: found[1].toUpperCase(), host, port, parameters: readParameters(parameters) };
}

export function printVia({ transport, host, port, parameters }: Via): string {
  return `SIP/2.0/${transport} ${host}${port === undefined ? "" : `:${port}`}${printParameters(parameters)}`;
}

/** Where a message goes to or has come from. */
export interface SipPlace {
  readonly transport: "udp" | "tcp";
  readonly address: string;
  readonly port: number;
}

/** SIP's own port. */
export const SIP_PORT = 5060;

/**
 * The Via as the answer is to have it: the address from which the request came in `received` where it differs, and the
 * port where `rport` asks for it (RFC 3261 section 18.2.1, RFC 3581 section 4).
 */
export function viaAsReceived(via: Via, { address, port }: SipPlace): Via {
  const asks = parameterOf(via.parameters, "rport") !== undefined;
  const kept = via.parameters.filter(({ name }) => name !== "received" && name !== "rport");
  return {
    ...via,
    parameters: [
      ...kept,
      ...(asks || via.host !== address ? [{ name: "received", value: address }] : []),
      ...(asks ? [{ name: "rport", value: String(port) }] : []),
    ],
  };
}

/**
 * Where an answer goes: to the address from which the request came, but to the port that Via names unless `rport` is
 * there (RFC 3261 section 18.2.2). A stream carries its own answers.
 */
export function placeOfAnswer(via: Via, from: SipPlace): SipPlace {
  if (from.transport === "tcp" || parameterOf(via.parameters, "rport") !== undefined) return from;
  return { ...from, port: via.port ?? SIP_PORT };
}

/** How branches begin that nobody else has. */
export const COOKIE = "z9hG4bK";
