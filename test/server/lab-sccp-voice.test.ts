// Phones of the real world that speak SCCP and phones of a lab call each other and are heard.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Phone } from "../../src/network/phone/phone.js";
import { readRtpPacket, type RtpPacket, rtpPacket } from "../../src/server/rtp-packet.js";
import { Server } from "../../src/server/server.js";
import { soundOf, spokenNumber } from "../../src/server/sounds.js";
import { mixedLab } from "./mixed-lab.js";
import { RealPhone } from "./phones.js";

const faults: unknown[] = [];
const sockets: Socket[] = [];
let server: Server;

beforeEach(() => {
  const voicePorts = { low: 20_500, high: 20_900 };
  server = new Server({ fault: (error) => faults.push(error), voicePorts });
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await server.close();
  expect(faults.splice(0)).toEqual([]);
});

const office = readFileSync("fixtures/real-phones/two-phones.cfg", "utf8");

/** A lab with PHONE1, 1001, and a real phone that has registered as 1002. */
async function opened() {
  const { lab, router } = mixedLab(office, "192.168.10");
  const phone = lab.deviceNamed("PHONE1")?.node;
  if (!(phone instanceof Phone)) throw new Error("no phone");
  const { port } = await server.listenForPhones({ host: "127.0.0.1", port: 0 }, router);
  const real = await RealPhone.connect(port);
  await real.register("SEP00014321BBBB");
  const options = { lineTime: 0, asleep: false, language: "en", plain: true, commands: () => [] } as const;
  const keyboard = new LabConsole(lab, options);
  return { phone, router, port, real, type: (line: string) => keyboard.enter(line).text };
}

/** A port at which a real phone hears and from which it speaks. */
async function ear() {
  const socket = createSocket("udp4");
  socket.bind({ address: "127.0.0.1", port: 0 });
  await once(socket, "listening");
  sockets.push(socket);
  const packets: RtpPacket[] = [];
  socket.on("message", (bytes) => {
    const packet = readRtpPacket(bytes);
    if (packet) packets.push(packet);
  });
  const { port } = socket.address();
  return {
    port,
    packets,
    heard: () => Buffer.concat(packets.map(({ payload }) => payload)),
    say(to: number, count: number) {
      const about = { payloadType: 0, isMarked: false, source: 7, payload: new Uint8Array(160) };
      for (let sequence = 0; sequence < count; sequence++)
        socket.send(rtpPacket({ ...about, sequence, time: sequence * 160 }), to, "127.0.0.1");
    },
  };
}

/** The real phone opens its channel; the port to which it is to speak. */
async function talk(real: RealPhone, port: number): Promise<number> {
  const { passThruParty } = await real.next("OpenReceiveChannel");
  real.send("OpenReceiveChannelAck", { address: "127.0.0.1", port, passThruParty });
  const start = await real.next("StartMediaTransmission");
  expect(start.address).toBe("127.0.0.1");
  return start.port;
}

test("a phone of the lab calls a real one: each hears the other", async () => {
  const { phone, real, type } = await opened();
  const { port, packets, heard, say } = await ear();
  type("@PHONE1 dial 1002");
  await real.next("CallInfo", { calling: "1001", called: "1002" });
  real.send("OffHook");
  const to = await talk(real, port);
  await expect.poll(() => packets.length, { timeout: 20_000 }).toBeGreaterThan(20);
  const said = Buffer.from(soundOf(spokenNumber("1001"), 0));
  expect(heard().subarray(0, 3200)).toEqual(said.subarray(0, 3200));
  say(to, 10);
  await expect.poll(() => phone.boot.voice.statistics.received, { timeout: 20_000 }).toBe(10);
  expect(phone.boot.voice.statistics).toMatchObject({ lost: 0, receivedBytes: 1600 });
  real.send("OnHook");
  await real.next("CloseReceiveChannel");
});

