import type { SipCarrier, SipSource } from "../../../callmanager/sip/carrier.js";
import { USUAL_TIMERS } from "../../../callmanager/sip/timers.js";
import { type AgentUser, UserAgent } from "../../../callmanager/sip/user-agent.js";
import type { SipPort } from "../../voice/sip-port.js";
import type { AgentAddress } from "../station-host.js";
import type { SipHost } from "./sip-host.js";

/** A phone's SIP on its network, from when it has its file until it starts again. */
export class SipEndpoint {
  readonly agent: UserAgent;
  readonly #port: SipPort;
  readonly #carrier: SipCarrier;
  /** Milliseconds since 1970 when virtual time began, as the call agent's clock has it. */
  #epoch = 0;

  constructor(host: SipHost, user: AgentUser) {
    const { timeline } = host;
    this.agent = new UserAgent({
      timeline,
      now: () => this.#epoch + timeline.now,
      random: (below) => host.random(below),
      timers: () => USUAL_TIMERS,
      product: productOf(host),
      user,
    });
    this.#port = host.openSip((message, place) =>
      this.agent.receive(message, { carrier: this.#carrier, place }),
    );
    this.#carrier = {
      ownPlace: (to) => this.#port.ownPlace(to),
      send: (message, to) => this.#port.send(message, to),
      // A phone lets nobody else's voice through.
      openVoice: () => undefined,
    };
  }

  wayTo({ address, port }: AgentAddress): SipSource {
    return { carrier: this.#carrier, place: { transport: "udp", address, port } };
  }

  /** The call agent's clock says so, in milliseconds since 1970. */
  learnTime(clock: number): void {
    this.#epoch = clock - this.agent.options.timeline.now;
  }

  close(): void {
    this.agent.drop();
    this.#port.close();
  }
}

/** How its firmware names itself. */
function productOf({ model, firmware }: SipHost): string {
  return model === "CIPC" ? `Cisco-CIPC/${firmware}` : `Cisco-CP${model}G/${firmware}`;
}
