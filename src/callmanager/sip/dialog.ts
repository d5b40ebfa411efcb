import { readAddress, tagOf } from "./address.js";
import {
  type Header,
  headerOf,
  type SipMessage,
  type SipRequest,
  type SipResponse,
  valuesOf,
} from "./message.js";
import { parameterOf } from "./parameters.js";
import { sequenceOf } from "./read-message.js";
import type { SipSource } from "./carrier.js";
import { printUri, readUri } from "./uri.js";
import { SIP_PORT } from "./via.js";

/** What two ends have agreed to call their talk (RFC 3261 section 12). */
export class Dialog {
  #localSequence: number;
  #remoteSequence: number;
  /** The URI of the other end's Contact. */
  #target: string;

  private constructor(
    readonly callId: string,
    /** From and To of our requests, with their tags. */
    readonly local: string,
    readonly remote: string,
    readonly routes: readonly string[],
    private readonly source: SipSource,
    start: { readonly local: number; readonly remote: number; readonly target: string },
  ) {
    this.#localSequence = start.local;
    this.#remoteSequence = start.remote;
    this.#target = start.target;
  }

  /** Of a request that has come, to which we give a tag. */
  static ofRequest(request: SipRequest, source: SipSource, tag: string): Dialog {
    const to = headerOf(request, "To") ?? "";
    return new Dialog(
      headerOf(request, "Call-ID") ?? "",
      `${to};tag=${tag}`,
      headerOf(request, "From") ?? "",
      valuesOf(request, "Record-Route"),
      source,
      {
        local: FIRST_SEQUENCE - 1,
        remote: sequenceOf(request)?.number ?? 0,
        target: contactOf(request) ?? "",
      },
    );
  }

  /** Of a response that brings the other end's tag. */
  static ofResponse(request: SipRequest, response: SipResponse, source: SipSource): Dialog {
    return new Dialog(
      headerOf(request, "Call-ID") ?? "",
      headerOf(request, "From") ?? "",
      headerOf(response, "To") ?? "",
      valuesOf(response, "Record-Route").toReversed(),
      source,
      {
        local: sequenceOf(request)?.number ?? 0,
        remote: 0,
        target: contactOf(response) ?? request.uri,
      },
    );
  }

  get key(): string {
    return dialogKey(this.callId, tagOf(this.local), tagOf(this.remote));
  }

  get target(): string {
    return this.#target;
  }

  nextSequence(): number {
    return ++this.#localSequence;
  }

  /** Whether a request comes later than those before it. */
  follows(request: SipRequest): boolean {
    const number = sequenceOf(request)?.number ?? 0;
    if (number <= this.#remoteSequence) return false;
    this.#remoteSequence = number;
    return true;
  }

  /** The other end says by a Contact where it is from now on. */
  moved(message: SipMessage): void {
    this.#target = contactOf(message) ?? this.#target;
  }

  /** Where requests go: the first of the routes, or the other end itself. */
  get place(): SipSource {
    const { carrier, place } = this.source;
    const [route] = this.routes;
    const uri = route === undefined ? readUri(this.#target) : readAddress(route)?.uri;
    if (!uri || !/^[\d.]+$/.test(uri.host)) return this.source;
    const transport = parameterOf(uri.parameters, "transport")?.toLowerCase() === "tcp" ? "tcp" : "udp";
    const isSame = place.transport === "tcp" && transport === "tcp" && place.address === uri.host;
    return isSame
      ? this.source
      : { carrier, place: { transport, address: uri.host, port: uri.port ?? SIP_PORT } };
  }

  /** The headers that all requests of the dialog have. */
  headers(): readonly Header[] {
    return [
      { name: "From", value: this.local },
      { name: "To", value: this.remote },
      { name: "Call-ID", value: this.callId },
      ...this.routes.map((value) => ({ name: "Route", value })),
    ];
  }
}

/** The CSeq of the first request of an end of IOS. */
export const FIRST_SEQUENCE = 101;

/** What a dialog is known by at one of its ends. */
export function dialogKey(callId: string, localTag = "", remoteTag = ""): string {
  return `${callId} ${localTag} ${remoteTag}`;
}

/** The dialog to which a request wants to belong; undefined for one that begins something. */
export function dialogOf(request: SipRequest): string | undefined {
  const localTag = tagOf(headerOf(request, "To"));
  if (localTag === undefined) return undefined;
  return dialogKey(headerOf(request, "Call-ID") ?? "", localTag, tagOf(headerOf(request, "From")));
}

/** The URI of the first Contact. */
export function contactOf(message: SipMessage): string | undefined {
  const [contact] = valuesOf(message, "Contact");
  const uri = contact === undefined ? undefined : readAddress(contact)?.uri;
  return uri && printUri(uri);
}
