import { ANSWERS, type Audio, type AudioCodec, type Direction } from "./audio.js";
import { CallDialog, SDP_HEADERS } from "./call-dialog.js";
import { audioOf, type CallMedia } from "./call-media.js";
import type { CallUser, Invitation } from "./call-user.js";
import type { SipSource } from "./carrier.js";
import { contactOf, Dialog } from "./dialog.js";
import { type Header, headerOf, headersOf, type SipRequest, type SipResponse } from "./message.js";
import { Offering } from "./offering.js";
import { OpeningInvite } from "./opening-invite.js";
import { readKey } from "./pad-keys.js";
import { readReferral, referralNotice, referralStatus, type ReplacedDialog } from "./referral.js";
import { reasonCause, reasonHeader } from "./release-reason.js";
import { partyOf, type RemoteParty, remotePartyId } from "./remote-party.js";
import type { ServerTransaction } from "./server-transaction.js";
import { ALLOW, type UserAgent } from "./user-agent.js";

/** A call of two ends, of which this is one (RFC 3261 sections 13 to 15, RFC 3264, RFC 3515). */
export class SipCall {
  #state: "inviting" | "invited" | "established" | "over" = "inviting";
  readonly #dialog: CallDialog;
  readonly #offering: Offering;
  /** An INVITE of the other end's that is not answered, or whose answer is not acknowledged. */
  #server: ServerTransaction | undefined;
  /** The INVITE of ours with which it began. */
  #opening: OpeningInvite | undefined;
  /** Why it is to end as soon as that can be said. */
  #leaving: number | undefined;
  #tag = "";
  #remoteAllows = "";

