import { CAUSE } from "../../callmanager/calls/causes.js";
import type { Tone } from "../../callmanager/host/line-signal.js";
import type { Party } from "../../callmanager/host/party.js";
import type { PstnCall, PstnEnd, Route } from "./pstn-call.js";

/** What a subscriber's telephone is doing. */
export type SubscriberState =
  | { readonly kind: "idle" }
  | { readonly kind: "ringing"; readonly from: Party }
  /** Has dialled, and hears ringback once it rings there. */
  | { readonly kind: "calling"; readonly to: string; readonly rings: boolean }
  | { readonly kind: "talking"; readonly to: Party; readonly hears: Tone | undefined }
  /** The call is over, for a reason by Q.850, and the handset is off the hook. */
  | { readonly kind: "over"; readonly cause: number };

/** Somebody with a number of the telephone network. */
export class Subscriber implements PstnEnd {
  state: SubscriberState = { kind: "idle" };
  /** Keys of the pad that the other end has pressed. */
  keys = "";
  #call: PstnCall | undefined;

  constructor(
    readonly party: Party,
    private readonly route: Route,
  ) {}

  /** Dials a number; false where the telephone is in use. */
  dial(number: string): boolean {
    if (this.state.kind !== "idle" && this.state.kind !== "over") return false;
    this.keys = "";
    this.state = { kind: "calling", to: number, rings: false };
    const cause = this.route(this, number, (call) => (this.#call = call));
    if (cause !== undefined) this.ended(cause);
    return true;
  }

  /** False where nobody calls. */
  answer(): boolean {
    if (this.state.kind !== "ringing") return false;
    this.keys = "";
    this.state = { kind: "talking", to: this.state.from, hears: undefined };
    this.#call?.answer();
    return true;
  }

  hangUp(): void {
    const call = this.#call;
    const cause = this.state.kind === "ringing" ? CAUSE.rejected : CAUSE.normal;
    this.#call = undefined;
    this.state = { kind: "idle" };
    call?.end(this, cause);
  }

  /** Presses keys during a call; false where there is none. */
  press(keys: string): boolean {
    if (this.state.kind !== "talking") return false;
    this.#call?.other(this).heardKeys(keys);
    return true;
  }

  offered(call: PstnCall): number | undefined {
    if (this.state.kind !== "idle") return CAUSE.busy;
    this.#call = call;
    this.state = { kind: "ringing", from: call.caller.party };
    call.caller.alerted();
    return undefined;
  }

  alerted(): void {
    if (this.state.kind === "calling") this.state = { ...this.state, rings: true };
  }

  answered(): void {
    const call = this.#call;
    if (call) this.state = { kind: "talking", to: { number: call.number, name: "" }, hears: undefined };
  }

  ended(cause: number): void {
    this.#call = undefined;
    this.state = this.state.kind === "ringing" ? { kind: "idle" } : { kind: "over", cause };
  }

  heardKeys(keys: string): void {
    this.keys += keys;
  }

  heardTone(tone: Tone): void {
    if (this.state.kind === "talking")
      this.state = { ...this.state, hears: tone === "silence" ? undefined : tone };
  }
}
