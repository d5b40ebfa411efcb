import type { SipProfile, SipProfileLine } from "../../services/sip-phone-files.js";
import { USUAL_KEYS } from "../../../rules/sip-templates.js";
import { displayClock, type PhoneClock } from "../display-clock.js";
import type {
  CallStateText,
  HeardSound,
  LineLamp,
  PhoneButton,
  PhoneLine,
  PhoneView,
  SpeedDial,
  ToneName,
} from "../phone-view.js";
import type { SipPhoneCall } from "./sip-call.js";
import { softKeysFor, type SipSoftKey } from "./sip-soft-keys.js";

/** All that a phone knows which speaks SIP: what its file says, what is registered, and the calls that it manages itself. */
export class SipPhoneState implements PhoneView, PhoneClock {
  /** Those that are registered. */
  readonly lines = new Map<number, PhoneLine>();
  readonly speedDials: ReadonlyMap<number, SpeedDial>;
  readonly calls = new Map<number, SipPhoneCall>();
  /** Numbers for which messages wait. */
  readonly mail = new Set<string>();
  focus = 0;
  speaker = false;
  muted = false;
  clock: PhoneClock["clock"];
  readonly dateTemplate: string;
  doNotDisturb: boolean;
  /** Where all its calls go. */
  forwardsTo: string | undefined;
  /** The number that was dialled last. */
  lastDialled: string | undefined;
  #notice: { readonly text: string; readonly until: number } | undefined;

  constructor(readonly profile: Pick<SipProfile, keyof SipProfile> = NO_PROFILE) {
    this.dateTemplate = profile.dateTemplate;
    this.doNotDisturb = profile.doNotDisturb;
    this.speedDials = new Map(
      profile.speedDials.map(({ number, label }, index) => [index + 1, { digits: number, label }]),
    );
  }

  get call(): SipPhoneCall | undefined {
    return this.calls.get(this.focus);
  }

  /** The call in which its user talks, dials or waits. */
  get active(): SipPhoneCall | undefined {
    return [...this.calls.values()].find(({ isActive }) => isActive);
  }

  /** The calls whose other ends hear each other; none unless they are two. */
  get mixed(): readonly SipPhoneCall[] {
    return [...this.calls.values()].filter(({ isMixed }) => isMixed);
  }

  get ringing(): SipPhoneCall | undefined {
    return [this.call, ...this.calls.values()].find((one) => one?.state === "ring in");
  }

  get activeLine(): number {
    return this.active?.line ?? 0;
  }

  get buttons(): readonly PhoneButton[] {
    return [
      ...this.profile.lines.map(({ button }) => ({ instance: button, kind: "line" as const })),
      ...[...this.speedDials.keys()].map((instance) => ({ instance, kind: "speed-dial" as const })),
    ];
  }

  get softKeys(): readonly SipSoftKey[] {
    return this.lines.size === 0 ? [] : softKeysFor(this.call, this);
  }

  clockText(now: number): string {
    return displayClock(this, now);
  }

  /** The call agent's clock says so: milliseconds since 1970. */
  learnTime(time: number, now: number): void {
    const local = new Date(time + this.profile.timeZone * 60_000);
    const said = {
      year: local.getUTCFullYear(),
      month: local.getUTCMonth() + 1,
      day: local.getUTCDate(),
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
      second: local.getUTCSeconds(),
    };
    this.clock = { said, at: now };
  }

  /** Tells its user something for a while. */
  notify(text: string, now: number): void {
    this.#notice = { text, until: now + NOTICE };
  }

  notice(now: number): string | undefined {
    if (this.#notice && this.#notice.until > now) return this.#notice.text;
    return this.doNotDisturb ? "Do Not Disturb is active" : undefined;
  }

  prompt(now: number): string {
    const { call } = this;
    return this.notice(now) ?? (call ? PROMPTS[call.state] : "Your current options");
  }

  heard(): HeardSound | undefined {
    const tone = this.#tone();
    if (this.ringing && !this.active) return { kind: "ring", pulses: 1 };
    return tone && { kind: "tone", name: tone };
  }

  lampOf(line: number): LineLamp {
    const own = [...this.calls.values()].filter((call) => call.line === line);
    if (own.some(({ state }) => state === "ring in")) return "ring";
    if (own.some(({ isActive }) => isActive)) return "in use";
    return own.length > 0 ? "hold" : "idle";
  }

  hasMail(line: number): boolean {
    const { number = "" } = this.lines.get(line) ?? {};
    return this.mail.has(number);
  }

  forwardOf(line: number): string | undefined {
    return this.lines.has(line) ? this.forwardsTo : undefined;
  }

  /** A line is registered. */
  registered({ button, number, label }: SipProfileLine): void {
    this.lines.set(button, { line: button, number, label });
  }

  add(call: SipPhoneCall): void {
    this.calls.set(call.reference, call);
    if (!this.active || this.focus === 0 || call.isActive) this.focus = call.reference;
  }

  /** The call is over: the screen goes back to the latest of the others. */
  forget(call: SipPhoneCall): void {
    this.calls.delete(call.reference);
    if (this.focus === call.reference) this.focus = [...this.calls.keys()].at(-1) ?? 0;
    if (this.active) return;
    this.speaker = false;
    this.muted = false;
  }

  #tone(): ToneName | undefined {
    const { active } = this;
    if (active?.state === "connected") return this.ringing && "call-waiting tone";
    if (active?.state === "off hook") return active.dialed === "" ? "dial tone" : undefined;
    return active && TONES[active.state];
  }
}

const NO_PROFILE: SipProfile = {
  agents: [],
  lines: [],
  expires: 0,
  speedDials: [],
  dateTemplate: "M/D/Y",
  timeZone: 0,
  doNotDisturb: false,
  callWaiting: true,
  pickup: undefined,
  parks: false,
  keepsConference: true,
  keys: USUAL_KEYS,
};

const TONES: Readonly<Partial<Record<CallStateText, ToneName>>> = {
  "ring out": "ringback tone",
  busy: "busy tone",
  congestion: "reorder tone",
  "invalid number": "reorder tone",
};

/** What stands above the soft keys during a call. */
const PROMPTS: Readonly<Record<CallStateText, string>> = {
  "off hook": "Enter number",
  "on hook": "",
  "ring out": "Ring Out",
  "ring in": "Incoming call",
  connected: "Connected",
  busy: "Busy",
  congestion: "Call failed",
  hold: "Hold",
  "call waiting": "Call Waiting",
  transfer: "Transferring",
  park: "",
  proceed: "Call Proceed",
  "in use remote": "In Use Remote",
  "invalid number": "Unknown Number",
};

/** Milliseconds for which its user is told something. */
const NOTICE = 10_000;
