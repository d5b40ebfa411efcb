import { readAddress, tagOf } from "./address.js";
import type { SipSource } from "./carrier.js";
import type { Dialog } from "./dialog.js";
import { type Header, headersOf, type SipRequest } from "./message.js";
import type { ReplacedDialog } from "./referral.js";
import type { DialogUser, RequestParts, UserAgent } from "./user-agent.js";

/** What sends the requests of a call, once the other end has given the call its tag. */
export class CallDialog {
  #dialog: Dialog | undefined;
  #acknowledgement: { readonly request: SipRequest; readonly to: SipSource } | undefined;

  /** `lost` learns that the other end does not know of the call any more. */
  constructor(
    private readonly agent: UserAgent,
    readonly source: SipSource,
    private readonly call: DialogUser,
    private readonly lost: () => void,
  ) {}

  /** Undefined before there is one. */
  get current(): Dialog | undefined {
    return this.#dialog;
  }

  /** As the other end sees it; undefined before there is one. */
  get replaced(): ReplacedDialog | undefined {
    if (!this.#dialog) return undefined;
    const { callId, local, remote } = this.#dialog;
    return { callId, localTag: tagOf(remote) ?? "", remoteTag: tagOf(local) ?? "" };
  }

  /** The `Contact` of this end. */
  get contact(): Header {
    return { name: "Contact", value: this.agent.contact(this.source, userOf(this.#dialog?.local ?? "")) };
  }

  /** The call is known by that dialog from now on. */
  begin(dialog: Dialog): void {
    this.leave();
    this.#dialog = dialog;
    this.agent.join(dialog.key, this.call);
  }

  /** Requests do not find the call any more. */
  leave(): void {
    if (this.#dialog) this.agent.leave(this.#dialog.key);
  }

  /** What the next request of the dialog is made of; undefined before there is one. */
  next(headers: readonly Header[], body: string): RequestParts | undefined {
    const dialog = this.#dialog;
    return (
      dialog && {
        uri: dialog.target,
        to: dialog.place,
        sequence: dialog.nextSequence(),
        headers: [...dialog.headers(), this.contact, ...headers],
        body,
      }
    );
  }

  /** Sends a request; `matters`: the call is over where nobody knows of it there any more. */
  request(
    method: string,
    headers: readonly Header[],
    body: string,
    matters: boolean,
    answered: (status: number) => void = () => undefined,
  ): void {
    const parts = this.next(headers, body);
    if (!parts) return;
    const lost = () => {
      if (matters) this.lost();
    };
    this.agent.send(method, parts, {
      answered: ({ status }) => (status === 481 || status === 408 ? lost() : answered(status)),
      unanswered: lost,
    });
  }

  bye(reason: readonly Header[]): void {
    this.request("BYE", reason, "", false);
  }

  /** Acknowledges an answer that accepts an INVITE of ours (RFC 3261 section 13.2.2.4). */
  acknowledge(sequence: number): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    const to = dialog.place;
    const headers = dialog.headers();
    const request = this.agent.compose("ACK", { uri: dialog.target, to, sequence, headers });
    this.#acknowledgement = { request, to };
    this.repeatAcknowledgement();
  }

  /** The answer has come again. */
  repeatAcknowledgement(): void {
    const { request, to } = this.#acknowledgement ?? {};
    if (request && to) to.carrier.send(request, to.place);
  }
}

/** The user part of an address; "" where it has none. */
export function userOf(address: string): string {
  return readAddress(address)?.uri.user ?? "";
}

/** Headers of a message that tells of voice. */
export const SDP_HEADERS = headersOf(
  ["Content-Type", "application/sdp"],
  ["Content-Disposition", "session;handling=required"],
);
