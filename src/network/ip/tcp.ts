import type { Timeline, Timer } from "../../session/timeline.js";
import type { Content, Packet, Segment } from "../link/frames.js";
import { byteText } from "../wire-format/bytes.js";
import { contentBytes } from "../wire-format/tcp.js";
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
 * Connections over the lab and to what is outside of it (RFC 793): in order, repeated until they are acknowledged, no
 * more than the other end takes, given up when nobody answers. Each message of the lab's own programs is one segment.
 */
export class Tcp {
  readonly #connections = new Map<string, TcpConnection>();
  readonly #acceptors = new Map<number, Acceptor>();
  #nextPort = FIRST_PORT;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {
    stack.onSegment = (segment, packet) => this.receive(segment, packet);
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

  /** Takes a segment that came in a packet for this device. */
  receive(segment: Segment, packet: Packet): void {
    const remote = { address: packet.source, port: segment.sourcePort };
    const known = this.#connections.get(keyOf(segment.destinationPort, remote));
    if (known && !(segment.flags.syn && !segment.flags.ack && known.established))
      return known.receive(segment);
    // Who calls anew from there has forgotten the connection that there was.
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
      acknowledgement: plus(segment.sequence, lengthOf(segment)),
      flags: { rst: true, ack: true },
      window: 0,
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
  #state: "calling" | "called" | "open" | "closing" | "gone" = "called";
  /** Of the next byte to be sent, and of the first that is not acknowledged. */
  #sequence = FIRST_SEQUENCE;
  #acknowledged = FIRST_SEQUENCE;
  /** Of the next byte of the other end, and whether that was its last. */
  #expected = 0;
  #hasHeardAll = false;
  #hasSaidAll = false;
  /** What the other end takes: bytes that are not acknowledged, and bytes in a segment. */
  #window = WINDOW;
  #longest = Infinity;
  /** Not sent yet, in order. */
  readonly #waiting: Segment[] = [];
  /** Sent, not acknowledged. */
  #unsure: Segment[] = [];
  /** Came before what stands in front of it. */
  #early: Segment[] = [];
  #tries = 0;
  /** When what is unsure is repeated, on virtual time. */
  #repeatAt = 0;
  #timer: Timer | undefined;
  #farewell: Timer | undefined;

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
  /** Whether it is beyond its beginning. */
  get established(): boolean {
    return this.#state !== "calling" && this.#state !== "called";
  }

  open(): void {
    this.#state = "calling";
    this.#post({ syn: true }, []);
  }

  accept(syn: Segment): void {
    this.#hearFirst(syn);
    this.#post({ syn: true, ack: true }, []);
  }

  send(content: Content): void {
    if (this.#hasSaidAll || this.#state === "gone") return;
    for (const piece of piecesOf(content, this.#longest)) this.#post(ACKNOWLEDGING, [piece]);
  }

  close(): void {
    if (this.#hasSaidAll || this.#state === "gone") return;
    this.#hasSaidAll = true;
    this.#post({ fin: true, ack: true }, []);
    if (this.established) this.#state = "closing";
  }

  drop(): void {
    this.#state = "gone";
    this.#timer?.cancel();
    this.#farewell?.cancel();
    this.#unsure = [];
    this.#early = [];
    this.carrier.gone();
  }

  receive(segment: Segment): void {
    if (this.#state === "gone") return;
    if (segment.flags.rst) {
      if (this.#isCredible(segment)) this.#lose();
      return;
    }
    if (this.#state === "calling" || this.#state === "called") {
      if (!this.#isOpenedBy(segment)) return;
      this.#begin(segment);
    } else if (segment.flags.syn) return this.#answer();
    else if (segment.flags.ack) this.#acknowledge(segment);
    if (lengthOf(segment) > 0 && !segment.flags.syn) this.#take(segment);
  }

  /** Whether a reset is about this connection, and not about one that there was before. */
  #isCredible({ flags, sequence, acknowledgement }: Segment): boolean {
    if (this.#state === "calling") return flags.ack === true && acknowledgement === this.#sequence;
    const ahead = distance(sequence, this.#expected);
    return ahead >= 0 && ahead < WINDOW;
  }

  #isOpenedBy({ flags, acknowledgement }: Segment): boolean {
    const isAnswer = flags.ack === true && acknowledgement === plus(FIRST_SEQUENCE, 1);
    return isAnswer && (this.#state === "called" || flags.syn === true);
  }

  #begin(segment: Segment): void {
    const isCalling = this.#state === "calling";
    this.#state = this.#hasSaidAll ? "closing" : "open";
    if (isCalling) this.#hearFirst(segment);
    this.#acknowledge(segment);
    if (isCalling) this.#answer();
    this.#flush();
    this.events?.opened?.();
  }

  #hearFirst({ sequence, window, mss }: Segment): void {
    this.#expected = plus(sequence, 1);
    this.#window = window;
    this.#longest = mss ?? Infinity;
  }

  /** Takes what a segment brings, with all that waited for it, and confirms it. */
  #take(segment: Segment): void {
    if (distance(segment.sequence, this.#expected) > 0) {
      if (this.#early.length < MOST_EARLY) this.#early.push(segment);
      return this.#answer();
    }
    const brought: Content[] = [];
    for (let next: Segment | undefined = segment; next; next = this.#nextEarly())
      brought.push(...this.#newIn(next));
    this.#answer();
    for (const content of brought) if (!this.#isGone) this.events?.received(content);
    if (this.#hasHeardAll) this.#hearEnd();
  }

  #nextEarly(): Segment | undefined {
    const at = this.#early.findIndex(({ sequence }) => distance(sequence, this.#expected) <= 0);
    return at < 0 ? undefined : this.#early.splice(at, 1)[0];
  }

  /** What of a segment was not there yet; from now on the next is expected. */
  #newIn({ sequence, content, flags }: Segment): readonly Content[] {
    const size = sizeOf(content);
    const known = distance(this.#expected, sequence);
    if (this.#hasHeardAll || known > size) return [];
    this.#expected = plus(sequence, size + (flags.fin ? 1 : 0));
    this.#hasHeardAll = flags.fin === true;
    return behind(content, known);
  }

  /** The other end has said all; here nobody goes on alone. */
  #hearEnd(): void {
    if (this.#state !== "open") return this.#leaveIfDone();
    this.close();
    this.events?.closed();
  }

  get #isGone(): boolean {
    return this.#state === "gone";
  }

  /** Everything up to a number has arrived over there. */
  #acknowledge({ acknowledgement: upTo, window }: Segment): void {
    this.#window = window;
    if (distance(upTo, this.#acknowledged) > 0 && distance(this.#sequence, upTo) >= 0) {
      this.#acknowledged = upTo;
      this.#unsure = this.#unsure.filter((one) => distance(endOf(one), upTo) > 0);
      this.#tries = 0;
      if (this.#unsure.length > 0) this.#watch();
      else this.#leaveIfDone();
    }
    this.#flush();
  }

  /** Who has said all and is confirmed goes when the other end has said all, too, or says nothing more for a while. */
  #leaveIfDone(): void {
    if (this.#state !== "closing" || this.#unsure.length > 0 || this.#waiting.length > 0) return;
    if (this.#hasHeardAll) this.drop();
    else this.#farewell ??= this.carrier.timeline.after(LONGEST_FAREWELL, () => this.drop());
  }

  #post(flags: Segment["flags"], content: readonly Content[]): void {
    const segment = this.#segment(flags, content);
    this.#sequence = plus(this.#sequence, lengthOf(segment));
    this.#waiting.push(segment);
    this.#flush();
  }

  /** Sends what waits, as far as the other end takes it. */
  #flush(): void {
    for (let next = this.#waiting[0]; next && this.#mayLeave(next); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#unsure.push(next);
      this.carrier.send({ ...next, acknowledgement: this.#expected });
      if (this.#unsure.length === 1) this.#watch();
    }
  }

  #mayLeave(segment: Segment): boolean {
    // What is said before the connection stands waits for it.
    if (this.#state === "calling" || this.#state === "called") return segment.flags.syn === true;
    if (this.#state === "gone") return false;
    // One goes in any case, and is repeated until there is room for it.
    return this.#unsure.length === 0 || distance(endOf(segment), this.#acknowledged) <= this.#window;
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
      window: WINDOW,
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
    for (const segment of this.#unsure) this.carrier.send({ ...segment, acknowledgement: this.#expected });
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
  return (flags.syn ? 1 : 0) + (flags.fin ? 1 : 0) + sizeOf(content);
}

function endOf(segment: Segment): number {
  return plus(segment.sequence, lengthOf(segment));
}

function sizeOf(content: readonly Content[]): number {
  return content.reduce((sum, { size }) => sum + size, 0);
}

/** Numbers of the sequence begin again behind 32 bits (RFC 793 section 3.3). */
function plus(sequence: number, count: number): number {
  return (sequence + count) % 2 ** 32;
}

/** How far one number of the sequence is behind another; below 0 if it is before it. */
function distance(one: number, other: number): number {
  return (one - other) | 0;
}

/** What is left of messages without their first bytes. */
function behind(content: readonly Content[], bytes: number): readonly Content[] {
  let skipped = bytes;
  return content.flatMap((one) => {
    const left = one.size - skipped;
    const before = skipped;
    skipped = Math.max(-left, 0);
    if (left <= 0) return [];
    return before === 0 ? [one] : [textContent(byteText(contentBytes(one).subarray(before)))];
  });
}

/** Text in pieces that another system takes; what the lab's programs tell each other is never cut. */
function piecesOf(content: Content, longest: number): readonly Content[] {
  const { message, size } = content;
  if (size <= longest || message.type !== "text" || message.value !== undefined) return [content];
  return Array.from({ length: Math.ceil(size / longest) }, (_, index) =>
    textContent(message.text.slice(index * longest, (index + 1) * longest)),
  );
}

/** Text of which nobody but its reader knows what it means. */
export function textContent(text: string): Content {
  return { size: text.length, message: { type: "text", text, value: undefined } };
}

function keyOf(localPort: number, { address, port }: End): string {
  return `${localPort} ${address} ${port}`;
}

const ACKNOWLEDGING: Segment["flags"] = { ack: true };
const NOTHING: readonly Content[] = [];

const FIRST_PORT = 49152;
const LAST_PORT = 65535;
const FIRST_SEQUENCE = 1;
/** Bytes that are taken at a time: what comes is worked off at once. */
const WINDOW = 65_535;
/** Segments that are kept until those before them are there. */
const MOST_EARLY = 64;
/** Milliseconds that who has said all waits for the other end. */
const LONGEST_FAREWELL = 60_000;
/** Milliseconds; each further try waits twice as long (RFC 6298 in spirit). */
const FIRST_REPEAT = 1000;
const MOST_TRIES = 5;
