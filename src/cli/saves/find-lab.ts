import { basename, extname, resolve } from "node:path";
import type { FaultWish } from "../../exercise/fault/drawing.js";
import { builtInLabs, courseLab } from "../../lab/course-lab.js";
import type { Base } from "../../lab/saved/boot-lab.js";
import type { LabDescription, LabOrigin } from "../../lab/saved/description.js";
import { LAB_FILE, STATE_FILE, TOPOLOGY_FILE } from "../../lab/saved/lab-files.js";
import { stateText } from "../../lab/saved/lab-state.js";
import { labNameFrom } from "../../lab/saved/lab-name.js";
import type { Topology } from "../../network/topology.js";
import { platformNamed } from "../../platform/platforms.js";
import type { SavedConfiguration } from "../../router/nvram.js";
import type { Language } from "../../lab/hint-texts.js";
import { findTopology } from "../commands/find-topology.js";
import { languageOf } from "../language.js";
import { chooseRouter, type Choice, type RouterOptions } from "../commands/load.js";
import { failed, type Failure } from "../failure.js";
import type { Io } from "../io.js";
import { labFiles } from "../../exercise/built-in-labs.js";
import { folderStore } from "./folder-store.js";
import { homeExpanded } from "./home.js";
import { labNamed, savedLabs, type LabFolder } from "./lab-folders.js";
import { newLab, routerAlone } from "./new-lab.js";

/** Which lab somebody wants to have open. */
export interface LabWish extends RouterOptions {
  /** A saved lab by its name, a built-in one or the file of one, or `none` for a router that stands alone. */
  readonly lab?: string;
  /** Begin anew, whatever is saved. */
  readonly fresh?: boolean;
  /** The first router saves into the file of its configuration. */
  readonly writesBack?: boolean;
  /** A lab that planted faults break, in place of `lab`. */
  readonly fault?: FaultWish | undefined;
  readonly lang?: Language;
}

/** A router that stands in no lab. */
export const ALONE = "none";

/** A lab to open: one that is saved, or a new one. */
export type FoundLab = SavedLabFound | BegunLab;

export interface SavedLabFound {
  readonly kind: "saved";
  readonly lab: LabFolder;
  readonly description: LabDescription;
}

export interface BegunLab {
  readonly kind: "new";
  readonly name: string;
  readonly base: Base;
  /** The saved lab that is begun anew, which stays as a backup. */
  readonly former: LabFolder | undefined;
}

export interface Failures {
  readonly failures: readonly Failure[];
}

/** Finds the lab that somebody wants: without any wish the one that was open last, else the course's. */
export async function findLab(wish: LabWish, io: Io): Promise<FoundLab | Failures> {
  const labs = savedLabs();
  if (failed(labs)) return { failures: [labs] };
  const former = wish.config === undefined || wish.writesBack ? savedLabFor(labs, wish) : undefined;
  if (former && !wish.fresh) {
    const { description } = former;
    return failed(description) ? { failures: [description] } : { kind: "saved", lab: former, description };
  }
  if (!former) return beginLab(wish, undefined, labs, io);
  const again = startOver(former, wish);
  return "base" in again ? again : beginLab(again, former, labs, io);
}

/** A saved lab from its beginning: as its own files tell, unless the program brings it along. */
function startOver(former: LabFolder, wish: LabWish): BegunLab | LabWish {
  const { description, name, folder } = former;
  if (failed(description) || wish.config !== undefined) return wish;
  const { origin } = description;
  const platform = wish.platform ?? description.platform;
  if (origin.kind === "built-in") return { ...wish, platform, lab: origin.lab };
  if (origin.kind === "alone") return { ...wish, platform, lab: ALONE };
  if (origin.kind === "faults") return { ...wish, platform, fault: origin };
  const store = folderStore({ folder }, () => undefined);
  const base = Object.fromEntries([LAB_FILE, TOPOLOGY_FILE].map((file) => [file, textOf(store.read(file))]));
  return { kind: "new", name, base, former };
}

function textOf(saved: SavedConfiguration): string {
  return typeof saved === "string" ? saved : "";
}

