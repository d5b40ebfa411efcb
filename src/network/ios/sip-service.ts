import type { CallAgent } from "../../callmanager/call-agent.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { SipCarrier, VoicePlace, VoiceUser } from "../../callmanager/sip/carrier.js";
import type { SipMessage } from "../../callmanager/sip/message.js";
import { printMessage } from "../../callmanager/sip/print-message.js";
import type { SipPlace } from "../../callmanager/sip/via.js";
import { LabVoiceRelays } from "../voice/lab-voice-relay.js";
import { SipPort } from "../voice/sip-port.js";
import { sipSource } from "../../rules/sip-phones.js";
import type { ServiceHost } from "./service-host.js";

/** A router's SIP on the lab's network: messages in UDP, and the voice of calls through the router. */
export class SipService implements SipCarrier {
  readonly #port: SipPort;
  readonly #relays: LabVoiceRelays;

  constructor(
    private readonly node: ServiceHost,
    agent: () => CallAgent,
  ) {
    const { stack, host } = node;
    this.#relays = new LabVoiceRelays(stack, host.timeline);
    this.#port = new SipPort(stack, (message, place) => {
      if (message.kind !== "malformed") traceSip(host, "Received", message);
      agent().receiveSip(message, { carrier: this, place });
    });
  }

  /** Listens where the configuration has phones come (`source-address` of `voice register global`). */
  changed(): void {
    this.#port.listenAt(sipSource(this.node.router)?.port);
  }

  /** What carries SIP to an address of the lab; undefined where no route leads there. */
  towards(address: string): SipCarrier | undefined {
    return this.node.stack.sourceTowards(address) === undefined ? undefined : this;
  }

  /** What has become of the voice at a place outside, as far as it goes through this router. */
  voiceAt(place: VoicePlace): VoiceStatistics | undefined {
    return this.#relays.voiceAt(place);
  }

  ownPlace(to: SipPlace): SipPlace {
    return this.#port.ownPlace(to);
  }

  send(message: SipMessage, to: SipPlace): void {
    traceSip(this.node.host, "Sent", message);
    this.#port.send(message, to);
  }

  openVoice(to: SipPlace, user: VoiceUser): ReturnType<SipCarrier["openVoice"]> {
    return this.#relays.open(this.ownPlace(to).address, user);
  }
}

/** `debug ccsip messages` (SIP.md section 1.2). */
export function traceSip(host: ServiceHost["host"], what: "Received" | "Sent", message: SipMessage): void {
  if (!host.router.debugging.has(SIP_MESSAGES)) return;
  const text = printMessage(message).replaceAll("\r\n", "\n");
  host.debug(SIP_MESSAGES, `//-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\n${what}: \n${text}`);
}

/** What `debug` calls the messages of SIP. */
const SIP_MESSAGES = "ccsip messages";
