import { CAUSE } from "../../callmanager/calls/causes.js";
import type { IsdnSignal, LineSignal, Q931Message, Tone } from "../../callmanager/host/line-signal.js";
import type { Party } from "../../callmanager/host/party.js";
import type { PstnCall, PstnEnd, Route } from "./pstn-call.js";

export interface IsdnTrunkOptions {
  /** How many B channels the line has. */
  readonly channels: number;
  readonly send: (signal: IsdnSignal) => void;
  readonly route: Route;
}

/** An ISDN line of the telephone network, whose side of ITU-T Q.931 it is. */
export class IsdnTrunk {
  #isEstablished = false;
  #references = 0;
  readonly #calls = new Set<IsdnEnd>();

  constructor(private readonly options: IsdnTrunkOptions) {}

  receive(signal: LineSignal): void {
    if (signal.type === "sabme") {
      this.#isEstablished = true;
      this.options.send({ type: "ua" });
    } else if (signal.type === "q931") this.#receive(signal);
  }

  linkLost(): void {
    this.#isEstablished = false;
    for (const end of [...this.#calls]) end.lose();
  }

  /** The end of a new call to the router. */
  outgoing(): PstnEnd {
    return new IsdnEnd(this.#host(++this.#references, true), { number: "", name: "" });
  }

  #receive(message: Q931Message): void {
    const known = [...this.#calls].find(
      ({ host }) => host.reference === message.reference && host.isOrigin !== message.isOrigin,
    );
    if (known) return known.receive(message);
    if (message.message !== "SETUP") return;
    const { reference, calling, called = "", channel = 0 } = message;
    const end = new IsdnEnd(this.#host(reference, false), calling ?? { number: "", name: "" });
    this.#calls.add(end);
    end.begin(channel, called, this.options.route);
  }

  #host(reference: number, isOrigin: boolean): IsdnEndHost {
    return {
      reference,
      isOrigin,
      say: (message, more = {}) => this.options.send({ ...more, type: "q931", message, reference, isOrigin }),
      /** The lowest that no call has. */
      takeChannel: (end) => {
        if (!this.#isEstablished) return CAUSE.outOfOrder;
        const used = new Set([...this.#calls].map((one) => one.channel));
        for (let channel = 1; channel <= this.options.channels; channel++)
          if (!used.has(channel)) {
            this.#calls.add(end);
            return { channel };
          }
        return CAUSE.noCircuit;
      },
      forget: (end) => void this.#calls.delete(end),
    };
  }
}

interface IsdnEndHost {
  readonly reference: number;
  readonly isOrigin: boolean;
  say(message: Q931Message["message"], more?: Partial<Q931Message>): void;
  takeChannel(end: IsdnEnd): { readonly channel: number } | number;
  forget(end: IsdnEnd): void;
}

/** One call of an ISDN line. */
class IsdnEnd implements PstnEnd {
  channel = 0;
  #call: PstnCall | undefined;

  constructor(
    readonly host: IsdnEndHost,
    readonly party: Party,
  ) {}

  /** The router calls somebody. */
  begin(channel: number, called: string, route: Route): void {
    this.channel = channel;
    this.host.say("CALL_PROC", { channel });
    const cause = route(this, called, (call) => (this.#call = call));
    if (cause !== undefined) this.ended(cause);
  }

  receive({ message, cause = CAUSE.normal, keys = "" }: Q931Message): void {
    switch (message) {
      case "ALERTING":
        return this.#call?.caller.alerted();
      case "CONNECT":
        this.host.say("CONNECT_ACK");
        return this.#call?.answer();
      case "INFORMATION":
        return this.#call?.other(this).heardKeys(keys);
      case "DISCONNECT":
        this.host.say("RELEASE", { cause });
        return this.#leave(cause);
      case "RELEASE":
        this.host.say("RELEASE_COMP", { cause });
        return this.#leave(cause);
      case "RELEASE_COMP":
        return this.#leave(cause);
      default:
    }
  }

  /** The line is gone. */
  lose(): void {
    this.#leave(CAUSE.outOfOrder);
  }

  offered(call: PstnCall): number | undefined {
    const taken = this.host.takeChannel(this);
    if (typeof taken === "number") return taken;
    this.#call = call;
    this.channel = taken.channel;
    this.host.say("SETUP", { channel: this.channel, calling: call.caller.party, called: call.number });
    return undefined;
  }

  alerted(): void {
    this.host.say("ALERTING");
  }

  answered(): void {
    this.host.say("CONNECT");
  }

  ended(cause: number): void {
    this.#call = undefined;
    this.host.say("DISCONNECT", { cause });
  }

  heardKeys(keys: string): void {
    this.host.say("INFORMATION", { keys });
  }

  heardTone(_tone: Tone): void {
    // Tones stay in the voice.
  }

  #leave(cause: number): void {
    this.host.forget(this);
    const call = this.#call;
    this.#call = undefined;
    call?.end(this, cause);
  }
}
