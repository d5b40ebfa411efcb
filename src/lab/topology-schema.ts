import * as v from "valibot";
import { deviceKinds, kindNames } from "./device-kinds/kinds.js";
import { about, exerciseFields } from "./exercise-schema.js";
import { fields, text } from "./field-values.js";
import { mustBe, said, saidOf } from "./said.js";

/** What each field of a topology file may be; what the fields mean together is topology-checks.ts's business. */

/** Milliseconds: many times what a satellite takes. */
const LONGEST_DELAY = 10_000;

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

const device = v.variant(
  "kind",
  deviceKinds.map(({ schema }) => schema),
  said({
    en: `must say what kind of device it is: kind: ${kindNames("en")}`,
    fr: `doit dire quel appareil c'est : kind: ${kindNames("fr")}`,
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

function bitsPerSecond(typed: string): number | undefined {
  const [, figure, unit = ""] = /^(\d+(?:\.\d+)?) *([kM]?)bit\/s$/.exec(typed) ?? [];
  const bits = Number(figure) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1);
  return figure !== undefined && bits >= 1 ? Math.round(bits) : undefined;
}

function milliseconds(typed: string): number | undefined {
  const [, figure] = /^(\d+(?:\.\d+)?) *ms$/.exec(typed) ?? [];
  return figure === undefined ? undefined : Number(figure);
}
