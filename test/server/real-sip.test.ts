// SIP phones of the real world at a served router: UDP, TCP and voice that goes through it.
import { connect } from "node:net";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { headerOf } from "../../src/callmanager/sip/message.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow } from "../../src/server/classroom.js";
import { withServices } from "../../src/server/power.js";
import { Session } from "../../src/session/session.js";
import { readSipPhoneFile } from "../../src/network/services/sip-phone-files.js";
import { Server } from "../../src/server/server.js";
import type { SipOptions } from "../../src/server/sip.js";
import { RealPhone, tftpAck, tftpRequest, UdpClient } from "./phones.js";
import { SipClient, tagOf, voicePortOf } from "./sip-client.js";

const configuration = readFileSync("fixtures/real-phones/sip-phones.cfg", "utf8");

let server: Server;
const faults: unknown[] = [];
const clients: SipClient[] = [];

async function open(trunks: SipOptions["trunks"] = []) {
  const voicePorts = { low: 21_000, high: 21_400 };
  server = new Server({ fault: (error) => faults.push(error), voicePorts });
  const [router] = routersInARow(1, { platform: defaultPlatform, configuration, power: withServices });
  if (!router) throw new Error("no router");
  const place = { host: "127.0.0.1", port: 0 };
  const sccp = await server.listenForPhones(place, router);
  const sip = await server.listenForSip(place, router, { trunks });
  return { router, sccp: sccp.port, sip: sip.port };
}

async function client(number: string, port: number, address?: string): Promise<SipClient> {
  const one = await SipClient.open(number, port, address);
  clients.push(one);
  return one;
}

/** A client that is registered. */
async function phone(number: string, port: number): Promise<SipClient> {
  const one = await client(number, port);
  expect(await one.register(`pw${number}`)).toMatchObject({ status: 200 });
  return one;
}

afterEach(async () => {
  for (const one of clients.splice(0)) one.close();
  await server.close();
  expect(faults.splice(0)).toEqual([]);
});

