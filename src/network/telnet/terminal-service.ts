import { freeVty, PORTS } from "../../rules/transport.js";
import type { RouterHost } from "../../session/router-host.js";
import type { Connection, Events, Tcp } from "../ip/tcp.js";
import { TerminalLogin } from "./terminal-login.js";

/** Gives those who come by Telnet a vty of a router or a switch, as long as one is free and lets them in. */
export class TerminalService {
  /** By their lines. */
  readonly #logins = new Map<string, TerminalLogin>();

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
    return {
      opened: () => login.greet(),
      received: () => login.heard++,
      closed: () => login.end(),
    };
  }

  #isTaken(line: string): boolean {
    const login = this.#logins.get(line);
    return login !== undefined && !login.over;
  }
}
