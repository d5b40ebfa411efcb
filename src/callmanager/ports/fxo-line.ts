import type { Timer } from "../../session/timeline.js";
import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { join } from "../calls/joining.js";
import { giveUp, hangUp } from "../calls/releasing.js";
import { limitRinging } from "../calls/routing.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { LineSignal, LoopSignal, Tone } from "../host/line-signal.js";
import type { Party } from "../host/party.js";
import { DigitCollector } from "./digit-collector.js";
import { PortLeg } from "./port-leg.js";
import { callFromLine, noteLoop, passOn, type PortLine } from "./port-line.js";
import { portSettings } from "./port-settings.js";

/** An FXO port: to the line of a telephone network the router is what a phone is. */
export class FxoLine implements PortLine {
  #isUp = false;
  #isOffHook = false;
  #leg: PortLeg | undefined;
  #digits: DigitCollector | undefined;
  /** What is dialled as soon as there is dial tone. */
  #toDial: string | undefined;
  #rings = 0;
  #caller: Party | undefined;
  #silence: Timer | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly port: string,
  ) {}

  receive(signal: LineSignal): void {
    switch (signal.type) {
      case "ring":
        return this.#rung(signal.calling);
      case "ring-off":
        return this.#ringingStopped();
      case "tone":
        return this.#heardTone(signal.tone);
      case "digits":
        for (const digit of signal.digits) this.#dialled(digit);
        return;
      case "answered":
        return this.#answered();
      case "disconnected":
        if (portSettings(this.exchange.router, this.port).supervision.current) this.stop();
        return;
      case "voice":
        return this.#leg?.say(undefined);
      default:
    }
  }

  linkChanged(up: boolean): void {
    this.#isUp = up;
    if (!up) this.stop();
  }

  configurationChanged(): void {
    // What the port says is read when it counts.
  }

  offer(call: Call, peer: DialPeer, digits: string): Attempt {
    const { exchange } = this;
    if (!this.#isUp) return { failed: "congestion", cause: CAUSE.outOfOrder };
    if (this.#isOffHook || this.#leg || this.#rings > 0)
      return { failed: "congestion", cause: CAUSE.noCircuit };
    const leg = this.#newLeg(peer, { number: digits, name: "" });
    leg.call = call;
    call.offers.add(leg);
    this.#toDial = digits;
    this.#hook(true);
    exchange.changed(call);
    return "taken";
  }

  stop(): void {
    this.#digits?.stop();
    this.#digits = undefined;
    const leg = this.#leg;
    this.#leg = undefined;
    if (leg) hangUp(this.exchange, leg);
    this.#hook(false);
  }

  /** The network rings; after as many rings as `ring number` says the port takes the call. */
  #rung(calling: Party | undefined): void {
    const settings = portSettings(this.exchange.router, this.port);
    this.#silence?.cancel();
    this.#silence = this.exchange.host.timeline.after(SILENCE, () => this.#ringingStopped());
    this.#rings++;
    if (settings.showsCaller) this.#caller = calling ?? this.#caller;
    if (this.#rings < settings.rings || this.#leg || this.#isOffHook) return;
    const { connection } = settings;
    if (connection?.isOpx) return this.#call(connection.number);
    this.#hook(true);
    if (connection) return this.#call(connection.number);
    this.#tone("dial");
    this.#digits = new DigitCollector(this.exchange, settings.timeouts, (number) => {
      this.#digits = undefined;
      if (number === "") this.stop();
      else this.#call(number);
    });
  }

  #ringingStopped(): void {
    this.#silence?.cancel();
    this.#rings = 0;
    this.#caller = undefined;
    if (!this.#isOffHook) this.stop();
  }

  #heardTone(tone: Tone): void {
    const { exchange } = this;
    const leg = this.#leg;
    if (tone === "dial" && this.#toDial !== undefined) {
      this.#send({ type: "digits", digits: this.#toDial });
      this.#toDial = undefined;
      if (leg?.call && !portSettings(exchange.router, this.port).awaitsAnswer) join(exchange, leg.call, leg);
      return;
    }
    if (!leg) return;
    const { supervision, awaitsAnswer } = portSettings(exchange.router, this.port);
    const isOver = tone === "busy" || tone === "reorder";
    if (leg.state === "connected") {
      if (isOver && supervision.tone) this.stop();
      else leg.say(WORDS[tone]);
    } else if (awaitsAnswer && leg.call) this.#progress(leg, leg.call, tone);
  }

  /** Where the port waits for an answer, tones tell how far the call has come. */
  #progress(leg: PortLeg, call: Call, tone: Tone): void {
    const { exchange } = this;
    if (tone === "ringback") {
      call.caller.alerting();
      const { ringing } = portSettings(exchange.router, this.port).timeouts;
      if (ringing !== Infinity) limitRinging(exchange, call, ringing, () => giveUp(exchange, call));
    } else if (tone === "busy" || tone === "reorder") {
      this.#leg = undefined;
      this.#hook(false);
      passOn(exchange, call, leg, tone === "busy" ? CAUSE.busy : CAUSE.unassigned);
    }
  }

  #answered(): void {
    const leg = this.#leg;
    if (leg?.call?.offers.has(leg)) join(this.exchange, leg.call, leg);
  }

  #dialled(digit: string): void {
    if (this.#digits) {
      this.#tone("silence");
      return this.#digits.take(digit);
    }
    const leg = this.#leg;
    if (leg?.state === "connected") leg.call?.other(leg)?.keyHeard(digit);
  }

  #call(called: string): void {
    const { exchange, port } = this;
    const caller = this.#caller ?? portSettings(exchange.router, port).station;
    const peer = exchange.plan.incomingAtPort(port, called, caller.number);
    callFromLine(exchange, this.#newLeg(peer, caller), peer, called);
  }

  #newLeg(peer: DialPeer | undefined, party: Party): PortLeg {
    const { port } = this;
    const leg: PortLeg = new PortLeg(
      this.exchange,
      { port, channel: undefined, peer, party, isHidden: false },
      {
        alerting: () => this.#isOffHook && this.#tone("ringback"),
        connected: () => this.#connected(),
        refused: (reason, cause) => {
          if (this.#isOffHook) this.#tone(reason === "busy" ? "busy" : "reorder");
          hangUp(this.exchange, leg, cause);
        },
        released: () => {
          if (this.#leg !== leg) return;
          this.#leg = undefined;
          this.#hook(false);
        },
        keyHeard: (digits) => this.#send({ type: "digits", digits }),
        heard: (words) => this.#send({ type: "voice", words }),
      },
    );
    this.#leg = leg;
    this.#note();
    return leg;
  }

  /** With `opx` the port takes the call of the network when who was called answers. */
  #connected(): void {
    this.#silence?.cancel();
    this.#rings = 0;
    this.#hook(true);
    this.#tone("silence");
  }

  #hook(isOff: boolean): void {
    if (isOff !== this.#isOffHook) this.#send({ type: isOff ? "off-hook" : "on-hook" });
    this.#isOffHook = isOff;
    if (!isOff) this.#toDial = undefined;
    this.#note();
  }

  #tone(tone: Tone): void {
    this.#send({ type: "tone", tone });
  }

  #send(signal: LoopSignal): void {
    this.exchange.host.signal(this.port, signal);
  }

  #note(): void {
    noteLoop(this.exchange, this.port, { isOffHook: this.#isOffHook, calls: this.#leg ? 1 : 0 });
  }
}

/** What a caller who is connected already hears of the network's tones. */
const WORDS: Readonly<Record<Tone, string | undefined>> = {
  dial: "dial tone",
  ringback: "ringback tone",
  busy: "busy tone",
  reorder: "reorder tone",
  silence: undefined,
};

/** Milliseconds without a ring after which nobody rings any more: a pause between two rings is shorter. */
const SILENCE = 8000;
