import { describe, expect, it } from "vitest";
import { BUTTON } from "../../src/callmanager/sccp/values.js";
import { compose } from "../../src/callmanager/sccp/compose.js";
import { dotted, macOf, phonesWithLines, SERVICE, Site, TestPhone } from "./lab.js";

describe("a phone that the configuration knows", () => {
  it("registers, and gets its type, its line and the time", () => {
    const site = new Site(`${SERVICE}!\n${phonesWithLines(1)}`);
    const phone = site.phone(macOf(1)).register();
    expect(phone.received.slice(0, 2).map(({ type }) => type)).toEqual(["RegisterAck", "CapabilitiesReq"]);
    expect(phone.last("RegisterAck")).toMatchObject({
      keepAlive: 30,
      protocolVersion: 11,
      dateTemplate: "M/D/YA",
    });
    expect(site.router.ephones.get(1)?.type).toBe("7960");
    expect(phone.lines).toEqual([1]);
    expect(phone.last("LineStatRes")).toMatchObject({ line: 1, number: "101" });
    expect(phone.last("TimeDateRes")).toMatchObject({ year: 2024, month: 5, day: 6, hour: 9 });
    expect(site.router.registrations.get(1)).toMatchObject({
      socket: 1,
      address: phone.address,
      keepalives: 0,
    });
    expect(site.logs).toEqual([
      `%IPPHONE-6-REG_ALARM: 25: Name=SEP${macOf(1)} Load=8.1 Last=Initialized`,
      `%IPPHONE-6-REGISTER: ephone-1:SEP${macOf(1)} IP:${phone.address} Socket:1 DeviceType:Phone has registered.`,
    ]);
  });

  it("registers where the first group of phones says", () => {
    const site = new Site(
      `telephony-service\n group 1\n  ip source-address 10.1.1.1 port 2100\n !\n max-dn 4\n`,
    );
    expect([2000, 2100].map((port) => site.agent.listensAt("10.1.1.1", port))).toEqual([false, true]);
  });

  it("is announced in Packet Tracer's words there", () => {
    const site = new Site(`${SERVICE}!\n${phonesWithLines(1)}`, undefined, undefined, "packet-tracer-2811");
    const phone = site.phone(macOf(1)).register();
    expect(site.logs).toEqual([
      `%IPPHONE-6-REGISTER: ephone-1 IP:${phone.address} Socket:2 DeviceType:Phone has registered.`,
    ]);
  });

  it("takes its place again when it registers a second time", () => {
    const site = new Site(`${SERVICE}!\n${phonesWithLines(1)}`);
    const before = site.phone(macOf(1)).register();
    const after = site.phone(macOf(1)).register();
    expect(before.closed).toBe(true);
    expect(after.closed).toBe(false);
    expect(site.router.registrations.get(1)?.address).toBe(after.address);
    expect(site.router.registrations.size).toBe(1);
  });

  it("leaves in good order, and its lines go down with it", () => {
    const site = new Site(`${SERVICE}!\n${phonesWithLines(1)}`);
    const phone = site.phone(macOf(1)).register();
    site.logs.length = 0;
    phone.send(compose("Unregister"));
    expect(phone.last("UnregisterAck")).toBeDefined();
    expect(site.router.registrations.size).toBe(0);
    expect(site.logs).toEqual([
      `%IPPHONE-6-UNREGISTER_NORMAL: ephone-1:SEP${macOf(1)} IP:${phone.address} Socket:1 DeviceType:Phone has unregistered normally.`,
      "%LINK-3-UPDOWN: Interface ephone_dsp DN 1.1, changed state to down",
      "%LINK-3-UPDOWN: Interface ephone_dsp DN 1.2, changed state to down",
    ]);
    site.logs.length = 0;
    site.phone(macOf(1)).register();
    expect(site.logs).toContain("%LINK-3-UPDOWN: Interface ephone_dsp DN 1.2, changed state to up");
  });

  it("is deceased when three signs of life are missing", () => {
    const site = new Site(`${SERVICE} keepalive 10\n!\n${phonesWithLines(1)}`);
    const phone = site.phone(macOf(1)).register();
    expect(phone.last("RegisterAck")?.keepAlive).toBe(10);
    site.wait(30);
    phone.send(compose("KeepAlive"));
    expect(phone.last("KeepAliveAck")).toBeDefined();
    expect(site.router.registrations.get(1)?.keepalives).toBe(1);
    site.wait(30);
    expect(site.router.registrations.size).toBe(1);
    site.wait(10);
    expect(site.router.registrations.size).toBe(0);
    expect([...site.router.deceased]).toEqual([1]);
    expect(phone.closed).toBe(true);
    expect(site.logs.join("\n")).toContain("UNREGISTER_ABNORMAL");
  });
});

