import { memoryNvram, type Nvram, type NvramFault } from "../../router/nvram.js";

/**
 * The saved configurations of a lab. While a lab is played again they are in memory, where nothing that is saved on
 * the way is lost; then they go to their places, and what is saved from there on goes there at once.
 */
export class Startups {
  readonly #memory = new Map<string, Nvram>();
  /** Devices that are gone: one of that name that comes later has saved nothing. */
  readonly #forgotten = new Set<string>();
  #place: ((device: string) => Nvram) | undefined;

  constructor(private readonly kept: (device: string) => string | undefined) {}

  /** The NVRAM of a device, for as long as the lab is on. */
  of(device: string): Nvram {
    const at = () => this.#place?.(device) ?? this.#memoryOf(device);
    return {
      read: () => (this.#forgotten.has(device) ? undefined : at().read()),
      write: (text) => {
        this.#forgotten.delete(device);
        return at().write(text);
      },
    };
  }

  /** A device is gone. */
  forget(device: string): void {
    this.#forgotten.add(device);
    this.#memory.delete(device);
  }

  /** From now on configurations are saved at their places. */
  settle(place: (device: string) => Nvram): void {
    this.#place = place;
  }

  /** Brings what is in memory to its places, where that is another. */
  bring(place: (device: string) => Nvram): NvramFault | undefined {
    for (const [device, memory] of this.#memory) {
      const saved = memory.read();
      const text = typeof saved === "string" ? saved : undefined;
      const fault = place(device).read() === saved ? undefined : place(device).write(text);
      if (fault) return fault;
    }
    return undefined;
  }

  #memoryOf(device: string): Nvram {
    let memory = this.#memory.get(device);
    if (!memory) {
      memory = memoryNvram();
      memory.write(this.kept(device));
      this.#memory.set(device, memory);
    }
    return memory;
  }
}
