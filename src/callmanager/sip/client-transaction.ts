import type { Timeline, Timer } from "../../session/timeline.js";
import { headerOf, type SipRequest, type SipResponse, valuesOf } from "./message.js";
import { inOrder } from "./responses.js";
import { memory, OTHER_RETRIES, type SipTimers } from "./timers.js";
import type { SipSource } from "./carrier.js";

/** Who has asked. */
export interface ClientUser {
  /** An answer has come; those that accept an INVITE come again until they are acknowledged. */
  answered(response: SipResponse): void;
  /** Nobody answers. */
  unanswered(): void;
}

export interface TransactionTimes {
  readonly timeline: Timeline;
  readonly timers: SipTimers;
  /** It may be forgotten. */
  readonly over: () => void;
}

/** A request until its last answer (RFC 3261 section 17.1; RFC 6026 for INVITE). */
export class ClientTransaction {
  #state: "calling" | "proceeding" | "completed" | "accepted" = "calling";
  #timer: Timer | undefined;
  #sent = 0;
  #acknowledgement: SipRequest | undefined;

  constructor(
    readonly request: SipRequest,
    readonly to: SipSource,
    private readonly user: ClientUser,
    private readonly times: TransactionTimes,
  ) {}

  /** Whether some answer has come and the last one has not: it can be cancelled. */
  get isProceeding(): boolean {
    return this.#state === "proceeding";
  }

  start(): void {
    this.#send();
  }

  receive(response: SipResponse): void {
    const { status } = response;
    if (this.#state === "completed") return this.#acknowledge();
    if (this.#state === "accepted") return status < 300 ? this.user.answered(response) : undefined;
    const isInvite = this.request.method === "INVITE";
    if (status < 200) {
      this.#state = "proceeding";
      if (isInvite) this.#timer?.cancel();
      return this.user.answered(response);
    }
    this.#state = isInvite && status < 300 ? "accepted" : "completed";
    if (isInvite && status >= 300) this.#acknowledgement = acknowledgementOf(this.request, response);
    this.#acknowledge();
    this.#remember();
    this.user.answered(response);
  }

  /** Nothing more is expected of it. */
  abandon(): void {
    this.stop();
    this.times.over();
  }

  stop(): void {
    this.#timer?.cancel();
  }

  #send(): void {
    const { timeline, timers } = this.times;
    const { method } = this.request;
    if (this.#sent >= (timers.retries[method] ?? OTHER_RETRIES)) return this.#giveUp();
    this.to.carrier.send(this.request, this.to.place);
    const doubled = timers.first * 2 ** this.#sent++;
    const isInvite = method === "INVITE";
    // A stream repeats by itself; all that is left is that nobody answers.
    const isStream = this.to.place.transport === "tcp";
    if (isStream) this.#sent = Infinity;
    const wait = isStream ? memory(timers) : isInvite ? doubled : Math.min(doubled, timers.longest);
    this.#timer = timeline.after(wait, () => this.#send());
  }

  #giveUp(): void {
    this.times.over();
    this.user.unanswered();
  }

  #acknowledge(): void {
    if (this.#acknowledgement) this.to.carrier.send(this.#acknowledgement, this.to.place);
  }

  #remember(): void {
    const { timeline, timers, over } = this.times;
    this.#timer?.cancel();
    if (this.to.place.transport === "tcp" && this.#state === "completed") return over();
    this.#timer = timeline.after(memory(timers), over);
  }
}

/** The ACK of a refusal: it has the branch of the INVITE (RFC 3261 section 17.1.1.3). */
function acknowledgementOf(invite: SipRequest, response: SipResponse): SipRequest {
  const [via = ""] = valuesOf(invite, "Via");
  const sequence = (headerOf(invite, "CSeq") ?? "").replace(/\S+$/, "ACK");
  const kept = invite.headers.filter(({ name }) =>
    ["From", "Call-ID", "Max-Forwards", "Route"].includes(name),
  );
  const headers = [
    { name: "Via", value: via },
    ...kept,
    { name: "To", value: headerOf(response, "To") ?? "" },
    { name: "CSeq", value: sequence },
  ];
  return { kind: "request", method: "ACK", uri: invite.uri, headers: inOrder(headers), body: "" };
}
