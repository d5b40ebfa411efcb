import type { Timeline } from "../../session/timeline.js";
import type { SipSource } from "./carrier.js";
import type { ClientTransaction, ClientUser } from "./client-transaction.js";
import { dialogOf } from "./dialog.js";
import { Identifiers } from "./identifiers.js";
import { type Header, headerOf, headersOf, type SipMessage, type SipRequest, valuesOf } from "./message.js";
import type { Malformed } from "./read-message.js";
import { inOrder, responseTo } from "./responses.js";
import type { ServerTransaction } from "./server-transaction.js";
import type { SipTimers } from "./timers.js";
import { Transactions } from "./transactions.js";
import { readUri } from "./uri.js";
import { printVia, readVia } from "./via.js";

/** Who decides what an end of SIP does. */
export interface AgentUser {
  /** Somebody calls; the request has been answered by 100. */
  invited(transaction: ServerTransaction): void;
  /** A request that belongs to no call; false where there is nothing of the kind. */
  asked(transaction: ServerTransaction): boolean;
  /** Who we are where somebody asks for a password; undefined: nobody. */
  credentials(realm: string): { readonly user: string; readonly password: string } | undefined;
}

export interface AgentOptions {
  readonly timeline: Timeline;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to (not including) `below`. */
  readonly random: (below: number) => number;
  readonly timers: () => SipTimers;
  /** What it calls itself in `User-Agent` and `Server`. */
  readonly product: string;
  readonly user: AgentUser;
}

/** What takes the requests of a dialog. */
export interface DialogUser {
  receive(transaction: ServerTransaction): void;
  acknowledged(request: SipRequest): void;
}

/** What a request is made of, beside what all have. */
export interface RequestParts {
  readonly uri: string;
  readonly to: SipSource;
  readonly sequence: number;
  readonly headers: readonly Header[];
  readonly body?: string;
  /** Whose branch it has: a CANCEL that of its INVITE. */
  readonly via?: string;
}

/** What this end understands, as IOS lists it. */
export const ALLOW =
  "INVITE, OPTIONS, BYE, CANCEL, ACK, PRACK, UPDATE, REFER, SUBSCRIBE, NOTIFY, INFO, REGISTER";
const KNOWN = new Set(ALLOW.split(", "));
export const ALLOW_EVENTS = "telephone-event";

/** Extensions that a request may insist on. */
const SUPPORTED = new Set(["100rel", "timer", "replaces", "norefersub"]);

/** How far a request may go that says nothing of it. */
const FARTHEST = 70;

/** An end of SIP: it answers what every end answers, and hands the rest to its calls and to its user. */
export class UserAgent {
  readonly identifiers: Identifiers;
  readonly #transactions: Transactions;
  readonly #calls = new Map<string, DialogUser>();

