import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { replayTranscript } from "../replay.js";
import { cme } from "./program.js";

/** A fenced block: a router's session (`ios`, with its platform and its lab) or a shell's (`console`), or something else. */
interface Fence {
  readonly language: string;
  readonly info: string;
  readonly body: string;
}

const FENCE = /^```(\S+)(?: (.+))?\n([\s\S]*?)^```$/gm;

const readme = readFileSync("README.md", "utf8");
const fences = [...readme.matchAll(FENCE)].map(([, language = "", info = "", body = ""]) => ({
  language,
  info,
  body,
}));
const sessions = fences.filter(({ language }) => language === "ios" || language === "console");

/** Every session in README.md is replayed, byte for byte. UPDATE=1 rewrites it. */
for (const fence of sessions) {
  test(fence.body.split("\n")[0] ?? "", async () => {
    const replayed = await replay(fence);
    if (process.env["UPDATE"] === "1")
      writeFileSync(
        "README.md",
        readFileSync("README.md", "utf8").replace(fence.body, () => replayed),
      );
    else expect(replayed).toBe(fence.body);
  });
}

test("there are sessions of both kinds", () => {
  expect(new Set(sessions.map(({ language }) => language))).toEqual(new Set(["ios", "console"]));
});

async function replay({ language, info, body }: Fence): Promise<string> {
  if (language === "ios") {
    const [platform, lab] = info.split(" ");
    const head = [platform && `! platform: ${platform}\n`, lab && `! lab: ${lab}\n`].join("");
    return replayTranscript(head + body).slice(head.length);
  }
  const parts = body.split(/^(?=\$ )/m).map(async (part) => {
    const line = part.split("\n")[0] ?? "";
    const { out, err } = await cme(...argumentsOf(line));
    return `${line}\n${err}${out}`;
  });
  return (await Promise.all(parts)).join("");
}

/** The words of `$ cme run file "two words"` behind the program's name. */
function argumentsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  expect(words.slice(0, 2)).toEqual(["$", "cme"]);
  return words.slice(2);
}
