import type { LabText } from "../lab-text.js";
import { displayClock } from "./display-clock.js";
import type { PhoneButton, PhoneCall, PhoneState } from "./phone-state.js";
import { BUTTON, LAMP, MESSAGE_LAMP, RINGER, TONE } from "../../callmanager/sccp/values.js";
import type { StageTexts } from "./stage-texts.js";

/** What the screen shows beside the call agent's messages. */
export interface DisplayContext {
  readonly isRegistered: boolean;
  /** What stands there until a call agent has the phone. */
  readonly unregistered: StageTexts;
  /** Virtual time, in milliseconds. */
  readonly now: number;
}

/** Inside the frame; the soft keys have four places. */
const WIDTH = 59;
const KEY_WIDTH = 14;
const KEYS_IN_ROW = 4;

/** What the screen of a phone shows, part by part. */
export interface PhoneScreen {
  readonly clock: string;
  /** The number of the first line. */
  readonly number: string;
  /** Its calls, one above the other, or what stands there until it is registered. */
  readonly left: readonly string[];
  /** Its lines and speed dials with what each is doing. */
  readonly buttons: readonly string[];
  readonly prompt: string;
  /** What its user hears; empty: nothing. */
  readonly sound: string;
  readonly softKeys: readonly string[];
}

export function screenOf(phone: PhoneState, context: DisplayContext): PhoneScreen {
  const { isRegistered, unregistered, now } = context;
  return {
    clock: displayClock(phone, now),
    number: phone.lines.get(1)?.number ?? "",
    left: isRegistered ? callLines(phone) : [unregistered.message],
    buttons: isRegistered ? phone.buttons.map((button) => buttonLabel(phone, button)) : [],
    prompt: isRegistered ? phone.prompt(now) : unregistered.prompt,
    sound: sound(phone, now),
    softKeys: phone.softKeys.map(({ label }) => label),
  };
}

/**
 * The screen as it looks: the time and the number on top, calls on the left, lines and speed dials on the right, then the
 * prompt and the soft keys.
 */
export function drawDisplay(screen: PhoneScreen): readonly string[] {
  const { clock, number, left, buttons, prompt, softKeys } = screen;
  const height = Math.max(left.length, buttons.length, 2);
  const middle = Array.from({ length: height }, (_, index) => row(left[index] ?? "", buttons[index] ?? ""));
  return [
    `┌${"─".repeat(WIDTH)}┐`,
    row(clock, number),
    ...middle,
    row(prompt, screen.sound),
    ...softKeyRows(softKeys),
  ];
}

function row(left: string, right: string): string {
  const room = Math.max(WIDTH - 2 - right.length, 0);
  return `│ ${left.slice(0, room).padEnd(room)}${right} │`;
}

/** What the phone's user hears, for those who only read. */
function sound(phone: PhoneState, now: number): string {
  const { tone } = phone;
  const ringer = phone.ringer(now);
  if (ringer !== undefined) return `(it rings${PULSES[ringer] ?? ""})`;
  const name = tone === undefined ? undefined : TONES.get(tone);
  return name === undefined ? "" : `(${name})`;
}

/** Calls from inside ring in single pulses, those from outside in two, the feature ring in three. */
const PULSES: Readonly<Record<number, string>> = {
  [RINGER.outside]: ": two pulses",
  [RINGER.feature]: ": three pulses",
};

/** The calls, the one that the soft keys act on with a mark and its other end. */
function callLines(phone: PhoneState): readonly string[] {
  const several = phone.calls.size > 1;
  return [...phone.calls.values()].flatMap((call) => {
    const mark = several ? (call.reference === phone.focus ? "> " : "  ") : "";
    return [`${mark}${otherEnd(call, "en")}`, `${mark.replace(">", " ")}${STATE_TEXTS[call.state].en}`];
  });
}

/** Each call in words: its other end, and what it is doing. */
export function describeCalls({ calls }: PhoneState, language: keyof LabText): readonly string[] {
  const colon = language === "fr" ? " : " : ": ";
  return [...calls.values()].map(
    (call) => `${otherEnd(call, language)}${colon}${STATE_TEXTS[call.state][language]}`,
  );
}

