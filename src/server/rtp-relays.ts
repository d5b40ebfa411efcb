import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import type { VoicePlace, VoiceRelay, VoiceUser } from "../callmanager/sip/carrier.js";
import type { VoiceBurst } from "../network/link/frames.js";
import type { OutsideVoice } from "../network/voice/outside-voice.js";
import { LabVoice } from "./lab-voice.js";
import { VoiceClock } from "./voice-clock.js";

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

/** The lab behind these ports. */
export interface VoiceLab {
  /** Whether an address is one of the lab's, to which nothing of this machine's goes. */
  contains(address: string): boolean;
  /** Opens a port of the router in the lab, for a call that leaves it; undefined where something else has it. */
  open(port: number, heard: (burst: VoiceBurst) => void): OutsideVoice | undefined;
  /** Time of the lab passes up to now. */
  follow(): void;
  /** Does something; what goes wrong with it stops nothing else. */
  safely(action: () => void): void;
}

/** Ports of this machine through which the voice of calls passes. */
export class RtpRelays {
  readonly #spare: Pair[] = [];
  readonly #pairs = new Set<Pair>();
  readonly #relays = new Map<number, RtpRelay>();
  readonly #clock = new VoiceClock();
  #next: number;
  #isOpen = true;

  constructor(
    private readonly host: string,
    private readonly range: PortRange,
    private readonly lab: VoiceLab,
  ) {
    this.#next = range.low + (range.low % 2);
  }

  /** Opens the first ports. */
  async start(): Promise<void> {
    for (let count = 0; count < SPARE; count++) await this.#openPair();
  }

  /** Ports for one call; undefined where none is left. */
  open(address: string, user: VoiceUser): VoiceRelay | undefined {
    const pair = this.#spare.shift();
    void this.#openPair();
    if (!pair) return undefined;
    const relay = new RtpRelay(address, pair, user, {
      relayAt: ({ address: inner, port }) => {
        const other = this.#relays.get(port);
        return other?.inner.address === inner ? other : undefined;
      },
      lab: this.lab,
      clock: this.#clock,
      closed: () => {
        this.#relays.delete(pair.port);
        this.#giveBack(pair);
      },
    });
    this.#relays.set(pair.port, relay);
    const { lab } = this;
    pair.rtp.on("message", (bytes, from) => lab.safely(() => relay.arrived(bytes, from, 0)));
    pair.rtcp.on("message", (bytes, from) => lab.safely(() => relay.arrived(bytes, from, 1)));
    return relay;
  }

  close(): void {
    this.#isOpen = false;
    for (const relay of [...this.#relays.values()]) relay.close();
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
  readonly lab: VoiceLab;
  readonly clock: VoiceClock;
  readonly closed: () => void;
}

/**
 * The voice of one call: what comes from one of its ends goes to the other one, and what strangers send nowhere. An end in
 * the lab speaks and hears by a port of the router there, of the same number as the one of this machine.
 */
class RtpRelay implements VoiceRelay {
  readonly outer: VoicePlace;
  readonly inner: VoicePlace;
  #out: VoicePlace | undefined;
  #in: VoicePlace | undefined;
  readonly #voice: LabVoice;
  #isOpen = true;

  constructor(
    address: string,
    private readonly pair: Pair,
    user: VoiceUser,
    private readonly surroundings: Surroundings,
  ) {
    this.outer = { address, port: pair.port };
    const { lab, clock } = surroundings;
    const inside = lab.open(pair.port, (burst) => this.#voice.speak(burst));
    // Ends are told apart by where they send from, so that one port does for both.
    this.inner = inside?.place ?? this.outer;
    this.#voice = new LabVoice(
      {
        clock,
        user,
        follow: () => lab.follow(),
        safely: (action) => lab.safely(action),
        send: (bytes, offset) => this.passOut(bytes, offset),
        now: () => performance.now(),
        wallClock: () => Date.now(),
      },
      inside,
    );
  }

  sendOut(to: VoicePlace | undefined): void {
    this.#out = to;
  }

  sendIn(to: VoicePlace | undefined): void {
    this.#in = to;
  }

  sendKey(key: string, payload: number): void {
    if (this.#out) this.#voice.sendKey(key, payload);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#voice.close();
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
    const { relayAt, lab } = this.surroundings;
    const to = this.#in;
    const relay = to && relayAt(to);
    if (relay) relay.passOut(bytes, offset);
    else if (to && !lab.contains(to.address)) this.#send(bytes, to, offset);
    else if (offset === 0) this.#voice.hear(bytes, to);
  }

  #send(bytes: Uint8Array, { address, port }: VoicePlace, offset: number): void {
    if (this.#isOpen && port + offset <= 65_535)
      (offset === 0 ? this.pair.rtp : this.pair.rtcp).send(bytes, port + offset, address);
  }
}
