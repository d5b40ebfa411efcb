import type { ServerMessage } from "../sccp/messages.js";
import type { LineLeg, Phone } from "./lines-and-phones.js";

/** The soft keys of phones: what they are called, which are shown when, and what pressing one does. */
export interface SoftKeyTable {
  template(): ServerMessage;
  /** The sets of a phone, as its settings are now; it keeps them until it asks again. */
  sets(phone: Phone): ServerMessage;
  /** Which keys of a set a phone shows now, a bit for each. */
  valid(phone: Phone, set: number): number;
  /** Somebody presses a key: of a line, for a call. */
  press(phone: Phone, event: number, at: { readonly line: number; readonly leg: LineLeg | undefined }): void;
}

/** The sets by their number, in SCCP's order (SCCP.md section 2.5). */
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

export type KeySetName = keyof typeof KEY_SET;
