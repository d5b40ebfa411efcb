import type { AuthContext, Connection, KeyboardAuthContext } from "ssh2";
import { mayEnter } from "../modes/exec/login.js";
import type { Service } from "./service.js";

/** What the router offers a client; a key is only asked for where some user has one. */
const BY_PASSWORD = ["keyboard-interactive", "password"] as const;

/** How often a client may be wrong, unless `ip ssh authentication-retries` says otherwise. */
const RETRIES = 3;

/**
 * Sees to the authentication of a client by what the router's configuration says of its users and lines; `entered` is
 * told the user's name. Verdicts on wrong passwords come late, and after a few of them the connection ends.
 */
export function authenticate(
  client: Connection,
  peer: string,
  { gate, guard }: Service,
  entered: (user: string) => void,
): void {
  let denials = 0;
  const retries = (user: string) => gate.routerOf(user)?.host.router.sshRetries ?? RETRIES;

  const judge = (context: AuthContext, password: string) => {
    const right = knows(context.username, password);
    if (!right) denials++;
    setTimeout(
      () => {
        if (right) return accept(context);
        context.reject([...BY_PASSWORD]);
        if (denials >= Math.max(1, retries(context.username))) client.end();
      },
      guard.delay(peer, right),
    );
  };

  const knows = (user: string, password: string) => {
    const router = gate.routerOf(user);
    const line = router?.freeLine("ssh");
    return router !== undefined && line !== undefined && mayEnter(router.host.router, line, user, password);
  };

  const accept = (context: AuthContext) => {
    entered(context.username);
    context.accept();
  };

  client.on("authentication", (context) => {
    switch (context.method) {
      case "password":
        return judge(context, context.password);
      case "keyboard-interactive":
        return ask(context, (answer) => judge(context, answer));
      default:
        return context.reject([...BY_PASSWORD]);
    }
  });
}

function ask(context: KeyboardAuthContext, answered: (answer: string) => void): void {
  context.prompt([{ prompt: "Password: ", echo: false }], (answers) => answered(answers[0] ?? ""));
}
