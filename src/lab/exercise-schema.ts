import * as v from "valibot";

/** What a lab file says besides its topology: tasks, what is checked of them, and how it is solved. */

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
    id: name,
    points: v.optional(v.pipe(v.number("must be a number"), v.minValue(0, "must not be negative")), 1),
    needs: v.optional(oneOrMore(name, "must be the id of a check, or a list of them"), []),
    partial: v.optional(v.literal("lines", "must be lines: points in proportion to the lines that hold")),
    hidden: v.optional(v.boolean("must be true or false"), false),
    has: v.optional(lines),
    lacks: v.optional(lines),
    any: v.optional(v.array(v.strictObject({ has: lines }), "must be a list of has: …")),
    expect: v.optional(
      oneOrMore(sentence("a sentence"), "must be a sentence, or a list of them: put it in quotes"),
    ),
    transcript: v.optional(sentence("lines of a session with their prompts: CME#show ephone")),
    device: v.optional(v.string()),
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
  title: v.optional(localized),
  text: v.optional(localized),
  minutes: v.optional(whole),
  "out-of": v.optional(v.number("must be a number")),
  variables: v.optional(
    v.record(name, variable, "must be variables by their names: pod: { per: student, from: 1, to: 60 }"),
  ),
  boot: v.optional(seconds),
  steps: v.optional(v.array(step, "must be a list of steps")),
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
