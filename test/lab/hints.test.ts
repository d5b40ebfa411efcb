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
import { Session } from "../../src/session/session.js";
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
  const problem = { text, own, resolution };
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
    ["config-dial-peer", "session target ipv4: 10.10.10.2", "WORD"],
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
