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
  readonly host: string;
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
  /** The file of music on hold; undefined where there is none. */
  music(): Uint8Array | undefined;
  /** Time of the lab passes up to now. */
  follow(): void;
  /** Does something; what goes wrong with it stops nothing else. */
  safely(action: () => void): void;
}

/** Ports of this machine through which the voice of one router's calls passes. */
export class RtpRelays {
  /** Open and without a call, by the address of this machine that they are at. */
  readonly #spare = new Map<string, Pair[]>();
  readonly #starting = new Map<string, Promise<void>>();
  readonly #pairs = new Set<Pair>();
  readonly #relays = new Map<number, RtpRelay>();
  readonly #clock = new VoiceClock();
  #next: number;
  #isOpen = true;

  constructor(
    private readonly range: PortRange,
    private readonly lab: VoiceLab,
  ) {
    this.#next = range.low + (range.low % 2);
  }

  /** Opens the first ports at an address of this machine, unless they are open. */
  start(host: string): Promise<void> {
    const starting = this.#starting.get(host) ?? this.#openFirst(host);
    this.#starting.set(host, starting);
    return starting;
  }

  /** Ports at an address of this machine for one call, which others find at `address`; undefined where none is left. */
  open(host: string, address: string, user: VoiceUser): VoiceRelay | undefined {
    const pair = this.#spare.get(host)?.shift();
    void this.#openPair(host);
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

  async #openFirst(host: string): Promise<void> {
    this.#spare.set(host, []);
    for (let count = 0; count < SPARE; count++) await this.#openPair(host);
  }

  #giveBack(pair: Pair): void {
    pair.rtp.removeAllListeners("message");
    pair.rtcp.removeAllListeners("message");
    const spare = this.#spare.get(pair.host);
    if (this.#isOpen && spare && spare.length < KEPT) spare.push(pair);
    else this.#drop(pair);
  }

  #drop(pair: Pair): void {
    if (!this.#pairs.delete(pair)) return;
    pair.rtp.close();
    pair.rtcp.close();
  }

  /** Opens the next pair that nobody else has, of a number that no other call of the router has in the lab. */
  async #openPair(host: string): Promise<void> {
    for (let tried = this.range.low; tried <= this.range.high; tried += 2) {
      if (!this.#isOpen || (this.#spare.get(host)?.length ?? SPARE) >= SPARE) return;
      const port = this.#next;
      this.#next = port + 3 > this.range.high ? this.range.low + (this.range.low % 2) : port + 2;
      if ([...this.#pairs].some((pair) => pair.port === port)) continue;
      const rtp = await opened(host, port);
      const rtcp = rtp && (await opened(host, port + 1));
      if (rtp && rtcp) {
        const pair = { host, port, rtp, rtcp };
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
        music: () => lab.music(),
        safely: (action) => lab.safely(action),
        send: (bytes, offset) => this.#toOutside(bytes, offset),
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
    // Nobody of the lab is at the other end any more; what is played to who waits there begins now.
    if (!to) this.#voice.hush();
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

  /** Takes voice that comes from the other end of the call, which is heard in place of the lab. */
  passOut(bytes: Uint8Array, offset: number): void {
    if (offset === 0) this.#voice.hush();
    this.#toOutside(bytes, offset);
  }

  #toOutside(bytes: Uint8Array, offset: number): void {
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
