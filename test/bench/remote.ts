// `npm run bench`, second part: routers behind SSH, beside an ssh2 server that answers a constant text.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import ssh2, { type Client, type ClientChannel } from "ssh2";
import { serveConstant, serveRouters, tellHoldings, type Holdings } from "./remote-server.js";

const SESSIONS = Number(process.env["SESSIONS"] ?? 1000);
/** Clients that log in at the same time. */
const TOGETHER = 25;
/** What each session does: it reads the configuration and changes it. */
const ROUND = [
  "show running-config",
  "configure terminal",
  "interface FastEthernet0/0",
  "description bench",
  "end",
];
/** About as long as the answer to `show running-config`. */
const CONSTANT = `${"interface FastEthernet0/0\r\n".repeat(40)}CME#`;

class BenchSession {
  private seen = "";
  private answered: (() => void) | undefined;

  constructor(
    readonly client: Client,
    private readonly channel: ClientChannel,
  ) {
    channel.on("data", (chunk: Buffer) => {
      this.seen = (this.seen + chunk.toString("latin1")).slice(-64);
      if (!this.seen.endsWith("#")) return;
      this.seen = "";
      this.answered?.();
    });
  }

  /** Types a line; yields the milliseconds until the next prompt. */
  async command(line: string): Promise<number> {
    const start = performance.now();
    await new Promise<void>((resolve) => {
      this.answered = resolve;
      this.channel.write(`${line}\r`);
    });
    return performance.now() - start;
  }
}

function connect(port: number, user: string): Promise<BenchSession> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    client.on("error", reject);
    client.on("ready", () => {
      client.setNoDelay(true);
      client.shell({ rows: 24, cols: 80, term: "vt100" }, (error, channel) => {
        if (error) reject(error);
        else resolve(new BenchSession(client, channel));
      });
    });
    const algorithms = {
      cipher: ["aes128-ctr"],
      hmac: ["hmac-sha2-256-etm@openssh.com"],
      kex: ["curve25519-sha256"],
    };
    client.connect({
      host: "127.0.0.1",
      port,
      username: user,
      password: "bench",
      readyTimeout: 120_000,
      algorithms: algorithms as object,
    });
  });
}

async function holdings(server: ChildProcess): Promise<Holdings> {
  server.send("holdings");
  const [told] = (await once(server, "message")) as [Holdings];
  return told;
}

/**
 * Runs a server in a process of its own and measures it; `power` switches its routers on first. Yields the median of
 * its answers at leisure, in milliseconds.
 */
async function measure(role: string): Promise<number> {
  const server = fork(process.argv[1] ?? "", [role], { stdio: "inherit" });
  const [port] = (await once(server, "message")) as [number];
  const empty = await holdings(server);
  if (role === "routers") server.send("power");
  const powered = await holdings(server);
  const sessions: BenchSession[] = [];
  const begun = performance.now();
  for (let first = 0; first < SESSIONS; first += TOGETHER) {
    const users = Array.from(
      { length: Math.min(TOGETHER, SESSIONS - first) },
      (_, index) => `u${first + index}`,
    );
    sessions.push(...(await Promise.all(users.map((user) => connect(port, user)))));
  }
  say(`${role}: ${SESSIONS} logins`, (performance.now() - begun) / 1000, "s");
  await Promise.all(sessions.map((session) => session.command("terminal length 0")));
  const busy = await holdings(server);
  if (role === "routers") {
    say(
      "routers: memory of one without sessions (target 0.5)",
      (powered.heap - empty.heap) / SESSIONS / 1e6,
      "MB",
    );
  }
  say(`${role}: memory of a session`, (busy.heap - powered.heap) / SESSIONS / 1e6, "MB");
  say(`${role}: the whole process`, busy.resident / 1e6, "MB");
  await atFullSpeed(role, sessions);
  const answers = await atLeisure(role, sessions);
  for (const { client } of sessions) client.end();
  server.kill();
  return percentile(answers, 0.5);
}

/** All sessions at once, each as fast as it is answered. */
async function atFullSpeed(role: string, sessions: readonly BenchSession[]): Promise<void> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    sessions.map(async (session) => {
      for (const line of [...ROUND, ...ROUND]) times.push(await session.command(line));
    }),
  );
  say(
    `${role}: commands a second, all sessions at once`,
    times.length / ((performance.now() - start) / 1000),
    "",
  );
  say(`${role}: 99th percentile of these answers`, percentile(times, 0.99), "ms");
}

/** As people and playbooks do: each session types a command every few seconds. */
async function atLeisure(role: string, sessions: readonly BenchSession[]): Promise<readonly number[]> {
  const times: number[] = [];
  await Promise.all(
    sessions.map(async (session, index) => {
      for (const line of ROUND) {
        await new Promise((resolve) => setTimeout(resolve, 1500 + ((index * 7919) % 1000)));
        times.push(await session.command(line));
      }
    }),
  );
  say(`${role}: median, a command every two seconds in each`, percentile(times, 0.5), "ms");
  say(`${role}: 99th percentile, a command every two seconds in each`, percentile(times, 0.99), "ms");
  return times;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

function say(title: string, value: number, unit: string): void {
  process.stdout.write(`${`${value.toFixed(2)} ${unit}`.trim().padStart(10)}  ${title}\n`);
}

async function main(role: string | undefined): Promise<void> {
  if (role === undefined) {
    const [routers, constant] = [await measure("routers"), await measure("constant")];
    say("median of routers / of a constant answer", routers / constant, "");
    return;
  }
  tellHoldings();
  const answer = (port: number) => process.send?.(port);
  if (role === "routers") await serveRouters(SESSIONS, answer);
  else serveConstant(CONSTANT, answer);
}

void main(process.argv[2]);
