import { diffConfigurations } from "../grading/diff.js";
import { isExportedLab } from "../intake/exported-lab-signs.js";
import { savedDevices } from "../intake/exported-lab.js";
import { isOnlineText, onlineText } from "../intake/online-text.js";
import { noteSentence } from "../intake/notes.js";
import { playedConfiguration } from "../intake/play-script.js";
import { readSubmission, type SubmittedText } from "../intake/submission.js";
import { unusableSentence } from "../intake/unusable.js";
import type { Language } from "../lab/hint-texts.js";
import { platformFor } from "../network/device-ports.js";
import type { Topology } from "../network/topology.js";
import { c2960 } from "../platform/c2960.js";
import type { Platform } from "../platform/platform.js";
import { platformNamed, platformOf } from "../platform/platforms.js";
import { loadFile } from "../running-config/load-file.js";
import type { Readings } from "../running-config/readings.js";
import type { Exercise } from "./exercise.js";
import type { HandedIn } from "./handed-in.js";

/** A file that a student handed in. */
export interface SubmittedBytes {
  readonly file: string;
  /** What is in it, or why nobody could read it. */
  readonly bytes: Uint8Array | { readonly problem: string };
}

/** What a student handed in, by device, and what a grader should know of the files; or why nothing can be graded. */
export type Assigned =
  | { readonly handedIn: ReadonlyMap<string, HandedIn>; readonly notes: readonly string[] }
  | { readonly unusable: string; readonly notes: readonly string[] };

/**
 * Finds for each device of a lab what was handed in for it: by the name of the file (`R1.cfg`, `R1_startup-config.txt`),
 * else by the hostname in it; where one device is handed in, its one configuration is of that.
 */
export function assignDevices(
  exercise: Exercise,
  files: readonly SubmittedBytes[],
  language: Language,
  readings: Readings,
): Assigned {
  const notes: string[] = [];
  const problems: string[] = [];
  const found: Read[] = [];
  for (const file of files) {
    const read = readFile(file, language, readings);
    if ("problem" in read) problems.push(`${file.file}: ${read.problem}`);
    else found.push(...read.read);
  }
  if (found.length === 0) return { unusable: problems.join("; ") || texts[language].nothing, notes };
  notes.push(...problems);
  const byDevice = new Map<string, Read[]>();
  for (const one of found) {
    const device = deviceOf(one, found, exercise);
    if (device === undefined) notes.push(texts[language].noDevice(one.file));
    else byDevice.set(device, [...(byDevice.get(device) ?? []), one]);
  }
  const handedIn = new Map<string, HandedIn>();
  for (const [device, reads] of byDevice) {
    const one = handedInOf(device, reads, exercise.topology);
    if (!one)
      return { unusable: texts[language].twice(device, reads.map(({ file }) => file).join(", ")), notes };
    handedIn.set(device, one);
    const said = noteSentence(one.notes, language);
    if (said !== "") notes.push(`${one.file}: ${said}`);
  }
  if (handedIn.size === 0) return { unusable: texts[language].nobodys, notes };
  return { handedIn, notes };
}

/** A configuration, and what its file says of its device. */
interface Read extends SubmittedText {
  readonly file: string;
  /** The device that is named by the file or by whoever saved it. */
  readonly device: string;
  readonly isStartup: boolean;
  /** Whether it is what the device has saved. */
  readonly saved: boolean;
}

function readFile(
  { file, bytes }: SubmittedBytes,
  language: Language,
  readings: Readings,
): { readonly read: readonly Read[] } | { readonly problem: string } {
  if ("problem" in bytes) return bytes;
  if (isExportedLab(bytes)) return readExported(file, bytes);
  const submission = readSubmission(isOnlineText(file) ? onlineText(bytes) : bytes, file, readings);
  if (submission.kind === "unusable") return { problem: unusableSentence(submission.what, language) };
  const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "");
  const [, device = stem, kind = ""] =
    /^(.*?)[-_. ]*(running|startup)(?:[-_ ]?config(?:uration)?)?$/i.exec(stem) ?? [];
  return {
    read: [{ ...submission, file, device, isStartup: kind.toLowerCase() === "startup", saved: false }],
  };
}

function readExported(file: string, bytes: Uint8Array): ReturnType<typeof readFile> {
  const devices = savedDevices(new TextDecoder().decode(bytes));
  if ("problem" in devices) return devices;
  const read = devices.map(({ device, configuration }): Read => {
    const lines = configuration.split("\n").map((_, index) => index + 1);
    const text = { kind: "configuration" as const, text: configuration, lines, notes: [] };
    return { ...text, file: `${file}:${device}`, device, isStartup: false, saved: true };
  });
  return { read };
}

function deviceOf(one: Read, all: readonly Read[], { submitted, topology }: Exercise): string | undefined {
  const devices = submitted.length > 0 ? submitted : topology.devices.map(({ name }) => name);
  const named = (name: string) => devices.find((device) => device.toLowerCase() === name.toLowerCase());
  const hostname = /^hostname (\S+)/m.exec(one.text)?.[1] ?? "";
  const found = named(one.device) ?? named(hostname);
  if (found !== undefined || submitted.length !== 1) return found;
  // Of several files, those that name other devices are theirs.
  const others = all.filter((other) => other !== one && !other.isStartup);
  return others.some((other) => named(other.device) ?? named(/^hostname (\S+)/m.exec(other.text)?.[1] ?? ""))
    ? undefined
    : submitted[0];
}

/** The configuration of a device, of what was handed in for it; undefined if nobody knows which of several it is. */
function handedInOf(device: string, reads: readonly Read[], topology: Topology): HandedIn | undefined {
  const startups = reads.filter(({ isStartup }) => isStartup);
  const running = reads.filter(({ isStartup }) => !isStartup);
  const [startup, secondStartup] = startups;
  const [first, second] = running.length > 0 ? running : startups;
  if (!first || second || secondStartup) return undefined;
  const labPlatform = platformInLab(device, topology);
  const platform = first.kind === "configuration" ? platformOf(first.text) : labPlatform;
  const { kind, text, lines, notes } =
    first.kind === "configuration" ? first : playedConfiguration(first, platform);
  const saved = startup && startup !== first ? isSame(text, startup.text, platform) : undefined;
  const handedIn = { file: first.file, text, lines, platform, labPlatform, notes: notes };
  return { ...handedIn, saved: kind === "configuration" && (first.saved || first.isStartup) ? true : saved };
}

/** The platform of a device of the lab; a script was typed at that one. */
export function platformInLab(name: string, { devices }: Topology): Platform {
  const device = devices.find((one) => one.name === name);
  if (device?.kind === "router") return platformFor(device);
  return platformNamed((device?.kind === "switch" ? device.platform : undefined) ?? c2960.id) ?? c2960;
}

function isSame(running: string, startup: string, platform: Platform): boolean {
  const load = (text: string) => loadFile(text, platform, { verbatim: false });
  return diffConfigurations(load(running), load(startup)).length === 0;
}

const texts = {
  en: {
    nothing: "nothing was handed in",
    nobodys: "no file is of a device of this lab",
    noDevice: (file: string) => `${file} is of no device of this lab`,
    twice: (device: string, files: string) => `several files are of ${device}: ${files}`,
  },
  fr: {
    nothing: "rien n'a été rendu",
    nobodys: "aucun fichier n'est d'un appareil de ce labo",
    noDevice: (file: string) => `${file} n'est d'aucun appareil de ce labo`,
    twice: (device: string, files: string) => `plusieurs fichiers sont de ${device} : ${files}`,
  },
} as const;