describe("SIP phones at a served router", () => {
  test("register by digest, are known then, and leave", async () => {
    const { router, sip } = await open();
    const one = await client("201", sip);
    const answer = await one.register("pw201");
    const { port } = one.place;
    expect(headerOf(answer, "Contact")).toBe(`<sip:201@127.0.0.1:${port}>;expires=600;x-cisco-newreg`);
    expect(router.host.router.sipRegistrations.get(1)).toMatchObject({
      address: "127.0.0.1",
      port,
      expires: 600,
    });
    expect(await one.register("pw201", "Expires: 30\r\n")).toMatchObject({ status: 423 });
    expect(await one.register("pw201", "Expires: 0\r\n")).toMatchObject({ status: 200 });
    expect(router.host.router.sipRegistrations.size).toBe(0);
  });

  test("are shown as on a router", async () => {
    const { router, sip } = await open();
    const one = await phone("201", sip);
    const { port } = one.place;
    const session = new Session(router.host);
    session.connect();
    session.enter("enable");
    const shown = (line: string) => session.enter(line).text;
    expect(shown("show voice register pool 1 brief")).toContain(
      "1    0200.0000.0201  127.0.0.1       1  1   201$                 REGISTERED",
    );
    const pool = shown("show voice register pool 1");
    for (const line of [
      "  registration Call ID is r-201",
      `  contact IP address: 127.0.0.1 port ${port}`,
      "dial-peer voice 40001 voip",
      `session target ipv4:127.0.0.1:${port}`,
      "    Registration success   : 1",
    ])
      expect(pool).toContain(line);
    expect(shown("show sip-ua status registrar")).toMatch(
      /^201 {11}127\.0\.0\.1 {8}\d+ +127\.0\.0\.1\nUDP {11}r-201\n {14}40001$/m,
    );
  });

  test.each([
    ["201", "wrong"],
    ["999", "pw201"],
  ])("%s with the password %s learns nothing but that it is wrong", async (number, password) => {
    const { sip } = await open();
    const one = await client(number, sip);
    expect(await one.register(password)).toMatchObject({ status: 401 });
  });

  test("call each other; voice goes through the router, and a stranger's does not", async () => {
    const { sip } = await open();
    const [a, b] = [await phone("201", sip), await phone("202", sip)];
    const stranger = await client("203", sip, "127.0.0.2");
    a.request("INVITE", { to: "202", body: a.sdp });
    const invite = await b.method("INVITE");
    expect(headerOf(invite, "From")).toMatch(/^"Ann" <sip:201@127\.0\.0\.1>;tag=/);
    b.answer(invite, "180 Ringing");
    await a.status(180);
    b.answer(invite, "200 OK", b.sdp);
    const accepted = await a.status(200);
    const toTag = tagOf(accepted);
    a.request("ACK", { to: "202", toTag, sequence: 3 });
    await b.method("ACK");
    stranger.sendVoice("stranger", voicePortOf(accepted));
    a.sendVoice("from a", voicePortOf(accepted));
    b.sendVoice("from b", voicePortOf(invite));
    expect(await b.voice()).toBe("from a");
    expect(await a.voice()).toBe("from b");
    a.request("BYE", { to: "202", toTag });
    b.answer(await b.method("BYE"), "200 OK");
  });

  test("call a phone that speaks SCCP, which hears them", async () => {
    const { sccp, sip } = await open();
    const a = await phone("201", sip);
    const b = await RealPhone.connect(sccp);
    await b.register("SEP00014321AAAA");
    a.request("INVITE", { to: "1001", body: a.sdp });
    expect(await b.next("CallInfo")).toMatchObject({ calling: "201", callingName: "Ann" });
    b.send("OffHook");
    const { passThruParty } = await b.next("OpenReceiveChannel");
    const ear = await client("ear", sip);
    b.send("OpenReceiveChannelAck", { address: "127.0.0.1", port: ear.voicePort, passThruParty });
    const { port } = await b.next("StartMediaTransmission");
    const accepted = await a.status(200);
    a.sendVoice("to the SCCP phone", voicePortOf(accepted));
    expect(await ear.voice()).toBe("to the SCCP phone");
    ear.sendVoice("to the SIP phone", port);
    expect(await a.voice()).toBe("to the SIP phone");
  });

  test("send calls elsewhere by 302", async () => {
    const { sccp, sip } = await open();
    const [a, b] = [await phone("201", sip), await phone("202", sip)];
    const c = await RealPhone.connect(sccp);
    await c.register("SEP00014321AAAA");
    a.request("INVITE", { to: "202", body: a.sdp });
    const invite = await b.method("INVITE");
    b.answer(invite, "302 Moved Temporarily\r\nContact: <sip:1001@127.0.0.1>");
    expect(await c.next("CallInfo")).toMatchObject({ calling: "201", called: "1001" });
    c.send("OffHook");
    expect(await a.status(200)).toBeDefined();
  });

  test.each(["SIP020000000201.cnf", "SEP020000000202.cnf.xml"])(
    "read in %s where they find the router",
    async (name) => {
      server = new Server({ fault: (error) => faults.push(error) });
      const types = configuration
        .replace(/^ id mac 0200.0000.0201$/m, "$& \n type 7960")
        .replace(/^ id mac 0200.0000.0202$/m, "$& \n type 7961")
        .replace(/^ max-pool 4$/m, "$&\n create profile");
      const [router] = routersInARow(1, {
        platform: defaultPlatform,
        configuration: types,
        power: withServices,
      });
      if (!router) throw new Error("no router");
      const place = { host: "127.0.0.1", port: 0 };
      const { port } = await server.listenForFiles(place, router, { sip: 15_060 });
      const client = new UdpClient();
      client.send(port, tftpRequest(1, name, "octet", "blksize", "8192"));
      client.send((await client.next()).port, tftpAck(0));
      const text = (await client.next()).bytes.toString("latin1", 4);
      client.close();
      const profile = readSipPhoneFile(text);
      expect(profile?.agents).toEqual([{ address: "127.0.0.1", port: 15_060 }]);
    },
  );

  test("are the only ones that call, but for whom the router trusts", async () => {
    const { sip } = await open();
    const stranger = await client("999", sip, "127.0.0.2");
    stranger.request("INVITE", { to: "201", body: stranger.sdp });
    expect(await stranger.status(403)).toBeDefined();
  });

  test("reach a trunk of the real world only where that was allowed", async () => {
    const { sip } = await open();
    const a = await phone("201", sip);
    a.request("INVITE", { to: "8001", body: a.sdp });
    expect(headerOf(await a.next((one) => one.kind === "response" && one.status >= 300), "Reason")).toBe(
      "Q.850;cause=27",
    );
  });

  test("are answered by TCP, wherever the stream is cut, and what is malformed ends it", async () => {
    const { sip } = await open();
    const socket = connect(sip, "127.0.0.1");
    const text =
      "OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1;branch=z9hG4bK1\r\nFrom: <sip:1@h>;tag=1\r\nTo: <sip:h>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";
    let heard = "";
    const answered = new Promise<void>((resolve) => {
      socket.on("data", (bytes) => {
        heard += bytes.toString("latin1");
        if (heard.includes("\r\n\r\n")) resolve();
      });
    });
    socket.write(text.slice(0, 40));
    socket.write(text.slice(40));
    await answered;
    expect(heard).toMatch(/^SIP\/2\.0 200 OK\r\n/);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(text.replace("Content-Length: 0\r\n", ""));
    await closed;
  });
});
