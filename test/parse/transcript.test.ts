import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PC_HOST, readScript } from "../../src/parse/transcript.js";

const texts = (script: string, forced?: "log" | "commands"): string[] =>
  readScript(script, forced).steps.map(({ text }) => text);

describe("a log", () => {
  test("types what stands behind a prompt; the rest is the answer", () => {
    const log = "\uFEFF! lab 1\r\nCME>enable\r\nCME#conf t\r\nEnter commands.\r\n\r\nCME(config-if)#\r\n";
    expect(readScript(log)).toEqual({
      reading: "log",
      steps: [
        { kind: "comment", prompt: undefined, text: "! lab 1", line: 1, expected: [] },
        { kind: "command", prompt: at(undefined, ">"), text: "enable", line: 2, expected: [] },
        {
          kind: "command",
          prompt: at(undefined),
          text: "conf t",
          line: 3,
          expected: ["Enter commands.", ""],
        },
        { kind: "command", prompt: at("config-if"), text: "", line: 6, expected: [] },
      ],
    });
  });

  test.each([
    "CME (config-telephony)#max-dn 4",
    "CME(config-telephony)# max-dn 4",
    "\tCME(config-telephony)#max-dn 4",
    "(config-telephony) #max-dn 4",
    "Tue Mar  5 09:08:07 2024   Router0   CME(config-telephony)#max-dn 4",
  ])("may write its prompt so: %s", (line) => {
    expect(readScript(line)).toMatchObject({
      reading: "log",
      steps: [{ prompt: at("config-telephony"), text: "max-dn 4" }],
    });
  });

  test("may be that of a PC", () => {
    expect(readScript("C:\\>ipconfig /renew\n\nFastEthernet0\nC:\\>\n")).toMatchObject({
      reading: "log",
      steps: [{ prompt: { host: PC_HOST, mode: undefined }, text: "ipconfig /renew" }, { text: "" }],
    });
  });

  test("keeps a comment that was typed, and one that was answered", () => {
    expect(readScript("R1#! note\n!\nversion 15.1\n").steps).toMatchObject([
      { kind: "command", text: "! note", expected: ["!", "version 15.1"] },
    ]);
  });

  test("may begin with what a console says while it starts", () => {
    expect(texts("System Bootstrap, Version 12.3\nany text\n\nR1>en\n")).toEqual(["en"]);
    expect(texts("*Mar  1 00:00:01.123: %SYS-5-RESTART: restarted\nR1>en\n")).toEqual(["en"]);
  });

  test("does not type a message behind a prompt, nor Enter at a prompt that only waited", () => {
    const log =
      "R1(config)#no shut\nR1(config)#\n\n%LINK-5-CHANGED: up\n\nR1(config)#%SYS-5-CONFIG_I: x\nR1#\nR1#\n";
    expect(readScript(log).steps).toMatchObject([
      { text: "no shut", expected: ["", "%LINK-5-CHANGED: up", "", "%SYS-5-CONFIG_I: x"] },
      { text: "", line: 7 },
      { text: "", line: 8 },
    ]);
  });
});

describe("a list of commands", () => {
  test("types every line, stray prompts cut off, notes and other devices told apart", () => {
    expect(readScript("\n! lab\n\nenable\nR1(config)#exit\n\n@PC1 ping 10.0.0.1\n@\n!done")).toMatchObject({
      reading: "commands",
      steps: [
        { kind: "comment", text: "! lab", line: 2 },
        { kind: "command", text: "enable", prompt: undefined, line: 4 },
        { kind: "command", text: "exit", prompt: { host: "R1", mode: "config" }, line: 5 },
        { kind: "command", text: "", line: 6 },
        { kind: "device", device: "PC1", command: "ping 10.0.0.1", text: "@PC1 ping 10.0.0.1" },
        { kind: "device", device: "", command: "", text: "@" },
        { kind: "comment", text: "!done", line: 9 },
      ],
    });
  });

  test.each([
    "#max-dn 20",
    "banner motd #x",
    "banner motd>",
    " ip address 10.0.0.1 255.0.0.0 ",
    "é\tü",
    `${"a".repeat(64)}#x`,
  ])("keeps %j as typed", (line) => {
    expect(readScript(line)).toMatchObject({
      reading: "commands",
      steps: [{ text: line, prompt: undefined }],
    });
  });

  test("a message alone does not make a log", () => {
    expect(readScript("%SYS-5-CONFIG_I: x\nenable\n").reading).toBe("commands");
  });
});

test("the reading may be forced, and NULs are dropped", () => {
  expect(texts("R1>e\0n\nnot typed\n")).toEqual(["en"]);
  expect(texts("R1>en\ntyped\n", "commands")).toEqual(["en", "typed"]);
  expect(texts("enable\nR1#conf t\n", "log")).toEqual(["conf t"]);
  expect(readScript("").steps).toEqual([]);
});

test("any text is read, and no line of a list is lost", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\n", "\r", "R1#", "(config)", "!", "@", " ", "%SYS-5-X: y", "\0"),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      readScript(text);
      readScript(text, "log");
      const typed = readScript(text.replace(/[\r\n\0\uFEFF]/g, "x"), "commands").steps;
      expect(typed.length).toBeLessThanOrEqual(1);
    }),
  );
});

function at(mode: string | undefined, level = "#") {
  return { host: expect.any(String) as string, mode, level };
}
