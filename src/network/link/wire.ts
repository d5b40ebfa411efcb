import type { LineSignal } from "../../callmanager/host/line-signal.js";
import { NOTHING_COUNTED, type PortCounters } from "../../router/port-counters.js";
import type { Timeline } from "../../session/timeline.js";
import { frameSize, isBroadcast, type Frame, type VoiceBurst } from "./frames.js";
import { TransmitQueue } from "./transmit-queue.js";
import type { Priority } from "./qos.js";

/** A device as its cables see it. */
export interface Node {
  readonly name: string;
  /** A frame has come in. */
  receive(frame: Frame, port: Port): void;
  /** Whether a flooded frame means nothing to this device or to those behind it, so that it need not be brought. */
  ignores(frame: Frame, port: Port): boolean;
  /** The phones and PCs that are reached by a port, itself among them; undefined for anything else. */
  readonly stations?: readonly Node[] | undefined;
  /** Whether it is outside of the lab; undefined: it is not. */
  readonly isForeign?: boolean;
  /** A signal has come over a telephone line. */
  hearLine?(signal: LineSignal, port: Port): void;
  /** The port's link went up or down. */
  linkChanged(port: Port): void;
  /** Whether whoever is at the other end of its cable keeps it without power, on purpose. */
  cutOff?(isCut: boolean): void;
}

/** Watches every frame that a device puts on a cable. */
export type Tap = (frame: Frame, time: number) => void;

/** One socket of a device. */
export class Port {
  #wire: Wire | undefined;
  #enabled = false;
  #up = false;
  #speed: number | undefined;
  /** What has gone through it; times are on the timeline. */
  counted: PortCounters = { ...NOTHING_COUNTED };

  constructor(
    readonly node: Node,
    readonly name: string,
  ) {}

  get wire(): Wire | undefined {
    return this.#wire;
  }

  /** Whether the device has power and nobody shut the port. */
  get enabled(): boolean {
    return this.#enabled;
  }

