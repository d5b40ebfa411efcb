import type { CallAgent } from "../../callmanager/call-agent.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { SipCarrier, VoicePlace } from "../../callmanager/sip/carrier.js";
import type { SipMessage } from "../../callmanager/sip/message.js";
import { printMessage } from "../../callmanager/sip/print-message.js";
import { readMessage } from "../../callmanager/sip/read-message.js";
import { SIP_PORT, type SipPlace } from "../../callmanager/sip/via.js";
import { LabVoiceRelays } from "../voice/lab-voice-relay.js";
import type { ServiceHost } from "./service-host.js";

/** A router's SIP on the lab's network: messages in UDP, and the voice of calls through the router. */
export class SipService implements SipCarrier {
  readonly #relays: LabVoiceRelays;

  constructor(
    private readonly node: ServiceHost,
    agent: () => CallAgent,
  ) {
    const { stack, host } = node;
    this.#relays = new LabVoiceRelays(stack, host.timeline);
    stack.listen(SIP_PORT, ({ data, sourcePort }, { source }) => {
      const message = data.kind === "sip" ? readMessage(data.text) : undefined;
      if (!message) return;
      if (message.kind !== "malformed") traceSip(host, "Received", message);
      agent().receiveSip(message, {
        carrier: this,
        place: { transport: "udp", address: source, port: sourcePort },
      });
    });
  }

  /** What carries SIP to an address of the lab; undefined where no route leads there. */
  towards(address: string): SipCarrier | undefined {
    return this.node.stack.sourceTowards(address) === undefined ? undefined : this;
  }

  /** What has become of the voice at a place outside, as far as it goes through this router. */
  voiceAt(place: VoicePlace): VoiceStatistics | undefined {
    return this.#relays.voiceAt(place);
  }

  ownPlace({ address, transport }: SipPlace): SipPlace {
    return { transport, address: this.node.stack.sourceTowards(address) ?? "0.0.0.0", port: SIP_PORT };
  }

  send(message: SipMessage, { address, port }: SipPlace): void {
    const { stack, host } = this.node;
    traceSip(host, "Sent", message);
    const data = { kind: "sip", text: printMessage(message) } as const;
    const datagram = { kind: "udp", sourcePort: SIP_PORT, destinationPort: port, data } as const;
    stack.send({ destination: address, dscp: SIGNALLING, data: datagram });
  }

  openVoice(to: SipPlace, heard: (key: string) => void): ReturnType<SipCarrier["openVoice"]> {
    return this.#relays.open(this.ownPlace(to).address, heard);
  }
}

/** Class selector 3: how signalling is marked (SIP.md section 5.4). */
const SIGNALLING = 24;

/** `debug ccsip messages` (SIP.md section 1.2). */
export function traceSip(host: ServiceHost["host"], what: "Received" | "Sent", message: SipMessage): void {
  if (!host.router.debugging.has(SIP_MESSAGES)) return;
  const text = printMessage(message).replaceAll("\r\n", "\n");
  host.debug(SIP_MESSAGES, `//-1/xxxxxxxxxxxx/SIP/Msg/ccsipDisplayMsg:\n${what}: \n${text}`);
}

/** What `debug` calls the messages of SIP. */
const SIP_MESSAGES = "ccsip messages";
