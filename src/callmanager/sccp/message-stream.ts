import { decodeMessage, LONGEST_FRAME } from "./codec.js";
import type { SccpMessage } from "./messages.js";

/** What a piece of a stream held: messages, the numbers of unknown ones, or why nothing more can be read of it. */
export type Arrived =
  | { readonly kind: "message"; readonly message: SccpMessage }
  | { readonly kind: "unknown"; readonly id: number }
  | { readonly kind: "broken"; readonly reason: string };

/** Cuts a TCP stream into messages, wherever its pieces begin and end. It holds one frame at most. */
export class MessageStream {
  readonly #held = new Uint8Array(LONGEST_FRAME);
  #length = 0;
  #broken = false;

  /** Takes the next piece; yields what became whole by it, in order. Nothing follows what is broken. */
  *receive(piece: Uint8Array): Iterable<Arrived> {
    let taken = 0;
    while (!this.#broken && taken < piece.length) {
      const part = piece.subarray(taken, taken + LONGEST_FRAME - this.#length);
      this.#held.set(part, this.#length);
      this.#length += part.length;
      taken += part.length;
      yield* this.#whole();
    }
  }

  *#whole(): Iterable<Arrived> {
    let at = 0;
    for (;;) {
      const decoded = decodeMessage(this.#held.subarray(at, this.#length));
      if (decoded.kind === "more") break;
      if (decoded.kind === "broken") {
        this.#broken = true;
        yield decoded;
        return;
      }
      at += decoded.size;
      yield decoded.kind === "message"
        ? { kind: "message", message: decoded.message }
        : { kind: "unknown", id: decoded.id };
    }
    this.#held.copyWithin(0, at, this.#length);
    this.#length -= at;
  }
}
