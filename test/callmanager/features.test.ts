import { describe, expect, it } from "vitest";
import { compose } from "../../src/callmanager/sccp/compose.js";
import { connect, registered, statesOf } from "./lab-calls.js";
import { dotted, phonesWithLines, SERVICE, type TestPhone } from "./lab.js";

type Three = [TestPhone, TestPhone, TestPhone];

function three(more = "", service = "", line: (tag: number) => string = () => "", phone = ""): Three {
  const phones = [1, 2, 3].map(
    (tag) => `ephone  ${tag}\n mac-address ${dotted(tag)}\n speed-dial 1 103\n${phone} button  1:${tag}\n!\n`,
  );
  const dns = phonesWithLines(3, "dual-line", line).split("ephone  1")[0] ?? "";
  return registered(`${SERVICE}${service}!\n${dns}${more}${phones.join("")}`, 3).phones as unknown as Three;
}

describe("pickup", () => {
  const group = (tag: number) => (tag === 3 ? " pickup-group 8\n" : " pickup-group 7\n");

  it("takes the call that rings at a number", () => {
    const [a, b, c] = three();
    a.dial("102");
    c.key("pickUp");
    c.digits("102");
    expect(statesOf([a, b, c])).toBe("connected - connected");
    expect([a.sending, c.sending]).toEqual([c.address, a.address]);
  });

  it("takes the call of its own group at once without directed pickup", () => {
    const phones = three("", " no service directed-pickup\n", () => " pickup-group 7\n");
    phones[0].dial("102");
    phones[2].key("pickUp");
    expect(statesOf(phones)).toBe("connected - connected");
  });

  it("asks for the group where there are several; * is one's own", () => {
    const phones = three("", "", group);
    phones[0].dial("103");
    phones[1].key("groupPickUp");
    phones[1].digits("8");
    expect(statesOf(phones)).toBe("connected connected -");
    phones[0].onHook();
    phones[0].dial("103");
    phones[1].key("groupPickUp");
    phones[1].digits("*");
    expect(statesOf(phones)).toBe("ringOut congestion ringIn");
  });

  it("has a code", () => {
    const phones = three("", " fac standard\n");
    phones[0].dial("102");
    phones[2].dial("**5102");
    expect(statesOf(phones)).toBe("connected - connected");
  });
});

describe("call park", () => {
  const slot = (options = "") => `ephone-dn  10\n number 710\n park-slot${options}\n!\n`;

  it("keeps a call at a slot until somebody calls it there", () => {
    const phones = three(slot());
    const [a, b, c] = phones;
    connect(a, "102", b);
    b.key("park");
    expect(statesOf(phones)).toBe("connected - -");
    expect(b.last("DisplayPriNotify")?.text).toBe("Call Park At 710");
    expect(a.sending).toBeUndefined();
    c.dial("710");
    expect(statesOf(phones)).toBe("connected - connected");
    expect([a.sending, c.sending]).toEqual([c.address, a.address]);
  });

  it("is retrieved with the PickUp key too, and an empty slot is no number", () => {
    const phones = three(slot());
    connect(phones[0], "102", phones[1]);
    phones[1].key("park");
    phones[2].key("pickUp");
    phones[2].digits("710");
    expect(statesOf(phones)).toBe("connected - connected");
    phones[1].dial("710");
    expect(phones[1].states).toEqual(["invalidNumber"]);
  });

  it("has a place for one call only", () => {
    const phones = three(slot());
    connect(phones[0], "102", phones[1]);
    phones[1].key("park");
    connect(phones[1], "103", phones[2]);
    phones[2].key("park");
    expect(statesOf(phones)).toBe("connected connected connected");
    expect(phones[2].last("DisplayPriNotify")?.text).toBe("No Park Number Available");
  });

  it("reminds who parked it, and then comes back or ends", () => {
    const phones = three(slot(" timeout 10 limit 2 recall"));
    connect(phones[0], "102", phones[1]);
    phones[1].key("park");
    phones[1].received.length = 0;
    phones[0].site.wait(10);
    expect(phones[1].last("DisplayPriNotify")?.text).toBe("Call Park At 710");
    expect(phones[2].last("DisplayPriNotify")?.text).toBe("Call Park At 710");
    expect([phones[1].ringer, phones[2].ringer]).toEqual([2, 1]);
    phones[0].site.wait(10);
    expect(statesOf(phones)).toBe("connected ringIn -");
    const lost = three(slot(" timeout 10 limit 1"));
    connect(lost[0], "102", lost[1]);
    lost[1].key("park");
    lost[0].site.wait(10);
    expect(statesOf(lost)).toBe("- - -");
  });
});

