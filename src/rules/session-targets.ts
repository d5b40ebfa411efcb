import type { Router } from "../router/router.js";

/**
 * The address, and the port if one is said, to which `session target` sends calls: `ipv4:10.1.1.2:5060`, or `dns:gw.example` by a name
 * of the router's own table (`ip host`). Undefined where it names none.
 */
export function placeOfTarget(
  { hosts }: Router,
  target: string,
): { readonly address: string; readonly port: number | undefined } | undefined {
  const [, scheme, host = "", port] = /^(ipv4|dns):([^:]+)(?::(\d+))?$/.exec(target) ?? [];
  const address = scheme === "dns" ? hosts.get(host)?.[0] : host;
  if (scheme === undefined || address === undefined) return undefined;
  return { address, port: port === undefined ? undefined : Number(port) };
}