  constructor(readonly options: AgentOptions) {
    const { timeline, timers, now, random } = options;
    this.identifiers = new Identifiers(timeline, now, random);
    this.#transactions = new Transactions({
      timeline,
      timers,
      take: (transaction) => this.#take(transaction),
      acknowledged: (request) => this.#callOf(request)?.acknowledged(request),
    });
  }

  /** How many transactions and dialogs it remembers. */
  get size(): number {
    return this.#transactions.size + this.#calls.size;
  }

  receive(message: SipMessage | Malformed, source: SipSource): void {
    if (message.kind !== "malformed") return this.#transactions.receive(message, source);
    const { request, status, problem } = message;
    if (!request || request.method === "ACK" || !readVia(valuesOf(request, "Via")[0] ?? "")) return;
    const { response, to } = responseTo(request, source.place, status, this.identifiers.tag());
    source.carrier.send({ ...response, reason: `Bad Request - ${problem}` }, to);
  }

  /** Sends a request; `user` learns what becomes of it. */
  send(method: string, parts: RequestParts, user: ClientUser): ClientTransaction {
    return this.#transactions.send(this.compose(method, parts), parts.to, user);
  }

  /** A request with all that an IOS puts into it (SIP.md section 1.2). */
  compose(method: string, { uri, to, sequence, headers, body = "", via }: RequestParts): SipRequest {
    const { now, product } = this.options;
    const seconds = String(Math.floor(now() / 1000));
    const own = headersOf(
      ["Via", via ?? this.#via(to)],
      ["Date", new Date(now()).toUTCString()],
      ["User-Agent", product],
      ["CSeq", `${sequence} ${method}`],
      ["Max-Forwards", headers.some(({ name }) => name === "Max-Forwards") ? undefined : String(FARTHEST)],
      ["Timestamp", method === "ACK" ? undefined : seconds],
    );
    return { kind: "request", method, uri, headers: inOrder([...own, ...headers]), body };
  }

  /** A call has a dialog, by which requests find it. */
  join(key: string, call: DialogUser): void {
    this.#calls.set(key, call);
  }

  leave(key: string): void {
    this.#calls.delete(key);
  }

  /** `Contact` of this end towards a place. */
  contact({ carrier, place }: SipSource, user: string): string {
    const { address, port, transport } = carrier.ownPlace(place);
    return `<sip:${user}@${address}:${port}${transport === "tcp" ? ";transport=tcp" : ""}>`;
  }

  /** Headers of an answer that tell of this end. */
  get about(): readonly Header[] {
    return headersOf(
      ["Date", new Date(this.options.now()).toUTCString()],
      ["Server", this.options.product],
      ["Allow-Events", ALLOW_EVENTS],
    );
  }

  /** Forgets everything, and tells nobody. */
  drop(): void {
    this.#transactions.drop();
    this.#calls.clear();
  }

  #via({ carrier, place }: SipSource): string {
    const { address, port } = carrier.ownPlace(place);
    const transport = place.transport.toUpperCase();
    const parameters = [{ name: "branch", value: this.identifiers.branch() }];
    return printVia({ transport, host: address, port, parameters });
  }

  #callOf(request: SipRequest): DialogUser | undefined {
    const key = dialogOf(request);
    return key === undefined ? undefined : this.#calls.get(key);
  }

  #take(transaction: ServerTransaction): void {
    const { request } = transaction;
    const objection = objectionTo(request);
    if (objection) return this.#answer(transaction, objection.status, objection.headers);
    if (request.method === "CANCEL") return this.#cancel(transaction);
    const call = this.#callOf(request);
    if (call) return call.receive(transaction);
    if (dialogOf(request) !== undefined && request.method !== "OPTIONS")
      return this.#answer(transaction, 481);
    this.#begin(transaction);
  }

  /** A request outside of all calls. */
  #begin(transaction: ServerTransaction): void {
    const { user } = this.options;
    switch (transaction.request.method) {
      case "INVITE":
        transaction.respond(100, "", this.about);
        return user.invited(transaction);
      case "OPTIONS":
        return this.#answer(transaction, 200, this.#abilities());
      case "BYE":
      case "INFO":
      case "UPDATE":
      case "PRACK":
        return this.#answer(transaction, 481);
      default:
        if (!user.asked(transaction)) this.#answer(transaction, 405, headersOf(["Allow", ALLOW]));
    }
  }

  #abilities(): readonly Header[] {
    return headersOf(
      ["Allow", ALLOW],
      ["Accept", "application/sdp"],
      ["Supported", [...SUPPORTED].filter((one) => one !== "norefersub").join(",")],
    );
  }

  #answer(transaction: ServerTransaction, status: number, headers: readonly Header[] = []): void {
    transaction.respond(status, this.identifiers.tag(), [...this.about, ...headers]);
  }

  #cancel(transaction: ServerTransaction): void {
    const invite = this.#transactions.cancelled(transaction.request);
    this.#answer(transaction, invite ? 200 : 481);
    if (invite && !invite.isAnswered) invite.cancelled?.();
  }
}

/** Why no end takes a request, whatever it is about (RFC 3261 section 8.2). */
function objectionTo(
  request: SipRequest,
): { readonly status: number; readonly headers: readonly Header[] } | undefined {
  const { method, uri } = request;
  if (!KNOWN.has(method)) return { status: 501, headers: headersOf(["Allow", ALLOW]) };
  if (!readUri(uri)) return { status: 400, headers: [] };
  const forwards = headerOf(request, "Max-Forwards");
  if (forwards === "0" && method !== "OPTIONS" && method !== "CANCEL") return { status: 483, headers: [] };
  const unknown = valuesOf(request, "Require").filter((one) => !SUPPORTED.has(one));
  if (unknown.length > 0 && method !== "CANCEL")
    return { status: 420, headers: headersOf(["Unsupported", unknown.join(", ")]) };
  return undefined;
}
