import type { ProbeAnswer, ProbeRequest } from "../../modes/surroundings.js";
import type { Timeline } from "../../session/timeline.js";
import type { Icmp, Packet } from "../link/frames.js";
import type { OutgoingPacket } from "./outgoing-packet.js";

interface Probe {
  readonly sent: number;
  readonly done: (answer: ProbeAnswer) => void;
}

/** Echo requests and traceroute's datagrams that a device has sent, until it is known what became of them (RFC 792). */
export class Probes {
  readonly #waiting = new Map<string, Probe>();
  #next = 0;

  constructor(
    private readonly timeline: Timeline,
    /** Sends a packet on its way; false if there is none. */
    private readonly send: (packet: OutgoingPacket) => boolean,
  ) {}

  /** Sends a probe and tells what became of it, once, within the time that the request allows. */
  start(request: ProbeRequest, done: (answer: ProbeAnswer) => void): void {
    const { timeline } = this;
    const { destination, source, ttl, dscp, dontFragment, timeout } = request;
    const data = this.#contentOf(request);
    const key = keyOf(data);
    const finish = (answer: ProbeAnswer) => {
      if (this.#waiting.delete(key)) done(answer);
    };
    this.#waiting.set(key, { sent: timeline.now, done: finish });
    timeline.after(timeout, () => finish({ kind: "timeout" }));
    if (!this.send({ destination, source, ttl, dscp, dontFragment, data })) finish({ kind: "no-route" });
  }

  /** Takes a message that is no question: the answer to a probe, or word of a packet that did not arrive. */
  receive(packet: Packet, icmp: Icmp): void {
    const { about } = icmp;
    const probe = this.#waiting.get(keyOf(about?.data ?? icmp));
    if (!probe) return;
    const common = { from: packet.source, milliseconds: this.timeline.now - probe.sent };
    if (icmp.type === "echo-reply") probe.done({ kind: "reply", ...common, ttl: packet.ttl });
    else if (icmp.type === "time-exceeded") probe.done({ kind: "exceeded", ...common });
    else probe.done({ kind: "unreachable", ...common, code: icmp.code, mtu: icmp.sequence || undefined });
  }

  #contentOf({ port, size, pattern }: ProbeRequest): Icmp | Extract<Packet["data"], { kind: "udp" }> {
    const number = this.#take();
    const rest = Math.max(size - HEADERS, 0);
    if (port !== undefined) {
      const sourcePort = FIRST_PORT + (number % PORTS);
      return { kind: "udp", sourcePort, destinationPort: port, data: { kind: "data", size: rest } };
    }
    return {
      kind: "icmp",
      type: "echo",
      code: 0,
      id: number,
      sequence: 1,
      size: rest,
      pattern,
      about: undefined,
    };
  }

  #take(): number {
    this.#next = (this.#next % 65535) + 1;
    return this.#next;
  }
}

/** What a probe and the messages about it have in common. */
function keyOf(data: Packet["data"]): string {
  if (data.kind === "icmp") return `icmp ${data.id}`;
  return data.kind === "udp" ? `udp ${data.sourcePort} ${data.destinationPort}` : data.kind;
}

/** Bytes of the headers of IP and of ICMP or UDP. */
const HEADERS = 28;

const FIRST_PORT = 49152;
const PORTS = 16384;
