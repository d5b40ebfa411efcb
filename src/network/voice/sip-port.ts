import type { SipMessage } from "../../callmanager/sip/message.js";
import { printMessage } from "../../callmanager/sip/print-message.js";
import { type Malformed, readMessage } from "../../callmanager/sip/read-message.js";
import { SIP_PORT, type SipPlace } from "../../callmanager/sip/via.js";
import type { IpStack } from "../ip/ip-stack.js";

/** Takes what has come, and from where. */
export type SipReceiver = (message: SipMessage | Malformed, place: SipPlace) => void;

/** SIP of one device on the lab's network: each message in a UDP datagram, from and to its own port. */
export class SipPort {
  /** Where it listens beside SIP's own port. */
  #further: number | undefined;

  constructor(
    private readonly stack: IpStack,
    private readonly receive: SipReceiver,
  ) {
    this.#listen(SIP_PORT);
  }

  /** Listens at another port as well, and at none that it had before. */
  listenAt(port: number | undefined): void {
    if (port === this.#further) return;
    if (this.#further !== undefined) this.stack.unlisten(this.#further);
    this.#further = port === SIP_PORT ? undefined : port;
    if (this.#further !== undefined) this.#listen(this.#further);
  }

  /** The address and port at which who is at that place finds the device. */
  ownPlace({ address, transport }: SipPlace): SipPlace {
    return { transport, address: this.stack.sourceTowards(address) ?? "0.0.0.0", port: SIP_PORT };
  }

  send(message: SipMessage, { address, port }: SipPlace): void {
    const data = { kind: "sip", text: printMessage(message) } as const;
    const datagram = { kind: "udp", sourcePort: SIP_PORT, destinationPort: port, data } as const;
    this.stack.send({ destination: address, dscp: SIGNALLING, data: datagram });
  }

  close(): void {
    this.listenAt(undefined);
    this.stack.unlisten(SIP_PORT);
  }

  #listen(port: number): void {
    this.stack.listen(port, ({ data, sourcePort }, { source }) => {
      const message = data.kind === "sip" ? readMessage(data.text) : undefined;
      if (message) this.receive(message, { transport: "udp", address: source, port: sourcePort });
    });
  }
}

/** Class selector 3: how signalling is marked (SIP.md section 5.4). */
const SIGNALLING = 24;
