import { sipUa } from "../../modes/global/voice.js";
import { mwiServer, retry, timers } from "../../modes/voice/sip-ua.js";
import { codecNames } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import { statusOfCause } from "../../rules/sip-causes.js";
import { blockedCause, isTrusted } from "../../rules/trusted-addresses.js";
import { attached } from "../calls/attached.js";
import type { Exchange } from "../calls/exchange.js";
import type { DialPeer } from "../dial-plan/dial-peers.js";
import type { Receiver } from "../host/agent-host.js";
import type { Party } from "../host/party.js";
import type { SipPool } from "../../rules/sip-phones.js";
import { PeerKeepalives } from "./peer-keepalives.js";
import { SipMessageLamps } from "./sip-message-lamps.js";
import { SipNotices } from "./sip-notices.js";
import { SipRegistrar } from "./sip-registrar.js";
import type { TrunkConnection, TrunkMessage } from "../host/trunk-message.js";
import { readAddress } from "../sip/address.js";
import { audioOf } from "../sip/call-media.js";
import type { SipSource } from "../sip/carrier.js";
import { dialogKey } from "../sip/dialog.js";
import { headerOf, type SipMessage, type SipRequest } from "../sip/message.js";
import type { Malformed } from "../sip/read-message.js";
import { reasonHeader } from "../sip/release-reason.js";
import type { ReplacedDialog } from "../sip/referral.js";
import { readSoftKeyEvent, REMOTE_CONTROL } from "../sip/remote-control.js";
import { partyOf } from "../sip/remote-party.js";
import type { ServerTransaction } from "../sip/server-transaction.js";
import { type SipTimers, USUAL_TIMERS } from "../sip/timers.js";
import { readUri } from "../sip/uri.js";
import { UserAgent } from "../sip/user-agent.js";
import { type ConnectionParts, SipConnection } from "./sip-connection.js";

/** How IOS 12.4 to 15.1 names itself (SIP.md section 1.2). */
const PRODUCT = "Cisco-SIPGateway/IOS-12.x";

/** The SIP of a call agent: calls to and from others. */
export class SipGateway {
  readonly agent: UserAgent;
  readonly registrar: SipRegistrar;
  readonly notices: SipNotices;
  readonly messageLamps: SipMessageLamps;
  /** What takes the steps of calls that come in. */
  accept: ((connection: TrunkConnection) => Receiver<TrunkMessage>) | undefined;
  /** Switches the lamp of a number of other phones; false where it has none that a server switches. */
  messagesWait: ((number: string, waits: boolean) => boolean) | undefined;
  /** Does what a soft key of a phone is for in one of its calls; yields what the phone shows. */
  softKeyPressed: ((connection: TrunkConnection, key: string) => string) | undefined;
  readonly #keepalives: PeerKeepalives;
  readonly #connections = new Set<SipConnection>();

  constructor(private readonly exchange: Exchange) {
    const { host } = exchange;
    this.agent = new UserAgent({
      timeline: host.timeline,
      now: () => host.now(),
      random: (below) => host.random(below),
      timers: () => timersOf(exchange.router),
      product: PRODUCT,
      user: {
        invited: (transaction) => this.#invited(transaction),
        asked: (transaction) => this.#asked(transaction),
        credentials: () => undefined,
      },
    });
    this.registrar = new SipRegistrar(exchange, this.agent, (pool, number) =>
      this.messageLamps.registered(pool, number),
    );
    this.notices = new SipNotices(exchange, this.agent, this.registrar);
    this.messageLamps = new SipMessageLamps(exchange, this.notices);
    this.#keepalives = new PeerKeepalives(exchange, this.agent, (target) => this.#wayTo(target));
  }

