import type { Lab } from "../network/lab.js";
import { failedCalls } from "./calls.js";
import { firstBroken } from "./chain.js";
import type { Fault, Finding } from "./finding.js";
import { patientsOf, type Patient } from "./patient.js";

/** A fault, and the phone or the call that does not work because of it. */
export interface Case {
  readonly fault: Fault;
  /** As sentences name it: `PHONE1`, `101 to 201`. */
  readonly who: string;
  /** Devices that have to be plugged in again if the fault says so. */
  readonly phones: readonly string[];
}

/**
 * What is wrong in a lab as it is now: for each phone and each call between numbers the first link that is broken.
 * What follows from a fault is no finding of its own.
 */
export function diagnose(lab: Lab): readonly Finding[] {
  const patients = patientsOf(lab);
  return findingsOf([...patients.flatMap(caseOf), ...failedCalls(patients)]);
}

/** What is wrong with one phone. */
export function diagnosePhone(lab: Lab, name: string): readonly Finding[] {
  return diagnose(lab).filter(({ phones }) => phones.includes(name));
}

function caseOf(patient: Patient): readonly Case[] {
  const fault = firstBroken(patient);
  return fault ? [{ fault, who: patient.name, phones: [patient.name] }] : [];
}

/** One finding for each fault, whoever suffers. */
export function findingsOf(cases: readonly Case[]): readonly Finding[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const { kind, where, commands, why } = one.fault;
    const key = JSON.stringify([kind.code, where, commands, why("").en]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { kind, where, why, commands, replug } = first.fault;
    const concerns = [...new Set(group.map(({ who }) => who))];
    const phones = [...new Set(group.flatMap((one) => one.phones))];
    const again = replug && commands.length > 0 ? phones.flatMap(plugAgain) : [];
    return [
      {
        ...kind,
        device: where.device,
        line: where.line,
        why: why(concerns.join(", ")),
        commands: [...commands, ...again],
        concerns,
        phones,
      },
    ];
  });
}

function plugAgain(phone: string): readonly string[] {
  return [`@${phone} cable out`, `@${phone} cable in`];
}
