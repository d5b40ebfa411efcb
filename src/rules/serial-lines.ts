import {
  chapHostname,
  chapPassword,
  encapsulation,
  pppAuthentication,
  pppSent,
} from "../modes/interface/serial.js";
import { decryptType7 } from "../router/secrets.js";
import type { Interface, Router } from "../router/router.js";

/** Whether the two ends of a serial line come to terms (IOS Wide-Area Networking, "Configuring Media-Independent PPP"; RFC 1661). */

/** One end of a line. */
export interface LineEnd {
  readonly router: Router;
  readonly port: Interface;
}

/** Both ends must speak the same protocol, and with PPP each must prove to the other who it is, if that asks for it. */
export function understandEachOther(one: LineEnd, other: LineEnd): boolean {
  const protocol = protocolOf(one.port);
  if (protocol !== protocolOf(other.port)) return false;
  return protocol !== "ppp" || (isSatisfied(one, other) && isSatisfied(other, one));
}

function protocolOf(port: Interface): "hdlc" | "ppp" | "slip" | "frame-relay" {
  const told = encapsulation.of(port);
  if (told.ppp) return "ppp";
  if (told.slip) return "slip";
  return told["frame-relay"] ? "frame-relay" : "hdlc";
}

/** Whether an end that asks for a proof gets one from its peer; what it asks for first counts. */
function isSatisfied(asking: LineEnd, peer: LineEnd): boolean {
  const [method] = pppAuthentication.of(asking.port)?.methods ?? [];
  if (method === undefined) return true;
  return method === "pap" ? givesPassword(asking, peer) : answersChallenge(asking, peer);
}

/** PAP: the peer sends a name and the password that the asking router has for it. */
function givesPassword({ router }: LineEnd, { port }: LineEnd): boolean {
  const sent = pppSent.of(port);
  return sent !== undefined && passwordFor(router, sent.user) === clearText(sent);
}

/** CHAP: both sides know the same password, each under the name by which the other calls itself. */
function answersChallenge(asking: LineEnd, peer: LineEnd): boolean {
  const expected = passwordFor(asking.router, nameOf(peer));
  const common = chapPassword.of(peer.port);
  const known = passwordFor(peer.router, nameOf(asking)) ?? (common && clearText(common));
  return expected !== undefined && expected === known;
}

function nameOf({ router, port }: LineEnd): string {
  return chapHostname.of(port)?.name ?? router.hostname;
}

/** The clear password of a user; what is only kept as a hash proves nothing to anybody else. */
function passwordFor({ users }: Router, name: string): string | undefined {
  const secret = users.get(name)?.secret;
  if (secret?.type === 0) return secret.text;
  return secret?.type === 7 ? decryptType7(secret.text) : undefined;
}

function clearText({
  type,
  password,
}: {
  readonly type?: "0" | "7";
  readonly password: string;
}): string | undefined {
  return type === "7" ? decryptType7(password) : password;
}
