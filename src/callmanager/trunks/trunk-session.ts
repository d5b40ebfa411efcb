import type { Exchange } from "../calls/exchange.js";
import { routeCall } from "../calls/routing.js";
import type { Receiver } from "../host/agent-host.js";
import type { TrunkConnection, TrunkMessage } from "../host/trunk-message.js";
import { takeTrunkCall } from "./trunk-calling.js";
import type { TrunkLeg } from "./trunk-leg.js";

/** One call that another router brings. */
export class TrunkSession implements Receiver<TrunkMessage> {
  #leg: TrunkLeg | undefined;

  constructor(
    readonly exchange: Exchange,
    readonly connection: TrunkConnection,
  ) {}

  receive(message: TrunkMessage): void {
    if (message.type !== "setup") return this.#leg?.receive(message);
    if (this.#leg) return;
    const { exchange, connection } = this;
    const { leg, peer, called, refused } = takeTrunkCall(exchange, message);
    leg.connection = connection;
    this.#leg = leg;
    if (refused !== undefined) return leg.released(refused);
    leg.awaitsAnswer = true;
    const call = exchange.begin(leg);
    call.incomingPeer = leg.peer;
    call.redirects = message.redirects;
    call.hops = message.hops;
    if (message.originalCalled !== undefined)
      call.originalCalled = { number: message.originalCalled, name: "" };
    leg.proceeding();
    if (!peer || !exchange.parts.application(exchange, call, peer, called)) routeCall(exchange, call, called);
  }

  closed(): void {
    this.#leg?.closed();
  }
}
