import type { Call } from "../calls/call.js";
import { CAUSE } from "../calls/causes.js";
import type { Attempt, Exchange } from "../calls/exchange.js";
import { ringingSeconds } from "../calls/limits.js";
import { join } from "../calls/joining.js";
import { giveUp, hangUp } from "../calls/releasing.js";
import { limitRinging } from "../calls/routing.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import { translateByProfile } from "../dial-plan/translation.js";
import type { IsdnSignal, LineSignal, Q931Message } from "../host/line-signal.js";
import type { Party } from "../host/party.js";
import { isdnSettings } from "../../rules/isdn-lines.js";
import { DigitCollector } from "./digit-collector.js";
import { traceQ931 } from "./isdn-tracing.js";
import { PortLeg } from "./port-leg.js";
import { callFromLine, passOn, type PortLine } from "./port-line.js";
import { portSettings } from "./port-settings.js";

/** A call of an ISDN line: its reference, which end began it, its channel, and where it is here. */
interface IsdnCall {
  readonly reference: number;
  readonly isOurs: boolean;
  readonly channel: number;
  leg: PortLeg | undefined;
  /** Digits that come in by the voice, where nobody has said which number is called. */
  digits: DigitCollector | undefined;
}

/** The D channel of an ISDN line (ITU-T Q.921, Q.931): the router is the user's side, unless it emulates the network. */
export class IsdnLine implements PortLine {
  #isUp = false;
  /** What layer 2 was begun with. */
  #terms: string | undefined;
  #references = 0;
  readonly #calls = new Set<IsdnCall>();

  constructor(
    private readonly exchange: Exchange,
    /** The line by its slot, `0/1/0`. */
    private readonly slot: string,
  ) {}

  receive(signal: LineSignal): void {
    switch (signal.type) {
      case "sabme":
        if (!this.#settings.isNetwork) return;
        this.#setLayer2(true);
        return this.#send({ type: "ua" });
      case "ua":
        return this.#setLayer2(true);
      case "q931":
        return this.#receive(signal);
      default:
    }
  }

  linkChanged(up: boolean): void {
    this.#isUp = up;
    this.#setLayer2(false);
    const { switchType, isNetwork } = this.#settings;
    this.#terms = `${switchType ?? ""} ${isNetwork}`;
    if (up && switchType !== undefined && !isNetwork) this.#send({ type: "sabme" });
  }

  /** Layer 2 begins anew where the ends of the line are to speak otherwise. */
  configurationChanged(): void {
    const { switchType, isNetwork } = this.#settings;
    const terms = `${switchType ?? ""} ${isNetwork}`;
    if (terms === this.#terms) return;
    this.#terms = terms;
    this.linkChanged(this.#isUp);
  }

  offer(call: Call, peer: DialPeer, digits: string): Attempt {
    const { exchange } = this;
    const { router } = exchange;
    if (!this.#hasLayer2) return { failed: "congestion", cause: CAUSE.outOfOrder };
    const channel = this.#freeChannel();
    if (channel === undefined) return { failed: "congestion", cause: CAUSE.noCircuit };
    const { caller } = call;
    const hidden = caller.isHidden;
    const calling = hidden ? { number: "", name: "" } : (call.calling ?? caller.party);
    const { outgoing } = peer.translation;
    const number = translateByProfile(router, outgoing, "calling", calling.number);
    const called = translateByProfile(router, outgoing, "called", digits);
    if (number === undefined || called === undefined) return { failed: "congestion", cause: CAUSE.rejected };
    const one = this.#newCall(++this.#references, true, channel);
    const leg = this.#newLeg(one, peer, { number: called, name: "" });
    leg.call = call;
    call.offers.add(leg);
    this.#say(one, "SETUP", { channel, calling: { ...calling, number }, called });
    exchange.changed(call);
    return "taken";
  }

  stop(): void {
    for (const call of [...this.#calls]) {
      this.#forget(call);
      if (call.leg) hangUp(this.exchange, call.leg, CAUSE.outOfOrder);
    }
  }

  get #settings(): ReturnType<typeof isdnSettings> {
    return isdnSettings(this.exchange.router, this.slot);
  }

  get #hasLayer2(): boolean {
    return this.#isUp && this.exchange.router.voiceLines.get(this.slot)?.layer2 === true;
  }

  #setLayer2(up: boolean): void {
    const line = this.exchange.router.voiceLines.get(this.slot);
    if (line) line.layer2 = up;
    if (!up) this.stop();
  }

  /** The highest one that no call has. */
  #freeChannel(): number | undefined {
    const used = new Set([...this.#calls].map(({ channel }) => channel));
    return this.#settings.channels.toReversed().find((channel) => !used.has(channel));
  }

  #receive(message: Q931Message): void {
    traceQ931(this.exchange, this.#settings.interface, "RX <-", message);
    if (message.message === "SETUP") return this.#takeSetup(message);
    const call = [...this.#calls].find(
      ({ reference, isOurs }) => reference === message.reference && isOurs !== message.isOrigin,
    );
    if (call) this.#advance(call, message);
  }

  #takeSetup({ reference, channel = 0, calling, called = "" }: Q931Message): void {
    const { exchange } = this;
    const call = this.#newCall(reference, false, channel);
    this.#say(call, "CALL_PROC", { channel });
    const party = calling ?? { number: "", name: "" };
    const peer = exchange.plan.incomingAtPort(this.#settings.port, called, party.number);
    const leg = this.#newLeg(call, peer, party);
    if (peer?.isDirect) return callFromLine(exchange, leg, peer, called);
    // The caller is to dial the extension himself.
    this.#say(call, "CONNECT");
    leg.state = "dialling";
    call.digits = new DigitCollector(
      exchange,
      portSettings(exchange.router, this.#settings.port).timeouts,
      (number) => {
        call.digits = undefined;
        if (number === "") hangUp(exchange, leg, CAUSE.invalidNumber);
        else callFromLine(exchange, leg, peer, number);
      },
    );
  }

  #advance(call: IsdnCall, { message, cause = CAUSE.normal, keys = "" }: Q931Message): void {
    const { exchange } = this;
    const { leg } = call;
    switch (message) {
      case "ALERTING":
        if (!leg?.call?.offers.has(leg)) return;
        leg.call.caller.alerting();
        return limitRinging(
          exchange,
          leg.call,
          ringingSeconds(exchange),
          () => leg.call && giveUp(exchange, leg.call),
        );
      case "CONNECT":
        this.#say(call, "CONNECT_ACK");
        if (leg?.call?.offers.has(leg)) join(exchange, leg.call, leg);
        return;
      case "INFORMATION":
        for (const key of keys) this.#heardKey(call, key);
        return;
      case "DISCONNECT":
        this.#say(call, "RELEASE", { cause });
        return this.#over(call, cause);
      case "RELEASE":
        this.#say(call, "RELEASE_COMP", { cause });
        return this.#over(call, cause);
      case "RELEASE_COMP":
        return this.#over(call, cause);
      default:
    }
  }

  #heardKey({ digits, leg }: IsdnCall, key: string): void {
    if (digits) digits.take(key);
    else if (leg?.state === "connected") leg.call?.other(leg)?.keyHeard(key);
  }

  /** The other end has ended the call. */
  #over(call: IsdnCall, cause: number): void {
    const { exchange } = this;
    const { leg } = call;
    this.#forget(call);
    if (!leg) return;
    if (leg.call?.offers.has(leg)) passOn(exchange, leg.call, leg, cause);
    else hangUp(exchange, leg, cause);
  }

  #forget(call: IsdnCall): void {
    call.digits?.stop();
    this.#calls.delete(call);
    this.#note();
  }

