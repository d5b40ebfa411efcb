import type { Call, Refusal } from "../calls/call.js";
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
import { callFromLine, noteLoop, type PortLine } from "./port-line.js";
import { portSettings } from "./port-settings.js";

/** An FXS port: the router gives dial tone and ringing current to an analog phone. */
export class FxsLine implements PortLine {
  #isOffHook = false;
  #leg: PortLeg | undefined;
  #digits: DigitCollector | undefined;

  constructor(
    private readonly exchange: Exchange,
    private readonly port: string,
  ) {}

  receive(signal: LineSignal): void {
    switch (signal.type) {
      case "off-hook":
        this.#isOffHook = true;
        this.#note();
        return this.#lifted();
      case "on-hook":
        this.#isOffHook = false;
        this.#note();
        return this.stop();
      case "digits":
        for (const digit of signal.digits) this.#dialled(digit);
        return;
      default:
    }
  }

  /** A phone that is unplugged breaks the loop, as one that is hung up. */
  linkChanged(up: boolean): void {
    if (!up && this.#isOffHook) this.receive({ type: "on-hook" });
  }

  configurationChanged(): void {
    // What the port says is read when it counts.
  }

  offer(call: Call, peer: DialPeer): Attempt {
    const { exchange } = this;
    if (this.#isOffHook || this.#leg) return { failed: "busy", cause: CAUSE.busy };
    const { showsCaller, station, timeouts } = portSettings(exchange.router, this.port);
    const number = station.number === "" ? call.destination.number : station.number;
    const leg = this.#newLeg(peer, { number, name: station.name }, false);
    leg.state = "ringing";
    leg.call = call;
    call.offers.add(leg);
    call.destination = leg.party;
    const { calling, caller } = call;
    const shown = caller.isHidden ? { number: "", name: "" } : (calling ?? caller.party);
    this.#send({ type: "ring", calling: showsCaller ? shown : undefined });
    call.caller.alerting();
    if (timeouts.ringing !== Infinity)
      limitRinging(exchange, call, timeouts.ringing, () => giveUp(exchange, call));
    exchange.changed(call);
    return "taken";
  }

  stop(): void {
    this.#digits?.stop();
    this.#digits = undefined;
    const leg = this.#leg;
    this.#leg = undefined;
    if (leg) hangUp(this.exchange, leg);
  }

  #lifted(): void {
    const leg = this.#leg;
    if (leg?.call) return join(this.exchange, leg.call, leg);
    const { connection } = portSettings(this.exchange.router, this.port);
    if (connection) return this.#call(connection.number);
    this.#tone("dial");
    const { timeouts } = portSettings(this.exchange.router, this.port);
    this.#digits = new DigitCollector(this.exchange, timeouts, (number) => {
      this.#digits = undefined;
      if (number === "") this.#tone("reorder");
      else this.#call(number);
    });
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
    const { station, isHidden } = portSettings(exchange.router, port);
    const peer = exchange.plan.incomingAtPort(port, called, station.number);
    const number = station.number === "" ? exchange.plan.numberAtPort(port) : station.number;
    const leg = this.#newLeg(peer, { number, name: station.name }, isHidden);
    callFromLine(exchange, leg, peer, called);
  }

  #newLeg(peer: DialPeer | undefined, party: Party, isHidden: boolean): PortLeg {
    const { port } = this;
    const leg: PortLeg = new PortLeg(
      this.exchange,
      { port, channel: undefined, peer, party, isHidden },
      {
        alerting: () => this.#tone("ringback"),
        connected: () => this.#tone("silence"),
        refused: (reason, cause) => this.#refused(leg, reason, cause),
        released: () => this.#released(leg),
        keyHeard: (digits) => this.#send({ type: "digits", digits }),
        heard: (words) => this.#send({ type: "voice", words }),
      },
    );
    this.#leg = leg;
    this.#note();
    return leg;
  }

  #refused(leg: PortLeg, reason: Refusal, cause: number): void {
    this.#leg = undefined;
    hangUp(this.exchange, leg, cause);
    this.#tone(reason === "busy" ? "busy" : "reorder");
  }

  /** Who is still off hook when the other end hangs up hears that. */
  #released(leg: PortLeg): void {
    this.#note();
    if (this.#leg !== leg) return;
    this.#leg = undefined;
    this.#note();
    if (!this.#isOffHook) return this.#send({ type: "ring-off" });
    this.#send({ type: "disconnected" });
    this.#tone("busy");
  }

  #tone(tone: Tone): void {
    this.#send({ type: "tone", tone });
  }

  #send(signal: LoopSignal): void {
    this.exchange.host.signal(this.port, signal);
  }

  /** Shows see what the port does. */
  #note(): void {
    noteLoop(this.exchange, this.port, { isOffHook: this.#isOffHook, calls: this.#leg ? 1 : 0 });
  }
}
