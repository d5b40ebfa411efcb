import { huntGroups, type HuntGroup } from "../../callmanager/dial-plan/hunt-group.js";
import { corList } from "../../modes/global/voice/dial-peers.js";
import { intercom, parkSlot } from "../../modes/ephone-dn/purposes.js";
import type { LabText } from "../../network/lab-text.js";
import type { Router } from "../../router/router.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import { dialPeers } from "../../rules/dial-peers.js";
import { sipPools } from "../../rules/sip-phones.js";
import { sectionsText, type AsteriskPart } from "./conf-text.js";
import { endpointsOf, linesOf, trunksOf, type Endpoint, type Trunk } from "./devices.js";

/** `extensions.conf`: what happens to each number, with forwards and hunt groups, and what leaves by trunks. */
export function extensionsConf(router: Router): AsteriskPart {
  const endpoints = endpointsOf(router);
  const ringing = router.telephony?.timeouts.ringing ?? PHONE_DEFAULTS.timeouts.ringing;
  const lines = linesOf(router).filter((dn) => purposeOf(dn) === undefined);
  const voicemail = router.telephony?.voicemail;
  const numbers = new Set(lines.map(({ number }) => number));
  const context = [
    "[phones]",
    "include => trunks-out",
    ...lines.flatMap((dn) => lineSteps(dn, ringers(endpoints, dn.number), ringing)),
    ...sipPools(router)
      .flatMap((pool) => pool.lines)
      .filter(({ number }) => !numbers.has(number))
      .flatMap(({ number, name }) => dialSteps(number, name, ringers(endpoints, number), ringing)),
    ...huntGroups(router).flatMap((group) => huntSteps(group, (member) => ringers(endpoints, member))),
    ...(voicemail === undefined
      ? []
      : [`exten => ${voicemail.number},1,VoiceMailMain(\${CALLERID(num)}@default)`, STOP]),
  ];
  const out = ["[trunks-out]", ...inOrder(trunksOf(router)).flatMap(trunkSteps)];
  const incoming = ["[trunks]", "include => phones"];
  return {
    text: sectionsText("Dial plan", [context, out, incoming]),
    notes: notesOn(router),
  };
}

const STOP = " same => n,Hangup()";

/** What rings for a number. */
function ringers(endpoints: readonly Endpoint[], number: string): readonly string[] {
  return endpoints.flatMap(({ name, numbers }) => (numbers.includes(number) ? [`PJSIP/${name}`] : []));
}

function dialSteps(
  number: string,
  title: string,
  devices: readonly string[],
  seconds: number,
): readonly string[] {
  const dial = devices.length === 0 ? "Congestion()" : `Dial(${devices.join("&")},${seconds})`;
  return [`exten => ${number},1,NoOp(${title})`, ` same => n,${dial}`, STOP];
}

/** A line with its forwards: at once, when busy, when nobody answers. */
function lineSteps(
  { number, name = "", forwardAll, forwardBusy, forwardNoAnswer }: EphoneDn & { readonly number: string },
  devices: readonly string[],
  ringing: number,
): readonly string[] {
  if (forwardAll !== undefined) return [`exten => ${number},1,Goto(${forwardAll},1)`];
  const seconds = Math.min(forwardNoAnswer?.timeout ?? ringing, ringing);
  const [first = "", dial = ""] = dialSteps(number, name, devices, seconds);
  const when = (status: string, target: string | undefined) =>
    target === undefined ? [] : [` same => n,GotoIf($["\${DIALSTATUS}" = "${status}"]?${target},1)`];
  return [
    first,
    dial,
    ...when("BUSY", forwardBusy?.number),
    ...when("NOANSWER", forwardNoAnswer?.number),
    STOP,
  ];
}

/** A hunt group tries its members one after the other, or all at the same time. */
function huntSteps(
  { pilot, list, timeouts, final, title, type }: HuntGroup,
  ringing: (member: string) => readonly string[],
): readonly string[] {
  if (pilot === undefined) return [];
  const all = list.map(ringing);
  const seconds = (place: number) => timeouts[Math.min(place, timeouts.length - 1)] ?? 20;
  const dials =
    type === "parallel"
      ? [` same => n,Dial(${all.flat().join("&")},${seconds(0)})`]
      : all.flatMap((devices, place) =>
          devices.length === 0 ? [] : [` same => n,Dial(${devices.join("&")},${seconds(place)})`],
        );
  const last = final === undefined ? STOP : ` same => n,Goto(${final},1)`;
  return [`exten => ${pilot},1,NoOp(${title})`, ...dials, last];
}

