import type { Timeline } from "../../session/timeline.js";
import type { Frame } from "../link/frames.js";
import { Port, type Node } from "../link/wire.js";
import { frameBytes } from "../wire-format/frames.js";
import { FrameStream } from "../wire-format/frame-stream.js";
import type { Unread } from "../wire-format/packets.js";

/** Takes the bytes of a frame out of the lab. */
export type TakeOut = (bytes: Uint8Array) => void;

/** The end of a cable that is outside of the lab: frames become bytes there, and bytes frames. Who carries them is not known here. */
export class OutsideEnd implements Node {
  readonly port: Port;
  /** What is behind it says again what still holds, and falls silent without a word. */
  readonly isForeign = true;
  /** How often something came that is no frame which the lab understands, by the reason. */
  readonly unread = new Map<Unread, number>();
  readonly #stream = new FrameStream();
  #takeOut: TakeOut | undefined;

  constructor(
    readonly name: string,
    private readonly timeline: Timeline,
  ) {
    this.port = new Port(this, name);
  }

  get isOpen(): boolean {
    return this.#takeOut !== undefined;
  }

  /** From now on somebody takes frames out and brings others in: the link is up. */
  open(takeOut: TakeOut): void {
    this.#takeOut = takeOut;
    this.port.enabled = true;
  }

  /** Nobody does any more. */
  close(): void {
    this.#takeOut = undefined;
    this.port.enabled = false;
  }

  /** The bytes of a frame have come from outside, or what somebody takes for one: what it is not is counted. */
  bringIn(bytes: Uint8Array): void {
    const arrival = this.#stream.read(bytes, this.timeline.now);
    if ("frames" in arrival) for (const frame of arrival.frames) this.port.send(frame);
    else this.#count(arrival.why);
  }

  #count(why: Unread): void {
    this.unread.set(why, (this.unread.get(why) ?? 0) + 1);
    const { peer } = this.port;
    if (peer?.up) peer.counted.unknownIn++;
  }

  receive(frame: Frame): void {
    const { now } = this.timeline;
    for (const { time, bytes } of frameBytes(frame, now)) {
      if (time <= now) this.#takeOut?.(bytes);
      else this.timeline.after(time - now, () => this.#takeOut?.(bytes));
    }
  }

  ignores(): boolean {
    return false;
  }

  linkChanged(): void {
    // What is outside finds out by itself, as behind any converter.
  }
}
