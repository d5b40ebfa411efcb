// scp as OpenSSH (`scp -O`) and scp.py speak it, and what a file manager of routers does with it step by step.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scpRequestIn } from "../../src/server/ssh-scp.js";
import { open, type Opened } from "./classroom.js";
import { exec, ssh } from "./clients.js";

let lab: Opened;

beforeAll(async () => {
  lab = await open();
});

afterAll(async () => {
  await lab.server.close();
  expect(lab.faults).toEqual([]);
});

/** Runs commands of EXEC on a connection of their own. */
async function run(...commands: readonly string[]): Promise<string> {
  const client = await ssh(lab.ssh);
  const { screen } = await exec(client, commands.join("\n"));
  return screen.untilClosed();
}

/** Speaks with an scp server: sends parts, each when the server has answered the one before. */
async function scp(
  command: string,
  parts: readonly (string | Buffer)[],
): Promise<{ said: Buffer; exit: number | undefined }> {
  const client = await ssh(lab.ssh);
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) return reject(error);
      let said = Buffer.alloc(0);
      let exit: number | undefined;
      const left = [...parts];
      const next = () => {
        const part = left.shift();
        if (left.length === 0) channel.end(part);
        else channel.write(part);
      };
      channel.on("data", (chunk: Buffer) => {
        said = Buffer.concat([said, chunk]);
        next();
      });
      channel.on("exit", (code: number) => (exit = code));
      channel.on("close", () => resolve({ said, exit }));
      if (command.includes("-f")) next();
    });
  });
}

const put = (path: string, content: string | Buffer, name = "x") =>
  scp(`scp -t ${path}`, [
    `C0644 ${Buffer.byteLength(content)} ${name}\n`,
    Buffer.concat([Buffer.from(content), Buffer.from([0])]),
  ]);

const get = (path: string) => scp(`scp -f ${path}`, ["\0", "\0", "\0"]);

test("nothing goes before the server is enabled", async () => {
  expect((await put("flash:x", "abc")).said.toString()).toBe("\u0001Administratively disabled.\n");
  await run("configure terminal", "ip scp server enable", "end");
  expect(await run("show running-config | include scp")).toContain("ip scp server enable");
});

test("a file that is put there is there, and comes back byte for byte", async () => {
  const content = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7) % 256));
  expect(await put("'flash:/phone load.bin'", "a")).toMatchObject({ exit: 1 });
  expect(await put("flash:/load.bin", content)).toMatchObject({ exit: 0, said: Buffer.from([0, 0, 0]) });
  const sum = createHash("md5").update(content).digest("hex");
  expect(await run("verify /md5 flash:/load.bin")).toMatch(new RegExp(`= ${sum}`));
  expect(await run("dir flash:/load.bin")).toMatch(/Directory of flash:\/load\.bin[^]*-rw- +200000 /);
  const { said, exit } = await get("flash:/load.bin");
  const header = "C0644 200000 load.bin\n";
  expect(said.subarray(0, header.length).toString()).toBe(header);
  expect(said.subarray(header.length, -1).equals(content)).toBe(true);
  expect(exit).toBe(0);
});

test("a target that is a directory takes the file's own name, and no name leads out of it", async () => {
  await put("flash:", "abc", "own.txt");
  expect(await run("more flash:own.txt")).toContain("abc");
  await put("flash:", "abc", "../../etc/passwd");
  expect(await run("more flash:passwd")).toContain("abc");
});

test("what breaks off, is too large, or is a directory leaves the old file", async () => {
  await put("flash:/old", "old");
  await scp("scp -t flash:/old", ["C0644 100 old\n", "half"]);
  expect((await scp("scp -t flash:/old", ["C0644 99999999999 old\n"])).said.toString()).toContain(
    "No space left on device",
  );
  expect((await scp("scp -r -t flash:/old", ["D0755 0 old\n"])).said.toString()).toContain("protocol error");
  expect((await get("flash:/none")).said.toString()).toBe(
    "\u0001%Error opening flash:/none (No such file or directory)\n",
  );
  expect(await run("more flash:/old")).toMatch(/^old\r\n$/);
});

test("what is put to running-config is merged", async () => {
  await put("running-config", "hostname MERGED\nend\n");
  expect(await run("show running-config | include hostname")).toContain("hostname MERGED");
});

test("SFTP is refused", async () => {
  const client = await ssh(lab.ssh);
  await expect(
    new Promise((resolve, reject) => {
      client.sftp((error, sftp) => (error ? reject(error) : resolve(sftp)));
    }),
  ).rejects.toThrow();
  client.end();
});

test.each([
  ["scp -t flash:x", { direction: "take", path: "flash:x" }],
  ["scp -v -p -t -- flash:/x", { direction: "take", path: "flash:/x" }],
  ["scp -vf 'flash:/a b'", { direction: "give", path: "flash:/a b" }],
  ["scp flash:x", undefined],
  ["show scp -t x", undefined],
])("%s is read", (command, request) => {
  expect(scpRequestIn(command)).toEqual(request);
});
