// Lets cme write on a disk that is full, a real one: `node .build/full-disk.mjs`, as root on Linux.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const CME = fileURLToPath(new URL("../bin/cme.cjs", import.meta.url));
const OLD = "! the old one\n";
const disk = mkdtempSync(join(tmpdir(), "cme-full-"));

if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status !== 0) {
  rmdirSync(disk);
  console.log("skipped: nothing can be mounted here");
} else {
  try {
    saves();
    writesMemory();
    await records();
  } finally {
    spawnSync("umount", [disk]);
    rmdirSync(disk);
  }
}

function saves() {
  const file = join(disk, "saved.cfg");
  fill(file);
  const { code, err } = cme(["run", "-", "--save", file], "hostname R1\n");
  check("--save", code === 2 && err.includes(`cannot write ${file}: no space left on device`), err);
  check(
    "--save, the old file",
    readFileSync(file, "utf8") === OLD && readdirSync(disk).length === 2,
    readdirSync(disk),
  );
}

function writesMemory() {
  const file = join(disk, "router.cfg");
  fill(file);
  const typed = "no\nenable\nwrite memory\nshow privilege\n";
  const { code, out } = cme(["console", "--lab", "none", "--nvram", file], typed);
  check("write memory", out.includes("%Error opening nvram:/startup-config (No space left on device)"), out);
  check("write memory, the session", code === 0 && out.includes("level is 15"), out);
  check("write memory, the old file", readFileSync(file, "utf8") === OLD, "");
}

/** The disk fills up while a session is recorded. */
async function records() {
  rmSync(join(disk, "fill"));
  const server = spawn(process.execPath, [CME, "serve", "--telnet", "0", "--record", join(disk, "records")]);
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said += chunk));
  const port = () => /telnet 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
  while (!port()) await delay(20);
  const client = connect(Number(port()), "127.0.0.1");
  let screen = "";
  client.on("data", (chunk) => (screen += chunk.toString("latin1")));
  client.write("admin\r\nadmin\r\nterminal length 0\r\n".concat("show running-config\r\n".repeat(60)));
  while (!said.includes("no space")) await delay(20);
  client.write("show privilege\r\n");
  for (let tries = 0; tries < 500 && !screen.includes("level is 15"); tries++) await delay(20);
  check("--record, the session", screen.includes("level is 15"), screen.slice(-200));
  check("--record, what is said", said.split("no space left on device").length === 2, said);
  for (const name of readdirSync(join(disk, "records"))) {
    const text = readFileSync(join(disk, "records", name), "utf8");
    check(`--record, ${name}`, text.endsWith("\n"), text.slice(-80));
  }
  client.destroy();
  server.kill("SIGTERM");
  await once(server, "exit");
}

/** A file that is there, on a disk on which nothing else has room. */
function fill(file) {
  rmSync(join(disk, "fill"), { force: true });
  writeFileSync(file, OLD);
  // Stops where the disk is full.
  spawnSync("dd", ["if=/dev/zero", `of=${join(disk, "fill")}`, "bs=1k"]);
}

function cme(args, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CME, ...args], { input, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

function check(name, sound, seen) {
  console.log(`${name}: ${sound ? "as it should be" : `not so: ${String(seen)}`}`);
  if (!sound) process.exitCode = 1;
}
