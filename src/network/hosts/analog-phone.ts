import type { LineSignal, Tone } from "../../callmanager/host/line-signal.js";
import type { Party } from "../../callmanager/host/party.js";
import { Port, type Node } from "../link/wire.js";

/** What an analog phone's user hears and sees. */
export type AnalogPhoneState =
  /** Nobody feeds its line: the handset is dead. */
  | { readonly kind: "dead" }
  | { readonly kind: "on-hook" }
  | { readonly kind: "ringing"; readonly calling: Party | undefined }
  | { readonly kind: "off-hook"; readonly tone: Tone }
  /** The other party is heard; `words` is what it says, if that is known. */
  | { readonly kind: "talking"; readonly words: string | undefined };

/** A telephone or a fax machine at an analog line: a hook, a keypad and a bell. */
export class AnalogPhone implements Node {
  readonly port: Port;
  state: AnalogPhoneState = { kind: "dead" };
  /** Keys that the other party has pressed during the call. */
  keys = "";

  constructor(readonly name: string) {
    this.port = new Port(this, "line");
  }

  get isOffHook(): boolean {
    return this.state.kind === "off-hook" || this.state.kind === "talking";
  }

  /** Lifts the handset; false where nobody feeds the line, or it is lifted. */
  offHook(): boolean {
    if (this.state.kind === "dead" || this.isOffHook) return false;
    this.keys = "";
    this.state = { kind: "off-hook", tone: "silence" };
    this.port.signal({ type: "off-hook" });
    return true;
  }

  onHook(): boolean {
    if (!this.isOffHook) return false;
    this.state = { kind: "on-hook" };
    this.port.signal({ type: "on-hook" });
    return true;
  }

  /** Presses keys; false on the hook. */
  press(digits: string): boolean {
    if (!this.isOffHook) return false;
    this.port.signal({ type: "digits", digits });
    return true;
  }

  receive(): void {
    // No frames come here.
  }

  ignores(): boolean {
    return true;
  }

  linkChanged({ up }: Port): void {
    this.state = { kind: up ? "on-hook" : "dead" };
  }

  hearLine(signal: LineSignal): void {
    switch (signal.type) {
      case "ring":
        if (!this.isOffHook) this.state = { kind: "ringing", calling: signal.calling };
        return;
      case "ring-off":
        if (this.state.kind === "ringing") this.state = { kind: "on-hook" };
        return;
      case "tone":
        if (this.isOffHook) this.state = { kind: "off-hook", tone: signal.tone };
        return;
      case "voice":
        if (this.isOffHook) this.state = { kind: "talking", words: signal.words };
        return;
      case "digits":
        if (this.isOffHook) this.keys += signal.digits;
        return;
      default:
    }
  }
}
