import type { Dialogue } from "../../language/declaration.js";
import type { Lab } from "../lab.js";
import { phonesOf, type LabPhone } from "../phones.js";
import { isSettled, type PhoneProgress } from "../phone/progress.js";
import { decimalNumber } from "./arguments.js";
import { stateWithTime } from "./device-state.js";
import type { LabCommand, LabLanguage } from "./lab-command.js";

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

/** The last of so many dots; one at the end of a row ends it. */
function dotAt(dots: number): string {
  return dots % DOTS_IN_ROW === 0 ? ".\n" : ".";
}

/** Shows a dot for each second, and in the end how far each phone has come. */
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
  let dots = 0;
  let ending = "";
  while (!areThere() && ending === "") {
    const before = dots === 0 ? "" : dotAt(dots);
    if (dots === PATIENCE) ending = texts.inVain(PATIENCE);
    else if ((yield { kind: "wait", seconds: 1, endsAtKey: true, before }) === "abort") ending = texts.ended;
    else dots++;
  }
  const last = dots === 0 || ending === texts.ended ? "" : dotAt(dots);
  const line = `${last}${dots % DOTS_IN_ROW === 0 ? "" : "\n"}`;
  const rows = phones.map(
    ({ name, boot }) => `  ${name.padEnd(12)}${stateWithTime(boot, timeline.now, language)}\n`,
  );
  return `${line}${ending}${rows.join("")}`;
}

const TEXTS: Readonly<
  Record<
    LabLanguage,
    {
      readonly usage: string;
      readonly noPhones: string;
      readonly ended: string;
      readonly inVain: (seconds: number) => string;
    }
  >
> = {
  en: {
    usage: "Usage: @ wait, @ wait SECONDS (0 to 1000000) or @ wait PHONE1 registered\n",
    noPhones: "This lab has no phones.\n",
    ended: "Ended by a key.\n",
    inVain: (seconds) => `Not yet after ${seconds} s:\n`,
  },
  fr: {
    usage: "Syntaxe : @ wait, @ wait SECONDES (0 à 1000000) ou @ wait PHONE1 registered\n",
    noPhones: "Ce labo n'a pas de téléphones.\n",
    ended: "Interrompu par une touche.\n",
    inVain: (seconds) => `Toujours pas après ${seconds} s :\n`,
  },
};

const LONGEST_WAIT = 1_000_000;
/** Seconds that nobody waits longer than. */
const PATIENCE = 300;
const DOTS_IN_ROW = 60;
