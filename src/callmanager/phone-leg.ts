import { codecs, type CodecName } from "../router/codecs.js";
import type { EphoneDn } from "../router/telephony-model.js";
import type { Timer } from "../session/timeline.js";
import type { Call } from "./call.js";
import type { CallEnd, Identity, MediaAddress } from "./call-end.js";
import type { PhoneSession } from "./phone-session.js";
import { compose } from "./sccp/compose.js";
import type { Cause } from "./trunk-messages.js";

export type LegState =
  "off hook" | "proceed" | "ring out" | "ring in" | "connected" | "hold" | "busy" | "reorder" | "over";

/** How SCCP numbers what a call on a phone is doing. */
const STATES = {
  "off hook": 1,
  over: 2,
  "ring out": 3,
  "ring in": 4,
  connected: 5,
  busy: 6,
  reorder: 14,
  hold: 8,
  proceed: 12,
  "in use remote": 13,
} as const;

const TONES = { dial: 0x21, busy: 0x23, alerting: 0x24, reorder: 0x25, waiting: 0x2d } as const;

/** Texts that phones have built in (SCCP.md section 2.3). */
const PROMPTS = { ringOut: 22, from: 23, connected: 24, busy: 25, enter: 32, hold: 0 } as const;

export interface LegHost {
  /** The stream or the state of a leg has changed; nothing goes on there any more when it is over. */
  changed(leg: PhoneLeg): void;
}

/** A call on one channel of a number: at one phone, or ringing at all that have the number. */
export class PhoneLeg implements CallEnd {
  call: Call | undefined;
  media: MediaAddress | undefined;
  state: LegState;
  digits = "";
  /** Ends the wait for more digits. */
  timer: Timer | undefined;
  /** The held call that this one is to be joined with. */
  consultsFor: PhoneLeg | undefined;
  joining: "transfer" | "conference" | undefined;
  /** What the digits are for, where that is not a call. */
  purpose: "call" | "forward" | "pickup" = "call";
  /** The phone at which somebody answered or dials. */
  session: PhoneSession | undefined;
  line: number;
  ringingAt: readonly PhoneSession[] = [];
  /** Whether the call came in here. */
  readonly incoming: boolean;

  constructor(
    readonly reference: number,
    readonly dn: EphoneDn,
    readonly channel: number,
    at: { readonly session: PhoneSession; readonly line: number } | undefined,
    private readonly host: LegHost,
  ) {
    this.session = at?.session;
    this.line = at?.line ?? 0;
    this.state = at ? "off hook" : "ring in";
    this.incoming = !at;
  }

  get number(): string {
    return this.dn.number ?? "";
  }

  get name(): string {
    return this.dn.name ?? "";
  }

  /** The phone asks for a number: dial tone. */
  seize(): void {
    const { session, line, reference } = this;
    if (!session) return;
    session.ring("off", 0, 0);
    session.send(compose("SetSpeakerMode", { mode: 1 }));
    session.lamp(line, "on");
    this.#enter("off hook");
    session.selectKeys("offHook", line, reference);
    this.#prompt(PROMPTS.enter);
    session.send(compose("ActivateCallPlane", { line }));
    this.#tone("dial");
  }

  /** The first digit ends the dial tone. */
  digit(): void {
    const { session, line, reference } = this;
    this.#silence();
    session?.selectKeys("digits", line, reference);
  }

  proceeding(other: Identity): void {
    const { session, line, reference } = this;
    this.#silence();
    session?.send(compose("DialedNumber", { number: other.number, line, callReference: reference }));
    this.#enter("proceed");
    this.#info(other, "out");
  }

  alerting(other: Identity): void {
    const { session, line, reference } = this;
    if (this.state === "hold") return;
    this.#enter("ring out");
    this.#info(other, "out");
    session?.selectKeys(this.consultsFor ? "connectedTransfer" : "ringOut", line, reference);
    this.#prompt(PROMPTS.ringOut);
    this.#tone("alerting");
  }

