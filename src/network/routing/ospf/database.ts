import type { Lsa, LsaName, LsaType } from "../../../router/ospf-model.js";
import type { Timeline, Timer } from "../../../session/timeline.js";
import { compareInstances, MAX_AGE, nameOf } from "./lsa.js";

interface Held {
  /** With its age at the moment when it came. */
  readonly lsa: Lsa;
  readonly since: number;
  readonly expiry: Timer;
}

/** The advertisements of an area, or those that all areas share; each grows older until its router repeats it. */
export class OspfDatabase {
  readonly #held = new Map<string, Held>();

  constructor(
    private readonly timeline: Timeline,
    /** One has become too old and is to be forgotten everywhere. */
    private readonly expired: (lsa: Lsa) => void,
  ) {}

  /** All of them, with their present ages. */
  get lsas(): readonly Lsa[] {
    return [...this.#held.values()].map((held) => this.#aged(held));
  }

  find(name: LsaName): Lsa | undefined {
    const held = this.#held.get(nameOf(name));
    return held && this.#aged(held);
  }

  ofType(type: LsaType): readonly Lsa[] {
    return this.lsas.filter((lsa) => lsa.type === type);
  }

  /** Takes an instance in the place of an older one; true if it says something else. */
  install(lsa: Lsa): boolean {
    const before = this.#held.get(nameOf(lsa));
    before?.expiry.cancel();
    // What has just been withdrawn is remembered for as long as others may still repeat it.
    const left = lsa.age >= MAX_AGE ? WITHDRAWN : (MAX_AGE - lsa.age) * 1000;
    this.#held.set(nameOf(lsa), {
      lsa,
      since: this.timeline.now,
      expiry: this.timeline.after(left, () => this.#expire(lsa)),
    });
    return (
      before === undefined ||
      before.lsa.age >= MAX_AGE !== lsa.age >= MAX_AGE ||
      JSON.stringify(before.lsa.body) !== JSON.stringify(lsa.body)
    );
  }

  clear(): void {
    for (const { expiry } of this.#held.values()) expiry.cancel();
    this.#held.clear();
  }

  #expire(lsa: Lsa): void {
    const held = this.#held.get(nameOf(lsa));
    if (!held || compareInstances(held.lsa, lsa) !== 0) return;
    this.#held.delete(nameOf(lsa));
    // Those that came with the last age have been told already.
    if (lsa.age < MAX_AGE) this.expired({ ...lsa, age: MAX_AGE });
  }

  #aged({ lsa, since }: Held): Lsa {
    const age = Math.min(MAX_AGE, lsa.age + Math.floor((this.timeline.now - since) / 1000));
    return age === lsa.age ? lsa : { ...lsa, age };
  }
}

/** Milliseconds. */
const WITHDRAWN = 10_000;
