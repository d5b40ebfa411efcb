import { readAddress, tagOf } from "../../callmanager/sip/address.js";
import { headerOf, type SipMessage } from "../../callmanager/sip/message.js";
import { readMessage } from "../../callmanager/sip/read-message.js";
import { keyOf } from "../../callmanager/sccp/values.js";
import { readUri } from "../../callmanager/sip/uri.js";
import type { Frame, Packet, VoiceBurst } from "../link/frames.js";

/** A call whose SIP went by, with all that a forged message of it needs. */
export interface OverheardCall {
  readonly callId: string;
  readonly calling: string;
  readonly called: string;
  /** From and To of the end that called, and of the one that was called, with their tags. */
  readonly from: string;
  to: string;
  /** The addresses of both ends. */
  readonly caller: string;
  readonly callee: string;
  state: "calling" | "connected" | "over";
  /** Of the caller's requests: the highest seen. */
  sequence: number;
}

/** Voice that went by. */
export interface OverheardVoice {
  readonly from: string;
  readonly to: string;
  packets: number;
  readonly payloadType: number;
}

/** What somebody hears who sees others' frames: SIP in clear, keys of Skinny phones, and voice. */
export class Eavesdropper {
  readonly #calls = new Map<string, OverheardCall>();
  readonly #voices = new Map<string, OverheardVoice>();
  /** Numbers that phones dialled by SCCP, by their addresses. */
  readonly #keys = new Map<string, string>();

  get calls(): readonly OverheardCall[] {
    return [...this.#calls.values()];
  }

  get voices(): readonly OverheardVoice[] {
    return [...this.#voices.values()];
  }

  get keys(): ReadonlyMap<string, string> {
    return this.#keys;
  }

  hear({ payload }: Frame): void {
    if (payload.kind !== "ip") return;
    const { data } = payload;
    if (data.kind === "tcp") {
      for (const { message } of data.content)
        if (message.type === "KeypadButton") this.#hearKey(payload.source, message.button);
    } else if (data.kind === "udp") {
      if (data.data.kind === "rtp") this.#hearVoice(payload, data, data.data);
      else if (data.data.kind === "sip") this.#hearSip(payload, readMessage(data.data.text));
    }
  }

  #hearKey(from: string, button: number): void {
    this.#keys.set(from, `${this.#keys.get(from) ?? ""}${keyOf(button) ?? ""}`);
  }

  #hearVoice(
    { source, destination }: Packet,
    { sourcePort, destinationPort }: { readonly sourcePort: number; readonly destinationPort: number },
    { count, payloadType }: VoiceBurst,
  ): void {
    const [from, to] = [`${source}:${sourcePort}`, `${destination}:${destinationPort}`];
    const known = this.#voices.get(`${from} ${to}`);
    if (known) known.packets += count;
    else this.#voices.set(`${from} ${to}`, { from, to, packets: count, payloadType });
  }

  #hearSip({ source, destination }: Packet, message: ReturnType<typeof readMessage>): void {
    if (message === undefined || message.kind === "malformed") return;
    const callId = headerOf(message, "Call-ID") ?? "";
    const sequence = Number.parseInt(headerOf(message, "CSeq") ?? "", 10) || 0;
    const call = this.#calls.get(callId);
    if (message.kind === "request") {
      if (message.method === "INVITE" && !call)
        this.#begin(message, { source, destination, callId, sequence });
      if (source === call?.caller) call.sequence = Math.max(call.sequence, sequence);
      if (call && (message.method === "BYE" || message.method === "CANCEL")) call.state = "over";
    } else if (call && (headerOf(message, "CSeq") ?? "").endsWith("INVITE")) {
      const to = headerOf(message, "To") ?? call.to;
      if (tagOf(to) !== undefined) call.to = to;
      if (message.status >= 300) call.state = "over";
      else if (message.status >= 200 && call.state === "calling") call.state = "connected";
    }
  }

  #begin(
    message: SipMessage & { readonly kind: "request" },
    {
      source,
      destination,
      callId,
      sequence,
    }: { source: string; destination: string; callId: string; sequence: number },
  ): void {
    const from = headerOf(message, "From") ?? "";
    this.#calls.set(callId, {
      callId,
      calling: readAddress(from)?.uri.user ?? "",
      called: readUri(message.uri)?.user ?? "",
      from,
      to: headerOf(message, "To") ?? "",
      caller: source,
      callee: destination,
      state: "calling",
      sequence,
    });
  }
}
