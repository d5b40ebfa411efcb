import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTopology } from "../../../src/lab/topology-file.js";
import { fragmentsOf } from "../../../src/network/ip/fragments.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { decodeMessage, encodeMessage } from "../../../src/callmanager/sccp/codec.js";
import {
  packetSize,
  type Cdp,
  type Content,
  type Frame,
  type Packet,
} from "../../../src/network/link/frames.js";
import { platformsIn } from "../../../src/network/usual-platforms.js";
import { FrameStream } from "../../../src/network/wire-format/frame-stream.js";
import { packetBytes } from "../../../src/network/wire-format/packets.js";
import { frameBytes, readFrame } from "../../../src/network/wire-format/frames.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { anyFrame } from "./any-frames.js";
import { openTwoSites } from "./two-sites.js";

/** The bytes of a frame that is one frame on the wire, too. */
function bytesOf(frame: Frame): Uint8Array {
  const [one] = frameBytes(frame, 0);
  return one?.bytes ?? new Uint8Array();
}

function read(bytes: Uint8Array, time = 0): Frame {
  const reading = readFrame(bytes, time);
  if (reading.kind !== "frame") throw new Error(JSON.stringify(reading));
  return reading.frame;
}

/** The same values in other objects: nobody remembers of what bytes they were read. */
function forgetful(frame: Frame): Frame {
  return structuredClone(frame);
}

describe("readFrame", () => {
  it("reads of every frame what was written (law: decode(encode(frame)) = frame)", () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(read(bytesOf(frame))).toEqual(frame);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads nothing of a frame in which a check sum no longer holds", () => {
    fc.assert(
      fc.property(anyFrame, fc.nat(), fc.integer({ min: 1, max: 255 }), (frame, at, change) => {
        const { payload } = frame;
        const bytes = bytesOf(frame);
        if (payload.kind !== "ip" || ["icmp", "eigrp"].includes(payload.data.kind)) return;
        const start = frame.tag ? 18 : 14;
        const size = packetSize(payload);
        // In the header of IP, or behind it; the sum of OSPF leaves its eight bytes of a password out.
        const place = start + (at % Math.min(size, bytes.length - start));
        if (payload.data.kind === "ospf" && place >= start + 36 && place < start + 44) return;
        const spoilt = bytes.slice();
        spoilt[place] = (spoilt[place] ?? 0) ^ change;
        expect(readFrame(spoilt, 0)).not.toEqual({ kind: "frame", frame });
      }),
    );
  });

  it("passes on what was not changed as it came, and writes anew what was", () => {
    fc.assert(
      fc.property(anyFrame, fc.uint8Array({ maxLength: 40 }), (frame, extra) => {
        const bytes = bytesOf(frame);
        const came = Uint8Array.from([...bytes, ...extra]);
        const reading = readFrame(came, 0);
        if (reading.kind !== "frame") return;
        expect(bytesOf(reading.frame)).toEqual(bytes);
        expect(bytesOf(forgetful(reading.frame))).toEqual(bytesOf(forgetful(frame)));
      }),
    );
  });

  it("yields no text that would steer a terminal", () => {
    const hostile = "R\u001b[2J\u009b31m\u0007";
    const cdp: Cdp = {
      kind: "cdp",
      device: hostile,
      port: hostile,
      platform: hostile,
      version: `a\n${hostile}`,
      capabilities: "R",
      address: undefined,
      nativeVlan: undefined,
      voiceVlan: undefined,
      duplex: "full",
      holdtime: 180,
    };
    const around = { source: "0012.7f10.0001", destination: "0100.0ccc.cccc", tag: undefined };
    expect(read(bytesOf({ ...around, payload: cdp })).payload).toMatchObject({
      device: "R.[2J.31m.",
      version: "a\nR.[2J.31m.",
    });
  });

  it("names what it does not understand", () => {
    const header = (type: number) => [...Array<number>(12).fill(2), type >> 8, type & 255];
    const why = (...bytes: readonly number[]) => {
      const reading = readFrame(Uint8Array.from(bytes), 0);
      return reading.kind === "unread" ? reading.why : reading.kind;
    };
    expect(why()).toBe("too short");
    expect(why(...header(0x86dd), ...Array<number>(40).fill(0))).toBe("IPv6");
    expect(why(...header(38), 0x42, 0x42, 3, ...Array<number>(35).fill(0))).toBe("spanning tree");
    expect(why(...header(0x88cc), ...Array<number>(46).fill(0))).toBe("another protocol on Ethernet");
    expect(why(...header(0x0800), ...Array<number>(46).fill(0))).toBe("broken IPv4");
    expect(why(...header(0x0806), ...Array<number>(46).fill(0))).toBe("broken ARP");
  });
});

