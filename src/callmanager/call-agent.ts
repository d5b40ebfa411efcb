import { shutdown } from "../modes/telephony/capacity.js";
import { CAUSE } from "./calls/causes.js";
import { type Application, Exchange } from "./calls/exchange.js";
import { endCall, hangUp } from "./calls/releasing.js";
import { routeCall } from "./calls/routing.js";
import { TestLeg, type TestOutcome } from "./calls/test-leg.js";
import { runApplication } from "./features/attendant/run-application.js";
import { callHuntGroup } from "./features/hunting.js";
import { FEATURES } from "./features/installed.js";
import { noteMessages } from "./features/message-lamps.js";
import { parkOfSipPhone } from "./features/parking.js";
import { takeServiceCall } from "./features/sip-phone-services.js";
import { softKeyTable } from "./features/soft-keys.js";
import type { AgentHost, PhoneConnection, PhoneReceiver, Receiver } from "./host/agent-host.js";
import type { LineSignal } from "./host/line-signal.js";
import type { TrunkConnection, TrunkMessage } from "./host/trunk-message.js";
import { install } from "./phones/feature.js";
import { callLine } from "./phones/line-destination.js";
import { linesOf } from "./phones/lines-and-phones.js";
import { PhoneSession } from "./phones/phone-session.js";
import { type ResetOrder, Resets } from "./phones/resets.js";
import { callPort, lineAt, linesChanged, stopLines } from "./ports/port-lines.js";
import { callRecords, noteVoice } from "./records/active-calls.js";
import type { SipSource } from "./sip/carrier.js";
import type { SipMessage } from "./sip/message.js";
import type { Malformed } from "./sip/read-message.js";
import { sipGatewayOf } from "./trunks/sip-gateway.js";
import { callPeer } from "./trunks/trunk-calling.js";
import { legOf } from "./trunks/trunk-leg.js";
import { trunkTransfers } from "./trunks/trunk-transfer.js";
import { TrunkSession } from "./trunks/trunk-session.js";

/** Connections that the debug output counts against. */
const MOST_SOCKETS = 96;

/** CallManager Express: phones register with it, and it carries their calls (CME administration guide). */
export class CallAgent {
  /** What is going on. */
  exchange: Exchange;
  #resets: Resets;
  readonly #sessions = new Set<PhoneSession>();
  readonly #sockets = new Set<number>();
  /** No socket below this one is free. */
  #firstFree = 1;

  constructor(readonly host: AgentHost) {
    this.exchange = openExchange(host);
    this.#resets = new Resets(this.exchange);
  }

  /** Whether it takes connections at an address and port of the router: TCP refuses them otherwise. */
  listensAt(address: string, port: number): boolean {
    const cme = this.exchange.router.telephony;
    if (cme?.source?.port !== port || shutdown.isOn(cme)) return false;
    return !cme.sourceOptions["strict-match"] || cme.source.address === address;
  }

