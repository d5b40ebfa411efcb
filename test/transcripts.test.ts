import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { actingDeclarations, muted, watch, type Acting } from "./acting.js";
import { replayTranscript } from "./replay.js";

const FOLDER = "fixtures/transcripts";

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort();

const recorded = (name: string) => readFileSync(join(FOLDER, name), "utf8");

let playing = "";
const acting = await actingDeclarations();
for (const one of acting) watch(one, () => one.readIn.add(playing));

const replays = new Map<string, string>();

/** What a transcript shows now; played once. */
function replay(name: string): string {
  playing = name;
  const replayed = replays.get(name) ?? replayTranscript(recorded(name));
  replays.set(name, replayed);
  return replayed;
}

/** A transcript holds what is typed and, byte for byte, what a terminal then shows. UPDATE=1 rewrites it. */
test.each(files)("%s", (name) => {
  const replayed = replay(name);
  if (process.env["UPDATE"] === "1") writeFileSync(join(FOLDER, name), replayed);
  else expect(replayed).toBe(recorded(name));
});

/** Whether a transcript comes out differently if nobody can ask what was configured. */
function matters(one: Acting): boolean {
  for (const name of files) replay(name);
  const evidence = [...one.readIn].toSorted((a, b) => recorded(a).length - recorded(b).length);
  return evidence.some((name) => muted(one, () => replayTranscript(recorded(name))) !== replay(name));
}

describe("acts, as a transcript shows", () => {
  for (const one of acting) test(one.title, () => expect(matters(one)).toBe(true));
});