  /** A request that belongs to no call. */
  #asked(transaction: ServerTransaction): boolean {
    switch (transaction.request.method) {
      case "NOTIFY":
        return this.#notified(transaction);
      case "REFER":
        return this.#keyPressed(transaction);
      case "REGISTER":
        this.registrar.register(transaction);
        return true;
      default:
        return false;
    }
  }

  /** A phone tells of a soft key whose effect is the call agent's. */
  #keyPressed(transaction: ServerTransaction): boolean {
    const { request, source } = transaction;
    const event = headerOf(request, "Content-Type") === REMOTE_CONTROL && readSoftKeyEvent(request.body);
    if (!event) return false;
    const pool = this.registrar.phoneAt(request, source);
    const connection = this.#connectionOf(event.dialog);
    const answer = (status: number) =>
      transaction.respond(status, this.agent.identifiers.tag(), [...this.agent.about]);
    if (!pool || !connection) {
      answer(pool ? 481 : 403);
      return true;
    }
    answer(202);
    const text = this.softKeyPressed?.(connection, event.key) ?? "";
    if (text !== "") this.notices.status(pool.tag, text);
    return true;
  }

  #connectionOf({ callId, localTag, remoteTag }: ReplacedDialog): SipConnection | undefined {
    const key = dialogKey(callId, localTag, remoteTag);
    return [...this.#connections].find((one) => one.dialogKey === key);
  }

  /** Messages wait for a number, or no longer (RFC 3842): of the server that `mwi-server` names, others are not asked. */
  #notified(transaction: ServerTransaction): boolean {
    const { request, source } = transaction;
    if (headerOf(request, "Event") !== "message-summary") return false;
    const agent = sipUa.of(this.exchange.router);
    const server = agent && mwiServer.of(agent);
    const isServer = server?.unsolicited === true && server.target === `ipv4:${source.place.address}`;
    const number = readAddress(headerOf(request, "To") ?? "")?.uri.user ?? "";
    const waits = /^Messages-Waiting: *yes/im.test(request.body);
    const isTaken = isServer && this.#switchLamps(number, waits);
    transaction.respond(isTaken ? 200 : 403, this.agent.identifiers.tag(), [...this.agent.about]);
    return true;
  }

  /** A number may be on phones of both kinds. */
  #switchLamps(number: string, waits: boolean): boolean {
    const isOnSipPhone = this.messageLamps.note(number, waits);
    return (this.messagesWait?.(number, waits) ?? false) || isOnSipPhone;
  }

  receive(message: SipMessage | Malformed, source: SipSource): void {
    this.agent.receive(message, source);
  }

  /** A way for one call to the target of a dial-peer; undefined where no route leads there. */
  open({ target, keyMethods, phone }: DialPeer, events: Receiver<TrunkMessage>): TrunkConnection | undefined {
    const source = phone ? this.#wayToPhone(phone) : this.#wayTo(target);
    if (!source) return undefined;
    const connection = this.#connect(source, keyMethods, phone?.contact);
    connection.events = events;
    return connection;
  }

  /** The configuration is another one now. */
  configurationChanged(): void {
    this.registrar.configurationChanged();
    this.#keepalives.configurationChanged();
  }

  /** The router goes down. */
  stop(): void {
    this.registrar.stop();
    this.#keepalives.stop();
    this.agent.drop();
    for (const connection of [...this.#connections]) connection.close();
  }

  #wayTo(target: DialPeer["target"]): SipSource | undefined {
    const carrier = target && this.exchange.host.sipTowards(target);
    return carrier && { carrier, place: { transport: "udp", ...target } };
  }

  /** Where a phone has said that it is; by a stream, where that has come from. */
  #wayToPhone({ pool }: NonNullable<DialPeer["phone"]>): SipSource | undefined {
    const source = this.registrar.sourceOf(pool);
    const known = this.exchange.router.sipRegistrations.get(pool);
    if (!source || !known || source.place.transport === "tcp") return source;
    const { address, port, transport } = known;
    return { carrier: source.carrier, place: { transport, address, port } };
  }

  #connect(source: SipSource, keyMethods: readonly string[], contact?: string): SipConnection {
    const parts: ConnectionParts = {
      exchange: this.exchange,
      agent: this.agent,
      source,
      keyMethods,
      contact,
      tellsHold: contact === undefined,
      named: (dialog) => this.#connectionOf(dialog),
      closed: () => void this.#connections.delete(connection),
    };
    const connection = new SipConnection(parts);
    this.#connections.add(connection);
    return connection;
  }

  #invited(transaction: ServerTransaction): void {
    const { router, plan } = this.exchange;
    const { request, source } = transaction;
    const refuse = (status: number, cause?: number) =>
      transaction.respond(status, this.agent.identifiers.tag(), [
        ...this.agent.about,
        ...reasonHeader(cause),
      ]);
    const phone = this.registrar.phoneAt(request, source);
    if (!phone && !isTrusted(router, source.place.address)) {
      const cause = blockedCause(router);
      return refuse(statusOfCause(router, cause), cause);
    }
    const offer = audioOf(request.body);
    if (typeof offer === "string") return refuse(400);
    const { called, calling: said } = numbersOf(request);
    const calling = phone ? lineOf(phone, said) : said;
    if (called === "") return refuse(404);
    const peer = plan.incomingPeer(called, calling.number);
    const wanted = peer?.codecs ?? codecNames;
    const codecs = offer ? offer.codecs.map(({ name }) => name) : wanted;
    if (!codecs.some((codec) => wanted.includes(codec))) return refuse(488, NO_CODEC);
    const contact = phone && router.sipRegistrations.get(phone.tag)?.contact;
    const connection = this.#connect(source, peer?.keyMethods ?? [], contact);
    const events = this.accept?.(connection);
    connection.events = events;
    if (!events || !connection.take(transaction, offer, codecs)) return refuse(503);
    const diversion = readAddress(headerOf(request, "Diversion") ?? "");
    events.receive({
      type: "setup",
      protocol: "sip",
      calling,
      called,
      codecs,
      media: connection.media,
      redirects: Number(diversion?.parameters.find(({ name }) => name === "counter")?.value ?? 0) || 0,
      originalCalled: diversion?.uri.user,
      hops: Number(headerOf(request, "Max-Forwards") ?? 70) - 1,
    });
  }
}

/** The line of a phone from which it calls: the one that it names, or else its first one. */
function lineOf({ lines }: SipPool, { number, name }: Party): Party {
  const line = lines.find((one) => one.number === number) ?? lines[0];
  return line ? { number: line.number, name: line.name === "" ? name : line.name } : { number, name };
}

/** The gateway of an exchange. */
export const sipGatewayOf = attached((exchange: Exchange) => new SipGateway(exchange));

/** Who calls, and whom: `Remote-Party-ID` before From (SIP.md section 1.2). */
function numbersOf(request: SipRequest): {
  readonly called: string;
  readonly calling: Party;
} {
  const from = readAddress(headerOf(request, "From") ?? "");
  const called = readUri(request.uri)?.user ?? "";
  const party = partyOf(request);
  if (party) return { called, calling: party };
  const number = from?.uri.user ?? "";
  return number === "anonymous"
    ? { called, calling: { number: "", name: "" } }
    : { called, calling: { number, name: from?.name ?? "" } };
}

function timersOf(router: Router): SipTimers {
  const agent = sipUa.of(router);
  if (!agent) return USUAL_TIMERS;
  const told = retry
    .all(agent)
    .map(({ what, times }) => [what === "response" ? what : what.toUpperCase(), times] as const);
  const first = timers.of(agent, { what: "trying" })?.milliseconds ?? USUAL_TIMERS.first;
  return { ...USUAL_TIMERS, first, retries: { ...USUAL_TIMERS.retries, ...Object.fromEntries(told) } };
}

const NO_CODEC = 65;
