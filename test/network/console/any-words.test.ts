import { expect, test } from "vitest";
import { builtInLabs } from "../../../src/lab/course-lab.js";
import type { Topology } from "../../../src/network/topology.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";
import { OURS, WORDS } from "../../words.js";

/** Whatever somebody types at a device of a lab, no text of the language that cme is written in comes back. */

function keyboardOf(topology: Topology): LabConsole {
  const lab = new Lab(topology, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  return new LabConsole(lab, { lineTime: 0 });
}

/** The commands of a PC or a phone, as its help lists them. */
function commandsAt(keyboard: LabConsole, name: string): readonly string[] {
  const listed = keyboard.enter(`@${name} ?`).text.split("\n");
  return listed.flatMap((row) => /^\s*([a-z][a-z-]*)\b/.exec(row)?.[1] ?? []);
}

test.each(builtInLabs)("no word makes a device of $name say a word of JavaScript", (topology) => {
  const keyboard = keyboardOf(topology);
  const stations = topology.devices.filter(({ kind }) => kind === "pc" || kind === "phone");
  const lines = stations.flatMap(({ name }) =>
    commandsAt(keyboard, name).flatMap((command) => [
      `@${name} ${command}`,
      ...WORDS.map((word) => `@${name} ${command} ${word}`),
      ...WORDS.map((word) => `@${name} ${command} 10.0.0.1 ${word} ${word}`),
    ]),
  );
  expect(lines.length).toBeGreaterThan(500);
  const forLab = WORDS.flatMap((word) => [`@ wait ${word}`, `@ topology ${word}`, `@${word}`, `@ ${word}`]);
  for (const line of [...lines, ...forLab]) {
    let text = keyboard.enter(line).text;
    for (let turn = 0; keyboard.expects !== "command" && turn < 50; turn++) {
      text += keyboard.expects === "wait" ? keyboard.abort().text : keyboard.cancel().text;
    }
    expect(withoutTyped(text, line), line).not.toMatch(OURS);
    keyboard.moveTo("user");
  }
});

/** What is said of a word may name it as it was typed. */
function withoutTyped(text: string, line: string): string {
  return line.split(" ").reduce((rest, word) => (word === "" ? rest : rest.replaceAll(word, "")), text);
}
