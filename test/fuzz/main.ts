// What `npm run fuzz` runs in a thread of its own: it tells each input before it hands it over, so that whoever watches
// knows which one does not come back.
import { parentPort, workerData } from "node:worker_threads";
import { foundText } from "./found.js";
import { faultBySeed, faultOf, type Fault, type Watch } from "./search.js";
import type { Counts, Target } from "./target.js";
import { targets } from "./targets.js";
import { walk, wholeWalk } from "./walk.js";

/** What the thread tells. */
export type News =
  | { readonly kind: "trying"; readonly target: string; readonly input: unknown }
  | { readonly kind: "counted"; readonly counts: Counts }
  | { readonly kind: "fault"; readonly message: string; readonly text: string };

/** `only`: the targets that are tried; all of them where it names none. */
const { seed, only } = workerData as { readonly seed: number; readonly only: readonly string[] };

function tell(news: News): void {
  parentPort?.postMessage(news);
}

const watch: Watch = {
  trying: (target, input) => tell({ kind: "trying", target, input }),
  counted: (counts) => tell({ kind: "counted", counts }),
};

async function searched(): Promise<readonly [Target, Fault]> {
  const chosen = targets.filter(({ name }) => only.length === 0 || only.includes(name));
  if (chosen.length === 0) throw new Error(`the targets are ${targets.map(({ name }) => name).join(", ")}`);
  if (chosen.includes(walk)) {
    for (const input of wholeWalk()) {
      const fault = await faultOf(walk, input, watch);
      if (fault) return [walk, fault];
    }
  }
  for (let round = 0; ; round++) {
    for (const target of chosen) {
      const fault = await faultBySeed(target, seed + round, watch);
      if (fault) return [target, fault];
    }
  }
}

async function fuzz(): Promise<void> {
  const [{ name: target }, { input, message }] = await searched();
  tell({ kind: "fault", message, text: foundText({ target, input }, message) });
}

void fuzz();
