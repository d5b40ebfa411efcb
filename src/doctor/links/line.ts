import { ephoneMode } from "../../modes/ephone.js";
import type { IosNode } from "../../network/ios/ios-node.js";
import type { Ephone, EphoneDn } from "../../router/telephony-model.js";
import type { Router } from "../../router/router.js";
import { at, configure, declare, fault, type Fault } from "../finding.js";
import { knows } from "../knows.js";
import { ephoneOf, type Patient } from "../patient.js";

/** The phone's line: a button, a number behind it, one number for one line, and a phone that has heard of it. */

interface OfEphone {
  readonly tag: number;
  readonly dn: number;
}

interface NewNumber extends OfEphone {
  readonly number: string;
}

export const lineFindings = {
  noButton: declare<OfEphone>({
    code: "D16",
    name: "button-missing",
    severity: "broken",
    why: {
      en: ({ tag, dn }, who) => `ephone ${tag} has no button: ${who} has no line. ephone-dn ${dn} is free.`,
      fr: ({ tag, dn }, who) =>
        `ephone ${tag} n'a pas de button : ${who} n'a pas de ligne. ephone-dn ${dn} est libre.`,
    },
    remedy: ({ tag, dn }) => configure(`ephone ${tag}`, `button 1:${dn}`),
    replug: true,
  }),
  noNumber: declare<NewNumber & { readonly hasButton: boolean }>({
    code: "D17",
    name: "number-missing",
    severity: "broken",
    why: {
      en: ({ dn }, who) => `ephone-dn ${dn} has no number: nobody can call ${who}.`,
      fr: ({ dn }, who) => `ephone-dn ${dn} n'a pas de numéro (number) : personne ne peut appeler ${who}.`,
    },
    remedy: ({ tag, dn, number, hasButton }) =>
      configure(
        `ephone-dn ${dn}`,
        `number ${number}`,
        ...(hasButton ? [] : [`ephone ${tag}`, `button 1:${dn}`]),
      ),
    replug: true,
  }),
  noDn: declare<NewNumber & { readonly maxDn: number | undefined }>({
    code: "D18",
    name: "number-for-phone-missing",
    severity: "broken",
    why: {
      en: ({ tag }, who) => `Every number is on another phone: ephone ${tag} (${who}) has none.`,
      fr: ({ tag }, who) => `Chaque numéro est sur un autre téléphone : ephone ${tag} (${who}) n'en a pas.`,
    },
    remedy: newNumber,
    replug: true,
  }),
  pastMaxDn: declare<
    NewNumber & { readonly maxDn: number | undefined; readonly last: number; readonly present: number }
  >({
    code: "D19",
    name: "auto-assign-past-max-dn",
    severity: "broken",
    why: {
      en: ({ last, present }, who) =>
        `auto assign goes up to ${last}, and max-dn allows ${present} numbers: for ${who} none is left.`,
      fr: ({ last, present }, who) =>
        `auto assign va jusqu'à ${last}, et max-dn permet ${present} numéros : il n'en reste pas pour ${who}.`,
    },
    remedy: newNumber,
    replug: true,
  }),
  lostDn: declare<NewNumber & { readonly maxDn: number | undefined }>({
    code: "D22",
    name: "button-without-dn",
    severity: "broken",
    why: {
      en: ({ tag, dn }, who) =>
        `A button of ephone ${tag} names ephone-dn ${dn}, which does not exist: ${who} has no line.`,
      fr: ({ tag, dn }, who) =>
        `Un button de ephone ${tag} nomme ephone-dn ${dn}, qui n'existe pas : ${who} n'a pas de ligne.`,
    },
    remedy: ({ dn, number, maxDn }) =>
      configure(
        ...(maxDn === undefined ? [] : ["telephony-service", `max-dn ${maxDn}`]),
        `ephone-dn ${dn}`,
        `number ${number}`,
      ),
    replug: true,
  }),
  older: declare<{ readonly tag: number; readonly phone: string; readonly restarts: boolean }>({
    code: "D21",
    name: "phone-older-than-button",
    severity: "broken",
    why: {
      en: ({ tag }, who) =>
        `${who} registered before the buttons of ephone ${tag} were what they are: it shows them after a restart.`,
      fr: ({ tag }, who) =>
        `${who} s'est enregistré avant que les boutons de ephone ${tag} soient ce qu'ils sont : il les montre après un redémarrage.`,
    },
    remedy: ({ tag, phone, restarts }) =>
      restarts ? configure(`ephone ${tag}`, "restart") : at(phone, ["cable out", "cable in"]),
  }),
  twice: declare<{
    readonly number: string;
    readonly dn: number;
    readonly other: number;
    readonly free: string;
  }>({
    code: "D20",
    name: "number-twice",
    severity: "broken",
    why: {
      en: ({ number, dn, other }, who) =>
        `ephone-dn ${other} and ephone-dn ${dn} both have the number ${number}: a call for ${who} may ring at the other one.`,
      fr: ({ number, dn, other }, who) =>
        `ephone-dn ${other} et ephone-dn ${dn} ont tous deux le numéro ${number} : un appel pour ${who} peut sonner chez l'autre.`,
    },
    remedy: ({ dn, free }) => configure(`ephone-dn ${dn}`, `number ${free}`),
    replug: true,
  }),
};

