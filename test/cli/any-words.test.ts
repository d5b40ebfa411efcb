import { expect, test } from "vitest";
import { OURS, WORDS } from "../words.js";
import { cme } from "./program.js";

/** Whatever somebody gives an option of the program, no text of the language that it is written in comes back. */

/** The commands that come back by themselves, and what they cannot do without. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  run: ["fixtures/transcripts/ip/ssh-keys.txt"],
  exec: ["show version"],
  explain: ["hostname R"],
  coverage: ["fixtures/diff/expected.cfg"],
  diff: ["fixtures/diff/expected.cfg", "fixtures/diff/student.cfg"],
  topology: [],
  codec: ["g711ulaw"],
  serve: [],
};

/** The options of a command that take a value, files and folders aside: those would be written. */
async function optionsOf(command: string): Promise<readonly string[]> {
  const { out } = await cme(command, "--help");
  return [...out.matchAll(/(--[a-z-]+) <(\w+)>/g)].flatMap(([, option = "", value = ""]) =>
    /file|folder/.test(value) ? [] : [option],
  );
}

test.each(Object.entries(COMMANDS))(
  "no word makes cme %s say a word of JavaScript",
  async (command, least) => {
    const options = await optionsOf(command);
    const lines = [
      ...options.flatMap((option) => WORDS.map((word) => [command, ...least, option, word])),
      ...WORDS.map((word) => [command, word]),
      ...WORDS.map((word) => [command, ...least, word]),
    ].filter((args) => !(command === "serve" && args.includes("0")));
    for (const args of lines) {
      const { out, err, code } = await cme(...args);
      const said = args.reduce((text, word) => text.replaceAll(word, ""), out + err);
      expect(said, args.join(" ")).not.toMatch(OURS);
      expect([0, 1, 2], args.join(" ")).toContain(code);
    }
  },
);
