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
  | "blindTransfer";

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
};

const AT_REST: readonly SipKeyAction[] = ["redial", "newCall", "forwardAll", "doNotDisturb"];
const IN_CALL: Readonly<Partial<Record<CallStateText, readonly SipKeyAction[]>>> = {
  "off hook": ["redial", "endCall", "forwardAll"],
  "ring in": ["answer"],
  connected: ["hold", "endCall", "transfer", "blindTransfer"],
  hold: ["resume", "newCall"],
  busy: ["newCall", "endCall"],
  congestion: ["newCall", "endCall"],
  "invalid number": ["newCall", "endCall"],
};

/** The soft keys that can be pressed now, from left to right. */
export function softKeysFor(
  call: SipPhoneCall | undefined,
  lastDialled: string | undefined,
): readonly SipSoftKey[] {
  const actions = call ? actionsIn(call) : AT_REST;
  return actions
    .filter((action) => action !== "redial" || lastDialled !== undefined)
    .map((action) => ({ label: LABELS[action], action }));
}

/** What is written on the key that does something. */
export function labelOf(action: SipKeyAction): string {
  return LABELS[action];
}

function actionsIn(call: SipPhoneCall): readonly SipKeyAction[] {
  const { state, dialed, purpose } = call;
  if (state === "off hook" && dialed !== "") return ["dial", "endCall", "erase"];
  if (state === "off hook" && purpose.kind !== "call") return ["endCall"];
  if (state === "ring out" || state === "proceed")
    return purpose.kind === "consult" ? ["endCall", "transfer"] : ["endCall"];
  return IN_CALL[state] ?? ["endCall"];
}
