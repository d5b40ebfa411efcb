import type { VoicePlace, VoiceRelay, VoiceUser } from "../../callmanager/sip/carrier.js";
import type { PhoneMessage, ServerMessage } from "../../callmanager/sccp/messages.js";
import { CALL_STATE, CALL_TYPE } from "../../callmanager/sccp/values.js";

type Message<Type extends (PhoneMessage | ServerMessage)["type"]> = Extract<
  PhoneMessage | ServerMessage,
  { readonly type: Type }
>;

/** Where the voice of real phones leaves the lab. */
export interface VoiceWayOut {
  /** Opens ports for one call; undefined where none is free. */
  open(user: VoiceUser): VoiceRelay | undefined;
}

/**
 * Where real phones of one router hear, by the places that the call agent has for them: phones of SCCP send their voice
 * to each other, and not through the router.
 */
export class PhonePlaces {
  readonly #real = new Map<string, VoicePlace>();

  at(place: VoicePlace): VoicePlace | undefined {
    return this.#real.get(keyOf(place));
  }

  note(place: VoicePlace, real: VoicePlace): void {
    this.#real.set(keyOf(place), real);
  }

  forget(place: VoicePlace): void {
    this.#real.delete(keyOf(place));
  }
}

/** One call's voice at a phone: what its display says of the other end, and its ports while the channel is open. */
interface PhoneCall extends VoiceUser {
  number: string;
  relay: VoiceRelay | undefined;
}

/**
 * The voice of one real phone that speaks SCCP. To the call agent the phone hears at a port of the router in the lab, which
 * everybody there can reach; to the phone, who is in the lab hears at a port of this machine.
 */
export class OutsidePhoneVoice {
  /** By the call's reference, which is also the name of its stream. */
  readonly #calls = new Map<number, PhoneCall>();

  constructor(
    private readonly way: VoiceWayOut,
    private readonly places: PhonePlaces,
  ) {}

  /** A message of the phone as the call agent is to read it. */
  heard(message: PhoneMessage): PhoneMessage {
    return message.type === "OpenReceiveChannelAck" ? this.#opened(message) : message;
  }

  /** A message of the call agent's as the phone is to read it. */
  said(message: ServerMessage): ServerMessage {
    switch (message.type) {
      case "CallInfo": {
        const { callType, calling, called, callReference } = message;
        this.#callOf(callReference).number = callType === CALL_TYPE.in ? calling : called;
        return message;
      }
      case "OpenReceiveChannel": {
        const call = this.#callOf(message.passThruParty);
        call.relay ??= this.way.open(call);
        return message;
      }
      case "StartMediaTransmission":
        return this.#speaksTo(message);
      case "StopMediaTransmission":
        this.#calls.get(message.passThruParty)?.relay?.sendIn(undefined);
        return message;
      case "CloseReceiveChannel":
        this.#close(message.passThruParty);
        return message;
      case "CallState":
        if (message.state === CALL_STATE.onHook) this.#forget(message.callReference);
        return message;
      default:
        return message;
    }
  }

  /** The phone is gone. */
  close(): void {
    for (const reference of [...this.#calls.keys()]) this.#forget(reference);
  }

  #callOf(reference: number): PhoneCall {
    const known = this.#calls.get(reference);
    if (known) return known;
    // Its keys reach the call agent as messages, and not in its voice.
    const call: PhoneCall = { number: "", relay: undefined, keyPressed: () => undefined };
    this.#calls.set(reference, call);
    return call;
  }

  #opened(message: Message<"OpenReceiveChannelAck">): PhoneMessage {
    const { address, port, passThruParty } = message;
    const relay = this.#calls.get(passThruParty)?.relay;
    if (!relay) return message;
    relay.sendOut({ address, port });
    this.places.note(relay.inner, { address, port });
    return { ...message, ...relay.inner };
  }

  #speaksTo(message: Message<"StartMediaTransmission">): ServerMessage {
    const { address, port, passThruParty } = message;
    const relay = this.#calls.get(passThruParty)?.relay;
    const direct = this.places.at({ address, port });
    relay?.sendIn(direct ? undefined : { address, port });
    return { ...message, ...(direct ?? relay?.outer) };
  }

  #close(reference: number): void {
    const call = this.#calls.get(reference);
    if (!call?.relay) return;
    this.places.forget(call.relay.inner);
    call.relay.close();
    call.relay = undefined;
  }

  #forget(reference: number): void {
    this.#close(reference);
    this.#calls.delete(reference);
  }
}

function keyOf({ address, port }: VoicePlace): string {
  return `${address}:${port}`;
}
