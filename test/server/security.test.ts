// What a client can do wrong, by mistake or on purpose, costs nobody else anything.
import { existsSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { Guard } from "../../src/server/guard.js";
import { Listener } from "../../src/server/listener.js";
import { open, type Opened } from "./classroom.js";
import {
  exec,
  loggedIn,
  movableClock,
  notedWaits,
  shell,
  ssh,
  telnet,
  type TelnetClient,
} from "./clients.js";

let lab: Opened | undefined;

afterEach(async () => {
  vi.restoreAllMocks();
  await lab?.server.close();
  expect(lab?.faults ?? []).toEqual([]);
  lab = undefined;
});

/** What the program holds once all that nobody needs is thrown away, in bytes. */
function held(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Asks something of the router for a client that does nothing wrong. */
async function answered(client: TelnetClient): Promise<void> {
  client.type("show privilege\r");
  await client.screen.until(/level is 15\r\nCME#$/);
}

/** Counts the configurations that a router prints. */
function countPrinted({ router }: Opened): () => number {
  const { host } = router;
  const print = host.runningConfig.bind(host);
  let count = 0;
  host.runningConfig = (...where) => {
    count++;
    return print(...where);
  };
  return () => count;
}

test("garbage, a line of 10 MB and a slow drip do not keep others waiting", async () => {
  lab = await open();
  const good = await loggedIn(lab.telnet);
  const bad = await Promise.all([
    telnet(lab.telnet),
    telnet(lab.ssh),
    loggedIn(lab.telnet),
    loggedIn(lab.telnet),
  ]);
  const noise = Buffer.from(
    Array.from({ length: 65_536 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
  );
  for (const { socket } of bad.slice(0, 2)) socket.write(noise);
  const drip = setInterval(() => bad[3].type("s"), 5);
  const order: string[] = [];
  bad[2].type(Buffer.alloc(10_000_000, "x"));
  bad[2].type("\r");
  const slow = answered(bad[2]).then(() => order.push("10 MB"));
  for (let turn = 0; turn < 3; turn++) {
    await answered(good);
    order.push("good");
  }
  await slow;
  clearInterval(drip);
  expect(order).toEqual(["good", "good", "good", "10 MB"]);
  for (const { socket } of bad) socket.destroy();
});

test("a line that is too long is cut, and the session goes on", async () => {
  lab = await open();
  const client = await loggedIn(lab.telnet);
  client.type(`${"x".repeat(200_000)}\r`);
  await client.screen.until(/CME#$/);
  await answered(client);
});

test("a client that types and does not read is made to wait, and the server's memory with it", async () => {
  lab = await open();
  const client = await loggedIn(lab.telnet);
  client.type("terminal length 0\r");
  await client.screen.until(/CME#$/);
  client.socket.pause();
  client.type("show running-config\r".repeat(50_000));
  const printed = countPrinted(lab);
  const good = await loggedIn(lab.telnet);
  const before = process.memoryUsage().rss;
  for (let turn = 0; turn < 20; turn++) await answered(good);
  expect(printed()).toBeLessThan(5000);
  expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  client.socket.destroy();
});

test("the same by SSH: what is not read waits, and all of it comes in the end", async () => {
  lab = await open();
  const client = await ssh(lab.ssh);
  const printed = countPrinted(lab);
  const { channel, screen } = await shell(client, { rows: 24, cols: 80 });
  await screen.until(/#$/);
  const { _sock: socket } = client as unknown as { _sock: Socket };
  channel.write("terminal length 0\r");
  socket.pause();
  channel.write("show running-config\r".repeat(3000));
  channel.write("exit\r");
  const good = await loggedIn(lab.telnet);
  const before = process.memoryUsage().rss;
  for (let turn = 0; turn < 10; turn++) await answered(good);
  expect(printed()).toBeLessThan(3000);
  expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  socket.resume();
  expect((await screen.untilClosed()).match(/^end\r$/gm)).toHaveLength(3000);
});

test("an address has a limited number of connections; who left makes room", async () => {
  lab = await open({ limits: { perAddress: 3 } });
  const { telnet: port } = lab;
  const clients = [await loggedIn(port), await loggedIn(port), await loggedIn(port)];
  await (await telnet(port)).screen.untilClosed();
  clients[0]?.socket.destroy();
  await expect.poll(() => lab?.server.load.connections).toBe(2);
  await loggedIn(port);
});

test("a router has as many sessions as vtys", async () => {
  lab = await open();
  const { telnet: port } = lab;
  for (let line = 0; line < 16; line++) await telnet(port);
  await (await telnet(port)).screen.untilClosed();
  await expect(ssh(lab.ssh)).rejects.toThrow();
});

test("transport input decides who may come", async () => {
  lab = await open({
    configuration:
      "hostname R\nusername admin privilege 15 password admin\nline vty 0 4\n login local\n transport input ssh\nend\n",
  });
  await (await telnet(lab.telnet)).screen.untilClosed();
  const client = await ssh(lab.ssh);
  expect(await (await exec(client, "show privilege")).screen.untilClosed()).toContain("15");
});

test("who does not log in is sent away, by the server's limit or by ip ssh time-out", async () => {
  lab = await open({ limits: { loginTime: 1500 } });
  const { socket, screen } = await telnet(lab.telnet);
  const drip = setInterval(() => socket.write("a"), 50);
  expect(await screen.untilClosed()).toContain("% Username:  timeout expired!");
  clearInterval(drip);
  await (await telnet(lab.ssh)).screen.untilClosed();
  await lab.server.close();
  lab = await open({ limits: { loginTime: 1e9 } });
  lab.router.host.router.sshTimeout = 0.1;
  await (await telnet(lab.ssh)).screen.untilClosed();
});

test("who types nothing any more is sent away (exec-timeout)", async () => {
  const configuration =
    "hostname CME\nusername admin privilege 15 password admin\nline vty 0 4\n exec-timeout 10 0\n login local\nend\n";
  const advance = movableClock();
  lab = await open({ configuration });
  const client = await loggedIn(lab.telnet);
  advance(9 * 60_000);
  await answered(client);
  advance(9 * 60_000);
  await answered(client);
  advance(11 * 60_000);
  await client.screen.untilClosed();
});

test("a password that is wrong is answered late, and a second one typed ahead waits for the first", async () => {
  lab = await open({ limits: { denialDelay: 150 } });
  const { screen, type } = await telnet(lab.telnet);
  await screen.until(/Username: $/);
  const waits = notedWaits();
  type("admin\rx\radmin\rx\r");
  await screen.until(/% Login invalid[^]*% Login invalid/);
  expect(waits().filter((time) => time === 150)).toHaveLength(2);
});

test("10,000 connections in a row leave nothing behind", async () => {
  lab = await open();
  const { telnet: port, ssh: sshPort } = lab;
  const visit = (to: number) =>
    new Promise<void>((resolve) => {
      const socket = connect(to, "127.0.0.1", () => socket.destroy());
      socket.on("error", () => undefined);
      socket.on("close", () => resolve());
    });
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round++) {
      await Promise.all(Array.from({ length: 25 }, (_, index) => visit(index % 2 ? port : sshPort)));
    }
  };
  await rounds(40);
  const before = held();
  await rounds(360);
  await expect.poll(() => lab?.server.load).toEqual({ connections: 0, addresses: 0 });
  expect(lab.server.sessions).toBe(0);
  expect(lab.router.sessions).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(held() - before).toBeLessThan(1_000_000);
  await answered(await loggedIn(port));
});

test("no filter of a user keeps its router busy for ever", async () => {
  lab = await open();
  const client = await loggedIn(lab.telnet);
  client.type("terminal length 0\r");
  await client.screen.until(/CME#$/);
  client.type(`show running-config | include ${"(a*)*".repeat(20)}${"(x+x+)+".repeat(10)}y\r`);
  await client.screen.until(/CME#$/);
});

test("a fault in one session ends that session alone, and what it says holds no input", async () => {
  const { server, router, telnet: port, faults } = await open();
  const victim = await loggedIn(port);
  const good = await loggedIn(port);
  const { host } = router;
  const random = host.runningConfig.bind(host);
  host.runningConfig = () => {
    throw new Error("a fault for this test");
  };
  victim.type("show running-config\r");
  await victim.screen.untilClosed();
  host.runningConfig = random;
  await answered(good);
  expect(faults).toHaveLength(1);
  await server.close();
});

test("an SSH client that breaks the protocol at any place ends its own connection", async () => {
  lab = await open();
  const { ssh: port } = lab;
  const heads = [
    "",
    "SSH-2.0-x\r\n",
    "SSH-2.0-x\r\n\0\0\0\u000c\u000a\u0014",
    "SSH-1.0-x\n",
    "GET / HTTP/1.0\r\n\r\n",
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
      const client = await telnet(port);
      client.socket.end(Buffer.concat([Buffer.from(head, "latin1"), Buffer.from(tail)]));
      await client.screen.untilClosed();
    }),
    { numRuns: 150, seed: 4253 },
  );
  const good = await ssh(port);
  expect(await (await exec(good, "show privilege")).screen.untilClosed()).toContain("15");
  await expect.poll(() => lab?.server.load.connections).toBe(0);
});

test("what a listener of a connection throws ends that connection alone", async () => {
  const faults: unknown[] = [];
  const listener = new Listener(
    new Guard(),
    (error) => faults.push(error),
    (socket) => {
      socket.on("data", (data: Buffer) => {
        if (data.includes("x")) throw new Error("a fault for this test");
        socket.write(data);
      });
    },
  );
  const { port } = await listener.listen({ host: "127.0.0.1", port: 0 });
  const [bad, good] = [await telnet(port), await telnet(port)];
  bad.type("x");
  await bad.screen.untilClosed();
  good.type("still here");
  await good.screen.until(/still here/);
  expect(faults).toHaveLength(1);
  listener.close();
  listener.destroy();
});

test("no file of the machine is read or written by commands that name files", async () => {
  lab = await open();
  const client = await loggedIn(lab.telnet);
  const evil = join(tmpdir(), "cme-evil");
  client.type(`copy running-config tftp:\r127.0.0.1\r../../../..${evil}\r`);
  await client.screen.until(/%Error opening tftp[^]*CME#$/);
  for (const name of ["flash:../../etc/passwd", "/etc/passwd", "tftp://127.0.0.1/../../etc/passwd"]) {
    for (const command of [`copy ${name} running-config\r`, `more ${name}`, `dir ${name}`]) {
      client.type(`${command}\r`);
      expect(await client.screen.until(/CME#$/)).not.toContain("root:");
    }
  }
  expect(existsSync(evil)).toBe(false);
});

test("no secret is echoed or told", async () => {
  lab = await open();
  const client = await ssh(lab.ssh, { username: "cisco", password: "cisco" });
  const { channel, screen } = await shell(client, { rows: 24, cols: 80 });
  channel.write("enable\rSecretWord\rSecretWord\rSecretWord\rshow history\rexit\r");
  expect(await screen.untilClosed()).not.toContain("SecretWord");
});
