import type { MediaAddress } from "../../callmanager/host/party.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import type { VoiceBurst } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";
import { BURST, VoiceSource } from "./voice-source.js";

/** Those whose voices are mixed, by their addresses and ports. */
interface Group {
  readonly places: ReadonlyMap<string, Party>;
  readonly timer: Timer;
}

interface Party {
  readonly source: VoiceSource;
  /** What arrived from here in the present second. */
  heard: VoiceBurst | undefined;
}

/** Conferences on a router: everybody sends his voice to it, and hears the others in one stream. */
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
      return [key, before?.places.get(key) ?? this.#join({ address, port })] as const;
    });
    this.#open(conference, new Map(parties));
  }

  stop(): void {
    for (const { timer } of this.#groups.values()) timer.cancel();
    this.#groups.clear();
    this.listenAt(undefined);
  }

  #join(at: MediaAddress): Party {
    const ends = { ...at, localPort: this.#port ?? 0 };
    const source = new VoiceSource(this.stack, this.timeline, ++this.#streams, ends);
    return { source, heard: undefined };
  }

  #open(conference: number, places: Group["places"]): void {
    const timer = this.timeline.after(BURST, () => {
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
      if (voice) party.source.send(voice);
    }
  }
}
