import type { Party } from "../../callmanager/host/party.js";
import type { CallHolder, PbxCall } from "./pbx-call.js";

/** What a telephone of the PBX is doing. */
export type ExtensionState =
  | { readonly kind: "idle" }
  | { readonly kind: "ringing"; readonly from: Party }
  | { readonly kind: "calling"; readonly to: string; readonly rings: boolean }
  | { readonly kind: "talking"; readonly to: Party }
  /** The call did not come about, or is over (a SIP status), and the handset is off the hook. */
  | { readonly kind: "over"; readonly status: number };

/** A telephone of the PBX. */
export class Extension implements CallHolder {
  state: ExtensionState = { kind: "idle" };
  /** Keys that the other end has pressed. */
  keys = "";
  #call: PbxCall | undefined;

  constructor(
    readonly party: Party,
    private readonly route: (from: Party, number: string) => PbxCall | undefined,
  ) {}

  /** Dials; false where it is in use. */
  dial(number: string): boolean {
    if (this.state.kind !== "idle" && this.state.kind !== "over") return false;
    this.keys = "";
    this.state = { kind: "calling", to: number, rings: false };
    this.#call = this.route(this.party, number);
    if (this.#call) this.#call.holder = this;
    else this.state = { kind: "over", status: 503 };
    return true;
  }

  /** A call comes to it; false where it is in use. */
  offer(call: PbxCall): boolean {
    if (this.state.kind !== "idle") return false;
    this.#call = call;
    call.holder = this;
    this.state = { kind: "ringing", from: call.party };
    call.ring(this.party);
    return true;
  }

  answer(): boolean {
    if (this.state.kind !== "ringing") return false;
    this.keys = "";
    this.state = { kind: "talking", to: this.state.from };
    this.#call?.answer(this.party);
    return true;
  }

  press(keys: string): boolean {
    if (this.state.kind !== "talking") return false;
    for (const key of keys) this.#call?.press(key);
    return true;
  }

  hangUp(): void {
    const call = this.#call;
    this.#call = undefined;
    this.state = { kind: "idle" };
    call?.hangUp();
  }

  get hears(): boolean {
    return this.#call?.hears ?? false;
  }

  ringing(): void {
    if (this.state.kind === "calling") this.state = { ...this.state, rings: true };
  }

  accepted(): void {
    if (this.state.kind === "calling")
      this.state = { kind: "talking", to: { number: this.state.to, name: "" } };
  }

  refused(status: number): void {
    this.#call = undefined;
    this.state = { kind: "over", status };
  }

  pressed(key: string): void {
    this.keys += key;
  }

  ended(): void {
    this.#call = undefined;
    this.state = this.state.kind === "ringing" ? { kind: "idle" } : { kind: "over", status: 200 };
  }
}
