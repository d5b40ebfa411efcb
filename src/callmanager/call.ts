import type { CodecName } from "../router/codecs.js";
import type { Timeline, Timer } from "../session/timeline.js";
import type { CallEnd } from "./call-end.js";
import type { Attempt, Refusal } from "./routing.js";
import type { Cause } from "./trunk-messages.js";

export interface CallHost {
  readonly timeline: Timeline;
  /** Seconds that a call rings where nothing else is said. */
  readonly ringing: number;
  /** Rings a line or another call agent; the end that rings, or why it does not. */
  offer(attempt: Attempt, call: Call): CallEnd | Refusal;
  /** A callee that rings is to stop. */
  withdraw(end: CallEnd): void;
  ended(call: Call): void;
}

/** A call: one who calls, the attempts to reach somebody, and the two ends once they speak. */
export class Call {
  caller: CallEnd;
  callee: CallEnd | undefined;
  state: "routing" | "ringing" | "connected" | "over" = "routing";
  codec: CodecName = "g711ulaw";
  /** On virtual time. */
  readonly startedAt: number;
  connectedAt: number | undefined;
  #timer: Timer | undefined;
  readonly #held = new Set<CallEnd>();

  constructor(
    private readonly host: CallHost,
    readonly id: number,
    caller: CallEnd,
    private readonly attempts: Generator<Attempt, Cause, Refusal>,
  ) {
    this.caller = caller;
    this.startedAt = host.timeline.now;
    caller.call = this;
  }

  /** Tries the first place where the number may lead. */
  start(): void {
    this.#try(this.attempts.next("unavailable"));
  }

  other(end: CallEnd): CallEnd | undefined {
    return end === this.caller ? this.callee : this.caller;
  }

  isHeldBy(end: CallEnd): boolean {
    return this.#held.has(end);
  }

  get held(): boolean {
    return this.#held.size > 0;
  }

  /** What was tried does not take the call: the next attempt follows. */
  refused(why: Refusal): void {
    this.#timer?.cancel();
    const { callee } = this;
    this.callee = undefined;
    if (callee) {
      callee.call = undefined;
      this.host.withdraw(callee);
    }
    this.#try(this.attempts.next(why));
  }

  /** The callee answers. */
  answered(): void {
    const { callee } = this;
    if (!callee || this.state !== "ringing") return;
    this.#timer?.cancel();
    this.state = "connected";
    this.connectedAt = this.host.timeline.now;
    this.caller.connected(callee);
    callee.connected(this.caller);
    this.#openStreams();
  }

  /** One end has opened its stream: the other may send there. */
  streamOpened(end: CallEnd): void {
    const other = this.other(end);
    if (this.state !== "connected" || this.held || !other || !end.media) return;
    other.sendVoice(end.media, this.codec);
  }

  hold(end: CallEnd): void {
    this.#held.add(end);
    for (const one of [this.caller, this.callee]) one?.stopVoice();
  }

  resume(end: CallEnd): void {
    this.#held.delete(end);
    if (!this.held) this.#openStreams();
  }

  /** Another end takes the place of one: a transfer, a call from the park. */
  replace(end: CallEnd, by: CallEnd): void {
    const other = this.other(end);
    const wasHeld = this.#held.delete(end);
    end.call = undefined;
    end.stopVoice();
    if (end === this.caller) this.caller = by;
    else this.callee = by;
    by.call = this;
    if (!other) return;
    if (this.state === "connected") {
      by.stopVoice();
      by.connected(other);
      other.connected(by);
      if (wasHeld || !this.held) this.#openStreams();
    } else if (this.state === "ringing") by.alerting(other);
  }

  /** One end goes over to another call: this one is over, and nobody is told. */
  handOver(): void {
    this.state = "over";
    this.#timer?.cancel();
    for (const end of [this.caller, this.callee]) {
      end?.stopVoice();
      if (end) end.call = undefined;
    }
    this.host.ended(this);
  }

  /** One end hangs up, or the network does. */
  release(by: CallEnd | undefined, cause: Cause): void {
    if (this.state === "over") return;
    this.state = "over";
    this.#timer?.cancel();
    const ends = [this.caller, this.callee];
    for (const end of ends) end?.stopVoice();
    for (const end of ends) {
      if (end) end.call = undefined;
      if (end && end !== by) end.released(cause);
    }
    this.host.ended(this);
  }

  #try(step: IteratorResult<Attempt, Cause>): void {
    if (this.state === "over") return;
    if (step.done) {
      this.release(undefined, step.value);
      return;
    }
    const attempt = step.value;
    this.state = "routing";
    const found = this.host.offer(attempt, this);
    if (typeof found === "string") return this.#try(this.attempts.next(found));
    this.callee = found;
    found.call = this;
    this.state = "ringing";
    this.caller.alerting(found);
    const seconds = attempt.seconds ?? this.host.ringing;
    this.#timer = this.host.timeline.after(seconds * 1000, () => this.refused("no answer"));
  }

  #openStreams(): void {
    for (const end of [this.caller, this.callee]) end?.openStream(this.codec);
  }
}
