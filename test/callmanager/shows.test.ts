import { describe, expect, it } from "vitest";
import { Session } from "../../src/session/session.js";
import { connect, registered } from "./lab-calls.js";
import { phonesWithLines, SERVICE, type Site, type TestPhone } from "./lab.js";

/** What the router's console says while phones talk. */
function typed(site: Site, command: string): string {
  return new Session(site.host, { privileged: true }).enter(command).text;
}

function talking(more = ""): { site: Site; a: TestPhone; b: TestPhone } {
  const { site, phones } = registered(`${SERVICE}!\n${phonesWithLines(3)}${more}`, 3);
  const [a, b] = phones as [TestPhone, TestPhone];
  connect(a, "102", b);
  site.wait(65);
  return { site, a, b };
}

describe("show ephone", () => {
  it("tells of lines in use and active calls", () => {
    const { site, a, b } = talking();
    const text = typed(site, "show ephone offhook");
    expect(text).toContain("mediaActive:1 whisper_mediaActive:0 startMedia:1 offhook:1 ringing:0");
    expect(text).toContain("  dn 1  number 101 CH1   CONNECTED    CH2   IDLE");
    expect(text).toContain(
      `Active Call on DN 1 chan 1 :101 ${a.address} 16386 to ${b.address} 16386 via 10.1.1.1\nG711Ulaw64k  160 bytes vad\n`,
    );
    expect(text).not.toContain("ephone-3");
  });

  it("selects phones that ring or are not to be disturbed", () => {
    const { site, a } = talking();
    a.onHook();
    expect(typed(site, "show ephone ringing")).toContain("No ephone in specified type/condition.");
    a.dial("102");
    expect(typed(site, "show ephone ringing")).toContain("ephone-2[1]");
    a.onHook();
    a.key("doNotDisturb");
    expect(typed(site, "show ephone dnd")).toMatch(/ephone-1\[0\][^]* DnD\n/);
  });

  it("says that a phone is deceased, and counts it", () => {
    const { site } = talking();
    site.wait(200);
    expect(typed(site, "show ephone unregistered")).toContain("DECEASED");
    expect(typed(site, "show ephone summary")).toContain(
      "Registered 0, Unregistered 0, Deceased 3, Sockets 0",
    );
  });

  it("lists the streams of phones", () => {
    const { site } = talking();
    expect(typed(site, "show ephone rtp connections")).toContain("Found 2 active ephone RTP connections");
  });
});

describe("show call active voice", () => {
  it("brief has two rows a leg between the counts", () => {
    const { site, a } = talking();
    const text = typed(site, "show call active voice brief");
    expect(text.match(/Telephony call-legs: 2\n/g)).toHaveLength(2);
    expect(text).toContain(" pid:20001 Answer 101 connected\n dur 00:01:06 tx:0/0 rx:0/0\n Tele 50/0/1 (");
    expect(text).toContain(" pid:20002 Originate 102 connected\n");
    a.onHook();
    expect(typed(site, "show call active voice brief")).toContain("Total call-legs: 0\n");
  });

  it("compact has one row a leg", () => {
    expect(typed(talking().site, "show call active voice compact")).toMatch(
      /Total call-legs: 2\n +\d+ ANS +T66 +g711ulaw +TELE +P101\n +\d+ ORG/,
    );
  });
});

it("show ephone-dn statistics counts calls channel by channel", () => {
  const { site, a } = talking();
  a.onHook();
  const text = typed(site, "show ephone-dn statistics");
  expect(text).toContain("Total Calls 2\n");
  expect(text).toContain("DN 1 chan 1 incoming 0 answered 0 outgoing 1 answered 1 busy 0\n");
  expect(text).toContain(
    "DN 2 chan 1 incoming 1 answered 1 outgoing 0 answered 0 busy 0\nFar-end disconnect at:connect 1",
  );
});

it("show ephone-dn park tells of a parked call", () => {
  const { site, b } = talking("ephone-dn  10\n number 710\n park-slot\n!\n");
  expect(typed(site, "show ephone-dn park")).toContain("park-slot state IDLE");
  b.key("park");
  expect(typed(site, "show ephone-dn park")).toContain("park-slot state CONNECTED");
});

describe("show call active voice in full", () => {
  it("has the same figures as the brief form, in two blocks a leg", () => {
    const { site, a } = talking();
    const text = typed(site, "show call active voice");
    expect(text).toMatch(/^Telephony call-legs: 2\n/);
    expect(text.match(/\n\n GENERIC:\nSetupTime=\d+ ms\nIndex=[12]\n/g)).toHaveLength(2);
    expect(text.match(/\n TELE:\nConnectionId=\[0x0 0x0 0x0 0x1\]\n/g)).toHaveLength(2);
    expect(text).toContain("PeerAddress=101\nPeerSubAddress=\nPeerId=20001\n");
    expect(text).toContain("CallDuration=00:01:06 sec\nCallState=4\nCallOrigin=2\n");
    expect(text).not.toContain("VOIP:");
    a.onHook();
    expect(typed(site, "show call active voice")).toMatch(/\nTotal call-legs: 0\n$/);
    expect(typed(site, "show call history voice")).toMatch(
      /\nDisconnectCause=10\nDisconnectText=normal call clearing \(16\)\nConnectTime=\d+ ms\nDisconnectTime=\d+ ms\nCallDuration=/,
    );
  });

  it("tells a number that was dialled from what became of it", () => {
    const { site, phones } = registered(`${SERVICE}!\nnum-exp 5.. 1..\n${phonesWithLines(2)}`, 2);
    const [a, b] = phones as [TestPhone, TestPhone];
    connect(a, "502", b);
    expect(typed(site, "show call active voice")).toContain(
      "OriginalCallingNumber=101\nOriginalCalledNumber=502\nTranslatedCallingNumber=101\nTranslatedCalledNumber=102\n",
    );
  });
});
