import type { Dialogue } from "../../language/declaration.js";
import type { Lab } from "../lab.js";
import { phonesOf, type LabPhone } from "../phones.js";
import { isSettled, type PhoneProgress } from "../phone/progress.js";
import { decimalNumber } from "./arguments.js";
import { shortState, stateWithTime } from "./device-state.js";
import type { LabCommand, LabLanguage } from "./lab-command.js";
import { displayedProgress } from "./phone-sentences.js";

/** `@ wait`: lets time pass, so many seconds or until phones have come as far as they will. */
export function waitCommand(lab: Lab, language: LabLanguage): LabCommand {
  const texts = TEXTS[language];
  return {
    usage: "wait [SECONDS | PHONE registered]",
    help: {
      en: "until phones have come up, or so long",
      fr: "attendre les téléphones, ou tant de temps",
    },
    changesLab: true,
    choices: () => phonesOf(lab).map(({ name }) => name),
    run(words) {
      const [first = "", state, ...rest] = words.split(/\s+/);
      if (first === "") return waitForPhones(lab, phonesOf(lab), isSettled, language);
      const seconds = decimalNumber(first, 0, LONGEST_WAIT);
      if (seconds !== undefined && state === undefined) {
        lab.timeline.pass(seconds * 1000);
        return "";
      }
      const phone = phonesOf(lab).find(({ name }) => name.toLowerCase() === first.toLowerCase());
      if (!phone || state?.toLowerCase() !== "registered" || rest.length > 0) return texts.usage;
      return waitForPhones(lab, [phone], isRegisteredOrIdle, language);
    },
  };
}

/** Whether it is registered, or will try nothing more by itself. */
function isRegisteredOrIdle({ stage, stuck, next }: PhoneProgress): boolean {
  return stage === "registered" || (stuck !== undefined && next === undefined);
}

/** What passes on the screen: a row for each stage that phones come to, and a dot behind it for each second there. */
class StageRows {
  #told = new Map<LabPhone, string>();
  #column = 0;
  /** Whether no dot stands in the row yet. */
  #isNew = true;

  constructor(
    private readonly phones: readonly LabPhone[],
    private readonly language: LabLanguage,
  ) {}

  /** What there is to see after so many seconds. */
  after(seconds: number): string {
    const moved = this.phones.filter((phone) => this.#told.get(phone) !== this.#textOf(phone));
    const dot = seconds === 0 ? "" : this.#put(".");
    if (moved.length === 0) return dot;
    const end = this.end();
    for (const phone of moved) this.#told.set(phone, this.#textOf(phone));
    const texts = [...new Set(moved.map((phone) => this.#textOf(phone)))];
    const rows = texts.map((text) => {
      const names = moved.filter((phone) => this.#told.get(phone) === text).map(({ name }) => name);
      return `${`${seconds} s`.padStart(MARGIN - 2)}  ${text}${TEXTS[this.language].colon}${names.join(", ")}`;
    });
    this.#column = rows.at(-1)?.length ?? 0;
    this.#isNew = true;
    return `${dot}${end}${rows.join("\n")}`;
  }

  /** The end of the row that was begun. */
  end(): string {
    const isBegun = this.#column > 0;
    this.#column = 0;
    return isBegun ? "\n" : "";
  }

  #put(dot: string): string {
    const isFull = this.#column >= WIDTH;
    const before = isFull ? `\n${" ".repeat(MARGIN)}` : this.#isNew ? " " : "";
    this.#column = (isFull ? MARGIN : this.#column + before.length) + 1;
    this.#isNew = false;
    return `${before}${dot}`;
  }

  #textOf({ boot }: LabPhone): string {
    const { progress, maker } = boot;
    if (progress.stage === "registered") return shortState(boot, this.language);
    return displayedProgress(progress, maker, this.language);
  }
}

/** Shows the stages and the seconds as they pass, and in the end how far each phone has come. */
function* waitForPhones(
  lab: Lab,
  phones: readonly LabPhone[],
  isThere: typeof isSettled,
  language: LabLanguage,
): Dialogue {
  const texts = TEXTS[language];
  if (phones.length === 0) return texts.noPhones;
  const { timeline } = lab;
  const begun = timeline.now;
  const areThere = () =>
    phones.every(({ boot }) => isThere(boot.progress, Math.max(begun, lab.forwardsFrom)));
  const stages = new StageRows(phones, language);
  let seconds = 0;
  let ending = "";
  while (!areThere() && ending === "") {
    const before = stages.after(seconds);
    if (seconds === PATIENCE) ending = `${before}${stages.end()}${texts.inVain(PATIENCE)}`;
    else if ((yield { kind: "wait", seconds: 1, endsAtKey: true, before }) === "abort")
      ending = `${stages.end()}${texts.ended}`;
    else seconds++;
  }
  const last = ending === "" && seconds > 0 ? `${stages.after(seconds)}${stages.end()}` : ending;
  const rows = phones.map(
    ({ name, boot }) => `  ${name.padEnd(12)}${stateWithTime(boot, timeline.now, language)}\n`,
  );
  return `${last}${rows.join("")}`;
}

const TEXTS: Readonly<
  Record<
    LabLanguage,
    {
      readonly usage: string;
      readonly noPhones: string;
      readonly colon: string;
      readonly ended: string;
      readonly inVain: (seconds: number) => string;
    }
  >
> = {
  en: {
    usage: "Usage: @ wait, @ wait SECONDS (0 to 1000000) or @ wait PHONE1 registered\n",
    noPhones: "This lab has no phones.\n",
    colon: ": ",
    ended: "Ended by a key.\n",
    inVain: (seconds) => `Not yet after ${seconds} s:\n`,
  },
  fr: {
    usage: "Syntaxe : @ wait, @ wait SECONDES (0 à 1000000) ou @ wait PHONE1 registered\n",
    noPhones: "Ce labo n'a pas de téléphones.\n",
    colon: " : ",
    ended: "Interrompu par une touche.\n",
    inVain: (seconds) => `Toujours pas après ${seconds} s :\n`,
  },
};

const LONGEST_WAIT = 1_000_000;
/** Seconds that nobody waits longer than. */
const PATIENCE = 300;
/** Columns of a row, and of what stands in front of its text. */
const WIDTH = 78;
const MARGIN = 8;
