import type { ServerMessage } from "../../../callmanager/sccp/messages.js";
import { spellOut } from "./built-in-labels.js";
import { displayClock } from "../display-clock.js";
import type {
  CallParties,
  CallStateText,
  HeardSound,
  LineLamp,
  PhoneButton,
  PhoneCall,
  PhoneView,
  ToneName,
} from "../phone-view.js";
import {
  BUTTON,
  CALL_STATE,
  CALL_TYPE,
  LAMP,
  MESSAGE_LAMP,
  MICROPHONE,
  RINGER,
  SPEAKER,
  TONE,
} from "../../../callmanager/sccp/values.js";

type Message<T extends ServerMessage["type"]> = Extract<ServerMessage, { readonly type: T }>;

/** A call as messages tell of it. */
interface ToldCall extends PhoneCall {
  state: CallStateText;
  info: CallParties | undefined;
  dialed: string;
}

export interface SoftKey {
  readonly label: string;
  readonly event: number;
}

/** A text on the screen, and the moment at which it goes away again. */
interface Shown {
  readonly text: string;
  readonly until: number;
}

/** The duration of SetRinger that means a single ring, and how long that is, in milliseconds. */
const RING_ONCE = 2;
const ONE_RING = 1000;

interface Selected {
  readonly set: number;
  readonly validKeys: number;
}

/**
 * All that a phone knows: what its call agent told it, and nothing else. Time comes with each message, in
 * milliseconds of the virtual clock.
 */
export class PhoneState implements PhoneView {
  readonly lines = new Map<number, Message<"LineStatRes">>();
  readonly speedDials = new Map<number, Message<"SpeedDialStatRes">>();
  readonly forwards = new Map<number, Message<"ForwardStatRes">>();
  readonly calls = new Map<number, ToldCall>();
  focus = 0;
  activeLine = 0;
  /** How it rings, and until when. */
  #ringer = { mode: RINGER.off as number, until: Infinity };
  speaker = false;
  muted = false;
  /** The tone that sounds, by its number. */
  tone: number | undefined;
  /** What the call agent's clock said, and when it said it. */
  clock: { readonly said: Message<"TimeDateRes">; readonly at: number } | undefined;
  dateTemplate = "M/D/Y";
  readonly #buttons: PhoneButton[] = [];
  readonly #softKeys: SoftKey[] = [];
  readonly #sets: Message<"SoftKeySetRes">["sets"][number][] = [];
  /** By call; 0 is the phone at rest. */
  readonly #selected = new Map<number, Selected>();
  readonly #prompts = new Map<number, Shown>();
  readonly #notices = new Map<number, Shown>();
  readonly #lamps = new Map<string, number>();

  receive(message: ServerMessage, now: number): void {
    this.#receiveSetup(message, now);
    this.#receiveCall(message);
    this.#receiveScreen(message, now);
    this.#receiveSignal(message, now);
  }

  get buttons(): readonly PhoneButton[] {
    const last = this.#buttons.findLastIndex(({ kind }) => kind !== "none");
    return this.#buttons.slice(0, last + 1);
  }

  get call(): ToldCall | undefined {
    return this.calls.get(this.focus);
  }

  get softKeys(): readonly SoftKey[] {
    const selected = this.#selected.get(this.focus);
    const set = selected && this.#sets[selected.set];
    if (!set) return [];
    return set.keys.flatMap((place, index) => {
      const key = (selected.validKeys >> index) & 1 ? this.#softKeys[place - 1] : undefined;
      return key && key.label !== "" ? [{ label: spellOut(key.label), event: key.event }] : [];
    });
  }

