import { describe, expect, test } from "vitest";
import { labCommands } from "../../../src/cli/commands/open-lab.js";
import { courseLab } from "../../../src/lab/course-lab.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";
import { play } from "../../../src/session/play.js";

/** Answers that are a device's own, and so English in both. */
const OF_DEVICES = /^(?:ipconfig|ping|tracert|arp|nslookup|telnet|display|exit)\b/;

const PHONES = ["101", "102", "11", "12"].flatMap((number, index) => [
  `ephone-dn ${index + 1}`,
  `number ${number}`,
]);

/** What a row with a usage, a device or a value at two blanks is not. */
function isSentence(row: string): boolean {
  return /[a-z]{3}/.test(row) && !/^ {2}\S/.test(row);
}

/** A lab in which phones talk, at a keyboard in a language. */
function keyboardIn(language: "en" | "fr"): LabConsole {
  const configuration = [
    ...["hostname CME", "interface FastEthernet0/0", "ip address 192.168.150.1 255.255.255.0", "no shutdown"],
    ...["ip dhcp pool VOICE", "network 192.168.150.0 255.255.255.0", "option 150 ip 192.168.150.1"],
    ...["telephony-service", "max-ephones 4", "max-dn 4", "ip source-address 192.168.150.1 port 2000"],
    ...["auto assign 1 to 4", ...PHONES, "end"],
  ].join("\n");
  const devices = courseLab.devices.map((one) => (one.kind === "router" ? { ...one, configuration } : one));
  const lab = new Lab(
    { ...courseLab, devices },
    { platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811), hostOptions: () => ({}) },
  );
  return new LabConsole(lab, {
    lineTime: 0,
    language,
    commands: () => labCommands(lab, { language, plain: true }),
  });
}

/** What is typed at each phone and each PC: every command alone, with a word that means nothing, and its help. */
function linesFor(keyboard: LabConsole, device: string): readonly string[] {
  const list = play(keyboard, `@${device} ?`).output;
  const names = [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(8);
  return names
    .filter((name) => !OF_DEVICES.test(name))
    .flatMap((name) => [name, `${name} 99`, `${name} nothing`, "hangup"]);
}

describe.each(["PHONE1", "PC1"])("at %s", (device) => {
  const [english, french] = [keyboardIn("en"), keyboardIn("fr")];

  /** Types a line in both languages; yields the lines that are the same in both. */
  function same(line: string): readonly string[] {
    const [one, other] = [english, french].map((keyboard) => play(keyboard, line).output.split("\n"));
    return (one ?? [])
      .filter((row) => isSentence(row) && other?.includes(row))
      .map((row) => `${line}: ${row}`);
  }

  test.each(["before it is registered", "when it is registered", "in a call"])(
    "whatever cme says has a French twin, %s",
    (when) => {
      if (when !== "before it is registered")
        for (const keyboard of [english, french]) keyboard.lab.timeline.pass(120_000);
      const other = device === "PHONE1" ? "102" : "12";
      const lines = linesFor(english, device).flatMap((line) =>
        when === "in a call" ? [`dial ${other}`, line] : [line],
      );
      expect(lines.flatMap((line) => same(`@${device} ${line}`))).toEqual([]);
      expect(
        linesFor(english, device).flatMap((line) => same(`@${device} ${line.split(" ")[0] ?? ""}?`)),
      ).toEqual([]);
      expect(
        [...same("@"), ...same("@ why"), ...same("@ topology")].filter(
          (row) => !/ {2}@|IP Phone|WS-C/.test(row),
        ),
      ).toEqual([]);
    },
  );
});
