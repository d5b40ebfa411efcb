import { expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

const CONFIGURATION = `hostname R
username ann privilege 15 password 0 a
username bob privilege 7 password 0 b
enable secret level 7 0 seven
enable secret 0 full
line con 0
line vty 0 4
 privilege level 3
 login local
end
`;

function router(): RouterHost {
  return new RouterHost({ platform: defaultPlatform, configuration: CONFIGURATION });
}

function login(host: RouterHost, line: string, user: string): Session {
  const session = new Session(host, { asleep: true, line, peer: "10.0.0.7" });
  session.connect(user);
  return session;
}

test("the privilege of the user counts before that of the line", () => {
  const host = router();
  expect(login(host, "vty0", "ann").enter("show privilege").text).toBe("Current privilege level is 15\n");
  const bob = login(host, "vty1", "bob");
  expect(bob.enter("show privilege").text).toBe("Current privilege level is 7\n");
  expect(bob.prompt).toBe("R#");
  expect(bob.enter("configure terminal").text).toContain("% Invalid input");
  expect(login(host, "vty2", "nobody").enter("show privilege").text).toContain("level is 3");
});

test("enable goes up with a secret and down without one", () => {
  const bob = login(router(), "vty0", "bob");
  bob.enter("enable");
  expect(bob.expects).toBe("password");
  bob.enter("full");
  expect(bob.enter("show privilege").text).toContain("level is 15");
  bob.enter("enable 7");
  expect(bob.enter("show privilege").text).toContain("level is 7");
  expect(bob.enter("disable 9").text).toContain("New privilege level must be less");
  bob.enter("disable");
  expect(bob.prompt).toBe("R>");
});

test("the console has all messages, a vty those that it asked for", () => {
  const host = router();
  const console = new Session(host, { privileged: true });
  const [ann, bob] = [login(host, "vty0", "ann"), login(host, "vty1", "bob")];
  bob.enter("terminal monitor");
  ann.enter("configure terminal");
  ann.enter("end");
  const message = /%SYS-5-CONFIG_I: Configured from console by ann on vty0 \(10\.0\.0\.7\)$/;
  expect(console.takeLogs().at(-1)).toMatch(message);
  expect(bob.takeLogs().at(-1)).toMatch(message);
  expect(ann.takeLogs()).toEqual([]);
  console.enter("configure terminal");
  console.enter("no logging monitor");
  bob.takeLogs();
  console.enter("end");
  expect(bob.takeLogs()).toEqual([]);
  expect(console.takeLogs().at(-1)).toMatch(/Configured from console by console$/);
});

test("logins come and go, the console among them", () => {
  const host = router();
  const ann = login(host, "vty3", "ann");
  const console = new Session(host);
  expect(host.logins.all.map(({ line, user }) => [line, user])).toEqual([
    ["con0", undefined],
    ["vty3", "ann"],
  ]);
  console.enter("exit");
  expect(ann.enter("show users").text.split("\n")[1]).toMatch(/^\* {2}5 vty 3 {5}ann {8}idle/);
  ann.enter("exit");
  expect(ann.over).toBe(true);
  expect(host.logins.all).toEqual([]);
});

test("a reload ends what goes on on every line", () => {
  const host = router();
  const console = new Session(host, { privileged: true });
  const [ann, bob] = [login(host, "vty0", "ann"), login(host, "vty1", "bob")];
  console.enter("configure terminal");
  for (const line of ["reload", ""]) ann.enter(line);
  expect([ann.over, bob.over]).toEqual([true, true]);
  expect(bob.takeLogs()).toContain("*** --- SHUTDOWN NOW ---");
  expect(console.expects).toBe("return");
});

test("a message goes to one line or to all, and can be called off", () => {
  const host = router();
  const [ann, bob] = [login(host, "vty0", "ann"), login(host, "vty1", "bob")];
  ann.enter("send *");
  ann.enter("first");
  ann.end("second");
  ann.enter("y");
  expect(bob.takeLogs().slice(-3)).toEqual(["***", "first", "second"]);
  expect(ann.takeLogs()).toContain("*** Message from tty2 to all terminals:");
  ann.enter("send 3");
  ann.end("never sent");
  ann.enter("n");
  ann.enter("send vty 1");
  ann.cancel();
  expect(bob.takeLogs()).toEqual([]);
  expect(ann.enter("send vty 40").text).toContain("% Invalid input");
});
