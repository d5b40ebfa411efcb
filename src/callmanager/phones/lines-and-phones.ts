import type { CodecName } from "../../router/codecs.js";
import type { Ephone, EphoneDn, Registration } from "../../router/telephony-model.js";
import { channelsOf } from "../../router/telephony.js";
import type { Timer } from "../../session/timeline.js";
import { attached } from "../calls/attached.js";
import type { Call, Leg, LegState, Refusal } from "../calls/call.js";
import type { Exchange } from "../calls/exchange.js";
import { effectiveLine, effectivePhone } from "../dial-plan/effective.js";
import type { DebugKind, PhoneConnection } from "../host/agent-host.js";
import type { MediaAddress, Party } from "../host/party.js";
import { compose } from "../sccp/compose.js";
import type { SccpMessage, ServerMessage } from "../sccp/messages.js";
import { BUTTON, LAMP } from "../sccp/values.js";
import { isOverlay, type LineButton, phoneOfLine } from "./phone-buttons.js";

/**
 * Lines, the calls on their channels, and the phones that show them. Each of the three knows the two others, since a
 * line may be on many phones, and a phone may have many lines.
 */

/** The line of an ephone-dn; it exists from its first use on. */
export function lineOf(exchange: Exchange, tag: number): Line {
  const lines = linesOf(exchange);
  const known = lines.get(tag);
  if (known) return known;
  const line = new Line(exchange, tag);
  lines.set(tag, line);
  return line;
}

/** Lines that have been used, by dn tag. */
export const linesOf = attached((_exchange: Exchange) => new Map<number, Line>());

/** Phones that are registered, by ephone tag. */
export const phonesOf = attached((_exchange: Exchange) => new Map<number, Phone>());

/** A directory number at work: its channels, and the phones that have it. */
export class Line {
  /** What is on each channel. */
  readonly #legs: (LineLeg | undefined)[] = [];
  /** Registered phones with a button for it on which calls are made and taken. */
  readonly places = new Map<Phone, LineButton>();
  /** Registered phones that only watch it. */
  readonly watchers = new Map<Phone, LineButton>();
  /** The last phone that had it is gone. */
  wasDown = false;
  /** When its last call ended that somebody had made or taken, on the timeline. */
  idleSince: number | undefined;

  constructor(
    readonly exchange: Exchange,
    readonly tag: number,
  ) {}

  /** Its configuration; undefined once somebody has removed it. */
  get dn(): EphoneDn | undefined {
    return this.exchange.router.ephoneDns.get(this.tag);
  }

  /** Its configuration, with that of its template. */
  get settings(): EphoneDn | undefined {
    return this.dn && effectiveLine(this.exchange.router, this.dn);
  }

  get channels(): number {
    return this.dn ? channelsOf(this.dn) : 0;
  }

  get legs(): readonly LineLeg[] {
    return this.#legs.filter((leg) => leg !== undefined);
  }

  /**
   * The phone that has all channels while the line is in use: whoever seized or answered first on a number of one or
   * two channels. The channels of an octo-line are for all who share it.
   */
  get holder(): Phone | undefined {
    return this.channels < 8 ? this.legs.find(({ owner }) => owner !== undefined)?.owner : undefined;
  }

  /** The first free channel, counted from 1, for a call that somebody makes. */
  freeForCalling(): number | undefined {
    return this.#free(this.channels);
  }

  /** The first free channel for a call that comes in: `huntstop channel` keeps the later ones for other calls. */
  freeForCalled(): number | undefined {
    const { channels } = this;
    const stop = this.settings?.huntstopChannel;
    return this.#free(stop ? Math.min(stop.channels ?? (channels === 8 ? 8 : 1), channels) : channels);
  }

  #free(channels: number): number | undefined {
    for (let channel = 1; channel <= channels; channel++) if (!this.#legs[channel - 1]) return channel;
    return undefined;
  }

  take(channel: number, leg: LineLeg): void {
    this.#legs[channel - 1] = leg;
    this.note();
  }

  release(channel: number): void {
    this.#legs[channel - 1] = undefined;
    this.note();
  }