async function beginLab(
  wish: LabWish,
  former: LabFolder | undefined,
  labs: readonly LabFolder[],
  io: Io,
): Promise<FoundLab | Failures> {
  const config = wish.config === undefined ? undefined : homeExpanded(wish.config);
  const choice = await chooseRouter({ ...wish, ...(config !== undefined && { config }) }, io);
  if (failed(choice)) return { failures: [choice] };
  if (wish.fault) return beginFault(wish.fault, choice, former, io);
  const found = await topologyFor(wish.lab ?? courseLab.name, labs, io, languageOf(wish.lang));
  if ("failures" in found) return found;
  const { topology, origin, name } = found;
  const from =
    config === undefined ? undefined : { file: resolve(config), written: wish.writesBack ?? false };
  const begun = newLab({ topology, choice, origin, config: from }, io);
  if (failed(begun)) return { failures: [begun] };
  const own = config === undefined ? name : basename(config, extname(config));
  return { kind: "new", name: former?.name ?? labNameFrom(own), base: begun.base, former };
}

/** A lab that is broken before anybody sees it; the part of the program that breaks it is loaded for that alone. */
async function beginFault(
  { faults, seed }: FaultWish,
  choice: Choice,
  former: LabFolder | undefined,
  io: Io,
): Promise<FoundLab | Failures> {
  const { drawLab } = await import("../../exercise/fault/drawing.js");
  const { topology, state } = drawLab({ faults, seed }, choice.platform).broken;
  const begun = newLab({ topology, choice, origin: { kind: "faults", faults, seed } }, io);
  if (failed(begun)) return { failures: [begun] };
  const base = { ...begun.base, [STATE_FILE]: stateText(state) };
  return { kind: "new", name: former?.name ?? `fault-${seed}`, base, former };
}

/** A lab by its name or its file, and where it comes from. */
export async function topologyFor(
  lab: string,
  labs: readonly LabFolder[],
  io: Io,
  language: Language,
): Promise<{ readonly topology: Topology; readonly origin: LabOrigin; readonly name: string } | Failures> {
  if (lab === ALONE) return { topology: routerAlone, origin: { kind: "alone" }, name: routerAlone.name };
  const file = homeExpanded(lab);
  const topology = await findTopology(file, io, language);
  if ("failures" in topology) {
    const names = labs.map(({ name }) => name).join(", ");
    const [first] = topology.failures;
    return names === "" || !first?.failure.includes("labs without a file")
      ? topology
      : { failures: [{ failure: `${first.failure}; saved labs: ${names}` }] };
  }
  const builtIn = labFiles.has(file) || builtInLabs.some(({ name }) => name === file);
  return builtIn
    ? { topology, origin: { kind: "built-in", lab: file }, name: file }
    : { topology, origin: { kind: "topology", file: resolve(file) }, name: basename(file, extname(file)) };
}

/** The saved lab that a wish means: the one that was used last of those that it fits. */
export function savedLabFor(labs: readonly LabFolder[], wish: LabWish): LabFolder | undefined {
  const { lab, platform, config, fault } = wish;
  if (config !== undefined) {
    const file = resolve(homeExpanded(config));
    return labs.find((one) => writesTo(one, file));
  }
  if (lab === undefined && platform === undefined && fault === undefined) return labs[0];
  const named = lab === undefined ? undefined : labNamed(labs, lab);
  if (named && platform === undefined) return named;
  return labs.find(({ description }) => !failed(description) && isWanted(description, wish));
}

function writesTo({ description }: LabFolder, file: string): boolean {
  const origin = failed(description) ? undefined : description.origin;
  return origin?.kind === "configuration" && origin.written && origin.file === file;
}

function isWanted(
  { origin, platform }: LabDescription,
  { lab = courseLab.name, platform: wanted, fault }: LabWish,
): boolean {
  const isMeant = fault ? isBrokenBy(origin, fault) : isFrom(origin, lab);
  return isMeant && (wanted === undefined || platformNamed(wanted)?.id === platform);
}

function isBrokenBy(origin: LabOrigin, { faults, seed }: FaultWish): boolean {
  return origin.kind === "faults" && origin.faults === faults && origin.seed === seed;
}

function isFrom(origin: LabOrigin, lab: string): boolean {
  switch (origin.kind) {
    case "built-in":
      return origin.lab === lab;
    case "topology":
      return origin.file === resolve(homeExpanded(lab));
    case "alone":
      return lab === ALONE;
    case "configuration":
    case "faults":
      return false;
  }
}