describe("paging", () => {
  it("speaks to all phones of the number that are free", () => {
    const phones = three(
      "ephone-dn  20\n number 800\n paging ip 239.1.1.1 port 20480\n!\n",
      "",
      undefined,
      " paging-dn 20\n",
    );
    phones[1].offHook();
    phones[0].dial("800");
    expect(phones[0].states).toEqual(["connected"]);
    expect(phones[0].sending).toBe("239.1.1.1");
    expect(phones[2].last("StartMulticastMediaReception")).toMatchObject({
      address: "239.1.1.1",
      port: 20480,
    });
    expect(phones[1].last("StartMulticastMediaReception")).toBeUndefined();
    phones[0].onHook();
    expect(phones[2].last("StopMulticastMediaReception")).toBeDefined();
    expect(phones[2].last("SetSpeakerMode")?.mode).toBe(2);
  });
});

describe("intercom", () => {
  it("calls with one key, and the other phone answers by itself", () => {
    const lines =
      "ephone-dn  11\n number A501\n intercom A502\n!\nephone-dn  12\n number A502\n intercom A501\n!\n";
    const ephones = [1, 2]
      .map((tag) => `ephone  ${tag}\n mac-address ${dotted(tag)}\n button  1:1${tag}\n!\n`)
      .join("");
    const [a, b] = registered(`${SERVICE}!\n${lines}${ephones}`, 2).phones as unknown as [
      TestPhone,
      TestPhone,
    ];
    a.line(1);
    expect(statesOf([a, b])).toBe("connected connected");
    expect(a.sending).toBe(b.address);
  });
});

describe("speed dials and the last number", () => {
  it("call at once", () => {
    const phones = three();
    phones[0].speedDial(1);
    expect(statesOf(phones)).toBe("ringOut - ringIn");
    phones[0].key("endCall");
    phones[0].key("redial");
    expect(statesOf(phones)).toBe("ringOut - ringIn");
  });
});

describe("after-hours", () => {
  const HOURS =
    " after-hours day Mon 08:00 17:00\n after-hours block pattern 1 103\n after-hours block pattern 2 102 7-24\n";

  it("blocks numbers at these hours, or at all times", () => {
    const phones = three("", HOURS);
    phones[0].dial("103");
    expect(phones[0].states).toEqual(["congestion"]);
    phones[0].onHook();
    phones[0].site.wait(9 * 3600);
    const later = phones.map((phone) => phone.site.phone(phone.mac).register()) as unknown as Three;
    later[0].dial("103");
    expect(later[0].states).toEqual(["ringOut"]);
    later[0].onHook();
    later[0].dial("102");
    expect(later[0].states).toEqual(["congestion"]);
  });

  it("lets exempt phones, users who log in, and the override code through", () => {
    const exempt = three("", HOURS, undefined, " after-hour exempt\n");
    exempt[0].dial("103");
    expect(exempt[0].states).toEqual(["ringOut"]);
    const users = three("", `${HOURS} after-hours override-code 55\n`, undefined, " pin 1234\n");
    users[0].key("login");
    users[0].digits("1234#");
    users[0].dial("103");
    expect(users[0].states).toEqual(["ringOut"]);
    users[1].dial("55103");
    expect(users[1].states).toEqual(["ringOut"]);
  });

  it.each([
    ["for an hour", "", 61, "congestion"],
    ["until the clear time", " login clear 09:30\n", 31, "congestion"],
    ["for as long as keys are pressed", " login timeout 20\n", 11, "ringOut"],
  ])("lets users who log in call %s", (_case, login, minutes, state) => {
    const phones = three("", `${HOURS}${login}`, undefined, " pin 1234\n");
    const [user] = phones;
    const sit = () => {
      for (let minute = 0; minute < minutes; minute++) {
        user.site.wait(60);
        for (const phone of phones) phone.send(compose("KeepAlive"));
      }
    };
    user.key("login");
    user.digits("1234#");
    sit();
    user.offHook();
    user.onHook();
    sit();
    user.dial("103");
    expect(user.states).toEqual([state]);
  });
});

