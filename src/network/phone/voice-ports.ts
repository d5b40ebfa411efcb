/** The UDP ports that Cisco phones take for RTP; the odd ones are RTCP's. */
const FIRST_PORT = 16_384;
const LAST_PORT = 32_766;

/** Where a phone hears, another port for each stream. */
export class VoicePorts {
  #next = FIRST_PORT;

  next(): number {
    const port = this.#next;
    this.#next = port >= LAST_PORT ? FIRST_PORT : port + 2;
    return port;
  }
}
