/** Numbers that SCCP messages carry, as the phone understands them (SCCP.md section 2.5). */

export const CALL_STATES = {
  1: "off hook",
  2: "on hook",
  3: "ring out",
  4: "ring in",
  5: "connected",
  6: "busy",
  7: "congestion",
  8: "hold",
  9: "call waiting",
  10: "transfer",
  11: "park",
  12: "proceed",
  13: "in use remote",
  14: "invalid number",
} as const;

export type CallStateName = (typeof CALL_STATES)[keyof typeof CALL_STATES];

/** What the sound in the earpiece is. */
export const TONES: Readonly<Record<number, string>> = {
  0x21: "dial tone",
  0x22: "second dial tone",
  0x23: "busy tone",
  0x24: "ringback tone",
  0x25: "reorder tone",
  0x2d: "call-waiting tone",
  0x31: "beep",
  0x7f: "silence",
};

/** What a soft key tells the call agent. */
export const SOFT_KEYS = {
  Redial: 1,
  NewCall: 2,
  Hold: 3,
  Trnsfer: 4,
  CFwdAll: 5,
  "<<": 8,
  EndCall: 9,
  Resume: 10,
  Answer: 11,
  Confrn: 13,
  Park: 14,
  PickUp: 17,
  GPickUp: 18,
  DND: 63,
} as const;

export type SoftKeyName = keyof typeof SOFT_KEYS;

/** Kinds of buttons beside the screen; the same numbers say in a Stimulus which one was pressed. */
export const BUTTON = { speedDial: 2, line: 9, none: 0xff } as const;

export const LAMP = { off: 1, on: 2, wink: 3, flash: 4, blink: 5 } as const;

/** The lamp on the handset that tells of messages. */
export const MESSAGE_LAMP = 15;

export const RINGER_OFF = 1;

/** The keys of the pad, as a KeypadButton numbers them. */
export function keypadButton(key: string): number | undefined {
  if (/^\d$/.test(key)) return Number(key);
  return { "*": 14, "#": 15 }[key];
}
