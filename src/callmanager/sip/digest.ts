import { md5 } from "@noble/hashes/legacy.js";
import { type Parameter, parameterOf, quoted, readParameters, splitOutside } from "./parameters.js";

/** Digest access (RFC 2617, as RFC 3261 section 22 uses it): MD5 alone, with and without `qop`. */

/** What a server asks for. */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  /** The answer was right, but for a nonce that is too old. */
  readonly stale: boolean;
  /** Whether `qop="auth"` is offered. */
  readonly protects: boolean;
}

/** What a client answers. */
export interface Credentials {
  readonly user: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  /** With `qop=auth`: how often the nonce has been used, in eight hexadecimal digits, and the client's own one. */
  readonly count: string | undefined;
  readonly clientNonce: string | undefined;
}

/** The value of a `WWW-Authenticate`, as IOS has it (SIP.md section 1.4). */
export function printChallenge({ realm, nonce, stale, protects }: Challenge): string {
  return `Digest realm=${quoted(realm)},nonce=${quoted(nonce)},algorithm=MD5${stale ? ",stale=true" : ""}${protects ? ',qop="auth"' : ""}`;
}

/** Reads what a server asks for; undefined if that is no digest by MD5. */
export function readChallenge(text: string): Challenge | undefined {
  const said = readDigest(text);
  const realm = said && parameterOf(said, "realm");
  const nonce = said && parameterOf(said, "nonce");
  if (!said || realm === undefined || nonce === undefined) return undefined;
  const offered = (parameterOf(said, "qop") ?? "").split(/\s*,\s*/);
  return {
    realm,
    nonce,
    stale: parameterOf(said, "stale")?.toLowerCase() === "true",
    protects: offered.includes("auth"),
  };
}

/** Reads what a client answers; undefined if that is no digest by MD5. */
export function readCredentials(text: string): Credentials | undefined {
  const said = readDigest(text);
  if (!said) return undefined;
  const [user, realm, nonce, uri, response] = ["username", "realm", "nonce", "uri", "response"].map((name) =>
    parameterOf(said, name),
  );
  if (
    user === undefined ||
    realm === undefined ||
    nonce === undefined ||
    uri === undefined ||
    response === undefined
  )
    return undefined;
  const protects = parameterOf(said, "qop") === "auth";
  return {
    user,
    realm,
    nonce,
    uri,
    response: response.toLowerCase(),
    count: protects ? (parameterOf(said, "nc") ?? "") : undefined,
    clientNonce: protects ? (parameterOf(said, "cnonce") ?? "") : undefined,
  };
}

export function printCredentials(credentials: Credentials): string {
  const { user, realm, nonce, uri, response, count, clientNonce } = credentials;
  const named = Object.entries({ username: user, realm, uri, response, nonce });
  const protection =
    clientNonce === undefined ? "" : `,cnonce=${quoted(clientNonce)},qop=auth,nc=${count ?? ""}`;
  return `Digest ${named.map(([name, value]) => `${name}=${quoted(value)}`).join(",")}${protection},algorithm=MD5`;
}

/** Whether credentials are those of a password, for a request of this method. */
export function isRight(credentials: Credentials, method: string, password: string): boolean {
  return credentials.response === responseTo(credentials, method, password);
}

/** What answers a challenge. */
export function answerTo(
  { realm, nonce, protects }: Challenge,
  {
    user,
    password,
    clientNonce,
  }: { readonly user: string; readonly password: string; readonly clientNonce: string },
  { method, uri }: { readonly method: string; readonly uri: string },
): Credentials {
  const own = protects ? { count: "00000001", clientNonce } : { count: undefined, clientNonce: undefined };
  const open = { user, realm, nonce, uri, response: "", ...own };
  return { ...open, response: responseTo(open, method, password) };
}

function responseTo(credentials: Credentials, method: string, password: string): string {
  const { user, realm, nonce, uri, count, clientNonce } = credentials;
  const who = hash(`${user}:${realm}:${password}`);
  const what = hash(`${method}:${uri}`);
  return hash(
    clientNonce === undefined
      ? `${who}:${nonce}:${what}`
      : `${who}:${nonce}:${count ?? ""}:${clientNonce}:auth:${what}`,
  );
}

function readDigest(text: string): readonly Parameter[] | undefined {
  const found = /^Digest\s+(.*)$/is.exec(text);
  if (found?.[1] === undefined) return undefined;
  const said = readParameters(splitOutside(found[1], ","));
  const algorithm = parameterOf(said, "algorithm") ?? "MD5";
  return algorithm.toUpperCase() === "MD5" ? said : undefined;
}

/** The MD5 of a text of which each character is a byte, in hexadecimal digits. */
export function hash(text: string): string {
  const sum = md5(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
