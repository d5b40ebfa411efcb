// `cme serve` as a process of its own: its ports, its goodbye, its complaints. `npm test` has just built dist/.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { opened } from "../../src/cli/commands/serve-phones.js";
import { exec, loggedIn, Screen, shell, ssh } from "../server/clients.js";
import { cme } from "./program.js";

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-serve-"));
});

afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

function serve(...args: string[]) {
  child = spawn(process.execPath, ["bin/cme.cjs", "serve", "--nvram", join(folder, "nvram"), ...args]);
  const said = new Screen();
  child.stdout?.on("data", (chunk: Buffer) => said.add(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => said.add(chunk.toString()));
  return said;
}

const PORTS = /ssh 127\.0\.0\.1:(\d+), telnet 127\.0\.0\.1:(\d+)\n/;

test("it says where it listens, serves both protocols, and ends with a goodbye, whoever is still there", async () => {
  const said = serve("--ssh", "0", "--telnet", "0", "--record", join(folder, "record"));
  const [, sshPort, telnetPort] = PORTS.exec(await said.until(PORTS)) ?? [];
  // The connection is lost between its channel and its shell: the bundled library has to stand that, too.
  const lost = await ssh(Number(sshPort));
  lost.exec("show version", () => undefined);
  (lost as unknown as { _sock: { destroy(): void } })._sock.destroy();
  const client = await ssh(Number(sshPort));
  expect(await (await exec(client, "show version")).screen.untilClosed()).toContain("uptime is");
  const one = await loggedIn(Number(telnetPort));
  const two = await shell(await ssh(Number(sshPort)), { rows: 24, cols: 80 });
  await two.screen.until(/#$/);
  one.type("configure terminal\rhostname Unsaved\r");
  await one.screen.until(/\(config\)#$/);
  child?.kill("SIGTERM");
  expect(await once(child ?? expect.fail(), "exit")).toEqual([0, null]);
  for (const { screen } of [one, two]) expect(await screen.untilClosed()).toContain("SHUTDOWN NOW");
  expect(readdirSync(join(folder, "nvram"))).toEqual(["host-keys"]);
  expect(readdirSync(join(folder, "record")).some((file) => file.endsWith(".cast"))).toBe(true);
});

test("a lab with an attacker opens no port", async () => {
  const lab = ["--lab", "fixtures/topologies/attacks.yaml", "--telnet", "0", "--sip", "0"];
  const result = await cme("serve", ...lab, "--nvram", folder);
  expect(result).toMatchObject({
    code: 2,
    err: "cme: fixtures/topologies/attacks.yaml: ATTACKER is an attacker, and a lab with one stays closed to the outside: use cme console --lab\n",
  });
});

test("devices stand on ports in a row; a port that is taken is told of", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  const result = await cme("serve", "--telnet", String(port), "--nvram", folder);
  expect(result).toMatchObject({
    code: 2,
    err: `cme: cannot listen on 127.0.0.1:${port}: something else listens there\n`,
  });
  taken.close();
  const said = serve("--telnet", "0", "--devices", "3");
  const text = await said.until(/R3: telnet 127\.0\.0\.1:\d+\n/);
  expect(text).toMatch(/^R1: telnet \S+\nR2: telnet \S+\nR3: telnet \S+\n$/);
});

test.each([
  [["serve"], "say where to listen"],
  [["serve", "--ssh", "nowhere"], '--ssh takes [HOST:]PORT, not "nowhere"'],
  [["serve", "--telnet", "70000"], "--telnet takes"],
  [["serve", "--telnet", "0", "--devices", "many"], "--devices takes a number"],
  [["serve", "--sccp", "nowhere"], '--sccp takes [HOST:]PORT, not "nowhere"'],
  [["serve", "--tftp", "[::1]:69"], "know IPv4 alone, not ::1"],
  [["serve", "--sip", "nowhere"], '--sip takes [HOST:]PORT, not "nowhere"'],
  [["serve", "--sip", "[::1]:5060"], "phones of SIP are served on IPv4 alone, not ::1"],
  [
    ["serve", "--sip", "0", "--rtp", "20000-10000"],
    '--rtp takes LOW-HIGH, two ports from 1024 on, not "20000-10000"',
  ],
  [["serve", "--sip", "0", "--allow-trunk", "pbx"], '--allow-trunk takes ADDRESS[:PORT], not "pbx"'],
  [["serve", "--phones", "127.0.0.1", "--inventory", "x"], "phones have none"],
  [["serve", "--sccp", "0", "--lab", "course", "--devices", "2"], "--lab and --devices exclude each other"],
  [["serve", "--sccp", "0", "--lab", "/nowhere.yaml"], "cannot read /nowhere.yaml"],
  [["serve", "--telnet", "0", "--devices", "3", "--inventory", "x"], "exclude each other"],
  [["serve", "--telnet", "0", "--config", "/nowhere.cfg"], "cannot read /nowhere.cfg"],
  [
    ["serve", "--telnet", "0", "--pcap", "x"],
    "--pcap writes what the cables of a lab carry: name one by --lab",
  ],
  [["serve", "--telnet", "0", "--nvram", "/dev/null/x"], "cannot keep anything"],
  [["serve", "--telnet", "0", "--record", "/dev/null/x"], "cannot write to"],
])("%s is refused in one line", async (args, why) => {
  const { code, err } = await cme(...args);
  expect(code).toBe(2);
  expect(err).toContain(why);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("whoever opens routers to other machines is told who could come in, whatever led there", async () => {
  const said = serve("--ssh", "0", "--telnet", "0.0.0.0:0", "--devices", "3");
  expect(await said.until(/cme: .*\n/, 20_000)).toMatch(
    /R3: [^\n]*\ncme: other machines can log in to R1 \(and to 2 more\) as admin, with a password of the manual: set one of your own, or an access-class\n$/,
  );
});

test("what the router saved counts, and not the configuration that it would begin with", async () => {
  mkdirSync(join(folder, "nvram"));
  const own = "username ann secret a-b-c\nline vty 0 15\n login local\nend\n";
  writeFileSync(join(folder, "nvram/CME.cfg"), own.replace("login local", "no login"));
  writeFileSync(join(folder, "own.cfg"), own);
  const said = serve("--telnet", "0.0.0.0:0", "--config", join(folder, "own.cfg"));
  expect(await said.until(/cme: .*\n/, 20_000)).toContain("without a password, on vty0");
});

test("a configuration of one's own gets no default users where other machines reach them", async () => {
  writeFileSync(join(folder, "own.cfg"), "hostname R\nend\n");
  const { code, err } = await cme("serve", "--telnet", "0.0.0.0:0", "--config", join(folder, "own.cfg"));
  expect({ code, err }).toEqual({
    code: 2,
    err: `cme: nobody could log in with ${folder}/own.cfg: it needs username NAME secret PASSWORD, line vty 0 4, login local, transport input ssh\n`,
  });
});

test("old clients are served where somebody says so, and it is said what that means", async () => {
  const said = serve("--ssh", "0", "--ssh-legacy");
  const text = await said.until(/--ssh-legacy offers .*\n/, 20_000);
  const [, port] = /ssh 127\.0\.0\.1:(\d+)/.exec(text) ?? [];
  (await ssh(Number(port), { algorithms: { cipher: ["aes128-cbc"], hmac: ["hmac-sha1"] } })).end();
});

test.each(["SIGHUP", "SIGINT"] as const)("%s ends it with a goodbye, as SIGTERM does", async (signal) => {
  const said = serve("--telnet", "0");
  const [, port] = /telnet 127\.0\.0\.1:(\d+)\n/.exec(await said.until(/telnet .*\n/, 20_000)) ?? [];
  const { screen } = await loggedIn(Number(port));
  child?.kill(signal);
  const [code] = (await once(child ?? expect.fail(), "exit")) as [number];
  expect(code).toBe(0);
  expect(await screen.untilClosed()).toContain("SHUTDOWN NOW");
});

test("an inventory with a bad line is refused", async () => {
  const file = join(folder, "class.txt");
  writeFileSync(file, "ann a1\n../bob b2\n");
  const { code, err } = await cme("serve", "--telnet", "0", "--inventory", file);
  expect({ code, err }).toEqual({
    code: 2,
    err: `cme: ${file}: line 2: a name is up to 32 letters, digits, - and _\n`,
  });
});

test("two servers do not share a folder, and a killed one leaves it free", { timeout: 60_000 }, async () => {
  const nvram = join(folder, "nvram");
  const said = serve("--telnet", "0");
  await said.until(/telnet 127\.0\.0\.1:\d+\n/, 20_000);
  const pid = child?.pid ?? 0;
  expect(await cme("serve", "--telnet", "0", "--nvram", nvram)).toMatchObject({
    code: 2,
    err: `cme: ${nvram} is in use by another cme (process ${pid}): end that one first, or use another folder\n`,
  });
  const draft = `.cme-${pid}-0123abcd.draft`;
  writeFileSync(join(nvram, draft), "half");
  child?.kill("SIGKILL");
  await once(child ?? expect.fail(), "exit");
  await serve("--telnet", "0").until(/telnet 127\.0\.0\.1:\d+\n/, 20_000);
  expect(readdirSync(nvram)).not.toContain(draft);
});

test(
  "what a router saved and cannot be read is named at the start, and never replaced",
  { timeout: 60_000 },
  async () => {
    const nvram = join(folder, "nvram");
    const damaged = "hostname Work\n\0\0";
    mkdirSync(nvram);
    writeFileSync(join(nvram, "CME.cfg"), damaged);
    const said = serve("--telnet", "0", "--ssh", "0");
    const [, sshPort, telnetPort] = PORTS.exec(await said.until(PORTS, 20_000)) ?? [];
    const client = await ssh(Number(sshPort));
    const { screen } = await exec(client, "write memory");
    expect(await screen.untilClosed()).toContain("%Error opening nvram:/startup-config (I/O error)");
    const { screen: seen, type } = await loggedIn(Number(telnetPort));
    type("write memory\r\n");
    expect(await seen.until(/startup-config \(I\/O error\)\r\n.*#$/s)).toContain("Building configuration...");
    type("show privilege\r\n");
    await seen.until(/level is 15/);
    const refusals = /cme: cannot read \S+CME\.cfg: it is damaged: it holds no text/g;
    await said.until(refusals);
    expect(readFileSync(join(nvram, "CME.cfg"), "utf8")).toBe(damaged);
  },
);

test("a lab has ports in a row: logins for each router and switch, phones for each router", async () => {
  const said = serve("--lab", "site-lab", "--telnet", "0", "--sccp", "0", "--tftp", "0");
  const text = await said.until(/only programs of this machine reach the phones' ports.*\n/);
  expect(text).toMatch(/nobody could log in to CME1, CME2, SW1, SW2: the users admin and cisco/);
  for (const router of ["CME1", "CME2"])
    expect(text).toMatch(
      new RegExp(`^${router}: telnet \\S+, sccp 127\\.0\\.0\\.1:\\d+, tftp 127\\.0\\.0\\.1:\\d+$`, "m"),
    );
  for (const lan of ["SW1", "SW2"]) expect(text).toMatch(new RegExp(`^${lan}: telnet \\S+$`, "m"));
  const [, port] = /^CME2: telnet \S+:(\d+),/m.exec(text) ?? [];
  const terminal = await loggedIn(Number(port));
  terminal.type("show privilege\r");
  await terminal.screen.until(/privilege level is 15/);
  child?.stdin?.write("show version\n@PHONE1 dial 102\n");
  await said.until(/cme: lines for the lab begin with @/);
  await said.until(/PHONE1/);
  child?.kill("SIGTERM");
  expect(await once(child ?? expect.fail(), "exit")).toEqual([0, null]);
});

test("a lab whose cables leave it needs no ports, and a script, whose time is not real, cannot have it", async () => {
  const lab = "fixtures/outside/neighbours.yaml";
  const file = join(folder, "lab.pcap");
  const said = serve("--lab", lab, "--pcap", file);
  const text = await said.until(/CME Fa0\/1 leads out of the lab by .*\n/);
  expect(text).toContain(
    "cme: CME Fa0/0 leads out of the lab by udp 127.0.0.1:10001 -> 127.0.0.1:10000: only programs of this machine reach it\n",
  );
  expect(await cme("serve", "--lab", lab)).toMatchObject({
    code: 2,
    err: expect.stringContaining(
      "cme: the cable of CME Fa0/0 cannot listen at 127.0.0.1:10001: something else listens there\n",
    ) as unknown,
  });
  child?.kill("SIGTERM");
  expect(await once(child ?? expect.fail(), "exit")).toEqual([0, null]);
  expect(readFileSync(file).readUInt32LE(0)).toBe(0xa1b2c3d4);
  expect(await cme("serve", "--lab", lab, "--pcap", file)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`cme: cannot write ${file}: `) as unknown,
  });
  writeFileSync(join(folder, "script.txt"), "show version\n");
  expect(await cme("run", join(folder, "script.txt"), "--lab", lab)).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /^cme: the cable of CME Fa0\/0 leads out of the lab, .*: use cme console or cme serve\n$/m,
    ) as unknown,
  });
});

test("a port that needs a privilege is told of, with what gives it", async () => {
  const refused = () => Promise.reject(Object.assign(new Error("listen EACCES"), { code: "EACCES" }));
  const low = await opened({ host: "127.0.0.1", port: 69 }, refused);
  expect(low).toMatchObject({
    failure: expect.stringMatching(/:69: .*; either sudo setcap .*, or sudo sysctl/) as unknown,
  });
  const high = await opened({ host: "127.0.0.1", port: 2000 }, refused);
  expect(high).toMatchObject({ failure: expect.not.stringContaining("setcap") as unknown });
});
