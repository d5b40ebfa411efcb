import { describe, expect, it } from "vitest";
import { Session } from "../../src/session/session.js";
import { connect, registered, statesOf } from "./lab-calls.js";
import { macOf, phonesWithLines, SERVICE, type TestPhone } from "./lab.js";

const LINES = phonesWithLines(3);

describe("a transfer with consultation", () => {
  it("joins the two far ends when the second one has answered", () => {
    const { site, phones } = registered(`${SERVICE}!\n${LINES}`, 3);
    const [a, b, c] = phones as [TestPhone, TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("transfer");
    expect(statesOf(phones)).toBe("connected hold+offHook -");
    expect(a.sending).toBeUndefined();
    b.digits("103");
    c.key("answer");
    expect(statesOf(phones)).toBe("connected hold+connected connected");
    b.key("transfer");
    expect(statesOf(phones)).toBe("connected - connected");
    expect([a.sending, c.sending]).toEqual([c.address, a.address]);
    expect(a.last("CallInfo")).toMatchObject({ called: "103" });
    expect(c.last("CallInfo")).toMatchObject({ calling: "101" });
    expect(site.router.calls).toHaveLength(2);
    a.onHook();
    expect(statesOf(phones)).toBe("- - -");
  });

  it("goes on while the third phone still rings", () => {
    const { phones } = registered(`${SERVICE}!\n${LINES}`, 3);
    const [a, b, c] = phones as [TestPhone, TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("transfer");
    b.digits("103");
    b.key("transfer");
    expect(statesOf(phones)).toBe("connected - ringIn");
    expect(a.tone).toBe(0x24);
    c.offHook();
    expect(statesOf(phones)).toBe("connected - connected");
    expect([a.sending, a.tone]).toEqual([c.address, undefined]);
  });

  it("leaves the held call where the user gives up", () => {
    const { phones } = registered(`${SERVICE}!\n${LINES}`, 3);
    const [a, b] = phones as [TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("transfer");
    b.key("endCall");
    expect(statesOf(phones)).toBe("connected hold -");
    b.key("resume", [...b.calls.keys()][0]);
    expect(statesOf(phones)).toBe("connected connected -");
    expect(a.sending).toBe(b.address);
  });
});

describe("a blind transfer", () => {
  it("sends the call on as soon as the number is complete", () => {
    const { phones } = registered(`${SERVICE} transfer-system full-blind\n!\n${LINES}`, 3);
    const [a, b, c] = phones as [TestPhone, TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("transfer");
    b.digits("103");
    expect(statesOf(phones)).toBe("connected - ringIn");
    c.offHook();
    expect([a.sending, c.sending]).toEqual([c.address, a.address]);
  });

  it("is what a line with one channel does in any case", () => {
    const { phones } = registered(`${SERVICE}!\n${LINES.replaceAll("  dual-line", "")}`, 3);
    const [a, b] = phones as [TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("transfer");
    b.digits("103");
    expect(statesOf(phones)).toBe("connected - ringIn");
  });

  it("comes back when the number is none", () => {
    const { phones } = registered(`${SERVICE} transfer-system blind\n!\n${LINES}`, 3);
    const [a, b] = phones as [TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("transfer");
    b.digits("#");
    expect(statesOf(phones)).toBe("connected connected -");
  });
});

describe("a conference", () => {
  const confer = (more = "") => {
    const { site, phones } = registered(`${SERVICE} max-conferences 1\n${more}!\n${phonesWithLines(7)}`, 4);
    const [a, b, c] = phones as [TestPhone, TestPhone, TestPhone];
    connect(a, "102", b);
    b.key("conference");
    b.digits("103");
    c.key("answer");
    b.key("conference");
    return { site, phones, a, b, c };
  };

  it("mixes three voices in the router", () => {
    const { site, phones, a, b, c } = confer();
    expect(statesOf(phones)).toBe("connected connected+connected connected -");
    const mixed = [...site.mixes.values()].map((places) => places.map((place) => place.split(":")[0]));
    expect(mixed).toEqual([expect.arrayContaining([a.address, b.address, c.address])]);
    expect([a.sending, b.sending, c.sending]).toEqual(["10.1.1.1", "10.1.1.1", "10.1.1.1"]);
  });

  it("is an ordinary call again when one of the others leaves", () => {
    const { site, phones, a, b, c } = confer();
    c.onHook();
    expect([...site.mixes.values()]).toEqual([[]]);
    expect(statesOf(phones)).toBe("connected connected - -");
    expect([a.sending, b.sending]).toEqual([b.address, a.address]);
  });

  it("ends when who began it leaves", () => {
    const { phones, b } = confer();
    b.onHook();
    expect(statesOf(phones)).toBe("- - - -");
  });

  it("loses the party that came last when its key is pressed again", () => {
    const { phones, b } = confer();
    b.key("conference");
    expect(statesOf(phones)).toBe("connected connected - -");
  });

  const SPLIT = "connected hold+connected connected -";
  describe.each([
    ["keep-conference", { handset: "goes on", key: "ends", again: SPLIT }],
    ["keep-conference endcall", { handset: "goes on", key: "goes on", again: SPLIT }],
    ["keep-conference local-only", { handset: "goes on", key: "ends", again: SPLIT }],
    ["keep-conference drop-last", { handset: "goes on", key: "ends", again: "connected connected - -" }],
  ])("under %s", (line, { handset, key, again }) => {
    const keep = () => {
      const conference = confer();
      const session = new Session(conference.site.host, { privileged: true });
      for (const typed of ["configure terminal", "ephone 2", line]) session.enter(typed);
      return conference;
    };
    const outcome = ({ phones, a, c }: ReturnType<typeof keep>) => {
      const goesOn = statesOf(phones) === "connected - connected -" && a.sending === c.address;
      return goesOn ? "goes on" : statesOf(phones) === "- - - -" ? "ends" : statesOf(phones);
    };

    it("hangs up", () => {
      const conference = keep();
      conference.b.onHook();
      expect(outcome(conference)).toBe(handset);
    });

    it("ends by the EndCall key", () => {
      const conference = keep();
      conference.b.key("endCall");
      expect(outcome(conference)).toBe(key);
    });

    it("hears its key again", () => {
      const { b, phones } = keep();
      b.key("conference");
      expect(statesOf(phones)).toBe(again);
    });
  });

  it("needs a free bridge", () => {
    const { site } = confer();
    const [d, e, f] = [5, 6, 7].map((index) => site.phone(macOf(index)).register()) as [
      TestPhone,
      TestPhone,
      TestPhone,
    ];
    connect(d, "106", e);
    e.key("conference");
    e.digits("107");
    f.key("answer");
    e.key("conference");
    expect(e.states).toEqual(["hold", "connected"]);
    expect(e.last("DisplayPriNotify")?.text).toBe("No Conference Bridge");
  });
});

it("a transfer that nobody answers comes back after timeouts transfer-recall", () => {
  const { site, phones } = registered(`${SERVICE} timeouts transfer-recall 15\n!\n${LINES}`, 3);
  const [a, b] = phones as [TestPhone, TestPhone];
  connect(a, "102", b);
  b.key("transfer");
  b.digits("103");
  b.key("transfer");
  expect(statesOf(phones)).toBe("connected - ringIn");
  site.wait(15);
  expect(statesOf(phones)).toBe("connected ringIn -");
  b.offHook();
  expect(a.sending).toBe(b.address);
});
