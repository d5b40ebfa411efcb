import type { Lab } from "../../network/lab.js";
import type { Topology } from "../../network/topology.js";
import type { Nvram, NvramFault, SavedConfiguration } from "../../router/nvram.js";
import { vlanDatabase } from "../../router/switching.js";
import { topologyText } from "../topology-text.js";
import type { Base, Damage } from "./boot-lab.js";
import {
  checkpointIn,
  deviceIn,
  isLabFile,
  JOURNAL_FILE,
  PREVIOUS_FILE,
  PROGRESS_FILE,
  startupFile,
  STATE_FILE,
  TOPOLOGY_FILE,
  TRANSCRIPT_FILE,
  vlanFile,
} from "./lab-files.js";
import { isChanged, readState, stateOf, stateText, type LabState } from "./lab-state.js";
import type { LabStore } from "./lab-store.js";
import { vlanText } from "./vlan-database.js";

/** Keeps the files of a lab as its devices keep theirs: what lasts is written as soon as it changes. */
export class SavedFiles {
  #state: LabState;
  #topology: Topology | undefined;
  #pending: readonly string[];
  readonly #vlans: Map<string, SavedConfiguration>;

  /** `pending`: the devices whose unwritten work of an earlier sitting can be had back. */
  constructor(
    private readonly store: LabStore,
    private readonly lab: Lab,
    { pending }: { readonly pending: readonly string[] },
  ) {
    this.#state = stateOf(lab);
    this.#pending = pending;
    this.#vlans = new Map(lab.topology.devices.map(({ name }) => [name, store.read(vlanFile(name))]));
  }

  /** Writes what has changed since the last call. */
  keep(): NvramFault | undefined {
    const fault = this.#keepVlans() ?? this.#keepTopology();
    const state = stateOf(this.lab);
    if (fault || !isChanged(this.#state, state)) return fault;
    // From here on there is newer work than that of the sitting before.
    this.#pending = [];
    return this.#keepState(state);
  }

  /** Writes all, the time too. */
  keepAll(): NvramFault | undefined {
    return this.keep() ?? this.#keepState(stateOf(this.lab));
  }

  #keepVlans(): NvramFault | undefined {
    for (const device of this.lab.devices.values()) {
      if (device.kind !== "ios") continue;
      const database = vlanDatabase(device.node.router);
      const text = database && vlanText(database);
      if (this.#vlans.get(device.name) === text) continue;
      const fault = this.store.write(vlanFile(device.name), text);
      if (fault) return fault;
      this.#vlans.set(device.name, text);
    }
    return undefined;
  }

  #keepTopology(): NvramFault | undefined {
    const { topology } = this.lab;
    if (topology === this.#topology) return undefined;
    const text = topologyText(topology);
    const fault =
      (this.store.read(TOPOLOGY_FILE) === text ? undefined : this.store.write(TOPOLOGY_FILE, text)) ??
      this.#removeOthers(topology);
    if (!fault) this.#topology = topology;
    return fault;
  }

  /** Removes what devices left behind that are gone. */
  #removeOthers({ devices }: Topology): NvramFault | undefined {
    const names = new Set(devices.map(({ name }) => name));
    for (const file of this.store.names()) {
      const device = deviceIn(file);
      const fault = device === undefined || names.has(device) ? undefined : this.store.write(file, undefined);
      if (fault) return fault;
      if (device !== undefined && !names.has(device)) this.#vlans.delete(device);
    }
    return undefined;
  }

  #keepState(state: LabState): NvramFault | undefined {
    const fault = this.store.write(STATE_FILE, stateText({ ...state, pending: [...this.#pending] }));
    if (!fault) this.#state = state;
    return fault;
  }
}

/** The devices whose unwritten work of an earlier sitting can be had back. */
export function pendingIn(base: Base): readonly string[] {
  const state = readState(base[STATE_FILE] ?? "");
  if ("problem" in state) return [];
  return state.unwritten.length > 0 ? state.unwritten : state.pending;
}

/** Whether the last sitting only looked, while an earlier one had left work behind. */
export function onlyLooked(base: Base): boolean {
  const state = readState(base[STATE_FILE] ?? "");
  return !("problem" in state) && state.unwritten.length === 0 && state.pending.length > 0;
}

/**
 * The files with which a saved lab is switched on; some devices save elsewhere. One that cannot be read is told, and
 * nothing takes its place.
 */
export function baseIn(
  store: LabStore,
  elsewhere: ReadonlyMap<string, Nvram>,
): { readonly base: Base } | Damage {
  const read = new Map<string, SavedConfiguration>(
    store
      .names()
      .filter(isOfBase)
      .map((file) => [file, store.read(file)]),
  );
  for (const [device, nvram] of elsewhere) read.set(startupFile(device), nvram.read());
  const base: Record<string, string> = {};
  for (const [file, saved] of read) {
    if (typeof saved === "object") return { file, problem: saved.fault };
    if (saved !== undefined) base[file] = saved;
  }
  return { base };
}

/** What is of the lab itself, and neither of what was typed nor of what was shown. */
function isOfBase(name: string): boolean {
  const others = [JOURNAL_FILE, PREVIOUS_FILE, TRANSCRIPT_FILE, PROGRESS_FILE];
  return isLabFile(name) && !others.includes(name) && checkpointIn(name) === undefined;
}
