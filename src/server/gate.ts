import { bannerText, isUser, mayEnter } from "../exec/login.js";
import type { Router } from "../router/router.js";
import { NameGate } from "./name-gate.js";
import type { ServedRouter } from "./served-router.js";
import type { Protocol } from "../rules/transport.js";
import { algorithmsOf, type SshAlgorithms } from "./ssh-algorithms.js";
import type { TelnetLogin } from "./telnet-login.js";

/** How often a client may be wrong, unless `ip ssh authentication-retries` says otherwise. */
const RETRIES = 3;

/** What is behind a port. */
export interface Gate {
  /** Waits while the router comes up, where there is one; others go on meanwhile. */
  ready(): Promise<void>;
  /** A Telnet client; undefined if there is no line for it. */
  accept(peer: string): TelnetLogin | undefined;
  /** Whether somebody could come in from an address. */
  hasRoom(protocol: Protocol, peer: string): boolean;
  /** The router that a user is for. */
  routerOf(user: string): ServedRouter | undefined;
  /** Whether a user may enter his router on one of its lines. */
  admits(router: Router, line: string, user: string, password: string): boolean;
  /** What an SSH client is shown before it logs in (`banner login`). */
  readonly banner: string;
  /** Milliseconds that an SSH client may take to log in, where a configuration says so (`ip ssh time-out`). */
  readonly loginTime: number | undefined;
  /** Milliseconds that the answer to a wrong login by SSH takes at least (`login delay`). */
  readonly loginDelay: number;
  /** How often an SSH client may give a wrong password. */
  readonly retries: number;
  /** Whether keys open anything here. */
  readonly takesKeys: boolean;
  /** What SSH clients are offered, where a configuration says so (`ip ssh server algorithm`). */
  algorithms(otherwise: SshAlgorithms): SshAlgorithms;
}

/** A port with one router behind it. */
export function gateTo(router: ServedRouter): Gate {
  return {
    ready: () => router.ready(),
    accept: (peer) => telnetLogin(router, peer),
    hasRoom: (protocol, peer) => router.freeLine(protocol, peer) !== undefined,
    routerOf: () => router,
    admits: mayEnter,
    get banner() {
      return bannerText(router.host.router, "login");
    },
    get loginTime() {
      const seconds = router.host.router.sshTimeout;
      return seconds === undefined ? undefined : seconds * 1000;
    },
    get loginDelay() {
      return router.loginDelay;
    },
    get retries() {
      return router.host.router.sshRetries ?? RETRIES;
    },
    get takesKeys() {
      return knowsKeys(router);
    },
    algorithms: (otherwise) => algorithmsOf(router.host.router, otherwise),
  };
}

/** A port with one router for each user: who comes is asked for a name first. */
export function gateByName(routers: ReadonlyMap<string, ServedRouter>): Gate {
  return {
    ready: () => Promise.resolve(),
    accept: (peer) => new NameGate(routers, peer),
    hasRoom: () => true,
    routerOf: (user) => routers.get(user),
    // Whatever the lines of a router ask for, no pupil is to come to another's.
    admits: (router, _line, user, password) => isUser(router, user, password),
    banner: "",
    loginTime: undefined,
    // What a router says of these would tell whose name is one.
    loginDelay: 0,
    retries: RETRIES,
    get takesKeys() {
      return [...routers.values()].some(knowsKeys);
    },
    algorithms: (otherwise) => otherwise,
  };
}

function knowsKeys({ router }: ServedRouter): boolean {
  return (router?.sshChain?.users.size ?? 0) > 0;
}

/** The router asks by itself whatever its configuration wants to know. */
function telnetLogin(router: ServedRouter, peer: string): TelnetLogin | undefined {
  const arrival = router.arrive("telnet", peer);
  if (!arrival) return undefined;
  const { line, remote, session } = arrival;
  return {
    remote,
    greeting() {
      const { text } = session.connect();
      return { text: `\n${text}`, paged: false };
    },
    release: () => router.release(line),
    get loginDelay() {
      return router.loginDelay;
    },
    timeout: () => router.timeout(line),
  };
}
