import { SILENCE, type VoiceStatistics } from "../../router/telephony-model.js";
import type { VoiceBurst } from "../link/frames.js";

/** What has become of the voice between two ends, as one of them counts it (RFC 3550 section 6.4.1). */
export class VoiceCount {
  #statistics = SILENCE;
  #expected: number | undefined;

  get statistics(): VoiceStatistics {
    return this.#statistics;
  }

  sent(packets: number, bytes: number): void {
    this.#add({ sent: packets, sentBytes: packets * bytes });
  }

  /** Some of it has arrived; `now` on virtual time. */
  heard({ firstSequence, count, bytes, sentAt, whole }: VoiceBurst, now: number): void {
    const missed = Math.max(firstSequence - (this.#expected ?? firstSequence), 0);
    this.#expected = firstSequence + whole;
    const delay = now - sentAt;
    const { received, jitter, delay: before } = this.#statistics;
    const change = received === 0 ? 0 : Math.abs(delay - before);
    this.#add({ received: count, receivedBytes: count * bytes, lost: missed + whole - count });
    this.#statistics = { ...this.#statistics, delay, jitter: jitter + (change - jitter) / JITTER_WEIGHT };
  }

  #add(more: Partial<VoiceStatistics>): void {
    const sum = { ...this.#statistics };
    for (const [name, value] of Object.entries(more) as [keyof VoiceStatistics, number][]) sum[name] += value;
    this.#statistics = sum;
  }
}

/** How much the last change counts in the mean. */
const JITTER_WEIGHT = 16;
