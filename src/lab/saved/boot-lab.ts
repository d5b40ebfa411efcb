import type { LabCommand, LabLanguage } from "../../network/console/lab-command.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import type { Topology } from "../../network/topology.js";
import { defaultPlatform, platformNamed } from "../../platform/platforms.js";
import type { PrivateConfig } from "../../router/nvram.js";
import type { VlanDatabase } from "../../router/switching.js";
import { readTopology } from "../topology-file.js";
import { readDescription, type LabDescription } from "./description.js";
import { flashKeptAt, readFlash } from "./flash-text.js";
import {
  flashFile,
  LAB_FILE,
  privateFile,
  startupFile,
  STATE_FILE,
  TOPOLOGY_FILE,
  vlanFile,
} from "./lab-files.js";
import { addressIn, isCableOut, readState, type LabState } from "./lab-state.js";
import { readPrivateConfig } from "./private-config.js";
import { Startups } from "./startups.js";
import { readVlans } from "./vlan-database.js";

/** The files of a saved lab at the moment at which it is switched on. */
export type Base = Readonly<Record<string, string>>;

/** What a damaged file of a saved lab is called, and what is wrong with it. */
export interface Damage {
  readonly file: string;
  readonly problem: string;
}

export interface BootOptions {
  readonly asleep: boolean;
  /** Milliseconds on the virtual clock for a typed line; 0 where that clock follows real time. */
  readonly lineTime: number;
  readonly language: LabLanguage;
  /** Sentences in place of drawings. */
  readonly plain?: boolean | undefined;
  /** The commands of the lab as a whole. */
  readonly commands: (lab: Lab) => readonly LabCommand[];
}

/** A lab that is on, and where its devices save their configurations and the files of their flash memories. */
export interface BootedLab {
  readonly keyboard: LabConsole;
  readonly startups: Startups;
  readonly flashes: Startups;
}

/** The lab that the files of a saved one describe. */
export interface SavedLab {
  readonly base: Base;
  readonly description: LabDescription;
  readonly topology: Topology;
  /** Undefined: as every lab is that is switched on for the first time. */
  readonly state: LabState | undefined;
  /** By the device. */
  readonly vlans: ReadonlyMap<string, VlanDatabase>;
  readonly privately: ReadonlyMap<string, PrivateConfig>;
}

export function readSavedLab(base: Base): SavedLab | Damage {
  const description = readDescription(base[LAB_FILE] ?? "");
  if ("problem" in description) return { file: LAB_FILE, problem: description.problem };
  const topology = topologyIn(base[TOPOLOGY_FILE] ?? "");
  if ("problem" in topology) return { file: TOPOLOGY_FILE, problem: topology.problem };
  const stateText = base[STATE_FILE];
  const state = stateText === undefined ? undefined : readState(stateText);
  if (state && "problem" in state) return { file: STATE_FILE, problem: state.problem };
  const names = topology.devices.map(({ name }) => name);
  const vlans = readOfEach(base, names, vlanFile, readVlans);
  if ("problem" in vlans) return vlans;
  const privately = readOfEach(base, names, privateFile, readPrivateConfig);
  if ("problem" in privately) return privately;
  const flashes = readOfEach(base, names, flashFile, readFlash);
  if ("problem" in flashes) return flashes;
  return { base, description, topology, state, vlans, privately };
}

/** What the devices have in files of one kind, as far as they have any. */
function readOfEach<T extends object>(
  base: Base,
  devices: readonly string[],
  fileOf: (device: string) => string,
  reader: (text: string) => T | { readonly problem: string },
): ReadonlyMap<string, T> | Damage {
  const found = new Map<string, T>();
  for (const device of devices) {
    const file = fileOf(device);
    const text = base[file];
    const read = text === undefined ? undefined : reader(text);
    if (read && "problem" in read) return { file, problem: read.problem };
    if (read) found.set(device, read);
  }
  return found;
}

/** Switches a saved lab on: each device boots from its startup-configuration. */
export function bootLab(saved: SavedLab, options: BootOptions): BootedLab {
  const { description, topology, state, vlans, privately } = saved;
  const startups = new Startups((device) => ({
    configuration: saved.base[startupFile(device)],
    privately: privately.get(device),
  }));
  const flashes = new Startups((device) => ({
    configuration: saved.base[flashFile(device)],
    privately: undefined,
  }));
  const { lineTime, asleep, language, plain = false, commands } = options;
  const [first] = topology.devices.filter(({ kind }) => kind === "router" || kind === "switch");
  const configurations = new Map(
    topology.devices.map((device) => [
      device.name,
      "configuration" in device ? device.configuration : undefined,
    ]),
  );
  const gone = new Set<string>();
  const lab = new Lab(topology, {
    platformOf: ({ platform }) => platformNamed(platform ?? description.platform) ?? defaultPlatform,
    hostOptions: (name) => ({
      lineTime,
      unbounded: description.unbounded && name === first?.name,
      nvram: startups.of(name),
      flash: flashKeptAt(flashes.of(name)),
      configuration: undefined,
      seed: description.seed,
      ...(!gone.has(name) && {
        initial: configurations.get(name),
        vlans: vlans.get(name),
        clock: state?.clocks[name],
      }),
    }),
    seed: description.seed,
    alone: description.origin.kind === "alone",
    addressOf: (pc) => (state ? addressIn(state, pc) : pc.address),
    isOut: (cable) => state !== undefined && isCableOut(state, cable),
    isOff: (name) => state?.off.includes(name) ?? false,
    removed: (name) => {
      gone.add(name);
      startups.forget(name);
      flashes.forget(name);
    },
  });
  const keyboard = new LabConsole(lab, { lineTime, asleep, language, plain, commands: () => commands(lab) });
  return { keyboard, startups, flashes };
}

function topologyIn(text: string): Topology | { readonly problem: string } {
  const reading = readTopology(text, TOPOLOGY_FILE, (file) => ({ problem: `it names ${file}` }));
  if ("topology" in reading) return reading.topology;
  const [first] = reading.problems;
  return { problem: first ? `line ${first.line}: ${first.field}: ${first.message.en}` : "it is damaged" };
}
