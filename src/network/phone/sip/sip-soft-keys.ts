import type { SipProfile } from "../../services/sip-phone-files.js";
import type { CallStateText } from "../phone-view.js";
import type { SipPhoneCall } from "./sip-call.js";

/** What soft keys of a phone do that speaks SIP. */
export type SipKeyAction =
  | "redial"
  | "newCall"
  | "forwardAll"
  | "doNotDisturb"
  | "dial"
  | "erase"
  | "endCall"
  | "answer"
  | "hold"
  | "resume"
  | "transfer"
  | "blindTransfer"
  | "conference"
  | "park"
  | "pickUp"
  | "groupPickUp";

export interface SipSoftKey {
  readonly label: string;
  readonly action: SipKeyAction;
}

/** What is written on them. */
const LABELS: Readonly<Record<SipKeyAction, string>> = {
  redial: "Redial",
  newCall: "NewCall",
  forwardAll: "CFwdAll",
  doNotDisturb: "DND",
  dial: "Dial",
  erase: "<<",
  endCall: "EndCall",
  answer: "Answer",
  hold: "Hold",
  resume: "Resume",
  transfer: "Trnsfer",
  blindTransfer: "BlndXfr",
  conference: "Confrn",
  park: "Park",
  pickUp: "PickUp",
  groupPickUp: "GPickUp",
};

const AT_REST: readonly SipKeyAction[] = [
  "redial",
  "newCall",
  "forwardAll",
  "pickUp",
  "groupPickUp",
  "doNotDisturb",
];
const IN_CALL: Readonly<Partial<Record<CallStateText, readonly SipKeyAction[]>>> = {
  "off hook": ["redial", "endCall", "forwardAll", "pickUp", "groupPickUp"],
  "ring in": ["answer"],
  connected: ["hold", "endCall", "transfer", "conference", "blindTransfer", "park"],
  hold: ["resume", "newCall"],
  busy: ["newCall", "endCall"],
  congestion: ["newCall", "endCall"],
  "invalid number": ["newCall", "endCall"],
};

/** What decides about keys beside the call. */
interface KeyOwner {
  readonly lastDialled: string | undefined;
  readonly profile: Pick<SipProfile, "keys" | "parks" | "pickup">;
}

/** The soft keys that can be pressed now, from left to right. */
export function softKeysFor(call: SipPhoneCall | undefined, phone: KeyOwner): readonly SipSoftKey[] {
  const actions = chosenKeys(call, phone) ?? (call ? actionsIn(call) : AT_REST);
  return actions
    .filter((action) => isThere(action, phone))
    .map((action) => ({ label: LABELS[action], action }));
}

/** What a template has chosen for the state of a call; undefined where the firmware's own keys are there. */
function chosenKeys(
  call: SipPhoneCall | undefined,
  { profile }: KeyOwner,
): readonly SipKeyAction[] | undefined {
  if (call && (call.purpose.kind !== "call" || call.isMixed)) return undefined;
  if (call?.state === "off hook" && call.dialed !== "") return undefined;
  const state = call ? TEMPLATE_STATES[call.state] : "idle";
  const words = state === undefined ? undefined : profile.keys.softKeys.get(state);
  return words?.flatMap((word) => WORDS.get(word.toLowerCase()) ?? []);
}

/** States of calls by the words of `softkeys`. */
const TEMPLATE_STATES: Readonly<Partial<Record<CallStateText, string>>> = {
  "off hook": "seized",
  "ring in": "ringIn",
  connected: "connected",
  hold: "hold",
};

/** Keys by the words of `softkeys`, in small letters. */
const WORDS: ReadonlyMap<string, SipKeyAction> = new Map([
  ["redial", "redial"],
  ["newcall", "newCall"],
  ["cfwdall", "forwardAll"],
  ["dnd", "doNotDisturb"],
  ["endcall", "endCall"],
  ["answer", "answer"],
  ["hold", "hold"],
  ["resume", "resume"],
  ["trnsfer", "transfer"],
  ["confrn", "conference"],
  ["park", "park"],
  ["pickup", "pickUp"],
  ["gpickup", "groupPickUp"],
]);

/** Keys that a phone has only under some condition. */
function isThere(action: SipKeyAction, { lastDialled, profile }: KeyOwner): boolean {
  switch (action) {
    case "redial":
      return lastDialled !== undefined;
    case "transfer":
      return profile.keys.attendedTransfer;
    case "blindTransfer":
      return profile.keys.blindTransfer;
    case "conference":
      return profile.keys.conference;
    case "doNotDisturb":
      return profile.keys.doNotDisturb;
    case "park":
      return profile.parks;
    case "pickUp":
    case "groupPickUp":
      return profile.pickup !== undefined;
    default:
      return true;
  }
}

/** What is written on the key that does something. */
export function labelOf(action: SipKeyAction): string {
  return LABELS[action];
}

function actionsIn(call: SipPhoneCall): readonly SipKeyAction[] {
  const { state, dialed, purpose } = call;
  if (call.isMixed && state === "connected") return ["hold", "endCall"];
  if (state === "off hook" && dialed !== "") return ["dial", "endCall", "erase"];
  if (state === "off hook" && purpose.kind !== "call") return ["endCall"];
  if (state === "ring out" || state === "proceed")
    return purpose.kind === "consult" ? ["endCall", "transfer"] : ["endCall"];
  return IN_CALL[state] ?? ["endCall"];
}
