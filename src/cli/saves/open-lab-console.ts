import { dirname } from "node:path";
import { sweepDrafts } from "../../server/whole-file.js";
import type { Base, Damage } from "../../lab/saved/boot-lab.js";
import { readDescription } from "../../lab/saved/description.js";
import { LAB_FILE, privateFile, startupFile } from "../../lab/saved/lab-files.js";
import { privateText } from "../../lab/saved/private-config.js";
import { storedNvram } from "../../lab/saved/stored-nvram.js";
import { memoryStore, type LabStore } from "../../lab/saved/lab-store.js";
import type { NewLab } from "../../lab/saved/new-lab.js";
import { baseIn, pendingIn } from "../../lab/saved/saved-files.js";
import { SavedKeyboard } from "../../lab/saved/saved-keyboard.js";
import type { Language } from "../../lab/hint-texts.js";
import type { LabCommand } from "../../network/console/lab-command.js";
import type { Lab } from "../../network/lab.js";
import { isFault, type Nvram } from "../../router/nvram.js";
import { labCommands } from "../commands/open-lab.js";
import { chooseRouter, type Choice } from "../commands/load.js";
import { failed, type Failure } from "../failure.js";
import { cannotReadNvram, fileNvram, savedFile } from "../file-nvram.js";
import { cannotWrite } from "../files.js";
import { diskOf, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { lockFolder, type Lock } from "../lock.js";
import { topologyFor, type BegunLab, type Failures, type LabWish, type SavedLabFound } from "./find-lab.js";
import { folderStore, removeDrafts } from "./folder-store.js";
import { claimFolder } from "./lab-folders.js";
import { newLab } from "./new-lab.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface ConsoleSettings {
  readonly language: Language;
  /** Sentences in place of drawings. */
  readonly plain: boolean;
  /** Whether somebody may ask why something does not work. */
  readonly hints: boolean;
  /** Is told in cme's own words what goes wrong. */
  readonly report: (failure: Failure) => void;
  /** Commands of the lab besides those that it has anyway. */
  readonly commands: readonly LabCommand[];
  /** Is told of the lab that takes the place of the one before. */
  readonly replaced: (lab: Lab) => void;
}

/** A lab at whose keyboard somebody sits. */
export interface LabAtConsole {
  readonly keyboard: SavedKeyboard;
  readonly store: LabStore;
  /** The devices whose unwritten work of the sitting before can be had back. */
  readonly pending: readonly string[];
  /** Lets other processes have it. */
  readonly release: () => Promise<void>;
}

/** What locks a lab, until it is left or cannot be opened. */
class Locks {
  readonly #locks: Promise<Lock | Failure>[] = [];

  async add(folder: string): Promise<Failure | undefined> {
    const lock = lockFolder(folder);
    this.#locks.push(lock);
    const answer = await lock;
    return failed(answer) ? answer : undefined;
  }

