import type { SipMessage } from "./message.js";
import { assemble, cutHead, lengthOf, lineEndsAt, type Malformed, readHead } from "./read-message.js";

/** Bytes of the longest message that is taken. */
export const LONGEST_MESSAGE = 65_536;

/** Why nothing more can be read of a stream. */
export interface BrokenStream {
  readonly kind: "broken";
  readonly reason: string;
}

/** Cuts a TCP stream into messages, wherever its pieces begin and end (RFC 3261 section 18.3, RFC 5626 3.5.1). */
export class SipStream {
  #held = "";
  #broken = false;
  /** No empty line begins before this place. */
  #searched = 0;

  /** Takes the next piece, a character a byte; yields what became whole by it. Nothing follows what is broken. */
  *receive(piece: string): Iterable<SipMessage | Malformed | BrokenStream> {
    if (this.#broken) return;
    this.#held += piece;
    for (;;) {
      const ends = lineEndsAt(this.#held);
      if (ends > 0) this.#drop(ends);
      const found = cutHead(this.#held.slice(this.#searched));
      if (!found) {
        // The beginning of an empty line may be there already.
        this.#searched = Math.max(this.#held.length - 3, 0);
        if (this.#held.length > LONGEST_MESSAGE) yield this.#break("a message without an end");
        return;
      }
      const bodyAt = this.#searched + found.bodyAt;
      const head = readHead(this.#held.slice(0, this.#searched + found.head.length));
      const length = lengthOf(head);
      if (typeof length !== "number") {
        yield this.#break(length ?? "no Content-Length");
        return;
      }
      if (bodyAt + length > LONGEST_MESSAGE) {
        yield this.#break("a message that is too long");
        return;
      }
      if (this.#held.length < bodyAt + length) return;
      const body = this.#held.slice(bodyAt, bodyAt + length);
      this.#drop(bodyAt + length);
      yield assemble(head, body);
    }
  }

  #drop(count: number): void {
    this.#held = this.#held.slice(count);
    this.#searched = 0;
  }

  #break(reason: string): BrokenStream {
    this.#broken = true;
    this.#held = "";
    return { kind: "broken", reason };
  }
}
