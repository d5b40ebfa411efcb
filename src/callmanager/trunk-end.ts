import type { CodecName } from "../router/codecs.js";
import type { TrunkConnection, TrunkEvents } from "./agent-host.js";
import type { Call } from "./call.js";
import type { CallEnd, Identity, MediaAddress } from "./call-end.js";
import type { Cause, TrunkMessage } from "./trunk-messages.js";

/** Where H.225 call signalling is spoken. */
export const TRUNK_PORT = 1720;

/** The end of a call that is at another call agent. */
export class TrunkEnd implements CallEnd {
  call: Call | undefined;
  media: MediaAddress | undefined;
  number: string;
  name = "";
  readonly address: string;
  /** By which it left; undefined for a call that came in. */
  readonly dialPeer: number | undefined;
  #connection: TrunkConnection | undefined;
  #start: ((called: string, codec: CodecName) => void) | undefined;

  constructor(
    connection: TrunkConnection | undefined,
    {
      address,
      number = "",
      dialPeer,
    }: { readonly address: string; readonly number?: string; readonly dialPeer?: number },
  ) {
    this.#connection = connection;
    this.address = address;
    this.number = number;
    this.dialPeer = dialPeer;
  }

  readonly events: TrunkEvents = {
    receive: (message) => this.#receive(message),
    closed: () => this.call?.release(this, "no circuit"),
  };

  /** A call comes in: `start` is told where it wants to go. */
  takeCall(start: (called: string, codec: CodecName) => void): TrunkEvents {
    this.#start = start;
    return this.events;
  }

  /** A call goes out. */
  place(connection: TrunkConnection, from: Identity, called: string, codec: CodecName): void {
    this.#connection = connection;
    this.#send({ type: "setup", calling: from.number, callingName: from.name, called, codecs: [codec] });
  }

  proceeding(): void {
    this.#send({ type: "proceeding" });
  }

  alerting({ name }: Identity): void {
    this.#send({ type: "alerting", name });
  }

  connected({ name }: Identity): void {
    this.#send({ type: "connect", name, codec: this.call?.codec ?? "g729r8" });
  }

  /** The other agent says where its voice is to go as soon as it knows. */
  openStream(): void {
    if (this.media) this.call?.streamOpened(this);
  }

  sendVoice({ address, port }: MediaAddress): void {
    this.#send({ type: "media", address, port });
  }

  stopVoice(): void {
    this.#send({ type: "media", address: undefined, port: 0 });
  }

  released(cause: Cause): void {
    this.#send({ type: "release", cause });
    this.#connection?.close();
    this.#connection = undefined;
  }

  #receive(message: TrunkMessage): void {
    const { call } = this;
    switch (message.type) {
      case "setup":
        this.number = message.calling;
        this.name = message.callingName;
        return this.#start?.(message.called, message.codecs[0] ?? "g729r8");
      case "proceeding":
        return undefined;
      case "alerting":
        this.name = message.name;
        return undefined;
      case "connect":
        this.name = message.name;
        return call?.answered();
      case "media":
        this.media =
          message.address === undefined ? undefined : { address: message.address, port: message.port };
        if (this.media) call?.streamOpened(this);
        return undefined;
      case "release":
        this.#connection?.close();
        this.#connection = undefined;
        if (call?.state === "ringing" && call.callee === this) return call.refused(message.cause);
        return call?.release(this, message.cause);
    }
  }

  #send(message: TrunkMessage): void {
    this.#connection?.send(message);
  }
}
