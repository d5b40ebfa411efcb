// A disk that refuses each call in turn, and what the user of each command hears of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CodeCache } from "../../src/cli/code-cache.js";
import { fileNvram } from "../../src/cli/file-nvram.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { play } from "../../src/session/play.js";
import { hostKeys } from "../../src/server/host-keys.js";
import { recordIn } from "../../src/server/record.js";
import { alone } from "../../src/server/power.js";
import { ServedRouter } from "../../src/server/served-router.js";
import { realDisk, type Disk } from "../../src/server/disk.js";
import { callsOf, REFUSALS, refusingDisk } from "../server/refusing-disk.js";
import { cmeOn } from "./program.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "cme-refused-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const OLD = "! the old one\n";

/** Does something on a disk that refuses one call after another, each with another reason. */
async function withEachRefused(
  calls: number,
  action: (disk: Disk, which: string) => Promise<void> | void,
): Promise<void> {
  expect(calls).toBeGreaterThan(2);
  for (let at = 0; at < calls; at++) {
    const code = REFUSALS[at % REFUSALS.length] ?? expect.fail();
    for (const broken of [false, true]) {
      const { disk } = refusingDisk(at, code, broken);
      await action(disk, `call ${at}: ${code}`);
    }
  }
}

const COMPLAINT = /^cme: cannot (?:read|write) \S+: (?!E[A-Z]+:)[a-z][^\n]*$/;

describe.each([
  ["--save", ["run", "-"], "hostname R1\n"],
  ["--pcap", ["run", "-", "--lab", "course"], "@ wait 1\n"],
])("cme run with %s", (option, args, typed) => {
  test(
    `leaves the old file of ${option} as it is, says why, and exits with 2`,
    { timeout: 60_000 },
    async () => {
      const file = join(folder, "out");
      writeFileSync(file, OLD);
      const counting = refusingDisk(-1, "");
      expect(await cmeOn(counting.disk, typed, ...args, option, file)).toMatchObject({ code: 0 });
      const fresh = readFileSync(file);
      await withEachRefused(counting.calls.length, async (disk, which) => {
        writeFileSync(file, OLD);
        const { code, err } = await cmeOn(disk, typed, ...args, option, file);
        const complaints = err.split("\n").filter((line) => line.startsWith("cme: cannot"));
        const now = readFileSync(file);
        expect(code, which).toEqual(complaints.length > 0 ? 2 : 0);
        if (code === 0) expect(now.equals(fresh), which).toEqual(true);
        else {
          expect(complaints, which).toEqual([expect.stringMatching(COMPLAINT)]);
          expect(now.toString(), which).toEqual(OLD);
        }
      });
    },
  );
});

