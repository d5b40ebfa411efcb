import { CAUSE } from "../../callmanager/calls/causes.js";
import type { LineSignal, LoopSignal, Tone } from "../../callmanager/host/line-signal.js";
import type { Party } from "../../callmanager/host/party.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { PstnCall, PstnEnd, Route } from "./pstn-call.js";

export interface LoopTrunkOptions {
  readonly timeline: Timeline;
  /** The number of the line. */
  readonly number: string;
  readonly send: (signal: LoopSignal) => void;
  readonly isUp: () => boolean;
  readonly route: Route;
  /** Whether digits may become a number that somebody has. */
  readonly mayContinue: (digits: string) => boolean;
}

/** An analog line of the telephone network, into which a router's FXO port is plugged. */
export class LoopTrunk implements PstnEnd {
  readonly party: Party;
  #isOffHook = false;
  /** Digits that were dialled so far; undefined while nobody dials. */
  #digits: string | undefined;
  #call: PstnCall | undefined;
  #ringing: Timer | undefined;
  #patience: Timer | undefined;

  constructor(private readonly options: LoopTrunkOptions) {
    this.party = { number: options.number, name: "" };
  }

  receive(signal: LineSignal): void {
    switch (signal.type) {
      case "off-hook":
        this.#isOffHook = true;
        return this.#ringing ? this.#answer() : this.#giveDialTone();
      case "on-hook":
        this.#isOffHook = false;
        return this.#leave();
      case "digits":
        return this.#digits === undefined
          ? this.#call?.other(this).heardKeys(signal.digits)
          : this.#dial(signal.digits);
      case "tone":
        return this.#call?.other(this).heardTone(signal.tone);
      default:
    }
  }

  /** The cable is out: whoever spoke over it is alone. */
  linkLost(): void {
    this.#isOffHook = false;
    this.#leave();
  }

  offered(call: PstnCall): number | undefined {
    if (!this.options.isUp()) return CAUSE.outOfOrder;
    if (this.#isOffHook || this.#call) return CAUSE.busy;
    this.#call = call;
    call.caller.alerted();
    this.#ring(call.caller.party);
    return undefined;
  }

  alerted(): void {
    this.#tone("ringback");
  }

  answered(): void {
    this.options.send({ type: "answered" });
    this.#tone("silence");
    this.options.send({ type: "voice", words: undefined });
  }

  ended(cause: number): void {
    this.#call = undefined;
    this.#stopRinging();
    if (!this.#isOffHook) return;
    if (cause === CAUSE.normal) this.options.send({ type: "disconnected" });
    this.#tone(cause === CAUSE.busy || cause === CAUSE.normal ? "busy" : "reorder");
  }

  heardKeys(digits: string): void {
    this.options.send({ type: "digits", digits });
  }

  heardTone(tone: Tone): void {
    this.#tone(tone);
  }

  #ring(calling: Party): void {
    this.options.send({ type: "ring", calling });
    this.#ringing = this.options.timeline.after(CADENCE, () => this.#ring(calling));
  }

  #stopRinging(): void {
    if (this.#ringing) this.options.send({ type: "ring-off" });
    this.#ringing?.cancel();
    this.#ringing = undefined;
  }

  #answer(): void {
    this.#ringing?.cancel();
    this.#ringing = undefined;
    this.#call?.answer();
    this.options.send({ type: "voice", words: undefined });
  }

  #giveDialTone(): void {
    this.#digits = "";
    this.#tone("dial");
    this.#wait();
  }

  #dial(digits: string): void {
    this.#digits = `${this.#digits ?? ""}${digits}`;
    if (this.options.mayContinue(this.#digits)) return this.#wait();
    this.#route();
  }

  #wait(): void {
    this.#patience?.cancel();
    this.#patience = this.options.timeline.after(PATIENCE, () => this.#route());
  }

  #route(): void {
    const number = this.#digits ?? "";
    this.#digits = undefined;
    this.#patience?.cancel();
    const cause = this.options.route(this, number, (call) => (this.#call = call));
    if (cause !== undefined) this.ended(cause);
  }

  #leave(): void {
    this.#patience?.cancel();
    this.#digits = undefined;
    this.#stopRinging();
    const call = this.#call;
    this.#call = undefined;
    call?.end(this, CAUSE.normal);
  }

  #tone(tone: Tone): void {
    this.options.send({ type: "tone", tone });
  }
}

/** Milliseconds from one ring to the next (ITU-T E.180), and for which a digit is waited for. */
const CADENCE = 6000;
const PATIENCE = 5000;
