import type { MediaAddress } from "../callmanager/trunk-message.js";
import type { Timeline, Timer } from "../session/timeline.js";
import type { VoiceBurst } from "./frames.js";
import type { IpStack } from "./ip-stack.js";

/** Those whose voices are mixed, by their addresses and ports. */
interface Group {
  readonly places: ReadonlyMap<string, Party>;
  readonly timer: Timer;
}

interface Party extends MediaAddress {
  readonly stream: number;
  sequence: number;
  /** What arrived from here in the present second. */
  heard: VoiceBurst | undefined;
}

/**
 * Conferences on a router: everybody sends his voice to it, and hears the others in one stream. As everywhere in the
 * lab, the packets of a second go out as one burst.
 */
export class VoiceMixer {
  readonly #groups = new Map<number, Group>();
  #port: number | undefined;
  #streams = 0;

  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
  ) {}

  /** Takes voice at a port of the router; undefined: nowhere. */
  listenAt(port: number | undefined): void {
    if (port === this.#port) return;
    if (this.#port !== undefined) this.stack.unlisten(this.#port);
    this.#port = port;
    if (port === undefined) return;
    this.stack.listen(port, ({ data, sourcePort }, { source }) => {
      if (data.kind === "rtp") this.#hear(`${source}:${sourcePort}`, data);
    });
  }

  /** Mixes these voices from now on; fewer than two end a conference. */
  mix(conference: number, places: readonly MediaAddress[]): void {
    const before = this.#groups.get(conference);
    before?.timer.cancel();
    this.#groups.delete(conference);
    if (places.length < 2) return;
    const parties = places.map(({ address, port }) => {
      const key = `${address}:${port}`;
      const fresh = { address, port, stream: ++this.#streams, sequence: 0, heard: undefined };
      return [key, before?.places.get(key) ?? fresh] as const;
    });
    this.#open(conference, new Map(parties));
  }

  stop(): void {
    for (const { timer } of this.#groups.values()) timer.cancel();
    this.#groups.clear();
    this.listenAt(undefined);
  }

  #open(conference: number, places: Group["places"]): void {
    const timer = this.timeline.after(SECOND, () => {
      this.#send([...places.values()]);
      this.#open(conference, places);
    });
    this.#groups.set(conference, { places, timer });
  }

  #hear(from: string, burst: VoiceBurst): void {
    for (const { places } of this.#groups.values()) {
      const party = places.get(from);
      if (party) party.heard = burst;
    }
  }

  #send(parties: readonly Party[]): void {
    const heard = new Map(parties.map((party) => [party, party.heard]));
    for (const party of parties) party.heard = undefined;
    for (const party of parties) {
      const voice = parties.map((other) => (other === party ? undefined : heard.get(other))).find(Boolean);
      if (voice) this.#sendTo(party, voice);
    }
  }

  #sendTo(party: Party, { payloadType, milliseconds, bytes }: VoiceBurst): void {
    const { address: destination, port: destinationPort, stream } = party;
    const count = Math.round(SECOND / milliseconds);
    const firstSequence = party.sequence;
    party.sequence += count;
    this.stack.send({
      destination,
      dscp: EXPEDITED,
      data: {
        kind: "udp",
        sourcePort: this.#port ?? 0,
        destinationPort,
        data: {
          kind: "rtp",
          payloadType,
          stream,
          firstSequence,
          count,
          milliseconds,
          bytes,
          sentAt: this.timeline.now,
          whole: count,
        },
      },
    });
  }
}

/** Milliseconds. */
const SECOND = 1000;
/** Expedited forwarding: how voice is marked (RFC 3246). */
const EXPEDITED = 46;
