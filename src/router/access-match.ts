import { toNumber } from "./ipv4.js";
import type { AccessEntry, Router } from "./router.js";

/** What an access list says of somebody who connects to the router itself (IOS Security Configuration Guide, "Controlling Access to a Virtual Terminal Line"). */

/** A TCP connection to one of the router's own ports. */
export interface Caller {
  /** The IPv4 address from which it comes. */
  readonly address: string;
  readonly port: number;
}

/**
 * Whether a list lets a caller in: the first line that speaks of it decides, and none is no. A list that does not
 * exist, or is empty, lets everybody in. Where a line names the address that is called, every one is meant.
 */
export function letsIn({ accessLists }: Router, name: string, caller: Caller): boolean {
  const entries = accessLists.get(name)?.entries.filter((entry) => entry.arguments["text"] === undefined);
  if (entries === undefined || entries.length === 0) return true;
  return entries.find((entry) => speaksOf(entry, caller))?.arguments["action"] === "permit";
}

function speaksOf({ arguments: said }: AccessEntry, { address, port }: Caller): boolean {
  const { protocol, number } = said;
  const standard = protocol === undefined && number === undefined;
  if (!standard && protocol !== "ip" && protocol !== "tcp" && number !== 6) return false;
  return isSource(said, address) && isPort(said, port);
}

/** Standard and extended lists name the source by different labels. */
function isSource(said: AccessEntry["arguments"], address: string): boolean {
  if (said["any"] !== undefined || said["sourceAny"] !== undefined) return true;
  const base = said["host"] ?? said["sourceHost"] ?? said["address"] ?? said["source"];
  if (typeof base !== "string") return false;
  const wildcard = said["wildcard"] ?? said["sourceWildcard"];
  const free = typeof wildcard === "string" ? toNumber(wildcard) : 0;
  return (toNumber(base) | free) === (toNumber(address) | free);
}

function isPort(said: AccessEntry["arguments"], port: number): boolean {
  const number = (label: string) => portNumber(said[label]);
  if (said["targetLow"] !== undefined) return number("targetLow") <= port && port <= number("targetHigh");
  switch (said["targetOp"]) {
    case "eq":
      return port === number("targetPort");
    case "neq":
      return port !== number("targetPort");
    case "lt":
      return port < number("targetPort");
    case "gt":
      return port > number("targetPort");
    default:
      return true;
  }
}

/** Of the ports that lists name, Telnet's is the only one at which a session begins. */
function portNumber(port: unknown): number {
  return port === "telnet" ? 23 : Number(port);
}
