import type { Dialogue } from "../language/declaration.js";
import { lineNamed } from "../router/lines.js";
import { enableSecret, matches } from "../router/passwords.js";
import type { Line, Router } from "../router/router.js";
import type { BannerKind, Secret, User } from "../router/system-model.js";
import type { Device, Shell } from "../modes/device.js";

/** What happens on a line before its prompt (IOS Terminal Services Configuration Guide; PARSER.md section 2). */

/** How often somebody may try. */
const ATTEMPTS = 3;

const VERIFICATION = "\nUser Access Verification\n\n";

/**
 * Lets a user in on the session's line: its banners, its password or a user name. Whoever fails is sent away.
 */
export function* logIn(device: Device): Dialogue {
  const { router, shell } = device;
  const line = lineNamed(router, shell.lineName);
  takeSettings(line, device);
  const motd = bannerText(router, "motd");
  const way = wayIn(router, line);
  if (way === "open") return motd + welcome(router, line, undefined, device);
  if (way === "closed") {
    device.print(`${motd}\nPassword required, but none set`);
    shell.logout();
    return "";
  }
  const before = motd + bannerText(router, "login") + VERIFICATION;
  if (way !== "local") {
    const right = yield* askPassword(way, shell, before, "");
    return right ? welcome(router, line, undefined, device) : sendAway("% Bad passwords", device);
  }
  const user = yield* askUser(router, shell, before);
  return user ? welcome(router, line, user, device) : sendAway("% Login invalid", device);
}

/**
 * Whether a name and a password open the session's line, where the client asks for both before there is a session
 * (SSH). A line that asks for a password alone takes any name.
 */
export function mayEnter(router: Router, lineName: string, name: string, typed: string): boolean {
  const way = wayIn(router, lineNamed(router, lineName));
  if (way === "open" || way === "closed") return way === "open";
  return way === "local" ? isUser(router, name, typed) : matches(way, typed);
}

/** Whether a name and a password are those of a user of the router, whatever its lines ask for. */
export function isUser(router: Router, name: string, typed: string): boolean {
  const user = router.users.get(name);
  return (
    user !== undefined && (user.noPassword || (user.secret !== undefined && matches(user.secret, typed)))
  );
}

/** Whether anybody can get in on a line at all. */
export function canEnter(router: Router, lineName: string): boolean {
  const way = wayIn(router, lineNamed(router, lineName));
  return way === "local" ? router.users.size > 0 : way !== "closed";
}

/** Lets a user in whose name and password were checked before; yields what the terminal shows. */
export function letIn(name: string, device: Device): string {
  const { router, shell } = device;
  const line = lineNamed(router, shell.lineName);
  takeSettings(line, device);
  const user = router.users.get(name) ?? { name, privilege: undefined };
  return bannerText(router, "motd") + welcome(router, line, user, device);
}

/** Asks for a user name and its password. */
export function* askUser(
  router: Router,
  shell: Shell,
  before: string,
): Generator<Question, User | undefined, string> {
  let said = before;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const name = (yield { kind: "answer", prompt: "Username: ", before: said }).trim();
    const user = router.users.get(name);
    if (user?.noPassword) return user;
    const typed = yield { kind: "password", prompt: "Password: " };
    if (user?.secret && matches(user.secret, typed)) return user;
    if (shell.denied(name)) return undefined;
    said = "% Login invalid\n\n";
  }
  return undefined;
}

/** Asks for a password until it is right; `user` is whom it logs in, where it does. */
export function* askPassword(
  secret: Secret,
  shell: Shell,
  before = "",
  user?: string,
): Generator<Question, boolean, string> {
  let said = before;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (matches(secret, yield { kind: "password", prompt: "Password: ", before: said })) return true;
    if (shell.denied(user)) return false;
    said = "";
  }
  return false;
}

type Question = Dialogue extends Generator<infer Asked, unknown, string> ? Asked : never;

/** What a line asks: nothing, one password, a user of the router, or more than anybody can give. */
function wayIn(router: Router, line: Line | undefined): "open" | "closed" | "local" | Secret {
  if (router.aaa.newModel) return wayByList(router, line);
  if (line?.login === "local") return "local";
  if (line?.login !== "password") return "open";
  return line.password ?? (line.kind === "console" ? "open" : "closed");
}

/** The first method of the line's list that the router has itself; servers are out of reach. */
function wayByList(router: Router, line: Line | undefined): "open" | "closed" | "local" | Secret {
  const list = typeof line?.login === "object" ? line.login.list : "default";
  const methods =
    router.aaa.login
      .get(list)
      ?.replace(/\bgroup \S+/g, "")
      .trim()
      .split(/\s+/) ?? [];
  if (methods.length === 0) return line?.kind === "console" ? "open" : "local";
  for (const method of methods) {
    if (method === "none") return "open";
    if (method.startsWith("local")) return "local";
    const secret =
      method === "line" ? line?.password : method === "enable" ? enableSecret(router, 15) : undefined;
    if (secret) return secret;
  }
  return "closed";
}

function welcome(
  router: Router,
  line: Line | undefined,
  user: Pick<User, "name" | "privilege"> | undefined,
  { shell }: Device,
): string {
  shell.admit(user?.name, user?.privilege ?? line?.privilege ?? 1);
  return bannerText(router, "exec");
}

function sendAway(words: string, device: Device): string {
  device.print(words);
  device.shell.logout();
  return "";
}

/** A banner as a terminal shows it. */
export function bannerText({ banners }: Router, kind: BannerKind): string {
  const banner = banners.get(kind);
  if (!banner) return "";
  const text = banner.delimiter === "" ? banner.text.slice(1) : banner.text;
  return `${text.replace(/^\n/, "").replace(/\n$/, "")}\n`;
}

function takeSettings(line: Line | undefined, { shell: { terminal } }: Device): void {
  terminal.length = line?.length ?? terminal.length;
  terminal.width = line?.width ?? terminal.width;
  terminal.historySize = line?.historySize ?? terminal.historySize;
}
