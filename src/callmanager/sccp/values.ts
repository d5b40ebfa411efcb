/** Numbers that SCCP messages carry (SCCP.md section 2.5). */

export const CALL_STATE = {
  offHook: 1,
  onHook: 2,
  ringOut: 3,
  ringIn: 4,
  connected: 5,
  busy: 6,
  congestion: 7,
  hold: 8,
  callWaiting: 9,
  transfer: 10,
  park: 11,
  proceed: 12,
  remoteInUse: 13,
  invalidNumber: 14,
} as const;

export type CallStateName = keyof typeof CALL_STATE;

/** What the sound in the earpiece is. */
export const TONE = {
  dial: 0x21,
  secondDial: 0x22,
  busy: 0x23,
  alerting: 0x24,
  reorder: 0x25,
  callWaiting: 0x2d,
  beep: 0x31,
  silence: 0x7f,
} as const;

export const RINGER = { off: 1, inside: 2, outside: 3, feature: 4 } as const;

export const LAMP = { off: 1, on: 2, wink: 3, flash: 4, blink: 5 } as const;

export const SPEAKER = { on: 1, off: 2 } as const;

export const MICROPHONE = { on: 1, off: 2 } as const;

/** What a soft key tells the call agent. */
export const SOFT_KEY = {
  redial: 1,
  newCall: 2,
  hold: 3,
  transfer: 4,
  forwardAll: 5,
  erase: 8,
  endCall: 9,
  resume: 10,
  answer: 11,
  conference: 13,
  park: 14,
  join: 15,
  meetMe: 16,
  pickUp: 17,
  groupPickUp: 18,
  callBack: 20,
  hlog: 62,
  doNotDisturb: 63,
  login: 64,
  select: 65,
  toVoicemail: 66,
  bargeIn: 67,
  account: 68,
  flash: 69,
  waitingOff: 70,
  dialBack: 71,
  parties: 72,
  dropLast: 73,
  mobility: 74,
} as const;

/** Kinds of buttons beside the screen; the same numbers say in a Stimulus which one was pressed, and which lamp is meant. */
export const BUTTON = { redial: 1, speedDial: 2, line: 9, voicemail: 15, none: 0xff } as const;

/** The lamp on the handset that tells of messages. */
export const MESSAGE_LAMP = 15;

/** What a DSP farm says it is when it registers: its devices are those of the NM-HDV and of PVDMs. */
export const UNIT_TYPE = { conference: 51, mtp: 111 } as const;

export const CALL_TYPE = { in: 1, out: 2 } as const;

export const RESET = { reset: 1, restart: 2 } as const;

/** Keys of the pad beside the digits. */
const SIGNS = { "*": 14, "#": 15 } as const;

/** How a KeypadButton numbers a key of the pad. */
export function keypadButton(key: string): number | undefined {
  if (/^\d$/.test(key)) return Number(key);
  return key === "*" || key === "#" ? SIGNS[key] : undefined;
}

/** The key of a KeypadButton. */
export function keyOf(button: number): string | undefined {
  if (button >= 0 && button <= 9) return String(button);
  return button === SIGNS["*"] ? "*" : button === SIGNS["#"] ? "#" : undefined;
}