  #newCall(reference: number, isOurs: boolean, channel: number): IsdnCall {
    const call: IsdnCall = { reference, isOurs, channel, leg: undefined, digits: undefined };
    this.#calls.add(call);
    this.#note();
    return call;
  }

  #newLeg(call: IsdnCall, peer: DialPeer | undefined, party: Party): PortLeg {
    const leg: PortLeg = new PortLeg(
      this.exchange,
      { port: this.#settings.port, channel: call.channel, peer, party, isHidden: false },
      {
        alerting: () => this.#say(call, "ALERTING"),
        connected: () => call.isOurs || this.#say(call, "CONNECT"),
        refused: (_reason, cause) => hangUp(this.exchange, leg, cause),
        released: (cause) => this.#released(call, cause),
        keyHeard: (keys) => this.#say(call, "INFORMATION", { keys }),
        heard: () => undefined,
      },
    );
    call.leg = leg;
    return leg;
  }

  /** Our end has left: the other one is told, and answers. */
  #released(call: IsdnCall, cause: number): void {
    call.leg = undefined;
    call.digits?.stop();
    if (this.#calls.has(call)) this.#say(call, "DISCONNECT", { cause });
  }

  #say(call: IsdnCall, message: Q931Message["message"], more: Partial<Q931Message> = {}): void {
    const { reference, isOurs } = call;
    const whole: Q931Message = { ...more, type: "q931", message, reference, isOrigin: isOurs };
    traceQ931(this.exchange, this.#settings.interface, "TX ->", whole);
    this.#send(whole);
  }

  #send(signal: IsdnSignal): void {
    this.exchange.host.signal(this.slot, signal);
  }

  #note(): void {
    const line = this.exchange.router.voiceLines.get(this.slot);
    if (line) line.channels = [...this.#calls].map(({ channel }) => channel);
  }
}
