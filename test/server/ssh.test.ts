// Points 1 to 5 of what SSH clients need; each was found by breaking it and watching a client fail.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ssh2, { type Client } from "ssh2";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hostKeys } from "../../src/server/host-keys.js";
import { keys, open, type Opened } from "./classroom.js";
import { exec, Screen, shell, ssh } from "./clients.js";
import { platformNamed } from "../../src/platform/platforms.js";
import { LEGACY } from "../../src/server/ssh-algorithms.js";

let lab: Opened;
/** One that takes the oldest clients, too. */
let old: Opened;

beforeAll(async () => {
  lab = await open();
  old = await open({ algorithms: LEGACY });
});

afterAll(async () => {
  for (const one of [lab, old]) {
    await one.server.close();
    expect(one.faults).toEqual([]);
  }
});

test("host keys are made once, kept, and readable by their owner alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "cme-test-"));
  try {
    const made = hostKeys(join(folder, "keys"));
    expect(hostKeys(join(folder, "keys"))).toEqual(made);
    for (const file of readdirSync(join(folder, "keys"))) {
      expect(statSync(join(folder, "keys", file)).mode & 0o777).toBe(0o600);
    }
    writeFileSync(join(folder, "keys/ssh_host_ed25519_key"), "half a key");
    const mended = hostKeys(join(folder, "keys"));
    expect(mended.slice(1)).toEqual(made.slice(1));
    expect(hostKeys(join(folder, "keys"))).toEqual(mended);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a host key that was made badly is made again", () => {
  const { generateKeyPairSync } = ssh2.utils;
  const folder = mkdtempSync(join(tmpdir(), "cme-test-"));
  const made = vi.spyOn(ssh2.utils, "generateKeyPairSync");
  made.mockReturnValueOnce({ private: "no key", public: "" });
  made.mockImplementation(generateKeyPairSync);
  try {
    for (const key of hostKeys(folder)) expect(ssh2.utils.parseKey(key)).not.toBeInstanceOf(Error);
    expect(made).toHaveBeenCalledTimes(4);
  } finally {
    made.mockRestore();
    rmSync(folder, { recursive: true });
  }
});

test.each(["ssh-ed25519", "ecdsa-sha2-nistp256", "rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"] as const)(
  "the host shows a key of %s",
  async (algorithm) => {
    const shown: Buffer[] = [];
    const client = await ssh(old.ssh, {
      algorithms: { serverHostKey: [algorithm] },
      hostVerifier: (key: Buffer) => {
        shown.push(key);
        return true;
      },
    });
    client.end();
    const known = keys.map((key) => {
      const parsed = ssh2.utils.parseKey(key);
      return parsed instanceof Error ? expect.fail() : parsed.getPublicSSH().toString("hex");
    });
    expect(known).toContain(shown[0]?.toString("hex"));
  },
);

test.each([
  { kex: ["curve25519-sha256"], cipher: ["chacha20-poly1305@openssh.com"] },
  { kex: ["ecdh-sha2-nistp256"], cipher: ["aes256-gcm@openssh.com"] },
  { kex: ["diffie-hellman-group14-sha256"], cipher: ["aes128-ctr"], hmac: ["hmac-sha2-256"] },
  { kex: ["diffie-hellman-group14-sha1"], cipher: ["aes128-cbc"], hmac: ["hmac-sha1"] },
  { kex: ["ecdh-sha2-nistp521"], cipher: ["3des-cbc"], hmac: ["hmac-sha1"] },
] as const)("a client may know only $kex.0 and $cipher.0", async ({ kex, cipher, ...rest }) => {
  const hmac = "hmac" in rest ? { hmac: [...rest.hmac] } : {};
  const client = await ssh(old.ssh, { algorithms: { kex: [...kex], cipher: [...cipher], ...hmac } });
  const { screen } = await exec(client, "show privilege");
  expect(await screen.untilClosed()).toBe("Current privilege level is 15\r\n");
  client.end();
});

test.each([
  ["kex", ["ecdh-sha2-nistp256", "diffie-hellman-group14-sha256", "diffie-hellman-group14-sha1"]],
  ["serverHostKey", ["ssh-rsa"]],
  ["cipher", ["aes128-cbc", "3des-cbc"]],
  ["hmac", ["hmac-sha2-256", "hmac-sha1"]],
] as const)("only a server for old clients has a weak %s", async (kind, weak) => {
  for (const one of weak) {
    const cipher = kind === "hmac" ? { cipher: ["aes128-ctr"] } : {};
    const algorithms = { ...cipher, [kind]: [one] } as object;
    await expect(ssh(lab.ssh, { algorithms })).rejects.toThrow(/no matching/);
    (await ssh(old.ssh, { algorithms })).end();
  }
});

