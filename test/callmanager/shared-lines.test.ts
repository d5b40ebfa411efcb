import { describe, expect, it } from "vitest";
import { connect, registered, statesOf } from "./lab-calls.js";
import { dotted, SERVICE, type TestPhone } from "./lab.js";

const DNS =
  "ephone-dn  1  dual-line\n number 101\n!\nephone-dn  2  dual-line\n number 200\n!\nephone-dn  3  dual-line\n number 300\n!\nephone-dn  4  dual-line\n number 104\n!\n";

function phones(buttons: readonly string[], dns = DNS): TestPhone[] {
  const ephones = buttons.map(
    (button, index) => `ephone  ${index + 1}\n mac-address ${dotted(index + 1)}\n button  ${button}\n!\n`,
  );
  return [...registered(`${SERVICE}!\n${dns}${ephones.join("")}`, buttons.length).phones];
}

describe("a line that two phones share", () => {
  it("rings on both; the other one sees it in use, and may take it from hold", () => {
    const [a, b, c] = phones(["1:1", "1:2", "1:2"]) as [TestPhone, TestPhone, TestPhone];
    a.dial("200");
    expect(statesOf([b, c])).toBe("ringIn ringIn");
    b.offHook();
    expect(statesOf([b, c])).toBe("connected remoteInUse");
    expect([c.ringer, c.lamps.get(1)]).toEqual([1, 2]);
    b.key("hold");
    expect(statesOf([b, c])).toBe("hold hold");
    c.line(1);
    expect(statesOf([a, b, c])).toBe("connected remoteInUse connected");
    expect([a.sending, b.sending, c.sending]).toEqual([c.address, undefined, a.address]);
    c.onHook();
    expect(statesOf([a, b, c])).toBe("- - -");
  });

  it("belongs with all its channels to the phone that answered or seized", () => {
    const [a, b, c, d] = phones(["1:1", "1:2", "1:2", "1:4"]) as [TestPhone, TestPhone, TestPhone, TestPhone];
    connect(a, "200", b);
    d.dial("200");
    expect(statesOf([b, c, d])).toBe("connected+ringIn remoteInUse ringOut");
    d.onHook();
    c.offHook();
    expect(statesOf([c])).toBe("remoteInUse");
    a.onHook();
    c.line(1);
    d.dial("200");
    expect(statesOf([b, c])).toBe("remoteInUse offHook+ringIn");
  });
});

describe("the separators of buttons", () => {
  it.each([
    [":", 2, undefined],
    ["f", 4, undefined],
    ["s", 1, undefined],
    ["b", 1, undefined],
  ])("%s rings with mode %d", (separator, ringer, tone) => {
    const [a, b] = phones(["1:1", `1${separator}2`]) as [TestPhone, TestPhone];
    a.dial("200");
    expect([b.states, b.ringer, b.tone]).toEqual([["ringIn"], ringer, tone]);
  });

  it("m and w watch, and call the number while it is free", () => {
    const [a, b, c] = phones(["1:1", "1:3 2m2", "1:2"]) as [TestPhone, TestPhone, TestPhone];
    a.dial("200");
    expect(statesOf([b, c])).toBe("- ringIn");
    expect(b.lamps.get(2)).toBe(2);
    c.offHook();
    a.onHook();
    expect(b.lamps.get(2)).toBe(1);
    b.line(2);
    expect(statesOf([b, c])).toBe("ringOut ringIn");
  });

  it("o takes one call at a time of all its numbers, c more", () => {
    const [a, b, c] = phones(["1:1", "1o2,3", "1:4"]) as [TestPhone, TestPhone, TestPhone];
    connect(a, "200", b);
    c.dial("300");
    expect(statesOf([b, c])).toBe("connected busy");
    const [d, e, f] = phones(["1:1", "1c2,3", "1:4"]) as [TestPhone, TestPhone, TestPhone];
    connect(d, "200", e);
    f.dial("300");
    expect(e.states).toEqual(["connected", "ringIn"]);
  });

  it("x takes what the overlay has no room for", () => {
    const [a, b, c] = phones(["1:1", "1o2,3 2x1", "1:4"]) as [TestPhone, TestPhone, TestPhone];
    connect(a, "200", b);
    c.dial("300");
    expect([...b.calls.values()].map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe("an octo-line", () => {
  const OCTO = DNS.replace("2  dual-line", "2  octo-line");

  it("takes as many calls on a phone as busy-trigger-per-button lets it", () => {
    const limited = phones(["1:1", "1:2", "1:3", "1:1"], OCTO) as [
      TestPhone,
      TestPhone,
      TestPhone,
      TestPhone,
    ];
    const [a, b, c] = limited;
    const ephone = a.site.router.ephones.get(2);
    if (ephone) ephone.busyTrigger = 1;
    connect(a, "200", b);
    c.dial("200");
    expect(c.states).toEqual(["busy"]);
    c.onHook();
    if (ephone) ephone.busyTrigger = 2;
    c.dial("200");
    expect(c.states).toEqual(["ringOut"]);
  });

  it("makes as many calls as max-calls-per-button lets it", () => {
    const [a, b] = phones(["1:1", "1:2"], OCTO) as [TestPhone, TestPhone];
    const ephone = b.site.router.ephones.get(2);
    if (ephone) ephone.maxCallsPerButton = 1;
    connect(b, "101", a);
    b.key("newCall");
    expect(b.states).toEqual(["hold"]);
    if (ephone) ephone.maxCallsPerButton = 2;
    b.key("newCall");
    expect(b.states).toEqual(["hold", "offHook"]);
  });
});
