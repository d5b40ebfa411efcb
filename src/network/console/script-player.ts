import { modeShownBy, pcNamedBy, type Script, type Step } from "../../parse/transcript.js";
import { REMOVED } from "../../parse/removed.js";
import { withStandIns } from "../../session/conceal.js";
import { play, playRecorded, transcriptOf, type Exchange, type Played } from "../../session/play.js";
import type { RouterHost } from "../../session/router-host.js";
import { Session } from "../../session/session.js";
import { startModeOf } from "../../session/start-mode.js";
import type { LabConsole } from "./lab-console.js";

/** Where lines are typed: at a router that stands alone, or at the keyboard of a lab. */
export interface Place {
  readonly played: Played;
  /** The session on the router where lines are typed now. */
  readonly session: Session;
  /** Goes to a mode of a router, named as in its prompt; false if there is no such mode. */
  moveTo(mode: string, host?: string): boolean;
  /** The lab around it, if there is one. */
  readonly lab?: LabConsole;
}

/** A router that stands alone. */
export function aloneAt(host: RouterHost): Place {
  const session = new Session(host);
  return {
    played: session,
    session,
    moveTo: (mode, at) => pcNamedBy(at ?? "") === undefined && session.moveTo(mode),
  };
}

/** The keyboard of a lab. */
export function placeIn(lab: LabConsole): Place & { readonly lab: LabConsole } {
  return {
    played: lab,
    lab,
    get session() {
      return lab.session;
    },
    moveTo: (mode, host) => lab.moveTo(mode, host),
  };
}

/** Whether a script speaks to other devices than the router at which it is typed. */
export function needsLab({ steps }: Script): boolean {
  return steps.some((step) => step.kind === "device" || /^\s*@/.test(step.text));
}

/**
 * Goes to the mode in which a list of commands begins, the one that was asked for or that of its first command, and
 * yields its name; undefined if there is none of the name that was asked for.
 */
export function startAt(place: Place, script: Script, asked?: string): string | undefined {
  const first = script.steps.find(({ kind, text }) => kind === "command" && text.trim() !== "");
  const mode = asked ?? startModeOf(first?.text ?? "", place.session.device.platform);
  return mode === "user" || place.moveTo(mode) ? mode : undefined;
}

/** What became of a line of a script. */
export interface PlayedStep {
  /** What was typed, and with what its questions were answered; undefined: nothing, since no PC has the keyboard. */
  readonly exchanges: readonly Exchange[] | undefined;
  /** What had to pass first. */
  readonly waited: Waited | undefined;
}

/** The device that was waited for, and how many seconds of virtual time. */
export interface Waited {
  readonly device: string;
  readonly seconds: number;
}

/** Types a line of a script, as its log shows it or as it is; with `waits`, once its device is ready for it. */
export function playStep(
  place: Place,
  step: Step,
  { reading, waits }: Pick<Script, "reading"> & { readonly waits: boolean },
): PlayedStep {
  const { played, lab } = place;
  const log = reading === "log";
  if (log && played.expects === "command" && !follow(place, step))
    return { exchanges: undefined, waited: undefined };
  const waited = !log && waits && lab ? passUntilReady(lab, step.text) : undefined;
  const typed = typedAt(place, step);
  const exchanges = log
    ? playRecorded(played, step.text, step.expected, [], typed)
    : [play(played, step.text, typed)];
  return { exchanges, waited };
}

/** Lets time pass in a lab before a line for a phone or a PC that needs nothing else to do it. */
export function passUntilReady(keyboard: LabConsole, line: string): Waited | undefined {
  const { timeline } = keyboard.lab;
  const since = timeline.now;
  const device = keyboard.unready(line, since);
  if (device === undefined) return undefined;
  const last = since + LONGEST_WAIT;
  while (timeline.now < last && keyboard.unready(line, since) !== undefined) timeline.pass(1000);
  return { device, seconds: Math.round((timeline.now - since) / 1000) };
}

/** Milliseconds of virtual time. */
const LONGEST_WAIT = 300_000;

/** What the terminal shows of an exchange, the last of a line unless the prompt of the `next` one is given. */
export function shownOf(exchange: Exchange, place: Place, next = place.played.prompt): string {
  return transcriptOf(exchange, next, place.session.device.platform);
}

/** A log's prompt that shows another mode first moves the session there; false at a PC's if there is none to go to. */
function follow(place: Place, { prompt }: Step): boolean {
  if (!prompt) return true;
  const moved = place.moveTo(modeShownBy(prompt), prompt.host);
  return moved || pcNamedBy(prompt.host) === undefined;
}

/** What is typed for a line: a record's has something else where it left a secret out. */
function typedAt({ played, session }: Place, { text }: Step): string {
  return text.includes(REMOVED) && played.expects === "command" ? withStandIns(text, session) : text;
}
