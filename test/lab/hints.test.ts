import { fullyLicensed } from "../../src/platform/variants.js";
import { describe, expect, test } from "vitest";
import { hintFor } from "../../src/lab/hints.js";
import { hintTexts } from "../../src/lab/hint-texts.js";
import { parseLine } from "../../src/parse/command-line.js";
import { grammarOf } from "../../src/language/grammar.js";
import { configMode } from "../../src/modes/config.js";
import { privilegedMode, userMode } from "../../src/exec/modes.js";
import { platformNamed, platforms } from "../../src/platform/platforms.js";
import { modesNamed } from "../../src/session/mode-names.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session, type Problem } from "../../src/session/session.js";
import { readInModes } from "../../src/session/read-in-modes.js";

/** What a refused line in a mode is answered with, in both languages. */
function hints(modeName: string, text: string, platform = platforms[0] ?? expect.fail()) {
  const own = modesNamed(modeName)[0] ?? expect.fail(`no mode ${modeName}`);
  const inExec = own === privilegedMode || own === userMode;
  const exec = inExec ? undefined : grammarOf(privilegedMode, platform.dialect);
  const environment = { limit: (name: string) => platform.limits[name] ?? 4294967295, exec };
  const global = inExec || own === configMode ? undefined : configMode;
  const modes = [own, ...(global ? [global] : [])];
  const { resolution } = readInModes(text, parseLine(text), modes, platform.dialect, environment);
  const problem: Problem = { text, modes: [own, ...(global ? [global] : [])], environment, resolution };
  return { en: hintFor(problem, platform, "en"), fr: hintFor(problem, platform, "fr") };
}

describe("a word that is nearly right", () => {
  test.each([
    ["config-telephony", "max-phones 10", "max-ephones 10"],
    ["config-telephony", "max dn 3", "max-dn 3"],
    ["config-telephony", "max_ephones 20", "max-ephones 20"],
    ["config-telephony", "auto-assign 1 to 4", "auto assign 1 to 4"],
    ["config-telephony", "auto assing 1 to 3", "auto assign 1 to 3"],
    ["config-telephony", "auto assign1 to 30", "auto assign 1 to 30"],
    ["config-telephony", "ip source address 172.16.1.1 port 2000", "ip source-address 172.16.1.1 port 2000"],
    [
      "config-telephony",
      "ip source-address192.168.20.1 port 2000",
      "ip source-address 192.168.20.1 port 2000",
    ],
    [
      "config-telephony",
      "ip sourse-address 192.168.0.1 port 3100",
      "ip source-address 192.168.0.1 port 3100",
    ],
    ["config", "telephony-sevice", "telephony-service"],
    ["config", "telephone-service", "telephony-service"],
    ["config", "elephony-service", "telephony-service"],
    ["config", "ephone-dn1", "ephone-dn 1"],
    ["config", "ephone dn-2", "ephone-dn 2"],
    ["dhcp-config", "defualt-router 192.168.10.1", "default-router 192.168.10.1"],
    ["dhcp-config", "default router 192.168.10.1", "default-router 192.168.10.1"],
    ["dhcp-config", "netwoerk 192.168.0.0 255.255.255.0", "network 192.168.0.0 255.255.255.0"],
    ["config", "show ephone", "do show ephone"],
  ])("(%s)# %s", (mode, typed, meant) => {
    expect(hints(mode, typed)).toEqual({ en: `did you mean: ${meant}`, fr: `vouliez-vous dire : ${meant}` });
  });
});

describe("an argument that is spelt as elsewhere", () => {
  test.each([
    ["dhcp-config", "network 192.168.1.0/24", "network 192.168.1.0 /24"],
    ["config-if", "ip address 192.168.1.1/26", "ip address 192.168.1.1 255.255.255.192"],
    ["config-if", "ip address 192.168.1.1 24", "ip address 192.168.1.1 255.255.255.0"],
    ["config", "ip route 10.0.0.0/8 192.168.1.2", "ip route 10.0.0.0 255.0.0.0 192.168.1.2"],
    ["config-ephone", "mac-address 00:0a:1b:2c:3d:4e", "mac-address 000a.1b2c.3d4e"],
    ["config-ephone", "mac-address 000A1B2C3D4E type 7960", "mac-address 000A.1B2C.3D4E"],
    ["config-ephone", "button 1 : 1", "button 1:1"],
    ["config-dial-peer", "session target 10.1.1.2", "session target ipv4:10.1.1.2"],
    ["config", `hostname ${"R".repeat(70)}`, `hostname ${"R".repeat(63)}`],
    ["config-telephony", "max–ephones 4", "max-ephones 4"],
    ["config-telephony", "auto assign 1 – 4", "auto assign 1 to 4"],
    ["config", "CME(config)# hostname R1", "hostname R1"],
  ])("(%s)# %s", (mode, typed, meant) => {
    expect(hints(mode, typed).en).toContain(meant);
  });
});

describe("words that nothing can follow", () => {
  test.each([
    ["config", "hostname Routeur CME", "CME", "hostname Routeur"],
    ["config-ephone", "type 7960 (IP Phone)", "(IP Phone)", "type 7960"],
    ["config-ephone", "type cipc (Cisco jabber)", "(Cisco jabber)", "type cipc"],
    ["config-if", "no shutdown fa0/0", "fa0/0", "no shutdown"],
  ])("(%s)# %s", (mode, typed, surplus, line) => {
    expect(hints(mode, typed).en).toBe(hintTexts.en.surplus(surplus, line));
  });
});

