import { compose } from "../../../callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../../callmanager/sccp/messages.js";
import type { Timer } from "../../../session/timeline.js";
import type { PhoneState } from "./phone-state.js";
import { answers, capabilities, introduction, isAnswered, requests } from "./registration.js";
import type { AgentConnection, SccpHost } from "./sccp-host.js";
import type { AgentAddress } from "../station-host.js";

/** Signs of life that may go unanswered before the phone takes the call agent for dead. */
const MISSED_KEEPALIVES = 3;

/** How long a phone waits for a connection, and for its registration to end, in milliseconds. */
const CONNECT_TIME = 10_000;
const REGISTER_TIME = 30_000;

/** Seconds between two signs of life where the call agent names none. */
const USUAL_PERIOD = 30;

export interface SessionEvents {
  /** Everything has been asked and answered. */
  registered(): void;
  receive(message: ServerMessage): void;
  /** It is over, and not by the phone's own wish. */
  ended(end: SessionEnd): void;
}

/** How a session came to its end. */
export interface SessionEnd {
  /** How far it had come. */
  readonly state: "connecting" | "registering" | "registered";
  /** When it began, on virtual time. */
  readonly begun: number;
  /** Why the call agent refused the phone, if it did. */
  readonly rejection: string | undefined;
}

/** One connection to one call agent: it registers, and shows signs of life until one side is gone. */
export class AgentSession {
  readonly #begun: number;
  #state: SessionEnd["state"] | "over" = "connecting";
  #since: number;
  readonly #host: SccpHost;
  readonly #phone: PhoneState;
  readonly #lastReset: string;
  readonly #events: SessionEvents;
  readonly #connection: AgentConnection;
  /** Ends a connection or a registration that goes on for too long. */
  #patience: Timer | undefined;
  #nextKeepAlive: Timer | undefined;
  #requests: Generator<PhoneMessage, void> | undefined;
  #asked: PhoneMessage | undefined;
  #unanswered = 0;

  constructor(
    host: SccpHost,
    agent: AgentAddress,
    phone: PhoneState,
    lastReset: string,
    events: SessionEvents,
  ) {
    this.#host = host;
    this.#phone = phone;
    this.#lastReset = lastReset;
    this.#events = events;
    this.#begun = host.timeline.now;
    this.#since = this.#begun;
    this.#patience = host.timeline.after(CONNECT_TIME, () => this.#giveUp());
    this.#connection = host.connect(agent.address, agent.port, {
      // A connection may be open before connect() has handed it out.
      opened: () => host.timeline.after(0, () => this.#introduce()),
      receive: (message) => this.#receive(message),
      closed: () => this.#end(undefined),
    });
  }

  get state(): SessionEnd["state"] | "over" {
    return this.#state;
  }

  /** When it came to its state. */
  get since(): number {
    return this.#since;
  }

  send(message: PhoneMessage): void {
    if (this.state !== "over") this.#connection.send(message);
  }

  /** Leaves in good order. */
  close(): void {
    if (this.state === "registered") this.send(compose("Unregister"));
    this.#hangUp();
  }

  #introduce(): void {
    if (this.state !== "connecting") return;
    this.#enter("registering");
    this.#patience?.cancel();
    this.#patience = this.#host.timeline.after(REGISTER_TIME, () => this.#giveUp());
    for (const message of introduction(this.#host, this.#lastReset)) this.send(message);
  }

  #receive(message: ServerMessage): void {
    if (this.state === "over") return;
    switch (message.type) {
      case "RegisterReject":
        this.#connection.close();
        this.#end(message.reason);
        return;
      case "RegisterAck":
        this.#keepAlive(message.keepAlive || USUAL_PERIOD);
        break;
      case "CapabilitiesReq":
        this.send(capabilities());
        break;
      case "KeepAliveAck":
        this.#unanswered = 0;
        break;
      default:
    }
    this.#events.receive(message);
    this.#goOn(message);
  }

  /** Asks the next thing when the last one was answered. */
  #goOn(message: ServerMessage): void {
    if (this.state !== "registering") return;
    if (message.type === "CapabilitiesReq") this.#requests ??= requests(this.#phone);
    else if (!this.#asked || !answers(message, this.#asked)) return;
    do {
      this.#asked = this.#requests?.next().value ?? undefined;
      if (this.#asked) this.send(this.#asked);
    } while (this.#asked && !isAnswered(this.#asked));
    if (this.#asked) return;
    this.#patience?.cancel();
    this.#enter("registered");
    this.#events.registered();
  }

  #keepAlive(seconds: number): void {
    this.#nextKeepAlive?.cancel();
    this.#nextKeepAlive = this.#host.timeline.after(seconds * 1000, () => {
      if (this.#unanswered >= MISSED_KEEPALIVES) return this.#giveUp();
      this.#unanswered++;
      this.send(compose("KeepAlive"));
      this.#keepAlive(seconds);
    });
  }

  #giveUp(): void {
    this.#connection.close();
    this.#end(undefined);
  }

  #end(rejection: string | undefined): void {
    const state = this.#state;
    if (state === "over") return;
    this.#stop();
    this.#events.ended({ state, begun: this.#begun, rejection });
  }

  #hangUp(): void {
    if (this.state === "over") return;
    this.#stop();
    this.#connection.close();
  }

  #enter(state: SessionEnd["state"] | "over"): void {
    this.#state = state;
    this.#since = this.#host.timeline.now;
    if (state !== "over") this.#host.moved();
  }

  #stop(): void {
    this.#enter("over");
    this.#patience?.cancel();
    this.#nextKeepAlive?.cancel();
  }
}
