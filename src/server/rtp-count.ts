import type { RtpPacket } from "./rtp-packet.js";

/** Samples in a millisecond. */
const CLOCK = 8;

/** What has been heard of one stream (RFC 3550, appendix A.3 and A.8). */
export class RtpCount {
  /** The highest number of a packet, with the rounds that numbers have made. */
  highest: number;
  received = 0;
  /** The mean change of packets' time on the way, in samples. */
  jitter = 0;
  readonly source: number;
  readonly #first: number;
  #transit: number | undefined;
  #reported = { expected: 0, received: 0 };

  constructor({ source, sequence }: RtpPacket) {
    this.source = source;
    this.#first = sequence;
    this.highest = sequence - 1;
  }

  /** How many packets there were to the highest number. */
  get expected(): number {
    return this.highest - this.#first + 1;
  }

  get lost(): number {
    return Math.max(this.expected - this.received, 0);
  }

  /** `now`: milliseconds of any clock. */
  heard({ sequence, time }: RtpPacket, now: number): void {
    const ahead = (sequence - this.highest) & 0xffff;
    // Half of all numbers are ahead, the others late.
    if (ahead < 0x8000) this.highest += ahead;
    this.received++;
    const transit = (now * CLOCK - time) | 0;
    const change = this.#transit === undefined ? 0 : Math.abs((transit - this.#transit) | 0);
    this.#transit = transit;
    this.jitter += (change - this.jitter) / 16;
  }

  /** What was lost since the last report, in parts of 256. */
  fractionLost(): number {
    const expected = this.expected - this.#reported.expected;
    const received = this.received - this.#reported.received;
    this.#reported = { expected: this.expected, received: this.received };
    const lost = expected - received;
    return expected <= 0 || lost <= 0 ? 0 : Math.min(Math.floor((lost * 256) / expected), 255);
  }
}
