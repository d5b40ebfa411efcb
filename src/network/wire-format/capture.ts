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
    const size = frames.reduce((sum, { bytes }) => sum + RECORD + bytes.length, HEADER);
    const whole = new Uint8Array(size);
    const view = new DataView(whole.buffer);
    view.setUint32(0, MAGIC, true);
    view.setUint16(4, 2, true);
    view.setUint16(6, 4, true);
    view.setUint32(16, 65535, true);
    view.setUint32(20, ETHERNET, true);
    let at = HEADER;
    for (const { time, bytes } of frames) {
      const microseconds = Math.round((this.epoch + time) * 1000);
      view.setUint32(at, Math.floor(microseconds / 1_000_000), true);
      view.setUint32(at + 4, microseconds % 1_000_000, true);
      view.setUint32(at + 8, bytes.length, true);
      view.setUint32(at + 12, bytes.length, true);
      whole.set(bytes, at + RECORD);
      at += RECORD + bytes.length;
    }
    return whole;
  }
}

const MAGIC = 0xa1b2c3d4;
const ETHERNET = 1;
/** Bytes of the head of the file, and of the head of each frame. */
const HEADER = 24;
const RECORD = 16;
