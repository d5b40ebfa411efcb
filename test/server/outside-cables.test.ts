import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { readTopology } from "../../src/lab/topology-file.js";
import { Lab } from "../../src/network/lab.js";
import type { Frame } from "../../src/network/link/frames.js";
import { platformsIn } from "../../src/network/usual-platforms.js";
import { frameBytes, readFrame } from "../../src/network/wire-format/frames.js";
import { c2811 } from "../../src/platform/c2811.js";
import { OutsideCables } from "../../src/server/outside-cables.js";
import { RealTime } from "../../src/server/real-time.js";

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A socket of this machine, as what is at the other end has it. */
async function socketAt(port = 0): Promise<Socket> {
  const socket = createSocket("udp4");
  socket.bind({ address: "127.0.0.1", port });
  await once(socket, "listening");
  ends.push(() => socket.close());
  return socket;
}

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind({ address: "127.0.0.1", port: 0 });
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return port;
}

function labWith(local: string, remote: string): Lab {
  const text = `name: out
devices:
  R1:
    kind: router
    configuration: |
      interface FastEthernet0/0
       ip address 10.0.0.1 255.255.255.0
       no shutdown
      end
cables:
  - [R1 Fa0/0, 'udp ${local} -> ${remote}']
`;
  const reading = readTopology(text, "lab.yaml", () => ({ problem: "it names no files" }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  return new Lab(reading.topology, { platformOf: platformsIn(c2811), hostOptions: () => ({}) });
}

function open(lab: Lab): ReturnType<typeof OutsideCables.open> {
  const time = new RealTime();
  return OutsideCables.open(lab, {
    follow: () => lab.timeline.pass(time.passed()),
    lost: () => undefined,
    fault: (error) => {
      throw error;
    },
  });
}

const QUESTION: Frame = {
  source: "0200.0000.0001",
  destination: "ffff.ffff.ffff",
  tag: undefined,
  payload: {
    kind: "arp",
    operation: "request",
    senderMac: "0200.0000.0001",
    senderAddress: "10.0.0.2",
    targetMac: "0000.0000.0000",
    targetAddress: "10.0.0.1",
  },
};
const [{ bytes: question } = { bytes: new Uint8Array() }] = frameBytes(QUESTION, 0);

/** The next answer to that question that comes. */
async function answerAt(socket: Socket): Promise<Frame["payload"]> {
  for (;;) {
    const [bytes] = (await once(socket, "message")) as [Uint8Array];
    const reading = readFrame(bytes, 0);
    if (reading.kind === "frame" && reading.frame.payload.kind === "arp") return reading.frame.payload;
  }
}

describe("OutsideCables", () => {
  it("carries frames both ways, a datagram each, and hears nobody but the other end", async () => {
    const [peer, stranger, port] = [await socketAt(), await socketAt(), await freePort()];
    const lab = labWith(String(port), `127.0.0.1:${peer.address().port}`);
    const cables = await open(lab);
    if (!(cables instanceof OutsideCables)) throw cables.error;
    ends.push(() => cables.close());
    expect(lab.deviceNamed("R1")?.node).toMatchObject({ isLive: true });
    stranger.send(question, port, "127.0.0.1");
    const answer = answerAt(peer);
    peer.send(question, port, "127.0.0.1");
    expect(await answer).toMatchObject({
      operation: "reply",
      senderAddress: "10.0.0.1",
      targetAddress: "10.0.0.2",
    });
    peer.send(Uint8Array.from([1, 2, 3]), port, "127.0.0.1");
    const [end] = lab.outside.values();
    await expect.poll(() => end?.unread.get("too short")).toBe(1);
    cables.close();
    expect(end?.port.up).toBe(false);
  });

  it("says which cable cannot be opened, and opens none then", async () => {
    const taken = await socketAt();
    const { port } = taken.address();
    const local = await open(labWith(String(port), "127.0.0.1:9"));
    expect(local).toMatchObject({ at: "local", error: { code: "EADDRINUSE" } });
    const nowhere = await open(labWith("192.0.2.7:10001", "192.0.2.8:10000"));
    expect(nowhere).toMatchObject({ at: "local", error: { code: "EADDRNOTAVAIL" } });
  });
});
