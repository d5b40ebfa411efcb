import type { Place } from "../../server/listener.js";

/** Reads `[HOST:]PORT`; without a host only this machine can connect. An IPv6 address stands in brackets. */
export function readPlace(text: string): Place | undefined {
  const [, bracketed, plain, digits = ""] = /^(?:(?:\[([^\]]+)\]|([^:[\]]+)):)?(\d{1,5})$/.exec(text) ?? [];
  if (digits === "" || Number(digits) > 65_535) return undefined;
  return { host: bracketed ?? plain ?? "127.0.0.1", port: Number(digits) };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
