import { answerTo, printCredentials, readChallenge } from "./digest.js";
import { type Header, headerOf, type SipResponse } from "./message.js";

/** Who we are where somebody asks for a password; undefined: nobody. */
type Known = (realm: string) => { readonly user: string; readonly password: string } | undefined;

/** The header that answers a 401 or 407, if there is a password for it (RFC 3261 section 22). */
export function authorizationFor(
  response: SipResponse,
  known: Known,
  {
    clientNonce,
    ...about
  }: { readonly method: string; readonly uri: string; readonly clientNonce: () => string },
): Header | undefined {
  const isProxy = response.status === 407;
  if (!isProxy && response.status !== 401) return undefined;
  const asked = headerOf(response, isProxy ? "Proxy-Authenticate" : "WWW-Authenticate");
  const challenge = readChallenge(asked ?? "");
  const client = challenge && known(challenge.realm);
  if (!client) return undefined;
  const value = printCredentials(answerTo(challenge, { ...client, clientNonce: clientNonce() }, about));
  return { name: isProxy ? "Proxy-Authorization" : "Authorization", value };
}
