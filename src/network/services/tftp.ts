import { printable } from "../../parse/printable.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { Datagram, TftpMessage } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import { tftpEvents } from "./tftp-events.js";
import { BLOCK, takenOptions } from "./tftp-options.js";

/** Where servers wait for questions (RFC 1350). */
export const TFTP_PORT = 69;

/** Numbers of blocks begin again behind it. */
const LAST_BLOCK = 0xffff;
/** Milliseconds until a block or a question is repeated, and how often. */
const REPEAT = 2000;
const TRIES = 3;
const FIRST_PORT = 57000;
const PORTS = 4000;

/** What came of asking for a file. */
export type TftpAnswer =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "error"; readonly code: number; readonly text: string }
  | { readonly kind: "silence" };

/** The files that a server has; a character of a text is a byte. */
export interface ServedFiles {
  /** A file's text; undefined if there is none of that name for this client. */
  read(name: string, client: string): string | undefined;
  /** Keeps a file; otherwise why not, as RFC 1350 numbers errors. */
  write?(name: string, text: string): number | undefined;
}

/** Serves files block by block, each transfer on a port of its own. */
export class TftpServer {
  #next = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
    private readonly files: ServedFiles,
    /** Takes what is told of each transfer. */
    private readonly debug: (line: string) => void = () => undefined,
  ) {}

  start(): void {
    this.stack.listen(TFTP_PORT, ({ data, sourcePort }, { source, destination }) => {
      if (data.kind !== "tftp" || !("file" in data)) return;
      const client = { address: source, port: sourcePort, own: destination };
      if (data.operation === "read") this.#serve(data.file, data.options ?? {}, client);
      else this.#take(data.file, client);
    });
  }

  stop(): void {
    this.stack.unlisten(TFTP_PORT);
  }

  #serve(name: string, asked: Readonly<Record<string, string>>, client: Client): void {
    const { port, send } = this.#channel(client);
    const debug = tftpEvents(this.debug, printable(name));
    debug.looking();
    const text = this.files.read(name, client.address);
    if (text === undefined) return send(FILE_NOT_FOUND);
    const began = this.timeline.now;
    debug.opened(text.length);
    const { taken, blockSize, patience = REPEAT } = takenOptions(asked, text.length);
    /** How many blocks are there; -1 while the options are not confirmed. */
    let block = Object.keys(taken).length > 0 ? -1 : 0;
    let tries = 0;
    let timer: Timer | undefined;
    const next = (): TftpMessage =>
      block < 0
        ? { kind: "tftp", operation: "options", options: taken }
        : {
            kind: "tftp",
            operation: "data",
            block: (block + 1) & LAST_BLOCK,
            text: text.slice(block * blockSize, (block + 1) * blockSize),
          };
    const sendBlock = (): void => {
      timer?.cancel();
      timer = this.timeline.after(patience, () =>
        ++tries < TRIES ? sendBlock() : this.stack.unlisten(port),
      );
      send(next());
    };
    this.stack.listen(port, ({ data }) => {
      if (data.kind !== "tftp" || data.operation !== "ack" || data.block !== ((block + 1) & LAST_BLOCK))
        return;
      block++;
      tries = 0;
      if (block * blockSize <= text.length) return sendBlock();
      timer?.cancel();
      this.stack.unlisten(port);
      debug.finished((this.timeline.now - began) / 1000);
    });
    sendBlock();
  }

  /** Takes a file from a client, a block after the other. */
  #take(name: string, client: Client): void {
    const { port, send } = this.#channel(client);
    const { files } = this;
    if (!files.write) return send({ kind: "tftp", operation: "error", code: 2, text: "Access violation" });
    const blocks: string[] = [];
    let timer: Timer | undefined;
    const wait = () => {
      timer?.cancel();
      timer = this.timeline.after(REPEAT * TRIES, () => this.stack.unlisten(port));
    };
    this.stack.listen(port, ({ data }) => {
      if (data.kind !== "tftp" || data.operation !== "data") return;
      wait();
      const isNew = data.block === ((blocks.length + 1) & LAST_BLOCK);
      if (isNew) blocks.push(data.text);
      const code = isNew && data.text.length < BLOCK ? files.write?.(name, blocks.join("")) : undefined;
      if (code === undefined) send({ kind: "tftp", operation: "ack", block: data.block });
      else send({ kind: "tftp", operation: "error", code, text: "Disk full or allocation exceeded" });
    });
    send({ kind: "tftp", operation: "ack", block: 0 });
    wait();
  }

  /** A port for one transfer, and how messages go from there. */
  #channel({ address, port: destinationPort, own }: Client): {
    readonly port: number;
    readonly send: (data: TftpMessage) => void;
  } {
    const port = FIRST_PORT + (this.#next++ % PORTS);
    const send = (data: TftpMessage) =>
      void this.stack.send({
        destination: address,
        source: own,
        data: { kind: "udp", sourcePort: port, destinationPort, data },
      });
    return { port, send };
  }
}

