import type { Timeline, Timer } from "../../session/timeline.js";
import type { Content, Packet, Segment } from "../link/frames.js";
import type { IpStack } from "./ip-stack.js";

/** One end of a connection, as the program above uses it. */
export interface Connection {
  readonly localAddress: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  send(content: Content): void;
  /** Ends the connection in good order; what was sent before still arrives. */
  close(): void;
  /** Drops it at once and tells nobody: power is gone. */
  drop(): void;
}

export interface Events {
  opened?(): void;
  received(content: Content): void;
  /** The other end closed it, refused it, or does not answer any more. */
  closed(): void;
}

/** Takes a connection that comes in; undefined refuses it. */
export type Acceptor = (connection: Connection) => Events | undefined;

/**
 * Connections over the lab (RFC 793, as far as one segment a message goes): in order, repeated until they are
 * acknowledged, given up when nobody answers.
 */
export class Tcp {
  readonly #connections = new Map<string, TcpConnection>();
  readonly #acceptors = new Map<number, Acceptor>();
  #nextPort = FIRST_PORT;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {
    stack.onSegment = (segment, packet) => this.#receive(segment, packet);
  }

  listen(port: number, acceptor: Acceptor): void {
    this.#acceptors.set(port, acceptor);
  }

  unlisten(port: number): void {
    this.#acceptors.delete(port);
  }

  /** `dscp` is the class of the traffic, for those that give voice signalling its way. */
  connect(address: string, port: number, events: Events, dscp = 0): Connection {
    const local = this.stack.sourceTowards(address) ?? "0.0.0.0";
    const localPort = this.#nextPort;
    this.#nextPort = this.#nextPort === LAST_PORT ? FIRST_PORT : this.#nextPort + 1;
    const connection = this.#create({ address: local, port: localPort }, { address, port }, dscp);
    connection.events = events;
    connection.open();
    return connection;
  }

  /** Ends all connections without a word. */
  dropAll(): void {
    for (const connection of [...this.#connections.values()]) connection.drop();
  }

  #create(local: End, remote: End, dscp = 0): TcpConnection {
    const key = keyOf(local.port, remote);
    const connection = new TcpConnection(local, remote, {
      timeline: this.timeline,
      send: (segment) =>
        void this.stack.send({
          source: local.address,
          destination: remote.address,
          dscp,
          data: segment,
        }),
      gone: () => this.#connections.delete(key),
    });
    this.#connections.set(key, connection);
    return connection;
  }

  #receive(segment: Segment, packet: Packet): void {
    const remote = { address: packet.source, port: segment.sourcePort };
    const known = this.#connections.get(keyOf(segment.destinationPort, remote));
    if (known && !(segment.flags.syn && !segment.flags.ack && known.established))
      return known.receive(segment);
    known?.drop();
    if (segment.flags.rst) return;
    const acceptor = segment.flags.syn ? this.#acceptors.get(segment.destinationPort) : undefined;
    if (acceptor) {
      const connection = this.#create({ address: packet.destination, port: segment.destinationPort }, remote);
      const events = acceptor(connection);
      if (events) {
        connection.events = events;
        return connection.accept(segment);
      }
      connection.drop();
    }
    const refusal: Segment = {
      kind: "tcp",
      sourcePort: segment.destinationPort,
      destinationPort: segment.sourcePort,
      sequence: segment.acknowledgement,
      acknowledgement: segment.sequence + lengthOf(segment),
      flags: { rst: true, ack: true },
      content: [],
    };
    this.stack.send({ source: packet.destination, destination: packet.source, data: refusal });
  }
}

interface End {
  readonly address: string;
  readonly port: number;
}

interface Carrier {
  readonly timeline: Timeline;
  send(segment: Segment): void;
  gone(): void;
}

class TcpConnection implements Connection {
  events: Events | undefined;
  #state: "opening" | "open" | "closing" | "gone" = "opening";
  #sequence = 1;
  #acknowledged = 1;
  #expected = 0;
  /** Sent, not acknowledged; the first is repeated. */
  #unsure: Segment[] = [];
  #tries = 0;
  /** When the first is repeated, on virtual time. */
  #repeatAt = 0;
  #timer: Timer | undefined;

  constructor(
    private readonly local: End,
    private readonly remote: End,
    private readonly carrier: Carrier,
  ) {}

  get localAddress(): string {
    return this.local.address;
  }
  get localPort(): number {
    return this.local.port;
  }
  get remoteAddress(): string {
    return this.remote.address;
  }
  get remotePort(): number {
    return this.remote.port;
  }
  get established(): boolean {
    return this.#state === "open";
  }

