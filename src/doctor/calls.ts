import { groupedBy } from "../language/grouped-by.js";
import type { Case } from "./case.js";
import type { Fault } from "./finding.js";
import { agentsOf, checkFarNumber, checkOwnNumber, checkSipCall, type Agent } from "./links/call.js";
import { checkArriving, checkLeaving, restrictionOf } from "./links/restriction.js";
import { isRegistered, type Patient } from "./patient.js";

/**
 * The calls between registered numbers that cannot be made; one caller stands for all of its call agent with the same
 * class of restriction, and that speak the same.
 */
export function failedCalls(patients: readonly Patient[]): readonly Case[] {
  const agents = agentsOf(patients.filter(isRegistered));
  return agents.flatMap((from) => agents.flatMap((to) => callsBetween(from, to)));
}

function callsBetween(from: Agent, to: Agent): readonly Case[] {
  const classes = groupedBy(from.phones, (phone) => `${phone.protocol} ${restrictionOf(from, phone) ?? ""}`);
  return [...classes.values()].flatMap(([caller, second]) =>
    to.phones.flatMap((called) => {
      const [number] = called.numbers;
      const calling = caller === called ? second : caller;
      if (number === undefined || number === "" || !calling) return [];
      const fault = checkCall(from, to, calling, called);
      if (!fault) return [];
      return [{ fault, who: `${calling.numbers[0] ?? calling.name} → ${number}`, phones: [calling.name] }];
    }),
  );
}

/** The first thing that a call from one phone to the first number of another fails for. */
function checkCall(from: Agent, to: Agent, calling: Patient, called: Patient): Fault | undefined {
  const [number = ""] = called.numbers;
  if (from === to)
    return (
      checkOwnNumber(from, number) ??
      checkSipCall(from, calling, called) ??
      checkLeaving(from, calling, number)
    );
  return (
    checkFarNumber(from, to, calling, called) ??
    checkLeaving(from, calling, number) ??
    checkArriving(to, calling, number)
  );
}
