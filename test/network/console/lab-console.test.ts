import { describe, expect, it } from "vitest";
import { courseLab } from "../../../src/lab/course-lab.js";
import { LabConsole } from "../../../src/network/console/lab-console.js";
import { Lab } from "../../../src/network/lab.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { c2960 } from "../../../src/platform/c2960.js";

function keyboard(): LabConsole {
  const lab = new Lab(courseLab, {
    platformOf: ({ kind }) => (kind === "switch" ? c2960 : c2811),
    hostOptions: () => ({}),
  });
  return new LabConsole(lab, { lineTime: 0 });
}

describe("Tab", () => {
  it.each([
    ["@c", "@CME "],
    ["@phone1", "@PHONE1 "],
    ["@PHONE1 dia", "@PHONE1 dial "],
    ["@SW1 sh", "@SW1 show "],
    ["@SW1 show vl", "@SW1 show vlan "],
  ])("after %s makes it %s", (line, completed) => {
    expect(keyboard().complete(line)).toBe(completed);
  });

  it.each(["@", "@P", "@PHONE1 di", "@PHONE9 dia", "@PHONE1 xyz"])(
    "after %s knows no single word",
    (line) => {
      expect(keyboard().complete(line)).toBeUndefined();
    },
  );

  it("completes the commands of the phone at which one types", () => {
    const console = keyboard();
    console.enter("@PHONE1");
    expect(console.complete("hang")).toBe("hangup ");
    console.enter("exit");
    expect(console.complete("hang")).toBeUndefined();
  });
});

it("leaves no question behind at the device whose help was asked", () => {
  const console = keyboard();
  console.help("@SW1 configure ?");
  expect(console.expects).toBe("command");
  expect(console.prompt).toBe("Router>");
});

it("says of a line that was refused so, and not of the next one at another device", () => {
  const console = keyboard();
  console.enter("foo bar");
  expect(console.problem?.text).toBe("foo bar");
  console.enter("@PC1 ipconfig");
  expect(console.problem).toBeUndefined();
});

it("remembers the last lines that were typed at a PC, however many there were", () => {
  const console = keyboard();
  console.enter("@PC1");
  for (let number = 0; number < 200; number++) console.enter(`ping 10.0.0.${number}.`);
  expect(console.history).toHaveLength(50);
  expect(console.history.at(-1)).toBe("ping 10.0.0.199.");
});

it("keeps a router's message back until a PC has said what it has to say", () => {
  const console = keyboard();
  console.enter("@PC1 ipconfig 10.0.0.9 255.255.255.0");
  console.takeLogs();
  console.enter("@PC1 ping 10.0.0.1");
  expect(console.expects).toBe("wait");
  console.host.log("%SYS-5-CONFIG_I: Configured from console by console");
  expect(console.takeLogs()).toEqual([]);
  while (console.expects === "wait") console.elapse();
  expect(console.takeLogs().join("\n")).toContain("%SYS-5-CONFIG_I");
});
