import type { Frame } from "../link/frames.js";
import { frameBytes, type TimedBytes } from "./frames.js";

/** What the lab's cables carry, as a capture that packet analysers read (pcap, version 2.4, in microseconds). */
export class Capture {
  readonly #frames: TimedBytes[] = [];
  /** A frame that a switch passes on is the same one. */
  readonly #seen = new WeakSet<Frame["payload"]>();

  /** `epoch` is what the clock showed at the beginning of virtual time, in milliseconds since 1970. */
  constructor(private readonly epoch: number) {}

  /** Takes a frame that goes onto a cable. */
  add(frame: Frame, time: number): void {
    if (this.#seen.has(frame.payload)) return;
    this.#seen.add(frame.payload);
    this.#frames.push(...frameBytes(frame, time));
  }

  /** The whole capture, in order of time. */
  bytes(): Uint8Array {
    const frames = this.#frames.toSorted((a, b) => a.time - b.time);
    return joined([captureHead(), ...frames.map((frame) => captureRecord(frame, this.epoch))]);
  }
}

/** The same while it goes on: each frame is written when its time has come. */
export class CaptureStream {
  readonly #seen = new WeakSet<Frame["payload"]>();
  /** Of voice that is sent later. */
  #waiting: readonly TimedBytes[] = [];

  /** `epoch` as that of a `Capture`; `write` takes whole records, one or more at a time. */
  constructor(
    private readonly epoch: number,
    private readonly write: (bytes: Uint8Array) => void,
  ) {
    write(captureHead());
  }

  /** Takes a frame that goes onto a cable. */
  add(frame: Frame, time: number): void {
    if (this.#seen.has(frame.payload)) return;
    this.#seen.add(frame.payload);
    this.#waiting = [...this.#waiting, ...frameBytes(frame, time)].toSorted((a, b) => a.time - b.time);
    this.#writeUpTo(time);
  }

  /** Writes what waits, since nothing more will come. */
  end(): void {
    this.#writeUpTo(Infinity);
  }

  #writeUpTo(time: number): void {
    const due = this.#waiting.filter((frame) => frame.time <= time);
    this.#waiting = this.#waiting.slice(due.length);
    if (due.length > 0) this.write(joined(due.map((frame) => captureRecord(frame, this.epoch))));
  }
}

/** What a file of a capture begins with. */
function captureHead(): Uint8Array {
  const head = new Uint8Array(HEADER);
  const view = new DataView(head.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, 65535, true);
  view.setUint32(20, ETHERNET, true);
  return head;
}

function captureRecord({ time, bytes }: TimedBytes, epoch: number): Uint8Array {
  const record = new Uint8Array(RECORD + bytes.length);
  const view = new DataView(record.buffer);
  const microseconds = Math.round((epoch + time) * 1000);
  view.setUint32(0, Math.floor(microseconds / 1_000_000), true);
  view.setUint32(4, microseconds % 1_000_000, true);
  view.setUint32(8, bytes.length, true);
  view.setUint32(12, bytes.length, true);
  record.set(bytes, RECORD);
  return record;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const MAGIC = 0xa1b2c3d4;
const ETHERNET = 1;
/** Bytes of the head of the file, and of the head of each frame. */
const HEADER = 24;
const RECORD = 16;
