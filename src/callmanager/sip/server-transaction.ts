import type { Timer } from "../../session/timeline.js";
import type { TransactionTimes } from "./client-transaction.js";
import type { Header, SipRequest } from "./message.js";
import { type AddressedResponse, responseTo } from "./responses.js";
import { memory, OTHER_RETRIES } from "./timers.js";
import type { SipSource } from "./carrier.js";

/** A request that has come, and what was answered (RFC 3261 section 17.2; RFC 6026 for INVITE). */
export class ServerTransaction {
  /** What a CANCEL of it does. */
  cancelled: (() => void) | undefined;
  #last: AddressedResponse | undefined;
  #timer: Timer | undefined;
  #sent = 0;
  #isFinal = false;
  #acknowledged = false;
  #unacknowledged: (() => void) | undefined;

  constructor(
    readonly request: SipRequest,
    readonly source: SipSource,
    private readonly times: TransactionTimes,
  ) {}

  /** Whether its last answer is out. */
  get isAnswered(): boolean {
    return this.#isFinal;
  }

  /**
   * Answers; what accepts an INVITE or refuses it is sent again until it is acknowledged, and `unacknowledged` learns
   * that nobody does.
   */
  respond(
    status: number,
    tag: string,
    headers: readonly Header[] = [],
    body = "",
    unacknowledged?: () => void,
  ): void {
    if (this.#isFinal) return;
    this.#last = responseTo(this.request, this.source.place, status, tag, headers, body);
    this.#isFinal = status >= 200;
    this.#unacknowledged = unacknowledged;
    this.#repeat();
    if (!this.#isFinal) return;
    if (this.request.method === "INVITE") this.#await();
    else this.#forgetLater();
  }

  /** The request has come again, or the ACK of its refusal. */
  receive(request: SipRequest): void {
    if (request.method === "ACK") return this.acknowledge();
    if (!this.#acknowledged) this.#repeat();
  }

  /** The answer has arrived. */
  acknowledge(): void {
    if (!this.#isFinal || this.#acknowledged) return;
    this.#acknowledged = true;
    this.#forgetLater();
  }

  stop(): void {
    this.#timer?.cancel();
  }

  #repeat(): void {
    if (this.#last) this.source.carrier.send(this.#last.response, this.#last.to);
  }

  #await(): void {
    const { timeline, timers } = this.times;
    const wait = Math.min(timers.first * 2 ** this.#sent++, timers.longest);
    const most = (timers.retries["response"] ?? OTHER_RETRIES) + LONGER;
    this.#timer = timeline.after(wait, () => {
      if (this.#acknowledged) return;
      if (this.#sent >= most) {
        this.times.over();
        this.#unacknowledged?.();
        return;
      }
      this.#repeat();
      this.#await();
    });
  }

  #forgetLater(): void {
    const { timeline, timers, over } = this.times;
    this.#timer?.cancel();
    this.#timer = timeline.after(memory(timers), over);
  }
}

/** As the time between two answers stops doubling, it takes more of them until 64·T1 are over. */
const LONGER = 4;
