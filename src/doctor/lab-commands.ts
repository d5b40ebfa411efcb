import type { Language } from "../lab/hint-texts.js";
import type { LabCommand } from "../network/console/lab-command.js";
import { progressSentence } from "../network/console/phone-sentences.js";
import type { Lab } from "../network/lab.js";
import { diagnose, diagnosePhone } from "./diagnose.js";
import { isRegistered, patientsOf } from "./patient.js";
import { findingsText } from "./report.js";

/** `@ why`: what does not work here now, `@PHONE1 why`: of one phone; `@ doctor`: that, and what is risky or could be better. */
export function doctorCommands(lab: Lab, language: Language): readonly LabCommand[] {
  return [
    {
      usage: "why",
      help: { en: "why something does not work here now", fr: "pourquoi quelque chose ne marche pas ici" },
      changesLab: false,
      run: () =>
        findingsText(
          diagnose(lab).filter(({ severity }) => severity === "broken"),
          language,
        ),
      atPhone(name) {
        const found = diagnosePhone(lab, name);
        const patient = patientsOf(lab).find((one) => one.name === name);
        if (found.length > 0 || !patient || isRegistered(patient)) return findingsText(found, language);
        return `${progressSentence(patient.progress, lab.timeline.now, language)}\n`;
      },
    },
    {
      usage: "doctor",
      help: {
        en: "what is broken, risky or could be better, and what mends it",
        fr: "ce qui est en panne, risqué ou améliorable, et ce qui le répare",
      },
      changesLab: false,
      run: () => findingsText(diagnose(lab), language),
    },
  ];
}

/** The same commands where nobody is to be helped: they say so and nothing else. */
export function closedDoctor(language: Language): readonly LabCommand[] {
  return ["why", "doctor"].map((usage) => ({
    usage,
    help: CLOSED,
    changesLab: false,
    run: () => `${CLOSED[language]}\n`,
    ...(usage === "why" && { atPhone: () => `${CLOSED[language]}\n` }),
  }));
}

const CLOSED: Readonly<Record<Language, string>> = {
  en: "not here: this console gives no hints (--no-hints)",
  fr: "pas ici : cette console ne donne pas d'indices (--no-hints)",
};
