import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readScript } from "../../src/parse/transcript.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { recordIn } from "../../src/server/record.js";
import { alone } from "../../src/server/power.js";
import { ServedRouter, type Arrival } from "../../src/server/served-router.js";
import { cme } from "../cli/program.js";

let folder: string;
let arrival: Arrival;
let full: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cme-record-"));
  const faults: unknown[] = [];
  full = [];
  const router = new ServedRouter(
    "R1",
    alone({
      platform: defaultPlatform,
      initial: () => "hostname Router\nline vty 0 4\n no login\n privilege level 15\nend\n",
    }),
    recordIn(
      folder,
      { fault: (_path, error) => faults.push(error), full: (file) => full.push(file) },
      { most: 4000 },
    ),
  );
  arrival = router.arrive("telnet", "10.0.0.7") ?? expect.fail();
  arrival.session.connect();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function written(extension: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith(extension)) ?? expect.fail();
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  return readFileSync(join(folder, name), "utf8");
}

test("a session's transcript is what cme run prints when it replays it", async () => {
  const { remote } = arrival;
  remote.enter("configure terminal");
  remote.enter("hostname R9");
  remote.help("ephone-");
  remote.enter("banner motd #");
  remote.enter("Hello #");
  remote.enter("username ann secret hush");
  remote.end("interface FastEthernet0/0");
  remote.enter("nonsense here");
  remote.enter("send vty 3");
  remote.enter("first");
  remote.end("second");
  remote.enter("y");
  remote.enter("ping 10.9.9.9");
  while (remote.expects === "wait") remote.elapse();
  remote.enter("copy running-config startup-config");
  remote.enter("");
  remote.hangUp();
  const transcript = written(".txt");
  expect(transcript).not.toContain("hush");
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const { out } = await cme("run", join(folder, file));
  // A session on a vty without terminal monitor sees no messages; the comments are typed, too.
  const rows = out.split("\n").slice(2, -2);
  const quiet = rows.filter((row, index) => !row.includes(": %") && !rows[index + 1]?.includes(": %"));
  expect(quiet.join("\n")).toBe(transcript.split("\n").slice(2, -1).join("\n"));
  expect(readScript(transcript).reading).toBe("log");
});

test("the asciicast holds the same lines, each with its time", () => {
  const { remote } = arrival;
  remote.enter("show privilege");
  remote.enter("disable");
  remote.hangUp();
  const [head = "", ...events] = written(".cast").trimEnd().split("\n");
  expect(JSON.parse(head)).toMatchObject({ version: 2, width: 80, height: 24 });
  const shown = events.map((event) => JSON.parse(event) as [number, string, string]);
  expect(shown.map(([, kind]) => kind)).toEqual(["o", "o"]);
  expect(
    shown
      .map(([, , text]) => text)
      .join("")
      .replaceAll("\r\n", "\n"),
  ).toBe(written(".txt").split("\n").slice(2).join("\n"));
  expect(shown.every(([time], index) => time >= (shown[index - 1]?.[0] ?? 0))).toBe(true);
});

test("a record that is as long as one may be says so and ends; the session goes on", () => {
  const { remote } = arrival;
  for (let turn = 0; turn < 60; turn++) remote.enter("show running-config");
  const text = written(".txt");
  expect(text.endsWith("\n! the record ends here: it has reached its limit of 4000 bytes\n")).toBe(true);
  expect(Buffer.byteLength(text)).toBeLessThan(8000);
  expect(full).toEqual([expect.stringMatching(/\.txt$/)]);
  expect(remote.enter("show privilege").text).toContain("15");
  remote.hangUp();
});

test("a record without its secrets replays, and its check takes what it left out as anything", async () => {
  const { remote } = arrival;
  remote.enter("configure terminal");
  remote.enter("username ann secret hush");
  remote.enter("enable password 7 0822455D0A16");
  remote.enter("do show running-config | include user|enable");
  remote.hangUp();
  const transcript = written(".txt");
  expect(transcript).toContain("username ann secret 5 <removed>");
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const { out, code, err } = await cme("run", "--check", join(folder, file));
  expect({ code, err: err.replace(/^.*is read as a log.*\n/, "") }).toEqual({
    code: 0,
    err: "cme: 6 answers compared, 0 different\n",
  });
  expect(out).toContain("username ann secret <removed>");
});

test("a folder that cannot be written to is told of at once", () => {
  expect(() => recordIn("/dev/null/nowhere", { fault: () => undefined, full: () => undefined })).toThrow();
});
