import type { Timeline, Timer } from "../session/timeline.js";
import type { Datagram, TftpMessage } from "./frames.js";
import type { IpStack } from "./ip-stack.js";

/** Where servers wait for questions (RFC 1350). */
export const TFTP_PORT = 69;

const BLOCK = 512;
/** Milliseconds until a block or a question is repeated, and how often. */
const REPEAT = 2000;
const TRIES = 3;
const FIRST_PORT = 57000;
const PORTS = 4000;

/** What came of asking for a file. */
export type TftpAnswer =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "silence" };

/** Serves files block by block, each transfer on a port of its own. */
export class TftpServer {
  #next = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
    /** A file's text; undefined if there is none of that name. */
    private readonly fileNamed: (name: string) => string | undefined,
  ) {}

  start(): void {
    this.stack.listen(TFTP_PORT, ({ data, sourcePort }, { source, destination }) => {
      if (data.kind === "tftp" && data.operation === "read") {
        this.#serve(data.file, { address: source, port: sourcePort, own: destination });
      }
    });
  }

  stop(): void {
    this.stack.unlisten(TFTP_PORT);
  }

  #serve(
    name: string,
    client: { readonly address: string; readonly port: number; readonly own: string },
  ): void {
    const port = FIRST_PORT + (this.#next++ % PORTS);
    const text = this.fileNamed(name);
    const send = (data: TftpMessage) =>
      void this.stack.send({
        destination: client.address,
        source: client.own,
        data: { kind: "udp", sourcePort: port, destinationPort: client.port, data },
      });
    if (text === undefined)
      return send({ kind: "tftp", operation: "error", code: 1, text: "File not found" });
    let block = 0;
    let tries = 0;
    let timer: Timer | undefined;
    const sendBlock = (): void => {
      timer?.cancel();
      timer = this.timeline.after(REPEAT, () => (++tries < TRIES ? sendBlock() : this.stack.unlisten(port)));
      send({
        kind: "tftp",
        operation: "data",
        block: block + 1,
        text: text.slice(block * BLOCK, (block + 1) * BLOCK),
      });
    };
    this.stack.listen(port, ({ data }) => {
      if (data.kind !== "tftp" || data.operation !== "ack" || data.block !== block + 1) return;
      block++;
      tries = 0;
      if (block * BLOCK <= text.length) return sendBlock();
      timer?.cancel();
      this.stack.unlisten(port);
    });
    sendBlock();
  }
}

/** Asks a server for a file and calls back once, with the whole of it or with the reason why not. */
export function fetchFile(
  stack: IpStack,
  timeline: Timeline,
  request: { readonly server: string; readonly file: string; readonly port: number },
  done: (answer: TftpAnswer) => void,
): void {
  const { server, file, port } = request;
  let text = "";
  let block = 0;
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
    if (data.operation === "error") return finish({ kind: "error", text: data.text });
    if (data.operation !== "data") return;
    const acknowledge = () => send(sourcePort, { kind: "tftp", operation: "ack", block: data.block });
    acknowledge();
    if (data.block !== block + 1) return;
    block = data.block;
    tries = 0;
    text += data.text;
    if (data.text.length < BLOCK) finish({ kind: "file", text });
    else wait(acknowledge);
  });
  ask();
  wait(ask);
}
