import { blockedFeatures, softkeys } from "../modes/ephone-template.js";
import type { Router } from "../router/router.js";
import type { Ephone } from "../router/telephony-model.js";
import { compose } from "./sccp/compose.js";
import type { ServerMessage } from "./sccp/messages.js";
import { SOFT_KEY } from "./sccp/values.js";

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
  { state: "idle", words: ["Redial", "Newcall", "Cfwdall", "Pickup", "Gpickup", "Dnd"] },
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

/** The sets of a phone with these settings: those of its template, without what is blocked for it. */
export function softKeySets(router: Router, phone: Ephone): ServerMessage {
  const blocked = blockedWords(phone);
  const sets = SETS.map(({ state, words }) => {
    const chosen = state === undefined ? undefined : softkeys[state].of(phone)?.keys;
    const keys = withLogout(router, state, chosen ?? words)
      .filter((word) => !blocked.has(word.toLowerCase()))
      .map((word) => 1 + TEMPLATE.findIndex((key) => key.word.toLowerCase() === word.toLowerCase()))
      .filter((place) => place > 0);
    return { keys, infos: keys.map((place) => 300 + place) };
  });
  return compose("SoftKeySetRes", { count: sets.length, total: sets.length, sets });
}

/** Where agents leave their groups by a key of its own, phones at rest show it. */
function withLogout(router: Router, state: string | undefined, words: readonly string[]): readonly string[] {
  if (router.telephony?.huntGroupLogout === "HLog") {
    return state === "idle" && !words.includes("HLog") ? [...words, "HLog"] : words;
  }
  return words.filter((word) => word !== "HLog");
}

function blockedWords(phone: Ephone): ReadonlySet<string> {
  return new Set(blockedFeatures.of(phone)?.what.map((word) => word.toLowerCase()));
}
