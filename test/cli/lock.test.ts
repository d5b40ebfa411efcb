import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failed } from "../../src/cli/failure.js";
import { lockFolder, type Lock } from "../../src/cli/lock.js";

const folder = mkdtempSync(join(tmpdir(), "cme-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function locked(path: string, platform?: NodeJS.Platform): Promise<Lock> {
  const lock = await lockFolder(path, platform);
  if (failed(lock)) throw new Error(lock.failure);
  return lock;
}

test("a folder is one's own until it is released, whatever it is called", async () => {
  const lock = await locked(folder);
  const other = `${folder}-by-another-name`;
  symlinkSync(folder, other);
  const refused = await lockFolder(join(other, "."));
  rmSync(other);
  expect(refused).toEqual({
    failure: `${other} is in use by another cme (process ${process.pid}): end that one first, or use another folder`,
  });
  await lock.release();
  await (await locked(folder)).release();
});

test("a folder that is not there cannot be locked", async () => {
  expect(await lockFolder(join(folder, "missing"))).toEqual({
    failure: `cannot open ${join(folder, "missing")}: there is no such file`,
  });
});

// Files of sockets serve where sockets have no names of their own, and can be tried wherever there are such files.
const platforms = process.platform === "linux" ? (["linux", "darwin"] as const) : [process.platform];

describe.each(platforms)("with the sockets of %s", (platform) => {
  const program = join(folder, "holder.cjs");

  beforeAll(() => {
    const entryPoint = join(import.meta.dirname, "../../src/cli/lock.ts");
    const built = buildSync({
      stdin: {
        contents: `import { lockFolder } from ${JSON.stringify(entryPoint)};
          lockFolder(process.argv[2], process.argv[3]).then((lock) => console.log(lock.failure ?? "locked"));
          setTimeout(() => undefined, 60_000);`,
        resolveDir: folder,
      },
      bundle: true,
      platform: "node",
      format: "cjs",
      write: false,
    });
    writeFileSync(program, built.outputFiles[0]?.contents ?? "");
  });

  test("a killed process leaves its folder to the next", { timeout: 20_000 }, async () => {
    const path = mkdtempSync(join(folder, "killed-"));
    const child = spawn(process.execPath, [program, path, platform], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = (await once(child.stdout, "data")) as [Buffer];
    expect(said.toString()).toBe("locked\n");
    const refused = await lockFolder(path, platform);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(refused).toEqual({
      failure: `${path} is in use by another cme (process ${child.pid ?? 0}): end that one first, or use another folder`,
    });
    await (await locked(path, platform)).release();
  });
});
