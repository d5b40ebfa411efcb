import { isFault, memoryNvram, type Nvram, type NvramFault, type PrivateConfig } from "../../router/nvram.js";

/** What a device saved before the lab was switched on. */
export interface KeptStartup {
  readonly configuration: string | undefined;
  readonly privately: PrivateConfig | undefined;
}

/**
 * What the devices of a lab keep: their saved configurations, or their flash memories. While a lab is played again they
 * are in memory, where nothing that is saved on the way is lost; then they go to their places, and what is saved from
 * there on goes there at once.
 */
export class Startups {
  readonly #memory = new Map<string, Nvram>();
  /** Devices that are gone: one of that name that comes later has saved nothing. */
  readonly #forgotten = new Set<string>();
  #place: ((device: string) => Nvram) | undefined;

  constructor(private readonly kept: (device: string) => KeptStartup) {}

  /** The place of a device's text, for as long as the lab is on. */
  of(device: string): Nvram {
    const at = () => this.#place?.(device) ?? this.#memoryOf(device);
    return {
      read: () => (this.#forgotten.has(device) ? undefined : at().read()),
      write: (text) => {
        this.#forgotten.delete(device);
        return at().write(text);
      },
      readPrivate: () => (this.#forgotten.has(device) ? undefined : at().readPrivate()),
      writePrivate: (kept) => at().writePrivate(kept),
    };
  }

  /** A device is gone. */
  forget(device: string): void {
    this.#forgotten.add(device);
    this.#memory.delete(device);
  }

  /** From now on it is kept at their places. */
  settle(place: (device: string) => Nvram): void {
    this.#place = place;
  }

  /** Brings what is in memory to its places, where that is another. */
  bring(place: (device: string) => Nvram): NvramFault | undefined {
    for (const [device, memory] of this.#memory) {
      const fault = copy(memory, place(device));
      if (fault) return fault;
    }
    return undefined;
  }

  #memoryOf(device: string): Nvram {
    let memory = this.#memory.get(device);
    if (!memory) {
      memory = memoryNvram();
      const { configuration, privately } = this.kept(device);
      memory.write(configuration);
      memory.writePrivate(privately);
      this.#memory.set(device, memory);
    }
    return memory;
  }
}

/** Saves at a place what is saved at another, as far as it differs. */
function copy(from: Nvram, to: Nvram): NvramFault | undefined {
  const saved = from.read();
  const privately = from.readPrivate();
  const isSame = JSON.stringify(to.readPrivate()) === JSON.stringify(privately);
  return (
    (to.read() === saved || isFault(saved) ? undefined : to.write(saved)) ??
    (isSame || isFault(privately) ? undefined : to.writePrivate(privately))
  );
}
