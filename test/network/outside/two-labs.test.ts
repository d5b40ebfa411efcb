import { describe, expect, it } from "vitest";
import { readTopology } from "../../../src/lab/topology-file.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import type { OutsideEnd } from "../../../src/network/outside/outside-end.js";
import { platformsIn } from "../../../src/network/usual-platforms.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { Random } from "../../../src/router/random.js";

/** A lab with one router and one PC behind it, whose first port leads out. */
function labOf(number: number): Lab {
  const text = `name: lab${number}
devices:
  R${number}:
    kind: router
    configuration: |
      hostname R${number}
      interface FastEthernet0/0
       ip address 10.0.0.${number} 255.255.255.0
       no shutdown
      interface FastEthernet0/1
       ip address 10.0.${number}.1 255.255.255.0
       no shutdown
      interface Loopback0
       ip address 172.16.${number}.1 255.255.255.0
      router ospf 1
       network 10.0.0.0 0.0.255.255 area 0
      router rip
       version 2
       no auto-summary
       network 10.0.0.0
       network 172.16.0.0
      telephony-service
       max-ephones 2
       max-dn 2
       ip source-address 10.0.0.${number} port 2000
       create cnf-files
      end
  PC${number}: { kind: pc, mac: 00d0.ba20.000${number}, address: 10.0.${number}.2/24, gateway: 10.0.${number}.1 }
cables:
  - [R${number} Fa0/0, udp 1000${number} -> 127.0.0.1:10009]
  - [R${number} Fa0/1, PC${number} FastEthernet0]
`;
  const reading = readTopology(text, "lab.yaml", () => ({ problem: "it names no files" }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  return new Lab(reading.topology, { platformOf: platformsIn(c2811), hostOptions: () => ({}) });
}

function endOf(lab: Lab): OutsideEnd {
  const [end] = lab.outside.values();
  if (!end) throw new Error("the lab has a cable that leaves it");
  return end;
}

/** Two labs that know of each other nothing but bytes, of which so many in a hundred are lost. */
class TwoLabs {
  readonly labs = [labOf(1), labOf(2)] as const;
  readonly #keyboards = this.labs.map((lab) => new LabConsole(lab, { lineTime: 0 }));

  constructor(lost: number) {
    const random = new Random(7);
    const [one, other] = this.labs.map(endOf);
    const carry = (to: OutsideEnd | undefined) => (bytes: Uint8Array) => {
      if (random.below(100) >= lost) to?.bringIn(bytes);
    };
    one?.open(carry(other));
    other?.open(carry(one));
  }

  pass(seconds: number): void {
    for (let step = 0; step < seconds * 100; step++) for (const lab of this.labs) lab.timeline.pass(10);
  }

  type(number: 1 | 2, line: string): string {
    return this.#keyboards[number - 1]?.enter(line).text ?? "";
  }

  /** The same of a line that waits for the other lab, which has its time, too. */
  typeAndWait(number: 1 | 2, line: string): string {
    let text = this.type(number, line);
    const keyboard = this.#keyboards[number - 1];
    while (keyboard?.expects === "wait") {
      this.pass(0.01);
      text += keyboard.elapse().text;
    }
    return text;
  }
}

describe("two labs that are joined by bytes alone", () => {
  it.each([0, 5])("become neighbours of OSPF and RIP where %i of a hundred frames are lost", (lost) => {
    const both = new TwoLabs(lost);
    both.pass(120);
    for (const number of [1, 2] as const) {
      both.type(number, "enable");
      const [own, other] = [number, 3 - number];
      expect(both.type(number, "show ip ospf neighbor")).toMatch(/ FULL\/(DR|BDR) /);
      const routes = both.type(number, "show ip route");
      expect(routes).toContain(`10.0.${other}.0/24 [110/2] via 10.0.0.${other}`);
      expect(routes).toContain(`172.16.${other}.0/24 [120/1] via 10.0.0.${other}`);
      expect(routes).toContain(`C        10.0.${own}.0/24 is directly connected`);
    }
  });

  it("answer each other's ping and traceroute, which wait in the time of both", () => {
    const both = new TwoLabs(0);
    both.pass(60);
    expect(both.typeAndWait(1, "ping 10.0.2.2")).toMatch(/\n\.?!{4,5}\nSuccess rate is (80|100) percent/);
    expect(both.typeAndWait(2, "ping 10.0.1.77")).toContain("Success rate is 0 percent (0/5)");
    expect(both.typeAndWait(1, "traceroute 10.0.2.2")).toMatch(/1 10\.0\.0\.2 .*\n +2 .*10\.0\.2\.2 /);
  });

  it("know of each other by CDP for as long as each says so again", () => {
    const both = new TwoLabs(0);
    both.pass(400);
    both.type(1, "enable");
    expect(both.type(1, "show cdp neighbors")).toMatch(/^R2 +Fas 0\/0 +1[0-9]{2} +R S I/m);
    const [, other] = both.labs.map(endOf);
    other?.close();
    both.pass(185);
    expect(both.type(1, "show cdp neighbors")).not.toContain("R2");
  });

  it("lose each other when the cable is cut, and find each other when it is mended", () => {
    const both = new TwoLabs(0);
    both.pass(60);
    both.type(1, "enable");
    const [, other] = both.labs.map(endOf);
    other?.close();
    both.pass(60);
    expect(both.type(1, "show ip ospf neighbor")).not.toContain("FULL");
    expect(both.type(1, "show ip route")).not.toContain("[110/2]");
    const first = endOf(both.labs[0]);
    other?.open((bytes) => first.bringIn(bytes));
    both.pass(120);
    expect(both.type(1, "show ip ospf neighbor")).toMatch(/ FULL\//);
  });
});

/** Labs of one device each: a call agent with a switch port's worth of network, and phones that have nothing but their cables. */
function phonesAndAgent(): readonly Lab[] {
  const agent = `name: agent
devices:
  CME:
    kind: router
    configuration: |
      hostname CME
      ip dhcp pool VOICE
       network 10.5.0.0 255.255.255.0
       default-router 10.5.0.1
       option 150 ip 10.5.0.1
      interface FastEthernet0/0
       ip address 10.5.0.1 255.255.255.0
       no shutdown
      telephony-service
       max-ephones 2
       max-dn 2
       ip source-address 10.5.0.1 port 2000
      ephone-dn 1
       number 101
      ephone 1
       mac-address 0200.0000.0A01
       type 7960
       button 1:1
      end
cables:
  - [CME Fa0/0, udp 10001 -> 127.0.0.1:10009]
`;
  const phone = `name: phone
devices:
  PHONE1: { kind: phone, model: 7960, mac: 0200.0000.0A01 }
cables:
  - [PHONE1 switch, udp 10002 -> 127.0.0.1:10009]
`;
  return [agent, phone].map((text) => {
    const reading = readTopology(text, "lab.yaml", () => ({ problem: "it names no files" }));
    if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
    return new Lab(reading.topology, { platformOf: platformsIn(c2811), hostOptions: () => ({}) });
  });
}

it("lets a phone outside lease an address, fetch its file and register, though every tenth frame is lost", () => {
  const labs = phonesAndAgent();
  const [one, other] = labs.map(endOf);
  const random = new Random(3);
  one?.open((bytes) => random.below(10) > 0 && other?.bringIn(bytes));
  other?.open((bytes) => random.below(10) > 0 && one?.bringIn(bytes));
  for (let step = 0; step < 24_000; step++) for (const lab of labs) lab.timeline.pass(10);
  const [agent, phones] = labs;
  if (!agent || !phones) throw new Error("there are two");
  const keyboard = new LabConsole(agent, { lineTime: 0 });
  keyboard.enter("enable");
  const shown = keyboard.enter("show ephone").text;
  expect(shown).toContain("ephone-1[0] Mac:0200.0000.0A01 TCP socket:[");
  expect(shown).toContain("REGISTERED");
  const phone = phones.deviceNamed("PHONE1");
  expect(phone?.kind === "phone" && phone.node.boot.progress).toMatchObject({ stage: "registered" });
});

describe("OutsideEnd", () => {
  it("is down until somebody opens it, and counts what is no frame by the reason", () => {
    const lab = labOf(1);
    const end = endOf(lab);
    expect(end.port.up).toBe(false);
    end.open(() => undefined);
    expect(end.port.up).toBe(true);
    end.bringIn(new Uint8Array(3));
    end.bringIn(new Uint8Array(60));
    end.bringIn(new Uint8Array(60));
    const keyboard = new LabConsole(lab, { lineTime: 0 });
    expect(keyboard.enter("show interfaces FastEthernet0/0").text).toContain("     3 unknown protocol drops");
    expect([...end.unread]).toEqual([
      ["too short", 1],
      ["another protocol on Ethernet", 2],
    ]);
    end.close();
    expect(end.port.up).toBe(false);
  });
});
