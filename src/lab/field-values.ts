import * as v from "valibot";
import { macOf } from "../language/types/address.js";
import type { Family } from "../language/dialect.js";
import type { LabText } from "../network/lab-text.js";
import { PHONE_PROTOCOLS } from "../network/topology.js";
import { namesOf, platforms } from "../platform/platforms.js";
import { isUnicast, maskOf } from "../router/ipv4.js";
import { phoneTypes, type PhoneTypeName } from "../router/phone-types.js";
import { mustBe, said, saidOf } from "./said.js";

/** What a field of a topology file may be. */

/** An object with these fields and no others, and what it says of one that is missing or unknown. */
export function fields<const E extends v.ObjectEntries>(entries: E, { en, fr }: LabText) {
  const known = Object.keys(entries).join(", ");
  return v.strictObject(entries, (issue) => {
    const { expected, input, path } = issue;
    if (expected === "never")
      return said({
        en: `${en} has no such field: it has ${known}`,
        fr: `${fr} n'a pas un tel champ : il y a ${known}`,
      })(issue);
    if (expected === "Object")
      return mustBe(`${en} with fields: ${known}`, `${fr} avec ces champs : ${known}`)(issue);
    if (path && input === undefined)
      return said({ en: `${en} must have this field`, fr: `${fr} doit avoir ce champ` })(issue);
    return mustBe(en, fr)(issue);
  });
}

export const text = (en: string, fr: string) => v.string(mustBe(en, fr));
export const flag = v.boolean(mustBe("true or false", "true ou false"));

/** A platform of this family, by its name or a shorter one. */
export function platformOf(family: Family) {
  const known = platforms.filter(({ dialect }) => dialect.family === family);
  const names = known.flatMap(namesOf);
  const ids = known.map(({ id }) => id);
  return v.picklist(
    names,
    saidOf((id) => ({
      en: `there is no ${id}: use ${ids.join(" or ")}`,
      fr: `il n'y a pas de ${id} : prenez ${ids.join(" ou ")}`,
    })),
  );
}

/** The same by the number of a product, which YAML may read as one. */
export function modelOf(family: Family) {
  return v.pipe(
    v.union([v.string(), v.number()], mustBe("a model, such as 2911", "un modèle, comme 2911")),
    v.transform(String),
    platformOf(family),
  );
}

/** A station that takes a hardware address which the configuration names, or else one of its own. */
export const ADOPT = "adopt";

export const mac = v.pipe(
  text("a hardware address, such as 0011.2233.4455", "une adresse matérielle, comme 0011.2233.4455"),
  v.check(
    (typed) => typed === ADOPT || isStation(canonicalMac(typed)),
    saidOf((typed) => ({
      en: `${typed} is no hardware address of one device: write it as 0011.2233.4455`,
      fr: `${typed} n'est pas l'adresse matérielle d'un appareil : écrivez-la comme 0011.2233.4455`,
    })),
  ),
  v.transform((typed) => canonicalMac(typed) ?? typed),
);

export const host = v.pipe(
  text("an IPv4 address, such as 192.168.150.10", "une adresse IPv4, comme 192.168.150.10"),
  v.check(
    isAddress,
    saidOf((typed) => ({
      en: `${typed} is no IPv4 address of a host`,
      fr: `${typed} n'est pas l'adresse IPv4 d'un hôte`,
    })),
  ),
);

export const hostWithMask = v.pipe(
  text(
    "an IPv4 address with the length of its network, such as 192.168.150.10/24",
    "une adresse IPv4 avec la longueur de son réseau, comme 192.168.150.10/24",
  ),
  v.check(
    (typed) => typed === "dhcp" || withMask(typed) !== undefined,
    saidOf((typed) => ({
      en: `${typed} is no IPv4 address with a length: write it as 192.168.150.10/24, or dhcp`,
      fr: `${typed} n'est pas une adresse IPv4 avec sa longueur : écrivez-la comme 192.168.150.10/24, ou dhcp`,
    })),
  ),
  v.transform(withMask),
);

/** What a phone speaks with its call agent. */
export const phoneProtocol = v.picklist(PHONE_PROTOCOLS, mustBe("sccp or sip", "sccp ou sip"));

const MODELS = Object.keys(phoneTypes) as readonly PhoneTypeName[];

/** A type of phone. */
export const phoneModel = v.pipe(
  v.union([v.string(), v.number()], mustBe("a type of phone, such as 7960", "un type de poste, comme 7960")),
  v.transform(String),
  v.check(
    (name) => (MODELS as readonly string[]).includes(name),
    saidOf((name) => ({
      en: `there is no phone ${name}: use one that "type" of ephone knows, such as 7960`,
      fr: `il n'y a pas de poste ${name} : prenez-en un que « type » d'ephone connaît, comme 7960`,
    })),
  ),
);

/** Written with dots, colons or hyphens; yields it as IOS prints it. */
function canonicalMac(typed: string): string | undefined {
  const pairs = /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}$/i.test(typed);
  return macOf(pairs ? typed.replace(/[:-]/g, "").replace(/.{4}(?=.)/g, "$&.") : typed);
}

/** Whether one device may have it: no group's address, and not zero. */
function isStation(address: string | undefined): boolean {
  if (address === undefined || /^[0.]+$/.test(address)) return false;
  return parseInt(address.slice(0, 2), 16) % 2 === 0;
}

function isAddress(typed: string): boolean {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(typed)?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) === true && isUnicast(typed);
}

function withMask(typed: string): { readonly address: string; readonly mask: string } | undefined {
  const [address = "", length = "", ...rest] = typed.split("/");
  const bits = /^\d{1,2}$/.test(length) ? Number(length) : 0;
  if (rest.length > 0 || bits < 8 || bits > 30 || !isAddress(address)) return undefined;
  return { address, mask: maskOf(bits) };
}

/** Somebody who can be called: a number, and perhaps a name. */
export const subscriber = v.pipe(
  v.string(
    mustBe(
      'a number and a name, such as 0145550199 Alice; a number alone in quotes: "0145550199"',
      'un numéro et un nom, comme 0145550199 Alice ; un numéro seul entre guillemets : "0145550199"',
    ),
  ),
  v.regex(
    /^\d{2,15}( +\S.*)?$/,
    saidOf((typed) => ({
      en: `${typed} must be a number of 2 to 15 digits, and perhaps a name: 0145550199 Alice`,
      fr: `${typed} doit être un numéro de 2 à 15 chiffres, et peut-être un nom : 0145550199 Alice`,
    })),
  ),
  v.transform((typed) => {
    const [, number = "", name = ""] = /^(\d+) *(.*)$/.exec(typed) ?? [];
    return { number, name };
  }),
);

/** A number that is dialled. */
export const telephoneNumber = v.pipe(
  v.union([v.string(), v.number()], mustBe("a number, such as 490", "un numéro, comme 490")),
  v.transform(String),
  v.regex(
    /^\d{2,15}$/,
    saidOf((typed) => ({
      en: `${typed} must be a number of 2 to 15 digits`,
      fr: `${typed} doit être un numéro de 2 à 15 chiffres`,
    })),
  ),
);
