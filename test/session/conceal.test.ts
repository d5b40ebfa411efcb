import { expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { conceal } from "../../src/session/conceal.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

const session = new Session(new RouterHost({ platform: defaultPlatform }), { privileged: true });
session.moveTo("config");

test.each([
  ["username ann secret hush", "username ann secret ********"],
  ["username ann privilege 15 password 7 0822455D0A16", "username ann privilege 15 password 7 ********"],
  ["enable secret level 5 hush", "enable secret level 5 ********"],
  ["ena pass two words", "ena pass ********"],
  ["do show running-config | include password", "do show running-config | include password"],
  ["snmp-server community hush RO", "snmp-server community ******** RO"],
  ["crypto isakmp key hush address 10.0.0.1", "crypto isakmp key ******** address 10.0.0.1"],
  ["usernam ann secrte hush", "usernam ann secrte ********"],
  ["hostname R2", "hostname R2"],
])("%s is written down as %s", (typed, shown) => {
  expect(conceal(typed, session)).toBe(shown);
});

test("of an answer to Password: nothing is written down", () => {
  const asking = new Session(
    new RouterHost({ platform: defaultPlatform, configuration: "enable secret 0 hush\nend\n" }),
  );
  asking.enter("enable");
  expect(conceal("hush", asking)).toBe("");
});
