import type { Lab } from "../network/lab.js";
import { phonesOf } from "../network/phones.js";
import { timeToRegister } from "../network/phone/progress.js";
import type { Session } from "../session/session.js";
import type { Language } from "./hint-texts.js";
import { commandAt, firstKeyword } from "./line-reading.js";

/** Says, behind a `show`, that phones are missing in it only because they are still starting; once for each start. */
export class StillStarting {
  #isTold = false;

  constructor(private readonly language: Language) {}

  /** What there is to say behind a line that was typed. */
  after(line: string, { session, lab }: Typed): readonly string[] {
    const { now } = lab.timeline;
    const starting = phonesOf(lab).filter(
      ({ boot: { progress } }) => progress.stage !== "registered" && progress.stuck === undefined,
    );
    if (starting.length === 0) this.#isTold = false;
    if (starting.length === 0 || this.#isTold || !isShow(line, session)) return [];
    this.#isTold = true;
    const seconds = Math.max(...starting.map(({ boot }) => timeToRegister(boot.progress, now))) / 1000;
    return [TEXTS[this.language](starting.map(({ name }) => name).join(", "), Math.ceil(seconds))];
  }
}

/** The device at which a line was typed, and the lab around it. */
interface Typed {
  readonly session: Session;
  readonly lab: Lab;
}

/** Whether a line is a `show`, which leaves the mode in which it was read. */
function isShow(line: string, { reading: modes, environment, device: { platform } }: Session): boolean {
  const command = commandAt(line, { modes, environment, platform });
  return command !== undefined && firstKeyword(command) === "show";
}

const TEXTS: Readonly<Record<Language, (phones: string, seconds: number) => string>> = {
  en: (phones, seconds) => `still starting, about ${seconds} s: ${phones}; @ wait waits for them`,
  fr: (phones, seconds) => `démarrage en cours, encore ${seconds} s environ : ${phones} ; @ wait attend`,
};