describe("FrameStream", () => {
  it("yields fragments as they came once all of them are there, in whatever order", () => {
    // Of some messages the lab knows no more than about how long they are.
    const isExact = (payload: Packet) => packetBytes(payload).length === packetSize(payload);
    const large = anyFrame.filter(
      ({ payload }) =>
        payload.kind === "ip" && packetSize(payload) > 120 && !payload.dontFragment && isExact(payload),
    );
    fc.assert(
      fc.property(large, fc.infiniteStream(fc.nat(1000)), (frame, draws) => {
        const payload = frame.payload as Packet;
        const parts = fragmentsOf(payload, 100).map((part) => ({ ...frame, payload: part }));
        const shuffled = parts
          .map((part) => ({ part, draw: Number(draws.next().value) }))
          .toSorted((a, b) => a.draw - b.draw)
          .map(({ part }) => part);
        const stream = new FrameStream();
        const arrivals = shuffled.map((part) => stream.read(bytesOf(part), 0));
        expect(arrivals.slice(0, -1)).toEqual(arrivals.slice(1).map(() => ({ frames: [] })));
        expect(arrivals.at(-1)).toEqual({ frames: shuffled });
      }),
    );
  });

  it("forgets what does not become whole within fifteen seconds", () => {
    const payload: Packet = {
      ...{ kind: "ip", source: "10.0.0.1", destination: "10.0.0.2", ttl: 64, id: 7, dscp: 0 },
      data: { kind: "icmp", type: "echo", code: 0, id: 1, sequence: 1, size: 200, about: undefined },
    };
    const around = { source: "0012.7f10.0001", destination: "0012.7f10.0002", tag: undefined };
    const [first, second, third] = fragmentsOf(payload, 100).map((part) =>
      bytesOf({ ...around, payload: part }),
    );
    const stream = new FrameStream();
    const none = new Uint8Array();
    stream.read(first ?? none, 0);
    stream.read(second ?? none, 20_000);
    expect(stream.read(third ?? none, 20_001)).toEqual({ frames: [] });
    expect(stream.read(first ?? none, 20_002)).toMatchObject({ frames: { length: 3 } });
  });
});

/** What of a frame is on the wire: a program's own meaning of a text is not, and of a quoted packet 28 bytes are. */
function onWire(frame: Frame): unknown {
  return JSON.parse(
    JSON.stringify(frame, (key, value: unknown) => {
      if (key === "message") return asReceived(value as Content["message"]);
      if (key === "value" || (key === "dontFragment" && value === false)) return undefined;
      return key === "about" && value ? quotedEnds(value as Packet) : value;
    }),
  );
}

/** SCCP fills up its lists and its texts. */
function asReceived(message: Content["message"]): unknown {
  if (message.type === "text") return { ...message, value: undefined };
  const decoded = decodeMessage(encodeMessage(message));
  return decoded.kind === "message" ? decoded.message : decoded;
}

function quotedEnds({ source, destination, id, ttl, dscp, data }: Packet): unknown {
  const ports = "sourcePort" in data ? [data.sourcePort, data.destinationPort] : [];
  return { source, destination, id, ttl, dscp, kind: data.kind, ports };
}

