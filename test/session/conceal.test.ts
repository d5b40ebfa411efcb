import { describe, expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { Concealer, withStandIns } from "../../src/session/conceal.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

function sessionOn(configuration: string): Session {
  return new Session(new RouterHost({ platform: defaultPlatform, configuration }), { privileged: true });
}

const session = sessionOn("alias configure u username\nend\n");
session.moveTo("config");

test.each([
  ["username ann secret hush", "username ann secret <removed>"],
  ["username ann privilege 15 password 7 0822455D0A16", "username ann privilege 15 password 7 <removed>"],
  ["enable secret level 5 hush", "enable secret level 5 <removed>"],
  ["ena pass two words", "ena pass <removed>"],
  ["do show running-config | include password", "do show running-config | include password"],
  ["snmp-server community hush RO", "snmp-server community <removed> RO"],
  ["crypto isakmp key hush address 10.0.0.1", "crypto isakmp key <removed> address 10.0.0.1"],
  ["no snmp-server community hush", "no snmp-server community <removed>"],
  ["usernam ann secrte hush", "usernam ann secrte <removed>"],
  ["username ann privilege 99 secret hush", "username ann privilege 99 secret <removed>"],
  ["standby 1 authentication hush", "standby 1 authentication <removed>"],
  ["pin 73919371", "pin <removed>"],
  ["u ann secret hush", "u ann secret <removed>"],
  ["do copy ftp://ann:hush@10.0.0.1/a flash:", "do copy ftp://ann:<removed>@10.0.0.1/a flash:"],
  ["do pin hush", "do pin <removed>"],
  ["do ping 10.0.0.1", "do ping 10.0.0.1"],
  ["hostname R2", "hostname R2"],
  ["access-list 101 permti tcp host 10.0.0.1 any", "access-list 101 permti tcp host 10.0.0.1 any"],
])("%s is written down as %s", (typed, shown) => {
  expect(new Concealer(session).line(typed)).toBe(shown);
});

test("of an answer to Password: nothing is written down", () => {
  const asking = new Session(
    new RouterHost({ platform: defaultPlatform, configuration: "enable secret 0 hush\nend\n" }),
  );
  asking.enter("enable");
  expect(new Concealer(asking).line("hush")).toBe("");
});

describe("what the router prints", () => {
  const shown = (configuration: string, ...lines: readonly string[]) => {
    const one = sessionOn(configuration);
    const concealer = new Concealer(one, ["cisco"]);
    return lines.map((line) => concealer.line(line) + "\n" + concealer.output(one.enter(line).text)).join("");
  };

  test("has <removed> in running-config, whichever line holds a secret", () => {
    const text = shown(
      "username ann password 0 hush\nsnmp-server community hush2 RO\nwpa-psk key hush3\nend\n",
      "show running-config",
    );
    expect(text).toContain("username ann password 0 <removed>\n");
    expect(text).toContain("snmp-server community <removed> RO\n");
    expect(text).toContain("wpa-psk key <removed>\n");
  });

  test("has it in tables, in the history and in what is said of a refused line", () => {
    const text = shown(
      "snmp-server community hush RO\nend\n",
      "configure terminal",
      "enable secret 5 hush9",
      "enable password 7 hush9",
      "end",
      "show snmp community",
      "sh key hush",
      "show history",
    );
    expect(text).not.toMatch(/hush/);
    expect(text).toContain("Community name: <removed>");
    expect(text).toContain("Invalid encrypted password: <removed>");
  });

  test("keeps what everybody knows where it is no secret", () => {
    const text = shown("username cisco password 0 cisco\nend\n", "show version", "show running-config");
    expect(text).toContain("www.cisco.com/techsupport");
    expect(text).toContain("username cisco password 0 <removed>\n");
  });
});

test.each([
  ["username ann secret <removed>", "username ann secret removed-from-record"],
  ["username ann secret 5 <removed>", "username ann secret 5 $1$cme0$qHisihdbpAih0t5dokKTe1"],
  ["enable password 7 <removed>", "enable password 7 1234"],
])("a replay types something in the place of %s", (line, typed) => {
  expect(withStandIns(line, session)).toBe(typed);
  session.enter(typed);
  expect(session.problem).toBeUndefined();
});
