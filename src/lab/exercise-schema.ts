import * as v from "valibot";
import { mustBe, said } from "./said.js";

/** What a lab file says besides its topology: tasks, what is checked of them, and how it is solved. */

/** A field with the sentence that the JSON Schema and the documentation have for it. */
export function about<const S extends v.GenericSchema>(schema: S, sentence: string): S {
  const description = v.description(sentence);
  if (!("pipe" in schema)) return v.pipe(schema, description as never) as unknown as S;
  // In front of what is made of the value, since a JSON Schema is of what is written.
  const [first, ...rest] = schema.pipe as [v.GenericSchema, ...never[]];
  return v.pipe(first, description as never, ...rest) as unknown as S;
}

const sentence = (en: string, fr: string) => v.string(mustBe(en, fr));
const flag = v.boolean(mustBe("true or false", "true ou false"));
const number = v.number(mustBe("a number", "un nombre"));

const localized = v.pipe(
  v.union(
    [v.string(), v.strictObject({ en: v.string(), fr: v.string() })],
    mustBe(
      'a text, or one in each language: { en: "…", fr: "…" }',
      'un texte, ou un dans chaque langue : { en: "…", fr: "…" }',
    ),
  ),
  v.transform((written) => (typeof written === "string" ? { en: written, fr: written } : written)),
);

const oneOrMore = <const S extends v.GenericSchema>(item: S, en: string, fr: string) =>
  v.pipe(
    v.union([item, v.array(item)], mustBe(en, fr)),
    v.transform((written): readonly v.InferOutput<S>[] =>
      Array.isArray(written) ? (written as readonly v.InferOutput<S>[]) : [written as v.InferOutput<S>],
    ),
  );

const name = v.pipe(
  sentence("a name", "un nom"),
  v.regex(
    /^[A-Za-z][\w-]*$/,
    said({
      en: "must begin with a letter and hold letters, digits, - and _",
      fr: "doit commencer par une lettre et contenir lettres, chiffres, - et _",
    }),
  ),
);

const whole = v.pipe(number, v.integer(mustBe("a whole number", "un nombre entier")));

const variable = v.union(
  [
    whole,
    v.string(),
    v.strictObject({
      per: v.literal("student"),
      from: whole,
      to: whole,
      unique: v.optional(flag, false),
    }),
  ],
  mustBe(
    "a number, a text, or { per: student, from: 1, to: 60 }",
    "un nombre, un texte, ou { per: student, from: 1, to: 60 }",
  ),
);

const lines = sentence("lines of a configuration", "les lignes d'une configuration");

const WHY = "Why it is so, for who has done it";
const hints = about(
  oneOrMore(localized, "a text, or a list of them", "un texte, ou une liste de textes"),
  "Hints, in the order in which they are given",
);

const check = v.strictObject(
  {
    id: about(name, "What other checks and reports call it"),
    points: v.optional(
      v.pipe(
        number,
        v.minValue(0, said({ en: "must not be negative", fr: "ne doit pas être négatif" })),
        v.description("What it is worth"),
      ),
      1,
    ),
    needs: v.optional(
      about(
        oneOrMore(name, "the id of a check, or a list of them", "l'id d'un contrôle, ou une liste d'id"),
        "Checks before it that must hold for this one to be looked at",
      ),
      [],
    ),
    partial: v.optional(
      about(
        v.literal(
          "lines",
          mustBe(
            "lines: points in proportion to the lines that hold",
            "lines : des points selon les lignes qui tiennent",
          ),
        ),
        "lines: points in proportion to the lines that hold",
      ),
    ),
    hidden: v.optional(about(flag, "Whether students are not shown it"), false),
    has: v.optional(
      about(lines, "Lines that the configuration holds, by what they mean; <name> and >=4 are free"),
    ),
    lacks: v.optional(about(lines, "Lines that it does not hold; needs another check in needs")),
    any: v.optional(
      about(
        v.array(v.strictObject({ has: lines }), mustBe("a list of has: …", "une liste de has: …")),
        "Configurations of which one is enough",
      ),
    ),
    expect: v.optional(
      about(
        oneOrMore(
          sentence("a sentence", "une phrase"),
          "a sentence, or a list of them: put it in quotes",
          "une phrase, ou une liste : mettez-la entre guillemets",
        ),
        "What the lab does, in English sentences: PHONE1 is registered",
      ),
    ),
    transcript: v.optional(
      about(
        sentence(
          "lines of a session with their prompts: CME#show ephone",
          "les lignes d'une séance avec leurs invites : CME#show ephone",
        ),
        "Lines that are typed with their prompts, and what is to be answered",
      ),
    ),
    device: v.optional(
      about(
        sentence("the name of a device", "le nom d'un appareil"),
        "Whose configuration is meant, if not that of the first with submit: true",
      ),
    ),
    hint: v.optional(hints),
    why: v.optional(about(localized, WHY)),
  },
  mustBe(
    "a check: { id: a1, points: 1, has: … } or expect, lacks, any, transcript",
    "un contrôle : { id: a1, points: 1, has: … } ou expect, lacks, any, transcript",
  ),
);

const step = v.strictObject(
  {
    id: about(name, "What reports call it"),
    text: about(localized, "What the student is to do"),
    why: v.optional(about(localized, WHY)),
    hint: v.optional(hints),
    checks: about(
      v.array(check, mustBe("a list of checks", "une liste de contrôles")),
      "What shows that it was done",
    ),
  },
  mustBe(
    "a step: { id: address, text: …, checks: […] }",
    "une étape : { id: address, text: …, checks: […] }",
  ),
);

const TIME = mustBe("a time, such as 120 s", "une durée, comme 120 s");
const seconds = v.pipe(
  v.string(TIME),
  v.regex(/^\d+ *s$/, TIME),
  v.transform((written) => Number.parseInt(written, 10)),
);

/** The fields of a lab file that a topology has not. */
export const exerciseFields = {
  title: v.optional(about(localized, "What the lab is called")),
  text: v.optional(about(localized, "What it is about, before the first step")),
  minutes: v.optional(about(whole, "How long it takes")),
  "out-of": v.optional(about(number, "The mark for all points")),
  variables: v.optional(
    about(
      v.record(
        name,
        variable,
        mustBe(
          "variables by their names: pod: { per: student, from: 1, to: 60 }",
          "les variables par leurs noms : pod: { per: student, from: 1, to: 60 }",
        ),
      ),
      "What $(name) stands for in texts, lines and sentences, and what differs from student to student",
    ),
  ),
  boot: v.optional(about(seconds, "How long a cold start lasts before behaviour is asked for")),
  steps: v.optional(
    about(
      v.array(step, mustBe("a list of steps", "une liste d'étapes")),
      "What is to be done, a heading each",
    ),
  ),
  solution: v.optional(
    about(
      v.record(v.string(), lines, mustBe("the lines to type, by device", "les lignes à taper, par appareil")),
      "The lines to type, by device: what earns all points",
    ),
  ),
} as const;

export type ExerciseSource = {
  readonly [K in keyof typeof exerciseFields]: v.InferOutput<(typeof exerciseFields)[K]>;
};
export type StepSource = NonNullable<ExerciseSource["steps"]>[number];
export type CheckSource = StepSource["checks"][number];
export type VariableSource = NonNullable<ExerciseSource["variables"]>[string];
/** A text in each language. */
export type Localized = v.InferOutput<typeof localized>;
