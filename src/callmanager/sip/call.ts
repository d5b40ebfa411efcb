import { readAddress, tagOf } from "./address.js";
import { ANSWERS, type Audio, type AudioCodec, type Direction, withoutHearing } from "./audio.js";
import { audioOf, type CallMedia } from "./call-media.js";
import type { ClientTransaction } from "./client-transaction.js";
import { contactOf, Dialog } from "./dialog.js";
import { authorizationFor } from "./authorization.js";
import { type Header, headerOf, headersOf, type SipRequest, type SipResponse } from "./message.js";
import { readKey } from "./pad-keys.js";
import { partyOf, type RemoteParty, remotePartyId } from "./remote-party.js";
import {
  type Referral,
  readReferral,
  referralNotice,
  referralStatus,
  type ReplacedDialog,
} from "./referral.js";
import { reasonCause, reasonHeader } from "./release-reason.js";
import type { ServerTransaction } from "./server-transaction.js";
import type { SipSource } from "./carrier.js";
import { memory } from "./timers.js";
import { ALLOW, type RequestParts, type UserAgent } from "./user-agent.js";

/** Who is behind an end of a call. */
export interface CallUser {
  /** The other end rings; who it is, where it says so. */
  ringing(party: RemoteParty | undefined): void;
  /** The other end has answered. */
  accepted(audio: Audio, party: RemoteParty | undefined): void;
  /** It has refused, or nobody is there: a SIP status, a Q.850 cause where one was given, and where it is instead. */
  refused(status: number, cause: number | undefined, contact: string | undefined): void;
  /** The other end hears elsewhere, or nowhere. */
  changed(audio: Audio): void;
  partyChanged(party: RemoteParty): void;
  keyPressed(key: string): void;
  /** The other end wants us to call somebody else in its place; a status where that is not done. */
  referred(referral: Referral): number | undefined;
  /** What has become of a referral of ours, as far as the other end tells: a status. */
  referralTold?(status: number): void;
  /** The call is over. */
  ended(cause: number | undefined): void;
}

/** How an INVITE is sent. */
export interface Invitation {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  readonly callId: string;
  readonly headers: readonly Header[];
}

/** A call of two ends, of which this is one (RFC 3261 sections 13 to 15, RFC 3264, RFC 3515). */
export class SipCall {
  #state: "inviting" | "invited" | "established" | "over" = "inviting";
  #dialog: Dialog | undefined;
  /** An INVITE of the other end's that is not answered, or whose answer is not acknowledged. */
  #server: ServerTransaction | undefined;
  /** An INVITE of ours that is under way. */
  #client: ClientTransaction | undefined;
  #invitation: Invitation | undefined;
  #acknowledgement: { readonly request: SipRequest; readonly to: SipSource } | undefined;
  #direction: Direction = "sendrecv";
  /** What we want is to be offered as soon as nothing else is under way. */
  #offerLater = false;
  /** An offer of ours in mid-call is under way. */
  #isInviting = false;
  /** Why it is to end as soon as that can be said. */
  #leaving: number | undefined;
  #isCancelled = false;
  #tag = "";
  #remoteAllows = "";

  /** `source` is where the other end is, or the first one on the way there. */
  constructor(
    private readonly agent: UserAgent,
    readonly source: SipSource,
    readonly media: CallMedia,
    private readonly user: CallUser,
  ) {}

  /** What both ends call it; "" before they do. */
  get callId(): string {
    return this.#dialog?.callId ?? this.#invitation?.callId ?? "";
  }

  /** The name of its dialog; undefined before there is one. */
  get dialogKey(): string | undefined {
    return this.#dialog?.key;
  }

