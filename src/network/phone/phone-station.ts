import type { LabText } from "../lab-text.js";
import type { PhoneScreen } from "./display.js";
import type { PhoneView } from "./phone-view.js";
import type { PhoneProgress } from "./progress.js";
import type { StageTexts } from "./stage-texts.js";
import type { AgentAddress } from "./station-host.js";

/**
 * `rejected`: a call agent refused the phone. `waiting`: none answered. In both states the phone tries all of them
 * again in a while.
 */
export type StationState = "idle" | "connecting" | "registering" | "registered" | "rejected" | "waiting";

/**
 * A phone as its user and its machine know it, whatever it speaks with its call agents: its keys, what it shows, how far it
 * is. A key that does nothing yields the reason.
 */
export interface PhoneStation {
  /** The call agent wants the phone to boot (`reset`), or to fetch its file and register again (`restart`). */
  reset: ((kind: "reset" | "restart") => void) | undefined;
  readonly state: StationState;
  /** The call agent that it is registered with, or tries, or will try next. */
  readonly agent: AgentAddress | undefined;
  readonly phone: PhoneView;
  readonly handset: "on hook" | "off hook";
  /** How far it is with its call agents. */
  readonly progress: PhoneProgress;
  /** The cable is out, or the power off. */
  stop(): void;
  /** Lifts the handset: answers a call that rings, or asks for a new one. */
  offHook(): LabText | undefined;
  /** Puts the handset back, or switches the loudspeaker off. */
  onHook(): LabText | undefined;
  /** Types digits, `*` and `#`. */
  digits(text: string): LabText | undefined;
  /** Types a whole number, and whatever the phone wants behind it. */
  number(text: string): LabText | undefined;
  /** Presses a key below the screen, by what is written on it. */
  softKey(label: string): LabText | undefined;
  /** Presses a button beside the screen, counted from the top. */
  button(place: number): LabText | undefined;
  /** Presses the button of a line: answers its call, takes it from hold, or asks for a new one. */
  line(instance: number): LabText | undefined;
  speedDial(instance: number): LabText | undefined;
  answer(): LabText | undefined;
  newCall(): LabText | undefined;
  endCall(): LabText | undefined;
  redial(): LabText | undefined;
  hold(): LabText | undefined;
  resume(): LabText | undefined;
  transfer(): LabText | undefined;
  conference(): LabText | undefined;
  park(): LabText | undefined;
  pickUp(): LabText | undefined;
  doNotDisturb(): LabText | undefined;
  /** Forwards all calls to a number, or, without one, takes a forward back. */
  forwardAll(number?: string): LabText | undefined;
  /** The Mute button, which no call agent hears of: during a call nobody hears the phone's user, or does again. */
  mute(): LabText | undefined;
  /** Moves the screen and its soft keys to another call, counted from the oldest. */
  select(place: number): LabText | undefined;
  /** What its screen shows, as lines of text; until a call agent has it, these texts or those of its own progress. */
  display(unregistered?: StageTexts): readonly string[];
  /** The same, part by part. */
  screen(unregistered?: StageTexts): PhoneScreen;
}

/** What runs on a phone: the files that it asks for, and the station that registers where one of them says. */
export interface PhoneSoftware {
  readonly station: PhoneStation;
  /** Names of files, in the order in which it asks for them; the first that is there counts. */
  readonly files: readonly string[];
  /** Starts by what a file says; false if that names no call agent. */
  start(file: string): boolean;
}
