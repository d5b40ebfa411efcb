import type { Outcome } from "../../language/declaration.js";
import { hashed, isWellFormed, kept } from "../../router/passwords.js";
import { saltFrom } from "../../router/secrets.js";
import type { Secret } from "../../router/system-model.js";
import type { Device } from "../device.js";

/** A password that was typed or loaded, as it is kept, or the router's answer to one that cannot be. */
export type Given = { readonly secret: Secret } | NonNullable<Outcome>;

/** What `password [0 | 7] LINE` gives. */
export function passwordGiven(type: "0" | "7" | undefined, text: string, device: Device): Given {
  if (type !== "7" && isTooShort(text, device)) return tooShort(device);
  const secret: Secret = { type: type === "7" ? 7 : 0, text };
  if (!isWellFormed(secret) && !device.loading) return refused(`Invalid encrypted password: ${text}`);
  return { secret: kept(device.router, secret, nextSeed(device)) };
}

/** What `secret [0 | 4 | 5] LINE` gives. */
export function secretGiven(type: "0" | "4" | "5" | undefined, text: string, device: Device): Given {
  if (type === undefined || type === "0") {
    return isTooShort(text, device) ? tooShort(device) : { secret: hashed(text, nextSalt(device)) };
  }
  const secret: Secret = { type: type === "4" ? 4 : 5, text };
  if (isWellFormed(secret) || device.loading) return { secret };
  return refused(
    "ERROR: The secret you entered is not a valid encrypted secret.",
    `To enter an UNENCRYPTED secret, do not specify type ${type} encryption.`,
    "When you properly enter an UNENCRYPTED secret, it will be encrypted.",
    "",
  );
}

/** The seed of the next type 7 password. */
export function nextSeed({ platform, shell }: Device): number {
  return platform.type7Seed ?? shell.random(16);
}

function nextSalt({ platform, shell }: Device): string {
  return platform.salt ?? saltFrom((below) => shell.random(below));
}

function refused(...lines: readonly string[]): Given {
  return { refused: lines.join("\n") };
}

function isTooShort(text: string, { router, loading }: Device): boolean {
  return !loading && text.length < (router.minimumPassword ?? 0);
}

function tooShort({ router }: Device): Given {
  return refused(
    `% Password too short - must be at least ${router.minimumPassword ?? 0} characters. Password configuration failed`,
  );
}
