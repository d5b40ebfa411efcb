// Keeps `cme serve` and a lab busy for a while and looks at the memory that they hold: `npm run soak -- --minutes 10`.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import ssh2 from "ssh2";
import { bundleHelper } from "./bundle.mjs";

/** Megabytes a minute by which memory may grow once it is warm. */
const MOST_GROWTH = 1;
/** The shares of the time behind which the memory in use, and the resident memory, are looked at. */
const WARMING = 0.2;
const SETTLING = 0.5;
/** Milliseconds that a client waits for what it asked for, and rests between two sessions. */
const PATIENCE = 30_000;
const REST = 250;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error("soak: --minutes takes a number above 0");
  process.exit(2);
}
/** What the server keeps: what its router saved, and a record of each session. */
const folder = mkdtempSync(join(tmpdir(), "cme-soak-"));
const end = performance.now() + minutes * 60_000;
const errors = [];
const sessions = { telnet: 0, ssh: 0 };
/** Calls of the lab's phones among each other, and of real phones at the server. */
const calls = { lab: 0, real: 0 };

const lab = watched("lab", await bundleHelper("test/fuzz/soak.ts", "soak"));
const phones = await bundleHelper("test/fuzz/soak-phones.ts", "soak-phones");
const places = [
  "--config",
  "fixtures/real-phones/busy-office.cfg",
  "--sccp",
  "0",
  "--sip",
  "0",
  "--rtp",
  "40000-42000",
  "--telnet",
  "0",
  "--ssh",
  "0",
  "--nvram",
  join(folder, "nvram"),
  "--record",
  join(folder, "records"),
];
const server = watched("cme serve", "bin/cme.cjs", "serve", ...places);
lab.child.on("message", (news) => (calls.lab = news.calls ?? calls.lab));

const [, ssh, telnet, sccp, sip] = await listening(server.child);
// From here on there is nothing that a server has to say.
server.child.stderr.on("data", (text) => {
  if (!/only programs of this machine/.test(text)) fault(`cme serve: ${text}`);
});
const real = watched("real phones", phones, sccp, sip);
real.child.on("message", (news) => (calls.real = news.calls ?? calls.real));
const clients = [telnetSession, telnetSession, telnetSession, sshSession, sshSession];
await Promise.all(clients.map(keepOn));
await ended(real.child);
const code = await ended(server.child);
if (code !== 0) fault(`cme serve ended with ${code}`);
await ended(lab.child);
rmSync(folder, { recursive: true });
process.exitCode = summary() ? 0 : 1;