describe("night service", () => {
  const NIGHT = " night-service day Mon 08:00 17:00\n night-service code *99\n";
  const bell = (tag: number) => (tag === 2 ? " night-service bell\n" : "");

  it("rings other phones too, until somebody answers or switches it off", () => {
    const [a, b, c] = three("", NIGHT, bell, " night-service bell\n");
    a.dial("102");
    expect([b.states, c.ringer]).toEqual([["ringIn"], 2]);
    expect(c.last("DisplayPriNotify")?.text).toBe("Night Service 102");
    b.offHook();
    expect(c.ringer).toBe(1);
    a.onHook();
    c.dial("*99");
    c.onHook();
    a.dial("102");
    expect(c.ringer).toBe(1);
  });

  it("forwards calls", () => {
    const phones = three("", NIGHT, (tag) =>
      tag === 2 ? " night-service bell\n call-forward night-service 103\n" : "",
    );
    phones[0].dial("102");
    expect(statesOf(phones)).toBe("ringOut - ringIn");
  });
});

describe("message lamps", () => {
  it("are switched by calls to the numbers for that", () => {
    const phones = three(
      "ephone-dn  30\n number 8000...\n mwi on\n!\nephone-dn  31\n number 8001...\n mwi off\n!\n",
    );
    phones[0].dial("8000102");
    expect(phones[1].last("SetLamp")).toMatchObject({ stimulus: 15, mode: 2 });
    phones[0].onHook();
    phones[0].dial("8001102");
    expect(phones[1].last("SetLamp")).toMatchObject({ stimulus: 15, mode: 1 });
  });
});

describe("codes of one's own", () => {
  it("stand for the standard ones, or for another code with digits", () => {
    const codes = " fac custom callfwd all *45\n fac custom alias 1 *46 to *45103\n";
    const [, b] = three("", codes);
    b.dial("*46#");
    expect(b.site.router.ephoneDns.get(2)?.forwardAll).toBe("103");
  });
});

describe("hold-alert", () => {
  it("reminds who held a call, again and again", () => {
    const [a, b] = three("", "", () => " hold-alert 15 originator\n");
    connect(a, "102", b);
    a.key("hold");
    const rings = () => a.received.filter(({ type }) => type === "SetRinger").length;
    const before = rings();
    a.site.wait(14);
    expect(rings()).toBe(before);
    a.site.wait(16);
    expect(rings()).toBe(before + 2);
    a.key("resume", [...a.calls.keys()][0]);
    a.site.wait(60);
    expect(rings()).toBe(before + 4);
  });
});

describe("templates", () => {
  it("give soft keys, and their values where the phone has none", () => {
    const [a] = three(
      "ephone-template  1\n softkeys idle  Newcall Redial\n features blocked Park\n!\n",
      "",
      undefined,
      " ephone-template 1\n",
    );
    const sets = a.last("SoftKeySetRes")?.sets ?? [];
    const keys = a.last("SoftKeyTemplateRes")?.softKeys ?? [];
    const labels = (set: number) =>
      sets[set]?.keys.filter((place) => place > 0).map((place) => keys[place - 1]?.label);
    expect(labels(0)).toEqual(["NewCall", "Redial", "Dial"]);
  });

  it("block features whose keys stay where they are", () => {
    const [a, b] = three(
      "ephone-template  1\n features blocked Park\n!\n",
      " park-slot\n",
      undefined,
      " ephone-template 1\n",
    );
    connect(a, "102", b);
    a.key("park");
    expect(a.states).toEqual(["connected"]);
    expect(a.last("DisplayPriNotify")?.text).toBe("Key Is Not Active");
  });

  it.each(["callBack", "join", "select"] as const)("refuse the %s key, where it can do nothing", (key) => {
    const [a, b] = three();
    connect(a, "102", b);
    a.key(key);
    expect(a.last("DisplayPriNotify")?.text).toBe("Key Is Not Active");
    expect(statesOf([a, b])).toBe("connected connected");
  });
});
