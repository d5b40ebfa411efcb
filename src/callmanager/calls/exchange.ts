import type { Router } from "../../router/router.js";
import type { AgentHost } from "../agent-host.js";
import { NumberUse } from "../phones/auto-assign.js";
import { Call, type Leg } from "./call.js";
import { DialPlan } from "../dial-plan/dial-plan.js";
import { Line } from "../phones/line.js";
import { dialDigit, dialNumber } from "../phones/dialling.js";
import type { HuntMemory } from "../features/hunting.js";
import type { LineLeg } from "../phones/line-leg.js";
import { connectVoice } from "./media.js";
import { OpenSlots } from "../phones/open-slots.js";
import type { ParkLeg } from "../features/parking.js";
import type { Phone } from "../phones/phone.js";
import { endCall, hangUp } from "./releasing.js";
import { sendOn } from "../features/transferring.js";
import { CAUSE } from "../trunks/trunk-message.js";

/** Everything of the call agent that is going on, and what it looks up in the configuration, by the fastest way. */
export class Exchange {
  /** Phones that are registered, by ephone tag. */
  readonly phones = new Map<number, Phone>();
  /** Lines that have been used, by dn tag. */
  readonly lines = new Map<number, Line>();
  readonly calls = new Set<Call>();
  /** Calls at the same time by dial-peer. */
  readonly trunkCalls = new Map<number, number>();
  /** Calls that wait at park slots, by dn tag. */
  readonly parked = new Map<number, ParkLeg>();
  /** What hunt groups remember, by their names. */
  readonly hunts = new Map<string, HuntMemory>();
  /** Calls of hunt groups that lines let ring in vain, and when lines were used last, by dn tag. */
  readonly missed = new Map<number, number>();
  readonly idleSince = new Map<number, number>();
  /** Whether somebody has switched night service on or off by its code. */
  night: boolean | undefined;
  /** What each channel of a line is doing, by dn tag, for `show ephone`. */
  readonly states = new Map<number, readonly string[]>();
  #router: Router | undefined;
  #plan: DialPlan | undefined;
  #tagsByMac: Map<string, number> | undefined;
  #numberUse: NumberUse | undefined;
  #openSlots: OpenSlots | undefined;
  #references = 0;
  #callIds = 0;

  constructor(readonly host: AgentHost) {}

  get router(): Router {
    const { router } = this.host;
    if (router !== this.#router) this.forgetConfiguration();
    this.#router = router;
    return router;
  }

  get plan(): DialPlan {
    const { router } = this;
    return (this.#plan ??= new DialPlan(router));
  }

  /** Tags of the phones whose hardware address is known; the call agent itself adds to them. */
  get tagsByMac(): Map<string, number> {
    const { router } = this;
    this.#tagsByMac ??= new Map(
      [...router.ephones.values()].flatMap(({ mac, tag }) =>
        mac === undefined ? [] : [[mac, tag] as const],
      ),
    );
    return this.#tagsByMac;
  }

  /** Places for phones that nobody configured; the call agent itself takes them. */
  get openSlots(): OpenSlots {
    const { router } = this;
    return (this.#openSlots ??= new OpenSlots(router));
  }

  /** Numbers that are on some phone; the call agent itself adds to them. */
  get numberUse(): NumberUse {
    const { router } = this;
    return (this.#numberUse ??= new NumberUse(router));
  }

  /** What was looked up may not be so any more. */
  forgetConfiguration(): void {
    this.#plan = undefined;
    this.#tagsByMac = undefined;
    this.#numberUse = undefined;
    this.#openSlots = undefined;
  }

  /** The numbers that callers can reach have changed. */
  forgetPlan(): void {
    this.#plan = undefined;
  }

  line(tag: number): Line {
    const known = this.lines.get(tag);
    if (known) return known;
    const line = new Line(this, tag);
    this.lines.set(tag, line);
    return line;
  }

  /** Opens the voice of a call that goes on between its two ends. */
  reconnect(call: Call): void {
    connectVoice(this, call);
  }

  /** Ends a call that nobody took. */
  giveUp(call: Call): void {
    endCall(this, call, CAUSE.noAnswer);
  }

  /** A line that rings is passed over, as if nobody had answered for long enough. */
  passOver(leg: LineLeg): void {
    const { call } = leg;
    if (!call) return;
    call.noAnswer?.cancel();
    call.unanswered?.();
  }

  /** Takes an end that is left over to another number. */
  sendOn(leg: Leg, other: Leg, number: string): void {
    sendOn(this, leg, other, number);
  }

  /** Types keys on a line that is seized. */
  type(leg: LineLeg, keys: string): void {
    for (const key of keys) dialDigit(leg, key);
  }

  /** Dials a number on a line that is seized. */
  dial(leg: LineLeg, number: string): void {
    dialNumber(leg, number);
  }

  /** Ends one end's part of its call. */
  hangUp(leg: Leg): void {
    hangUp(this, leg);
  }

  /** Another phone, or the same one again, takes an ephone: the one before is gone. */
  replace(tag: number): void {
    this.phones.get(tag)?.leave();
  }

  /** A phone is gone, and with it its calls. */
  remove(phone: Phone): void {
    for (const leg of [...phone.legs.values()]) {
      if (leg.owner === phone) hangUp(this, leg, CAUSE.outOfOrder);
      else leg.hide(phone);
      if (leg.state === "ringing" && leg.phones.length === 0) hangUp(this, leg, CAUSE.outOfOrder);
    }
    phone.leaveLines();
    if (this.phones.get(phone.tag) !== phone) return;
    this.phones.delete(phone.tag);
    if (this.router.registrations.get(phone.tag) === phone.registration)
      this.router.registrations.delete(phone.tag);
  }

  nextReference(): number {
    return ++this.#references;
  }

  begin(caller: Leg): Call {
    const call = new Call(++this.#callIds, caller, this.host.timeline.now);
    caller.call = call;
    this.calls.add(call);
    return call;
  }

  match(digits: string): ReturnType<DialPlan["match"]> {
    return this.plan.match(digits, (below) => this.host.random(below));
  }
}
