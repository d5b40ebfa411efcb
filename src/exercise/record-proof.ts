import type { Language } from "../lab/hint-texts.js";
import { bootLab, readSavedLab, type SavedLab } from "../lab/saved/boot-lab.js";
import { readExport } from "../lab/saved/export-file.js";
import { countCommands, readJournal, type Journal } from "../lab/saved/journal.js";
import { JOURNAL_FILE, LAB_FILE, TOPOLOGY_FILE } from "../lab/saved/lab-files.js";
import { replay, type Difference } from "../lab/saved/replay.js";
import { topologyCommands } from "../lab/topology-commands.js";
import { topologySource } from "../lab/topology-text.js";
import type { Lab } from "../network/lab.js";
import type { Topology } from "../network/topology.js";
import { printConfiguration } from "../running-config/print.js";
import { deviceOf } from "../session/device-of.js";
import { platformInLab } from "./assign-devices.js";
import type { Exercise } from "./exercise.js";
import { SubmittedWork } from "./grade.js";
import { gradeRow, type GradeRow } from "./grade-row.js";
import type { HandedIn } from "./handed-in.js";
import { iosNamed } from "./stations.js";
import { handedInAs } from "./typed-solution.js";
import type { Text } from "./verdict.js";

/** A record that was played again, and the marks for where it ends. */
export interface ProvenRecord {
  readonly row: GradeRow;
  /** How many commands were typed, and for how many minutes of the lab's time. */
  readonly commands: number;
  readonly minutes: number;
  /** Why the marks may not be those of who made it; empty if each answer is as it was recorded. */
  readonly doubts: readonly Text[];
}

export interface RecordOptions {
  readonly exercise: Exercise;
  readonly labVersion: string;
  readonly language: Language;
}

/**
 * Plays a record again that was made elsewhere, a lab as it is exported: what was typed, at the same moments of the lab's
 * time, in the lab as its author has it. The marks are those of what the devices say in the end; nothing is taken from the
 * record but what was typed.
 */
export function proveRecord(
  text: string,
  { exercise, labVersion, language }: RecordOptions,
): ProvenRecord | { readonly problem: string } {
  const exported = readExport(text);
  if ("problem" in exported) return exported;
  const journal = readJournal(exported.files[JOURNAL_FILE] ?? "");
  if ("problem" in journal) return { problem: "it does not hold what was typed" };
  const saved = readSavedLab(journal.head.files);
  if ("problem" in saved) return { problem: `${saved.file}: ${saved.problem}` };
  const { lab, difference } = playedAgain(journal, saved);
  const row = gradeRow(exercise, outcomesIn(lab, exercise), {
    ...{ lab: exercise.topology.name, labVersion, language, student: exported.name, name: undefined },
    ...{ variant: exercise.variants?.own, answers: undefined, files: [], notes: [], origin: [] },
    fileOf: (device) => device,
  });
  return {
    row,
    commands: countCommands(journal),
    minutes: Math.round((journal.inputs.at(-1)?.at ?? 0) / 60_000),
    doubts: [
      ...strangeStart(saved, exercise.topology),
      ...(difference ? [answeredOtherwise(difference)] : []),
    ],
  };
}

/** The lab's own words were those of its user's language, and for the eye or the ear: one of them fits the record. */
function playedAgain(
  journal: Journal,
  saved: SavedLab,
): { readonly lab: Lab; readonly difference: Difference | undefined } {
  const played = WORDS.map((words) => () => {
    const { keyboard } = bootLab(saved, {
      ...{ ...words, asleep: true, lineTime: 0 },
      commands: (lab) => topologyCommands(lab, words.language),
    });
    return { difference: replay(journal.inputs, keyboard), lab: keyboard.lab };
  });
  let first: ReturnType<(typeof played)[number]> | undefined;
  for (const play of played) {
    const result = play();
    if (!result.difference) return result;
    first ??= result;
  }
  if (!first) throw new Error("a lab speaks some language");
  return first;
}

const WORDS = (["en", "fr"] as const).flatMap((language) => [
  { language, plain: false },
  { language, plain: true },
]);

function outcomesIn(lab: Lab, exercise: Exercise) {
  const handedIn = new Map(
    exercise.submitted.flatMap((name): (readonly [string, HandedIn])[] => {
      const device = iosNamed(lab, name);
      if (!device) return [];
      const { host } = device.node;
      const isSaved = host.startupConfig !== undefined && !host.modified;
      const text = printConfiguration(deviceOf(host));
      return [
        [
          name,
          {
            ...handedInAs(name, text, host.platform, isSaved),
            labPlatform: platformInLab(name, exercise.topology),
          },
        ],
      ];
    }),
  );
  return new SubmittedWork(handedIn).outcomes(exercise);
}

/** What of the lab with which a record begins is not its author's. */
function strangeStart({ base, description, topology }: SavedLab, own: Topology): readonly Text[] {
  const doubts: Text[] = [];
  if (Object.keys(base).some((file) => file !== LAB_FILE && file !== TOPOLOGY_FILE))
    doubts.push({
      en: "it begins with what was saved in an earlier sitting, of which it does not tell",
      fr: "il commence par ce qu'une séance antérieure a enregistré, dont il ne dit rien",
    });
  if (description.unbounded || fieldsOf(topology, own) !== fieldsOf(own, own))
    doubts.push({
      en: "it was made in another lab than this one, or in another variant of it",
      fr: "il vient d'un autre labo que celui-ci, ou d'une autre variante",
    });
  return doubts;
}

/** A topology as one text, where only what the author's says is compared: platforms that it leaves open are the student's. */
function fieldsOf(topology: Topology, own: Topology): string {
  const { devices, cables } = topologySource(topology);
  const named = Object.entries(devices).map(([name, fields]) => {
    const asked = own.devices.find((one) => one.name === name);
    const isOpen = asked && "platform" in asked && asked.platform === undefined;
    return [name, isOpen ? { ...fields, platform: undefined } : fields];
  });
  return JSON.stringify([named, cables]);
}

function answeredOtherwise({ number, typed }: Difference): Text {
  return {
    en: `what was typed as number ${number}, "${typed}", is answered otherwise here: the record was changed, or is of another version of cme`,
    fr: `la saisie numéro ${number}, « ${typed} », a ici une autre réponse : le journal a été modifié, ou vient d'une autre version de cme`,
  };
}
