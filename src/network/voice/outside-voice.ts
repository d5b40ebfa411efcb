import type { VoicePlace } from "../../callmanager/sip/carrier.js";
import type { Timeline } from "../../session/timeline.js";
import type { IpStack } from "../ip/ip-stack.js";
import type { VoiceBurst } from "../link/frames.js";
import { EXPEDITED } from "./voice-source.js";

/** A port of a router at which the lab speaks with somebody who is not in it, and hears him. */
export class OutsideVoice {
  /** `place` is an address of the router and a port that nothing else of it listens at; `heard` is told of each burst. */
  constructor(
    private readonly stack: IpStack,
    private readonly timeline: Timeline,
    readonly place: VoicePlace,
    heard: (burst: VoiceBurst) => void,
  ) {
    stack.listen(place.port, ({ data }) => {
      if (data.kind === "rtp") heard(data);
    });
  }

  /** Voice from outside, in packets of 20 ms, for a place of the lab. */
  send(packets: Omit<VoiceBurst, "kind" | "milliseconds" | "sentAt">, to: VoicePlace): void {
    const { address, port } = this.place;
    const data = { kind: "rtp", milliseconds: 20, sentAt: this.timeline.now, ...packets } as const;
    const datagram = { kind: "udp", sourcePort: port, destinationPort: to.port, data } as const;
    this.stack.send({ source: address, destination: to.address, dscp: EXPEDITED, data: datagram });
  }

  close(): void {
    this.stack.unlisten(this.place.port);
  }
}
