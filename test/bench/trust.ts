// `npm run bench`, third part: what a client of `cme serve` learns from time, and how long it waits for others' routers.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import ssh2 from "ssh2";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { routersInARow } from "../../src/server/classroom.js";
import { gateTo } from "../../src/server/gate.js";
import { USUAL_LIMITS } from "../../src/server/guard.js";
import { Server } from "../../src/server/server.js";
import { loggedIn, telnet, type TelnetClient } from "../server/clients.js";
import { median } from "./harness.js";

const ROUTERS = Number(process.env["ROUTERS"] ?? 20);
const RULES = Number(process.env["RULES"] ?? 5000);
const TRIES = Number(process.env["TRIES"] ?? 400);

const LOGIN = "line vty 0 15\n login local\nend\n";
const ADMIN = "username admin privilege 15 secret admin\n";

/** A configuration with so many lines of access lists. */
function withRules(count: number): string {
  const rules = Array.from(
    { length: count },
    (_, index) => `access-list 101 permit tcp host 10.${(index >> 8) & 255}.${index & 255}.1 any eq 80\n`,
  );
  return `hostname R\n${ADMIN}${rules.join("")}${LOGIN}`;
}

/** The routers, each behind a port; tells the ports. Those of the first router are for the one who watches. */
async function serve(): Promise<void> {
  const { private: key } = ssh2.utils.generateKeyPairSync("ed25519");
  const users = Array.from({ length: TRIES / 2 }, (_, index) => `username u${index} secret s${index}\n`);
  const light = routersInARow(1, {
    platform: defaultPlatform,
    configuration: `hostname R\n${ADMIN}${LOGIN}`,
  });
  const heavy = routersInARow(ROUTERS, { platform: defaultPlatform, configuration: withRules(RULES) });
  const known = routersInARow(1, { platform: defaultPlatform, configuration: users.join("") + LOGIN });
  const server = new Server({ keys: [key], limits: USUAL_LIMITS });
  const ports: number[] = [];
  for (const router of [...light, ...heavy, ...known]) {
    const protocol = known.includes(router) ? "ssh" : "telnet";
    const place = { host: "127.0.0.1", port: 0 };
    ports.push((await server.listen(protocol, place, gateTo(router), [router])).port);
  }
  process.send?.(ports);
  const longest = watchTurns();
  process.on("message", () => process.send?.(longest.get()));
}

/**
 * The most milliseconds of the processor that pass from one look at the clock to the next: how long others would wait on
 * a machine that does nothing else. Each answer begins anew.
 */
function watchTurns(): { get(): number } {
  let longest = 0;
  let before = threadTime();
  setInterval(() => {
    const now = threadTime();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  return {
    get() {
      const found = longest;
      longest = 0;
      return found;
    },
  };
}

/** Milliseconds of the processor that this thread has had; on systems that do not tell, those of all threads. */
function threadTime(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "latin1").split(" ");
    return Number(nanoseconds) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

/** Types a command and waits for the prompt, again and again until it is told to stop; yields the longest wait. */
async function longestWait(client: TelnetClient, until: Promise<unknown>): Promise<number> {
  const turn = { over: false };
  const stop = until.finally(() => (turn.over = true));
  let longest = 0;
  while (!turn.over) {
    const start = performance.now();
    client.type("show privilege\r");
    await client.screen.until(/level is 15\r\nR#$/, 60_000);
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await stop;
  return longest;
}

/** Logs in to a router, which has to come up for it, and reloads it. */
async function bootAndReload(port: number): Promise<void> {
  const patience = 600_000;
  const first = await arrive(port, patience);
  first.type("reload\r\r");
  await first.screen.untilClosed(patience);
  (await arrive(port, patience)).socket.destroy();
}

async function arrive(port: number, patience: number): Promise<TelnetClient> {
  const client = await telnet(port);
  await client.screen.until(/Username: $/, patience);
  client.type("admin\r");
  await client.screen.until(/Password: $/, patience);
  client.type("admin\r");
  await client.screen.until(/R#$/, patience);
  return client;
}

async function boots(server: ChildProcess, [watched = 0, ...others]: readonly number[]): Promise<void> {
  const client = await loggedIn(watched);
  await longestTurn(server);
  const start = performance.now();
  const longest = await longestWait(client, Promise.all(others.map(bootAndReload)));
  client.socket.destroy();
  const seconds = (performance.now() - start) / 1000;
  const what = `${ROUTERS} routers with ${RULES} rules boot and reload (${seconds.toFixed(1)} s)`;
  say(`longest wait of another student while ${what}`, longest, "ms");
  say("longest that the server computed meanwhile without a look at others", await longestTurn(server), "ms");
}

/** The longest turn of the server since it was asked last. */
async function longestTurn(server: ChildProcess): Promise<number> {
  const answer = once(server, "message");
  server.send("longest");
  const [longest] = (await answer) as [number];
  return longest;
}

/** Milliseconds from a wrong password to its answer. */
function denial(port: number, username: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    let start = 0;
    client.on("error", reject);
    const ask = (_left: unknown, _partly: boolean, next: (method: object) => void) => {
      if (start > 0) {
        resolve(performance.now() - start);
        client.destroy();
        return;
      }
      start = performance.now();
      next({ type: "password", username, password: "wrong" });
    };
    client.connect({ host: "127.0.0.1", port, username, authHandler: ask as never });
  });
}

/** Whether the answers for names that somebody has come at other times than for names that nobody has. */
async function logins(port: number): Promise<void> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let index = 0; index < TRIES / 2; index++) {
    known.push(await denial(port, `u${index}`));
    unknown.push(await denial(port, `x${index}`));
  }
  say("median answer to a wrong password of a user", median(known), "ms");
  say("median answer for a name that nobody has", median(unknown), "ms");
  const p = rankTest(known, unknown);
  say(`rank test over ${TRIES} tries: p (below 0.01 would tell them apart)`, p, "");
}

/** The two-sided probability of ranks at least as uneven as these by chance (Mann-Whitney, normal approximation). */
function rankTest(one: readonly number[], other: readonly number[]): number {
  const wins = one.flatMap((a) => other.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  const u = wins.reduce((sum: number, win) => sum + win, 0);
  const mean = (one.length * other.length) / 2;
  const deviation = Math.sqrt((one.length * other.length * (one.length + other.length + 1)) / 12);
  return Math.min(1, 2 * (1 - normal(Math.abs(u - mean) / deviation)));
}

/** The standard normal distribution (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, factor) => (rest + factor) * t, 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

function say(title: string, value: number, unit: string): void {
  process.stdout.write(`${`${value.toFixed(2)} ${unit}`.trim().padStart(10)}  ${title}\n`);
}

async function main(role: string | undefined): Promise<void> {
  if (role === "serve") return serve();
  const server: ChildProcess = fork(process.argv[1] ?? "", ["serve"], { stdio: "inherit" });
  const [ports] = (await once(server, "message")) as [readonly number[]];
  if (role !== "logins") await boots(server, ports.slice(0, -1));
  if (role !== "boots") await logins(ports.at(-1) ?? 0);
  server.kill();
}

void main(process.argv[2]);
