import type { LabStore } from "../../lab/saved/lab-store.js";

/** Each record is a piece of a file: of which lab, which file, and its place behind the others. */
type Key = readonly [lab: string, file: string, piece: number];

/** A saved lab in the browser's database: read whole when it is opened, and written behind what is done. */
export class BrowserStore implements LabStore {
  readonly #files = new Map<string, string>();
  /** How many pieces of each file the database has. */
  readonly #pieces = new Map<string, number>();

  private constructor(
    private readonly database: IDBDatabase,
    private readonly lab: string,
    /** Is told once what the browser does not keep. */
    private readonly report: (problem: string) => void,
  ) {}

  /** Reads what is saved of a lab. It fails where the browser keeps nothing, as in some private windows. */
  static async open(lab: string, report: (problem: string) => void): Promise<BrowserStore> {
    let isTold = false;
    const store = new BrowserStore(await openDatabase(), lab, (problem) => {
      if (!isTold) report(problem);
      isTold = true;
    });
    await store.#read();
    return store;
  }

  /** The labs of which anything is saved. */
  static async labs(): Promise<ReadonlySet<string>> {
    const files = (await openDatabase()).transaction(FILES).objectStore(FILES);
    const keys = (await done(files.getAllKeys())) as unknown as readonly Key[];
    return new Set(keys.map(([lab]) => lab));
  }

  read(name: string): string | undefined {
    return this.#files.get(name);
  }

  write(name: string, text: string | undefined): undefined {
    const files = this.#begin();
    files?.delete(this.#range(name));
    this.#pieces.delete(name);
    this.#files.delete(name);
    if (text !== undefined && text !== "") this.#put(files, name, text);
    return undefined;
  }

  append(name: string, text: string): undefined {
    if (text !== "") this.#put(this.#begin(), name, text);
    return undefined;
  }

  names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Removes all of it; over when nothing of it is left. */
  async forget(): Promise<void> {
    for (const file of this.names()) this.write(file, undefined);
    await this.settled();
  }

  /** Is over when all that was written is kept, or was refused: the database works off one after the other. */
  settled(): Promise<void> {
    const transaction = this.database.transaction(FILES, "readwrite");
    return new Promise((resolve) => {
      transaction.oncomplete = transaction.onabort = () => resolve();
    });
  }

  #put(files: IDBObjectStore | undefined, name: string, text: string): void {
    const piece = this.#pieces.get(name) ?? 0;
    const key: Key = [this.lab, name, piece];
    files?.put(text, [...key]);
    this.#pieces.set(name, piece + 1);
    this.#files.set(name, (this.#files.get(name) ?? "") + text);
  }

  #begin(): IDBObjectStore | undefined {
    try {
      const transaction = this.database.transaction(FILES, "readwrite");
      transaction.onabort = () => this.report(transaction.error?.message ?? "");
      return transaction.objectStore(FILES);
    } catch (error) {
      this.report(String(error));
      return undefined;
    }
  }

  async #read(): Promise<void> {
    const files = this.database.transaction(FILES).objectStore(FILES);
    const range = this.#range();
    const [keys, texts] = await Promise.all([done(files.getAllKeys(range)), done(files.getAll(range))]);
    for (const [index, key] of keys.entries()) {
      const [, file, piece] = key as unknown as Key;
      this.#files.set(file, (this.#files.get(file) ?? "") + String(texts[index]));
      this.#pieces.set(file, piece + 1);
    }
  }

  /** The records of a file, or of all. */
  #range(file?: string): IDBKeyRange {
    // An array is behind every text and every number.
    return file === undefined
      ? IDBKeyRange.bound([this.lab], [this.lab, []])
      : IDBKeyRange.bound([this.lab, file], [this.lab, file, []]);
  }
}

const FILES = "files";

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open("cme", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(FILES);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the database does not answer"));
  });
}
