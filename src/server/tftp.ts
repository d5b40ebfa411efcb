import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import { OutsideView } from "../network/ios/outside-view.js";
import { bytesIn } from "../network/wire-format/bytes.js";
import { tftpEvents } from "../network/services/tftp-events.js";
import type { TftpMessage } from "../network/link/frames.js";
import { readTftp, tftpBytes } from "../network/wire-format/tftp.js";
import type { Place } from "./listener.js";
import type { PhoneService } from "./sccp.js";
import { printable } from "../parse/printable.js";
import { TftpTransfer } from "./tftp-transfer.js";

/** Where phones that get their files here find the call agent; otherwise where the router says. */
export interface AgentPorts {
  readonly sccp?: number | undefined;
  readonly sip?: number | undefined;
}

/** Transfers at a time, of one address and of all. */
const PER_ADDRESS = 16;
const OF_ALL = 256;

type Request = Extract<TftpMessage, { readonly operation: "read" | "write" }>;

/** The files of a router for phones and others, by TFTP: each transfer has a port of its own. */
export class TftpListener {
  private readonly socket = createSocket("udp4");
  /** By the address and the port of the client. */
  private readonly transfers = new Map<string, { readonly address: string; readonly stop: () => void }>();
  private host = "";

  constructor(
    private readonly service: PhoneService,
    private readonly ports: AgentPorts,
  ) {
    this.socket.on("message", (bytes, client) => {
      const answered = this.receive(bytes, client);
      answered.catch((error: unknown) => service.fault(error));
    });
  }

  /** Yields the place where it listens then; throws what the operating system says against it. */
  async listen({ host, port }: Place): Promise<Place> {
    this.socket.bind({ address: host, port });
    await once(this.socket, "listening");
    // A client that is gone is no fault of ours.
    this.socket.on("error", () => undefined);
    const { address, port: opened } = this.socket.address();
    this.host = address;
    return { host, port: opened };
  }

  /** How many transfers go on. */
  get connections(): number {
    return this.transfers.size;
  }

  close(): void {
    for (const { stop } of [...this.transfers.values()]) stop();
    this.socket.close();
  }

  private async receive(bytes: Uint8Array, client: RemoteInfo): Promise<void> {
    const packet = readTftp(bytes);
    if (packet?.operation === "error") return;
    if (packet?.operation !== "read") {
      this.refuse(client, packet?.operation === "write" ? ACCESS_VIOLATION : ILLEGAL_OPERATION);
      return;
    }
    // Its first block is under way, and is repeated until the client has it.
    const key = `${client.address}:${client.port}`;
    if (this.transfers.has(key)) return;
    const ofAddress = [...this.transfers.values()].filter(({ address }) => address === client.address).length;
    if (ofAddress >= PER_ADDRESS || this.transfers.size >= OF_ALL) {
      this.refuse(client, TOO_BUSY);
      return;
    }
    const socket = createSocket("udp4");
    const stop = () => {
      if (this.transfers.delete(key)) socket.close();
    };
    this.transfers.set(key, { address: client.address, stop });
    // Whatever the system says against the client ends its transfer.
    socket.on("error", stop);
    if (await this.isConnected(socket, client)) this.serve(packet, client, socket, stop);
  }

  /** Gives a socket a port of its own towards a client, once the router is up; false if nothing comes of it. */
  private async isConnected(socket: Socket, client: RemoteInfo): Promise<boolean> {
    await this.service.router.ready();
    try {
      socket.bind({ address: this.host, port: 0 });
      await once(socket, "listening");
      socket.connect(client.port, client.address);
      await once(socket, "connect");
      return true;
    } catch {
      return false;
    }
  }

  private serve(
    { file, mode, options = {} }: Request,
    client: RemoteInfo,
    socket: Socket,
    stop: () => void,
  ): void {
    const { router } = this.service;
    router.follow();
    const { node } = router;
    const port = this.ports.sccp ?? node?.router.telephony?.source?.port ?? 0;
    const view =
      node && new OutsideView(node, { address: socket.address().address, port, sipPort: this.ports.sip });
    const debug = tftpEvents((line) => node?.host.debug("TFTP Event", line), printable(file));
    debug.looking();
    const text = view?.file(file, client.address);
    if (text === undefined) {
      socket.send(FILE_NOT_FOUND, stop);
      return;
    }
    debug.opened(text.length);
    const content = bytesIn(mode === "netascii" ? text.replace(/\r?\n/g, "\r\n") : text);
    const begun = performance.now();
    conduct(socket, new TftpTransfer(content, options), stop, () => {
      debug.finished((performance.now() - begun) / 1000);
    });
  }

  private refuse({ port, address }: RemoteInfo, error: Uint8Array): void {
    this.socket.send(error, port, address);
  }
}

const FILE_NOT_FOUND = errorBytes(1, "File not found");
const ACCESS_VIOLATION = errorBytes(2, "Access violation");
const ILLEGAL_OPERATION = errorBytes(4, "Illegal TFTP operation");
const TOO_BUSY = errorBytes(0, "Too busy");

function errorBytes(code: number, text: string): Uint8Array {
  return tftpBytes({ kind: "tftp", operation: "error", code, text });
}

/** Sends a file to the client that a socket is connected to; `stop` ends it, done or not. */
function conduct(socket: Socket, transfer: TftpTransfer, stop: () => void, done: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    clearTimeout(timer);
    socket.send(transfer.packet);
    timer = setTimeout(() => (transfer.repeat() ? send() : stop()), transfer.patience);
  };
  socket.on("close", () => clearTimeout(timer));
  socket.on("message", (bytes) => {
    const packet = readTftp(bytes);
    if (packet?.operation === "error") return stop();
    if (packet?.operation !== "ack" || !transfer.acknowledge(packet.block)) return;
    if (!transfer.isDone) return send();
    stop();
    done();
  });
  send();
}
