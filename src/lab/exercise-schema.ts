import * as v from "valibot";

/** What a lab file says besides its topology: tasks, what is checked of them, and how it is solved. */

/** A field with the sentence that the JSON Schema and the documentation have for it. */
export function about<const S extends v.GenericSchema>(schema: S, sentence: string): S {
  const description = v.description(sentence);
  if (!("pipe" in schema)) return v.pipe(schema, description as never) as unknown as S;
  // In front of what is made of the value, since a JSON Schema is of what is written.
  const [first, ...rest] = schema.pipe as [v.GenericSchema, ...never[]];
  return v.pipe(first, description as never, ...rest) as unknown as S;
}

const sentence = (what: string) => v.string(`must be ${what}`);

const localized = v.pipe(
  v.union(
    [v.string(), v.strictObject({ en: v.string(), fr: v.string() })],
    'must be a text, or one in each language: { en: "…", fr: "…" }',
  ),
  v.transform((written) => (typeof written === "string" ? { en: written, fr: written } : written)),
);

const oneOrMore = <const S extends v.GenericSchema>(item: S, message: string) =>
  v.pipe(
    v.union([item, v.array(item)], message),
    v.transform((written): readonly v.InferOutput<S>[] =>
      Array.isArray(written) ? (written as readonly v.InferOutput<S>[]) : [written as v.InferOutput<S>],
    ),
  );

const name = v.pipe(
  v.string("must be a name"),
  v.regex(/^[A-Za-z][\w-]*$/, "must begin with a letter and hold letters, digits, - and _"),
);

const whole = v.pipe(v.number("must be a number"), v.integer("must be a whole number"));

const variable = v.union(
  [
    whole,
    v.string(),
    v.strictObject({
      per: v.literal("student"),
      from: whole,
      to: whole,
      unique: v.optional(v.boolean("must be true or false"), false),
    }),
  ],
  "must be a number, a text, or { per: student, from: 1, to: 60 }",
);

const lines = sentence("lines of a configuration");

const check = v.strictObject(
  {
    id: about(name, "What other checks and reports call it"),
    points: v.optional(
      v.pipe(
        v.number("must be a number"),
        v.minValue(0, "must not be negative"),
        v.description("What it is worth"),
      ),
      1,
    ),
    needs: v.optional(oneOrMore(name, "must be the id of a check, or a list of them"), []),
    partial: v.optional(v.literal("lines", "must be lines: points in proportion to the lines that hold")),
    hidden: v.optional(v.boolean("must be true or false"), false),
    has: v.optional(
      about(lines, "Lines that the configuration holds, by what they mean; <name> and >=4 are free"),
    ),
    lacks: v.optional(about(lines, "Lines that it does not hold; needs another check in needs")),
    any: v.optional(v.array(v.strictObject({ has: lines }), "must be a list of has: …")),
    expect: v.optional(
      oneOrMore(sentence("a sentence"), "must be a sentence, or a list of them: put it in quotes"),
    ),
    transcript: v.optional(sentence("lines of a session with their prompts: CME#show ephone")),
    device: v.optional(
      about(v.string(), "Whose configuration is meant, if not that of the first with submit: true"),
    ),
    hint: v.optional(oneOrMore(localized, "must be a text, or a list of them")),
    why: v.optional(localized),
  },
  "must be a check: { id: a1, points: 1, has: … } or expect, lacks, any, transcript",
);

const step = v.strictObject(
  {
    id: name,
    text: localized,
    why: v.optional(localized),
    hint: v.optional(oneOrMore(localized, "must be a text, or a list of them")),
    checks: v.array(check, "must be a list of checks"),
  },
  "must be a step: { id: address, text: …, checks: […] }",
);

const seconds = v.pipe(
  v.string("must be a time, such as 120 s"),
  v.regex(/^\d+ *s$/, "must be a time, such as 120 s"),
  v.transform((written) => Number.parseInt(written, 10)),
);

/** The fields of a lab file that a topology has not. */
export const exerciseFields = {
  title: v.optional(about(localized, "What the lab is called")),
  text: v.optional(about(localized, "What it is about, before the first step")),
  minutes: v.optional(about(whole, "How long it takes")),
  "out-of": v.optional(about(v.number("must be a number"), "The mark for all points")),
  variables: v.optional(
    v.record(name, variable, "must be variables by their names: pod: { per: student, from: 1, to: 60 }"),
  ),
  boot: v.optional(about(seconds, "How long a cold start lasts before behaviour is asked for")),
  steps: v.optional(about(v.array(step, "must be a list of steps"), "What is to be done, a heading each")),
  solution: v.optional(v.record(v.string(), lines, "must be the lines to type, by device")),
} as const;

export type ExerciseSource = {
  readonly [K in keyof typeof exerciseFields]: v.InferOutput<(typeof exerciseFields)[K]>;
};
export type StepSource = NonNullable<ExerciseSource["steps"]>[number];
export type CheckSource = StepSource["checks"][number];
export type VariableSource = NonNullable<ExerciseSource["variables"]>[string];
/** A text in each language. */
export type Localized = v.InferOutput<typeof localized>;
