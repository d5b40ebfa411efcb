import type { LabCommand, LabLanguage } from "../../network/console/lab-command.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import type { Topology } from "../../network/topology.js";
import { defaultPlatform, platformNamed } from "../../platform/platforms.js";
import type { VlanDatabase } from "../../router/switching.js";
import { readTopology } from "../topology-file.js";
import { readDescription, type LabDescription } from "./description.js";
import { LAB_FILE, startupFile, STATE_FILE, TOPOLOGY_FILE, vlanFile } from "./lab-files.js";
import { addressIn, isCableOut, readState, type LabState } from "./lab-state.js";
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
  /** The commands of the lab as a whole. */
  readonly commands: (lab: Lab) => readonly LabCommand[];
}

/** A lab that is on, and where its devices save. */
export interface BootedLab {
  readonly keyboard: LabConsole;
  readonly startups: Startups;
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
}

export function readSavedLab(base: Base): SavedLab | Damage {
  const description = readDescription(base[LAB_FILE] ?? "");
  if ("problem" in description) return { file: LAB_FILE, problem: description.problem };
  const topology = topologyIn(base[TOPOLOGY_FILE] ?? "");
  if ("problem" in topology) return { file: TOPOLOGY_FILE, problem: topology.problem };
  const stateText = base[STATE_FILE];
  const state = stateText === undefined ? undefined : readState(stateText);
  if (state && "problem" in state) return { file: STATE_FILE, problem: state.problem };
  const vlans = new Map<string, VlanDatabase>();
  for (const { name } of topology.devices) {
    const text = base[vlanFile(name)];
    const read = text === undefined ? undefined : readVlans(text);
    if (read && "problem" in read) return { file: vlanFile(name), problem: read.problem };
    if (read) vlans.set(name, read);
  }
  return { base, description, topology, state, vlans };
}

/** Switches a saved lab on: each device boots from its startup-configuration. */
export function bootLab(saved: SavedLab, options: BootOptions): BootedLab {
  const { description, topology, state, vlans } = saved;
  const startups = new Startups((device) => saved.base[startupFile(device)]);
  const { lineTime, asleep, language, commands } = options;
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
    },
  });
  const keyboard = new LabConsole(lab, { lineTime, asleep, language, commands: commands(lab) });
  return { keyboard, startups };
}

function topologyIn(text: string): Topology | { readonly problem: string } {
  const reading = readTopology(text, TOPOLOGY_FILE, (file) => ({ problem: `it names ${file}` }));
  if ("topology" in reading) return reading.topology;
  const [first] = reading.problems;
  return { problem: first ? `line ${first.line}: ${first.field}: ${first.message}` : "it is damaged" };
}
