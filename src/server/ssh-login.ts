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

/** How often a client may be wrong, unless `ip ssh authentication-retries` says otherwise. */
const RETRIES = 3;

/**
 * Sees to the authentication of a client by what the router's configuration says of its users and lines; `entered` is
 * told the user's name. Verdicts on wrong passwords come late, and after a few of them the connection ends.
 */
export function authenticate(
  client: Connection,
  peer: string,
  service: Service,
  entered: (user: string) => void,
): void {
  const login = new SshLogin(client, peer, service, entered);
  client.on("authentication", (context) => login.attempt(context));
}

class SshLogin {
  private denials = 0;
  private sentAway = false;

  constructor(
    private readonly client: Connection,
    private readonly peer: string,
    private readonly service: Service,
    private readonly entered: (user: string) => void,
  ) {}

  attempt(context: AuthContext): void {
    if (this.sentAway) return context.reject([]);
    switch (context.method) {
      case "password":
        return this.judge(context, context.password);
      case "keyboard-interactive":
        return this.ask(context);
      case "publickey":
        return this.check(context);
      default:
        return this.refuse(context);
    }
  }

  private ask(context: KeyboardAuthContext): void {
    context.prompt([{ prompt: "Password: ", echo: false }], (answers) => {
      this.judge(context, answers[0] ?? "");
    });
  }

  private judge(context: AuthContext, password: string): void {
    const { username } = context;
    const place = this.place(username);
    const right =
      place !== undefined && this.service.gate.admits(place.router, place.line, username, password);
    if (!right) this.deny(username);
    const verdict = () => {
      if (right) {
        this.accept(context);
        return;
      }
      this.refuse(context);
      const retries = this.place(username)?.router.sshRetries ?? RETRIES;
      if (this.denials < Math.max(1, retries)) return;
      this.sentAway = true;
      this.client.end();
    };
    const least = right ? 0 : (this.service.gate.routerOf(username)?.loginDelay ?? 0);
    const delay = Math.max(this.service.guard.delay(this.peer, right), least);
    if (delay === 0) verdict();
    else setTimeout(verdict, delay).unref();
  }

  private deny(user: string): void {
    this.denials++;
    this.service.gate.routerOf(user)?.host.watch.failed(user, { address: this.peer, port: PORTS.ssh });
  }

  /** A client first asks whether a key would do, and signs with it only then. */
  private check(context: PublicKeyAuthContext): void {
    const place = this.place(context.username);
    const known = place?.router.sshChain?.users.get(context.username)?.keys ?? [];
    const key = ssh2.utils.parseKey(context.key.data);
    const hash = keyHash(context.key.data);
    if (key instanceof Error || Array.isArray(key) || !known.some((one) => one.hash === hash)) {
      return this.refuse(context);
    }
    const { blob, signature, hashAlgo } = context;
    if (!signature) return context.accept();
    // A signature that cannot be read yields an Error, whatever the types of ssh2 say.
    const verdict: unknown = blob && key.verify(blob, signature, hashAlgo);
    if (verdict === true) this.accept(context);
    else this.refuse(context);
  }

  private accept(context: AuthContext): void {
    this.entered(context.username);
    context.accept();
  }

  /** Says what else the client may try; a key only where the router knows some. */
  private refuse(context: AuthContext): void {
    const keys = (this.place(context.username)?.router.sshChain?.users.size ?? 0) > 0;
    const methods: AuthenticationType[] = ["keyboard-interactive", "password"];
    context.reject(keys ? ["publickey", ...methods] : methods);
  }

  /** The router that a user is for, and the line on which he would come. */
  private place(user: string): { readonly router: Router; readonly line: string } | undefined {
    const served = this.service.gate.routerOf(user);
    const line = served?.freeLine("ssh", this.peer);
    return served && line !== undefined ? { router: served.host.router, line } : undefined;
  }
}
