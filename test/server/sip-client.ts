import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { answerTo, printCredentials, readChallenge } from "../../src/callmanager/sip/digest.js";
import { headerOf, type SipMessage } from "../../src/callmanager/sip/message.js";
import { readMessage } from "../../src/callmanager/sip/read-message.js";

/** Milliseconds after which what was waited for does not come any more. */
const PATIENCE = 30_000;

/** A SIP phone that does as it is told: texts in datagrams, and a port for voice. */
export class SipClient {
  readonly #arrived: SipMessage[] = [];
  readonly #voice: string[] = [];
  /** Takes each packet of voice, which is not kept then. */
  heard: ((bytes: Uint8Array) => void) | undefined;
  #wake: (() => void) | undefined;
  #sequence = 0;

  private constructor(
    readonly number: string,
    private readonly server: number,
    private readonly signalling: Socket,
    private readonly media: Socket,
  ) {
    signalling.on("message", (bytes) => {
      const message = readMessage(bytes.toString("latin1"));
      if (message && message.kind !== "malformed") this.#arrived.push(message);
      this.#wake?.();
    });
    media.on("message", (bytes) => {
      if (this.heard) return this.heard(bytes);
      this.#voice.push(bytes.toString("latin1"));
      this.#wake?.();
    });
  }

  static async open(number: string, server: number, address = "127.0.0.1"): Promise<SipClient> {
    const sockets = [createSocket("udp4"), createSocket("udp4")] as const;
    for (const socket of sockets) {
      socket.bind({ address, port: 0 });
      await once(socket, "listening");
    }
    return new SipClient(number, server, ...sockets);
  }

  get place(): { readonly address: string; readonly port: number } {
    return this.signalling.address();
  }

  get voicePort(): number {
    return this.media.address().port;
  }

  get sdp(): string {
    const { address } = this.place;
    return `v=0\r\no=- 1 1 IN IP4 ${address}\r\ns=-\r\nc=IN IP4 ${address}\r\nt=0 0\r\nm=audio ${this.voicePort} RTP/AVP 0\r\n`;
  }

  /** Sends a request; what it is about stands in `to`, `callId` and `more`. */
  request(
    method: string,
    {
      to = "201",
      uri = `sip:${to}@127.0.0.1:${this.server}`,
      toTag = "",
      callId = `c-${this.number}`,
      more = "",
      body = "",
      sequence = ++this.#sequence,
    }: RequestParts = {},
  ): void {
    const { address, port } = this.place;
    const type = body === "" ? "" : "Content-Type: application/sdp\r\n";
    this.send(
      `${method} ${uri} SIP/2.0\r\nVia: SIP/2.0/UDP ${address}:${port};branch=z9hG4bK${this.number}${sequence}${method}\r\nFrom: <sip:${this.number}@127.0.0.1>;tag=t${this.number}\r\nTo: <sip:${to}@127.0.0.1>${toTag}\r\nCall-ID: ${callId}\r\nCSeq: ${sequence} ${method}\r\nMax-Forwards: 70\r\nContact: <sip:${this.number}@${address}:${port}>\r\n${more}${type}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
  }

  /** Answers a request. */
  answer(request: SipMessage, status: string, body = ""): void {
    const { address, port } = this.place;
    const copied = request.headers.filter(({ name }) => ["Via", "From", "Call-ID", "CSeq"].includes(name));
    const lines = copied.map(({ name, value }) => `${name}: ${value}\r\n`).join("");
    const type = body === "" ? "" : "Content-Type: application/sdp\r\n";
    this.send(
      `SIP/2.0 ${status}\r\n${lines}To: ${headerOf(request, "To") ?? ""};tag=t${this.number}\r\nContact: <sip:${this.number}@${address}:${port}>\r\n${type}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
  }

  send(text: string): void {
    this.signalling.send(Buffer.from(text, "latin1"), this.server, "127.0.0.1");
  }

  /** Registers by digest; the last answer. */
  async register(password: string, more = ""): Promise<SipMessage> {
    const callId = `r-${this.number}`;
    this.request("REGISTER", { to: this.number, callId, more });
    const answered = (one: SipMessage) =>
      one.kind === "response" && headerOf(one, "CSeq")?.endsWith("REGISTER") === true;
    const asked = await this.next(answered);
    const challenge = readChallenge(headerOf(asked, "WWW-Authenticate") ?? "");
    if (!challenge) return asked;
    const client = { user: this.number, password, clientNonce: "c0ffee" };
    const about = { method: "REGISTER", uri: `sip:${this.number}@127.0.0.1:${this.server}` };
    const credentials = printCredentials(answerTo(challenge, client, about));
    this.request("REGISTER", { to: this.number, callId, more: `${more}Authorization: ${credentials}\r\n` });
    return this.next(answered);
  }

  sendVoice(text: string, port: number): void {
    this.media.send(Buffer.from(text, "latin1"), port, "127.0.0.1");
  }

  /** The next message of a kind; those before it are passed over. */
  async next(wanted: (message: SipMessage) => boolean): Promise<SipMessage> {
    for (;;) {
      const message = this.#arrived.shift();
      if (!message) await this.#more();
      else if (wanted(message)) return message;
    }
  }

  status(status: number): Promise<SipMessage> {
    return this.next((one) => one.kind === "response" && one.status === status);
  }

  method(method: string): Promise<SipMessage> {
    return this.next((one) => one.kind === "request" && one.method === method);
  }

  async voice(): Promise<string> {
    while (this.#voice.length === 0) await this.#more();
    return this.#voice.shift() ?? "";
  }

  close(): void {
    this.signalling.close();
    this.media.close();
  }

  #more(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.number} waits in vain`)), PATIENCE);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

interface RequestParts {
  readonly to?: string;
  readonly uri?: string;
  readonly toTag?: string;
  readonly callId?: string;
  readonly more?: string;
  readonly body?: string;
  readonly sequence?: number;
}

/** The port of the voice in a message. */
export function voicePortOf({ body }: SipMessage): number {
  return Number(/^m=audio (\d+)/m.exec(body)?.[1]);
}

/** The tag of the other end of a call, with its semicolon, as an answer has it. */
export function tagOf(answer: SipMessage): string {
  return (headerOf(answer, "To") ?? "").replace(/^[^;]*/, "");
}
