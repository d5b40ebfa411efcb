import { describe, expect, test } from "vitest";
import { Hinting } from "../../src/lab/hinting.js";
import { platformNamed } from "../../src/platform/platforms.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

/** What is said behind the lines that a router took, each with its line. */
function remarks(lines: readonly string[], name = "c2811-15.1", startup = ""): readonly string[] {
  const platform = platformNamed(name) ?? expect.fail(`no platform ${name}`);
  const session = new Session(new RouterHost({ platform }), { privileged: true });
  for (const line of startup.split("\n")) session.enter(line);
  const hinting = new Hinting("en");
  return ["show clock", ...lines].flatMap((line) => {
    session.enter(line);
    return hinting.after(line, { session, problem: session.problem }).map((text) => `${line}: ${text}`);
  });
}

const POOL = ["configure terminal", "ip dhcp pool Voice", "network 192.168.150.0 255.255.255.0"];
const PORT = ["interface FastEthernet0/0", "ip address 192.168.150.1 255.255.255.0", "no shutdown"];
const PHONES = ["telephony-service", "ip source-address 192.168.150.1 port 2000", "max-dn 4", "exit"];

describe("a word that Packet Tracer takes for another command", () => {
  test("do in a pool", () => {
    expect(remarks([...POOL, "do write"], "packet-tracer-2811")).toEqual([
      'do write: "do" was taken for a command of this mode: the line says "domain-name write"; "no domain-name" takes it back',
    ]);
    expect(remarks([...POOL, "do write"])).toEqual([]);
  });

  test("default in a pool", () => {
    const [said = ""] = remarks([...POOL, "default 192.168.150.1"], "packet-tracer-2811");
    expect(said).toContain('the line says "default-router 192.168.150.1"');
  });

  test("not where it is what it says", () => {
    const lines = ["configure terminal", "do write", "no ip domain-lookup", "default hostname"];
    expect(remarks(lines, "packet-tracer-2811")).toEqual([]);
  });
});

describe("one number twice", () => {
  const first = ["configure terminal", "telephony-service", "max-dn 4", "ephone-dn 1", "number 101"];

  test("is said when the second section ends, and once", () => {
    const lines = [...first, "ephone-dn 2", "number 101", "ephone-dn 3", "number 103", "end", "show clock"];
    expect(remarks(lines)).toEqual([
      "ephone-dn 3: ephone-dn 1 and ephone-dn 2 have the same number 101: one of them hides the other",
    ]);
  });

  test("not where they take turns", () => {
    expect(remarks([...first, "ephone-dn 2", "number 101", "preference 1", "end"])).toEqual([]);
    expect(remarks([...first, "no huntstop", "ephone-dn 2", "number 101", "end"])).toEqual([]);
  });

  test("not of what was there before", () => {
    const startup = [...first, "ephone-dn 2", "number 101", "end"].join("\n");
    expect(remarks(["configure terminal", "hostname CME", "end"], "c2811-15.1", startup)).toEqual([]);
  });
});

describe("addresses that no interface has", () => {
  const wrong = PHONES.map((line) => line.replace("150.1", "15.1"));

  test("of the call agent, once and again after it was mended", () => {
    const source = ["telephony-service", "ip source-address 192.168.150.1", "end"];
    const again = ["configure terminal", "telephony-service", "ip source-address 192.168.15.1", "end"];
    const said = remarks([
      "configure terminal",
      ...PORT,
      ...wrong,
      "end",
      "configure terminal",
      ...source,
      ...again,
    ]);
    const sentence =
      'end: no interface of this router has the address 192.168.15.1 of "ip source-address": no phone can register';
    expect(said).toEqual([sentence, sentence]);
  });

  test("of a pool", () => {
    const lines = [...POOL.map((line) => line.replace("150.0", "15.0")), ...PORT, "end"];
    expect(remarks(lines)).toEqual([
      "end: no interface of this router is in the network 192.168.15.0 of the pool Voice: nobody gets an address from it",
    ]);
  });

  test("not before the interface is configured", () => {
    expect(remarks([...POOL, ...PHONES, ...PORT, "end"])).toEqual([]);
    expect(remarks([...POOL, ...PHONES, "end"])).toEqual([]);
  });

  test("not of a pool for a network behind another router", () => {
    const route = "ip route 192.168.15.0 255.255.255.0 192.168.150.2";
    expect(remarks([...POOL.map((line) => line.replace("150.0", "15.0")), ...PORT, route, "end"])).toEqual(
      [],
    );
  });
});