  /** The dialog as the other end sees it; undefined before there is one. */
  get dialog(): ReplacedDialog | undefined {
    if (!this.#dialog) return undefined;
    const { callId, local, remote } = this.#dialog;
    return { callId, localTag: tagOf(remote) ?? "", remoteTag: tagOf(local) ?? "" };
  }

  get isEstablished(): boolean {
    return this.#state === "established";
  }

  /** Calls the other end. */
  invite(invitation: Invitation): void {
    this.#invitation = invitation;
    this.#sendInvite(FIRST, invitation, []);
  }

  /** Takes an INVITE of the other end's; `offer` is what it offers, if anything. */
  take(transaction: ServerTransaction): void {
    this.#state = "invited";
    this.#server = transaction;
    transaction.cancelled = () => this.#wasCancelled();
    this.#tag = this.agent.identifiers.tag();
    this.#remoteAllows = headerOf(transaction.request, "Allow") ?? "";
    const dialog = Dialog.ofRequest(transaction.request, this.source, this.#tag);
    this.#begin(dialog);
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
        this.#bye(cause);
        return this.#over();
      case "inviting":
        this.#leaving = cause;
        if (this.#client?.isProceeding) this.#cancel(cause);
        return;
      case "over":
    }
  }

  /** Says whether this end hears from now on. */
  direct(direction: Direction): void {
    if (direction === this.#direction) return;
    this.#direction = direction;
    this.#offer();
  }

  /** Tells the other end who is here now, if it wants to know. */
  tellParty(party: RemoteParty): void {
    if (this.#state !== "established" || !/\bUPDATE\b/.test(this.#remoteAllows)) return;
    this.#request("UPDATE", headersOf(["Remote-Party-ID", this.#partyId(party, "calling")]), "", true);
  }

  /** Sends a request in the dialog whose answer matters to nobody. */
  tell(method: "INFO" | "NOTIFY", headers: readonly Header[], body: string): void {
    if (this.#state === "established") this.#request(method, headers, body, true);
  }

  /** Asks the other end to call somebody else. */
  refer(target: string, referredBy: string): void {
    const headers = headersOf(["Refer-To", target], ["Referred-By", referredBy]);
    this.#request("REFER", headers, "", true, (status) => {
      if (status >= 300) this.user.referralTold?.(status);
    });
  }

  /** Tells what has become of a referral of the other end's. */
  notifyReferral(status: number): void {
    const { headers, body } = referralNotice(status);
    if (this.#state !== "over") this.#request("NOTIFY", headers, body, true);
  }

  /** A request of the other end's within the dialog. */
  receive(transaction: ServerTransaction): void {
    const { request } = transaction;
    if (!this.#dialog?.follows(request)) return this.#answer(transaction, 500);
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
    const audio = audioOf(request.body);
    if (audio !== undefined && typeof audio !== "string" && this.media.take(audio)) this.user.changed(audio);
    if (this.#leaving !== undefined) return this.hangUp(this.#leaving, 500);
    this.#offerIfWanted();
  }

  #begin(dialog: Dialog): void {
    if (this.#dialog) this.agent.leave(this.#dialog.key);
    this.#dialog = dialog;
    this.agent.join(dialog.key, this);
  }

  #over(): void {
    this.#state = "over";
    if (this.#client?.isProceeding) this.#client.abandon();
    if (this.#dialog) this.agent.leave(this.#dialog.key);
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

  #sendInvite(sequence: number, invitation: Invitation, more: readonly Header[]): void {
    const { uri, from, to, callId, headers } = invitation;
    const parts: RequestParts = {
      uri,
      to: this.source,
      sequence,
      headers: [
        ...headersOf(["From", from], ["To", to], ["Call-ID", callId], ["Allow", ALLOW]),
        ...headersOf(["Contact", this.agent.contact(this.source, userOf(from))]),
        ...headers,
        ...SDP_HEADERS,
        ...more,
      ],
      body: this.media.offer(this.#direction),
    };
    this.#client = this.agent.send("INVITE", parts, {
      answered: (response) => this.#answered(response, sequence),
      unanswered: () => this.#unanswered(),
    });
  }

  #unanswered(): void {
    this.#client = undefined;
    const wanted = this.#state === "inviting" && this.#leaving === undefined;
    this.#over();
    if (wanted) this.user.refused(408, NOBODY_THERE, undefined);
  }

  /** What the other end says to our first INVITE. */
  #answered(response: SipResponse, sequence: number): void {
    const { status } = response;
    const { request } = this.#client ?? {};
    if (!request) return;
    if (status < 200) return this.#progress(response, request);
    if (status >= 300) return this.#refused(response, sequence);
    if (this.#state !== "inviting") return this.#repeatAcknowledgement();
    this.#begin(Dialog.ofResponse(request, response, this.source));
    this.#remoteAllows = headerOf(response, "Allow") ?? "";
    this.#state = "established";
    this.#acknowledge(sequence);
    const audio = audioOf(response.body);
    if (this.#leaving !== undefined) return this.hangUp(this.#leaving, 500);
    if (audio === undefined || typeof audio === "string" || !this.media.take(audio)) {
      this.hangUp(NO_CODEC, 488);
      return this.user.refused(488, NO_CODEC, undefined);
    }
    this.user.accepted(audio, partyOf(response));
    this.#offerIfWanted();
  }

  #progress(response: SipResponse, request: SipRequest): void {
    if (this.#leaving !== undefined) return this.#cancel(this.#leaving);
    if (response.status === 100 || this.#state !== "inviting") return;
    const dialog = Dialog.ofResponse(request, response, this.source);
    if (dialog.key !== this.#dialog?.key) this.#begin(dialog);
    this.user.ringing(partyOf(response));
  }

  #refused(response: SipResponse, sequence: number): void {
    this.#client = undefined;
    const { user } = this.agent.options;
    const again =
      this.#leaving === undefined
        ? authorizationFor(response, (realm) => user.credentials(realm), {
            method: "INVITE",
            uri: this.#invitation?.uri ?? "",
            clientNonce: () => this.agent.identifiers.tag(),
          })
        : undefined;
    if (again && sequence === FIRST && this.#invitation)
      return this.#sendInvite(sequence + 1, this.#invitation, [again]);
    this.#over();
    if (this.#leaving === undefined)
      this.user.refused(response.status, reasonCause(response), contactOf(response));
  }

  #acknowledge(sequence: number): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    const to = dialog.place;
    const request = this.agent.compose("ACK", {
      uri: dialog.target,
      to,
      sequence,
      headers: dialog.headers(),
    });
    this.#acknowledgement = { request, to };
    this.#repeatAcknowledgement();
  }

  #repeatAcknowledgement(): void {
    const { request, to } = this.#acknowledgement ?? {};
    if (request && to) to.carrier.send(request, to.place);
  }

  /** Takes our INVITE back; where nobody says more of it, it is over all the same (RFC 3261 section 9.1). */
  #cancel(cause: number): void {
    const client = this.#client;
    if (!client?.isProceeding || this.#isCancelled) return;
    this.#isCancelled = true;
    const { request } = client;
    const kept = ["From", "To", "Call-ID", "Route"];
    const parts: RequestParts = {
      uri: request.uri,
      to: this.source,
      sequence: Number.parseInt(headerOf(request, "CSeq") ?? "", 10),
      via: headerOf(request, "Via") ?? "",
      headers: [...request.headers.filter(({ name }) => kept.includes(name)), ...reasonHeader(cause)],
    };
    const { timeline, timers } = this.agent.options;
    const wait = () => void timeline.after(memory(timers()), () => this.#over());
    this.agent.send("CANCEL", parts, { answered: wait, unanswered: wait });
  }

  #bye(cause: number): void {
    this.#request("BYE", reasonHeader(cause), "", false);
  }

  /** A request within the dialog; where nobody knows of it there any more, the call is over. */
  #request(
    method: string,
    headers: readonly Header[],
    body: string,
    matters: boolean,
    answered: (status: number) => void = () => undefined,
  ): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    const lost = () => {
      if (matters) this.#end(NOBODY_THERE);
    };
    const parts = this.#partsOf(dialog, headers, body);
    this.agent.send(method, parts, {
      answered: ({ status }) => (status === 481 || status === 408 ? lost() : answered(status)),
      unanswered: lost,
    });
  }

  #partsOf(dialog: Dialog, headers: readonly Header[], body: string): RequestParts {
    const contact = this.agent.contact(this.source, userOf(dialog.local));
    return {
      uri: dialog.target,
      to: dialog.place,
      sequence: dialog.nextSequence(),
      headers: [...dialog.headers(), ...headersOf(["Contact", contact]), ...headers],
      body,
    };
  }

  /** Offers what we want, now or as soon as nothing else is under way (RFC 3261 section 14.1). */
  #offer(): void {
    this.#offerLater = true;
    this.#offerIfWanted();
  }

  #offerIfWanted(): void {
    const dialog = this.#dialog;
    if (!this.#offerLater || !dialog || this.#state !== "established" || this.#server || this.#isInviting)
      return;
    this.#offerLater = false;
    const parts = this.#partsOf(
      dialog,
      [...headersOf(["Allow", ALLOW]), ...SDP_HEADERS],
      this.media.offer(this.#direction),
    );
    this.#client = this.agent.send("INVITE", parts, {
      answered: (response) => this.#reanswered(response, parts.sequence),
      unanswered: () => this.#end(NOBODY_THERE),
    });
    this.#isInviting = true;
  }

  /** What the other end says to another offer of ours. */
  #reanswered(response: SipResponse, sequence: number): void {
    const { status } = response;
    if (status < 200) return;
    if (status < 300 && !this.#isInviting) return this.#repeatAcknowledgement();
    this.#isInviting = false;
    if (status >= 300) return this.#notOffered(status);
    this.#dialog?.moved(response);
    this.#acknowledge(sequence);
    const audio = audioOf(response.body);
    if (audio !== undefined && typeof audio !== "string" && this.media.take(audio)) this.user.changed(audio);
    this.#offerIfWanted();
  }

  #notOffered(status: number): void {
    if (status === 481 || status === 408) return this.#end(NOBODY_THERE);
    if (status !== 491) return;
    // Who began the call waits longer (RFC 3261 section 14.1).
    const { timeline, random } = this.agent.options;
    const wait = this.#invitation ? 2100 + random(1900) : random(2000);
    timeline.after(wait, () => this.#offer());
  }

  #reinvited(transaction: ServerTransaction): void {
    if (this.#isInviting) return this.#answer(transaction, 491);
    if (this.#server || this.#state !== "established")
      return this.#answer(transaction, 500, headersOf(["Retry-After", "1"]));
    const { request } = transaction;
    this.#dialog?.moved(request);
    const answered = this.#answerTo(request);
    if (answered === undefined) return this.#answer(transaction, 488);
    this.#server = transaction;
    this.#respond(200, headersOf(["Allow", ALLOW]), answered);
    this.#hearOf(request);
  }

  #updated(transaction: ServerTransaction): void {
    const { request } = transaction;
    this.#dialog?.moved(request);
    if (request.body !== "") {
      const answered = this.#isInviting ? undefined : this.#answerTo(request);
      if (answered === undefined) return this.#answer(transaction, this.#isInviting ? 491 : 488);
      this.#answer(transaction, 200, this.#ownHeaders(SDP_HEADERS), answered);
    } else this.#answer(transaction, 200, this.#ownHeaders([]));
    this.#hearOf(request);
  }

  /** The answer to what a request offers; undefined where nothing of it is taken. */
  #answerTo({ body }: SipRequest): string | undefined {
    const offer = audioOf(body);
    if (offer === undefined) return this.media.offer(this.#direction);
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
      this.#bye(NOBODY_THERE);
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
    const contact = this.agent.contact(this.source, userOf(this.#dialog?.local ?? ""));
    return [{ name: "Contact", value: contact }, ...headers];
  }

  #answer(transaction: ServerTransaction, status: number, headers: readonly Header[] = [], body = ""): void {
    transaction.respond(status, "", [...this.agent.about, ...headers], body);
  }

  #partyId({ number, name }: RemoteParty, which: "called" | "calling"): string {
    const { address } = this.source.carrier.ownPlace(this.source.place);
    return remotePartyId({ number, name }, address, which);
  }
}

function userOf(address: string): string {
  return readAddress(address)?.uri.user ?? "";
}

/** CSeq of the first INVITE. */
const FIRST = 101;

const SDP_HEADERS = headersOf(
  ["Content-Type", "application/sdp"],
  ["Content-Disposition", "session;handling=required"],
);

/** Causes by Q.850. */
const NOBODY_THERE = 102;
const NO_CODEC = 65;