/** Of several trunks for the same numbers the preferred one comes first. */
function inOrder(
  trunks: readonly Trunk[],
): readonly (readonly [pattern: string, trunks: readonly Trunk[]])[] {
  const groups = new Map<string, Trunk[]>();
  for (const trunk of trunks.toSorted((a, b) => a.preference - b.preference || a.tag - b.tag))
    if (trunk.pattern !== "") groups.set(trunk.pattern, [...(groups.get(trunk.pattern) ?? []), trunk]);
  return [...groups];
}

function trunkSteps([pattern, trunks]: readonly [
  pattern: string,
  trunks: readonly Trunk[],
]): readonly string[] {
  const [first, ...others] = trunks.map(({ tag }) => `Dial(PJSIP/\${EXTEN}@trunk${tag})`);
  return [
    `exten => ${asteriskPattern(pattern)},1,${first ?? ""}`,
    ...others.map((dial) => ` same => n,${dial}`),
    STOP,
  ];
}

/** `2..` is `_2XX`, and `9T` is `_9.`; a number is itself. */
export function asteriskPattern(pattern: string): string {
  const signs = pattern.replace(/^\+/, "").replace(/\$$/, "");
  if (/^[0-9*#]+$/.test(signs)) return signs;
  // A dot at the end stands for at least one digit, and a T for any number of them.
  const [, fixed = "", open] = /^(.*?)(\.?T)?$/i.exec(signs) ?? [];
  return `_${fixed.replaceAll(".", "X")}${open === undefined ? "" : "."}`;
}

/** What a number serves that is no phone's line. */
function purposeOf(dn: EphoneDn): "park" | "paging" | "intercom" | "mwi" | undefined {
  if (parkSlot.shown.of(dn)) return "park";
  if (dn.paging) return "paging";
  if (intercom.shown.of(dn)) return "intercom";
  return dn.mwi ? "mwi" : undefined;
}

const PURPOSES: Readonly<Record<NonNullable<ReturnType<typeof purposeOf>>, LabText>> = {
  park: {
    en: "is a park slot: configure res_parking.conf",
    fr: "est un emplacement de parking : configurez res_parking.conf",
  },
  paging: {
    en: "is for paging: use the application Page()",
    fr: "sert aux annonces : prenez l'application Page()",
  },
  intercom: {
    en: "is an intercom line: Asterisk asks phones to answer by a header Alert-Info",
    fr: "est une ligne d'interphone : Asterisk demande aux postes de répondre par un en-tête Alert-Info",
  },
  mwi: {
    en: "switches lamps: Asterisk's mailboxes do so themselves",
    fr: "commande des lampes : les boîtes d'Asterisk le font elles-mêmes",
  },
};

function notesOn(router: Router): readonly LabText[] {
  const purposes = linesOf(router).flatMap((dn) => {
    const purpose = purposeOf(dn);
    return purpose ? [about(`ephone-dn ${dn.tag} (${dn.number})`, PURPOSES[purpose])] : [];
  });
  const peers = dialPeers(router).filter(({ own, shutdown }) => !own && !shutdown);
  return [
    ...purposes,
    ...huntGroups(router).flatMap(({ name, type }) =>
      type === "longest-idle" || type === "peer" ? [about(name, IN_ORDER)] : [],
    ),
    ...peers.flatMap(({ tag, kind, port }) =>
      kind === "pots" && port !== "" ? [about(`dial-peer voice ${tag} pots (${port})`, LINES)] : [],
    ),
    ...peers.flatMap(({ tag, incomingProfile, outgoingProfile }) =>
      incomingProfile === "" && outgoingProfile === "" ? [] : [about(`dial-peer voice ${tag}`, TRANSLATION)],
    ),
    ...(corList.shown.all(router).length > 0 ? [about("dial-peer cor", RESTRICTION)] : []),
  ];
}

const IN_ORDER: LabText = {
  en: "rings its members in order: app_queue knows other strategies",
  fr: "fait sonner ses membres dans l'ordre : app_queue connaît d'autres stratégies",
};
const LINES: LabText = {
  en: "leads to a telephone line: that needs a card and chan_dahdi",
  fr: "mène à une ligne téléphonique : il faut une carte et chan_dahdi",
};
const TRANSLATION: LabText = {
  en: "translates numbers: write the rules as Set(CALLERID(num)=…) and Goto()",
  fr: "traduit des numéros : écrivez les règles en Set(CALLERID(num)=…) et Goto()",
};
const RESTRICTION: LabText = {
  en: "restricts who calls what: give such phones a context of their own",
  fr: "restreint qui appelle quoi : donnez à ces postes un contexte à eux",
};

function about(what: string, { en, fr }: LabText): LabText {
  return { en: `${what} ${en}`, fr: `${what} ${fr}` };
}