describe("what is known here", () => {
  test("more must follow it", () => {
    expect(hints("privileged", "sh").en).toBe(hintTexts.en.ask("sh"));
    expect(hints("privileged", "show ip").en).toBe(hintTexts.en.ask("show ip"));
  });

  test("an argument out of its range", () => {
    expect(hints("config-telephony", "max-ephones 500").en).toBe(
      'after "max-ephones", expected: <1-42> (Maximum phones to support)',
    );
  });

  test("a word that is too short", () => {
    expect(hints("config", "ex").en).toMatch(/^that could be: .*exit/);
  });

  test("the command that has led here", () => {
    expect(hints("config", "conf t").en).toBe(hintTexts.en.alreadyThere("conf t"));
    expect(hints("config-telephony", "enable").en).toBe(hintTexts.en.alreadyThere("enable"));
  });

  test("a slip in a line of another mode", () => {
    expect(hints("user", "show runing-config").en).toBe(
      hintTexts.en.meantInOtherMode("show running-config", ["enable"]),
    );
    expect(hints("config", "sho ip interfaces brief").en).toBe("did you mean: do sho ip interface brief");
  });
});

describe("a line for another device", () => {
  const device = (name: string) => platformNamed(name) ?? expect.fail(name);
  const [real, packetTracer, catalyst] = ["c2811-15.1", "packet-tracer-2811", "c2960"].map(device);

  test.each([
    ["packet-tracer-2811", "config-ephone-dn", "name Jean", real],
    ["packet-tracer-2811", "config", "voice register global", real],
    ["c2811-15.1", "config", "spanning-tree mode pvst", packetTracer],
    ["c2960", "config", "telephony-service", real],
    ["c2960", "config-if", "encapsulation dot1Q 10", real],
    ["c2811-15.1", "config", "spanning-tree portfast default", catalyst],
  ])("%s (%s)# %s", (name, mode, typed, knower) => {
    const own = device(name);
    expect(hints(mode, typed, own).en).toBe(hintTexts.en.otherDevice(knower ?? own, own));
  });

  test("the same device with a licence", () => {
    expect(hints("config", "telephony-service", device("c2911")).en).toBe(hintTexts.en.needsPackage("uck9"));
  });
});

describe("a name that was looked up", () => {
  test.each(["c2811-15.1", "packet-tracer-2811"])("%s", (name) => {
    const platform = platformNamed(name) ?? expect.fail(name);
    const session = new Session(new RouterHost({ platform }), { privileged: true });
    session.enter("shwo");
    while (session.expects === "wait") session.elapse();
    const { problem } = session;
    expect(problem && hintFor(problem, platform, "en")).toBe(hintTexts.en.lookUp("did you mean: show"));
    for (const line of ["configure terminal", "no ip domain-lookup", "end", "shwo"]) session.enter(line);
    const quick = session.problem;
    expect(quick && hintFor(quick, platform, "en")).toBe("did you mean: show");
  });
});

describe("a line of another mode", () => {
  test.each([
    ["config", "max-dn 3", ["telephony-service"]],
    ["config", "number 1001", ["ephone-dn <tag>"]],
    ["config", "mac-address 0001.0002.0003", ["ephone <tag>"]],
    ["privileged", "telephony-service", ["configure terminal"]],
    ["user", "ephone-dn 1", ["enable", "configure terminal"]],
    ["privileged", "option 150 ip 10.0.0.1", ["configure terminal", "ip dhcp pool <name>"]],
    ["config-ephone", "number 2001", ["ephone-dn <tag>"]],
  ])("(%s)# %s", (mode, typed, way) => {
    expect(hints(mode, typed)).toEqual({ en: hintTexts.en.otherMode(way), fr: hintTexts.fr.otherMode(way) });
  });
});

describe("a missing or wrong argument", () => {
  test("Packet Tracer wants the port", () => {
    const platform = platformNamed("packet-tracer-2811");
    expect(hints("config-telephony", "ip source-address 10.0.0.1", platform).en).toContain("port");
  });

  test.each([
    ["dhcp-config", "option 150 10.0.0.1", "ip"],
    ["config-ephone", "mac-address 0001.0002", "H.H.H"],
    ["config-dial-peer", "session target ipv4: 10.10.10.2", "session target ipv4:10.10.10.2"],
  ])("(%s)# %s", (mode, typed, expected) => {
    expect(hints(mode, typed).en).toContain(expected);
  });
});

describe("a tag above the maximum", () => {
  test.each(platforms.filter(({ dialect }) => dialect.family !== "switch").map(fullyLicensed))(
    "on $id, the hint says how to raise it",
    (platform) => {
      const session = new Session(new RouterHost({ platform }));
      for (const line of ["enable", "configure terminal", "telephony-service", "max-dn 2"])
        session.enter(line);
      const hint = () => session.problem && hintFor(session.problem, platform, "fr");
      session.enter("ephone-dn 3");
      expect(hint()).toBe(hintTexts.fr.tooHigh(["max-dn 3"]));
      session.enter("ephone-dn 1");
      session.enter("ephone-dn 3");
      expect(hint()).toBe(hintTexts.fr.tooHigh(["telephony-service", "max-dn 3"]));
    },
  );
});