  /** A phone has connected; returns what takes its messages and learns of its end. */
  accept(connection: PhoneConnection): PhoneReceiver {
    const socket = this.#freeSocket();
    const ended = (one: PhoneSession) => {
      this.#sessions.delete(one);
      this.#sockets.delete(socket);
      this.#firstFree = Math.min(this.#firstFree, socket);
    };
    const session = new PhoneSession(this.exchange, connection, socket, ended, () => this.#activeSockets());
    this.#sessions.add(session);
    this.#sockets.add(socket);
    const { address, port } = connection;
    this.host.debug(
      "EPHONE registration",
      `New Skinny socket accepted [${socket}] (${this.#sockets.size} active)`,
    );
    this.host.debug("EPHONE registration", `sin_family 2, sin_port ${port}, in_addr ${address}`);
    this.host.debug("EPHONE registration", `skinny_add_socket ${socket} ${address} ${port}`);
    if (!this.listensAt(connection.localAddress, connection.localPort)) session.end("normal");
    return session;
  }

  /** A message of SIP has come. */
  receiveSip(message: SipMessage | Malformed, source: SipSource): void {
    sipGatewayOf(this.exchange).receive(message, source);
  }

  /** Another router brings a call: the first message is its setup. */
  acceptTrunk(connection: TrunkConnection): Receiver<TrunkMessage> {
    return new TrunkSession(this.exchange, connection);
  }

  /** A signal has come over the line in a voice port, which is named by its slot. */
  receiveLine(slot: string, signal: LineSignal): void {
    lineAt(this.exchange, slot)?.receive(signal);
  }

  /** There is a live other end at the line in a voice port, or none any more. */
  lineChanged(slot: string, up: boolean): void {
    lineAt(this.exchange, slot)?.linkChanged(up);
  }

  /**
   * `csim start`: calls a number from the router itself; `done` learns what came of it when the call is over. Returns
   * what ends it.
   */
  simulate(digits: string, done: (outcome: TestOutcome) => void): () => void {
    const { exchange } = this;
    const leg = new TestLeg(exchange, done);
    routeCall(exchange, exchange.begin(leg), digits);
    return () => hangUp(exchange, leg);
  }

  /** `reset` and `restart` of these phones. */
  reset(tags: readonly number[], order: ResetOrder): void {
    this.#resets.start(tags, order);
  }

  /** The same of SIP phones, by the tags of their pools. */
  resetSipPhones(pools: readonly number[], kind: ResetOrder["kind"]): void {
    for (const pool of pools) sipGatewayOf(this.exchange).notices.reset(pool, kind);
  }

  cancelResets(): void {
    this.#resets.cancel();
  }

  /** Brings what goes on by itself into the model, for commands that show it. */
  observe(): void {
    noteVoice(this.exchange);
  }

  #activeSockets(): string {
    const sockets = [...this.#sockets].sort((a, b) => a - b);
    return `Skinny active socket list (${sockets.length}/${MOST_SOCKETS}):  ${sockets.join(" ")}`;
  }

  #freeSocket(): number {
    while (this.#sockets.has(this.#firstFree)) this.#firstFree++;
    return this.#firstFree;
  }

  /** The configuration changed: what it does not allow any more ends. */
  configurationChanged(): void {
    const { router } = this.exchange;
    this.exchange.forgetConfiguration();
    sipGatewayOf(this.exchange).configurationChanged();
    linesChanged(this.exchange);
    for (const tag of router.deceased) if (!router.ephones.has(tag)) router.deceased.delete(tag);
    for (const line of linesOf(this.exchange).values())
      if (!line.dn) for (const leg of line.legs) hangUp(this.exchange, leg);
    for (const session of [...this.#sessions]) {
      const { phone } = session;
      const { localAddress, localPort } = session.connection;
      const known = !phone || router.registrations.get(phone.tag) === phone.registration;
      if (!known || session.isOrphaned || !this.listensAt(localAddress, localPort)) session.end("normal");
    }
  }

  /** The router goes down: nobody is told, and nothing is remembered. */
  stop(): void {
    for (const session of [...this.#sessions]) session.drop();
    for (const call of [...this.exchange.calls]) endCall(this.exchange, call, CAUSE.outOfOrder);
    stopLines(this.exchange);
    this.#resets.cancel();
    sipGatewayOf(this.exchange).stop();
    this.exchange = openExchange(this.host);
    this.#resets = new Resets(this.exchange);
  }
}

/** An exchange with everything that calls can lead to, and all that phones can do. */
function openExchange(host: AgentHost): Exchange {
  const destinations = { line: callLine, peer: callPeer, port: callPort, hunt: callHuntGroup };
  const observers = [...FEATURES, trunkTransfers, callRecords];
  const application: Application = (one, call, peer, called) =>
    takeServiceCall(one, call, peer, called) || runApplication(one, call, peer, called);
  const exchange = new Exchange(host, { destinations, observers, application });
  install(exchange, FEATURES, softKeyTable);
  sipGatewayOf(exchange).messagesWait = (number, waits) => noteMessages(exchange, number, waits);
  sipGatewayOf(exchange).softKeyPressed = (connection, key) => {
    const leg = key === "Park" ? legOf(exchange, connection) : undefined;
    return leg ? parkOfSipPhone(exchange, leg) : "";
  };
  sipGatewayOf(exchange).accept = (connection) => new TrunkSession(exchange, connection);
  return exchange;
}