  lampOf(line: number): LineLamp {
    return LINE_LAMPS[this.#lamp(BUTTON.line, line)] ?? "idle";
  }

  hasMail(line: number): boolean {
    // The lamp on the handset has no line; it stands beside the first.
    const lamps = line === 1 ? [0, 1] : [line];
    return lamps.some((place) => this.#lamp(MESSAGE_LAMP, place) === LAMP.on);
  }

  clockText(now: number): string {
    return displayClock(this, now);
  }

  heard(now: number): HeardSound | undefined {
    const ringer = this.ringer(now);
    if (ringer !== undefined) return { kind: "ring", pulses: PULSES[ringer] ?? 1 };
    const name = this.tone === undefined ? undefined : TONES.get(this.tone);
    return name && { kind: "tone", name };
  }

  #lamp(stimulus: number, instance: number): number {
    return this.#lamps.get(`${stimulus}/${instance}`) ?? LAMP.off;
  }

  /** How it rings, by the mode's number; undefined while it does not. */
  ringer(now: number): number | undefined {
    const { mode, until } = this.#ringer;
    return mode === RINGER.off || until <= now ? undefined : mode;
  }

  /** The most urgent text. */
  notice(now: number): string | undefined {
    return firstShown(
      [...this.#notices].sort(([a], [b]) => a - b).map(([, shown]) => shown),
      now,
    );
  }

  /** As far as the call agent said so. */
  forwardOf(line: number): string | undefined {
    // Of the three a phone shows that of all calls; those of busy and of unanswered ones are the router's business.
    const [forward] = this.forwards.get(line)?.forwards ?? [];
    return forward && forward.active !== 0 ? forward.number : undefined;
  }

  /** A notice goes before the call's prompt, and that before the general one. */
  prompt(now: number): string {
    const prompts = [this.#prompts.get(this.focus), this.#prompts.get(0)];
    return this.notice(now) ?? firstShown(prompts, now) ?? "";
  }

  /** What makes it the phone of its user: buttons, numbers, soft keys, the time. */
  #receiveSetup(message: ServerMessage, now: number): void {
    switch (message.type) {
      case "RegisterAck":
        this.dateTemplate = message.dateTemplate;
        break;
      case "ButtonTemplateRes":
        put(this.#buttons, message.offset, message.buttons.slice(0, message.count).map(buttonOf));
        break;
      case "SoftKeyTemplateRes":
        put(this.#softKeys, message.offset, message.softKeys.slice(0, message.count));
        break;
      case "SoftKeySetRes":
        put(this.#sets, message.offset, message.sets.slice(0, message.count));
        break;
      case "LineStatRes":
        this.lines.set(message.line, message);
        break;
      case "SpeedDialStatRes":
        this.speedDials.set(message.number, message);
        break;
      case "ForwardStatRes":
        this.forwards.set(message.line, message);
        break;
      case "TimeDateRes":
        this.clock = { said: message, at: now };
        break;
      default:
    }
  }

  #receiveCall(message: ServerMessage): void {
    switch (message.type) {
      case "CallState": {
        const state = STATES.get(message.state);
        if (state === "on hook") this.#forget(message.callReference);
        else if (state) this.#call(message.callReference, message.line).state = state;
        break;
      }
      case "CallInfo":
        this.#call(message.callReference, message.line).info = partiesOf(message);
        break;
      case "DialedNumber":
        this.#call(message.callReference, message.line).dialed = message.number;
        break;
      case "ActivateCallPlane":
        this.activeLine = message.line;
        break;
      case "SelectSoftKeys":
        this.#selected.set(message.callReference, message);
        this.#turnTo(message.callReference);
        break;
      default:
    }
  }

  #receiveScreen(message: ServerMessage, now: number): void {
    switch (message.type) {
      case "DisplayPromptStatus":
        this.#prompts.set(message.callReference, shown(message, now));
        break;
      case "ClearPromptStatus":
        this.#prompts.delete(message.callReference);
        break;
      case "DisplayPriNotify":
        this.#notices.set(message.priority, shown(message, now));
        break;
      case "ClearPriNotify":
        this.#notices.delete(message.priority);
        break;
      default:
    }
  }

  /** Lamps and sounds. */
  #receiveSignal(message: ServerMessage, now: number): void {
    switch (message.type) {
      case "SetLamp":
        this.#lamps.set(`${message.stimulus}/${message.instance}`, message.mode);
        break;
      case "SetRinger":
        this.#ringer = {
          mode: message.mode,
          until: message.duration === RING_ONCE ? now + ONE_RING : Infinity,
        };
        break;
      case "SetSpeakerMode":
        this.speaker = message.mode === SPEAKER.on;
        break;
      case "SetMicroMode":
        this.muted = message.mode === MICROPHONE.off;
        break;
      case "StartTone":
        this.tone = message.tone;
        break;
      case "StopTone":
        this.tone = undefined;
        break;
      default:
    }
  }

  #call(reference: number, line: number): ToldCall {
    const known = this.calls.get(reference);
    if (known) return known;
    const call: ToldCall = { reference, line, state: "off hook", info: undefined, dialed: "" };
    this.calls.set(reference, call);
    if (this.focus === 0) this.focus = reference;
    return call;
  }

