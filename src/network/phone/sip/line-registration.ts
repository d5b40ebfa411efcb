import { authorizationFor } from "../../../callmanager/sip/authorization.js";
import { readAddress } from "../../../callmanager/sip/address.js";
import type { SipSource } from "../../../callmanager/sip/carrier.js";
import { callIdOf } from "../../../callmanager/sip/identifiers.js";
import {
  headerOf,
  headersOf,
  type Header,
  type SipResponse,
  valuesOf,
} from "../../../callmanager/sip/message.js";
import { parameterOf } from "../../../callmanager/sip/parameters.js";
import type { RequestParts, UserAgent } from "../../../callmanager/sip/user-agent.js";
import type { Timer } from "../../../session/timeline.js";
import type { SipProfileLine } from "../../services/sip-phone-files.js";

export interface RegistrationEvents {
  accepted(response: SipResponse): void;
  /** The call agent refuses the line. */
  refused(response: SipResponse): void;
  /** Nobody answers. */
  unanswered(): void;
}

interface RegistrationPlace {
  readonly agent: UserAgent;
  readonly server: SipSource;
  /** What stands behind the address in `Contact`: which phone it is. */
  readonly features: string;
  /** Seconds for which it asks. */
  readonly expires: number;
}

/** Keeps one line of a phone registered (RFC 3261 section 10.2). */
export class LineRegistration {
  readonly #callId: string;
  readonly #tag: string;
  #sequence = FIRST_SEQUENCE - 1;
  #expires: number;
  #refresh: Timer | undefined;
  /** A new one makes answers to what was asked before count no more. */
  #attempt = 0;

  constructor(
    private readonly line: SipProfileLine,
    private readonly place: RegistrationPlace,
    private readonly events: RegistrationEvents,
  ) {
    const { agent, server } = place;
    const own = server.carrier.ownPlace(server.place).address;
    this.#callId = callIdOf(agent.identifiers.callWords(), own);
    this.#tag = agent.identifiers.tag();
    this.#expires = place.expires;
  }

  start(): void {
    this.#refresh?.cancel();
    this.#attempt++;
    this.#ask([], true);
  }

  /** Tells the call agent that the line is not here any more, and hears no answer. */
  leave(): void {
    this.stop();
    const { server, agent } = this.place;
    server.carrier.send(agent.compose("REGISTER", this.#parts(0, [])), server.place);
  }

  stop(): void {
    this.#attempt++;
    this.#refresh?.cancel();
  }

  #ask(more: readonly Header[], mayAnswer: boolean): void {
    const attempt = this.#attempt;
    this.place.agent.send("REGISTER", this.#parts(this.#expires, more), {
      answered: (response) => {
        if (attempt === this.#attempt) this.#answered(response, mayAnswer);
      },
      unanswered: () => {
        if (attempt === this.#attempt) this.events.unanswered();
      },
    });
  }

  #parts(expires: number, more: readonly Header[]): RequestParts {
    const { agent, server, features } = this.place;
    const { number, name } = this.line;
    const { address } = server.place;
    const said = name === "" ? "" : `"${name.replace(/["\\]/g, "")}" `;
    return {
      uri: `sip:${address}`,
      to: server,
      sequence: ++this.#sequence,
      headers: [
        ...headersOf(
          ["From", `${said}<sip:${number}@${address}>;tag=${this.#tag}`],
          ["To", `<sip:${number}@${address}>`],
          ["Call-ID", this.#callId],
          ["Contact", `${agent.contact(server, number)}${features}`],
          ["Expires", String(expires)],
        ),
        ...more,
      ],
    };
  }

  #answered(response: SipResponse, mayAnswer: boolean): void {
    const { status } = response;
    if (status < 200) return;
    if (status < 300) return this.#accepted(response);
    const { user, password } = this.line;
    const { agent, server } = this.place;
    const proof = authorizationFor(response, () => ({ user, password }), {
      method: "REGISTER",
      uri: `sip:${server.place.address}`,
      clientNonce: () => agent.identifiers.tag(),
    });
    if (proof && mayAnswer) return this.#ask([proof], false);
    const least = Number(headerOf(response, "Min-Expires"));
    if (status === 423 && least > this.#expires) {
      this.#expires = least;
      return this.#ask([], true);
    }
    this.events.refused(response);
  }

  #accepted(response: SipResponse): void {
    const { timeline } = this.place.agent.options;
    const wait = Math.max(Math.min(grantedBy(response, this.#expires) - EARLIER, KEEPALIVE), SHORTEST);
    this.#refresh = timeline.after(wait * 1000, () => this.#ask([], true));
    this.events.accepted(response);
  }
}

/** Seconds for which an answer says that the line is registered. */
function grantedBy(response: SipResponse, asked: number): number {
  const contact = readAddress(valuesOf(response, "Contact")[0] ?? "");
  const said = (contact && parameterOf(contact.parameters, "expires")) ?? headerOf(response, "Expires");
  return Number(said ?? asked) || asked;
}

/** The CSeq of the first REGISTER. */
const FIRST_SEQUENCE = 101;
/** Seconds by which a phone registers again before its time is over (`timer_register_delta`). */
const EARLIER = 5;
/** Seconds between two signs of life, which are registrations, too (`timerKeepAliveExpires`). */
const KEEPALIVE = 120;
const SHORTEST = 5;
