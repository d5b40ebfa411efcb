import type { Case } from "./case.js";
import { agentsOf, checkFarNumber, checkOwnNumber, type Agent } from "./links/call.js";
import { isRegistered, type Patient } from "./patient.js";

/** The calls between registered numbers that cannot be made; one caller stands for all of its call agent. */
export function failedCalls(patients: readonly Patient[]): readonly Case[] {
  const agents = agentsOf(patients.filter(isRegistered));
  return agents.flatMap((from) => agents.flatMap((to) => callsBetween(from, to)));
}

function callsBetween(from: Agent, to: Agent): readonly Case[] {
  const [caller, second] = from.phones;
  return to.phones.flatMap((called) => {
    const [number] = called.numbers;
    const calling = caller === called ? second : caller;
    if (number === undefined || number === "" || !calling) return [];
    const fault = from === to ? checkOwnNumber(from, number) : checkFarNumber(from, to, calling, called);
    if (!fault) return [];
    return [{ fault, who: `${calling.numbers[0] ?? calling.name} → ${number}`, phones: [calling.name] }];
  });
}
