import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { defaultRows } from "../../src/language/defaults.js";
import type { Setting } from "../../src/language/declaration.js";
import type { AnyMode } from "../../src/language/grammar.js";
import { printCommand } from "../../src/language/print.js";
import { voipMode } from "../../src/modes/voice/dial-peer.js";
import { c2811 } from "../../src/platform/c2811.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { Site, dotted, macOf } from "../callmanager/lab.js";
import { readings } from "./headers.js";
import { everyDeclaration, linesOf, runs, shortest, type Subject } from "./lines.js";

/**
 * What the diff calls equal behaves equally: two routers with such configurations say the same to their phones, byte for
 * byte, while these register and make the same calls.
 */

const PHONES = 3;

/** A block of a configuration: its header and its lines, each as words. */
interface Block {
  readonly header: string;
  /** The prompt of its mode. */
  readonly prompt: string;
  /** What is read in it, where its prompt is that of other modes, too. */
  readonly mode?: AnyMode;
  readonly lines: readonly (readonly string[])[];
}

const words = (...lines: readonly string[]) => lines.map((line) => line.split(" "));

/** A call agent that works whatever else it is told. */
const BASE: readonly Block[] = [
  {
    header: "telephony-service",
    prompt: "config-telephony",
    lines: words(`max-ephones ${PHONES}`, `max-dn ${PHONES}`, "ip source-address 10.1.1.1 port 2000"),
  },
  ...Array.from({ length: PHONES }, (_, at): Block => ({
    header: `ephone-dn ${at + 1}${at === 0 ? " dual-line" : ""}`,
    prompt: "config-ephone-dn",
    lines: words(`number 10${at + 1}`),
  })),
  ...Array.from({ length: PHONES }, (_, at): Block => ({
    header: `ephone ${at + 1}`,
    prompt: "config-ephone",
    lines: words(`mac-address ${dotted(at + 1)}`, "type 7960", `button 1:${at + 1}`),
  })),
  {
    header: "ephone-hunt 1 sequential",
    prompt: "config-ephone-hunt",
    lines: words("pilot 500", "list 101, 102"),
  },
  {
    header: "dial-peer voice 1 voip",
    prompt: "config-dial-peer",
    mode: voipMode,
    lines: words("destination-pattern 2...", "session target ipv4:10.9.9.9"),
  },
];

/** The acting settings of a mode, which no line of the base says. */
const settings = everyDeclaration().filter(
  ({ platform, command }) => platform.id === c2811.id && command.kind === "setting" && command.simulated,
);
const settingsOf = ({ prompt, mode }: Block): readonly Subject[] =>
  settings.filter(
    (one) =>
      one.mode.prompt === prompt &&
      (!mode || mode.commands.some(({ syntax }) => syntax === one.command.syntax)),
  );

/** Lines of its own for each block: its settings, in words that their syntax allows. */
const configuration: fc.Arbitrary<readonly Block[]> = fc
  .tuple(
    ...BASE.map((block) =>
      fc
        .array(fc.constantFrom(...settingsOf(block)).chain(linesOf), { maxLength: 3 })
        .map((more) => ({ ...block, lines: [...block.lines, ...more] })),
    ),
  )
  .map(accepted);

/** The same without what the router refuses or does not know; a line may be refused once another one is gone. */
function accepted(blocks: readonly Block[]): readonly Block[] {
  const { loaded } = load(textOf(blocks));
  const refused = new Set(loaded.flatMap(({ support, number }) => (support === "unknown" ? [number] : [])));
  let number = 1;
  const left = blocks.map((block) => {
    const first = number + 2;
    number += block.lines.length + 2;
    return { ...block, lines: block.lines.filter((_, at) => !refused.has(first + at)) };
  });
  return refused.size === 0 ? left : accepted(left);
}

function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap(({ header, lines }) => [
    header,
    ...lines.map((line) => ` ${line.join(" ")}`),
    "!",
  ]);
  return `hostname LAW\n${lines.join("\n")}\nend\n`;
}

function load(text: string) {
  return loadFile(text, c2811, { verbatim: false, readings: readings(c2811) });
}

/** A way to write a configuration down, drawn by a number. */
type Rewriting = (blocks: readonly Block[], draw: number) => string;

/** Those that never change what is said. */
const SPELLINGS: Readonly<Record<string, Rewriting>> = {
  "in capitals": (blocks) =>
    textOf(
      withLines(blocks, (line, block) =>
        line.map((word) => (isKeyword(word, block) ? word.toUpperCase() : word)),
      ),
    ),
  abbreviated: (blocks) =>
    textOf(
      withLines(blocks, (line, block) => {
        const [subject] = settingsOf(block);
        return subject ? line.map((word, at) => shortest(line.slice(0, at), word, subject)) : line;
      }),
    ),
  "as the router prints it": (blocks) => {
    const { device } = load(textOf(blocks));
    device.router.layout.clear();
    return printConfiguration(device);
  },
  "with defaults written out": (blocks, draw) =>
    textOf(
      inOneBlock(blocks, draw, (lines, block) => {
        const defaults = settingsOf(block).flatMap(defaultLines);
        const one = defaults[draw % Math.max(defaults.length, 1)];
        return one === undefined ? lines : [one.split(" "), ...lines];
      }),
    ),
};

