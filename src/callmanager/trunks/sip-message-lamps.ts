import { type SipPool, sipPools } from "../../rules/sip-phones.js";
import type { Exchange } from "../calls/exchange.js";
import type { SipNotices } from "./sip-notices.js";

/** Lamps of SIP phones: those of lines with `mwi` tell whether messages wait (CME command reference; RFC 3842). */
export class SipMessageLamps {
  /** Numbers for which messages wait. */
  readonly #waiting = new Set<string>();

  constructor(
    private readonly exchange: Exchange,
    private readonly notices: SipNotices,
  ) {}

  /** A server of voice mail tells of a number; false where no line of a SIP phone has it that wants to know. */
  note(number: string, waits: boolean): boolean {
    const pools = this.exchange.derived(sipPools).filter((pool) => hasLamp(pool, number));
    if (pools.length === 0) return false;
    if (waits) this.#waiting.add(number);
    else this.#waiting.delete(number);
    for (const { tag } of pools) this.notices.messages(tag, number, waits);
    return true;
  }

  /** A line has been registered: its lamp may have been switched meanwhile. */
  registered(pool: SipPool, number: string): void {
    if (hasLamp(pool, number)) this.notices.messages(pool.tag, number, this.#waiting.has(number));
  }
}

function hasLamp({ lines }: SipPool, number: string): boolean {
  return lines.some((line) => line.number === number && line.hasMessageLamp);
}
