import { FULL } from "../../router/privilege-level.js";
import type { Router } from "../../router/router.js";
import { hidePasswords, matches } from "../../router/passwords.js";
import type { Secret } from "../../router/system-model.js";
import { vocabulary, type Device } from "../device.js";
import { value } from "../fields.js";
import { configWords } from "../words.js";
import { nextSeed, passwordGiven, secretGiven } from "./secrets.js";

/** What `enable` asks for (IOS Security Command Reference). */
const { setting } = vocabulary<Router>()(configWords);

const ENABLE = {
  enable: "Modify enable password parameters",
  level: "Set exec level password",
  0: "Specifies an UNENCRYPTED password will follow",
};

export const passwordEncryption = setting({
  syntax: "service password-encryption",
  shows: "default",
  help: { "password-encryption": "Encrypt system passwords" },
  group: "version",
  packetTracer: { printLast: true },
  get(router) {
    if (router.passwordEncryption === undefined) return undefined;
    return router.passwordEncryption ? {} : "no";
  },
  set(router, _args, device) {
    router.passwordEncryption = true;
    hidePasswords(router, () => nextSeed(device));
  },
  clear(router) {
    router.passwordEncryption = false;
  },
});

const enableSecret = setting({
  syntax: "enable secret [level level:<1-15>] [type:{0 | 4 | 5}] text:SECRET",
  help: {
    ...ENABLE,
    secret: "Assign the privileged level secret (MAX of 25 characters)",
    text: "The UNENCRYPTED (cleartext) 'enable' secret",
    4: "Specifies an SHA256 ENCRYPTED secret will follow",
    5: "Specifies an ENCRYPTED secret will follow",
  },
  group: "secrets",
  key: ["level"],
  no: "enable secret [level level:<1-15>]",
  packetTracer: { syntax: "enable secret [level level:<1-15>] [type:{0 | 5}] text:SECRET" },
  get: ({ enableSecrets }) =>
    [...enableSecrets].map(([level, secret]) => ({
      ...levelOf(level),
      type: secret.type === 4 ? ("4" as const) : ("5" as const),
      text: secret.text,
    })),
  set(router, { level = FULL, type, text }, device) {
    const given = secretGiven(type, text, device);
    if (!("secret" in given)) return given;
    router.enableSecrets.set(level, given.secret);
    const clear = type === undefined || type === "0" ? text : undefined;
    warnOfSame("secret", clear, router.enablePasswords.get(level), device);
    return undefined;
  },
  clear(router, { level = FULL }) {
    router.enableSecrets.delete(level);
  },
});

const enablePassword = setting({
  syntax: "enable password [level level:<1-15>] [type:{0 | 7}] text:SECRET",
  help: {
    ...ENABLE,
    password: "Assign the privileged level password (MAX of 25 characters)",
    text: "The UNENCRYPTED (cleartext) 'enable' password",
    7: "Specifies a HIDDEN password will follow",
  },
  group: "secrets",
  key: ["level"],
  no: "enable password [level level:<1-15>]",
  get: ({ enablePasswords }) =>
    [...enablePasswords].map(([level, secret]) => ({
      ...levelOf(level),
      ...(secret.type === 7 ? { type: "7" as const } : {}),
      text: secret.text,
    })),
  set(router, { level = FULL, type, text }, device) {
    const given = passwordGiven(type, text, device);
    if (!("secret" in given)) return given;
    router.enablePasswords.set(level, given.secret);
    warnOfSame("password", type === "7" ? undefined : text, router.enableSecrets.get(level), device);
    return undefined;
  },
  clear(router, { level = FULL }) {
    router.enablePasswords.delete(level);
  },
});

const minimumLength = setting({
  syntax: "security passwords min-length length:<0-16>",
  help: {
    security: "Infra Security CLIs",
    passwords: "Password security CLIs",
    "min-length": "Minimum length of passwords",
    length: "Minimum length of all user/enable Passwords",
  },
  group: "secrets",
  ...value("minimumPassword", "length"),
});

const failureRate = setting({
  syntax: "security authentication failure rate threshold:<2-1024> [log]",
  help: {
    security: "Infra Security CLIs",
    authentication: "Authentication security CLIs",
    failure: "Authentication failure logging",
    rate: "Authentication failure threshold rate",
    threshold: "Number of failures before logging",
    log: "Generate syslogs",
  },
  group: "secrets",
  packetTracer: false,
});

export const passwordCommands = [minimumLength, failureRate, enableSecret, enablePassword];

function levelOf(level: number): { readonly level?: number } {
  return level === FULL ? {} : { level };
}

/** IOS takes a secret that equals the password, but not without a word. */
function warnOfSame(
  one: "secret" | "password",
  typed: string | undefined,
  other: Secret | undefined,
  device: Device,
): void {
  if (typed === undefined || !other || !matches(other, typed)) return;
  device.print(
    `The enable ${one} you have chosen is the same as your enable ${one === "secret" ? "password" : "secret"}.`,
  );
  device.print(`This is not recommended.  Re-enter the enable ${one}.`);
  device.print("");
}
