import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Holder } from "../src/language/holder.js";

/** The declarations that say something acts on them, and what is read of them while transcripts are played. */

/** How a declaration is read: its lines by `of`, `all` and `off`, a toggle by `isOn`. */
interface Reader {
  of?(target: unknown, like?: unknown): unknown;
  all?(target: unknown): readonly unknown[];
  off?(target: unknown): readonly unknown[];
  isOn?(target: unknown): unknown;
}

interface Declared extends Reader {
  readonly syntax: string;
  readonly simulated: boolean;
  /** The same for all copies of a declaration, such as those that exist on routers alone. */
  readonly shown: Reader;
}

/** A declaration and its copies. */
export interface Acting {
  readonly title: string;
  readonly copies: readonly Declared[];
  /** The transcripts in which it said something else than it does by default. */
  readonly readIn: Set<string>;
}

const FOLDER = "src/modes";

/** Every acting declaration that a module exports, alone or in a list or a record. */
export async function actingDeclarations(): Promise<readonly Acting[]> {
  const found = new Map<Reader, { copies: Declared[]; file: string }>();
  // The file that declares a setting stands further in than those that list it.
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const innermost = files.toSorted((a, b) => b.split("/").length - a.split("/").length || (a < b ? -1 : 1));
  for (const file of innermost) {
    const exported = (await import(join("..", FOLDER, file))) as object;
    for (const one of declarationsIn(Object.values(exported))) {
      const known = found.get(one.shown) ?? { copies: [], file };
      if (!known.copies.includes(one)) known.copies.push(one);
      found.set(one.shown, known);
    }
  }
  return [...found.values()].map(({ copies, file }) => ({
    title: `${file}: ${copies[0]?.syntax ?? ""}`,
    copies,
    readIn: new Set<string>(),
  }));
}

function declarationsIn(value: unknown): readonly Declared[] {
  if (isDeclared(value)) return value.simulated ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.values(value).flatMap(declarationsIn) : [];
}

function isDeclared(value: unknown): value is Declared {
  return typeof value === "object" && value !== null && "syntax" in value && "shown" in value;
}

/** What nobody has configured. */
const NOTHING: Holder & { args: object } = { stored: undefined, blocks: undefined, args: {} };

/** Calls back whenever the declaration is asked and does not say what it says by default. */
export function watch({ copies }: Acting, notice: () => void): void {
  const heard = <T>(answer: T, usual: T): T => {
    if (JSON.stringify(answer) !== JSON.stringify(usual)) notice();
    return answer;
  };
  for (const copy of copies) {
    const { of, all, off, isOn } = copy;
    if (of) copy.of = (target, like) => heard(of(target, like), of(NOTHING, like));
    if (all) copy.all = (target) => heard(all(target), []);
    if (off) copy.off = (target) => heard(off(target), []);
    if (isOn) copy.isOn = (target) => heard(isOn(target), isOn(NOTHING));
  }
}

/** Runs something while the declaration answers whoever acts on it as if nobody had configured it. */
export function muted<T>({ copies }: Acting, run: () => T): T {
  const before = copies.map(({ of, all, off, isOn }) => ({ of, all, off, isOn }));
  for (const copy of copies) {
    const { of, isOn } = copy;
    if (of) copy.of = (_target, like) => of(NOTHING, like);
    if (copy.all) copy.all = () => [];
    if (copy.off) copy.off = () => [];
    if (isOn) copy.isOn = () => isOn(NOTHING);
  }
  try {
    return run();
  } finally {
    copies.forEach((copy, index) => Object.assign(copy, before[index]));
  }
}
