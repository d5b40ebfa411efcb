import type { CheckSource, Localized, StepSource } from "../lab/exercise-schema.js";
import { ADOPT } from "../lab/field-values.js";
import type { FieldPath, Objection } from "../lab/topology-checks.js";
import {
  readLab,
  type LabReading,
  type ReadConfiguration,
  type TopologyProblem,
} from "../lab/topology-file.js";
import { platformFor } from "../network/device-ports.js";
import type { LabText } from "../network/lab-text.js";
import type { Topology } from "../network/topology.js";
import { readScript } from "../parse/transcript.js";
import { readSentence, SENTENCE_FORMS, type Sentence } from "../parse/lab-check.js";
import type { Platform } from "../platform/platform.js";
import {
  pointsOf,
  type Check,
  type CheckQuestion,
  type Exercise,
  type ExerciseStep,
  type Variants,
} from "./exercise.js";
import { linesWithoutHoles, readPatterns, type Pattern } from "../grading/patterns.js";
import { substitute, variablesOf, type Variables } from "./variables.js";
import type { Text } from "./verdict.js";

export interface ExerciseOptions {
  /** What stands for the variable that differs from student to student; undefined: its first value. */
  readonly variant?: number;
  readonly readConfiguration: ReadConfiguration;
}

/** Reads a lab file with its tasks; all that is wrong with it is found at once. */
export function readExercise(
  text: string,
  file: string,
  { variant, readConfiguration }: ExerciseOptions,
): Exercise | { readonly problems: readonly TopologyProblem[] } {
  const reading = readLab(text, file, readConfiguration);
  return "problems" in reading ? reading : exerciseIn(reading, variant);
}

/** The tasks of a lab file that was read, in one variant. */
export function exerciseIn(
  reading: LabReading,
  variant: number | undefined,
): Exercise | { readonly problems: readonly TopologyProblem[] } {
  const objections: Objection[] = [];
  const variables = variablesOf(reading.source.variables ?? {}, variant);
  if ("problem" in variables) {
    const path = ["variables", variables.variable];
    return { problems: [reading.problemAt({ path, message: variables.problem })] };
  }
  const exercise = new Reader(reading, variables, objections).read();
  return objections.length > 0 ? { problems: objections.map(reading.problemAt) } : exercise;
}

/** The lines without holes that a variant asks configurations for, of a lab file in which nothing is wrong. */
export function linesAskedFor({ source }: LabReading, variant: number): readonly string[] {
  const variables = variablesOf(source.variables ?? {}, variant);
  if ("problem" in variables) return [];
  const checks = (source.steps ?? []).flatMap((step) => step.checks);
  const texts = checks.flatMap(({ has, any = [] }) => [has ?? "", ...any.map((one) => one.has)]);
  return texts.flatMap((text) => {
    const filled = substitute(text, variables);
    return typeof filled === "string" ? linesWithoutHoles(filled) : [];
  });
}

/** Seconds of a cold start, unless the file says otherwise: phones are up by then. */
const USUAL_BOOT = 120;

class Reader {
  readonly #checks = new Set<string>();
  readonly #platform: Platform | undefined;
  readonly #device: string;

  constructor(
    private readonly reading: LabReading,
    private readonly variables: Variables,
    private readonly objections: Objection[],
  ) {
    const { devices } = reading.topology;
    const submitted = devices.find(({ name }) => isSubmitted(reading, name));
    const router = submitted ?? devices.find(({ kind }) => kind === "router");
    this.#device = router?.name ?? "";
    this.#platform = router && platformIn(reading.topology, router.name);
  }