  set enabled(value: boolean) {
    if (value === this.#enabled) return;
    this.#enabled = value;
    this.#wire?.settle();
  }

  /** The speed that somebody fixed, in megabits a second; undefined where the ends find it out. */
  get speed(): number | undefined {
    return this.#speed;
  }

  set speed(value: number | undefined) {
    if (value === this.#speed) return;
    this.#speed = value;
    this.#wire?.settle();
  }

  /** Whether there is a live other end. */
  get up(): boolean {
    return this.#up;
  }

  /** The port at the other end of the cable, plugged in or not. */
  get peer(): Port | undefined {
    return this.#wire?.other(this);
  }

  send(frame: Frame): void {
    if (this.#up) this.#wire?.carry(frame, this);
  }

  /** Sends a signal over a telephone line. */
  signal(signal: LineSignal): void {
    if (this.#up) this.#wire?.carrySignal(signal, this);
  }

  /** The cable is in this port from now on, or none. */
  attach(wire: Wire | undefined): void {
    this.#wire = wire;
  }

  setLink(up: boolean): void {
    if (up === this.#up) return;
    this.#up = up;
    this.node.linkChanged(this);
  }
}

export interface WireOptions {
  readonly timeline: Timeline;
  /** Bits a second. */
  readonly bandwidth: number;
  /** One way, in milliseconds. */
  readonly delay: number;
  readonly tap: Tap;
  /** Which packets a port sends first where they have to wait; undefined: all wait alike. */
  readonly priority?: (port: Port) => Priority | undefined;
}

/** A cable between two ports: it takes time for each frame, and frames wait for those before them. */
export class Wire {
  #plugged = true;
  readonly #queues: readonly [TransmitQueue, TransmitQueue];
  /** When each direction of a fast cable has sent all that it was given: frames keep their order. */
  readonly #freeAt: [number, number] = [0, 0];

  constructor(
    readonly ends: readonly [Port, Port],
    private readonly options: WireOptions,
  ) {
    this.#queues = [new TransmitQueue(), new TransmitQueue()];
    ends[0].attach(this);
    ends[1].attach(this);
  }

  get bandwidth(): number {
    return this.options.bandwidth;
  }

  get plugged(): boolean {
    return this.#plugged;
  }

  set plugged(value: boolean) {
    this.#plugged = value;
    this.settle();
  }

  /** Takes the cable away, so that its ports are free for another. */
  remove(): void {
    this.plugged = false;
    for (const port of this.ends) port.attach(undefined);
  }

  other(port: Port): Port {
    return this.ends[0] === port ? this.ends[1] : this.ends[0];
  }

  /** Gives both ends the link that they now have. */
  settle(): void {
    const speeds = new Set(this.ends.flatMap(({ speed }) => speed ?? []));
    const up = this.#plugged && speeds.size <= 1 && this.ends.every(({ enabled }) => enabled);
    for (const port of this.ends) port.setLink(up);
  }

  /** Takes a frame to the other end, unless too many wait already or the link goes down under way. */
  carry(frame: Frame, from: Port): void {
    const { timeline, bandwidth, delay, tap, priority } = this.options;
    const direction = from === this.ends[0] ? 0 : 1;
    const sending = (frameSize(frame) * 8000) / bandwidth;
    tap(frame, timeline.now);
    countOut(from, frame, timeline.now);
    if (bandwidth >= FAST) {
      const free = Math.max(this.#freeAt[direction], timeline.now) + sending;
      this.#freeAt[direction] = free;
      return this.#deliver(frame, from, free - timeline.now + delay);
    }
    const voice = voiceOf(frame);
    const first = frame.payload.kind === "ip" && (priority?.(from)?.(frame.payload) ?? false);
    const passage = this.#queues[direction].take(timeline.now, { sending, count: voice?.count, first });
    const left = voice ? Math.round(voice.count * (1 - passage.lost)) : 1 - passage.lost;
    if (left > 0) this.#deliver(voice ? withCount(frame, left) : frame, from, passage.after + delay);
  }

  /** Takes a signal of a telephone line to the other end; none overtakes another. */
  carrySignal(signal: LineSignal, from: Port): void {
    const to = this.other(from);
    const { timeline, delay } = this.options;
    timeline.after(delay, () => {
      if (to.up) to.node.hearLine?.(signal, to);
    });
  }

  #deliver(frame: Frame, from: Port, after: number): void {
    const to = this.other(from);
    const { timeline } = this.options;
    timeline.after(after, () => {
      if (!to.up) return;
      countIn(to, frame, timeline.now);
      to.node.receive(frame, to);
    });
  }
}

function countOut({ counted }: Port, frame: Frame, now: number): void {
  counted.packetsOut += voiceOf(frame)?.count ?? 1;
  counted.bytesOut += frameSize(frame);
  counted.sinceOut = now;
}

function countIn({ counted }: Port, frame: Frame, now: number): void {
  counted.packetsIn += voiceOf(frame)?.count ?? 1;
  counted.bytesIn += frameSize(frame);
  counted.sinceIn = now;
  if (isBroadcast(frame.destination)) counted.broadcastsIn++;
}

/** From this bandwidth on nothing waits long or gets lost in a lab: ten million bits a second. */
const FAST = 10_000_000;

function voiceOf({ payload }: Frame): VoiceBurst | undefined {
  if (payload.kind !== "ip" || payload.data.kind !== "udp") return undefined;
  return payload.data.data.kind === "rtp" ? payload.data.data : undefined;
}

/** The same stretch of voice with fewer packets left. */
function withCount(frame: Frame, count: number): Frame {
  const { payload } = frame;
  if (payload.kind !== "ip" || payload.data.kind !== "udp" || payload.data.data.kind !== "rtp") return frame;
  return {
    ...frame,
    payload: { ...payload, data: { ...payload.data, data: { ...payload.data.data, count } } },
  };
}
