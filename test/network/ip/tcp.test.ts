import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Packet, Segment } from "../../../src/network/link/frames.js";
import { Tcp, textContent, type Connection } from "../../../src/network/ip/tcp.js";
import type { IpStack } from "../../../src/network/ip/ip-stack.js";
import { readTcp, tcpBytes } from "../../../src/network/wire-format/tcp.js";
import { Random } from "../../../src/router/random.js";
import { Timeline } from "../../../src/session/timeline.js";

const ENDS = [
  { source: "10.0.0.1", destination: "10.0.0.2" },
  { source: "10.0.0.2", destination: "10.0.0.1" },
] as const;

/** Two stacks, and a way between them that loses, delays and repeats segments. */
function pair(options: {
  readonly lost: number;
  readonly twice: number;
  readonly jitter: number;
  readonly seed: number;
}) {
  const timeline = new Timeline();
  const random = new Random(options.seed);
  const handlers: ((segment: Segment, packet: Packet) => void)[] = [];
  const sent: Segment[] = [];
  const [one, other] = ENDS.map((ends, index) => {
    const deliver = (bytes: Uint8Array) => {
      const segment = readTcp(bytes, ends);
      if (segment)
        handlers[1 - index]?.(segment, { kind: "ip", ttl: 64, id: 1, dscp: 0, ...ends, data: segment });
    };
    const stack = {
      set onSegment(handler: (segment: Segment, packet: Packet) => void) {
        handlers[index] = handler;
      },
      sourceTowards: () => ends.source,
      send: ({ data }: { readonly data: Segment }) => {
        sent.push(data);
        const bytes = tcpBytes(ends, data);
        for (let copy = random.below(100) < options.twice ? 2 : 1; copy > 0; copy--)
          if (random.below(100) >= options.lost)
            timeline.after(1 + random.below(options.jitter + 1), () => deliver(bytes));
        return true;
      },
    };
    return new Tcp(stack as unknown as IpStack, timeline);
  });
  if (!one || !other) throw new Error("there are two");
  return { timeline, one, other, sent };
}

describe("Tcp", () => {
  it("brings all that was sent, once and in order, over a way that loses, delays and repeats (law)", () => {
    fc.assert(
      fc.property(
        fc.record({ lost: fc.nat(15), twice: fc.nat(20), jitter: fc.nat(40), seed: fc.nat(10_000) }),
        fc.array(
          fc.string({ minLength: 1, maxLength: 900 }).map((text) => text.replace(/[^ -~]/g, "x")),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        (way, texts) => {
          const { timeline, one, other } = pair(way);
          let heard = "";
          let ended = 0;
          let far: Connection | undefined;
          other.listen(23, (connection) => {
            far = connection;
            return {
              received: ({ message }) => (heard += message.type === "text" ? message.text : ""),
              closed: () => ended++,
            };
          });
          let back = "";
          const near = one.connect("10.0.0.2", 23, {
            opened: () => {
              for (const text of texts) near.send(textContent(text));
              near.close();
            },
            received: ({ message }) => (back += message.type === "text" ? message.text : ""),
            closed: () => undefined,
          });
          timeline.passUntil(() => far !== undefined, 60_000);
          far?.send(textContent("welcome"));
          timeline.pass(300_000);
          // Whoever loses everything for half a minute may give up, and then nobody hears of it as if it had come.
          expect(texts.join("").startsWith(heard)).toBe(true);
          expect(["", "welcome"]).toContain(back);
          if (way.lost === 0) expect({ heard, ended }).toEqual({ heard: texts.join(""), ended: 1 });
        },
      ),
    );
  });

  it("sends no more than the other end takes, and goes on when it takes more", () => {
    const { timeline, one, sent } = pair({ lost: 100, twice: 0, jitter: 0, seed: 1 });
    const connection = one.connect("10.0.0.2", 23, { received: () => undefined, closed: () => undefined });
    const answer = (segment: Partial<Segment>) => {
      const last = sent.at(-1);
      const from = {
        kind: "tcp",
        sourcePort: 23,
        destinationPort: last?.sourcePort ?? 0,
        content: [],
      } as const;
      const whole: Segment = {
        ...from,
        sequence: 0,
        acknowledgement: 0,
        flags: { ack: true },
        window: 0,
        ...segment,
      };
      feed(one, whole);
    };
    // Its numbers are about to begin anew.
    answer({
      flags: { syn: true, ack: true },
      sequence: 2 ** 32 - 1,
      acknowledgement: 2,
      window: 1000,
      mss: 400,
    });
    connection.send(textContent("a".repeat(3000)));
    const data = () => sent.filter(({ content }) => content.length > 0);
    expect(data().map(({ content }) => content[0]?.size)).toEqual([400, 400]);
    expect(data().every(({ acknowledgement }) => acknowledgement === 0)).toBe(true);
    answer({ acknowledgement: 802, window: 400 });
    expect(data()).toHaveLength(3);
    answer({ acknowledgement: 1202, window: 0 });
    // A window of nothing is asked after, again and again.
    expect(data().at(-1)?.sequence).toBe(1202);
    const before = data().length;
    timeline.pass(2500);
    expect(data().length).toBeGreaterThan(before);
    expect(data().at(-1)?.sequence).toBe(1202);
  });

  it("hears no reset that is not about the connection that there is", () => {
    const { one, sent } = pair({ lost: 0, twice: 0, jitter: 0, seed: 1 });
    let closed = 0;
    one.connect("10.0.0.2", 23, { received: () => undefined, closed: () => closed++ });
    const reset = (acknowledgement: number): Segment => ({
      kind: "tcp",
      sourcePort: 23,
      destinationPort: sent[0]?.sourcePort ?? 0,
      sequence: 0,
      acknowledgement,
      flags: { rst: true, ack: true },
      window: 0,
      content: [],
    });
    feed(one, reset(77));
    expect(closed).toBe(0);
    feed(one, reset(2));
    expect(closed).toBe(1);
  });
});

/** Hands a segment to a stack as if it had come. */
function feed(tcp: Tcp, segment: Segment): void {
  const packet: Packet = { kind: "ip", ttl: 64, id: 1, dscp: 0, ...ENDS[1], data: segment };
  tcp.receive(segment, packet);
}
