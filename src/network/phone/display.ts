import type { LabText } from "../lab-text.js";
import type { HeardSound, LineLamp, PhoneButton, PhoneCall, PhoneView } from "./phone-view.js";
import type { StageTexts } from "./stage-texts.js";

/** What the screen shows beside the call agent's messages. */
export interface DisplayContext {
  readonly isRegistered: boolean;
  /** What stands there until a call agent has the phone. */
  readonly unregistered: StageTexts;
  /** Whether its user hears an announcement. */
  readonly isAnnounced: boolean;
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
  readonly buttons: readonly ScreenButton[];
  readonly prompt: string;
  /** What its user hears; undefined: nothing. */
  readonly sound: HeardSound | undefined;
  readonly softKeys: readonly string[];
}

/** What stands at a button beside the screen; undefined: nothing. */
export type ScreenButton =
  | { readonly kind: "speed-dial"; readonly label: string }
  | {
      readonly kind: "line";
      readonly label: string;
      readonly lamp: LineLamp;
      /** Whether it is the line that is being used. */
      readonly isActive: boolean;
      /** Whether a message waits. */
      readonly hasMail: boolean;
      /** Where all its calls go; undefined: nowhere else. */
      readonly forwardedTo: string | undefined;
    }
  | undefined;

export function screenOf(phone: PhoneView, context: DisplayContext): PhoneScreen {
  const { isRegistered, isAnnounced, unregistered, now } = context;
  return {
    clock: phone.clockText(now),
    number: phone.lines.get(1)?.number ?? "",
    left: isRegistered ? callLines(phone) : [unregistered.message],
    buttons: isRegistered ? phone.buttons.map((button) => screenButton(phone, button)) : [],
    prompt: isRegistered ? phone.prompt(now) : unregistered.prompt,
    sound: isAnnounced ? { kind: "announcement" } : phone.heard(now),
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
  const middle = Array.from({ length: height }, (_, index) =>
    row(left[index] ?? "", buttonText(buttons[index])),
  );
  return [
    `┌${"─".repeat(WIDTH)}┐`,
    row(clock, number),
    ...middle,
    row(prompt, screen.sound ? `(${soundText(screen.sound)})` : ""),
    ...softKeyRows(softKeys),
  ];
}

function row(left: string, right: string): string {
  const room = Math.max(WIDTH - 2 - right.length, 0);
  return `│ ${left.slice(0, room).padEnd(room)}${right} │`;
}

/** What the phone's user hears, for those who only read. */
export function soundText(heard: HeardSound): string {
  switch (heard.kind) {
    case "ring":
      return `it rings${PULSE_TEXTS[heard.pulses]}`;
    case "tone":
      return heard.name;
    case "announcement":
      return "announcement";
  }
}

const PULSE_TEXTS = { 1: "", 2: ": two pulses", 3: ": three pulses" } as const;

/** The calls, the one that the soft keys act on with a mark and its other end. */
function callLines(phone: PhoneView): readonly string[] {
  const several = phone.calls.size > 1;
  return [...phone.calls.values()].flatMap((call) => {
    const mark = several ? (call.reference === phone.focus ? "> " : "  ") : "";
    return [`${mark}${otherEnd(call, "en")}`, `${mark.replace(">", " ")}${STATE_TEXTS[call.state].en}`];
  });
}

/** Each call in words: its other end, and what it is doing. */
export function describeCalls({ calls }: PhoneView, language: keyof LabText): readonly string[] {
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

function otherEnd({ info, dialed, line }: PhoneCall, language: keyof LabText): string {
  const { from, to, ofLine } = ENDS[language];
  if (!info) return dialed === "" ? `${ofLine} ${line}` : `${to} ${dialed}`;
  const inbound = info.direction === "in";
  const [number, name] = inbound ? [info.calling, info.callingName] : [info.called, info.calledName];
  // A call that another phone keeps private.
  if (info.direction === "unknown" && number === "" && name === "") return `${ofLine} ${line}`;
  return `${inbound ? from : to} ${[number, name].filter((part) => part !== "").join(" ")}`.trimEnd();
}

const ENDS = {
  en: { from: "From", to: "To", ofLine: "Line" },
  fr: { from: "De", to: "Vers", ofLine: "Ligne" },
} as const;

function screenButton(phone: PhoneView, { kind, instance }: PhoneButton): ScreenButton {
  if (kind === "none") return undefined;
  if (kind === "speed-dial") {
    const { label = "", digits = "" } = phone.speedDials.get(instance) ?? {};
    return { kind: "speed-dial", label: label === "" ? digits : label };
  }
  const { label = "", number = "" } = phone.lines.get(instance) ?? {};
  return {
    kind: "line",
    label: label === "" ? number : label,
    lamp: phone.lampOf(instance),
    isActive: phone.activeLine === instance,
    hasMail: phone.hasMail(instance),
    forwardedTo: phone.forwardOf(instance),
  };
}

/** A button as the screen shows it: the line in use with a mark, what it is doing in brackets. */
export function buttonText(button: ScreenButton): string {
  if (!button) return "";
  if (button.kind === "speed-dial") return `${button.label} [dial]`;
  const { label, lamp, isActive, hasMail, forwardedTo } = button;
  const mail = hasMail ? " [mail]" : "";
  const forwarded = forwardedTo === undefined ? "" : ` [to ${forwardedTo}]`;
  return `${isActive ? "> " : ""}${label}${mail}${forwarded} [${lamp}]`;
}

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
