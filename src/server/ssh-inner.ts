import type { Connection } from "ssh2";

/** The parts of ssh2 that have to be reached; they are not public, so package.json names one version of ssh2. */
interface Inner {
  readonly _protocol: {
    readonly _handlers: { SERVICE_REQUEST?: (protocol: unknown, service: string) => void };
    _banner: string | undefined;
    _offer: Offer;
    serviceAccept(service: string): void;
  };
  readonly authenticated: boolean;
}

interface Names {
  readonly array: readonly string[];
}

/** The names of the algorithms that one end of a connection offers (RFC 4253, section 7.1). */
interface Offer {
  readonly lists: {
    readonly kex: Names;
    readonly serverHostKey: Names;
    readonly cs: Readonly<Record<"cipher" | "mac" | "compress" | "lang", Names>>;
  };
}

/**
 * Offers one client keys of these kinds only, in this order, as far as the server has them: ssh2 itself offers every
 * key that it has, and RSA with SHA-1 with each RSA key. To be called before the handshake.
 */
export function offerHostKeys(client: Connection, kinds: readonly string[]): void {
  const { _protocol: protocol } = client as unknown as Inner;
  const { kex, serverHostKey, cs } = protocol._offer.lists;
  const direction = Object.fromEntries(Object.entries(cs).map(([kind, { array }]) => [kind, [...array]]));
  const make = protocol._offer.constructor as new (lists: object) => Offer;
  protocol._offer = new make({
    kex: [...kex.array],
    serverHostKey: kinds.filter((kind) => serverHostKey.array.includes(kind)),
    cs: direction,
    sc: direction,
  });
}

/**
 * Lets a client ask for the authentication service again. Paramiko does so before each attempt, which RFC 4253 does
 * not forbid (section 10); ssh2 itself answers the second request by ending the connection.
 */
export function allowRepeatedServiceRequests(client: Connection): void {
  const inner = client as unknown as Inner;
  const handlers = inner._protocol._handlers;
  const first = handlers.SERVICE_REQUEST;
  let accepted = false;
  handlers.SERVICE_REQUEST = (protocol, service) => {
    if (accepted && !inner.authenticated && service === "ssh-userauth")
      inner._protocol.serviceAccept(service);
    else first?.(protocol, service);
    accepted = true;
  };
}

/** Shows a text to one client before it logs in (RFC 4252, section 5.4); ssh2 itself knows one text for all. */
export function greetWith(client: Connection, banner: string): void {
  if (banner !== "") (client as unknown as Inner)._protocol._banner = banner.replace(/\r?\n/g, "\r\n");
}