  read(): Exercise {
    const { topology, source } = this.reading;
    const exercise = {
      topology,
      submitted: topology.devices.map(({ name }) => name).filter((name) => isSubmitted(this.reading, name)),
      adopters: topology.devices.map(({ name }) => name).filter((name) => adopts(this.reading, name)),
      variables: this.variables,
      variants: this.#variants(),
      title: this.#text(source.title ?? same(topology.name), ["title"]),
      text: this.#text(source.text ?? same(""), ["text"]),
      minutes: source.minutes,
      boot: source.boot ?? USUAL_BOOT,
      steps: (source.steps ?? []).map((step, index) => this.#step(step, ["steps", index])),
      solution: Object.entries(source.solution ?? {}).map(([device, lines]) => ({
        device,
        lines: this.#filled(lines, ["solution", device])
          .split("\n")
          .filter((line) => line.trim() !== ""),
      })),
    };
    const points = pointsOf(exercise);
    const outOf = source["out-of"];
    if (outOf !== undefined && Math.abs(points - outOf) > 1e-9)
      this.#object(["out-of"], {
        en: `the points of all checks are ${points}, not ${outOf}`,
        fr: `les points de tous les contrôles font ${points}, pas ${outOf}`,
      });
    return exercise;
  }

  #step({ id, text, why, hint = [], checks }: StepSource, path: FieldPath): ExerciseStep {
    return {
      id,
      text: this.#text(text, [...path, "text"]),
      why: why && this.#text(why, [...path, "why"]),
      hints: [...hint, ...checks.flatMap((check) => check.hint ?? [])].map((one) =>
        this.#text(one, [...path, "hint"]),
      ),
      checks: checks.flatMap((check, index) => this.#check(check, [...path, "checks", index])),
    };
  }

  #check(source: CheckSource, path: FieldPath): readonly Check[] {
    const { id, points, needs, partial, hidden, why } = source;
    if (this.#checks.has(id))
      this.#object([...path, "id"], {
        en: `${id} is also the id of another check`,
        fr: `${id} est aussi l'id d'un autre contrôle`,
      });
    for (const other of needs)
      if (!this.#checks.has(other))
        this.#object([...path, "needs"], {
          en: `there is no check ${other} before this one`,
          fr: `il n'y a pas de contrôle ${other} avant celui-ci`,
        });
    this.#checks.add(id);
    const asks = this.#question(source, path);
    if (!asks) return [];
    if (asks.kind === "lacks" && needs.length === 0)
      this.#object(path, {
        en: "lacks needs a needs: an empty configuration would earn it",
        fr: "lacks demande un needs : une configuration vide le gagnerait",
      });
    return [
      {
        ...{ id, points, needs, hidden, asks },
        partial: partial !== undefined,
        why: why && this.#text(why, [...path, "why"]),
      },
    ];
  }

  #question(source: CheckSource, path: FieldPath): CheckQuestion | undefined {
    const { has, lacks, any, expect, transcript } = source;
    const device = source.device ?? this.#device;
    const given = [has, lacks, any, expect, transcript].filter((one) => one !== undefined);
    if (given.length !== 1) {
      this.#object(path, {
        en: "must have one of has, lacks, any, expect and transcript",
        fr: "doit avoir un seul de has, lacks, any, expect et transcript",
      });
      return undefined;
    }
    if (has !== undefined)
      return { kind: "has", device, any: [this.#patterns(has, device, [...path, "has"])] };
    if (lacks !== undefined)
      return { kind: "lacks", device, patterns: this.#patterns(lacks, device, [...path, "lacks"]) };
    if (any) {
      const all = any.map((one, index) => this.#patterns(one.has, device, [...path, "any", index, "has"]));
      return { kind: "has", device, any: all };
    }
    if (transcript !== undefined) return this.#transcript(transcript, device, [...path, "transcript"]);
    const sentences = (expect ?? []).flatMap((one) => this.#sentence(one, [...path, "expect"]));
    return { kind: "expect", sentences };
  }

  #transcript(text: string, device: string, path: FieldPath): CheckQuestion | undefined {
    const script = readScript(this.#filled(text, path), "log");
    if (script.steps.some(({ kind }) => kind === "command")) return { kind: "transcript", device, script };
    this.#object(path, {
      en: "types nothing: a line to type has a prompt in front, such as CME#show ephone",
      fr: "ne tape rien : une ligne à taper a une invite devant elle, comme CME#show ephone",
    });
    return undefined;
  }

  #variants(): Variants | undefined {
    const [varying] = Object.entries(this.reading.source.variables ?? {}).filter(
      ([, source]) => typeof source === "object",
    );
    if (!varying) return undefined;
    const [name, source] = varying;
    const own = this.variables.get(name);
    if (typeof source !== "object" || typeof own !== "number") return undefined;
    return { from: source.from, to: source.to, unique: source.unique, own };
  }

  #patterns(text: string, device: string, path: FieldPath): readonly Pattern[] {
    const platform = platformIn(this.reading.topology, device) ?? this.#platform;
    if (!platform) {
      this.#object(path, { en: `there is no router ${device}`, fr: `il n'y a pas de routeur ${device}` });
      return [];
    }
    const patterns = readPatterns(this.#filled(text, path), platform);
    if (!("unknown" in patterns)) return patterns;
    this.#object(path, {
      en: `${platform.id} knows no line "${patterns.unknown.text}" there`,
      fr: `${platform.id} n'y connaît pas de ligne « ${patterns.unknown.text} »`,
    });
    return [];
  }

  #sentence(text: string, path: FieldPath): readonly Sentence[] {
    const filled = this.#filled(text, path);
    const sentence = readSentence(filled);
    if (!("offset" in sentence)) return [sentence];
    const rest = filled.slice(sentence.offset).trim();
    const [form = ""] = formsLike(filled);
    const where = {
      en: rest === "" ? `"${filled}" stops too early` : `"${filled}" makes no sense from "${rest}" on`,
      fr:
        rest === ""
          ? `« ${filled} » s'arrête trop tôt`
          : `« ${filled} » n'a pas de sens à partir de « ${rest} »`,
    };
    this.#object(path, {
      en: `${where.en}: a sentence is such as "${form}"`,
      fr: `${where.fr} : une phrase est comme « ${form} »`,
    });
    return [];
  }

  #text({ en, fr }: Localized, path: FieldPath): Text {
    return { en: this.#filled(en, path), fr: this.#filled(fr, path) };
  }

  #filled(text: string, path: FieldPath): string {
    const filled = substitute(text, this.variables);
    if (typeof filled === "string") return filled;
    this.#object(path, filled.problem);
    return text;
  }

  #object(path: FieldPath, message: LabText): void {
    this.objections.push({ path, message });
  }
}

/** The forms of sentences that share most words with one, first. */
function formsLike(text: string): readonly string[] {
  const words = new Set(text.split(/\s+/));
  const shared = (form: string) => form.split(/\s+/).filter((word) => words.has(word)).length;
  return SENTENCE_FORMS.toSorted((a, b) => shared(b) - shared(a));
}

function isSubmitted({ source }: LabReading, name: string): boolean {
  const device = source.devices[name];
  return device !== undefined && "submit" in device && device.submit;
}

function adopts({ source }: LabReading, name: string): boolean {
  const device = source.devices[name];
  return device !== undefined && "mac" in device && device.mac === ADOPT;
}

function platformIn({ devices }: Topology, name: string): Platform | undefined {
  const device = devices.find((one) => one.name === name);
  return device?.kind === "router" ? platformFor(device) : undefined;
}

function same(text: string): Localized {
  return { en: text, fr: text };
}