test("a real phone calls one of the lab: it hears the number that it called", async () => {
  const { phone, real, type } = await opened();
  const { port, packets, heard, say } = await ear();
  real.send("OffHook");
  await real.next("StartTone", { tone: 0x21 });
  real.send("EnblocCall", { number: "1001", line: 1 });
  await real.next("CallState", { state: 3 });
  await expect.poll(() => JSON.stringify(phone.boot.screen)).toContain("From 1002");
  type("@PHONE1 answer");
  const to = await talk(real, port);
  await expect.poll(() => packets.length, { timeout: 20_000 }).toBeGreaterThan(20);
  expect(heard().subarray(0, 3200)).toEqual(Buffer.from(soundOf(spokenNumber("1001"), 0)).subarray(0, 3200));
  say(to, 10);
  await expect.poll(() => phone.boot.voice.statistics.received, { timeout: 20_000 }).toBe(10);
  // Who has hung up is heard no more, and a second call finds ports again.
  real.send("OnHook");
  await real.next("CloseReceiveChannel");
  type("@PHONE1 dial 1002");
  await real.next("CallInfo", { calling: "1001", called: "1002" });
  real.send("OffHook");
  expect(await talk(real, port)).not.toBe(to);
});

test("who holds a real phone lets it hear the file of moh, and is heard again when he comes back", async () => {
  const { router, real, type } = await opened();
  const { port, packets, heard } = await ear();
  const samples = Buffer.from(Array.from({ length: 480 }, (_none, at) => 100 + (at % 50)));
  const header = Buffer.alloc(24);
  for (const [place, word] of [0x2e73_6e64, 24, samples.length, 1, 8000, 1].entries())
    header.writeUInt32BE(word, place * 4);
  router.host.flash.write("hold.au", Buffer.concat([header, samples]));
  const { telephony } = router.host.router;
  if (telephony) telephony.moh = { file: '"hold.au"' };
  type("@PHONE1 dial 1002");
  await real.next("CallInfo", { calling: "1001", called: "1002" });
  real.send("OffHook");
  await talk(real, port);
  await expect.poll(() => packets.length, { timeout: 20_000 }).toBeGreaterThan(5);
  type("@PHONE1 hold");
  await real.next("StopMediaTransmission");
  await expect
    .poll(() => heard().indexOf(Buffer.concat([samples, samples])), { timeout: 20_000 })
    .toBeGreaterThan(0);
  packets.splice(0);
  type("@PHONE1 resume");
  await real.next("StartMediaTransmission");
  const said = Buffer.from(soundOf(spokenNumber("1001"), 0)).subarray(0, 1600);
  await expect.poll(() => heard().indexOf(said), { timeout: 20_000 }).toBeGreaterThanOrEqual(0);
  const until = packets.length;
  await expect.poll(() => packets.length, { timeout: 20_000 }).toBeGreaterThan(until + 75);
  expect(Buffer.concat(packets.slice(until).map(({ payload }) => payload)).indexOf(samples)).toBe(-1);
});

test("real phones send their voice to each other, not through the router", async () => {
  const { port, real } = await opened();
  const other = await RealPhone.connect(port);
  // The lab's own phone gives way to a real one with its name.
  await other.register("SEP00014321AAAA");
  real.send("OffHook");
  await real.next("StartTone", { tone: 0x21 });
  real.send("EnblocCall", { number: "1001", line: 1 });
  await other.next("CallInfo", { calling: "1002" });
  other.send("OffHook");
  const opening = await other.next("OpenReceiveChannel");
  const asked = await real.next("OpenReceiveChannel");
  const address = "127.0.0.1";
  other.send("OpenReceiveChannelAck", { address, port: 30_001, passThruParty: opening.passThruParty });
  expect(await real.next("StartMediaTransmission")).toMatchObject({ address, port: 30_001 });
  real.send("OpenReceiveChannelAck", { address, port: 30_002, passThruParty: asked.passThruParty });
  expect(await other.next("StartMediaTransmission")).toMatchObject({ address, port: 30_002 });
});
