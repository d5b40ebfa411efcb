import type { Router } from "./router.js";
import { decryptType7, encryptType7, md5crypt, sha256Base64, verifyType5 } from "./secrets.js";
import type { Secret } from "./system-model.js";

/** How passwords are kept and compared (IOS Security Configuration Guide, "Configuring Security with Passwords"). */

/** A password as it is kept: hidden if the router hides passwords. */
export function kept(router: Router, secret: Secret, seed: number): Secret {
  return router.passwordEncryption === true && secret.type === 0 ? hidden(secret, seed) : secret;
}

/** Hides every clear password that the router holds; `seed` draws one for each. */
export function hidePasswords(router: Router, seed: () => number): void {
  const hide = (secret: Secret | undefined) => (secret?.type === 0 ? hidden(secret, seed()) : secret);
  for (const [level, secret] of router.enablePasswords) {
    router.enablePasswords.set(level, hide(secret) ?? secret);
  }
  for (const user of router.users.values()) user.secret = hide(user.secret);
  for (const line of router.lines) line.password = hide(line.password);
}

/** The one-way form of a clear password. */
export function hashed(text: string, salt: string): Secret {
  return { type: 5, text: md5crypt(text, salt) };
}

/** What `enable` asks for, if anything. */
export function enableSecret(router: Router, level: number): Secret | undefined {
  return router.enableSecrets.get(level) ?? router.enablePasswords.get(level);
}

/** Whether what somebody typed is the password. */
export function matches(secret: Secret, typed: string): boolean {
  switch (secret.type) {
    case 0:
      return secret.text === typed;
    case 4:
      return secret.text === sha256Base64(typed);
    case 5:
      return verifyType5(typed, secret.text);
    case 7:
      return decryptType7(secret.text) === typed;
  }
}

/** Whether a text can be a password of that type. */
export function isWellFormed({ type, text }: Secret): boolean {
  switch (type) {
    case 0:
      return text !== "";
    case 4:
      return /^[./0-9A-Za-z]{43}$/.test(text);
    case 5:
      return /^\$1\$[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{22}$/.test(text);
    case 7:
      return decryptType7(text) !== undefined;
  }
}

function hidden({ text }: Secret, seed: number): Secret {
  return { type: 7, text: encryptType7(text, seed) };
}