  /** The screen turns to a call whose keys come, but not from a call of its own to one of another phone. */
  #turnTo(reference: number): void {
    const call = this.calls.get(reference);
    if (!call) return;
    const own = [...this.calls.values()].findLast(({ state }) => state !== "in use remote");
    this.focus = call.state === "in use remote" && own ? own.reference : reference;
  }

  /** The call is over: the screen goes back to the latest of the others. */
  #forget(reference: number): void {
    this.calls.delete(reference);
    this.#selected.delete(reference);
    this.#prompts.delete(reference);
    if (this.calls.size === 0) this.activeLine = 0;
    if (this.calls.size === 0) this.muted = false;
    if (this.focus === reference) this.focus = [...this.calls.keys()].at(-1) ?? 0;
  }
}

const TEXTS = {
  offHook: "off hook",
  onHook: "on hook",
  ringOut: "ring out",
  ringIn: "ring in",
  connected: "connected",
  busy: "busy",
  congestion: "congestion",
  hold: "hold",
  callWaiting: "call waiting",
  transfer: "transfer",
  park: "park",
  proceed: "proceed",
  remoteInUse: "in use remote",
  invalidNumber: "invalid number",
} as const satisfies Readonly<Record<keyof typeof CALL_STATE, CallStateText>>;

const STATES: ReadonlyMap<number, CallStateText> = new Map(
  Object.entries(TEXTS).map(([name, text]) => [CALL_STATE[name as keyof typeof CALL_STATE], text]),
);

/** A template comes in parts, each with its place. */
function put<T>(all: T[], offset: number, part: readonly T[]): void {
  part.forEach((value, index) => {
    all[offset + index] = value;
  });
}

function shown({ timeout, text }: { timeout: number; text: string }, now: number): Shown {
  return { text: spellOut(text), until: timeout === 0 ? Infinity : now + timeout * 1000 };
}

/** The first text whose time is not over. */
function firstShown(texts: readonly (Shown | undefined)[], now: number): string | undefined {
  return texts.find((shown) => shown && shown.until > now)?.text;
}

function buttonOf({ instance, kind }: { readonly instance: number; readonly kind: number }): PhoneButton {
  if (kind === BUTTON.none) return { instance, kind: "none" };
  return { instance, kind: kind === BUTTON.speedDial ? "speed-dial" : "line" };
}

function partiesOf({ callType, ...parties }: Message<"CallInfo">): CallParties {
  const { calling, callingName, called, calledName } = parties;
  const direction = callType === CALL_TYPE.in ? "in" : callType === CALL_TYPE.out ? "out" : "unknown";
  return { direction, calling, callingName, called, calledName };
}

/** A line's lamp: on while it is in use, winking on hold, blinking while it rings. */
const LINE_LAMPS: Readonly<Record<number, LineLamp>> = {
  [LAMP.off]: "idle",
  [LAMP.on]: "in use",
  [LAMP.wink]: "hold",
  [LAMP.flash]: "ring",
  [LAMP.blink]: "ring",
};

/** Calls from inside ring in single pulses, those from outside in two, the feature ring in three. */
const PULSES: Readonly<Record<number, 1 | 2 | 3>> = { [RINGER.outside]: 2, [RINGER.feature]: 3 };

/** What is heard in the earpiece. */
const TONES: ReadonlyMap<number, ToneName> = new Map<number, ToneName>([
  [TONE.dial, "dial tone"],
  [TONE.secondDial, "second dial tone"],
  [TONE.busy, "busy tone"],
  [TONE.alerting, "ringback tone"],
  [TONE.reorder, "reorder tone"],
  [TONE.callWaiting, "call-waiting tone"],
  [TONE.beep, "beep"],
  [TONE.silence, "silence"],
]);
