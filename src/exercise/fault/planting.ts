import { stateOf, type LabState } from "../../lab/saved/lab-state.js";
import { topologyNow } from "../../lab/topology-now.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import type { Topology } from "../../network/topology.js";
import { c2960 } from "../../platform/c2960.js";
import type { Platform } from "../../platform/platform.js";
import { play } from "../../session/play.js";
import type { PlantedFault } from "./planted-faults.js";
import type { WorkingLab } from "./working-labs.js";

/** A lab with planted faults before it is switched on: nothing in it tells what was typed to break it. */
export interface BrokenLab {
  readonly topology: Topology;
  readonly state: LabState;
}

/**
 * Breaks a lab by faults, one after the other. Undefined: one of them undid another, or changed nothing, so that there
 * would be fewer faults than wanted.
 */
export function brokenBy(
  faults: readonly PlantedFault[],
  { topology, site }: WorkingLab,
  platform: Platform,
): BrokenLab | undefined {
  const lab = new Lab(topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : platform),
    hostOptions: () => ({ lineTime: 0 }),
  });
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  enableAll(keyboard);
  const changes: Change[] = [];
  let before = linesOf(lab);
  for (const fault of faults) {
    plant(fault, site, keyboard);
    const after = linesOf(lab);
    changes.push({ added: without(after, before), removed: without(before, after) });
    before = after;
  }
  if (!changes.every((change) => stands(change, before))) return undefined;
  return { topology: topologyNow(lab), state: { ...stateOf(lab), unwritten: [], clocks: {} } };
}

/** Lets configuration be typed at each router and switch. */
export function enableAll(keyboard: LabConsole): void {
  for (const { kind, name } of keyboard.lab.devices.values())
    if (kind === "ios") play(keyboard, `@${name} enable`);
}

/** Types what breaks the lab in one way. */
export function plant(fault: PlantedFault, site: WorkingLab["site"], keyboard: LabConsole): void {
  const { router } = site;
  for (const line of ["configure terminal", ...fault.plant(site), "end"])
    play(keyboard, line.startsWith("@") ? line : `@${router} ${line}`);
}

/** What a fault did to what a lab is told. */
interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function stands({ added, removed }: Change, now: ReadonlySet<string>): boolean {
  if (added.length + removed.length === 0) return false;
  return added.every((line) => now.has(line)) && !removed.some((line) => now.has(line));
}

function without(lines: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...lines].filter((line) => !others.has(line));
}

/** All that a lab is told: each line of its configurations with its block, addresses by hand, cables and power. */
export function linesOf(lab: Lab): ReadonlySet<string> {
  const { stations, out, off } = stateOf(lab);
  const told = Object.entries(stations).map(([name, address]) => `${name} ${JSON.stringify(address)}`);
  const gone = [...out.map((ends) => `out ${ends.join(" ")}`), ...off.map((name) => `off ${name}`)];
  return new Set([...configurationLines(topologyNow(lab)), ...told, ...gone]);
}

/** Each line of all configurations of a lab, with its device and the block in which it stands. */
export function configurationLines({ devices }: Topology): readonly string[] {
  return devices.flatMap((device) => {
    if (!("configuration" in device)) return [];
    let block = "";
    return (device.configuration ?? "")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("!"))
      .map((line) => {
        if (!line.startsWith(" ")) block = line;
        return `${device.name} ${line.startsWith(" ") ? `${block} /` : ""}${line}`;
      });
  });
}
