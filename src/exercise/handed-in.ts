import { Source } from "../grading/source.js";
import type { Note } from "../intake/notes.js";
import type { Platform } from "../platform/platform.js";
import { loadFile, type LoadedFile } from "../running-config/load-file.js";
import type { LoadedLine } from "../running-config/load.js";
import type { Readings } from "../running-config/readings.js";
import type { Router } from "../router/router.js";
import { configurationOf, type Block, type Placed } from "../grading/configuration-check.js";
import type { ConfigurationSource, Configured } from "./evaluating.js";

/** The configuration of a device as it was handed in. */
export interface HandedIn {
  readonly file: string;
  readonly text: string;
  /** For each line of the text its line in the file, from 1. */
  readonly lines: readonly number[];
  /** The platform that printed it. */
  readonly platform: Platform;
  /** The platform of the lab's device, in whose words checks are written. */
  readonly labPlatform: Platform;
  /** What was left out of the file. */
  readonly notes: readonly Note[];
  /** Whether the device had saved it; undefined: what was handed in does not say. */
  readonly saved: boolean | undefined;
}

/** What a router understands of a configuration, and where its lines stand. */
export function loadHandedIn({ text, platform, labPlatform, lines }: HandedIn, readings?: Readings): Loaded {
  const file = loadFile(text, platform, { verbatim: false, lines, ...(readings && { readings }) });
  const { device } = file;
  return {
    router: device.router,
    items: configurationOf({ ...device, platform: labPlatform }),
    source: new HandedInSource(file, labPlatform),
  };
}

/** A configuration that was handed in, as the router understands it. */
export interface Loaded extends Configured {
  readonly router: Router;
  readonly source: HandedInSource;
}

/** The lines of a file that was handed in. */
class HandedInSource implements ConfigurationSource {
  readonly #source: Source;
  readonly #loaded: readonly LoadedLine[];
  /** The lines that cme does not know. */
  readonly #unknown: readonly LoadedLine[];
  /** Found when a check asks first: each check that fails asks again. */
  #byWord: FirstLines | undefined;
  #bySpelling: FirstLines | undefined;

  constructor(file: LoadedFile, labPlatform: Platform) {
    this.#loaded = file.loaded;
    this.#source = new Source(file, labPlatform.dialect);
    this.#unknown = file.loaded.filter(({ support }) => support === "unknown");
  }

  lineOf({ item, block }: Placed): number | undefined {
    const { line } = this.#source.quote(item, block.path, block.mode);
    if (line !== undefined) return line;
    // The platform of the file may have another command for what the lab's says in the same words.
    this.#bySpelling ??= firstLines(this.#loaded, spelling);
    return this.#bySpelling.inBlocks.get(block.path)?.get(spelling(item.text));
  }

  unknownLike(text: string, block: Block | undefined): number | undefined {
    const { anywhere, inBlocks } = (this.#byWord ??= firstLines(this.#unknown, firstWord));
    const word = firstWord(text);
    return block === undefined ? anywhere.get(word) : inBlocks.get(block.path)?.get(word);
  }

  /** The first line that cme does not know. */
  get firstUnknown(): number | undefined {
    return this.#unknown[0]?.number;
  }
}

/** The numbers of the first lines of which something is the same. */
interface FirstLines {
  readonly anywhere: ReadonlyMap<string, number>;
  /** By the path of the block. */
  readonly inBlocks: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function firstLines(lines: readonly LoadedLine[], keyOf: (text: string) => string): FirstLines {
  const anywhere = new Map<string, number>();
  const inBlocks = new Map<string, Map<string, number>>();
  for (const { text, path, number } of lines) {
    const key = keyOf(text);
    if (!anywhere.has(key)) anywhere.set(key, number);
    if (path === undefined) continue;
    const inBlock = inBlocks.get(path) ?? new Map<string, number>();
    inBlocks.set(path, inBlock);
    if (!inBlock.has(key)) inBlock.set(key, number);
  }
  return { anywhere, inBlocks };
}

/** A line without what its spelling may be, such as blanks. */
function spelling(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** The word by which a line is what it is, said or negated. */
function firstWord(text: string): string {
  return /^\s*(?:no\s+)?(\S*)/i.exec(text)?.[1]?.toLowerCase() ?? "";
}
