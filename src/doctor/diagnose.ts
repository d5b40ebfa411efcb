import { groupedBy } from "../language/grouped-by.js";
import type { Lab } from "../network/lab.js";
import type { Case } from "./case.js";
import { failedCalls } from "./calls.js";
import { firstBroken } from "./chain.js";
import type { Fault, Finding } from "./finding.js";
import { brokenLines } from "./links/telephone-line.js";
import { patientsOf, routersOf, type Patient } from "./patient.js";
import { checkSecurity, checkVoiceVlan } from "./security.js";

/**
 * What is wrong in a lab as it is now: for each phone and each call between numbers the first link that is broken.
 * What follows from a fault is no finding of its own.
 */
export function diagnose(lab: Lab, { strangers = [] }: DiagnoseOptions = {}): readonly Finding[] {
  const patients = patientsOf(lab).filter(({ name }) => !strangers.includes(name));
  const risks = routersOf(lab)
    .filter(({ router }) => router.telephony !== undefined)
    .flatMap(checkSecurity);
  return findingsOf([
    ...patients.flatMap(caseOf),
    ...failedCalls(patients),
    ...brokenLines(lab),
    ...risks.map((fault) => ({ fault, who: "", phones: [] })),
    ...patients.flatMap((patient) => caseFor(patient, checkVoiceVlan(patient))),
  ]);
}

export interface DiagnoseOptions {
  /** Phones that may fail: they are there to see whether they are let in. */
  readonly strangers?: readonly string[];
}

/** Why one phone does not work. */
export function diagnosePhone(lab: Lab, name: string): readonly Finding[] {
  const patients = patientsOf(lab);
  const cases = [...patients.flatMap(caseOf), ...failedCalls(patients)];
  return findingsOf(cases.filter(({ phones }) => phones.includes(name)));
}

function caseOf(patient: Patient): readonly Case[] {
  return caseFor(patient, firstBroken(patient));
}

function caseFor(patient: Patient, fault: Fault | undefined): readonly Case[] {
  return fault ? [{ fault, who: patient.name, phones: [patient.name] }] : [];
}

/** One finding for each fault, whoever suffers. */
export function findingsOf(cases: readonly Case[]): readonly Finding[] {
  const groups = groupedBy(cases, ({ fault: { kind, where, commands, why } }) =>
    JSON.stringify([kind.code, where, commands, why("").en]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { kind, where, why, commands, replug } = first.fault;
    const concerns = [...new Set(group.flatMap(({ who }) => (who === "" ? [] : [who])))];
    const phones = [...new Set(group.flatMap((one) => one.phones))];
    const again = replug && commands.length > 0 ? phones.flatMap(plugAgain) : [];
    return [
      {
        ...kind,
        device: where.device,
        line: where.line,
        why: whyFor(why, concerns),
        commands: [...commands, ...again],
        concerns,
        phones,
      },
    ];
  });
}

/** The reason, with those who suffer in the singular: sentences agree with one. */
function whyFor(why: Fault["why"], concerns: readonly string[]): Finding["why"] {
  const [only = ""] = concerns;
  if (concerns.length < 2) return why(only);
  const all = (each: string, and: string) =>
    `${each} ${concerns.slice(0, -1).join(", ")} ${and} ${concerns.at(-1) ?? ""}`;
  return {
    en: capitalized(why(all("each of", "and")).en),
    fr: capitalized(why(all("chacun de", "et")).fr),
  };
}

/** Sentences that begin with a small letter begin with a capital one. */
function capitalized(sentence: string): string {
  return sentence.replace(/(?:^|[.?!] )[a-z]/g, (start) => start.toUpperCase());
}

function plugAgain(phone: string): readonly string[] {
  return [`@${phone} cable out`, `@${phone} cable in`];
}