/** Checks the lines of a phone that is registered. */
export function checkLine(patient: Patient, agent: IosNode): Fault | undefined {
  const { router, name: device } = agent;
  const ephone = ephoneOf(router, patient.mac);
  if (!ephone || ephone.vmDevice !== undefined) return undefined;
  const lacking = checkButton(patient, agent);
  if (lacking) return lacking;
  const wanted = numbersOn(router, ephone);
  if (wanted.join() !== patient.numbers.join())
    return fault(
      lineFindings.older,
      { device, line: `ephone ${ephone.tag}` },
      {
        tag: ephone.tag,
        phone: patient.name,
        restarts: knows(agent, ephoneMode, "restart"),
      },
    );
  return checkTwice(patient, agent, ephone);
}

/** Why a phone that the call agent knows has no line to call from. */
export function checkButton(patient: Patient, agent: IosNode): Fault | undefined {
  const { router, name: device } = agent;
  const ephone = ephoneOf(router, patient.mac);
  if (!ephone) return undefined;
  const { tag, buttons } = ephone;
  if (buttons.length === 0) return withoutButton(patient, agent, ephone);
  const tags = buttons.flatMap(({ separator, dns }) => (separator === "x" ? [] : dns));
  const dns = tags.map((dn) => router.ephoneDns.get(dn));
  const [first] = tags;
  if (first === undefined || dns.some((dn) => dn?.number !== undefined)) return undefined;
  const about = { tag, dn: first, number: patient.proposals.for(router).newNumber() };
  if (dns[0])
    return fault(
      lineFindings.noNumber,
      { device, line: `ephone-dn ${first}` },
      { ...about, hasButton: true },
    );
  const maxDn = raisedFor(router, first);
  return fault(lineFindings.lostDn, { device, line: `ephone ${tag}` }, { ...about, maxDn });
}

function withoutButton({ proposals }: Patient, { router, name: device }: IosNode, { tag }: Ephone): Fault {
  const spares = proposals.for(router);
  const where = { device, line: `ephone ${tag}` };
  const free = spares.numberedDn();
  if (free !== undefined) return fault(lineFindings.noButton, where, { tag, dn: free });
  const number = spares.newNumber();
  const bare = spares.bareDn();
  if (bare) {
    const about = { tag, dn: bare.tag, number, hasButton: false };
    return fault(lineFindings.noNumber, { device, line: `ephone-dn ${bare.tag}` }, about);
  }
  const dn = spares.newDn();
  const about = { tag, dn, number, maxDn: raisedFor(router, dn) };
  const present = router.telephony?.maxDn ?? 0;
  const last = Math.max(0, ...(router.telephony?.autoAssign ?? []).map((range) => range.last));
  return last > present
    ? fault(lineFindings.pastMaxDn, { device, line: `max-dn ${present}` }, { ...about, last, present })
    : fault(lineFindings.noDn, where, about);
}

function newNumber({
  tag,
  dn,
  number,
  maxDn,
}: NewNumber & { readonly maxDn: number | undefined }): readonly string[] {
  return configure(
    ...(maxDn === undefined ? [] : ["telephony-service", `max-dn ${maxDn}`, "exit"]),
    `ephone-dn ${dn}`,
    `number ${number}`,
    `ephone ${tag}`,
    `button 1:${dn}`,
  );
}

/** Two lines of different phones that answer to the same number alike; one that comes second by preference is meant so. */
function checkTwice(
  { proposals }: Patient,
  { router, name: device }: IosNode,
  ephone: Ephone,
): Fault | undefined {
  for (const dn of linesOf(router, ephone)) {
    const other = [...router.ephoneDns.values()].find(
      (one) =>
        one !== dn &&
        one.number !== undefined &&
        one.number === dn.number &&
        preferenceOf(one) === preferenceOf(dn) &&
        one.huntstop &&
        isRival(router, one, { dn, ephone }),
    );
    if (!other || dn.number === undefined) continue;
    // Who came first keeps the number.
    const [first, second] = other.tag < dn.tag ? [other, dn] : [dn, other];
    const about = {
      number: dn.number,
      dn: second.tag,
      other: first.tag,
      free: proposals.for(router).newNumber(),
    };
    return fault(lineFindings.twice, { device, line: `ephone-dn ${second.tag}` }, about);
  }
  return undefined;
}

function preferenceOf({ preference }: EphoneDn): number {
  return preference?.preference ?? 0;
}

/** Whether a line takes calls away from another one: it is on no phone, or on another phone and made first. */
function isRival(
  { ephones }: Router,
  { tag }: EphoneDn,
  { dn, ephone }: { readonly dn: EphoneDn; readonly ephone: Ephone },
): boolean {
  const on = [...ephones.values()].filter(({ buttons }) => buttons.some(({ dns }) => dns.includes(tag)));
  return on.length === 0 || (!on.includes(ephone) && tag < dn.tag);
}

function linesOf(router: Router, { buttons }: Ephone): readonly EphoneDn[] {
  return buttons.flatMap(({ separator, dns }) =>
    separator === "x" ? [] : dns.slice(0, 1).flatMap((tag) => router.ephoneDns.get(tag) ?? []),
  );
}

/** What the buttons of a phone should show. */
function numbersOn(router: Router, { buttons }: Ephone): readonly string[] {
  return buttons.flatMap(({ separator, dns }) => {
    const shown = separator === "x" ? [] : dns;
    const [dn] = shown.flatMap((tag) => router.ephoneDns.get(tag) ?? []);
    return dn ? [dn.number ?? ""] : [];
  });
}

/** What `max-dn` has to become for a further number; undefined where it allows that already. */
function raisedFor({ telephony }: Router, tag: number): number | undefined {
  return tag > (telephony?.maxDn ?? 0) ? tag : undefined;
}
