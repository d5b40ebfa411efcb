import type { Timeline } from "../../session/timeline.js";
import type { SipSource } from "./carrier.js";
import { ClientTransaction, type ClientUser } from "./client-transaction.js";
import { headerOf, type SipMessage, type SipRequest, type SipResponse, valuesOf } from "./message.js";
import { parameterOf } from "./parameters.js";
import { sequenceOf } from "./read-message.js";
import { responseTo } from "./responses.js";
import { ServerTransaction } from "./server-transaction.js";
import type { SipTimers } from "./timers.js";
import { COOKIE, readVia } from "./via.js";

export interface TransactionOptions {
  readonly timeline: Timeline;
  readonly timers: () => SipTimers;
  /** A request that has not come before. */
  readonly take: (transaction: ServerTransaction) => void;
  /** An ACK that belongs to no refusal: it is for the end that accepted. */
  readonly acknowledged: (request: SipRequest) => void;
}

/** Server transactions that are remembered; who floods beyond is told to come later. */
const MOST = 10_000;

/** Seconds after which somebody may try again. */
const LATER = 10;

/** What has been asked and not been forgotten yet (RFC 3261 section 17, RFC 6026). */
export class Transactions {
  readonly #clients = new Map<string, ClientTransaction>();
  readonly #servers = new Map<string, ServerTransaction>();

  constructor(private readonly options: TransactionOptions) {}

  /** How many there are. */
  get size(): number {
    return this.#clients.size + this.#servers.size;
  }

  receive(message: SipMessage, source: SipSource): void {
    if (message.kind === "response") return this.#clients.get(clientKey(message))?.receive(message);
    const key = serverKey(message);
    const known = this.#servers.get(key);
    if (known) return known.receive(message);
    if (message.method === "ACK") return this.options.acknowledged(message);
    if (this.#servers.size >= MOST) return refuse(message, source);
    const { timeline, timers } = this.options;
    const over = () => void this.#servers.delete(key);
    const transaction = new ServerTransaction(message, source, { timeline, timers: timers(), over });
    this.#servers.set(key, transaction);
    this.options.take(transaction);
  }

  /** Sends a request; its first Via has a branch of its own. */
  send(request: SipRequest, to: SipSource, user: ClientUser): ClientTransaction {
    const key = clientKey(request);
    const { timeline, timers } = this.options;
    const over = () => void this.#clients.delete(key);
    const transaction = new ClientTransaction(request, to, user, { timeline, timers: timers(), over });
    this.#clients.set(key, transaction);
    transaction.start();
    return transaction;
  }

  /** The INVITE that a CANCEL is about. */
  cancelled(cancel: SipRequest): ServerTransaction | undefined {
    return this.#servers.get(serverKey({ ...cancel, method: "INVITE" }));
  }

  /** Forgets everything: nobody is told. */
  drop(): void {
    for (const one of [...this.#clients.values(), ...this.#servers.values()]) one.stop();
    this.#clients.clear();
    this.#servers.clear();
  }
}

function refuse(request: SipRequest, { carrier, place }: SipSource): void {
  const { response, to } = responseTo(request, place, 503, "", [
    { name: "Retry-After", value: String(LATER) },
  ]);
  carrier.send(response, to);
}

/** A response belongs to the request whose branch it has (RFC 3261 section 17.1.3). */
function clientKey(message: SipRequest | SipResponse): string {
  const via = readVia(valuesOf(message, "Via")[0] ?? "");
  return `${(via && parameterOf(via.parameters, "branch")) ?? ""} ${sequenceOf(message)?.method ?? ""}`;
}

/** What a request and its repetitions have in common; clients of before RFC 3261 have no branch of the kind. */
function serverKey(request: SipRequest): string {
  const [first = ""] = valuesOf(request, "Via");
  const via = readVia(first);
  const method = request.method === "ACK" ? "INVITE" : request.method;
  const branch = (via && parameterOf(via.parameters, "branch")) ?? "";
  if (via && branch.startsWith(COOKIE)) return `${branch} ${via.host}:${via.port ?? ""} ${method}`;
  const parts = ["From", "Call-ID"].map((name) => headerOf(request, name) ?? "");
  return [first, ...parts, String(sequenceOf(request)?.number), method].join(" ");
}