/** Reads all that a lab sends, and compares. */
function compareAll(lab: Lab): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  lab.capture = (frame) => {
    const { payload } = frame;
    const data = payload.kind === "ip" ? payload.data : payload;
    const kind = data.kind === "udp" ? data.data.kind : data.kind;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (data.kind === "udp" && data.data.kind === "rtp") {
      const rows = frameBytes(frame, 1000);
      const { firstSequence, payloadType } = data.data;
      const [burst, last] = [rows[0], rows.at(-1)].map((row) => row && read(row.bytes, row.time));
      expect(burst).toMatchObject({
        payload: { data: { data: { kind: "rtp", payloadType, firstSequence } } },
      });
      if (data.data.key === undefined)
        expect(last).toMatchObject({ payload: { data: { data: { kind: "rtp" } } } });
      return;
    }
    if (payload.kind === "ip" && payload.fragment) return;
    const bytes = bytesOf(frame);
    const back = read(bytes);
    expect(onWire(back)).toEqual(onWire(frame));
    if (data.kind !== "icmp" || !data.about) expect(bytesOf(forgetful(back))).toEqual(bytes);
  };
  return kinds;
}

describe("what the labs of the fixtures send", () => {
  const folder = "fixtures/topologies";
  it.each(readdirSync(folder).filter((file) => file.endsWith(".yaml")))(
    "is read as it was sent: %s",
    (file) => {
      const reading = readTopology(readFileSync(`${folder}/${file}`, "utf8"), file, () => ({
        problem: "it names no files",
      }));
      if (!("topology" in reading)) return;
      const lab = new Lab(reading.topology, { platformOf: platformsIn(c2811), hostOptions: () => ({}) });
      compareAll(lab);
      const keyboard = new LabConsole(lab, { lineTime: 100 });
      const type = (line: string) => {
        keyboard.enter(line);
        while (keyboard.expects === "wait") keyboard.elapse();
      };
      type("@ wait 90");
      for (const { kind, name } of reading.topology.devices) {
        if (kind === "pc") type(`@${name} ipconfig /dhcp`);
        else if (kind !== "phone")
          for (const line of ["enable", "ping 255.255.255.255"]) type(`@${name} ${line}`);
      }
    },
  );

  it("is read as it was sent where two sites route, call and log in", () => {
    const { lab, type } = openTwoSites();
    const kinds = compareAll(lab);
    const lines = [
      ...[
        "@PHONE2 power off",
        "@PHONE2 power on",
        "@ wait 60",
        "@PHONE1 dial 201",
        "@PHONE3 answer",
        "@ wait 3",
      ],
      ...["@PHONE1 hangup", "@PC1 tracert 192.168.2.50", "@PC1 ping 192.168.2.99", "@PC1 nslookup PARIS"],
      ...["@PARIS enable", "@PARIS configure terminal", "@PARIS router ospf 1"],
      ...[
        "@PARIS network 0.0.0.0 255.255.255.255 area 0",
        "@PARIS router eigrp 5",
        "@PARIS network 10.0.0.0",
      ],
      ...["@PARIS router rip", "@PARIS version 2", "@PARIS network 10.0.0.0", "@PARIS end"],
      ...["@LYON enable", "@LYON configure terminal", "@LYON router ospf 1"],
      ...["@LYON network 0.0.0.0 255.255.255.255 area 0", "@LYON router eigrp 5", "@LYON network 10.0.0.0"],
      ...["@LYON router rip", "@LYON version 2", "@LYON network 10.0.0.0", "@LYON end"],
      ...["@ wait 90", "@PARIS ping 10.0.0.2", "@PARIS telnet 10.0.0.2", "@ wait 5"],
    ];
    for (const line of lines) type(line);
    const some = ["arp", "cdp", "dhcp", "eigrp", "icmp", "ospf", "rip", "rtp", "tcp", "tftp"];
    expect([...kinds.keys()].toSorted()).toEqual(some);
  });
});
