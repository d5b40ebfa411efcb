import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replayTranscript } from "./replay.js";

const FOLDER = "fixtures/transcripts";

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort();

/** A transcript holds what is typed and, byte for byte, what a terminal then shows. UPDATE=1 rewrites it. */
test.each(files)("%s", (name) => {
  const path = join(FOLDER, name);
  const recorded = readFileSync(path, "utf8");
  const replayed = replayTranscript(recorded);
  if (process.env["UPDATE"] === "1") writeFileSync(path, replayed);
  else expect(replayed).toBe(recorded);
});
