import { compose } from "./sccp/compose.js";
import type { ServerMessage } from "./sccp/messages.js";
import { SOFT_KEYS, type SoftKeyName } from "./sccp/values.js";

/** Which keys stand below a phone's screen in each state of a call (SCCP.md section 2.5). */
export const SOFT_KEY_SETS = {
  onHook: 0,
  connected: 1,
  onHold: 2,
  ringIn: 3,
  offHook: 4,
  connectedTransfer: 5,
  digits: 6,
  connectedConference: 7,
  ringOut: 8,
} as const;

export type SoftKeySet = keyof typeof SOFT_KEY_SETS;

const KEYS: Readonly<Record<SoftKeySet, readonly SoftKeyName[]>> = {
  onHook: ["Redial", "NewCall", "CFwdAll", "PickUp", "GPickUp", "DND"],
  connected: ["Hold", "EndCall", "Trnsfer", "Confrn", "Park"],
  onHold: ["Resume", "NewCall"],
  ringIn: ["Answer", "DND"],
  offHook: ["Redial", "EndCall", "CFwdAll", "PickUp", "GPickUp"],
  connectedTransfer: ["Hold", "EndCall", "Trnsfer"],
  digits: ["<<", "EndCall"],
  connectedConference: ["Hold", "EndCall", "Confrn"],
  ringOut: ["EndCall"],
};

/** The keys by their place in the template. */
const TEMPLATE = Object.keys(SOFT_KEYS) as readonly SoftKeyName[];

/** What phones have built in under the same number has a label of two bytes: 0x80 and that number. */
const BUILT_IN = 0x12;

export function softKeyTemplate(): ServerMessage {
  const softKeys = TEMPLATE.map((name) => {
    const event = SOFT_KEYS[name];
    return { label: event <= BUILT_IN ? `\u0080${String.fromCharCode(event)}` : name, event };
  });
  return compose("SoftKeyTemplateRes", { count: softKeys.length, total: softKeys.length, softKeys });
}

export function softKeySets(): ServerMessage {
  const sets = Object.values(KEYS).map((names) => {
    const keys = names.map((name) => TEMPLATE.indexOf(name) + 1);
    return { keys, infos: keys.map((key) => INFO + key) };
  });
  return compose("SoftKeySetRes", { count: sets.length, total: sets.length, sets });
}

/** What a phone explains of a key stands in its own texts from here on. */
const INFO = 300;

export function selectSoftKeys(set: SoftKeySet, line: number, callReference: number): ServerMessage {
  return compose("SelectSoftKeys", { line, callReference, set: SOFT_KEY_SETS[set], validKeys: 0xffff });
}
