import { authorizationFor } from "./authorization.js";
import { SDP_HEADERS, userOf } from "./call-dialog.js";
import type { Invitation } from "./call-user.js";
import type { SipSource } from "./carrier.js";
import type { ClientTransaction } from "./client-transaction.js";
import { type Header, headerOf, headersOf, type SipRequest, type SipResponse } from "./message.js";
import { reasonHeader } from "./release-reason.js";
import { memory } from "./timers.js";
import { ALLOW, type RequestParts, type UserAgent } from "./user-agent.js";

/** Who is told what becomes of it. */
export interface InviteUser {
  /** What it offers. */
  offer(): string;
  /** Something is known of the call, which is not answered. */
  progress(response: SipResponse, request: SipRequest): void;
  /** The other end has answered, and may have said so before; `sequence` is that of the INVITE. */
  accepted(response: SipResponse, request: SipRequest, sequence: number): void;
  refused(response: SipResponse): void;
  unanswered(): void;
}

/** The INVITE with which a call of ours begins, until it is answered or taken back (RFC 3261 sections 9 and 13.2). */
export class OpeningInvite {
  #client: ClientTransaction | undefined;
  #isCancelled = false;
  /** The user does not want the call any more. */
  #isUnwanted = false;

  constructor(
    private readonly agent: UserAgent,
    private readonly source: SipSource,
    readonly invitation: Invitation,
    private readonly user: InviteUser,
  ) {}

  send(): void {
    this.#send(FIRST, []);
  }

  /** Nothing more is expected of it. */
  abandon(): void {
    if (this.#client?.isProceeding) this.#client.abandon();
  }

  /** Takes it back as soon as that is possible; where nobody says more of it, `over` is called (RFC 3261 section 9.1). */
  cancel(cause: number, over: () => void): void {
    this.#isUnwanted = true;
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
    const wait = () => void timeline.after(memory(timers()), over);
    this.agent.send("CANCEL", parts, { answered: wait, unanswered: wait });
  }

  #send(sequence: number, more: readonly Header[]): void {
    const { uri, from, to, callId, headers } = this.invitation;
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
      body: this.user.offer(),
    };
    this.#client = this.agent.send("INVITE", parts, {
      answered: (response) => this.#answered(response, sequence),
      unanswered: () => {
        this.#client = undefined;
        this.user.unanswered();
      },
    });
  }

  #answered(response: SipResponse, sequence: number): void {
    const { request } = this.#client ?? {};
    if (!request) return;
    if (response.status < 200) return this.user.progress(response, request);
    if (response.status < 300) return this.user.accepted(response, request, sequence);
    this.#client = undefined;
    const proof = this.#isUnwanted ? undefined : this.#proof(response);
    if (proof && sequence === FIRST) return this.#send(sequence + 1, [proof]);
    this.user.refused(response);
  }

  /** What proves who we are, where that is asked. */
  #proof(response: SipResponse): Header | undefined {
    const { user } = this.agent.options;
    return authorizationFor(response, (realm) => user.credentials(realm), {
      method: "INVITE",
      uri: this.invitation.uri,
      clientNonce: () => this.agent.identifiers.tag(),
    });
  }
}

/** CSeq of the first INVITE. */
const FIRST = 101;
