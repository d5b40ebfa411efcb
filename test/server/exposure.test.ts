import { expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow, routersOf } from "../../src/server/classroom.js";
import { exposureOf } from "../../src/server/exposure.js";

function exposure(lines: readonly string[], protocols: readonly ("ssh" | "telnet")[] = ["ssh", "telnet"]) {
  const configuration = [...lines, "end", ""].join("\n");
  const [router] = routersInARow(1, { platform: defaultPlatform, configuration });
  return exposureOf(router?.host.router ?? expect.fail(), protocols, false);
}

const OWN = ["username ann privilege 15 secret my-own", "line vty 0 4", " login local"];

test.each([
  ["no login", ["line vty 0 4", " no login"], "without a password, on vty0"],
  ["no login on one line", [...OWN, "line vty 5 15", " no login"], "without a password, on vty5"],
  [
    "a line's password",
    ["line vty 0 4", " password cisco", " login"],
    "with a password of the manual, on vty0",
  ],
  [
    "cisco/cisco",
    ["username cisco secret cisco", ...OWN.slice(1)],
    "as cisco, with a password of the manual",
  ],
  [
    "a user's name with it",
    ["username eve password admin", ...OWN.slice(1)],
    "as eve, with a password of the manual",
  ],
  ["no password", ["username eve nopassword", ...OWN.slice(1)], "as eve, without a password"],
  ["aaa none", ["aaa new-model", "aaa authentication login default none"], "without a password, on vty0"],
  [
    "a list that lets all in",
    ["access-list 7 permit any", "line vty 0 4", " no login", " access-class 7 in"],
    "without a password, on vty0",
  ],
])("a stranger gets in with %s", (_what, lines, how) => {
  expect(exposure(lines)).toBe(how);
});

test.each([
  ["a user's own password", OWN],
  ["a password nobody set", ["line vty 0 4", " login"]],
  ["lines that are closed", ["line vty 0 15", " no login", " transport input none"]],
  [
    "an access-class",
    ["access-list 7 permit 192.168.1.0 0.0.0.255", "line vty 0 15", " no login", " access-class 7 in"],
  ],
])("a stranger does not get in with %s", (_what, lines) => {
  expect(exposure(lines)).toBeUndefined();
});

test("what counts is the protocol that other machines reach", () => {
  const lines = ["line vty 0 15", " no login", " transport input ssh"];
  expect(exposure(lines, ["telnet"])).toBeUndefined();
  expect(exposure(lines, ["ssh"])).toBe("without a password, on vty0");
});

test("where only users come in, what a line asks for does not count, and a pupil's password does", () => {
  const configuration = "line vty 0 15\n no login\nend\n";
  const pupils = [
    { name: "ann", password: "a-b-c", configuration },
    { name: "bob", password: "cisco", configuration },
  ];
  const how = [...routersOf(pupils, { platform: defaultPlatform }).values()].map(({ host }) =>
    exposureOf(host.router, ["ssh"], true),
  );
  expect(how).toEqual([undefined, "as bob, with a password of the manual"]);
});

test("looking at a router that is off does not switch it on", async () => {
  const [router] = routersInARow(1, { platform: defaultPlatform });
  expect((await router?.look())?.hostname).toBe("CME");
  expect(router?.router).toBeUndefined();
});
