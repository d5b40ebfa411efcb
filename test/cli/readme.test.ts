import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { replayTranscript } from "../replay.js";
import { cme } from "./program.js";

/** Every session in README.md is replayed: routers' sessions as transcripts, shell sessions as runs of cme. */
const readme = readFileSync("README.md", "utf8");

const fences = [...readme.matchAll(/^```(\S+)(?: (.*))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", info = "", body = ""]) => ({
    language,
    info,
    body,
    title: body.split("\n")[0] ?? "",
  }),
);

describe("router sessions", () => {
  const sessions = fences.filter(({ language }) => language === "ios");
  test.each(sessions)("$title", ({ info, body }) => {
    expect(replayTranscript(body, info.trim() === "" ? undefined : info.trim())).toBe(body);
  });
});

describe("shell sessions", () => {
  const commands = fences.filter(({ language }) => language === "console").flatMap(({ body }) => runs(body));
  test.each(commands)("$line", async ({ args, printed }) => {
    const { out, err } = await cme(...args);
    expect(out + err).toBe(printed);
  });
});

/** `$ cme …` lines and what stands under each. */
function runs(body: string): { line: string; args: string[]; printed: string }[] {
  return body
    .split(/^(?=\$ )/m)
    .filter((part) => part.startsWith("$ cme "))
    .map((part) => {
      const [line = "", ...rest] = part.split("\n");
      const args = [...line.slice(6).matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? "",
      );
      return { line, args, printed: rest.join("\n") };
    });
}
