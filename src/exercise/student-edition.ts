import { fieldsOfLab, labOfFields } from "../lab/lab-fields.js";
import type { Language } from "../lab/hint-texts.js";
import type { Exercise } from "./exercise.js";
import type { Topology } from "../network/topology.js";
import { substitute, type Variables } from "./variables.js";

/**
 * A lab file as a student is given it, in one variant: without the solution, hidden checks, and what configurations are
 * compared with. `cme lab play` ticks the steps whose behaviour can be tried; of the others the teacher knows.
 */
export function studentEdition(text: string, { variables, topology }: Exercise): string {
  const lab = fieldsOfLab(text) as LabFile;
  const edition: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(lab)) {
    if (field === "steps") edition[field] = lab.steps?.map(studentStep);
    else if (field === "devices") edition[field] = withConfigurations(lab.devices ?? {}, topology);
    else if (!WITHHELD.has(field)) edition[field] = value;
  }
  return labOfFields(filled(edition, variables) as Readonly<Record<string, unknown>>);
}

/** `out-of` would be the points of all checks. */
const WITHHELD = new Set(["solution", "variables", "out-of"]);

interface LabFile {
  readonly devices?: Readonly<Record<string, object>>;
  readonly steps?: readonly StepFile[];
}

interface StepFile {
  readonly checks?: readonly CheckFile[];
}

interface CheckFile {
  readonly id: string;
  readonly expect?: unknown;
  readonly hidden?: boolean;
  readonly points?: number;
}

/** A configuration may stand in a file of its own, which a student does not have. */
function withConfigurations(devices: Readonly<Record<string, object>>, { devices: read }: Topology): unknown {
  return Object.fromEntries(
    Object.entries(devices).map(([name, device]) => {
      const found = read.find((one) => one.name === name);
      const configuration = found && "configuration" in found ? found.configuration : undefined;
      return [name, configuration === undefined ? device : { ...device, configuration }];
    }),
  );
}

function studentStep(step: StepFile): StepFile {
  const shown = (step.checks ?? []).filter(({ expect, hidden }) => expect !== undefined && hidden !== true);
  // What a check needs may be one that is left out.
  return { ...step, checks: shown.map(({ id, points = 1, expect }) => ({ id, points, expect })) };
}

/** Each text with what its `$(…)` stand for. */
function filled(value: unknown, variables: Variables): unknown {
  if (typeof value === "string") {
    const text = substitute(value, variables);
    return typeof text === "string" ? text : value;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, variables));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, variables)]));
}

/** What a student reads: the tasks of the lab, in Markdown. */
export function taskSheet(
  exercise: Exercise,
  {
    student,
    name,
    language,
  }: { readonly student: string; readonly name?: string | undefined; readonly language: Language },
): string {
  const text = texts[language];
  const points = (checks: Exercise["steps"][number]["checks"]) =>
    checks.reduce((sum, check) => sum + check.points, 0);
  const total = points(exercise.steps.flatMap(({ checks }) => checks));
  const about = [
    ...(exercise.minutes === undefined ? [] : [text.minutes(exercise.minutes)]),
    ...(exercise.variants ? [text.variant(exercise.variants.own)] : []),
    text.points(total),
  ];
  return [
    `# ${exercise.title[language]}`,
    `${name === undefined ? student : `${name} (${student})`} · ${about.join(" · ")}`,
    exercise.text[language],
    ...exercise.steps.map(
      (step, index) => `${index + 1}. ${step.text[language]} (${text.points(points(step.checks))})`,
    ),
    text.handIn(exercise.submitted),
  ]
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `${paragraph.trim()}\n`)
    .join("\n");
}

const texts = {
  en: {
    minutes: (count: number) => `about ${count} minutes`,
    variant: (number: number) => `variant ${number}`,
    points: (count: number) => (count === 1 ? "1 point" : `${count} points`),
    handIn: (devices: readonly string[]) =>
      devices.length === 0 ? "" : `Hand in the running-config of ${devices.join(", ")}.`,
  },
  fr: {
    minutes: (count: number) => `environ ${count} minutes`,
    variant: (number: number) => `variante ${number}`,
    points: (count: number) => (count < 2 ? `${count} point` : `${count} points`),
    handIn: (devices: readonly string[]) =>
      devices.length === 0 ? "" : `Rendez la running-config de ${devices.join(", ")}.`,
  },
} as const;