  /** Rings at all phones that have the number; where one is in a call it only hears that somebody waits. */
  ring(from: Identity, phones: readonly PhoneSession[], isBusy: (session: PhoneSession) => boolean): void {
    this.ringingAt = phones;
    for (const session of phones) {
      const line = session.lineOf(this.dn.tag)?.instance ?? 1;
      const caller = { line, callReference: this.reference };
      session.send(compose("CallState", { state: STATES["ring in"], ...caller, precedenceLevel: 4 }));
      session.selectKeys("ringIn", line, this.reference);
      session.send(
        compose("DisplayPromptStatus", { text: `${label(PROMPTS.from)}${from.number}`, ...caller }),
      );
      const text = `${label(PROMPTS.from)}${from.number}`;
      session.send(compose("DisplayPriNotify", { timeout: 10, priority: 5, text }));
      session.send(compose("CallInfo", this.#callInfo(from, "in", line)));
      session.lamp(line, "blink");
      if (isBusy(session)) session.send(compose("StartTone", { tone: TONES.waiting, ...caller }));
      else if (session.lineOf(this.dn.tag)?.separator !== "s") session.ring("inside", line, this.reference);
    }
    this.host.changed(this);
  }

  /** Somebody takes the call at one of the phones; the others fall silent. */
  take(session: PhoneSession): void {
    for (const other of this.ringingAt) if (other !== session) this.#quiet(other, "in use remote");
    this.ringingAt = [];
    this.session = session;
    this.line = session.lineOf(this.dn.tag)?.instance ?? 1;
    session.ring("off", this.line, this.reference);
    session.send(compose("ClearPriNotify", { priority: 5 }));
    session.send(compose("SetSpeakerMode", { mode: 1 }));
    session.lamp(this.line, "on");
    session.send(compose("ActivateCallPlane", { line: this.line }));
  }

  /** The caller has given up, or the call goes elsewhere. */
  stopRinging(): void {
    for (const session of this.ringingAt) this.#quiet(session, "over");
    this.ringingAt = [];
    this.state = "over";
    this.host.changed(this);
  }

  connected(other: Identity): void {
    const { session, line, reference } = this;
    if (this.state === "hold") return this.#info(other, this.incoming ? "in" : "out");
    this.#silence();
    this.#enter("connected");
    session?.selectKeys(this.consultsFor ? "connectedTransfer" : "connected", line, reference);
    this.#prompt(PROMPTS.connected);
    this.#info(other, this.incoming ? "in" : "out");
  }

  openStream(codec: CodecName): void {
    const { sccp, milliseconds } = codecs[codec];
    if (this.state === "hold") return;
    this.session?.send(
      compose("OpenReceiveChannel", {
        conference: this.reference,
        passThruParty: this.reference,
        callReference: this.reference,
        milliseconds: Math.round(milliseconds),
        codec: sccp[0] ?? 4,
        rfc2833Payload: 101,
      }),
    );
  }

  sendVoice({ address, port }: MediaAddress, codec: CodecName): void {
    const { sccp, milliseconds } = codecs[codec];
    this.session?.send(
      compose("StartMediaTransmission", {
        conference: this.reference,
        passThruParty: this.reference,
        callReference: this.reference,
        address,
        port,
        milliseconds: Math.round(milliseconds),
        codec: sccp[0] ?? 4,
        precedence: 184,
        maxFrames: 1,
        rfc2833Payload: 101,
      }),
    );
  }

  stopVoice(): void {
    if (!this.media) return;
    this.media = undefined;
    const media = {
      conference: this.reference,
      passThruParty: this.reference,
      callReference: this.reference,
    };
    this.session?.send(compose("CloseReceiveChannel", media));
    this.session?.send(compose("StopMediaTransmission", media));
  }

  hold(): void {
    const { session, line, reference } = this;
    this.#enter("hold");
    session?.selectKeys("onHold", line, reference);
    this.#prompt(PROMPTS.hold);
    session?.lamp(line, "wink");
  }

  resume(): void {
    this.state = "off hook";
    this.session?.lamp(this.line, "on");
    const other = this.call?.other(this);
    if (other) this.connected(other);
  }

  /** The other end is gone: a tone says why, unless the call was simply over. */
  released(cause: Cause): void {
    if (this.state === "ring in") return this.stopRinging();
    if (cause === "normal" || this.state === "hold") return this.end();
    const busy = cause === "busy" || cause === "no circuit";
    this.#silence();
    this.#enter(busy ? "busy" : "reorder");
    this.session?.selectKeys("ringOut", this.line, this.reference);
    if (busy) this.#prompt(PROMPTS.busy);
    this.#tone(busy ? "busy" : "reorder");
  }

  /** Nothing goes on here any more. */
  end(): void {
    const { session, line, reference } = this;
    if (this.state === "over") return;
    this.timer?.cancel();
    this.stopVoice();
    const caller = { line, callReference: reference };
    this.state = "over";
    if (session) {
      session.send(compose("StopTone", caller));
      session.lamp(line, "off");
      session.send(compose("ClearPromptStatus", caller));
      session.send(compose("CallState", { state: STATES.over, ...caller, precedenceLevel: 4 }));
      session.atRest();
      session.sendTime();
      session.send(compose("SetSpeakerMode", { mode: 2 }));
      session.ring("off", 0, 0);
    }
    this.host.changed(this);
  }

  #quiet(session: PhoneSession, state: "over" | "in use remote"): void {
    const line = session.lineOf(this.dn.tag)?.instance ?? 1;
    const caller = { line, callReference: this.reference };
    session.ring("off", line, this.reference);
    session.send(compose("ClearPriNotify", { priority: 5 }));
    session.lamp(line, state === "over" ? "off" : "on");
    session.send(compose("CallState", { state: STATES.over, ...caller, precedenceLevel: 4 }));
  }

  #enter(state: LegState): void {
    this.state = state;
    const { line, reference } = this;
    this.session?.send(
      compose("CallState", { state: STATES[state], line, callReference: reference, precedenceLevel: 4 }),
    );
    this.host.changed(this);
  }

  #prompt(text: number): void {
    const { line, reference } = this;
    const shown = text === PROMPTS.hold ? "Hold" : label(text);
    this.session?.send(compose("DisplayPromptStatus", { text: shown, line, callReference: reference }));
  }

  #tone(tone: keyof typeof TONES): void {
    const { line, reference } = this;
    this.session?.send(compose("StartTone", { tone: TONES[tone], line, callReference: reference }));
  }

  #silence(): void {
    this.session?.send(compose("StopTone", { line: this.line, callReference: this.reference }));
  }

  #info(other: Identity, direction: "in" | "out"): void {
    this.session?.send(compose("CallInfo", this.#callInfo(other, direction, this.line)));
  }

  #callInfo(other: Identity, direction: "in" | "out", line: number) {
    const [calling, called] = direction === "in" ? [other, this] : [this, other];
    return {
      calling: calling.number,
      callingName: calling.name,
      called: called.number,
      calledName: called.name,
      originalCalled: called.number,
      line,
      callReference: this.reference,
      callType: direction === "in" ? 1 : 2,
    };
  }
}

function label(text: number): string {
  return `\u0080${String.fromCharCode(text)}`;
}