/** Whom a server serves, and at which of its addresses. */
interface Client {
  readonly address: string;
  readonly port: number;
  readonly own: string;
}

const FILE_NOT_FOUND: TftpMessage = { kind: "tftp", operation: "error", code: 1, text: "File not found" };

/** Asks a server for a file and calls back once, with the whole of it or with the reason why not. */
export function fetchFile(
  stack: IpStack,
  timeline: Timeline,
  request: { readonly server: string; readonly file: string; readonly port: number },
  done: (answer: TftpAnswer) => void,
): void {
  const { server, file, port } = request;
  const blocks: string[] = [];
  let tries = 0;
  let timer: Timer | undefined;
  const send = (destinationPort: number, data: TftpMessage) => {
    const datagram: Datagram = { kind: "udp", sourcePort: port, destinationPort, data };
    stack.send({ destination: server, data: datagram });
  };
  const finish = (answer: TftpAnswer) => {
    timer?.cancel();
    stack.unlisten(port);
    done(answer);
  };
  const wait = (again: () => void) => {
    timer?.cancel();
    timer = timeline.after(REPEAT, () => {
      if (++tries >= TRIES) return finish({ kind: "silence" });
      again();
      wait(again);
    });
  };
  const ask = () => send(TFTP_PORT, { kind: "tftp", operation: "read", file });
  stack.listen(port, ({ data, sourcePort }) => {
    if (data.kind !== "tftp") return;
    if (data.operation === "error") return finish({ kind: "error", code: data.code, text: data.text });
    if (data.operation !== "data") return;
    const acknowledge = () => send(sourcePort, { kind: "tftp", operation: "ack", block: data.block });
    acknowledge();
    if (data.block !== ((blocks.length + 1) & LAST_BLOCK)) return;
    tries = 0;
    blocks.push(data.text);
    if (data.text.length < BLOCK) finish({ kind: "file", text: blocks.join("") });
    else wait(acknowledge);
  });
  ask();
  wait(ask);
}

/** Sends a file to a server and calls back once, with "done" or with the reason why not. */
export function sendFile(
  stack: IpStack,
  timeline: Timeline,
  request: { readonly server: string; readonly file: string; readonly text: string; readonly port: number },
  done: (answer: "done" | Exclude<TftpAnswer, { kind: "file" }>) => void,
): void {
  const { server, file, text, port } = request;
  /** How many blocks are there; undefined: the server has not answered. */
  let acknowledged: number | undefined;
  let to = TFTP_PORT;
  let tries = 0;
  let timer: Timer | undefined;
  const finish = (answer: Parameters<typeof done>[0]) => {
    timer?.cancel();
    stack.unlisten(port);
    done(answer);
  };
  const send = (): void => {
    timer?.cancel();
    timer = timeline.after(REPEAT, () => (++tries < TRIES ? send() : finish({ kind: "silence" })));
    stack.send({
      destination: server,
      data: { kind: "udp", sourcePort: port, destinationPort: to, data: next() },
    });
  };
  const next = (): TftpMessage => {
    if (acknowledged === undefined) return { kind: "tftp", operation: "write", file };
    const part = text.slice(acknowledged * BLOCK, (acknowledged + 1) * BLOCK);
    return { kind: "tftp", operation: "data", block: (acknowledged + 1) & LAST_BLOCK, text: part };
  };
  stack.listen(port, ({ data, sourcePort }) => {
    if (data.kind !== "tftp") return;
    if (data.operation === "error") return finish({ kind: "error", code: data.code, text: data.text });
    const expected = acknowledged === undefined ? 0 : (acknowledged + 1) & LAST_BLOCK;
    if (data.operation !== "ack" || data.block !== expected) return;
    acknowledged = acknowledged === undefined ? 0 : acknowledged + 1;
    to = sourcePort;
    tries = 0;
    if (acknowledged * BLOCK > text.length) finish("done");
    else send();
  });
  send();
}