test.each(["zlib", "zlib@openssh.com"] as const)("nothing is compressed by %s", async (compress) => {
  for (const one of [lab, old]) {
    await expect(ssh(one.ssh, { algorithms: { compress: [compress] } })).rejects.toThrow(/no matching/);
  }
});

test("a router's own list of algorithms takes the place of the server's", async () => {
  const own = await open({
    platform: platformNamed("c2911-15.7"),
    configuration: [
      "username admin privilege 15 secret admin",
      "ip ssh server algorithm encryption aes256-cbc aes128-gcm",
      "ip ssh server algorithm mac hmac-sha1",
      "ip ssh server algorithm kex diffie-hellman-group14-sha1",
      "ip ssh server algorithm hostkey ssh-rsa",
      "line vty 0 4",
      " login local",
      "end",
    ].join("\n"),
  });
  await expect(ssh(own.ssh)).rejects.toThrow(/no matching/);
  const algorithms = {
    kex: ["diffie-hellman-group14-sha1"],
    serverHostKey: ["ssh-rsa"],
    cipher: ["aes256-cbc"],
    hmac: ["hmac-sha1"],
  } as object;
  const client = await ssh(own.ssh, { algorithms });
  const { screen, channel } = await shell(client, { rows: 24, cols: 80 });
  channel.write("conf t\rno ip ssh server algorithm encryption\rno ip ssh server algorithm mac\r");
  channel.write("no ip ssh server algorithm kex\rno ip ssh server algorithm hostkey\rend\r");
  await screen.until(/hostkey[^]*#$/);
  client.end();
  (await ssh(own.ssh)).end();
  await own.server.close();
});

test("a connection has a limited number of session channels", async () => {
  const few = await open({ limits: { channels: 2 } });
  const client = await ssh(few.ssh);
  const window = { rows: 24, cols: 80 };
  await shell(client, window);
  const second = await shell(client, window);
  await expect(shell(client, window)).rejects.toThrow();
  second.channel.end("exit\r");
  await second.screen.untilClosed();
  await shell(client, window);
  client.end();
  await few.server.close();
});

test("show ssh tells who is here and how both directions are encrypted", async () => {
  const client = await ssh(old.ssh, { algorithms: { cipher: ["aes128-ctr"], hmac: ["hmac-sha1"] } });
  const { screen } = await exec(client, "show ssh");
  const connections = (await screen.untilClosed()).split("\r\n");
  client.end();
  expect(connections).toEqual([
    "Connection Version Mode Encryption  Hmac         State                 Username",
    expect.stringMatching(/^\d +2\.0 {5}IN {3}aes128-ctr {2}hmac-sha1 {4}Session started {7}admin$/),
    expect.stringMatching(/^\d +2\.0 {5}OUT {2}aes128-ctr {2}hmac-sha1 {4}Session started {7}admin$/),
    "%No SSHv1 server connections running.",
    "",
  ]);
});

test.each(["password", "keyboard-interactive"] as const)(
  "a client may log in by %s alone",
  async (method) => {
    const prompts: string[] = [];
    const client = new ssh2.Client();
    client.on("keyboard-interactive", (_name, _text, _language, asked, answer) => {
      prompts.push(...asked.map(({ prompt, echo }) => `${prompt}${echo ? " seen" : ""}`));
      answer(["admin"]);
    });
    const methods: string[] = [];
    await new Promise<void>((resolve, reject) => {
      client.once("ready", () => resolve());
      client.once("error", reject);
      client.connect({
        host: "127.0.0.1",
        port: lab.ssh,
        username: "admin",
        password: "admin",
        tryKeyboard: true,
        authHandler: (left: readonly string[] | null, _partly: boolean, next: (method: never) => void) => {
          if (left) methods.push(...left);
          next((left ? method : "none") as never);
        },
      });
    });
    client.end();
    expect(methods).toEqual(["keyboard-interactive", "password"]);
    expect(prompts).toEqual(method === "password" ? [] : ["Password: "]);
  },
);

test("a key that nobody knows is refused, and the password that follows is taken", async () => {
  const { private: privateKey } = ssh2.utils.generateKeyPairSync("ed25519");
  const client = await ssh(lab.ssh, { privateKey });
  client.end();
});

/** Asks for the authentication service again before each attempt, as paramiko does. */
function askAgain(client: Client): void {
  const inner = client as unknown as { _protocol: { service(name: string): void } };
  inner._protocol.service("ssh-userauth");
}

test("a client may ask for the authentication service before each attempt", async () => {
  const client = new ssh2.Client();
  const attempts = ["wrong", "admin"];
  await new Promise<void>((resolve, reject) => {
    client.once("ready", () => resolve());
    client.once("error", reject);
    client.connect({
      host: "127.0.0.1",
      port: lab.ssh,
      username: "admin",
      authHandler: (_left: readonly string[] | null, _partly: boolean, next: (auth: never) => void) => {
        askAgain(client);
        next({ type: "password", username: "admin", password: attempts.shift() ?? "" } as never);
      },
    });
  });
  client.end();
  expect(attempts).toEqual([]);
});

test("a user comes in with the key that the router knows, and with no other", async () => {
  const [own, other] = [1, 2].map(() => ssh2.utils.generateKeyPairSync("rsa", { bits: 2048 }));
  const chain = await ssh(lab.ssh);
  const { channel, screen } = await shell(chain, { rows: 24, cols: 80 });
  const lines = (own?.public ?? "").split(" ")[1]?.match(/.{1,70}/g) ?? [];
  for (const line of [
    "configure terminal",
    "ip ssh pubkey-chain",
    "username admin",
    "key-string",
    ...lines,
    "exit",
  ]) {
    channel.write(`${line}\r`);
  }
  channel.write("do show running-config | include key-hash\rend\rexit\r");
  expect(await screen.untilClosed()).toMatch(/\n {2,3}key-hash ssh-rsa [0-9A-F]{32}\r\n/);
  const client = await ssh(lab.ssh, { password: "", privateKey: own?.private ?? "" });
  expect(await (await exec(client, "show privilege")).screen.untilClosed()).toContain("15");
  await expect(ssh(lab.ssh, { password: "", privateKey: other?.private ?? "" })).rejects.toThrow();
});

test("the login banner comes before the password, that of the day behind it", async () => {
  const other = await open({
    configuration:
      "hostname R\nusername admin privilege 15 password 0 admin\nbanner login #Mind the gap#\nbanner motd #Good day#\nline vty 0 4\n login local\nend\n",
  });
  const client = new ssh2.Client();
  const banners: string[] = [];
  client.on("banner", (text) => banners.push(text));
  await new Promise<void>((resolve, reject) => {
    client.once("ready", () => resolve());
    client.once("error", reject);
    client.connect({ host: "127.0.0.1", port: other.ssh, username: "admin", password: "admin" });
  });
  expect(banners).toEqual(["Mind the gap\r\n"]);
  const { screen } = await shell(client, { rows: 24, cols: 80 });
  expect(await screen.until(/#$/)).toBe("\r\nGood day\r\nR#");
  await other.server.close();
});

test("three wrong passwords end the connection, whatever comes after them", async () => {
  const tried: string[] = [];
  const client = new ssh2.Client();
  await new Promise<void>((resolve) => {
    client.once("close", () => resolve());
    client.once("ready", () => tried.push("let in"));
    client.on("error", () => undefined);
    client.connect({
      host: "127.0.0.1",
      port: lab.ssh,
      username: "admin",
      authHandler: (_left: readonly string[] | null, _partly: boolean, next: (auth: never) => void) => {
        tried.push("wrong");
        // The fourth may be on its way before the client sees that it is too late.
        const password = tried.length > 3 ? "admin" : "wrong";
        next({ type: "password", username: "admin", password } as never);
      },
    });
  });
  expect(tried.slice(0, 3)).toEqual(["wrong", "wrong", "wrong"]);
  expect(tried).not.toContain("let in");
});

test("a shell has the size that the client tells, 24 by 80 if that is 0, and follows its changes", async () => {
  const client = await ssh(lab.ssh);
  const { channel, screen } = await shell(client, { rows: 12, cols: 90 });
  await screen.until(/#$/);
  channel.write("show running-config\r");
  expect((await screen.until(/--More-- $/)).split("\n")).toHaveLength(13);
  channel.write("q");
  await screen.until(/#$/);
  channel.setWindow(20, 100, 0, 0);
  channel.write("show running-config\r");
  expect((await screen.until(/--More-- $/)).split("\n")).toHaveLength(21);
  channel.write("q");
  await screen.until(/#$/);
  channel.setWindow(0, 0, 0, 0);
  channel.write("show running-config\r");
  expect((await screen.until(/--More-- $/)).split("\n")).toHaveLength(25);
  client.end();
});

test("a shell without a terminal is not paged and takes LF", async () => {
  const client = await ssh(lab.ssh);
  const { channel, screen } = await shell(client, false);
  channel.write("show running-config\nexit\n");
  expect(await screen.untilClosed()).toMatch(/\r\nend\r\n(\r\n)?CME#exit\r\n$/);
});

test("the client's environment is ignored, NUL is no input, and CR, LF and CR LF are one Enter each", async () => {
  const client = await ssh(lab.ssh);
  const channel = await new Promise<ssh2.ClientChannel>((resolve, reject) => {
    const env = { LANG: "fr_FR.UTF-8", TERM: "dumb" };
    client.shell({ rows: 24, cols: 80, term: "vt100" }, { env }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const screen = new Screen();
  channel.on("data", (chunk: Buffer) => screen.add(chunk.toString()));
  await screen.until(/#$/);
  channel.write("\0show\0 privilege\rdisable\nshow privilege\r\n");
  expect(await screen.until(/level is 1\r\nCME>$/)).toBe(
    "show privilege\r\nCurrent privilege level is 15\r\nCME#disable\r\nCME>show privilege\r\nCurrent privilege level is 1\r\nCME>",
  );
  client.end();
});

test("one command: its output alone, unpaged, exit status 0", async () => {
  const client = await ssh(lab.ssh, { username: "cisco", password: "cisco" });
  const run = await exec(client, "show privilege");
  expect(await run.screen.untilClosed()).toBe("Current privilege level is 1\r\n");
  expect(run.exit).toBe(0);
});

test("a command that asks is broken off, one that waits is waited for", async () => {
  const client = await ssh(lab.ssh);
  const { screen } = await exec(client, "reload\nping 10.9.9.9\nshow privilege");
  const text = await screen.untilClosed();
  expect(text).toContain("Success rate is 0 percent (0/5)");
  expect(text).toContain("Current privilege level is 15");
});

test("exit: status 0, then the connection ends; two shells of one connection end one by one", async () => {
  const client = await ssh(lab.ssh);
  const closed = new Promise<void>((resolve) => client.once("close", () => resolve()));
  const [one, two] = [
    await shell(client, { rows: 24, cols: 80 }),
    await shell(client, { rows: 24, cols: 80 }),
  ];
  one.channel.write("exit\r");
  await one.screen.untilClosed();
  two.channel.write("show privilege\rexit\r");
  expect(await two.screen.untilClosed()).toContain("level is 15");
  expect([one.exit, two.exit]).toEqual([0, 0]);
  await closed;
});

test("what was typed before the end of input is answered before the session closes", async () => {
  const client = await ssh(lab.ssh);
  const { channel, screen } = await shell(client, false);
  channel.end("ping 10.9.9.9\nshow privilege\n");
  expect(await screen.untilClosed()).toMatch(/Success rate is 0 percent[^]*Current privilege level is 15/);
});

test("files, subsystems and forwarding are refused at once", async () => {
  const client = await ssh(lab.ssh);
  await expect(new Promise((_resolve, reject) => client.sftp(reject))).rejects.toThrow();
  await expect(new Promise((_resolve, reject) => client.subsys("netconf", reject))).rejects.toThrow();
  await expect(
    new Promise((_resolve, reject) => client.forwardOut("127.0.0.1", 1, "127.0.0.1", 1, reject)),
  ).rejects.toThrow();
  client.end();
});

test("a client that is gone before its shell, or in the middle of it, leaves nothing behind", async () => {
  const early = await ssh(lab.ssh);
  early.exec("show version", () => undefined);
  (early as unknown as { _sock: { destroy(): void } })._sock.destroy();
  const late = await ssh(lab.ssh);
  await shell(late, { rows: 24, cols: 80 });
  (late as unknown as { _sock: { destroy(): void } })._sock.destroy();
  await expect.poll(() => lab.server.load.connections).toBe(0);
  await expect.poll(() => lab.router.sessions).toBe(0);
});
