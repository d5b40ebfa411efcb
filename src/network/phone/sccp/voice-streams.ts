import { compose } from "../../../callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../../callmanager/sccp/messages.js";
import { codecNumbered } from "../../../router/codecs.js";
import type { StationHost } from "../station-host.js";
import { VoicePorts } from "../voice-ports.js";

/** The phone's end of its voice streams: opens a port when told to, and says which. */
export class VoiceStreams {
  readonly #host: StationHost;
  readonly #ports = new VoicePorts();
  #localPort = 0;
  #sending = false;

  constructor(host: StationHost) {
    this.#host = host;
  }

  /** Acts on a message about streams; the reply, if there is one to send. */
  receive(message: ServerMessage): PhoneMessage | undefined {
    switch (message.type) {
      case "OpenReceiveChannel":
        this.#localPort = this.#ports.next();
        return compose("OpenReceiveChannelAck", {
          address: this.#host.address(),
          port: this.#localPort,
          passThruParty: message.passThruParty,
        });
      case "StartMediaTransmission": {
        this.stop();
        this.#sending = true;
        const { address, port, milliseconds } = message;
        const codec = codecNumbered(message.codec) ?? "g711ulaw";
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
