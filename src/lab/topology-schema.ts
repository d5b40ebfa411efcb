import * as v from "valibot";
import { macOf } from "../language/types/address.js";
import type { Family } from "../language/dialect.js";
import { about, exerciseFields } from "./exercise-schema.js";
import { namesOf, platforms } from "../platform/platforms.js";
import type { LabText } from "../network/lab-text.js";
import { mustBe, said, saidOf } from "./said.js";
import { isUnicast, maskOf } from "../router/ipv4.js";
import { PHONE_PROTOCOLS } from "../network/topology.js";
import { phoneTypes, type PhoneTypeName } from "../router/phone-types.js";

/** What each field of a topology file may be; what the fields mean together is topology-checks.ts's business. */

const MODELS = Object.keys(phoneTypes) as readonly PhoneTypeName[];

/** A platform of this family, by its name or a shorter one. */
function platformOf(family: Family) {
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
function modelOf(family: Family) {
  return v.pipe(
    v.union([v.string(), v.number()], mustBe("a model, such as 2911", "un modèle, comme 2911")),
    v.transform(String),
    platformOf(family),
  );
}

/** Milliseconds: many times what a satellite takes. */
const LONGEST_DELAY = 10_000;

const text = (en: string, fr: string) => v.string(mustBe(en, fr));
const flag = v.boolean(mustBe("true or false", "true ou false"));

/** A station that takes a hardware address which the configuration names, or else one of its own. */
export const ADOPT = "adopt";

const mac = v.pipe(
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

const host = v.pipe(
  text("an IPv4 address, such as 192.168.150.10", "une adresse IPv4, comme 192.168.150.10"),
  v.check(
    isAddress,
    saidOf((typed) => ({
      en: `${typed} is no IPv4 address of a host`,
      fr: `${typed} n'est pas l'adresse IPv4 d'un hôte`,
    })),
  ),
);

const hostWithMask = v.pipe(
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

const bandwidth = v.pipe(
  text("a rate with its unit, such as 128 kbit/s", "un débit avec son unité, comme 128 kbit/s"),
  v.check(
    (typed) => bitsPerSecond(typed) !== undefined,
    saidOf((typed) => ({
      en: `${typed} is no rate: write it as 128 kbit/s or 2 Mbit/s`,
      fr: `${typed} n'est pas un débit : écrivez-le comme 128 kbit/s ou 2 Mbit/s`,
    })),
  ),
  v.transform(bitsPerSecond),
);

const delay = v.pipe(
  text("a time with its unit, such as 20 ms", "une durée avec son unité, comme 20 ms"),
  v.check(
    (typed) => milliseconds(typed) !== undefined,
    saidOf((typed) => ({
      en: `${typed} is no time: write it as 20 ms`,
      fr: `${typed} n'est pas une durée : écrivez-la comme 20 ms`,
    })),
  ),
  v.check(
    (typed) => (milliseconds(typed) ?? 0) <= LONGEST_DELAY,
    saidOf((typed) => ({
      en: `${typed} is too long: a cable takes at most ${LONGEST_DELAY} ms`,
      fr: `${typed} est trop long : un câble prend au plus ${LONGEST_DELAY} ms`,
    })),
  ),
  v.transform(milliseconds),
);

const model = v.pipe(
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

const protocol = v.picklist(PHONE_PROTOCOLS, mustBe("sccp or sip", "sccp ou sip"));

const PLATFORM = "What it is and runs, as --platform has it";
const MODEL = "Its model, such as 2911, in place of platform";
const SUBMIT = "Whether students hand in its configuration";
const CONFIGURATION = "What it starts with: lines, or a file in the folder of this one";
const MAC = "Its hardware address, or adopt: one that the configuration names";

const DEVICES = {
  router: {
    kind: v.literal("router"),
    platform: v.optional(about(platformOf("router"), PLATFORM)),
    model: v.optional(about(modelOf("router"), MODEL)),
    submit: v.optional(about(flag, SUBMIT), false),
    configuration: v.optional(
      about(
        text(
          "a file, or a configuration of several lines",
          "un fichier, ou une configuration de plusieurs lignes",
        ),
        CONFIGURATION,
      ),
    ),
  },
  switch: {
    kind: v.literal("switch"),
    platform: v.optional(about(platformOf("switch"), PLATFORM)),
    model: v.optional(about(modelOf("switch"), MODEL)),
    submit: v.optional(about(flag, SUBMIT), false),
    configuration: v.optional(
      about(
        text(
          "a file, or a configuration of several lines",
          "un fichier, ou une configuration de plusieurs lignes",
        ),
        CONFIGURATION,
      ),
    ),
  },
  pc: {
    kind: v.literal("pc"),
    mac: about(mac, MAC),
    address: v.optional(about(hostWithMask, "Its address and the length of its network, or dhcp")),
    gateway: v.optional(about(host, "Its default gateway")),
    dns: v.optional(about(host, "Its name server")),
    softphone: v.optional(about(flag, "Whether a softphone runs on it"), false),
    protocol: v.optional(about(protocol, "What its softphone speaks: sccp unless it says sip")),
  },
  phone: {
    kind: v.literal("phone"),
    mac: about(mac, MAC),
    model: about(model, "Its type, as ephone has it"),
    protocol: v.optional(about(protocol, "What it speaks: sccp unless it says sip")),
  },
} as const;

const device = v.variant(
  "kind",
  [
    fields(DEVICES.router, { en: "a router", fr: "un routeur" }),
    fields(DEVICES.switch, { en: "a switch", fr: "un switch" }),
    fields(DEVICES.pc, { en: "a pc", fr: "un pc" }),
    fields(DEVICES.phone, { en: "a phone", fr: "un poste" }),
  ],
  said({
    en: "must say what kind of device it is: kind: router, switch, pc or phone",
    fr: "doit dire quel appareil c'est : kind: router, switch, pc ou phone",
  }),
);

const end = v.pipe(
  text("a device and its port, such as CME Fa0/0", "un appareil et son port, comme CME Fa0/0"),
  v.regex(
    /^\S+ +\S.*$/,
    saidOf((typed) => ({
      en: `${typed} must be a device and its port, such as CME Fa0/0`,
      fr: `${typed} doit être un appareil et son port, comme CME Fa0/0`,
    })),
  ),
);

const ends = v.strictTuple(
  [end, end],
  said({
    en: "a cable has two ends: [CME Fa0/0, SW1 Fa0/24]",
    fr: "un câble a deux bouts : [CME Fa0/0, SW1 Fa0/24]",
  }),
);

const cableFields = fields(
  {
    ends: about(ends, "The two ports; in place of one, udp [HOST:]PORT -> HOST:PORT leads out of the lab"),
    bandwidth: v.optional(about(bandwidth, "Its rate, if not that of the ports")),
    delay: v.optional(about(delay, "How long a bit is on its way")),
  },
  { en: "a cable", fr: "un câble" },
);

/** The two ways to write a cable: its ends alone, or with more. */
export const cableForms = [ends, cableFields] as const;

/** A cable as it is written, before either form is told from the other. */
export const writtenCable = v.unknown();

const cable = v.pipe(
  writtenCable,
  v.transform((written) => (Array.isArray(written) ? { ends: written } : written)),
  cableFields,
);

const deviceName = v.pipe(
  v.string(),
  v.regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,62}$/,
    saidOf((typed) => ({
      en: `${typed} cannot be a name: it begins with a letter and holds letters, digits, - and _`,
      fr: `${typed} ne peut pas être un nom : il commence par une lettre et contient lettres, chiffres, - et _`,
    })),
  ),
);

export const topologySchema = fields(
  {
    name: about(text("the lab's name", "le nom du labo"), "What the lab is saved as"),
    devices: about(
      v.record(
        deviceName,
        device,
        mustBe(
          "the devices by their names: SW1: { kind: switch }",
          "les appareils par leurs noms : SW1: { kind: switch }",
        ),
      ),
      "The devices by their names",
    ),
    cables: v.optional(
      about(
        v.array(
          cable,
          mustBe(
            "a list of cables: - [CME Fa0/0, SW1 Fa0/24]",
            "une liste de câbles : - [CME Fa0/0, SW1 Fa0/24]",
          ),
        ),
        "The cables: two ends each, or two ends with a rate and a delay",
      ),
      [],
    ),
    ...exerciseFields,
  },
  { en: "a topology", fr: "une topologie" },
);

export type TopologySource = v.InferOutput<typeof topologySchema>;
export type DeviceSource = TopologySource["devices"][string];

/** An object with these fields and no others, and what it says of one that is missing or unknown. */
function fields<const E extends v.ObjectEntries>(entries: E, { en, fr }: LabText) {
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

function bitsPerSecond(typed: string): number | undefined {
  const [, figure, unit = ""] = /^(\d+(?:\.\d+)?) *([kM]?)bit\/s$/.exec(typed) ?? [];
  const bits = Number(figure) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1);
  return figure !== undefined && bits >= 1 ? Math.round(bits) : undefined;
}

function milliseconds(typed: string): number | undefined {
  const [, figure] = /^(\d+(?:\.\d+)?) *ms$/.exec(typed) ?? [];
  return figure === undefined ? undefined : Number(figure);
}
