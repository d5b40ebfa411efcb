import { headerOf, headersOf, type SipRequest } from "../../../callmanager/sip/message.js";
import { readStatusLine, REMOTE_CONTROL } from "../../../callmanager/sip/remote-control.js";
import type { ServerTransaction } from "../../../callmanager/sip/server-transaction.js";
import { readUri } from "../../../callmanager/sip/uri.js";
import type { SipProfileLine } from "../../services/sip-phone-files.js";
import { receptionOf } from "./incoming-call.js";
import { CODECS, type SipPhoneCalls } from "./sip-calls.js";
import type { SipPhone } from "./sip-phone.js";

/** What others ask of a phone that speaks SIP, outside of its calls. */
export class IncomingRequests {
  #resetDue: "reset" | "restart" | undefined;

  /** `reset`: the phone is to start again now. */
  constructor(
    private readonly phone: SipPhone,
    private readonly calls: Pick<SipPhoneCalls, "ring">,
    private readonly events: { reset(kind: "reset" | "restart"): void },
  ) {}

  invited(transaction: ServerTransaction): void {
    const reception = receptionOf(this.phone.state, transaction.request, CODECS);
    switch (reception.kind) {
      case "refused":
        return this.#respond(transaction, reception.status);
      case "moved":
        return this.#redirect(transaction, reception.line, reception.to);
      case "rings":
        return this.calls.ring(transaction, reception);
    }
  }

  /** A request that belongs to no call: the call agent tells something. */
  asked(transaction: ServerTransaction): boolean {
    const { request } = transaction;
    const event = /^[\w-]*/.exec(headerOf(request, "Event") ?? "")?.[0].toLowerCase() ?? "";
    if (request.method === "REFER") return this.#shows(transaction);
    if (request.method !== "NOTIFY") return false;
    if (event === "message-summary") this.#switchLamp(request);
    else if (event === "service-control" || event === "check-sync") this.#orderReset(request);
    else return false;
    this.#respond(transaction, ACCEPTED);
    return true;
  }

  /** A phone in a call resets when the call is over. */
  obeyIfIdle(): void {
    const kind = this.#resetDue;
    if (kind === undefined || this.phone.state.calls.size > 0) return;
    this.#resetDue = undefined;
    // What is under way, its answer to the call agent among it, goes out first.
    this.phone.host.timeline.after(0, () => {
      this.phone.registration?.leave();
      this.events.reset(kind);
    });
  }

  /** The phone is off. */
  forget(): void {
    this.#resetDue = undefined;
  }

  /** The call agent shows its user a text. */
  #shows(transaction: ServerTransaction): boolean {
    const { request } = transaction;
    const line = headerOf(request, "Content-Type") === REMOTE_CONTROL && readStatusLine(request.body);
    if (!line) return false;
    this.#respond(transaction, TAKEN);
    this.phone.notify(line.text);
    return true;
  }

  /** Messages wait for one of its numbers, or no longer (RFC 3842). */
  #switchLamp(request: SipRequest): void {
    const number = readUri(request.uri)?.user ?? "";
    const { mail } = this.phone.state;
    if (/^Messages-Waiting: *yes/im.test(request.body)) mail.add(number);
    else mail.delete(number);
  }

  #orderReset(request: SipRequest): void {
    const [, action] = /^action=(\w+)/m.exec(request.body) ?? [];
    this.#resetDue = action === "restart" ? "restart" : "reset";
    this.obeyIfIdle();
  }

  #respond(transaction: ServerTransaction, status: number): void {
    const { agent } = this.phone.endpoint ?? {};
    if (agent) transaction.respond(status, agent.identifiers.tag(), agent.about);
  }

  /** All calls go to another number: whoever calls is told which. */
  #redirect(transaction: ServerTransaction, { number }: SipProfileLine, to: string): void {
    const { agent } = this.phone.endpoint ?? {};
    const server = this.phone.server?.place.address ?? "";
    const headers = headersOf(
      ["Contact", `<sip:${to}@${server}>`],
      ["Diversion", `<sip:${number}@${server}>;privacy=off;reason=unconditional;counter=1;screen=no`],
    );
    if (agent) transaction.respond(MOVED, agent.identifiers.tag(), [...agent.about, ...headers]);
  }
}

const ACCEPTED = 200;
const TAKEN = 202;
const MOVED = 302;
