import { takenOptions } from "../network/services/tftp-options.js";
import { dataBytes, tftpBytes } from "../network/wire-format/tftp.js";

/** Milliseconds until what was not acknowledged is sent again at first; each time takes twice as long. */
const REPEAT = 1000;
const TRIES = 5;

/** One file on its way to a client: what is to be sent next. It knows neither sockets nor clocks. */
export class TftpTransfer {
  /** Milliseconds that the client has to acknowledge what was sent. */
  patience = REPEAT;
  readonly #blockSize: number;
  readonly #first: number;
  readonly #taken: Readonly<Record<string, string>>;
  /** How many blocks are acknowledged; -1 while the options are not. */
  #acknowledged = 0;
  #tries = 0;

  /** `options` of the request, as the client asks for them. */
  constructor(
    private readonly content: Uint8Array,
    options: Readonly<Record<string, string>>,
  ) {
    const { taken, blockSize, patience } = takenOptions(options, content.length);
    this.#blockSize = blockSize;
    this.#taken = taken;
    this.#first = patience ?? REPEAT;
    this.patience = this.#first;
    if (Object.keys(taken).length > 0) this.#acknowledged = -1;
  }

  /** What the client waits for now. */
  get packet(): Uint8Array {
    if (this.#acknowledged < 0)
      return tftpBytes({ kind: "tftp", operation: "options", options: this.#taken });
    const from = this.#acknowledged * this.#blockSize;
    return dataBytes(this.#acknowledged + 1, this.content.subarray(from, from + this.#blockSize));
  }

  get isDone(): boolean {
    return this.#acknowledged * this.#blockSize > this.content.length;
  }

  /**
   * The client has a block; true if that is the one it was waiting for. Others came late or twice: to answer them would
   * send everything twice from then on.
   */
  acknowledge(block: number): boolean {
    if (this.isDone || block !== ((this.#acknowledged + 1) & 0xffff)) return false;
    this.#acknowledged++;
    this.#tries = 0;
    this.patience = this.#first;
    return true;
  }

  /** The client's time is over; true if it is to get the same once more. */
  repeat(): boolean {
    this.patience *= 2;
    return ++this.#tries < TRIES;
  }
}
