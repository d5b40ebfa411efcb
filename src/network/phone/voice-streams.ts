import { compose } from "../../callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../callmanager/sccp/messages.js";
import type { StationHost } from "./station-host.js";

/** The UDP ports that Cisco phones take for RTP; the odd ones are RTCP's. */
const FIRST_PORT = 16384;
const LAST_PORT = 32766;

/** The phone's end of its voice streams: opens a port when told to, and says which. */
export class VoiceStreams {
  readonly #host: StationHost;
  #nextPort = FIRST_PORT;
  #localPort = 0;
  #sending = false;

  constructor(host: StationHost) {
    this.#host = host;
  }

  /** Acts on a message about streams; the reply, if there is one to send. */
  receive(message: ServerMessage): PhoneMessage | undefined {
    switch (message.type) {
      case "OpenReceiveChannel":
        this.#localPort = this.#nextPort;
        this.#nextPort = this.#nextPort >= LAST_PORT ? FIRST_PORT : this.#nextPort + 2;
        return compose("OpenReceiveChannelAck", {
          address: this.#host.address(),
          port: this.#localPort,
          passThruParty: message.passThruParty,
        });
      case "StartMediaTransmission": {
        this.stop();
        this.#sending = true;
        const { address, port, codec, milliseconds } = message;
        this.#host.startStream({ address, port, codec, milliseconds, localPort: this.#localPort });
        return undefined;
      }
      case "StopMediaTransmission":
        this.stop();
        return undefined;
      default:
        return undefined;
    }
  }

  stop(): void {
    if (this.#sending) this.#host.stopStream();
    this.#sending = false;
  }
}
