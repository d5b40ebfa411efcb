// SIP phones of the real world and phones of a lab call each other and are heard.
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { headerOf } from "../../src/callmanager/sip/message.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Phone } from "../../src/network/phone/phone.js";
import { readRtpPacket, rtpPacket } from "../../src/server/rtp-packet.js";
import { Server } from "../../src/server/server.js";
import { soundOf, spokenNumber, TUNE } from "../../src/server/sounds.js";
import { mixedLab } from "./mixed-lab.js";
import { SipClient, tagOf, voicePortOf } from "./sip-client.js";

const faults: unknown[] = [];
let server: Server;

beforeEach(() => {
  const voicePorts = { low: 21_500, high: 21_900 };
  server = new Server({ fault: (error) => faults.push(error), voicePorts });
});

afterEach(async () => {
  await server.close();
  expect(faults).toEqual([]);
});

const office = readFileSync("fixtures/real-phones/sip-phones.cfg", "utf8");

/** The lab's router with its SIP at a real port, and a softphone that has registered there as 201. */
async function opened(configuration: string) {
  const { lab, router } = mixedLab(configuration, "192.168.150");
  const phone = lab.deviceNamed("PHONE1")?.node;
  if (!(phone instanceof Phone)) throw new Error("no phone");
  const place = { host: "127.0.0.1", port: 0 };
  const { port } = await server.listenForSip(place, router, { trunks: [] });
  const real = await SipClient.open("201", port);
  expect(await real.register("pw201")).toMatchObject({ status: 200 });
  return { lab, router, phone, real };
}

test("a phone of the lab calls a real SIP phone: each hears the other", async () => {
  const { lab, phone, real } = await opened(office);
  const options = { lineTime: 0, asleep: false, language: "en", plain: true, commands: () => [] } as const;
  new LabConsole(lab, options).enter("@PHONE1 dial 201");
  const invite = await real.method("INVITE");
  real.answer(invite, "180 Ringing");
  real.answer(invite, "200 OK", real.sdp);
  await real.method("ACK");

  const said = Buffer.from(soundOf(spokenNumber("1001"), 0));
  const packets = [];
  while (packets.length < 20) {
    const packet = readRtpPacket(Buffer.from(await real.voice(), "latin1"));
    if (packet) packets.push(packet);
  }
  expect(packets.map(({ payloadType }) => payloadType)).toEqual(packets.map(() => 0));
  expect(Buffer.concat(packets.map(({ payload }) => payload))).toEqual(said.subarray(0, 20 * 160));
  const [first] = packets;
  expect(packets.map(({ sequence }) => (sequence - (first?.sequence ?? 0)) & 0xffff)).toEqual(
    packets.map((_packet, place) => place),
  );
  expect(packets.map(({ time }) => (time - (first?.time ?? 0)) >>> 0)).toEqual(
    packets.map((_packet, place) => place * 160),
  );

  const about = { payloadType: 0, isMarked: false, source: 7, payload: new Uint8Array(160) };
  for (let sequence = 0; sequence < 10; sequence++) {
    const bytes = rtpPacket({ ...about, sequence, time: sequence * 160 });
    real.sendVoice(bytes.toString("latin1"), voicePortOf(invite));
  }
  await expect.poll(() => phone.boot.voice.statistics.received, { timeout: 20_000 }).toBe(10);
  expect(phone.boot.voice.statistics).toMatchObject({ lost: 0, receivedBytes: 1600 });
  real.close();
});

test("a call in G.729 is refused where a phone of the lab would hear nothing of it, and the router says why", async () => {
  const { lab, router, phone, real } = await opened(
    office.replaceAll(/^ codec g711ulaw$/gm, " codec g729r8"),
  );
  const { host } = router;
  for (const subject of ["ccsip messages", "voip ccapi inout"]) host.router.debugging.add(subject);
  const debug = vi.spyOn(host, "debug");
  const told = () => debug.mock.calls.map(([, line]) => line).join("\n");
  real.request("INVITE", { to: "1001", body: real.sdp.replace("RTP/AVP 0", "RTP/AVP 18") });
  const refused = await real.next((one) => one.kind === "response" && one.status >= 200);
  expect(refused).toMatchObject({ status: 488 });
  expect(headerOf(refused, "Reason")).toBe("Q.850;cause=65");
  expect(JSON.stringify(phone.boot.screen)).not.toContain("From 201");
  expect(told()).toMatch(/Sent: \nSIP\/2\.0 488 Not Acceptable/);

  // The lab's phone calls a number whose dial-peer has nothing but G.729.
  debug.mockClear();
  const options = { lineTime: 0, asleep: false, language: "en", plain: true, commands: () => [] } as const;
  new LabConsole(lab, options).enter("@PHONE1 dial 201");
  await expect.poll(told).toMatch(/Disconnect Cause=65/);
  real.close();
});

test("a phone of the lab holds a real SIP phone, which hears music of the router's own", async () => {
  const { lab, real } = await opened(office);
  const options = { lineTime: 0, asleep: false, language: "en", plain: true, commands: () => [] } as const;
  const keyboard = new LabConsole(lab, options);
  keyboard.enter("@PHONE1 dial 201");
  const invite = await real.method("INVITE");
  real.answer(invite, "200 OK", real.sdp);
  await real.method("ACK");
  await real.voice();
  const heard: Uint8Array[] = [];
  real.heard = (bytes) => heard.push(readRtpPacket(bytes)?.payload ?? new Uint8Array());
  keyboard.enter("@PHONE1 hold");
  const tune = Buffer.from(soundOf(TUNE, 0)).subarray(0, 3200);
  await expect.poll(() => Buffer.concat(heard).indexOf(tune), { timeout: 20_000 }).toBeGreaterThanOrEqual(0);
  real.close();
});

const ATTENDANT = `application
 service queue flash:app-b-acd-3.0.0.2.tcl
  param aa-hunt1 601
  param number-of-hunt-grps 1
 service aa flash:app-b-acd-aa-3.0.0.2.tcl
  param service-name queue
  param aa-pilot 600
  param number-of-hunt-grps 1
  param dial-by-extension-option 3
  param max-extension-length 4
dial-peer voice 600 voip
 service aa
 destination-pattern 600
 session protocol sipv2
 session target ipv4:192.168.150.1
 incoming called-number 600
 dtmf-relay rtp-nte
 codec g711ulaw
end`;

test("a real phone hears the auto attendant and presses keys in its voice", async () => {
  const { phone, real } = await opened(office.replace(/^end$/m, ATTENDANT));
  real.request("INVITE", { to: "600", body: real.sdp });
  const accepted = await real.status(200);
  real.request("ACK", { to: "600", toTag: tagOf(accepted) });
  expect(readRtpPacket(Buffer.from(await real.voice(), "latin1"))).toMatchObject({ payloadType: 0 });
  const about = { payloadType: 101, isMarked: true, source: 7 };
  for (const [place, event] of [3, 1, 0, 0, 1].entries()) {
    const payload = Uint8Array.of(event, 10, 0, 160);
    const bytes = rtpPacket({ ...about, sequence: place, time: place * 8000, payload });
    real.sendVoice(bytes.toString("latin1"), voicePortOf(accepted));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await expect.poll(() => JSON.stringify(phone.boot.screen), { timeout: 20_000 }).toContain("From 201");
  real.close();
});
