// Phones of the real world at a served router: SCCP over TCP.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow } from "../../src/server/classroom.js";
import { gateTo } from "../../src/server/gate.js";
import { USUAL_LIMITS, type Limits } from "../../src/server/guard.js";
import { withServices } from "../../src/server/power.js";
import { Server } from "../../src/server/server.js";
import { loggedIn, movableClock } from "./clients.js";
import { RealPhone } from "./phones.js";

const configuration = readFileSync("fixtures/real-phones/two-phones.cfg", "utf8");
const [ONE, TWO] = ["SEP00014321AAAA", "SEP00014321BBBB"];

let server: Server;
const faults: unknown[] = [];

async function open(limits: Partial<Limits> = {}) {
  server = new Server({
    limits: { ...USUAL_LIMITS, ...limits },
    fault: (error) => faults.push(error),
    wait: 30,
  });
  const [router] = routersInARow(1, { platform: defaultPlatform, configuration, power: withServices });
  if (!router) throw new Error("no router");
  const place = { host: "127.0.0.1", port: 0 };
  const telnet = await server.listen("telnet", place, gateTo(router), [router]);
  const sccp = await server.listenForPhones(place, router);
  return { router, sccp: sccp.port, telnet: telnet.port };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  expect(faults.splice(0)).toEqual([]);
});

describe("real phones at a served router", () => {
  test("call each other, and hear where the other's voice is", async () => {
    const { sccp } = await open();
    const [a, b] = [await RealPhone.connect(sccp), await RealPhone.connect(sccp)];
    await a.register(ONE);
    await b.register(TWO);
    a.send("OffHook");
    await a.next("StartTone", { tone: 0x21 });
    for (const button of [1, 0, 0, 2]) a.send("KeypadButton", { button, line: 1 });
    const info = await b.next("CallInfo");
    expect(info).toMatchObject({ calling: "1001", called: "1002" });
    b.send("OffHook");
    for (const [phone, port] of [
      [a, 20_000],
      [b, 20_010],
    ] as const) {
      const { passThruParty } = await phone.next("OpenReceiveChannel");
      phone.send("OpenReceiveChannelAck", { address: "127.0.0.1", port, passThruParty });
    }
    expect(await a.next("StartMediaTransmission")).toMatchObject({ address: "127.0.0.1", port: 20_010 });
    expect(await b.next("StartMediaTransmission")).toMatchObject({ address: "127.0.0.1", port: 20_000 });
    a.send("OnHook");
    await b.next("CloseReceiveChannel");
  });

  test("are shown, and debugged, as others are, and see the router where they reached it", async () => {
    const { sccp, telnet } = await open();
    const phone = await RealPhone.connect(sccp);
    await phone.register(ONE);
    const terminal = await loggedIn(telnet, "cisco");
    terminal.type("enable\rcisco\rshow ephone registered\r");
    expect(await terminal.screen.until(/keepalive.*max_line[^]*#$/)).toMatch(
      /ephone-1.*Mac:0001\.4321\.AAAA.*REGISTERED[^]*IP:127\.0\.0\.1/,
    );
    phone.send("ServerReq");
    expect(await phone.next("ServerRes")).toMatchObject({
      addresses: { 0: "127.0.0.1" },
      ports: { 0: sccp },
    });
    terminal.type("debug ephone keepalive\rterminal monitor\r");
    await terminal.screen.until(/monitor\r\nCME#$/);
    phone.send("KeepAlive");
    await phone.next("KeepAliveAck");
    await terminal.screen.until(/Keepalive socket\[\d+\] SEP00014321AAAA/);
  });

  test("are refused by a router that does not know them, and the connection ends", async () => {
    const { sccp } = await open();
    const phone = await RealPhone.connect(sccp);
    phone.send("Register", { deviceName: "SEP0BAD0BAD0BAD", deviceType: 7, protocolVersion: 11 });
    await phone.next("RegisterReject");
    await phone.untilClosed();
  });

  test("lose their connections by a reload, and may come again", async () => {
    const { sccp, telnet } = await open();
    const phone = await RealPhone.connect(sccp);
    await phone.register(ONE);
    const terminal = await loggedIn(telnet, "cisco");
    terminal.type("enable\rcisco\rwrite memory\rreload\r\r");
    await phone.untilClosed();
    const again = await RealPhone.connect(sccp);
    await again.register(ONE);
  });

  test("that are silent for more than three keepalives are gone; virtual time that passes alone takes none", async () => {
    const pass = movableClock();
    const { sccp, router } = await open();
    const phone = await RealPhone.connect(sccp);
    await phone.register(ONE);
    router.host.pass(3_600_000);
    expect(router.host.router.registrations.size).toBe(1);
    phone.send("KeepAlive");
    await phone.next("KeepAliveAck");
    pass(96_000);
    await phone.untilClosed();
    expect(router.host.router.registrations.size).toBe(0);
  });
});

describe("a faulty phone", () => {
  const broken: readonly (readonly [string, Uint8Array])[] = [
    ["a frame of 5 KB", Uint8Array.from([0, 0x14, 0, 0])],
    ["a frame without a message", Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0])],
    ["text", new TextEncoder().encode("GET / HTTP/1.1\r\n\r\n")],
  ];

  test.each(broken)("that sends %s is dropped, and no other one", async (_what, bytes) => {
    const { sccp } = await open();
    const [good, bad] = [await RealPhone.connect(sccp), await RealPhone.connect(sccp)];
    await good.register(ONE);
    bad.socket.write(bytes);
    await bad.untilClosed();
    good.send("KeepAlive");
    await good.next("KeepAliveAck");
  });

  test("that sends messages without an end is dropped", async () => {
    const { sccp } = await open();
    const phone = await RealPhone.connect(sccp);
    for (let sent = 0; sent < 2000; sent++) phone.send("KeepAlive");
    await phone.untilClosed();
    expect(phone.received.length).toBeLessThanOrEqual(500);
  });

  test("that does not register in time is dropped", async () => {
    const { sccp } = await open({ loginTime: 50 });
    const registered = await RealPhone.connect(sccp);
    await registered.register(ONE);
    const silent = await RealPhone.connect(sccp);
    await silent.untilClosed();
    registered.send("KeepAlive");
    await registered.next("KeepAliveAck");
  });

  test("leaves room for others of its address once it has registered", async () => {
    const { sccp } = await open({ perAddress: 1 });
    const one = await RealPhone.connect(sccp);
    const second = await RealPhone.connect(sccp);
    await second.untilClosed();
    await one.register(ONE);
    const two = await RealPhone.connect(sccp);
    await two.register(TWO);
  });

  test("writes no control characters onto terminals", async () => {
    const { sccp, telnet } = await open();
    const terminal = await loggedIn(telnet, "cisco");
    terminal.type("enable\rcisco\rterminal monitor\rshow clock\r");
    await terminal.screen.until(/\d{4}\r\nCME#$/);
    const phone = await RealPhone.connect(sccp);
    phone.send("Alarm", { text: "Name=\u001B[2JSEP Load=1 Last=Initialized" });
    expect(await terminal.screen.until(/REG_ALARM.*Last=Initialized/)).toContain("Name=.[2JSEP");
  });
});
