import { type Parameter, printParameters, readParameters } from "./parameters.js";

/** `sip:user:password@host:port;parameters?headers`, or `tel:number` (RFC 3261 section 19.1, RFC 3966). */
export interface SipUri {
  readonly scheme: "sip" | "sips" | "tel";
  /** The number of a `tel:`; undefined where there is no user. */
  readonly user: string | undefined;
  /** "" for a `tel:`. */
  readonly host: string;
  readonly port: number | undefined;
  readonly parameters: readonly Parameter[];
  /** What stands behind a `?`: headers for a request that is to be made of the address. */
  readonly headers: readonly Parameter[];
}

const HOST = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])$/;

/** Reads an address; undefined if it is none. */
export function readUri(text: string): SipUri | undefined {
  const colon = text.indexOf(":");
  const scheme = text.slice(0, Math.max(colon, 0)).toLowerCase();
  const rest = text.slice(colon + 1);
  if (scheme === "tel") return readTel(rest);
  if (scheme !== "sip" && scheme !== "sips") return undefined;
  const [address = "", query = ""] = cut(rest, "?");
  const at = address.lastIndexOf("@");
  const [name = ""] = cut(address.slice(0, Math.max(at, 0)), ":");
  const user = at < 0 ? undefined : unescaped(name);
  if (user === "" || (at >= 0 && user === undefined)) return undefined;
  const [place = "", ...parameters] = address.slice(at + 1).split(";");
  const [host, port] = readPlace(place) ?? [];
  if (host === undefined) return undefined;
  const headers = readParameters(query === "" ? [] : query.split("&"));
  return {
    scheme,
    user,
    host,
    port,
    parameters: readParameters(parameters),
    headers: headers.map(({ name: header, value = "" }) => ({
      name: header,
      value: unescaped(value) ?? value,
    })),
  };
}

export function printUri({ scheme, user, host, port, parameters, headers }: SipUri): string {
  if (scheme === "tel") return `tel:${user ?? ""}${printParameters(parameters)}`;
  const name = user === undefined ? "" : `${escaped(user)}@`;
  const query = headers.map(({ name: header, value = "" }) => `${header}=${escapedHeader(value)}`).join("&");
  return `${scheme}:${name}${host}${port === undefined ? "" : `:${port}`}${printParameters(parameters)}${query === "" ? "" : `?${query}`}`;
}

/** The address of a number at a place. */
export function sipUri(user: string | undefined, host: string, port?: number): SipUri {
  return { scheme: "sip", user, host, port, parameters: [], headers: [] };
}

/** `host:port`; undefined if that is no place. */
export function readPlace(text: string): readonly [host: string, port: number | undefined] | undefined {
  const end = text.startsWith("[")
    ? text.indexOf("]") + 1
    : text.includes(":")
      ? text.indexOf(":")
      : text.length;
  const host = text.slice(0, end);
  const port = /^(?::(\d{1,5}))?$/.exec(text.slice(end));
  if (!HOST.test(host) || !port || Number(port[1] ?? 1) > 65535 || port[1] === "0") return undefined;
  return [host, port[1] === undefined ? undefined : Number(port[1])];
}

function readTel(rest: string): SipUri | undefined {
  const [number = "", ...parameters] = rest.split(";");
  if (!/^[+\d*#A-Da-d().-]+$/.test(number)) return undefined;
  return {
    scheme: "tel",
    user: number,
    host: "",
    port: undefined,
    parameters: readParameters(parameters),
    headers: [],
  };
}

function cut(text: string, sign: string): readonly string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** `%41` is an A; undefined where a `%` means nothing. */
function unescaped(text: string): string | undefined {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function escaped(user: string): string {
  return user.replace(/[^\w\-.!~*'()&=+$,/]/g, escape);
}

function escapedHeader(value: string): string {
  return value.replace(/[^\w\-.!~*'()[\]/?:+$]/g, escape);
}

function escape(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
