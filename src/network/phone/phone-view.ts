/**
 * What a phone knows, whatever it speaks with its call agent. Its screen, what is said of it and the checks of labs read
 * nothing else. Times are virtual, in milliseconds.
 */
export interface PhoneView {
  /** By the place of their buttons among those of lines. */
  readonly lines: ReadonlyMap<number, PhoneLine>;
  readonly speedDials: ReadonlyMap<number, SpeedDial>;
  /** By their references, the oldest first. */
  readonly calls: ReadonlyMap<number, PhoneCall>;
  /** The call that the screen shows and the soft keys act on; 0 is none. */
  readonly focus: number;
  /** That call. */
  readonly call: PhoneCall | undefined;
  /** The line that is being used; 0 is none. */
  readonly activeLine: number;
  /** The loudspeaker is on. */
  readonly speaker: boolean;
  /** Nobody hears the phone's user. */
  readonly muted: boolean;
  /** What the buttons beside the screen are, from top to bottom, as far as there is something on them. */
  readonly buttons: readonly PhoneButton[];
  /** What can be pressed now, from left to right. */
  readonly softKeys: readonly { readonly label: string }[];
  /** What its clock shows; empty before it knows the time. */
  clockText(now: number): string;
  /** The prompt line. */
  prompt(now: number): string;
  /** What its user is told for a while, or until it is taken back. */
  notice(now: number): string | undefined;
  /** What its user hears, announcements aside; undefined: nothing. */
  heard(now: number): HeardSound | undefined;
  lampOf(line: number): LineLamp;
  /** Whether a message waits for a line. */
  hasMail(line: number): boolean;
  /** The number to which all calls of a line go; undefined: nowhere else. */
  forwardOf(line: number): string | undefined;
}

export interface PhoneLine {
  readonly line: number;
  readonly number: string;
  /** What stands beside its button; empty: the number. */
  readonly label: string;
}

export interface SpeedDial {
  readonly digits: string;
  readonly label: string;
}

/** A call as the phone knows it. */
export interface PhoneCall {
  readonly reference: number;
  readonly line: number;
  readonly state: CallStateText;
  readonly info: CallParties | undefined;
  /** What was dialled for it. */
  readonly dialed: string;
}

/** Who is at the ends of a call. `unknown`: on another phone of the line, which may keep it private. */
export interface CallParties {
  readonly direction: "in" | "out" | "unknown";
  readonly calling: string;
  readonly callingName: string;
  readonly called: string;
  readonly calledName: string;
}

/** The state of a call, as the phone speaks of it. */
export type CallStateText =
  | "off hook"
  | "on hook"
  | "ring out"
  | "ring in"
  | "connected"
  | "busy"
  | "congestion"
  | "hold"
  | "call waiting"
  | "transfer"
  | "park"
  | "proceed"
  | "in use remote"
  | "invalid number";

export interface PhoneButton {
  /** Which line, or which speed dial. */
  readonly instance: number;
  readonly kind: "line" | "speed-dial" | "none";
}

export type LineLamp = "idle" | "in use" | "hold" | "ring";

/** The ringer, in so many pulses, or a tone or an announcement in the earpiece. */
export type HeardSound =
  | { readonly kind: "ring"; readonly pulses: 1 | 2 | 3 }
  | { readonly kind: "tone"; readonly name: ToneName }
  | { readonly kind: "announcement" };

export type ToneName =
  | "dial tone"
  | "second dial tone"
  | "busy tone"
  | "ringback tone"
  | "reorder tone"
  | "call-waiting tone"
  | "beep"
  | "silence";