  open(): void {
    this.#post({ syn: true }, []);
  }

  accept(syn: Segment): void {
    this.#expected = syn.sequence + 1;
    this.#post({ syn: true, ack: true }, []);
  }

  send(content: Content): void {
    if (this.#state === "opening" || this.#state === "open") this.#post(ACKNOWLEDGING, [content]);
  }

  close(): void {
    if (this.#state !== "opening" && this.#state !== "open") return;
    this.#post({ fin: true, ack: true }, []);
    this.#state = "closing";
  }

  drop(): void {
    this.#state = "gone";
    this.#timer?.cancel();
    this.#unsure = [];
    this.carrier.gone();
  }

  receive(segment: Segment): void {
    if (this.#state === "gone") return;
    if (segment.flags.rst) return this.#lose();
    if (segment.flags.ack) this.#acknowledge(segment.acknowledgement);
    if (segment.flags.syn) this.#expected = segment.sequence + 1;
    else if (lengthOf(segment) > 0 && segment.sequence !== this.#expected) return this.#answer();
    else this.#expected += lengthOf(segment);
    if (this.#state === "opening" && (segment.flags.ack ?? false)) {
      this.#state = "open";
      if (segment.flags.syn) this.#answer();
      for (const waiting of this.#unsure) this.carrier.send({ ...waiting, acknowledgement: this.#expected });
      this.events?.opened?.();
    } else if (lengthOf(segment) > 0) this.#answer();
    for (const content of segment.content) this.events?.received(content);
    if (segment.flags.fin) this.#lose();
  }

  /** Everything up to a number has arrived over there. */
  #acknowledge(upTo: number): void {
    if (upTo <= this.#acknowledged) return;
    this.#acknowledged = upTo;
    this.#unsure = this.#unsure.filter((segment) => segment.sequence + lengthOf(segment) > upTo);
    this.#tries = 0;
    if (this.#unsure.length > 0) this.#watch();
    else if (this.#state === "closing") this.drop();
  }

  #post(flags: Segment["flags"], content: readonly Content[]): void {
    const segment = this.#segment(flags, content);
    this.#sequence += lengthOf(segment);
    this.#unsure.push(segment);
    // What is said before the connection stands waits for it.
    if (this.#state !== "opening" || flags.syn) this.carrier.send(segment);
    if (this.#unsure.length === 1) this.#watch();
  }

  #answer(): void {
    this.carrier.send(this.#segment(ACKNOWLEDGING, NOTHING));
  }

  #segment(flags: Segment["flags"], content: readonly Content[]): Segment {
    return {
      kind: "tcp",
      sourcePort: this.local.port,
      destinationPort: this.remote.port,
      sequence: this.#sequence,
      acknowledgement: this.#expected,
      flags,
      content,
    };
  }

  /** Waits from now on for what is unsure; one timer serves all of it, because most of it never falls due. */
  #watch(): void {
    this.#repeatAt = this.carrier.timeline.now + FIRST_REPEAT * 2 ** this.#tries;
    this.#timer ??= this.#wait();
  }

  #wait(): Timer {
    const { timeline } = this.carrier;
    return timeline.after(this.#repeatAt - timeline.now, () => {
      this.#timer = undefined;
      if (this.#unsure.length === 0) return;
      if (timeline.now < this.#repeatAt) this.#timer = this.#wait();
      else this.#repeat();
    });
  }

  #repeat(): void {
    if (++this.#tries > MOST_TRIES) return this.#lose();
    const repeated = this.#state === "opening" ? this.#unsure.slice(0, 1) : this.#unsure;
    for (const segment of repeated) this.carrier.send({ ...segment, acknowledgement: this.#expected });
    this.#watch();
  }

  /** The connection is no more; the program above hears of it once. */
  #lose(): void {
    const { events } = this;
    const told = this.#state !== "closing" && this.#state !== "gone";
    this.drop();
    if (told) events?.closed();
  }
}

/** How far a segment moves the sequence number. */
function lengthOf({ flags, content }: Segment): number {
  const control = (flags.syn ? 1 : 0) + (flags.fin ? 1 : 0);
  return content.reduce((sum, { size }) => sum + size, control);
}

function keyOf(localPort: number, { address, port }: End): string {
  return `${localPort} ${address} ${port}`;
}

const ACKNOWLEDGING: Segment["flags"] = { ack: true };
const NOTHING: readonly Content[] = [];

const FIRST_PORT = 49152;
const LAST_PORT = 65535;
/** Milliseconds; each further try waits twice as long (RFC 6298 in spirit). */
const FIRST_REPEAT = 1000;
const MOST_TRIES = 5;
