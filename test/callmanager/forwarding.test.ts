import { describe, expect, it } from "vitest";
import { connect, registered, statesOf } from "./lab-calls.js";
import { phonesWithLines, SERVICE, type TestPhone } from "./lab.js";

type Three = [TestPhone, TestPhone, TestPhone];

function three(forward: string, service = "", mode = ""): Three {
  const lines = phonesWithLines(3, mode, (tag) => (tag === 2 ? forward : ""));
  return registered(`${SERVICE}${service}!\n${lines}`, 3).phones as unknown as Three;
}

describe("call-forward", () => {
  it("all sends every call on, and tells where it came from", () => {
    const phones = three(" call-forward all 103\n");
    phones[0].dial("102");
    expect(statesOf(phones)).toBe("ringOut - ringIn");
    expect(phones[2].last("CallInfo")).toMatchObject({
      calling: "101",
      called: "103",
      callType: 1,
      originalCalled: "102",
      lastRedirecting: "102",
    });
  });

  it("busy sends calls on while the line is in use", () => {
    const phones = three(" call-forward busy 103\n");
    phones[1].offHook();
    phones[0].dial("102");
    expect(statesOf(phones)).toBe("ringOut offHook ringIn");
  });

  it("noan sends calls on when nobody has answered for so long", () => {
    const phones = three(" call-forward noan 103 timeout 12\n");
    phones[0].dial("102");
    expect(statesOf(phones)).toBe("ringOut ringIn -");
    phones[0].site.wait(12);
    expect(statesOf(phones)).toBe("ringOut - ringIn");
  });

  it("noan waits for a phone that is not to be disturbed, but not once it is told that while it rings", () => {
    const phones = three(" call-forward noan 103 timeout 12\n");
    phones[1].key("doNotDisturb");
    phones[0].dial("102");
    expect(phones[1].ringer).toBe(1);
    expect(statesOf(phones)).toBe("ringOut ringIn -");
    phones[1].key("doNotDisturb");
    expect(statesOf(phones)).toBe("ringOut - ringIn");
  });

  it("sends unregistered phones' calls to the number for busy", () => {
    const phones = three(" call-forward busy 103\n");
    phones[1].disconnect();
    phones[0].dial("102");
    expect(phones[2].states).toEqual(["ringIn"]);
  });

  it("never goes round in circles", () => {
    const { site, phones } = registered(
      `${SERVICE} max-redirect 5\n!\n${phonesWithLines(2, "", (tag) => ` call-forward all ${tag === 1 ? 102 : 101}\n`)}`,
      2,
    );
    phones[0]?.dial("102");
    expect(phones[0]?.states).toEqual(["busy"]);
    expect([...site.agent.exchange.calls][0]?.redirects).toBe(5);
  });

  it("counts for the second number only where that is said", () => {
    const secondary = " number 102 secondary 202\n call-forward busy 103 secondary\n";
    const phones = three(secondary);
    phones[1].offHook();
    phones[0].dial("102");
    expect(statesOf(phones)).toBe("busy offHook -");
    phones[0].onHook();
    phones[0].dial("202");
    expect(statesOf(phones)).toBe("ringOut offHook ringIn");
  });
});

describe("the CFwdAll key", () => {
  it("sets call-forward all in the configuration, and takes it back", () => {
    const phones = three("");
    const { router } = phones[1].site;
    phones[1].key("forwardAll");
    phones[1].digits("103#");
    expect(router.ephoneDns.get(2)?.forwardAll).toBe("103");
    expect(phones[1].states).toEqual([]);
    expect(phones[1].last("ForwardStatRes")).toMatchObject({ active: 1, line: 1 });
    phones[0].dial("102");
    expect(phones[2].states).toEqual(["ringIn"]);
    phones[0].onHook();
    phones[1].key("forwardAll");
    expect(router.ephoneDns.get(2)?.forwardAll).toBeUndefined();
  });

  it("takes no longer number than call-forward max-length allows, and none where that is 0", () => {
    const phones = three(" call-forward max-length 2\n");
    phones[1].key("forwardAll");
    phones[1].digits("103#");
    expect(phones[1].site.router.ephoneDns.get(2)?.forwardAll).toBeUndefined();
    expect(phones[1].states).toEqual(["congestion"]);
    const dead = three(" call-forward max-length 0\n");
    dead[1].key("forwardAll");
    expect(dead[1].states).toEqual([]);
  });

  it("has a code of its own", () => {
    const phones = three("", " fac standard\n");
    phones[1].dial("**1103#");
    expect(phones[1].site.router.ephoneDns.get(2)?.forwardAll).toBe("103");
    phones[1].onHook();
    phones[1].dial("**2");
    expect(phones[1].site.router.ephoneDns.get(2)?.forwardAll).toBeUndefined();
  });
});

describe("hold", () => {
  it("stops both voices, and brings them back", () => {
    const [a, b] = three("", "", "dual-line");
    connect(a, "102", b);
    a.key("hold");
    expect([a.sending, b.sending]).toEqual([undefined, undefined]);
    expect(statesOf([a, b])).toBe("hold connected");
    a.key("resume", [...a.calls.keys()][0]);
    expect([a.sending, b.sending]).toEqual([b.address, a.address]);
    expect(statesOf([a, b])).toBe("connected connected");
  });

  it("makes room for a second call", () => {
    const [a, b, c] = three("", "", "dual-line");
    connect(a, "102", b);
    a.key("newCall");
    a.digits("103");
    c.key("answer");
    expect(statesOf([a, b, c])).toBe("hold+connected connected connected");
  });
});

describe("call waiting", () => {
  it("beeps, and answering puts the first call on hold", () => {
    const [a, b, c] = three("", "", "dual-line");
    connect(a, "102", b);
    c.dial("102");
    expect(b.states).toEqual(["connected", "ringIn"]);
    expect([b.tone, b.ringer]).toEqual([0x2d, 1]);
    b.key("answer");
    expect(statesOf([a, b, c])).toBe("connected hold+connected connected");
    expect(c.sending).toBe(b.address);
  });

  it("is off on the second channel with huntstop channel", () => {
    const [a, b, c] = three(" huntstop channel\n", "", "dual-line");
    connect(a, "102", b);
    c.dial("102");
    expect(c.states).toEqual(["busy"]);
  });
});
