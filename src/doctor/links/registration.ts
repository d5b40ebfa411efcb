import type { IosNode } from "../../network/ios/ios-node.js";
import { configure, declare, fault, type Fault } from "../finding.js";
import { mistypedFor } from "../mistyped.js";
import { ephoneOf, isRegistered, patientsOf, type Patient } from "../patient.js";
import { checkButton } from "./line.js";

/** Whether the call agent takes the phone: how many it takes, and which ones it knows. */

export const registrationFindings = {
  full: declare<{ readonly device: string; readonly present: number; readonly needed: number }>({
    code: "D13",
    name: "max-ephones-reached",
    severity: "broken",
    why: {
      en: ({ device, present }, who) =>
        `${device} takes ${present} ephones at most (max-ephones): there is no place for ${who}.`,
      fr: ({ device, present }, who) =>
        `${device} ne prend que ${present} ephones (max-ephones) : il n'y a pas de place pour ${who}.`,
    },
    remedy: ({ needed }) => configure("telephony-service", `max-ephones ${needed}`),
  }),
  unknown: declare<{
    readonly device: string;
    readonly mac: string;
    readonly tag: number;
    readonly lines: readonly string[];
    /** What max-ephones has to become for it; undefined where it is enough. */
    readonly places: number | undefined;
  }>({
    code: "D14",
    name: "phone-unknown",
    severity: "broken",
    why: {
      en: ({ device, mac }, who) =>
        `No ephone of ${device} has the address ${mac.toUpperCase()}, and phones that nobody configured are refused (no auto-reg-ephone): ${who} is rejected.`,
      fr: ({ device, mac }, who) =>
        `Aucun ephone de ${device} n'a l'adresse ${mac.toUpperCase()}, et les téléphones que personne n'a configurés sont refusés (no auto-reg-ephone) : ${who} est rejeté.`,
    },
    remedy: ({ mac, tag, lines, places }) =>
      configure(
        ...(places === undefined ? [] : ["telephony-service", `max-ephones ${places}`, "exit"]),
        `ephone ${tag}`,
        `mac-address ${mac}`,
        ...lines,
      ),
  }),
  mistyped: declare<{
    readonly mac: string;
    readonly present: string;
    readonly tag: number;
    /** The ephone that the router made by itself for the phone, and that has its address now. */
    readonly holder: number | undefined;
  }>({
    code: "D15",
    name: "mac-address-mistyped",
    severity: "broken",
    why: {
      en: ({ mac, present, tag }, who) =>
        `ephone ${tag} is for ${present.toUpperCase()}, which no phone of the lab has; ${who} is ${mac.toUpperCase()}.`,
      fr: ({ mac, present, tag }, who) =>
        `ephone ${tag} est pour ${present.toUpperCase()}, qu'aucun téléphone du labo n'a ; ${who} est ${mac.toUpperCase()}.`,
    },
    remedy: ({ mac, tag, holder }) =>
      configure(
        ...(holder === undefined ? [] : [`no ephone ${holder}`]),
        `ephone ${tag}`,
        `mac-address ${mac}`,
      ),
    replug: true,
  }),
};

/** Why a call agent that can be reached does not take a phone, or takes it as another one than was meant. */
export function checkRegistration(patient: Patient, agent: IosNode): Fault | undefined {
  const { mac, lab, progress, proposals } = patient;
  const { router, name: device } = agent;
  const cme = router.telephony;
  if (!cme) return undefined;
  const known = ephoneOf(router, mac);
  const meant = mistypedFor(patient, [...router.ephones.values()], ({ buttons }) => buttons.length > 0);
  if (meant && (known === undefined || known.buttons.length === 0)) {
    const about = { mac, present: meant.mac ?? "", tag: meant.tag, holder: known?.tag };
    return fault(registrationFindings.mistyped, { device, line: `mac-address ${meant.mac ?? ""}` }, about);
  }
  if (progress.stage !== "rejected") return undefined;
  if (!known && cme.autoRegister === false) {
    const tag = proposals.for(router).newEphone();
    const dn = router.ephones.get(tag)?.buttons.length ? undefined : proposals.for(router).numberedDn();
    const lines = dn === undefined ? [] : [`button 1:${dn}`];
    return fault(
      registrationFindings.unknown,
      { device, line: "no auto-reg-ephone" },
      { device, mac, tag, lines, places: tag > cme.maxEphones ? tag : undefined },
    );
  }
  const waiting = patientsOf(lab).filter((one) => !isRegistered(one) && !ephoneOf(router, one.mac)).length;
  const named = [...router.ephones.values()].filter((one) => one.mac !== undefined).length;
  const needed = Math.max(router.registrations.size + 1, named + waiting);
  const isFull = progress.rejection === "Too many phones" || progress.rejection === "No free ephone";
  if (isFull && needed > cme.maxEphones) {
    const about = { device, present: cme.maxEphones, needed };
    return fault(registrationFindings.full, { device, line: `max-ephones ${cme.maxEphones}` }, about);
  }
  return checkButton(patient, agent);
}
