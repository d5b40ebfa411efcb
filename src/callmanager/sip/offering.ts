import { ANSWERS, type Direction, withoutHearing } from "./audio.js";
import { type CallDialog, SDP_HEADERS } from "./call-dialog.js";
import { audioOf, type CallMedia } from "./call-media.js";
import type { ClientTransaction } from "./client-transaction.js";
import { headersOf, type SipRequest, type SipResponse } from "./message.js";
import { ALLOW, type UserAgent } from "./user-agent.js";

/** The call whose voice is spoken of. */
export interface OfferingCall {
  /** Whether an INVITE may be sent now. */
  mayInvite(): boolean;
  /** Whether the call was ours: who began it waits longer when both have asked at the same time. */
  isOurs(): boolean;
  /** The other end hears elsewhere, or nowhere. */
  heard(): void;
  /** Nobody knows of the call at the other end. */
  lost(): void;
}

/** Offers and answers of voice in mid-call (RFC 3261 section 14, RFC 3264). */
export class Offering {
  #direction: Direction = "sendrecv";
  /** What we want is to be offered as soon as nothing else is under way. */
  #isDue = false;
  /** An offer of ours is under way. */
  #isInviting = false;
  #client: ClientTransaction | undefined;

  constructor(
    private readonly agent: UserAgent,
    private readonly dialog: CallDialog,
    private readonly media: CallMedia,
    private readonly call: OfferingCall,
  ) {}

  get isInviting(): boolean {
    return this.#isInviting;
  }

  /** An offer of what this end wants. */
  offer(): string {
    return this.media.offer(this.#direction);
  }

  /** Says whether this end hears from now on. */
  direct(direction: Direction): void {
    if (direction === this.#direction) return;
    this.#direction = direction;
    this.#ask();
  }

  /** Nothing else is under way. */
  offerIfDue(): void {
    if (!this.#isDue || !this.dialog.current || !this.call.mayInvite() || this.#isInviting) return;
    this.#isDue = false;
    const parts = this.dialog.next([...headersOf(["Allow", ALLOW]), ...SDP_HEADERS], this.offer());
    if (!parts) return;
    this.#client = this.agent.send("INVITE", parts, {
      answered: (response) => this.#answered(response, parts.sequence),
      unanswered: () => this.call.lost(),
    });
    this.#isInviting = true;
  }

  /** The answer to what a request offers; undefined where nothing of it is taken. */
  answerTo({ body }: SipRequest): string | undefined {
    const offer = audioOf(body);
    if (offer === undefined) return this.offer();
    if (typeof offer === "string") return undefined;
    const common = this.media.common(offer);
    const codec = common.find(({ name }) => name === this.media.codec) ?? common[0];
    if (!codec) return undefined;
    const answered = ANSWERS[offer.direction];
    return this.media.answer(
      offer,
      codec,
      this.#direction === "sendonly" ? withoutHearing(answered) : answered,
    );
  }

  /** Takes what a message says of the other end's voice, where that is an answer to us. */
  take(body: string): void {
    const audio = audioOf(body);
    if (audio !== undefined && typeof audio !== "string" && this.media.take(audio)) this.call.heard();
  }

  /** Nothing more is expected. */
  abandon(): void {
    if (this.#client?.isProceeding) this.#client.abandon();
  }

  /** Offers what we want, now or as soon as nothing else is under way (RFC 3261 section 14.1). */
  #ask(): void {
    this.#isDue = true;
    this.offerIfDue();
  }

  /** What the other end says to an offer of ours. */
  #answered(response: SipResponse, sequence: number): void {
    const { status } = response;
    if (status < 200) return;
    if (status < 300 && !this.#isInviting) return this.dialog.repeatAcknowledgement();
    this.#isInviting = false;
    if (status >= 300) return this.#refused(status);
    this.dialog.current?.moved(response);
    this.dialog.acknowledge(sequence);
    this.take(response.body);
    this.offerIfDue();
  }

  #refused(status: number): void {
    if (status === 481 || status === 408) return this.call.lost();
    if (status !== 491) return;
    // Who began the call waits longer (RFC 3261 section 14.1).
    const { timeline, random } = this.agent.options;
    const wait = this.call.isOurs() ? 2100 + random(1900) : random(2000);
    timeline.after(wait, () => this.#ask());
  }
}
