// Kills cme at random moments while it writes, and looks at what is left: `npm run kills -- --seed 7 --count 20`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "10" } },
});
const CME = fileURLToPath(new URL("../bin/cme.cjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cme-kills-"));
const random = numbersFrom(Number(values.seed));
/** What the files hold when nobody is killed: a router's configuration without its name, and what commands write. */
let whole;
const expected = new Map();

/** What is killed: how it starts, when it can be killed, and what must hold of its files afterwards. */
const VICTIMS = { "write memory": writeMemory, "--save": save, "--pcap": capture, "--record": record };

let bad = 0;
for (const [name, victim] of Object.entries(VICTIMS)) {
  const seen = { old: 0, new: 0, drafts: 0 };
  for (let round = 0; round < Number(values.count); round++) {
    const found = await victim(round);
    if (found.fault) {
      bad++;
      console.log(`${name}, kill ${round}: ${found.fault}`);
    } else seen[found.left]++;
    seen.drafts += drafts().length;
  }
  console.log(`${name}: ${values.count} kills, ${seen.old} old, ${seen.new} new, ${seen.drafts} drafts seen`);
}
await run(["run", "-", "--save", join(folder, "last.cfg")], "hostname LAST\n");
if (drafts().length > 0) {
  bad++;
  console.log(`the next start leaves ${drafts().join(", ")}`);
}
rmSync(folder, { recursive: true });
console.log(`${bad} bad`);
process.exitCode = bad > 0 ? 1 : 0;

function drafts() {
  return readdirSync(folder).filter((name) => name.endsWith(".draft"));
}

/** A router that saves again and again: the files are always one of its configurations and one of its keys, as a whole. */
async function writeMemory() {
  const file = join(folder, "router.cfg");
  const child = cme(["console", "--lab", "none", "--nvram", file]);
  child.stdin.write("no\nenable\n");
  for (let number = 0; number < 3000; number++) {
    const name = `R${String(number).padStart(4, "0")}`;
    child.stdin.write(`configure terminal\nhostname ${name}\n`);
    child.stdin.write(`crypto key generate rsa label ${name} modulus 512\nend\nwrite memory\n`);
  }
  await said(child, /Building configuration/);
  await delay(random() * 40);
  await kill(child);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [, hostname] = /^hostname (R\d{4})$/m.exec(text) ?? [];
  // Comments tell when something was configured.
  const rest = text.replace(/^hostname .*\n/m, "").replaceAll(/^!.*\n/gm, "");
  whole ??= rest;
  const besides = `${file}.private-config`;
  const keys = existsSync(besides) ? readFileSync(besides, "utf8") : "";
  const isWhole = rest === whole && text.endsWith("end\n");
  const areKeysWhole = keys === "" || /^R\d{4}$/.test(JSON.parse(keys).rsaKeys.name);
  const fault = isWhole && areKeysWhole ? undefined : `half a configuration of ${hostname}, or of its keys`;
  return { fault, left: hostname === "R0000" ? "old" : "new" };
}

async function save(round) {
  const file = join(folder, "saved.cfg");
  const script = join(folder, "script.txt");
  writeFileSync(
    script,
    "interface loopback 0\n".concat(...Array.from({ length: 400 }, (_, at) => `interface loopback ${at}\n`)),
  );
  return replaced(round, file, ["run", script, "--save", file]);
}

async function capture(round) {
  const file = join(folder, "lab.pcap");
  const script = join(folder, "wait.txt");
  writeFileSync(script, "@ wait 60\n");
  return replaced(round, file, ["run", script, "--lab", "course", "--pcap", file]);
}

/** What a command writes at its end; half of the kills come when something moves in the folder, the others at any time. */
async function replaced(round, file, args) {
  const before = "the old one\n";
  if (!expected.has(file)) {
    await run(args, "");
    expected.set(file, readFileSync(file));
  }
  writeFileSync(file, before);
  const child = cme(args);
  if (round % 2 === 0) await Promise.race([delay(random() * 1500), once(child, "exit")]);
  else {
    const watcher = watch(folder);
    await Promise.race([once(watcher, "change"), once(child, "exit")]);
    watcher.close();
    await delay(random() * 3);
  }
  await kill(child);
  const after = readFileSync(file);
  if (after.toString() === before) return { left: "old" };
  return after.length === expected.get(file).length ? { left: "new" } : { fault: `${after.length} bytes` };
}

/** Records end with a line, whenever the server is killed. */
async function record(round) {
  const place = join(folder, `record-${round}`);
  mkdirSync(place);
  const child = cme(["serve", "--telnet", "0", "--record", place]);
  const [, port] = await said(child, /telnet 127\.0\.0\.1:(\d+)/);
  const socket = connect(Number(port), "127.0.0.1")
    .on("error", () => undefined)
    .resume();
  socket.write("admin\r\nadmin\r\nterminal length 0\r\n".concat("show running-config\r\n".repeat(500)));
  while (readdirSync(place).length < 2) await delay(5);
  await delay(random() * 300);
  await kill(child);
  socket.destroy();
  for (const name of readdirSync(place)) {
    const text = readFileSync(join(place, name), "utf8");
    if (text !== "" && !text.endsWith("\n")) return { fault: `${name} ends within a line` };
    if (name.endsWith(".cast")) for (const line of text.trimEnd().split("\n")) JSON.parse(line);
  }
  return { left: "new" };
}

function cme(args) {
  const child = spawn(process.execPath, [CME, ...args], { stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.on("error", () => undefined);
  return child;
}

async function run(args, input) {
  const child = cme(args);
  child.stdout.resume();
  child.stdin.end(input);
  await once(child, "exit");
}

function said(child, pattern) {
  return new Promise((resolve) => {
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match) resolve(match);
    });
  });
}

async function kill(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
