import type { PhoneConnection, PhoneReceiver } from "../../callmanager/host/agent-host.js";
import type { ServerMessage } from "../../callmanager/sccp/messages.js";
import type { SeenAgent } from "../services/phone-files.js";
import type { IosNode } from "./ios-node.js";
import { OutsidePhoneVoice, type VoiceWayOut } from "./outside-phone-voice.js";

/** A connection that the lab's network does not carry: whose it is, and how messages and voice go. */
export type OutsideConnection = Omit<PhoneConnection, "localAddress" | "localPort"> & {
  readonly voice: VoiceWayOut;
};

/**
 * A router as phones outside of the lab see it: at another address and port than `ip source-address` says. Nothing else
 * translates between the two.
 */
export class OutsideView {
  /** `place` is where these phones find the call agent. */
  constructor(
    private readonly node: IosNode,
    private readonly place: SeenAgent,
  ) {}

  /** The file that a client gets by TFTP, a character a byte; undefined if it gets none. */
  file(name: string, client: string): string | undefined {
    return this.node.services.fileNamed(name, client, this.place);
  }

  /** A phone has connected; undefined where the configuration has no call agent. */
  accept({ voice: way, ...connection }: OutsideConnection): PhoneReceiver | undefined {
    const { calls } = this.node.services;
    const voice = new OutsidePhoneVoice(way, calls.phonePlaces);
    const send = (message: ServerMessage) => connection.send(this.seen(voice.said(message)));
    const receiver = calls.acceptOutside({ ...connection, send });
    return (
      receiver && {
        receive: (message) => receiver.receive(voice.heard(message)),
        closed() {
          receiver.closed();
          voice.close();
        },
      }
    );
  }

  /** A message of the call agent as these phones are to read it. */
  seen(message: ServerMessage): ServerMessage {
    const { address: own } = this.node.router.telephony?.source ?? {};
    const here = (address: string) => (address === own ? this.place.address : address);
    switch (message.type) {
      case "ServerRes": {
        const ports = message.ports.map((port, at) =>
          message.addresses[at] === own ? this.place.port : port,
        );
        return { ...message, ports, addresses: message.addresses.map(here) };
      }
      case "StartMediaTransmission":
        return { ...message, address: here(message.address) };
      case "OpenReceiveChannel":
        return { ...message, remoteAddress: here(message.remoteAddress) };
      default:
        return message;
    }
  }
}