/** A program that tells what memory it holds, until the time is up. */
function watched(name, program, ...args) {
  const child = fork(program, args, {
    execArgv: ["--enable-source-maps", "--expose-gc", "--require", "./.build/memory-probe.cjs"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.stderr.pipe(process.stderr);
  const samples = [];
  child.on("message", (news) => {
    if (news.error) fault(`${name}: ${news.error}`);
    if (!news.used) return;
    const minute = (performance.now() - end) / 60_000 + minutes;
    samples.push({ minute, used: news.used / 1e6, resident: news.resident / 1e6 });
  });
  child.once("exit", (code) => {
    if (performance.now() < end) fault(`${name} ended with ${code}`);
  });
  return { name, child, samples };
}

/** Where the server listens: the ports of SSH, Telnet, SCCP and SIP. */
async function listening(child) {
  let text = "";
  for await (const chunk of child.stdout) {
    text += chunk;
    const match = /ssh 127[^:]+:(\d+), telnet 127[^:]+:(\d+), sccp 127[^:]+:(\d+), sip 127[^:]+:(\d+)/.exec(
      text,
    );
    if (match) return match;
  }
  return process.exit(1);
}

/** Ends a program as a service manager does; what it exits with. */
async function ended(child) {
  if (child.exitCode !== null) return child.exitCode;
  child.kill();
  const [code] = await once(child, "exit");
  return code;
}

function fault(error) {
  errors.push(error);
  if (errors.length <= 10) console.log(error);
}

async function keepOn(session, number) {
  while (performance.now() < end && server.child.exitCode === null) {
    try {
      await session(number);
    } catch (error) {
      fault(`client ${number}: ${error.message}`);
    }
    await delay(REST);
  }
}

async function telnetSession(number) {
  const socket = connect(telnet, "127.0.0.1");
  const said = reader(socket);
  try {
    await said(/Username: $/);
    socket.write("admin\r\n");
    await said(/Password: $/);
    socket.write("admin\r\n");
    await said(/#$/);
    for (const line of typedBy(number)) {
      socket.write(`${line}\r\n`);
      await said(/#$/);
    }
    socket.write("exit\r\n");
    await once(socket, "close");
    sessions.telnet++;
  } finally {
    socket.destroy();
  }
}

async function sshSession(number) {
  const client = new ssh2.Client();
  const failed = once(client, "error").then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  client.connect({ host: "127.0.0.1", port: ssh, username: "admin", password: "admin" });
  try {
    await Promise.race([once(client, "ready"), failed]);
    const channel = await new Promise((resolve, reject) => {
      client.shell({ rows: 24, cols: 80 }, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    const said = reader(channel);
    await said(/#$/);
    for (const line of typedBy(number)) {
      channel.write(`${line}\r`);
      await said(/#$/);
    }
    const closed = once(client, "close");
    channel.write("exit\r");
    await closed;
    sessions.ssh++;
  } finally {
    client.destroy();
  }
}

/** What each client types: its own settings come and go. */
function typedBy(number) {
  return [
    ...["terminal length 0", "show running-config", "show version", "show ip interface brief", "show users"],
    ...[
      "configure terminal",
      `interface loopback ${number + 1}`,
      `ip address 10.9.${number}.1 255.255.255.0`,
    ],
    ...[`access-list ${number + 1} permit any`, `no access-list ${number + 1}`],
    ...[`no interface loopback ${number + 1}`, "end", "show logging", "write memory"],
  ];
}

/** Waits until what comes ends as the pattern says. */
function reader(stream) {
  let text = "";
  let wake = () => undefined;
  stream.on("data", (chunk) => {
    text += chunk;
    wake();
  });
  stream.on("error", () => wake());
  return async (pattern) => {
    const until = performance.now() + PATIENCE;
    while (!pattern.test(text)) {
      if (performance.now() > until) throw new Error(`no ${pattern} in ${JSON.stringify(text.slice(-200))}`);
      await Promise.race([
        new Promise((resolve) => (wake = resolve)),
        delay(1000, undefined, { ref: false }),
      ]);
    }
    text = "";
  };
}

function summary() {
  console.log(
    `${sessions.telnet} Telnet sessions, ${sessions.ssh} SSH sessions, ${calls.lab} calls of the lab, ${calls.real} calls of real phones, ${errors.length} errors`,
  );
  const isLevel = [lab, server]
    .flatMap((one) => [
      // Code is compiled for as long as functions become hot, and takes its place once.
      memory(one, "used after collection", "used", WARMING),
      memory(one, "resident", "resident", SETTLING),
    ])
    .every(Boolean);
  return errors.length === 0 && isLevel && calls.lab > 0 && calls.real > 0;
}

/** Says how a kind of memory grew behind the given share of the time, and whether it may. */
function memory({ name, samples }, what, kind, behind) {
  const counted = samples.filter(({ minute }) => minute >= minutes * behind);
  const growth = slope(counted.map((sample) => [sample.minute, sample[kind]]));
  const [first, warm, last] = [samples[0], counted[0], counted.at(-1)].map(
    (sample) => `${sample?.[kind].toFixed(1) ?? "?"} MB`,
  );
  console.log(`memory of ${name}, ${what}: ${first} at first, ${warm} warm, ${last} in the end`);
  console.log(
    `  growth: ${growth.toFixed(2)} MB a minute over ${counted.length} samples (at most ${MOST_GROWTH})`,
  );
  return growth <= MOST_GROWTH && counted.length > 1;
}

/** By least squares, of points [x, y]. */
function slope(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, other]) => other))];
  const covariance = mean(points.map(([one, other]) => (one - x) * (other - y)));
  return covariance / mean(points.map(([one]) => (one - x) ** 2));
}
