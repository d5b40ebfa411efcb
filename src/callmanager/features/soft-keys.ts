import { callForward } from "../../modes/ephone-dn/calls.js";
import { blockedFeatures, softkeys } from "../../modes/ephone-template.js";
import type { Router } from "../../router/router.js";
import type { Ephone } from "../../router/telephony-model.js";
import { effectiveLine } from "../dial-plan/effective.js";
import { compose } from "../sccp/compose.js";
import type { ServerMessage } from "../sccp/messages.js";
import type { Phone } from "../phones/phone.js";
import { SOFT_KEY } from "../sccp/values.js";

/** Soft keys: what they are called, and which ones a phone shows when (SCCP.md section 2.5). */

/** The template: a set names its keys by their place in it, counted from 1. */
const TEMPLATE: readonly { readonly label: string; readonly event: number; readonly word: string }[] = [
  { label: "Redial", event: SOFT_KEY.redial, word: "Redial" },
  { label: "NewCall", event: SOFT_KEY.newCall, word: "Newcall" },
  { label: "Hold", event: SOFT_KEY.hold, word: "Hold" },
  { label: "Trnsfer", event: SOFT_KEY.transfer, word: "Trnsfer" },
  { label: "CFwdAll", event: SOFT_KEY.forwardAll, word: "Cfwdall" },
  { label: "<<", event: SOFT_KEY.erase, word: "<<" },
  { label: "EndCall", event: SOFT_KEY.endCall, word: "Endcall" },
  { label: "Resume", event: SOFT_KEY.resume, word: "Resume" },
  { label: "Answer", event: SOFT_KEY.answer, word: "Answer" },
  { label: "Confrn", event: SOFT_KEY.conference, word: "Confrn" },
  { label: "Park", event: SOFT_KEY.park, word: "Park" },
  { label: "PickUp", event: SOFT_KEY.pickUp, word: "Pickup" },
  { label: "GPickUp", event: SOFT_KEY.groupPickUp, word: "Gpickup" },
  { label: "CallBack", event: SOFT_KEY.callBack, word: "Callback" },
  { label: "HLog", event: SOFT_KEY.hlog, word: "HLog" },
  { label: "DND", event: SOFT_KEY.doNotDisturb, word: "Dnd" },
  { label: "Login", event: SOFT_KEY.login, word: "Login" },
  { label: "Join", event: SOFT_KEY.join, word: "Join" },
  { label: "Select", event: SOFT_KEY.select, word: "Select" },
  { label: "TrnsfVM", event: SOFT_KEY.toVoicemail, word: "TrnsfVM" },
];

/** The sets by their number, in SCCP's order. */
export const KEY_SET = {
  idle: 0,
  connected: 1,
  held: 2,
  ringing: 3,
  seized: 4,
  consulting: 5,
  dialling: 6,
  conferring: 7,
  alerting: 8,
  remoteInUse: 10,
} as const;

/** The set of each number: the word of `softkeys` that changes it, if there is one, and what it usually holds. */
const SETS: readonly {
  readonly state: keyof typeof softkeys | undefined;
  readonly words: readonly string[];
}[] = [
  { state: "idle", words: ["Redial", "Newcall", "Cfwdall", "Pickup", "Gpickup", "Dnd", "Login"] },
  { state: "connected", words: ["Hold", "Endcall", "Trnsfer", "Confrn", "Park"] },
  { state: "hold", words: ["Resume", "Newcall"] },
  { state: "ringing", words: ["Answer", "Dnd"] },
  { state: "seized", words: ["Redial", "Endcall", "Cfwdall", "Pickup", "Gpickup"] },
  { state: undefined, words: ["Hold", "Endcall", "Trnsfer"] },
  { state: undefined, words: ["<<", "Endcall"] },
  { state: undefined, words: ["Hold", "Endcall", "Confrn"] },
  { state: "alerting", words: ["Endcall"] },
  { state: undefined, words: ["Redial", "Endcall"] },
  { state: "remoteInUse", words: ["Newcall"] },
];

export function softKeyTemplate(): ServerMessage {
  return compose("SoftKeyTemplateRes", {
    count: TEMPLATE.length,
    total: TEMPLATE.length,
    softKeys: TEMPLATE.map(({ label, event }) => ({ label, event })),
  });
}

/** The sets of a phone with these settings: those of its template, or the usual ones. */
export function softKeySets(router: Router, phone: Ephone): ServerMessage {
  const sets = SETS.map((_set, number) => {
    const keys = placesOf(router, phone, number);
    return { keys, infos: keys.map((place) => 300 + place) };
  });
  return compose("SoftKeySetRes", { count: sets.length, total: sets.length, sets });
}

/** The keys of a set, by their places in the template. */
function placesOf(router: Router, phone: Ephone, set: number): readonly number[] {
  const { state, words } = SETS[set] ?? { state: undefined, words: [] };
  const chosen = state === undefined ? undefined : softkeys[state].of(phone)?.keys;
  return (chosen ?? usualWords(router, state, words))
    .filter((word) => isOffered(router, phone, word))
    .map((word) => 1 + TEMPLATE.findIndex((key) => key.word.toLowerCase() === word.toLowerCase()))
    .filter((place) => place > 0);
}

/** Which keys of a set a phone shows now, a bit for each: no Park while there is no slot. */
export function validKeys({ exchange, settings }: Phone, set: number): number {
  if (set !== KEY_SET.connected || exchange.plan.parkSlots.length > 0) return ALL_KEYS;
  const park = 1 + TEMPLATE.findIndex(({ event }) => event === SOFT_KEY.park);
  return placesOf(exchange.router, settings, set).reduce(
    (mask, place, index) => (place === park ? mask & ~(1 << index) : mask),
    ALL_KEYS,
  );
}

const ALL_KEYS = 0xffff;

/** Where agents leave their groups by a key of its own, phones show it at rest, in a call, and when one comes or begins. */
function usualWords(router: Router, state: string | undefined, words: readonly string[]): readonly string[] {
  const shows = state !== undefined && HLOG_STATES.has(state) && logsOutByKey(router);
  return shows ? [...words, "HLog"] : words;
}

const HLOG_STATES: ReadonlySet<string> = new Set(["connected", "idle", "ringing", "seized"]);

/** Whether a key that a set holds is there: some are only where they can do something. */
function isOffered(router: Router, phone: Ephone, word: string): boolean {
  if (word === "HLog") return logsOutByKey(router);
  return word !== "Cfwdall" || longestForward(router, phone) > 0;
}

function logsOutByKey({ telephony }: Router): boolean {
  return telephony?.huntGroupLogout === "HLog";
}

/** How long the number may be to which the phone's first line forwards its calls. */
function longestForward(router: Router, { buttons: [first] }: Ephone): number {
  const dn = router.ephoneDns.get(first?.dns[0] ?? 0);
  return (dn && callForward.maxLength.of(effectiveLine(router, dn))?.length) ?? Infinity;
}

/** Whether a key does nothing on a phone with these settings: it stays where it is, but its feature is blocked. */
export function isBlockedKey(phone: Ephone, event: number): boolean {
  const word = TEMPLATE.find((key) => key.event === event)?.word.toLowerCase();
  return blockedFeatures.of(phone)?.what.some((feature) => feature.toLowerCase() === word) ?? false;
}
