import { describe, expect, it } from "vitest";
import { connect, registered, statesOf } from "./lab-calls.js";
import { phonesWithLines, SERVICE, type TestPhone } from "./lab.js";

type Four = [TestPhone, TestPhone, TestPhone, TestPhone];

function four(group: string, service = ""): Four {
  const { phones } = registered(`${SERVICE}${service}!\n${phonesWithLines(4, "")}${group}`, 4);
  return phones as unknown as Four;
}

function ring(phones: Four): string {
  phones[0].dial("600");
  const states = statesOf(phones);
  phones[0].onHook();
  return states;
}

const MEMBERS = " pilot 600\n list 102, 103, 104\n timeout 6\n";

describe("ephone-hunt", () => {
  it("sequential begins with the first member each time, and goes on after the timeout", () => {
    const phones = four(`ephone-hunt 1 sequential\n${MEMBERS}`);
    expect(ring(phones)).toBe("ringOut ringIn - -");
    phones[0].dial("600");
    expect(statesOf(phones)).toBe("ringOut ringIn - -");
    phones[0].site.wait(6);
    expect(statesOf(phones)).toBe("ringOut - ringIn -");
    phones[0].site.wait(6);
    expect(statesOf(phones)).toBe("ringOut - - ringIn");
    phones[0].site.wait(6);
    expect(statesOf(phones)).toBe("busy - - -");
  });

  it("peer goes round", () => {
    const phones = four(`ephone-hunt 1 peer\n${MEMBERS}`);
    expect([ring(phones), ring(phones), ring(phones), ring(phones)]).toEqual([
      "ringOut ringIn - -",
      "ringOut - ringIn -",
      "ringOut - - ringIn",
      "ringOut ringIn - -",
    ]);
  });

  it("longest-idle takes whose last call was longest ago", () => {
    const phones = four(`ephone-hunt 1 longest-idle\n${MEMBERS}`);
    for (const [index, number] of [
      [2, "103"],
      [1, "102"],
    ] as const) {
      connect(phones[0], number, phones[index]);
      phones[0].site.wait(1);
      phones[0].onHook();
    }
    expect(ring(phones)).toBe("ringOut - - ringIn");
  });

  it("passes members by that are busy, not to be disturbed or logged out", () => {
    const phones = four(`ephone-hunt 1 sequential\n${MEMBERS}`, " hunt-group logout HLog\n");
    phones[1].offHook();
    phones[2].key("hlog");
    expect(ring(phones)).toBe("ringOut offHook - ringIn");
    phones[2].key("hlog");
    phones[3].key("doNotDisturb");
    expect(ring(phones)).toBe("ringOut offHook ringIn -");
    phones[2].key("doNotDisturb");
    expect(ring(phones)).toBe("busy offHook - -");
  });

  it("tries no more members than hops, and ends at the final number", () => {
    const phones = four(`ephone-hunt 1 peer\n${MEMBERS} hops 2\n final 104\n`);
    phones[0].dial("600");
    phones[0].site.wait(12);
    expect(statesOf(phones)).toBe("ringOut - - ringIn");
    expect(phones[3].last("CallInfo")).toMatchObject({ callType: 1, lastRedirecting: "600" });
  });

  it("logs a member out that lets calls ring in vain", () => {
    const phones = four(`ephone-hunt 1 sequential\n${MEMBERS} auto logout\n`);
    phones[0].dial("600");
    phones[0].site.wait(6);
    expect(phones[0].site.router.registrations.get(2)?.doNotDisturb).toBe(true);
    phones[0].onHook();
    expect(ring(phones)).toBe("ringOut - ringIn -");
  });

  it("lets a call from a phone of its own router ring at the first member alone under no forward local-calls", () => {
    const phones = four(`ephone-hunt 1 sequential\n${MEMBERS} no forward local-calls\n final 104\n`);
    phones[0].dial("600");
    phones[0].site.wait(20);
    expect(statesOf(phones)).toBe("ringOut ringIn - -");
    phones[0].onHook();
    phones[1].offHook();
    expect(ring(phones)).toBe("busy offHook - -");
  });

  it("has a time for all members together", () => {
    const phones = four(`ephone-hunt 1 sequential\n${MEMBERS} max-timeout 8\n final 101\n`);
    phones[0].dial("600");
    phones[0].site.wait(8);
    expect(statesOf(phones)).toBe("busy - - -");
  });
});

describe("voice hunt-group", () => {
  it("parallel lets all members ring; who answers first has the call", () => {
    const phones = four("voice hunt-group 1 parallel\n list 102,103,104\n pilot 600\n");
    phones[0].dial("600");
    expect(statesOf(phones)).toBe("ringOut ringIn ringIn ringIn");
    phones[2].offHook();
    expect(statesOf(phones)).toBe("connected - connected -");
  });
});

describe("numbers that several lines have", () => {
  const LINES = [1, 2, 3]
    .map(
      (tag) => `ephone-dn  ${tag}\n number ${tag === 1 ? 101 : 200}\n preference ${tag}\n no huntstop\n!\n`,
    )
    .join("");
  const PHONES = [1, 2, 3]
    .map((tag) => `ephone  ${tag}\n mac-address 0000.0000.000${tag}\n button  1:${tag}\n!\n`)
    .join("");

  it("are tried in order of preference, unless huntstop ends it", () => {
    const phones = registered(`${SERVICE}!\n${LINES}${PHONES}`, 3).phones as unknown as [
      TestPhone,
      TestPhone,
      TestPhone,
    ];
    phones[1].offHook();
    phones[0].dial("200");
    expect(statesOf(phones)).toBe("ringOut offHook ringIn");
    const stopped = registered(`${SERVICE}!\n${LINES.replaceAll(" no huntstop\n", "")}${PHONES}`, 3).phones;
    stopped[1]?.offHook();
    stopped[0]?.dial("200");
    expect(statesOf(stopped)).toBe("busy offHook -");
  });
});
