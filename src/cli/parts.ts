import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import { CodeCache, type CompiledParts } from "./code-cache.js";

/**
 * The parts of the built program: what a command needs is loaded when it runs. Node's `require` would compile them
 * anew at each start; this takes what V8 compiled at an earlier one, if that is there.
 */
export class Parts {
  readonly #loaded = new Map<string, { readonly script: Script; readonly exports: unknown }>();
  #cache: CodeCache | undefined;
  #known: CompiledParts = new Map();
  /** Whether a part had to be compiled, so that the cache lacks it. */
  #compiled = false;

  /** `folder` holds the parts; `cacheFor` opens the cache of a command, if it is to have one. */
  constructor(
    private readonly folder: string,
    private readonly cacheFor: (command: string) => CodeCache | undefined,
  ) {}

  /** What a part exports; the first one that is asked for is the command's, and names its cache. */
  load(file: string): unknown {
    const found = this.#loaded.get(file);
    if (found) return found.exports;
    if (this.#loaded.size === 0) {
      this.#cache = this.cacheFor(basename(file, ".cjs"));
      this.#known = this.#cache?.read() ?? this.#known;
    }
    const path = join(this.folder, file);
    const script = this.#compile(path, this.#known.get(file));
    const part = { exports: {} };
    this.#loaded.set(file, { script, exports: part.exports });
    const run = script.runInThisContext() as PartFunction;
    run(part.exports, (name) => this.#require(name), part, path, this.folder);
    this.#loaded.set(file, { script, exports: part.exports });
    return part.exports;
  }

  /** Keeps for the next start what was compiled for this one, with the functions that were used. */
  keepCompiled(): void {
    if (!this.#compiled) return;
    const fresh = [...this.#loaded].map(([file, { script }]) => [file, script.createCachedData()] as const);
    this.#cache?.write(new Map([...this.#known, ...fresh]));
  }

  #compile(path: string, cachedData: Uint8Array | undefined): Script {
    const source = `(function (exports, require, module, __filename, __dirname) {\n${readFileSync(path, "latin1")}\n})`;
    const options = { filename: path, lineOffset: -1 };
    const script = new Script(source, cachedData ? { ...options, cachedData } : options);
    if (script.cachedDataRejected !== false) this.#compiled = true;
    return script;
  }

  /** Parts need each other and what Node itself brings; packages are in them. */
  #require(name: string): unknown {
    return name.startsWith("./") ? this.load(name.slice(2)) : process.getBuiltinModule(name);
  }
}

type PartFunction = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

/** Filled in by the build: tells its parts from those of any other. */
declare const CME_BUILD: string;

let program: Parts | undefined;

/**
 * What a part of this program exports; the build makes this of each `import()` in what every start reads. The parts
 * lie beside the file that this is built into. `cacheFolder` throws where the user has no home.
 */
export function loadPart(file: string, cacheFolder: () => string): unknown {
  if (!program) {
    program = new Parts(__dirname, (command) => openCache(command, cacheFolder));
    process.once("exit", () => program?.keepCompiled());
  }
  return program.load(file);
}

function openCache(command: string, cacheFolder: () => string): CodeCache | undefined {
  // Node's own variable for its own cache of this kind (from 22.1 on).
  if (process.env["NODE_DISABLE_COMPILE_CACHE"] !== undefined) return undefined;
  try {
    return new CodeCache(cacheFolder(), command, CME_BUILD);
  } catch {
    return undefined;
  }
}