  /** Writes down what its channels are doing, and shows it to who watches. */
  note(): void {
    const { states } = this.exchange;
    if (this.legs.length === 0) states.delete(this.tag);
    else
      states.set(
        this.tag,
        Array.from({ length: this.channels }, (_, index) => this.#legs[index]?.stateWord ?? "IDLE"),
      );
    this.light();
  }

  /** The lamps of buttons that only watch the line, and of overlays all of whose numbers other phones use. */
  light(): void {
    for (const [phone, { instance, separator }] of this.watchers)
      phone.light(instance, this.isInUse || (separator === "w" && this.#isPhoneBusy));
    for (const [phone, button] of this.places) {
      if (!isOverlay(button) || phone.legsOn(button.instance).length > 0) continue;
      const holders = button.dns.map((tag) => lineOf(this.exchange, tag).holder ?? phone);
      phone.light(
        button.instance,
        holders.every((holder) => holder !== phone),
      );
    }
  }

  /** Whether there is a call on it, or at it, as at a park slot. */
  get isInUse(): boolean {
    return this.legs.length > 0 || this.exchange.states.has(this.tag);
  }

  /** Whether the phone whose own line it is cannot be called now: off the hook, not to be disturbed, or not there. */
  get #isPhoneBusy(): boolean {
    const { exchange, tag } = this;
    const phone = phonesOf(exchange).get(exchange.derived(phoneOfLine).get(tag) ?? 0);
    return !phone || phone.registration.offHook || phone.registration.doNotDisturb;
  }
}

const STATE_WORDS: Readonly<Record<LegState, string>> = {
  seized: "SIEZE",
  dialling: "SIEZE",
  proceeding: "PROCEED",
  alerting: "ALERTING",
  ringing: "RINGING",
  connected: "CONNECTED",
  held: "HOLD",
  busy: "ONHOOK",
  invalid: "ONHOOK",
  idle: "IDLE",
};

/** A call on a channel of a line, shown on every phone that has the line. */
export abstract class LineLeg implements Leg {
  readonly kind = "line";
  readonly reference: number;
  state: LegState = "idle";
  call: Call | undefined;
  endpoint: MediaAddress | undefined;
  /** The phone that made or took it; undefined while it rings. */
  owner: Phone | undefined;
  /** What was dialled so far. */
  digits = "";
  /** What happens if no further digit is dialled, or when the busy tone has sounded long enough. */
  timer: Timer | undefined;
  /** The line that this call uses, where it was called by its second number. */
  which: "primary" | "secondary" = "primary";
  /** Whether no other call waits at its phone as long as this one lasts. */
  refusesWaiting = false;
  /** Whether it rings as a call that waits. */
  waiting = false;
  /** Whether all phones at which it rings only show it: none is to be disturbed. */
  disturbsNobody = false;
  /** The voice channel is open. */
  speaking = false;
  sendsTo: MediaAddress | undefined;
  /** Phones that show it, and on which of their buttons. */
  readonly #shown = new Map<Phone, number>();

  constructor(
    readonly exchange: Exchange,
    readonly line: Line,
    readonly channel: number,
  ) {
    this.reference = exchange.nextReference();
    line.take(channel, this);
  }

  abstract readonly codecs: readonly CodecName[];
  abstract readonly isHidden: boolean;
  abstract readonly corList: string | undefined;
  abstract proceeding(): void;
  abstract alerting(): void;
  abstract connected(): void;
  abstract refused(reason: Refusal): void;
  abstract released(cause: number, leaves?: boolean): void;
  abstract partyChanged(): void;
  abstract keyHeard(key: string): void;
  abstract openVoice(codec: CodecName): void;
  abstract closeVoice(): void;
  abstract sendVoiceTo(address: MediaAddress | undefined): void;
  /** A phone makes this call its own: others that share the line see it in use. */
  abstract takenBy(phone: Phone): void;

  get party(): Party {
    const dn = this.line.dn;
    const number = this.which === "secondary" ? dn?.secondary : dn?.number;
    return { number: number ?? "", name: dn?.name ?? "" };
  }

  get stateWord(): string {
    return STATE_WORDS[this.state];
  }

  get phones(): readonly Phone[] {
    return [...this.#shown.keys()];
  }

  shownAt(phone: Phone): number | undefined {
    return this.#shown.get(phone);
  }

  /** Puts it on a phone's screen. */
  show(phone: Phone, instance: number): void {
    this.#shown.set(phone, instance);
    phone.legs.set(this.reference, this);
  }

  hide(phone: Phone): void {
    this.#shown.delete(phone);
    phone.legs.delete(this.reference);
    if (phone.active === this) phone.active = undefined;
    if (phone.collection?.leg === this) phone.stopCollecting();
    if (phone.consultation?.leg === this || phone.consultation?.held === this) phone.consultation = undefined;
    phone.note();
  }

  become(state: LegState): void {
    this.timer?.cancel();
    this.timer = undefined;
    this.state = state;
    this.line.note();
    for (const phone of this.#shown.keys()) phone.note();
  }
}

export function isLine(leg: Leg | undefined): leg is LineLeg {
  return leg?.kind === "line";
}

/** How the router's shows see it; the call agent keeps it up to date. */
export type LiveRegistration = { -readonly [Key in keyof Registration]: Registration[Key] };

/** A second call that somebody began in order to transfer the first one, or to confer. */
export interface Consultation {
  readonly kind: "transfer" | "conference";
  readonly held: LineLeg;
  readonly leg: LineLeg;
}

/** Digits that are typed for a feature and call nobody: they end with `#`, the feature's key, or a pause. */
export interface Collection {
  readonly leg: LineLeg;
  readonly what:
    | "account"
    | "forward"
    | "group-pickup"
    | "hunt-group"
    | "login"
    | "mailbox"
    | "meet-me"
    | "park"
    | "pickup"
    | "transfer";
  digits: string;
  timer: Timer | undefined;
  /** Whether the digits are enough without a `#`. */
  isWhole(digits: string): boolean;
  done(digits: string): void;
}

/** A phone that is registered. */
export class Phone {
  /** What its screen shows: calls that it makes or takes, that ring, or that are held or used on a line it shares. */
  readonly legs = new Map<number, LineLeg>();
  /** The call in which somebody dials, waits or talks. */
  active: LineLeg | undefined;
  handsetOff = false;
  lastDialled = "";
  /** The page that it plays. */
  paged: number | undefined;
  /** SCCP's numbers of the codecs that it has; empty until it has said so. */
  codecs: ReadonlySet<number> = new Set();
  lines: readonly LineButton[] = [];
  consultation: Consultation | undefined;
  collection: Collection | undefined;
  /** Buttons whose lamps are on though the phone has no call there. */
  readonly #lit = new Set<number>();

  constructor(
    readonly exchange: Exchange,
    readonly connection: PhoneConnection,
    readonly ephone: Ephone,
    readonly registration: LiveRegistration,
    /** `SEP` and its hardware address. */
    readonly name: string,
    /** Ends its connection. */
    readonly leave: () => void,
  ) {}

  get tag(): number {
    return this.ephone.tag;
  }

  /** Its configuration, with that of its template. */
  get settings(): Ephone {
    return effectivePhone(this.exchange.router, this.ephone);
  }

  get busy(): boolean {
    for (const leg of this.legs.values()) if (leg.owner === this) return true;
    return false;
  }

  send<T extends ServerMessage["type"]>(
    type: T,
    values: Partial<Omit<Extract<SccpMessage, { readonly type: T }>, "type">> = {},
  ): void {
    this.connection.send(compose(type, values));
  }

  debug(kind: DebugKind, text: string): void {
    this.exchange.host.debug(kind, `ephone-${this.tag}[${this.registration.socket}]:${text}`);
  }

  /** The calls on one of its buttons. */
  legsOn(instance: number): readonly LineLeg[] {
    return [...this.legs.values()].filter((leg) => leg.shownAt(this) === instance);
  }

  /** Digits that were typed for a feature are forgotten. */
  stopCollecting(): void {
    this.collection?.timer?.cancel();
    this.collection = undefined;
  }

  /** Writes down what the shows tell of it. */
  note(): void {
    this.registration.offHook = this.active !== undefined || this.handsetOff;
    this.registration.ringing = [...this.legs.values()].some((leg) => leg.state === "ringing");
    const owners = this.exchange.derived(phoneOfLine);
    for (const { dns } of this.lines)
      for (const tag of dns) if (owners.get(tag) === this.tag) lineOf(this.exchange, tag).light();
  }

  /** The lamp of a button on which the phone has no call. */
  light(instance: number, lit: boolean): void {
    if (lit === this.#lit.has(instance)) return;
    if (lit) this.#lit.add(instance);
    else this.#lit.delete(instance);
    this.send("SetLamp", { stimulus: BUTTON.line, instance, mode: lit ? LAMP.on : LAMP.off });
  }
}