  readonly release = async (): Promise<void> => {
    for (const lock of await Promise.all(this.#locks)) if (!failed(lock)) await lock.release();
  };
}

/** Switches on a lab that is saved: each device boots from what it saved. */
export async function continueLab(
  { lab, description }: SavedLabFound,
  settings: ConsoleSettings,
): Promise<LabAtConsole | Failures> {
  const locks = new Locks();
  const taken = await locks.add(lab.folder);
  if (taken) return { failures: [taken] };
  removeDrafts(lab.folder);
  const told: Failure[] = [];
  let report = (failure: Failure): unknown => told.push(failure);
  const store = folderStore({ folder: lab.folder }, (failure) => report(failure));
  const { origin } = description;
  const elsewhere =
    origin.kind === "configuration" && origin.written
      ? new Map([[origin.device, inBoth(origin, store, (failure) => report(failure))]])
      : new Map<string, Nvram>();
  const read = baseIn(store, elsewhere);
  if ("problem" in read) {
    await locks.release();
    return { failures: told.length > 0 ? told : [damaged(lab.name, read)] };
  }
  report = settings.report;
  return openKeyboard(lab.name, { store, base: read.base, elsewhere, locks }, settings);
}

/** Switches on a lab that begins; it gets its folder when something is typed. */
export async function beginLab(
  { name, base, former }: BegunLab,
  settings: ConsoleSettings,
): Promise<LabAtConsole | Failures> {
  const locks = new Locks();
  const taken = former && (await locks.add(former.folder));
  if (taken) return { failures: [taken] };
  const claim = () => {
    const folder = claimFolder(name, former);
    // Nobody else has a folder that was made just now, so that the lock need not be waited for.
    if (!failed(folder) && !former) void locks.add(folder);
    return folder;
  };
  const store = folderStore({ claim }, settings.report);
  const description = readDescription(base[LAB_FILE] ?? "");
  const origin = "problem" in description ? undefined : description.origin;
  const elsewhere =
    origin?.kind === "configuration" && origin.written
      ? new Map([[origin.device, inBoth(origin, store, settings.report)]])
      : new Map<string, Nvram>();
  return openKeyboard(name, { store, base, elsewhere, locks }, settings);
}

/** Switches on a lab that begins, and keeps it in a store of its own. */
export async function openBegun(
  wish: LabWish & { readonly lab: string },
  store: LabStore,
  settings: ConsoleSettings,
  io: Io,
): Promise<LabAtConsole | Failures> {
  const beginning = await begin(wish, (choice) => choice, io);
  if ("failures" in beginning) return beginning;
  const { name, begun } = beginning;
  const places = { store, base: begun.base, elsewhere: new Map<string, Nvram>(), locks: new Locks() };
  return openKeyboard(name, places, settings);
}

/** Switches on a lab of which nothing is kept but what its first router saves, in a file. */
export async function openUnsaved(
  file: string,
  wish: LabWish & { readonly lab: string },
  settings: ConsoleSettings,
  io: Io,
): Promise<LabAtConsole | Failures> {
  const beginning = await begin(wish, (choice) => ({ ...choice, configuration: undefined }), io);
  if ("failures" in beginning) return beginning;
  const { choice, name, begun } = beginning;
  const disk = diskOf(io);
  const unusable = cannotReadNvram(file, disk) ?? cannotWrite(file, io);
  if (unusable) return { failures: [unusable] };
  sweepDrafts(dirname(file), disk);
  const nvram = fileNvram(file, settings.report, disk);
  const saved = nvram.read();
  const startup = choice.configuration ?? (typeof saved === "string" ? saved : undefined);
  const privately = nvram.readPrivate();
  const base = {
    ...begun.base,
    ...(startup !== undefined && { [startupFile(begun.device)]: startup }),
    ...(privately && !isFault(privately) && { [privateFile(begun.device)]: privateText(privately) }),
  };
  return openKeyboard(
    name,
    { store: memoryStore(), base, elsewhere: new Map([[begun.device, nvram]]), locks: new Locks() },
    settings,
  );
}

/** Makes the lab that a wish names; its first router begins with what `beginsWith` makes of the one that was chosen. */
async function begin(
  wish: LabWish & { readonly lab: string },
  beginsWith: (choice: Choice) => Choice,
  io: Io,
): Promise<{ readonly choice: Choice; readonly name: string; readonly begun: NewLab } | Failures> {
  const choice = await chooseRouter(wish, io);
  if (failed(choice)) return { failures: [choice] };
  const found = await topologyFor(wish.lab, [], io, languageOf(wish.lang));
  if ("failures" in found) return found;
  const begun = newLab({ ...found, choice: beginsWith(choice) }, io);
  return failed(begun) ? { failures: [begun] } : { choice, name: found.name, begun };
}

interface Places {
  readonly locks: Locks;
  readonly store: LabStore;
  readonly base: Base;
  readonly elsewhere: ReadonlyMap<string, Nvram>;
}

async function openKeyboard(
  name: string,
  { locks, ...places }: Places,
  { language, plain, hints, commands, replaced }: ConsoleSettings,
): Promise<LabAtConsole | Failures> {
  const keyboard = SavedKeyboard.open({
    ...places,
    asleep: true,
    lineTime: 0,
    language,
    plain,
    program: CME_VERSION,
    now: () => new Date(),
    commands: (lab) => [...labCommands(lab, { language, plain, hints }), ...commands],
    replaced,
  });
  if (keyboard instanceof SavedKeyboard)
    return { keyboard, store: places.store, pending: pendingIn(places.base), release: locks.release };
  await locks.release();
  return { failures: [damaged(name, keyboard)] };
}

function damaged(name: string, { file, problem }: Damage): Failure {
  return { failure: `cannot open the lab ${name}: ${file}: ${problem}` };
}

/**
 * A configuration that is saved in a file of its user, and in the lab as well: the lab's copy counts while that file
 * is not there.
 */
function inBoth(
  { file, device }: { readonly file: string; readonly device: string },
  store: LabStore,
  report: (failure: Failure) => void,
): Nvram {
  const own = savedFile(file, report);
  const copy = storedNvram(store, device);
  return {
    ...copy,
    read: () => own.read() ?? copy.read(),
    write: (text) => own.write(text) ?? copy.write(text),
  };
}
