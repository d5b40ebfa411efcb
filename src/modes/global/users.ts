import type { Router } from "../../router/router.js";
import type { Secret, User } from "../../router/system-model.js";
import { vocabulary, type Device } from "../device.js";
import { configWords } from "../words.js";
import { passwordGiven, secretGiven, type Given } from "./secrets.js";

/** Users of the router (IOS Security Command Reference, `username`). */
const { setting } = vocabulary<Router>()(configWords);

const username = setting({
  syntax:
    "username name:WORD [privilege privilege:<0-15>] [nopassword | password [type:{0 | 7}] clear:SECRET | secret [hash:{0 | 4 | 5}] hidden:SECRET]",
  help: {
    username: "Establish User Name Authentication",
    name: "User name",
    privilege: "Set user privilege level",
    nopassword: "No password is required for the user to log in",
    password: "Specify the password for the user",
    secret: "Specify the secret for the user",
    0: "Specifies an UNENCRYPTED password will follow",
    4: "Specifies an SHA256 ENCRYPTED secret will follow",
    5: "Specifies a HIDDEN secret will follow",
    7: "Specifies a HIDDEN password will follow",
    clear: "The UNENCRYPTED (cleartext) user password",
    hidden: "The UNENCRYPTED (cleartext) user secret",
  },
  group: "users",
  key: ["name"],
  argumentDefaults: { privilege: 1 },
  packetTracer: {
    syntax:
      "username name:WORD [privilege privilege:<0-15>] {password [type:{0 | 7}] clear:SECRET | secret [hash:{0 | 5}] hidden:SECRET}",
    no: "username name:WORD",
  },
  get: ({ users }) => [...users.values()].map(lineOf),
  set(router, args, device) {
    const user = router.users.get(args.name) ?? createUser(args.name);
    const given = credentials(user, args, device);
    if (given && !("secret" in given)) return given;
    router.users.set(user.name, user);
    if (args.privilege !== undefined) user.privilege = args.privilege;
    if (args.nopassword === true) user.noPassword = true;
    if (!given) return undefined;
    user.secret = given.secret;
    user.hashed = args.hidden !== undefined;
    user.noPassword = false;
    user.untyped = device.verbatim && args.type === undefined;
    return undefined;
  },
  clear(router, { name = "" }) {
    router.users.delete(name);
  },
});

export const userCommands = [username];

interface Credentials {
  readonly type?: "0" | "7";
  readonly clear?: string;
  readonly hash?: "0" | "4" | "5";
  readonly hidden?: string;
}

/** The password or the secret that a line gives its user; a user has one of them. */
function credentials(
  user: User,
  { type, clear, hash, hidden }: Credentials,
  device: Device,
): Given | undefined {
  if (clear === undefined && hidden === undefined) return undefined;
  if (user.secret && user.hashed !== (hidden !== undefined)) {
    return {
      refused: "ERROR: Can not have both a user password and a user secret.\nPlease choose one or the other.",
    };
  }
  return clear === undefined ? secretGiven(hash, hidden ?? "", device) : passwordGiven(type, clear, device);
}

function createUser(name: string): User {
  return { name, privilege: undefined, secret: undefined, hashed: false, noPassword: false, untyped: false };
}

function lineOf({ name, privilege, secret, hashed, noPassword, untyped }: User) {
  return {
    name,
    ...(privilege === undefined ? {} : { privilege }),
    ...(noPassword ? { nopassword: true as const } : {}),
    ...(secret && (hashed ? secretLine(secret) : passwordLine(secret, untyped))),
  };
}

function passwordLine({ type, text }: Secret, untyped: boolean) {
  const number = type === 7 ? ("7" as const) : ("0" as const);
  return { password: true as const, ...(untyped && type === 0 ? {} : { type: number }), clear: text };
}

function secretLine({ type, text }: Secret) {
  return { secret: true as const, hash: type === 4 ? ("4" as const) : ("5" as const), hidden: text };
}
