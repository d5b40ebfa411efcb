import ssh2, {
  type AuthContext,
  type AuthenticationType,
  type Connection,
  type KeyboardAuthContext,
  type PublicKeyAuthContext,
} from "ssh2";
import type { Router } from "../router/router.js";
import { keyHash } from "../router/ssh-keys.js";
import { PORTS } from "../rules/transport.js";
import type { Service } from "./service.js";

/**
 * Sees to the authentication of a client by what the router's configuration says of its users and lines; `entered` is
 * told the user's name. Verdicts on wrong passwords come late, and after a few of them the connection ends, as it does
 * after too many requests of any kind.
 */
export function authenticate(
  client: Pick<Connection, "on" | "end">,
  peer: string,
  service: Service,
  entered: (user: string) => void,
): void {
  const login = new SshLogin(client, peer, service, entered);
  client.on("authentication", (context) => {
    login.attempt(context).catch((error: unknown) => {
      service.fault(error);
      client.end();
    });
  });
}

class SshLogin {
  private attempts = 0;
  private denials = 0;
  private sentAway = false;

  constructor(
    private readonly client: Pick<Connection, "end">,
    private readonly peer: string,
    private readonly service: Service,
    private readonly entered: (user: string) => void,
  ) {}

  async attempt(context: AuthContext): Promise<void> {
    if (this.sentAway) {
      context.reject([]);
      return;
    }
    if (++this.attempts > this.service.guard.limits.attempts) {
      this.sendAway(context);
      return;
    }
    await this.service.gate.ready();
    switch (context.method) {
      case "password":
        return this.judge(context, context.password);
      case "keyboard-interactive":
        return this.judge(context, await ask(context));
      case "publickey":
        return this.check(context);
      default:
        this.refuse(context);
    }
  }

  private async judge(context: AuthContext, password: string): Promise<void> {
    const { guard, gate, sleep } = this.service;
    const { username } = context;
    // The clock of the answer runs before anything is looked up: how long that takes tells nothing.
    const denied = sleep(Math.max(guard.penalty(this.peer, username), gate.loginDelay));
    const patience = guard.patience(this.peer, username);
    const admitted = patience === 0 ? undefined : sleep(patience);
    const place = await this.place(username);
    if (place && gate.admits(place.router, place.line, username, password)) {
      await admitted;
      this.accept(context);
      return;
    }
    this.deny(username);
    await denied;
    if (this.denials < Math.max(1, gate.retries)) this.refuse(context);
    else this.sendAway(context);
  }

  private deny(user: string): void {
    this.denials++;
    this.service.guard.denied(this.peer, user);
    const served = this.service.gate.routerOf(user);
    served?.host.watch.failed(user, { address: this.peer, port: PORTS.ssh });
  }

  /** A client first asks whether a key would do, and signs with it only then. */
  private async check(context: PublicKeyAuthContext): Promise<void> {
    const place = await this.place(context.username);
    const known = place?.router.sshChain?.users.get(context.username)?.keys ?? [];
    const key = ssh2.utils.parseKey(context.key.data);
    const hash = keyHash(context.key.data);
    if (key instanceof Error || Array.isArray(key) || !known.some((one) => one.hash === hash)) {
      this.refuse(context);
      return;
    }
    const { blob, signature, hashAlgo } = context;
    if (!signature) {
      context.accept();
      return;
    }
    // A signature that cannot be read yields an Error, whatever the types of ssh2 say.
    const verdict: unknown = blob && key.verify(blob, signature, hashAlgo);
    if (verdict === true) this.accept(context);
    else this.refuse(context);
  }

  private accept(context: AuthContext): void {
    this.entered(context.username);
    context.accept();
  }

  /** Says what else the client may try; a key only where some are known, whoever's they are. */
  private refuse(context: AuthContext): void {
    const methods: AuthenticationType[] = ["keyboard-interactive", "password"];
    context.reject(this.service.gate.takesKeys ? ["publickey", ...methods] : methods);
  }

  private sendAway(context: AuthContext): void {
    this.sentAway = true;
    this.refuse(context);
    this.client.end();
  }

  /** The router that a user is for, and the line on which he would come. */
  private async place(user: string): Promise<{ readonly router: Router; readonly line: string } | undefined> {
    const served = this.service.gate.routerOf(user);
    await served?.ready();
    const line = served?.freeLine("ssh", this.peer);
    return served && line !== undefined ? { router: served.host.router, line } : undefined;
  }
}

function ask(context: KeyboardAuthContext): Promise<string> {
  return new Promise((resolve) => {
    context.prompt([{ prompt: "Password: ", echo: false }], (answers) => {
      // A client that asks for another method instead leaves an error here, whatever the types of ssh2 say.
      resolve(Array.isArray(answers) ? (answers[0] ?? "") : "");
    });
  });
}
