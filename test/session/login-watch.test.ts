import { describe, expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

function router(...lines: readonly string[]): { host: RouterHost; console: Session } {
  const configuration = [
    "hostname R",
    "username ann privilege 15 password 0 a",
    "clock timezone CET 1 0",
    ...lines,
    "line vty 0 4",
    " login local",
    "end",
    "",
  ].join("\n");
  const host = new RouterHost({ platform: defaultPlatform, configuration, lineTime: 0 });
  return { host, console: new Session(host, { privileged: true }) };
}

const PEER = { address: "10.0.0.7", port: 23 };

function telnet(host: RouterHost, ...typed: readonly string[]): Session {
  const session = new Session(host, { asleep: true, line: "vty0", peer: PEER.address, port: PEER.port });
  session.connect();
  for (const line of typed) session.enter(line);
  return session;
}

/** The messages about logins, without their stamps. */
function messages(console: Session): readonly string[] {
  return console.takeLogs().flatMap((line) => /%SEC_LOGIN.*(?= at \d\d:)/.exec(line)?.[0] ?? []);
}

const FROM = "[user: ann] [Source: 10.0.0.7] [localport: 23]";
const FAILED = `%SEC_LOGIN-4-LOGIN_FAILED: Login failed ${FROM} [Reason: Login Authentication Failed]`;

describe("login on-failure and on-success", () => {
  test("announce logins with their user, place and local time", () => {
    const { host, console } = router("login on-failure log", "login on-success log");
    telnet(host, "ann", "wrong", "ann", "a");
    const [first = "", ...rest] = console.takeLogs();
    expect(first).toMatch(/\] at \d\d:\d\d:\d\d CET [A-Z][a-z]{2} [A-Z][a-z]{2} \d+ \d{4}$/);
    expect(first).toContain(FAILED);
    expect(rest.join()).toContain(`%SEC_LOGIN-5-LOGIN_SUCCESS: Login Success ${FROM}`);
  });

  test("announce every other one where that is asked", () => {
    const { host, console } = router("login on-failure log every 2");
    telnet(host, "ann", "1", "ann", "2", "ann", "3");
    expect(messages(console)).toEqual([FAILED]);
  });

  test("say nothing unless they are configured, and nothing of enable", () => {
    const { host, console } = router("enable secret 0 s");
    telnet(host, "ann", "wrong", "ann", "a", "disable", "enable", "x", "y", "z");
    expect(messages(console)).toEqual([]);
    expect(console.enter("show login failures").text).toContain("Total failed logins: 1\n");
  });

  test("the console has no address and no port, and is never closed", () => {
    const { host } = router(
      "login on-failure log",
      "login block-for 60 attempts 1 within 30",
      "line con 0",
      " login local",
    );
    const session = new Session(host, { asleep: true });
    for (const line of ["", "ann", "x", "ann", "y"]) session.enter(line);
    expect(session.enter("ann").text + session.enter("a").text).not.toContain("invalid");
    expect(session.prompt).toBe("R#");
    expect(session.takeLogs().join("\n")).toContain("[user: ann] [Source: 0.0.0.0] [localport: 0]");
  });
});

describe("login block-for", () => {
  const RULE = "login block-for 60 attempts 2 within 30";

  test("closes the router behind the last attempt, and opens it when the time is over", () => {
    const { host, console } = router(RULE);
    const session = telnet(host, "ann", "wrong");
    host.pass(5000);
    expect(host.watch.admits(PEER)).toBe(true);
    expect(session.enter("ann").text + session.enter("wrong").text).toContain("% Login invalid");
    expect(session.over).toBe(true);
    expect(messages(console)).toEqual([
      `%SEC_LOGIN-1-QUIET_MODE_ON: Still timeleft for watching failures is 25 secs, ${FROM} [Reason: Login Authentication Failed] [ACL: sl_def_acl]`,
    ]);
    expect(host.watch.admits(PEER)).toBe(false);
    host.pass(59_000);
    expect(host.watch.admits(PEER)).toBe(false);
    host.pass(1000);
    expect(host.watch.admits(PEER)).toBe(true);
    expect(messages(console)).toEqual([
      "%SEC_LOGIN-5-QUIET_MODE_OFF: Quiet Mode is OFF, because block period timed out",
    ]);
  });

  test("counts anew in each window", () => {
    const { host } = router(RULE);
    telnet(host, "ann", "wrong");
    host.pass(31_000);
    telnet(host, "ann", "wrong");
    expect(host.watch.admits(PEER)).toBe(true);
    expect(host.watch.watching).toEqual({ quiet: false, seconds: 29, failures: 1 });
  });

  test("lets in those of the quiet mode's list", () => {
    const { host } = router(
      RULE,
      "login quiet-mode access-class KNOWN",
      "ip access-list standard KNOWN",
      " permit 10.0.0.0 0.0.0.255",
    );
    telnet(host, "ann", "wrong", "ann", "wrong");
    expect(host.watch.admits(PEER)).toBe(true);
    expect(host.watch.admits({ address: "10.0.1.7", port: 22 })).toBe(false);
  });

  test("is over as soon as somebody takes it back", () => {
    const { host, console } = router(RULE);
    telnet(host, "ann", "wrong", "ann", "wrong");
    messages(console);
    for (const line of ["configure terminal", "no login block-for", "end"]) console.enter(line);
    expect(host.watch.admits(PEER)).toBe(true);
    host.pass(100_000);
    expect(messages(console)).toEqual([]);
  });

  test("is forgotten by a reload", () => {
    const { host } = router(RULE);
    telnet(host, "ann", "wrong", "ann", "wrong");
    host.boot();
    expect(host.watch.admits(PEER)).toBe(true);
    expect(host.watch.total).toBe(0);
  });
});

test("wrong logins of many users are remembered up to fifty, the latest last", () => {
  const { host } = router();
  for (let user = 0; user < 60; user++) host.watch.failed(`u${user}`, PEER);
  host.watch.failed("u30", PEER);
  expect(host.watch.failures).toHaveLength(50);
  expect(host.watch.failures.at(-1)).toMatchObject({ user: "u30", count: 2 });
  expect(host.watch.total).toBe(61);
});
