import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";

/** A program that is killed while it saves loses nothing that it has confirmed. KILLS=200 kills it that often. */
const KILLS = Number(process.env["KILLS"] ?? 4);

/** More rounds than there is time for; so many VLANs are not reserved. */
const MOST = 1000;

/** How often something was confirmed before a kill. */
let total = 0;

const root = mkdtempSync(join(tmpdir(), "cme-kills-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const environment = (folder: string) => ({ ...process.env, XDG_DATA_HOME: folder, LC_ALL: "C" });

/** Each device of the lab saves something new. */
const round = (number: number): readonly string[] => [
  ...["configure terminal", `hostname R${number}`, "end", "write memory"],
  ...["@SW1 configure terminal", `@SW1 hostname S${number}`, `@SW1 vlan ${number + 1}`, "@SW1 end"],
  ...["@SW1 write memory", `@PC1 ipconfig 10.0.${number >> 8}.${number & 255} 255.0.0.0`],
];

/** What a device has saved at least, by what the screen confirmed. */
interface Saved {
  readonly router: number;
  readonly switch: number;
  readonly pc: number;
}

/** Kills it so many milliseconds after it has confirmed some rounds, however fast it is. */
async function killedAfter(folder: string, rounds: number, milliseconds: number): Promise<Saved> {
  const child = spawn(process.execPath, ["bin/cme.cjs", "console"], { env: environment(folder) });
  let shown = "";
  child.stdout.on("data", (chunk: Buffer) => (shown += chunk.toString()));
  child.stdin.on("error", () => undefined);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.stdin.write("\nenable\n@SW1 enable\n");
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const isOver = () => child.signalCode !== null;
  for (let number = 1; !isOver() && number < MOST; number++) {
    if (number === rounds + 1) setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.stdin.write(`${round(number).join("\n")}\n`);
    // What is typed ahead is confirmed late: the kill is to come between two confirmations.
    while (!isOver() && !shown.includes(`: 10.0.${number >> 8}.${number & 255}\n`)) await sleep(1);
  }
  await ended;
  return {
    router: [...shown.matchAll(/^(R\d+#)?write memory\nBuilding configuration...\n\[OK\]/gm)].length,
    switch: [...shown.matchAll(/@SW1 write memory\nBuilding configuration...\n\[OK\]/g)].length,
    pc: pcIn(shown),
  };
}

function continued(folder: string) {
  const lines = ["", "enable", "show running-config | include ^hostname", "@SW1 enable"];
  const others = ["@SW1 show running-config | include ^hostname", "@SW1 show vlan brief", "@PC1 ipconfig"];
  const { stdout, stderr, status } = spawnSync(process.execPath, ["bin/cme.cjs", "console"], {
    env: environment(folder),
    input: [...lines, ...others, ""].join("\n"),
    encoding: "utf8",
  });
  return {
    status,
    stderr,
    saved: {
      router: lastOf(stdout, /^hostname R(\d+)/gm),
      switch: lastOf(stdout, /^hostname S(\d+)/gm),
      pc: pcIn(stdout),
    },
    vlans: [...stdout.matchAll(/^(\d+) +VLAN\d{4} +active/gm)].map(([, number]) => Number(number)),
  };
}

function pcIn(text: string): number {
  const [, high = "0", low = "0"] = [...text.matchAll(/IPv4 Address\.+: 10\.0\.(\d+)\.(\d+)/g)].at(-1) ?? [];
  return Number(high) * 256 + Number(low);
}

function lastOf(text: string, pattern: RegExp): number {
  return Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

test.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
  "kill %i loses nothing that was confirmed",
  async (number) => {
    const folder = join(root, String(number));
    const confirmed = await killedAfter(folder, 1 + (number % 7), (number * 97) % 90);
    const { status, stderr, saved, vlans } = continued(folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(saved.router).toBeGreaterThanOrEqual(confirmed.router);
    expect(saved.switch).toBeGreaterThanOrEqual(confirmed.switch);
    expect(saved.pc).toBeGreaterThanOrEqual(confirmed.pc);
    for (let vlan = 2; vlan <= confirmed.switch + 1; vlan++) expect(vlans).toContain(vlan);
    // What was half replaced is gone.
    const labs = join(folder, "cme", "labs");
    const files = existsSync(labs) ? readdirSync(labs, { recursive: true, encoding: "utf8" }) : [];
    expect(files.filter((file) => /\d$/.test(file))).toEqual([]);
    total += confirmed.router + confirmed.switch;
    rmSync(folder, { recursive: true });
  },
  30_000,
);

test("the kills came while devices were saving", () => {
  expect(total).toBeGreaterThan(KILLS);
});