/** The screen itself knows the English ones alone. */
const STATE_TEXTS: Readonly<Record<PhoneCall["state"], LabText>> = {
  "off hook": { en: "off hook", fr: "décroché" },
  "on hook": { en: "on hook", fr: "raccroché" },
  "ring out": { en: "ringing there", fr: "sonne là-bas" },
  "ring in": { en: "ringing", fr: "sonne" },
  connected: { en: "connected", fr: "en communication" },
  busy: { en: "busy", fr: "occupé" },
  congestion: { en: "no way there", fr: "pas de chemin" },
  hold: { en: "on hold", fr: "en garde" },
  "call waiting": { en: "waiting", fr: "en attente" },
  transfer: { en: "being transferred", fr: "en cours de transfert" },
  park: { en: "parked", fr: "mis en parking" },
  proceed: { en: "being connected", fr: "en cours d'établissement" },
  "in use remote": { en: "in use on another phone", fr: "pris sur un autre poste" },
  "invalid number": { en: "no such number", fr: "numéro inexistant" },
};

const INBOUND = 1;

function otherEnd({ info, dialed, line }: PhoneCall, language: keyof LabText): string {
  const { from, to, ofLine } = ENDS[language];
  if (!info) return dialed === "" ? `${ofLine} ${line}` : `${to} ${dialed}`;
  const inbound = info.callType === INBOUND;
  const [number, name] = inbound ? [info.calling, info.callingName] : [info.called, info.calledName];
  return `${inbound ? from : to} ${[number, name].filter((part) => part !== "").join(" ")}`.trimEnd();
}

const ENDS = {
  en: { from: "From", to: "To", ofLine: "Line" },
  fr: { from: "De", to: "Vers", ofLine: "Ligne" },
} as const;

function buttonLabel(phone: PhoneState, { kind, instance }: PhoneButton): string {
  if (kind === BUTTON.none) return "";
  if (kind === BUTTON.speedDial) {
    const { label = "", digits = "" } = phone.speedDials.get(instance) ?? {};
    return `${label === "" ? digits : label} [dial]`;
  }
  const { label = "", number = "" } = phone.lines.get(instance) ?? {};
  const forward = phone.forwardOf(instance);
  // The lamp on the handset has no line; it stands beside the first.
  const lamps = instance === 1 ? [0, 1] : [instance];
  const mail = lamps.some((place) => phone.lamp(MESSAGE_LAMP, place) === LAMP.on) ? " [mail]" : "";
  const forwarded = forward === undefined ? "" : ` [to ${forward}]`;
  const lamp = LAMP_TEXTS[phone.lamp(BUTTON.line, instance) ?? LAMP.off] ?? "idle";
  const mark = phone.activeLine === instance ? "> " : "";
  return `${mark}${label === "" ? number : label}${mail}${forwarded} [${lamp}]`;
}

/** A line's lamp: on while it is in use, winking on hold, blinking while it rings. */
const LAMP_TEXTS: Readonly<Record<number, string>> = {
  [LAMP.off]: "idle",
  [LAMP.on]: "in use",
  [LAMP.wink]: "hold",
  [LAMP.flash]: "ring",
  [LAMP.blink]: "ring",
};

function softKeyRows(labels: readonly string[]): readonly string[] {
  const rows = Array.from({ length: Math.max(Math.ceil(labels.length / KEYS_IN_ROW), 1) }, (_, at) =>
    Array.from({ length: KEYS_IN_ROW }, (_, index) => labels[at * KEYS_IN_ROW + index] ?? ""),
  );
  const rule = (left: string, cross: string, right: string) =>
    left + Array.from({ length: KEYS_IN_ROW }, () => "─".repeat(KEY_WIDTH)).join(cross) + right;
  return [
    rule("├", "┬", "┤"),
    ...rows.map((keys) => `│${keys.map((key) => centered(key)).join("│")}│`),
    rule("└", "┴", "┘"),
  ];
}

function centered(text: string): string {
  const before = Math.floor((KEY_WIDTH - text.length) / 2);
  return `${" ".repeat(Math.max(before, 0))}${text}`.slice(0, KEY_WIDTH).padEnd(KEY_WIDTH);
}

/** What is heard in the earpiece. */
const TONES: ReadonlyMap<number, string> = new Map([
  [TONE.dial, "dial tone"],
  [TONE.secondDial, "second dial tone"],
  [TONE.busy, "busy tone"],
  [TONE.alerting, "ringback tone"],
  [TONE.reorder, "reorder tone"],
  [TONE.callWaiting, "call-waiting tone"],
  [TONE.beep, "beep"],
  [TONE.silence, "silence"],
]);
