import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { studentEdition } from "../../exercise/student-edition.js";
import { builtInLabs } from "../../lab/course-lab.js";
import { labNameFrom } from "../../lab/saved/lab-name.js";
import { topologyText } from "../../lab/topology-text.js";
import type { Site } from "../../server/site-server.js";
import { failed, type Failure } from "../failure.js";
import { reason } from "../files.js";
import type { Io } from "../io.js";
import { builtInExercises, findExercise } from "../labs/find-exercise.js";
import { labFiles } from "../../exercise/built-in-labs.js";
import type { Language } from "../../lab/hint-texts.js";
import { readLabText } from "../labs/lab-text.js";
import type { Failures } from "../saves/find-lab.js";

/** Filled in by the build: the folder in which the built program is. */
declare const CME_FOLDER: string;

/** A lab as it lies beside the page. */
interface LabOfSite {
  readonly name: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly text: string;
  readonly builtIn: boolean;
}

/** What is opened where nothing is named. */
const FIRST_LAB = "course-voip";

/** The titles of the labs of a site, by their names. */
export function titlesOf(site: Site): ReadonlyMap<string, LabOfSite["title"]> {
  const index = JSON.parse(String(site.get("labs/index.json"))) as { readonly labs: readonly LabOfSite[] };
  return new Map(index.labs.map(({ name, title }) => [name, title]));
}

/** The page with the labs that the program brings along, or with one lab: in the students' edition, all of them. */
export async function pageSite(
  lab: string | undefined,
  io: Io,
  language: Language,
): Promise<Site | Failures> {
  const page = pageFiles();
  if (failed(page)) return { failures: [page] };
  const wanted = lab === undefined ? undefined : await labNamed(lab, io, language);
  if (wanted && "failures" in wanted) return wanted;
  const labs = wanted ? [wanted] : builtInLabsOfSite();
  const listed = labs.map(({ name, title, builtIn }) => ({ name, title, builtIn }));
  const index = { first: wanted?.name ?? FIRST_LAB, labs: listed };
  return new Map([
    ...page,
    ["labs/index.json", JSON.stringify(index)],
    ...labs.map(({ name, text }) => [`labs/${name}.yaml`, text] as const),
  ]);
}

function builtInLabsOfSite(): readonly LabOfSite[] {
  return [...labsWithTasks(), ...labsWithoutTasks()];
}

function labsWithTasks(): readonly LabOfSite[] {
  return builtInExercises().map(({ name, exercise }) => ({
    name,
    title: exercise.title,
    text: studentEdition(labFiles.get(name) ?? "", exercise),
    builtIn: true,
  }));
}

function labsWithoutTasks(): readonly LabOfSite[] {
  return builtInLabs.map((topology) => ({
    name: topology.name,
    title: { en: topology.name, fr: topology.name },
    text: topologyText(topology),
    builtIn: true,
  }));
}

async function labNamed(lab: string, io: Io, language: Language): Promise<LabOfSite | Failures> {
  const known = labsWithoutTasks().find(({ name }) => name === lab);
  if (known) return known;
  const [text, exercise] = [await readLabText(lab, io), await findExercise(lab, io, language)];
  if ("failures" in exercise) return exercise;
  if (failed(text)) return { failures: [text] };
  const { name } = exercise.topology;
  const own = { en: exercise.title.en || name, fr: exercise.title.fr || name };
  const builtIn = labFiles.has(lab);
  return {
    name: builtIn ? lab : labNameFrom(name),
    title: own,
    text: studentEdition(text, exercise),
    builtIn,
  };
}

/** The files of the page, which the build has made beside the program. */
function pageFiles(): Site | Failure {
  const folder = join(CME_FOLDER, "web");
  try {
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } catch (error) {
    return { failure: `cannot read the page in ${folder}: ${reason(error)}` };
  }
}
