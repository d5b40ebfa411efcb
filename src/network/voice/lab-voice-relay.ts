import type { VoicePlace, VoiceRelay, VoiceUser } from "../../callmanager/sip/carrier.js";
import type { Timeline } from "../../session/timeline.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { VoiceBurst } from "../link/frames.js";
import { VoiceCount } from "./voice-count.js";
import { EXPEDITED, keyBurst } from "./voice-source.js";

/** The UDP ports of a 2811's voice; the odd ones are RTCP's (SIP.md section 1.3). */
const FIRST_PORT = 16_384;
const LAST_PORT = 32_766;

/** Ports of one router for the voice of calls that go through it. */
export class LabVoiceRelays {
  readonly #taken = new Set<number>();
  readonly #open = new Set<LabVoiceRelay>();
  #next = FIRST_PORT;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {}

  /** Opens the ports of a call, at the router's own address; undefined where all are taken. */
  open(address: string, user: VoiceUser): VoiceRelay | undefined {
    const outer = this.#take();
    const inner = outer === undefined ? undefined : this.#take();
    if (outer === undefined || inner === undefined) return undefined;
    const places = { outer: { address, port: outer }, inner: { address, port: inner } };
    const { stack, timeline } = this;
    const relay = new LabVoiceRelay(places, user, { stack, timeline }, () => {
      this.#open.delete(relay);
      for (const port of [outer, inner]) {
        this.stack.unlisten(port);
        this.#taken.delete(port);
      }
    });
    this.#open.add(relay);
    return relay;
  }

  /** What has become of the voice at the place where one of those hears that the calls go to, as that place counts it. */
  voiceAt({ address, port }: VoicePlace): VoiceStatistics | undefined {
    for (const relay of this.#open) {
      const { out } = relay;
      if (out?.address === address && out.port === port) return relay.statistics;
    }
    return undefined;
  }

  #take(): number | undefined {
    for (let tried = FIRST_PORT; tried <= LAST_PORT; tried += 2) {
      const port = this.#next;
      this.#next = port >= LAST_PORT ? FIRST_PORT : port + 2;
      if (this.#taken.has(port) || this.stack.listensAt(port)) continue;
      this.#taken.add(port);
      return port;
    }
    return undefined;
  }
}

/** The voice of one call on its way through a router of the lab. */
class LabVoiceRelay implements VoiceRelay {
  readonly outer: VoicePlace;
  readonly inner: VoicePlace;
  readonly #fromOutside = new VoiceCount();
  readonly #toOutside = new VoiceCount();
  /** Where who speaks SIP hears. */
  out: VoicePlace | undefined;
  #in: VoicePlace | undefined;

  constructor(
    { outer, inner }: { readonly outer: VoicePlace; readonly inner: VoicePlace },
    private readonly user: VoiceUser,
    private readonly machine: { readonly stack: IpStack; readonly timeline: Timeline },
    private readonly closed: () => void,
  ) {
    this.outer = outer;
    this.inner = inner;
    const { stack } = machine;
    stack.listen(outer.port, ({ data }) => {
      if (data.kind !== "rtp") return;
      if (data.key !== undefined) this.user.keyPressed(data.key);
      else {
        this.#fromOutside.heard(data, machine.timeline.now);
        this.#pass(data, inner.port, this.#in);
      }
    });
    stack.listen(inner.port, ({ data }) => {
      if (data.kind !== "rtp") return;
      if (this.out) this.#toOutside.heard(data, machine.timeline.now);
      this.#pass(data, outer.port, this.out);
    });
  }

  /** As the place outside counts it; how long the way is shows in what comes from there. */
  get statistics(): VoiceStatistics {
    const from = this.#fromOutside.statistics;
    const { received, receivedBytes } = this.#toOutside.statistics;
    return { ...from, sent: from.received, sentBytes: from.receivedBytes, received, receivedBytes };
  }

  sendOut(to: VoicePlace | undefined): void {
    this.out = to;
  }

  sendIn(to: VoicePlace | undefined): void {
    this.#in = to;
  }

  sendKey(key: string, payload: number): void {
    const burst = keyBurst(key, payload, this.machine.timeline.now);
    this.#pass(burst, this.outer.port, this.out);
  }

  close(): void {
    this.closed();
  }

  #pass(data: VoiceBurst, sourcePort: number, to: VoicePlace | undefined): void {
    if (!to) return;
    const datagram = { kind: "udp", sourcePort, destinationPort: to.port, data } as const;
    this.machine.stack.send({ destination: to.address, dscp: EXPEDITED, data: datagram });
  }
}