test("at the console write memory is answered, and the session goes on", { timeout: 60_000 }, async () => {
  const file = join(folder, "router.cfg");
  const typed = "no\nenable\nconfigure terminal\nhostname R9\nend\nwrite memory\nshow privilege\n";
  const args = ["console", "--lab", "none", "--no-hints", "--nvram", file];
  writeFileSync(file, OLD);
  const counting = refusingDisk(-1, "");
  expect(await cmeOn(counting.disk, typed, ...args)).toMatchObject({ code: 0 });
  await withEachRefused(counting.calls.length, async (disk, which) => {
    writeFileSync(file, OLD);
    const { code, out, err } = await cmeOn(disk, typed, ...args);
    const saved = readFileSync(file, "utf8");
    if (code === 2) {
      expect(err.trimEnd(), which).toMatch(COMPLAINT);
      expect(saved, which).toBe(OLD);
      return;
    }
    expect(out, which).toContain("Current privilege level is 15");
    if (/^Building configuration...\n\[OK\]$/m.test(out)) expect(saved, which).toContain("hostname R9");
    else {
      expect(saved, which).toBe(OLD);
      expect(out, which).toMatch(/^%Error opening nvram:\/(startup|private)-config \(/m);
      expect(out, which).toMatch(/\[cme\] cannot (read|write) \S+router.cfg\S*: /);
    }
  });
});

const MAKE_KEYS = [
  "configure terminal",
  "hostname R9",
  "crypto key generate rsa label R9 modulus 1024",
  "end",
];
const KEYS = { rsaKeys: { name: "R9", bits: 1024 } };

test("a router that saves hears of each refusal in the words of IOS", async () => {
  const file = join(folder, "router.cfg");
  const besides = `${file}.private-config`;
  const save = (disk: Disk) => {
    const told: string[] = [];
    const nvram = fileNvram(file, ({ failure }) => told.push(failure), disk);
    const session = new Session(new RouterHost({ platform: defaultPlatform, nvram }), { privileged: true });
    for (const line of MAKE_KEYS) play(session, line);
    return { output: play(session, "write memory").output, told, session };
  };
  const calls = callsOf((disk) => void save(disk));
  await withEachRefused(calls, (disk, which) => {
    writeFileSync(file, OLD);
    rmSync(besides, { force: true });
    const { output, told, session } = save(disk);
    const refused = /^%Error opening nvram:\/(startup|private)-config \(.*\)$/m.test(output);
    expect(refused !== output.includes("[OK]"), which).toEqual(true);
    expect(refused ? told.length > 0 : true, which).toEqual(true);
    // The keys come behind the configuration, and what is there is whole.
    const saved = readFileSync(file, "utf8");
    if (refused && !output.includes("private-config")) expect(saved, which).toEqual(OLD);
    else if (!refused) expect(saved, which).toContain("hostname R9");
    expect(fileNvram(file).readPrivate(), which).toEqual(refused ? undefined : KEYS);
    expect(play(session, "show privilege").output).toContain("level is 15");
  });
});

test("host keys are kept whole or refused", { timeout: 60_000 }, async () => {
  const keys = join(folder, "keys");
  const before = hostKeys(keys);
  const readable = callsOf((disk) => void hostKeys(keys, disk));
  await withEachRefused(readable, (disk) => {
    try {
      hostKeys(keys, disk);
    } catch (error) {
      expect(REFUSALS).toContain((error as NodeJS.ErrnoException).code);
    }
    expect(hostKeys(keys)).toEqual(before);
  });
});

test("a session goes on without its record, and that is told once", async () => {
  const initial = () => "line vty 0 4\n no login\n privilege level 15\nend\n";
  let round = 0;
  const talk = (disk: Disk) => {
    const told: string[] = [];
    const place = join(folder, String(round++));
    const wrap = recordIn(place, { fault: (path) => told.push(path), full: expect.fail }, { disk });
    const arrival = new ServedRouter("R1", alone({ platform: defaultPlatform, initial }), wrap).arrive(
      "telnet",
      "10.0.0.7",
    );
    const { session, remote } = arrival ?? expect.fail();
    session.connect();
    const shown = ["show privilege", "show clock", "show privilege"].map((line) => remote.enter(line).text);
    remote.hangUp();
    return { told, shown };
  };
  const calls = callsOf((disk) => void talk(disk));
  await withEachRefused(calls, (disk, which) => {
    let talked: ReturnType<typeof talk>;
    try {
      talked = talk(disk);
    } catch (error) {
      // The folder itself: the server does not start.
      expect(which).toMatch(/^call [01]:/);
      expect(REFUSALS).toContain((error as NodeJS.ErrnoException).code);
      return;
    }
    expect(talked.told.length, which).toEqual(1);
    expect(talked.shown.filter((text) => text.includes("level is 15"))).toHaveLength(2);
  });
});

test("the code cache is silent, and never half a file", async () => {
  const parts = new Map([["one.cjs", Buffer.from("code")]]);
  const cacheOn = (disk: Disk) => new CodeCache(folder, "exec", "this build", disk);
  const calls = callsOf((disk) => {
    cacheOn(disk).write(parts);
    cacheOn(disk).read();
  });
  await withEachRefused(calls, (disk) => {
    cacheOn(disk).write(parts);
    expect([0, 1]).toContain(cacheOn(disk).read().size);
    expect(cacheOn(realDisk).read()).toEqual(parts);
  });
});
