import { freeVty, PORTS } from "../../rules/transport.js";
import type { RouterHost } from "../../session/router-host.js";
import type { Connection, Events, Tcp } from "../ip/tcp.js";
import { TerminalLogin, type KeyedLogin } from "./terminal-login.js";

/** Where keys go that come from outside of the lab. */
export interface KeyedTerminal {
  /** A character is a byte. */
  receive(bytes: string): void;
  /** The connection is gone. */
  closed(): void;
}

/** Gives those who come by Telnet a vty of a router or a switch, as long as one is free and lets them in. */
export class TerminalService {
  /** By their lines. */
  readonly #logins = new Map<string, TerminalLogin>();
  /** Makes terminals for those who come from outside of the lab; undefined where nobody can. */
  outside: ((login: KeyedLogin) => KeyedTerminal) | undefined;

  constructor(
    private readonly host: RouterHost,
    private readonly tcp: Tcp,
  ) {
    tcp.listen(PORTS.telnet, (connection) => this.#accept(connection));
  }

  /** The router goes down. */
  stop(): void {
    for (const login of this.#logins.values()) login.end();
    this.#logins.clear();
  }

  #accept(connection: Connection): Events | undefined {
    const { host, tcp } = this;
    const { remoteAddress: address } = connection;
    if (!host.watch.admits({ address, port: PORTS.telnet })) return undefined;
    const line = freeVty(host.router, "telnet", address, (one) => this.#isTaken(one));
    if (line === undefined) return undefined;
    const login = new TerminalLogin(host, line, connection, { tcp, timeline: host.timeline });
    this.#logins.set(line, login);
    let keyed: KeyedTerminal | undefined;
    return {
      opened: () => login.greet(),
      received: ({ message }) => {
        if (message.type !== "text" || message.value !== undefined) {
          login.heard++;
          return;
        }
        keyed ??= this.outside?.(login.handOver());
        keyed?.receive(message.text);
      },
      closed: () => {
        keyed?.closed();
        login.end();
      },
    };
  }

  #isTaken(line: string): boolean {
    const login = this.#logins.get(line);
    return login !== undefined && !login.over;
  }
}