/** Those that change something where it means something. */
const CHANGES: Readonly<Record<string, Rewriting>> = {
  "with two lines exchanged": (blocks, draw) =>
    textOf(
      inOneBlock(blocks, draw, (lines) => {
        const at = draw % Math.max(lines.length - 1, 1);
        return [...lines.slice(0, at), ...lines.slice(at, at + 2).toReversed(), ...lines.slice(at + 2)];
      }),
    ),
  "with two blocks exchanged": (blocks, draw) => {
    const at = 1 + (draw % (blocks.length - 2));
    return textOf([
      ...blocks.slice(0, at),
      ...blocks.slice(at, at + 2).toReversed(),
      ...blocks.slice(at + 2),
    ]);
  },
  "with a line left out": (blocks, draw) =>
    textOf(inOneBlock(blocks, draw, (lines) => lines.filter((_, at) => at !== draw % lines.length))),
  "with another line": (blocks, draw) =>
    textOf(
      inOneBlock(blocks, draw, (lines, block) => {
        const subjects = settingsOf(block);
        const subject = subjects[draw % subjects.length];
        return subject ? [...lines, ...fc.sample(linesOf(subject), { numRuns: 1, seed: draw })] : lines;
      }),
    ),
};

/** What a setting says by default, as a line. */
function defaultLines({ command, platform }: Subject): readonly string[] {
  const { default: usual } = command as Setting<unknown, unknown>;
  if (usual === "on" || usual === "off") {
    const isToggle = !/[:{[]/.test(command.syntax);
    return isToggle ? [`${usual === "off" ? "no " : ""}${command.syntax}`] : [];
  }
  return defaultRows(usual).map((args) => printCommand(command, args, platform.dialect).trim());
}

function isKeyword(word: string, block: Block): boolean {
  return settingsOf(block).some(({ command }) => command.syntax.split(" ").includes(word));
}

function withLines(
  blocks: readonly Block[],
  change: (line: readonly string[], block: Block) => readonly string[],
): readonly Block[] {
  return blocks.map((block) => ({ ...block, lines: block.lines.map((line) => change(line, block)) }));
}

function inOneBlock(
  blocks: readonly Block[],
  draw: number,
  change: (lines: Block["lines"], block: Block) => Block["lines"],
): readonly Block[] {
  const chosen = blocks[draw % blocks.length];
  return blocks.map((block) => (block === chosen ? { ...block, lines: change(block.lines, block) } : block));
}

/** Who calls whom, one call after the other. */
const CALLS = [
  [0, "102"],
  [1, "101"],
  [2, "500"],
  [0, "2001"],
  [1, "9"],
] as const;

/** All that the router says to its phones while they register and call, address by address of a phone's own. */
function observed(text: string): readonly string[] {
  const site = new Site(text);
  const phones = Array.from({ length: PHONES }, (_, at) => site.phone(macOf(at + 1)).register());
  for (const [caller, number] of CALLS) {
    phones[caller]?.dial(number);
    site.wait(4);
    for (const phone of phones) if (phone.states.includes("ringIn")) phone.key("answer");
    site.wait(30);
    for (const phone of phones) phone.onHook();
    site.wait(2);
  }
  const names = new Map(phones.map(({ address }, at) => [address, `phone ${at + 1}`]));
  return phones.map(({ received }) =>
    JSON.stringify(received).replace(/\d+\.\d+\.\d+\.\d+/g, (address) => names.get(address) ?? address),
  );
}

const RUNS = { numRuns: runs(12), seed: 2811 };

function differences(one: string, other: string): string {
  return reportText(diffConfigurations(load(one), load(other)), { expected: "one", actual: "other" });
}

test("the phones register, ring each other and talk", () => {
  const [first = "", second = ""] = observed(textOf(BASE));
  expect(first).toContain('"StartMediaTransmission"');
  expect(first).toContain("phone 2");
  expect(observed(textOf(BASE).replace("number 102", "number 104"))[1]).not.toBe(second);
});

describe("what is written down in two ways", () => {
  test.each(Object.entries(SPELLINGS))("%s is equal and behaves equally", (_name, rewriting) => {
    fc.assert(
      fc.property(configuration, fc.nat(), (blocks, draw) => {
        const one = textOf(blocks);
        const other = rewriting(blocks, draw);
        expect(differences(one, other)).toBe("other means the same as one\n");
        expect(observed(other)).toEqual(observed(one));
      }),
      RUNS,
    );
  });

  test.each(Object.entries(CHANGES))("%s behaves equally where it is equal", (_name, rewriting) => {
    fc.assert(
      fc.property(configuration, fc.nat(), (blocks, draw) => {
        const one = textOf(blocks);
        const other = rewriting(blocks, draw);
        if (differences(one, other) !== "other means the same as one\n") return;
        expect(observed(other)).toEqual(observed(one));
      }),
      RUNS,
    );
  });
});
