import type { Lab } from "../network/lab.js";
import { phonesOf } from "../network/phones.js";
import { timeToRegister } from "../network/phone/progress.js";
import type { Language } from "./hint-texts.js";

/** Says, behind a `show`, that phones are missing in it only because they are still starting; once for each start. */
export class StillStarting {
  #isTold = false;

  constructor(private readonly language: Language) {}

  /** What there is to say behind a line that was typed. */
  after(line: string, lab: Lab): readonly string[] {
    const { now } = lab.timeline;
    const starting = phonesOf(lab).filter(
      ({ boot: { progress } }) => progress.stage !== "registered" && progress.stuck === undefined,
    );
    if (starting.length === 0) this.#isTold = false;
    if (starting.length === 0 || this.#isTold || !SHOW.test(line)) return [];
    this.#isTold = true;
    const seconds = Math.max(...starting.map(({ boot }) => timeToRegister(boot.progress, now))) / 1000;
    return [TEXTS[this.language](starting.map(({ name }) => name).join(", "), Math.ceil(seconds))];
  }
}

/** `show` in any of its spellings. */
const SHOW = /^\s*(?:do\s+)?sho?w?\s/i;

const TEXTS: Readonly<Record<Language, (phones: string, seconds: number) => string>> = {
  en: (phones, seconds) => `still starting, about ${seconds} s: ${phones}; @ wait waits for them`,
  fr: (phones, seconds) => `démarrage en cours, encore ${seconds} s environ : ${phones} ; @ wait attend`,
};
