import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { fileNvram } from "../../src/cli/file-nvram.js";
import { flashKeptAt } from "../../src/lab/saved/flash-text.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow, routersOf } from "../../src/server/classroom.js";
import { gateByName } from "../../src/server/gate.js";
import { USUAL_LIMITS } from "../../src/server/guard.js";
import { readInventory } from "../../src/server/inventory.js";
import { Server } from "../../src/server/server.js";
import { keys } from "./classroom.js";
import { exec, loggedIn, ssh, telnet } from "./clients.js";

let server: Server | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const PUPILS = [
  { name: "ann", password: "a1", configuration: undefined },
  { name: "bob", password: "b2", configuration: "hostname Bob\nline vty 0 4\n login local\nend\n" },
];

async function openByName(nvram?: string) {
  server = new Server({ keys, limits: { ...USUAL_LIMITS, loginTime: 5000, denialDelay: 10 } });
  const saved =
    nvram === undefined
      ? {}
      : {
          nvram: (name: string) => fileNvram(join(nvram, `${name}.cfg`)),
          flash: (name: string) => flashKeptAt(fileNvram(join(nvram, `${name}.flash.json`))),
        };
  const routers = routersOf(PUPILS, { platform: defaultPlatform, ...saved });
  const place = { host: "127.0.0.1", port: 0 };
  const gate = gateByName(routers);
  return {
    ssh: (await server.listen("ssh", place, gate, routers.values())).port,
    telnet: (await server.listen("telnet", place, gate, routers.values())).port,
  };
}

test("each pupil comes to a router of his own, by SSH and by Telnet", async () => {
  const ports = await openByName();
  const ann = await loggedIn(ports.telnet, "ann", "a1");
  ann.type("configure terminal\rhostname Anns\rend\r");
  await ann.screen.until(/Anns#$/);
  const client = await ssh(ports.ssh, { username: "ann", password: "a1" });
  expect(await (await exec(client, "show running-config | include hostname")).screen.untilClosed()).toContain(
    "Anns",
  );
  const other = await ssh(ports.ssh, { username: "bob", password: "b2" });
  expect(await (await exec(other, "show running-config | include hostname")).screen.untilClosed()).toContain(
    "Bob",
  );
});

test("nobody comes to another's router, or with another's password", async () => {
  const ports = await openByName();
  await expect(ssh(ports.ssh, { username: "ann", password: "b2" })).rejects.toThrow();
  await expect(ssh(ports.ssh, { username: "admin", password: "admin" })).rejects.toThrow();
  const { screen, type } = await telnet(ports.telnet);
  type("ann\rb2\rbob\ra1\radmin\radmin\r");
  expect((await screen.untilClosed()).match(/% Login invalid/g)).toHaveLength(3);
});

test("a router that asks nobody for anything is still its pupil's alone", async () => {
  server = new Server({ keys });
  const routers = routersOf(
    [{ name: "ann", password: "a1", configuration: "line vty 0 4\n no login\nend\n" }],
    {
      platform: defaultPlatform,
    },
  );
  const { port } = await server.listen(
    "ssh",
    { host: "127.0.0.1", port: 0 },
    gateByName(routers),
    routers.values(),
  );
  await expect(ssh(port, { username: "ann", password: "x" })).rejects.toThrow();
  await ssh(port, { username: "ann", password: "a1" });
});

test("what a pupil saved is there the next time; what he did not save is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cme-nvram-"));
  try {
    const ports = await openByName(folder);
    const ann = await loggedIn(ports.telnet, "ann", "a1");
    ann.type(
      "configure terminal\rhostname Kept\rdo write\rdo show clock | redirect flash:kept.txt\rhostname Lost\rend\r",
    );
    await ann.screen.until(/Lost#$/);
    await server?.close();
    expect(await ann.screen.untilClosed()).toContain("*** --- SHUTDOWN NOW ---");
    expect(readFileSync(join(folder, "ann.cfg"), "utf8")).toContain("hostname Kept");
    const { telnet: port } = await openByName(folder);
    const again = await loggedIn(port, "ann", "a1");
    again.type("\r");
    await again.screen.until(/Kept#$/);
    again.type("more flash:kept.txt\r");
    await again.screen.until(/2002\r\nKept#$/);
    again.type("write erase\r\rreload\rno\r\r");
    await again.screen.untilClosed();
    await loggedIn(port, "ann", "a1");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("routers in a row have names of their own and differ in their salts", () => {
  const [one, two] = routersInARow(2, { platform: defaultPlatform });
  expect([one?.name, two?.name]).toEqual(["R1", "R2"]);
  expect(one?.host.router.hostname).toBe("R1");
  const secret = (router: typeof one) => router?.host.router.users.get("admin")?.secret?.text;
  expect(secret(one)).not.toBe(secret(two));
});

test("an inventory: names, passwords, files and comments", () => {
  expect(readInventory("# class\nann a1\n\nbob-2 b2 bob.cfg # late\r\n")).toEqual([
    { name: "ann", password: "a1", file: undefined },
    { name: "bob-2", password: "b2", file: "bob.cfg" },
  ]);
});

test.each([
  ["../ann x", "line 1: a name"],
  ["a/b x", "line 1: a name"],
  ["ann", "line 1: write NAME"],
  ["ann x f more", "line 1: write NAME"],
  ["ann x\nann y", "line 2: ann is there twice"],
  ["# nobody", "it names nobody"],
])("an inventory that says %j is refused", (text, why) => {
  expect(readInventory(text)).toEqual({ fault: expect.stringContaining(why) as string });
});
