import { dataBytes, optionsBytes } from "../network/wire-format/tftp.js";

/** Bytes of a block where nobody asks for others, and at most: what an Ethernet frame carries. */
const BLOCK = 512;
const LONGEST_BLOCK = 1428;
/** Milliseconds until what was not acknowledged is sent again at first; each time takes twice as long. */
const REPEAT = 1000;
const TRIES = 5;

/** One file on its way to a client: what is to be sent next. It knows neither sockets nor clocks. */
export class TftpTransfer {
  /** Milliseconds that the client has to acknowledge what was sent. */
  patience = REPEAT;
  readonly #blockSize: number;
  readonly #first: number;
  readonly #taken = new Map<string, string>();
  /** How many blocks are acknowledged; -1 while the options are not. */
  #acknowledged = 0;
  #tries = 0;

  /** `options` of the request: `blksize` (RFC 2348), `tsize` and `timeout` (RFC 2349); others are passed over. */
  constructor(
    private readonly content: Uint8Array,
    options: ReadonlyMap<string, string>,
  ) {
    const asked = wholeNumber(options.get("blksize"), 8, 65_464);
    this.#blockSize = asked === undefined ? BLOCK : Math.min(asked, LONGEST_BLOCK);
    if (asked !== undefined) this.#taken.set("blksize", String(this.#blockSize));
    if (options.has("tsize")) this.#taken.set("tsize", String(content.length));
    const seconds = wholeNumber(options.get("timeout"), 1, 255);
    if (seconds !== undefined) this.#taken.set("timeout", String(seconds));
    this.#first = seconds === undefined ? REPEAT : seconds * 1000;
    this.patience = this.#first;
    if (this.#taken.size > 0) this.#acknowledged = -1;
  }

  /** What the client waits for now. */
  get packet(): Uint8Array {
    if (this.#acknowledged < 0) return optionsBytes(this.#taken);
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

function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
