// What a router's configuration says about who may try to log in, and how often.
import { afterEach, expect, test, vi } from "vitest";
import { open, type Opened } from "./classroom.js";
import { exec, loggedIn, notedWaits, ssh, telnet } from "./clients.js";

let lab: Opened | undefined;

afterEach(async () => {
  vi.restoreAllMocks();
  await lab?.server.close();
  expect(lab?.faults ?? []).toEqual([]);
  lab = undefined;
});

function configuration(lines: readonly string[], vty: readonly string[] = []): string {
  const head = ["hostname R", "username admin privilege 15 password admin", ...lines];
  return [...head, "line vty 0 4", " login local", ...vty.map((line) => ` ${line}`), "end", ""].join("\n");
}

test("access-class decides who may come, by SSH and by Telnet", async () => {
  lab = await open({ configuration: configuration(["access-list 7 deny 127.0.0.1"], ["access-class 7 in"]) });
  expect(await (await telnet(lab.telnet)).screen.untilClosed()).toBe("");
  await expect(ssh(lab.ssh)).rejects.toThrow();
  await lab.server.close();
  lab = await open({
    configuration: configuration(
      ["access-list 107 permit tcp host 127.0.0.1 any eq 22", "access-list 107 deny ip any any"],
      ["access-class 107 in"],
    ),
  });
  expect(await (await telnet(lab.telnet)).screen.untilClosed()).toBe("");
  expect(await (await exec(await ssh(lab.ssh), "show privilege")).screen.untilClosed()).toContain("15");
});

test("access-class out, or a list that does not exist, keeps nobody away", async () => {
  lab = await open({
    configuration: configuration(["access-list 7 deny any"], ["access-class 7 out", "access-class 8 in"]),
  });
  await loggedIn(lab.telnet);
});

test("wrong passwords by SSH close both ports; who is in stays in and sees why", async () => {
  lab = await open({
    configuration: configuration(["login block-for 60 attempts 2 within 30", "login delay 1"]),
  });
  const inside = await loggedIn(lab.telnet);
  const waits = notedWaits();
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(ssh(lab.ssh, { password: "wrong" })).rejects.toThrow();
  }
  expect(waits().filter((time) => time === 1000)).toHaveLength(2);
  await (await telnet(lab.telnet)).screen.untilClosed();
  await expect(ssh(lab.ssh)).rejects.toThrow();
  inside.type("show login\rshow login failures\r");
  expect(await inside.screen.until(/TimeStamp[^]*R#$/)).toMatch(
    /Router presently in Quiet-Mode\.\r\n +Will remain in Quiet-Mode for \d+ seconds\.\r\n +Denying logins from all sources\.\r\n[^]*\r\nadmin {11}127\.0\.0\.1 {7}22 {4}2 /,
  );
});

test("who guesses by Telnet is sent away with the attempt that closes the router", async () => {
  lab = await open({ configuration: configuration(["login block-for 60 attempts 1 within 30"]) });
  const { screen, type } = await telnet(lab.telnet);
  await screen.until(/Username: $/);
  const waits = notedWaits();
  type("admin\rwrong\radmin\radmin\r");
  expect(await screen.untilClosed()).not.toContain("R#");
  expect(waits()).toContain(1000);
});

test("login delay does not slow enable for who is in", async () => {
  lab = await open({ configuration: configuration(["enable secret 0 s", "login delay 10"]) });
  const { screen, type } = await loggedIn(lab.telnet);
  type("disable\r");
  // Nine delays would be longer than this waits.
  for (let turn = 0; turn < 3; turn++) {
    type("enable\r1\r2\r3\r");
    await screen.until(/% Bad secrets\r\n\r\nR>$/);
  }
});

test("the quiet mode's list lets its own in", async () => {
  lab = await open({
    configuration: configuration([
      "login block-for 60 attempts 1 within 30",
      "login quiet-mode access-class 7",
      "access-list 7 permit 127.0.0.1",
    ]),
  });
  await expect(ssh(lab.ssh, { password: "wrong" })).rejects.toThrow();
  await loggedIn(lab.telnet);
});