describe("a phone that nobody configured", () => {
  const NUMBERS =
    "ephone-dn  1\n number 101\n!\nephone-dn  2\n number 102\n!\nephone-dn  3\n number 103\n!\n";

  it("gets the lowest free place, and the lowest free number of the ranges", () => {
    const site = new Site(
      `${SERVICE} auto assign 1 to 3\n!\n${NUMBERS}ephone  1\n mac-address ${dotted(9)}\n button  1:1\n`,
    );
    const phone = site.phone(macOf(4)).register();
    expect(site.router.ephones.get(2)).toMatchObject({
      mac: dotted(4),
      type: "7960",
      buttons: [{ button: 1, separator: ":", dns: [2] }],
    });
    expect(phone.last("LineStatRes")?.number).toBe("102");
    expect(site.logs.at(-1)).toContain("REGISTER_NEW: ephone-2:");
  });

  it("takes a range of its own type first, and forwards as the range says", () => {
    const ranges = " auto assign 1 to 1\n auto assign 2 to 2 type 7940 cfw 500 timeout 12\n";
    const site = new Site(`${SERVICE}${ranges}!\n${NUMBERS}`);
    site.phone(macOf(1), 8).register();
    site.phone(macOf(2), 7).register();
    expect(site.router.ephones.get(1)?.buttons[0]?.dns).toEqual([2]);
    expect(site.router.ephones.get(2)?.buttons[0]?.dns).toEqual([1]);
    expect(site.router.ephoneDns.get(2)).toMatchObject({
      forwardBusy: { number: "500" },
      forwardNoAnswer: { number: "500", timeout: 12 },
    });
  });

  it("has no line where no number is left, and never shares one", () => {
    const site = new Site(`${SERVICE} auto assign 1 to 1\n!\n${NUMBERS}`);
    site.phone(macOf(1)).register();
    expect(site.phone(macOf(2)).register().lines).toEqual([]);
    expect(site.router.registrations.size).toBe(2);
  });

  it("is turned away without auto-reg-ephone, and remembered", () => {
    const site = new Site(`${SERVICE} no auto-reg-ephone\n!\n${NUMBERS}`);
    const phone = site.phone(macOf(1)).register();
    expect(phone.last("RegisterReject")?.reason).toBe("Unknown phone");
    expect(phone.closed).toBe(true);
    expect(site.router.attempts).toEqual([{ mac: dotted(1), time: site.now(), device: "Telecaster 7960" }]);
    expect(site.router.ephones.size).toBe(0);
  });

  it("is turned away when max-ephones are registered", () => {
    const site = new Site(
      "telephony-service\n max-ephones 1\n max-dn 3\n ip source-address 10.1.1.1 port 2000\n",
    );
    site.phone(macOf(1)).register();
    expect(site.phone(macOf(2)).register().closed).toBe(true);
    expect(site.router.registrations.size).toBe(1);
  });
});

describe("a phone that waits for a number in Packet Tracer", () => {
  const site = (numbers: string) =>
    new Site(`${SERVICE} auto assign 1 to 2\n!\n${numbers}`, undefined, undefined, "packet-tracer-2811");

  it("registers once somebody has made one, and stays out when all are used up", () => {
    const waiting = site("ephone-dn 1\n!\n");
    expect(waiting.phone(macOf(1)).register().last("RegisterReject")?.reason).toBe("No button");
    expect(waiting.router.ephones.get(1)).toMatchObject({ mac: dotted(1), buttons: [] });
    const first = waiting.router.ephoneDns.get(1);
    if (first) first.number = "101";
    waiting.agent.configurationChanged();
    expect(waiting.phone(macOf(1)).register().last("LineStatRes")?.number).toBe("101");
    const full = site("ephone-dn 1\n number 101\n!\nephone-dn 2\n number 102\n!\n");
    const phones = [1, 2, 3].map((index) => full.phone(macOf(index)).register());
    expect(phones.map(({ lines }) => lines)).toEqual([[1], [1], []]);
    expect(phones.map((phone) => phone.last("RegisterReject")?.reason)).toEqual([
      undefined,
      undefined,
      "No button",
    ]);
    expect([...full.router.registrations.keys()]).toEqual([1, 2]);
  });
});

describe("the address that phones connect to", () => {
  it.each([
    ["without telephony-service", "hostname R\n", "10.1.1.1", true],
    ["without a source address", "telephony-service\n max-ephones 2\n", "10.1.1.1", true],
    ["at another address, by default", SERVICE, "10.9.9.9", false],
    ["at another address, strictly", SERVICE.replace("2000\n", "2000 strict-match\n"), "10.9.9.9", true],
    ["at another port", SERVICE.replace("2000\n", "2001\n"), "10.1.1.1", true],
  ])("%s", (_title, configuration, address, refused) => {
    const site = new Site(configuration);
    expect(site.agent.listensAt(address, 2000)).toBe(!refused);
    expect(new TestPhone(site, macOf(1), 7, address).closed).toBe(refused);
  });

  it("drops its phones when telephony-service goes", () => {
    const site = new Site(`${SERVICE}!\n${phonesWithLines(2)}`);
    const phone = site.phone(macOf(1)).register();
    site.router.telephony = undefined;
    site.agent.configurationChanged();
    expect(phone.closed).toBe(true);
  });
});

describe("the buttons of a phone", () => {
  it("are lines at their places and speed dials behind the last one", () => {
    const site = new Site(
      `${SERVICE}!\n${phonesWithLines(2)}ephone  1\n button  1:1 3:2\n speed-dial 2 5551 label "Taxi"\n speed-dial 1 900\n`,
    );
    const phone = site.phone(macOf(1)).register();
    const buttons = phone.last("ButtonTemplateRes")?.buttons.slice(0, 6);
    expect(buttons?.map(({ kind, instance }) => `${kind}/${instance}`)).toEqual([
      `${BUTTON.line}/1`,
      `${BUTTON.none}/0`,
      `${BUTTON.line}/3`,
      `${BUTTON.speedDial}/1`,
      `${BUTTON.speedDial}/2`,
      `${BUTTON.none}/0`,
    ]);
    phone.send(compose("SpeedDialStatReq", { number: 2 }));
    expect(phone.last("SpeedDialStatRes")).toMatchObject({ digits: "5551", label: "Taxi" });
  });
});
