import {
  isFault,
  type Nvram,
  type NvramFault,
  type PrivateConfig,
  type SavedConfiguration,
} from "../router/nvram.js";

/** What a router starts from. */
export interface Startup {
  readonly configuration: string | undefined;
  readonly privately: PrivateConfig | undefined;
}

/**
 * The files of NVRAM from which a router starts. What could not be read may be somebody's work, and is not replaced
 * before the router has read it after all.
 */
export class StartupFiles {
  #unread: NvramFault | undefined;

  constructor(private readonly nvram: Nvram) {}

  /** Why the router came up without all that is saved, if its NVRAM could not be read. */
  get unread(): NvramFault | undefined {
    return this.#unread;
  }

  get configuration(): SavedConfiguration {
    return this.nvram.read();
  }

  /** Reads all of it; from now on that may be replaced which was read. */
  read(): Startup {
    const configuration = this.nvram.read();
    const privately = this.nvram.readPrivate();
    this.#unread = [configuration, privately].find(isFault);
    return {
      configuration: isFault(configuration) ? undefined : configuration,
      privately: isFault(privately) ? undefined : privately,
    };
  }

  /** Saves a configuration and what belongs to it, or, given undefined, leaves nothing. */
  write(configuration: string | undefined, privately: PrivateConfig | undefined): NvramFault | undefined {
    const before = this.nvram.read();
    const beforePrivately = this.nvram.readPrivate();
    if (isFault(before)) return before;
    if (isFault(beforePrivately)) return beforePrivately;
    if (this.#unread && (before !== undefined || beforePrivately !== undefined)) return this.#unread;
    const fault = this.nvram.write(configuration);
    const isSame = JSON.stringify(beforePrivately) === JSON.stringify(privately);
    return fault ?? (isSame ? undefined : this.nvram.writePrivate(privately));
  }
}
