// Phones and clients of TFTP that do as they are told, over real sockets.
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { encodeMessage } from "../../src/callmanager/sccp/codec.js";
import { compose } from "../../src/callmanager/sccp/compose.js";
import { MessageStream } from "../../src/callmanager/sccp/message-stream.js";
import type { PhoneMessage, SccpMessage } from "../../src/callmanager/sccp/messages.js";

type Type = SccpMessage["type"];
type Of<T extends Type> = Extract<SccpMessage, { readonly type: T }>;

/** A phone at a TCP connection of its own. */
export class RealPhone {
  readonly received: SccpMessage[] = [];
  closed = false;
  private readonly stream = new MessageStream();
  private waiting: (() => void)[] = [];

  private constructor(readonly socket: Socket) {
    socket.on("data", (bytes: Buffer) => {
      for (const arrived of this.stream.receive(bytes))
        if (arrived.kind === "message") this.received.push(arrived.message);
      this.wake();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.closed = true;
      this.wake();
    });
  }

  static async connect(port: number): Promise<RealPhone> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const phone = new RealPhone(socket);
    await once(socket, "connect");
    return phone;
  }

  send<T extends PhoneMessage["type"]>(type: T, values: Partial<Omit<Of<T>, "type">> = {}): void {
    this.socket.write(encodeMessage(compose(type, values)));
  }

  /** Waits for a message of a type that has what was asked for, from those that nobody waited for yet. */
  async next<T extends Type>(type: T, values: Partial<Of<T>> = {}): Promise<Of<T>> {
    for (;;) {
      const at = this.received.findIndex(
        (one) =>
          one.type === type &&
          Object.entries(values).every(([name, value]) => one[name as keyof SccpMessage] === value),
      );
      const [found] = at < 0 ? [] : this.received.splice(0, at + 1).slice(-1);
      if (found) return found as Of<T>;
      if (this.closed) throw new Error(`no ${type} came`);
      await this.news();
    }
  }

  async untilClosed(): Promise<void> {
    while (!this.closed) await this.news();
  }

  /** Registers with a name, `SEP000143210001`. */
  async register(deviceName: string): Promise<void> {
    this.send("Register", { deviceName, deviceType: 7, protocolVersion: 11, address: "127.0.0.1" });
    await this.next("RegisterAck");
  }

  private news(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** A socket from which datagrams go to a port of this machine; what comes back waits to be taken. */
export class UdpClient {
  private readonly socket = createSocket("udp4");
  private readonly arrived: { readonly bytes: Buffer; readonly port: number }[] = [];
  private waiting: (() => void)[] = [];

  constructor() {
    this.socket.on("message", (bytes, { port }) => {
      this.arrived.push({ bytes, port });
      for (const resolve of this.waiting.splice(0)) resolve();
    });
  }

  send(port: number, bytes: Uint8Array): void {
    this.socket.send(bytes, port, "127.0.0.1");
  }

  async next(): Promise<{ readonly bytes: Buffer; readonly port: number }> {
    for (;;) {
      const first = this.arrived.shift();
      if (first) return first;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  close(): void {
    this.socket.close();
  }
}

/** What a request of TFTP looks like: its operation, and the texts after it. */
export function tftpRequest(operation: number, ...texts: readonly string[]): Buffer {
  return Buffer.from(
    `\0${String.fromCharCode(operation)}${texts.map((text) => `${text}\0`).join("")}`,
    "latin1",
  );
}

export function tftpAck(block: number): Buffer {
  return Buffer.from([0, 4, block >> 8, block & 0xff]);
}
