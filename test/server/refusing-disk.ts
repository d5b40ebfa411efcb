// A disk that refuses, as a full or broken one does.
import { realDisk, type Disk } from "../../src/server/disk.js";

/** What a disk refuses with. */
export const REFUSALS = ["ENOSPC", "EACCES", "EIO", "EROFS"] as const;

export interface RefusingDisk {
  readonly disk: Disk;
  /** What was asked of it so far. */
  readonly calls: readonly string[];
}

/** Calls by which a program tidies up behind a refusal. */
const TIDYING = ["closeSync", "rmSync"];

/** The disk of this machine, which refuses the `at`th call (from 0), and if it is `broken` all that would change it from then on. */
export function refusingDisk(at: number, code: string, broken = false): RefusingDisk {
  const calls: string[] = [];
  const disk = new Proxy(realDisk, {
    get(target, name: keyof Disk) {
      const call = target[name] as (...args: readonly unknown[]) => unknown;
      return (...args: readonly unknown[]) => {
        const number = calls.push(name) - 1;
        if (number !== at && (!broken || number < at || TIDYING.includes(name))) return call(...args);
        throw Object.assign(new Error(`${code}: refused, ${name}`), { code, syscall: name });
      };
    },
  });
  return { disk, calls };
}

/** How many calls of a disk something needs. */
export function callsOf(action: (disk: Disk) => void): number {
  const { disk, calls } = refusingDisk(-1, "");
  action(disk);
  return calls.length;
}
