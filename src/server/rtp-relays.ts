import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import type { VoicePlace, VoiceRelay } from "../callmanager/sip/carrier.js";
import { KEYS } from "../callmanager/sip/pad-keys.js";

/** UDP ports for voice, from the first up to the last one. */
export interface PortRange {
  readonly low: number;
  readonly high: number;
}

/** The ports of a 2811's voice (SIP.md section 1.3). */
export const USUAL_PORTS: PortRange = { low: 16_384, high: 32_767 };

/** Pairs of ports that are open before somebody needs them, since opening one takes a moment: for many calls at once. */
const SPARE = 64;

/** Pairs that stay open after their calls. */
const KEPT = 256;

/** An even port for RTP and the odd one behind it for RTCP (RFC 3550 section 11). */
interface Pair {
  readonly port: number;
  readonly rtp: Socket;
  readonly rtcp: Socket;
}

/** Ports of this machine through which the voice of calls passes. */
export class RtpRelays {
  readonly #spare: Pair[] = [];
  readonly #pairs = new Set<Pair>();
  readonly #relays = new Map<number, RtpRelay>();
  #next: number;
  #isOpen = true;

  /** `isInLab`: whether an address is one of the lab's, to which nothing of this machine's goes. */
  constructor(
    private readonly host: string,
    private readonly range: PortRange,
    private readonly isInLab: (address: string) => boolean,
  ) {
    this.#next = range.low + (range.low % 2);
  }

  /** Opens the first ports. */
  async start(): Promise<void> {
    for (let count = 0; count < SPARE; count++) await this.#openPair();
  }

  /** Ports for one call; undefined where none is left. */
  open(address: string): VoiceRelay | undefined {
    const pair = this.#spare.shift();
    void this.#openPair();
    if (!pair) return undefined;
    const relay = new RtpRelay(address, pair, {
      relayAt: ({ address: other, port }) => (other === address ? this.#relays.get(port) : undefined),
      isInLab: this.isInLab,
      closed: () => {
        this.#relays.delete(pair.port);
        this.#giveBack(pair);
      },
    });
    this.#relays.set(pair.port, relay);
    pair.rtp.on("message", (bytes, from) => relay.arrived(bytes, from, 0));
    pair.rtcp.on("message", (bytes, from) => relay.arrived(bytes, from, 1));
    return relay;
  }

  close(): void {
    this.#isOpen = false;
    for (const pair of [...this.#pairs]) this.#drop(pair);
  }

  #giveBack(pair: Pair): void {
    pair.rtp.removeAllListeners("message");
    pair.rtcp.removeAllListeners("message");
    if (this.#isOpen && this.#spare.length < KEPT) this.#spare.push(pair);
    else this.#drop(pair);
  }

  #drop(pair: Pair): void {
    if (!this.#pairs.delete(pair)) return;
    pair.rtp.close();
    pair.rtcp.close();
  }

  /** Opens the next pair that nobody else has. */
  async #openPair(): Promise<void> {
    for (let tried = this.range.low; tried <= this.range.high; tried += 2) {
      if (!this.#isOpen || this.#spare.length >= SPARE) return;
      const port = this.#next;
      this.#next = port + 3 > this.range.high ? this.range.low + (this.range.low % 2) : port + 2;
      if ([...this.#pairs].some((pair) => pair.port === port)) continue;
      const rtp = await opened(this.host, port);
      const rtcp = rtp && (await opened(this.host, port + 1));
      if (rtp && rtcp) {
        const pair = { port, rtp, rtcp };
        this.#pairs.add(pair);
        this.#giveBack(pair);
        return;
      }
      rtp?.close();
    }
  }
}

/** A socket at a port; undefined where somebody else has it. */
function opened(host: string, port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.once("error", () => {
      socket.close();
      resolve(undefined);
    });
    socket.bind({ address: host, port }, () => {
      socket.removeAllListeners("error");
      // Who hears no more is no fault of ours.
      socket.on("error", () => undefined);
      resolve(socket);
    });
  });
}

interface Surroundings {
  readonly relayAt: (place: VoicePlace) => RtpRelay | undefined;
  readonly isInLab: (address: string) => boolean;
  readonly closed: () => void;
}

/** The voice of one call: what comes from one of its ends goes to the other one, and what strangers send nowhere. */
class RtpRelay implements VoiceRelay {
  readonly outer: VoicePlace;
  readonly inner: VoicePlace;
  #out: VoicePlace | undefined;
  #in: VoicePlace | undefined;
  #isOpen = true;
  #sequence = 0;

  constructor(
    address: string,
    private readonly pair: Pair,
    private readonly surroundings: Surroundings,
  ) {
    this.outer = { address, port: pair.port };
    // Ends are told apart by where they send from, so that one port does for both.
    this.inner = this.outer;
  }

  sendOut(to: VoicePlace | undefined): void {
    this.#out = to;
  }

  sendIn(to: VoicePlace | undefined): void {
    this.#in = to;
  }

  /** An event of a key: a hundred milliseconds, and its end three times (RFC 4733 section 2.5). */
  sendKey(key: string, payload: number): void {
    const out = this.#out;
    if (!out) return;
    const time = (performance.now() * 8) >>> 0;
    for (let place = 0; place < 8; place++) {
      const bytes = Buffer.alloc(16);
      bytes.writeUInt8(0x80, 0);
      bytes.writeUInt8(payload | (place === 0 ? 0x80 : 0), 1);
      bytes.writeUInt16BE(this.#sequence++ & 0xffff, 2);
      bytes.writeUInt32BE(time, 4);
      bytes.writeUInt32BE(this.pair.port, 8);
      bytes.writeUInt8(KEYS.indexOf(key), 12);
      bytes.writeUInt8((place >= 5 ? 0x80 : 0) | 10, 13);
      bytes.writeUInt16BE(Math.min(place + 1, 6) * 160, 14);
      this.#send(bytes, out, 0);
    }
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.surroundings.closed();
  }

  /** Something has come; `offset` is 1 at the port of RTCP. */
  arrived(bytes: Uint8Array, { address, port }: RemoteInfo, offset: number): void {
    const [inside, outside] = [this.#in, this.#out];
    if (inside?.address === address && inside.port + offset === port) return this.passOut(bytes, offset);
    if (outside?.address === address) this.#passIn(bytes, offset);
  }

  /** Takes voice that comes from the other end of the call. */
  passOut(bytes: Uint8Array, offset: number): void {
    if (this.#out) this.#send(bytes, this.#out, offset);
  }

  #passIn(bytes: Uint8Array, offset: number): void {
    const to = this.#in;
    if (!to) return;
    const relay = this.surroundings.relayAt(to);
    if (relay) relay.passOut(bytes, offset);
    else if (!this.surroundings.isInLab(to.address)) this.#send(bytes, to, offset);
  }

  #send(bytes: Uint8Array, { address, port }: VoicePlace, offset: number): void {
    if (this.#isOpen && port + offset <= 65_535)
      (offset === 0 ? this.pair.rtp : this.pair.rtcp).send(bytes, port + offset, address);
  }
}