  /** `source` is where the other end is, or the first one on the way there. */
  constructor(
    private readonly agent: UserAgent,
    readonly source: SipSource,
    readonly media: CallMedia,
    private readonly user: CallUser,
  ) {
    const lost = () => this.#end(NOBODY_THERE);
    this.#dialog = new CallDialog(agent, source, this, lost);
    this.#offering = new Offering(agent, this.#dialog, media, {
      mayInvite: () => this.#state === "established" && !this.#server,
      isOurs: () => this.#opening !== undefined,
      heard: () => {
        if (media.remote) this.user.changed(media.remote);
      },
      lost,
    });
  }

  /** What both ends call it; "" before they do. */
  get callId(): string {
    return this.#dialog.current?.callId ?? this.#opening?.invitation.callId ?? "";
  }

  /** The name of its dialog; undefined before there is one. */
  get dialogKey(): string | undefined {
    return this.#dialog.current?.key;
  }

  /** The dialog as the other end sees it; undefined before there is one. */
  get dialog(): ReplacedDialog | undefined {
    return this.#dialog.replaced;
  }

  get isEstablished(): boolean {
    return this.#state === "established";
  }

  /** Calls the other end. */
  invite(invitation: Invitation): void {
    this.#opening = new OpeningInvite(this.agent, this.source, invitation, {
      offer: () => this.#offering.offer(),
      progress: (response, request) => this.#progress(response, request),
      accepted: (response, request, sequence) => this.#accepted(response, request, sequence),
      refused: (response) => this.#refused(response),
      unanswered: () => this.#unanswered(),
    });
    this.#opening.send();
  }

  /** Takes an INVITE of the other end's; `offer` is what it offers, if anything. */
  take(transaction: ServerTransaction): void {
    this.#state = "invited";
    this.#server = transaction;
    transaction.cancelled = () => this.#wasCancelled();
    this.#tag = this.agent.identifiers.tag();
    this.#remoteAllows = headerOf(transaction.request, "Allow") ?? "";
    this.#dialog.begin(Dialog.ofRequest(transaction.request, this.source, this.#tag));
  }

  /** It rings here. */
  ring(party: RemoteParty | undefined): void {
    this.#respond(180, headersOf(["Remote-Party-ID", party && this.#partyId(party, "called")]));
  }

  /** Answers, with the codec that was chosen of the offer. */
  accept(offer: Audio | undefined, codec: AudioCodec | undefined, party: RemoteParty | undefined): void {
    const body =
      offer && codec
        ? this.media.answer(offer, codec, ANSWERS[offer.direction])
        : this.media.offer("sendrecv");
    this.#state = "established";
    this.#respond(
      200,
      headersOf(["Allow", ALLOW], ["Remote-Party-ID", party && this.#partyId(party, "called")]),
      body,
    );
  }

  /** Refuses. */
  reject(status: number, cause?: number): void {
    this.#respond(status, reasonHeader(cause));
    this.#over();
  }

  /** Ends it, at whatever point it is. */
  hangUp(cause: number, status: number): void {
    switch (this.#state) {
      case "invited":
        return this.reject(status, cause);
      case "established":
        // Nobody may say goodbye before the other end knows that he was heard (RFC 3261 section 15).
        if (this.#server) {
          this.#leaving = cause;
          return;
        }
        this.#dialog.bye(reasonHeader(cause));
        return this.#over();
      case "inviting":
        this.#leaving = cause;
        return this.#cancel(cause);
      case "over":
    }
  }

  /** Says whether this end hears from now on. */
  direct(direction: Direction): void {
    this.#offering.direct(direction);
  }

  /** Tells the other end who is here now, if it wants to know. */
  tellParty(party: RemoteParty): void {
    if (this.#state !== "established" || !/\bUPDATE\b/.test(this.#remoteAllows)) return;
    this.#dialog.request("UPDATE", headersOf(["Remote-Party-ID", this.#partyId(party, "calling")]), "", true);
  }

  /** Sends a request in the dialog whose answer matters to nobody. */
  tell(method: "INFO" | "NOTIFY", headers: readonly Header[], body: string): void {
    if (this.#state === "established") this.#dialog.request(method, headers, body, true);
  }

  /** Asks the other end to call somebody else. */
  refer(target: string, referredBy: string): void {
    const headers = headersOf(["Refer-To", target], ["Referred-By", referredBy]);
    this.#dialog.request("REFER", headers, "", true, (status) => {
      if (status >= 300) this.user.referralTold?.(status);
    });
  }

  /** Tells what has become of a referral of the other end's. */
  notifyReferral(status: number): void {
    const { headers, body } = referralNotice(status);
    if (this.#state !== "over") this.#dialog.request("NOTIFY", headers, body, true);
  }

  /** A request of the other end's within the dialog. */
  receive(transaction: ServerTransaction): void {
    const { request } = transaction;
    if (!this.#dialog.current?.follows(request)) return this.#answer(transaction, 500);
    this.#remoteAllows = headerOf(request, "Allow") ?? this.#remoteAllows;
    switch (request.method) {
      case "BYE":
        this.#answer(transaction, 200);
        return this.#end(reasonCause(request));
      case "INVITE":
        return this.#reinvited(transaction);
      case "UPDATE":
        return this.#updated(transaction);
      case "REFER":
        return this.#referred(transaction);
      case "INFO":
      case "NOTIFY": {
        this.#answer(transaction, 200);
        const key = readKey(request);
        if (key !== undefined) this.user.keyPressed(key);
        const status = referralStatus(request);
        if (status !== undefined) this.user.referralTold?.(status);
        return;
      }
      case "OPTIONS":
        return this.#answer(transaction, 200, headersOf(["Allow", ALLOW]));
      case "SUBSCRIBE":
        return this.#answer(transaction, 489);
      default:
        return this.#answer(transaction, 481);
    }
  }

  /** The ACK of an acceptance, which may bring the answer to our offer. */
  acknowledged(request: SipRequest): void {
    this.#server?.acknowledge();
    this.#server = undefined;
    this.#offering.take(request.body);
    if (this.#leaving !== undefined) return this.hangUp(this.#leaving, 500);
    this.#offering.offerIfDue();
  }

  #over(): void {
    this.#state = "over";
    this.#opening?.abandon();
    this.#offering.abandon();
    this.#dialog.leave();
  }

  #end(cause: number | undefined): void {
    if (this.#state === "over") return;
    // Whoever says goodbye before his own call was answered gets that answer, too.
    if (this.#state === "invited") this.#respond(487, []);
    this.#over();
    this.user.ended(cause);
  }

  #wasCancelled(): void {
    if (this.#state !== "invited") return;
    this.#respond(487, []);
    this.#over();
    this.user.ended(undefined);
  }

  #unanswered(): void {
    const wanted = this.#state === "inviting" && this.#leaving === undefined;
    this.#over();
    if (wanted) this.user.refused(408, NOBODY_THERE, undefined);
  }

  #accepted(response: SipResponse, request: SipRequest, sequence: number): void {
    if (this.#state !== "inviting") return this.#dialog.repeatAcknowledgement();
    this.#dialog.begin(Dialog.ofResponse(request, response, this.source));
    this.#remoteAllows = headerOf(response, "Allow") ?? "";
    this.#state = "established";
    this.#dialog.acknowledge(sequence);
    const audio = audioOf(response.body);
    if (this.#leaving !== undefined) return this.hangUp(this.#leaving, 500);
    if (audio === undefined || typeof audio === "string" || !this.media.take(audio)) {
      this.hangUp(NO_CODEC, 488);
      return this.user.refused(488, NO_CODEC, undefined);
    }
    this.user.accepted(audio, partyOf(response));
    this.#offering.offerIfDue();
  }

  #progress(response: SipResponse, request: SipRequest): void {
    if (this.#leaving !== undefined) return this.#cancel(this.#leaving);
    if (response.status === 100 || this.#state !== "inviting") return;
    const dialog = Dialog.ofResponse(request, response, this.source);
    if (dialog.key !== this.#dialog.current?.key) this.#dialog.begin(dialog);
    this.user.ringing(partyOf(response));
  }

  #refused(response: SipResponse): void {
    this.#over();
    if (this.#leaving === undefined)
      this.user.refused(response.status, reasonCause(response), contactOf(response));
  }

  #cancel(cause: number): void {
    this.#opening?.cancel(cause, () => this.#over());
  }

  #reinvited(transaction: ServerTransaction): void {
    if (this.#offering.isInviting) return this.#answer(transaction, 491);
    if (this.#server || this.#state !== "established")
      return this.#answer(transaction, 500, headersOf(["Retry-After", "1"]));
    const { request } = transaction;
    this.#dialog.current?.moved(request);
    const answered = this.#offering.answerTo(request);
    if (answered === undefined) return this.#answer(transaction, 488);
    this.#server = transaction;
    this.#respond(200, headersOf(["Allow", ALLOW]), answered);
    this.#hearOf(request);
  }

  #updated(transaction: ServerTransaction): void {
    const { request } = transaction;
    this.#dialog.current?.moved(request);
    if (request.body !== "") {
      const answered = this.#offering.isInviting ? undefined : this.#offering.answerTo(request);
      if (answered === undefined) return this.#answer(transaction, this.#offering.isInviting ? 491 : 488);
      this.#answer(transaction, 200, this.#ownHeaders(SDP_HEADERS), answered);
    } else this.#answer(transaction, 200, this.#ownHeaders([]));
    this.#hearOf(request);
  }

  #hearOf(request: SipRequest): void {
    const party = partyOf(request);
    if (party) this.user.partyChanged(party);
    if (request.body !== "" && this.media.remote) this.user.changed(this.media.remote);
  }

  #referred(transaction: ServerTransaction): void {
    const referral = readReferral(transaction.request);
    if (typeof referral === "number") return this.#answer(transaction, referral);
    this.#answer(transaction, 202, this.#ownHeaders([]));
    this.notifyReferral(100);
    const refused = this.user.referred(referral);
    if (refused !== undefined) this.notifyReferral(refused);
  }

  /** Answers the INVITE that is open. */
  #respond(status: number, headers: readonly Header[], body = ""): void {
    const transaction = this.#server;
    if (!transaction) return;
    const lost = () => {
      this.#server = undefined;
      this.#dialog.bye(reasonHeader(NOBODY_THERE));
      this.#end(NOBODY_THERE);
    };
    const described = body === "" ? headers : [...headers, ...SDP_HEADERS];
    const own = status < 300 ? this.#ownHeaders(described) : described;
    transaction.respond(
      status,
      this.#tag,
      [...this.agent.about, ...own],
      body,
      status < 300 ? lost : undefined,
    );
    if (status >= 300) this.#server = undefined;
  }

  #ownHeaders(headers: readonly Header[]): readonly Header[] {
    return [this.#dialog.contact, ...headers];
  }

  #answer(transaction: ServerTransaction, status: number, headers: readonly Header[] = [], body = ""): void {
    transaction.respond(status, "", [...this.agent.about, ...headers], body);
  }

  #partyId({ number, name }: RemoteParty, which: "called" | "calling"): string {
    const { address } = this.source.carrier.ownPlace(this.source.place);
    return remotePartyId({ number, name }, address, which);
  }
}

/** Causes by Q.850. */
const NOBODY_THERE = 102;
const NO_CODEC = 65;
