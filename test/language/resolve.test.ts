import { packetTracer } from "../../src/platform/packet-tracer.js";
import { describe, expect, test } from "vitest";
import { modeOf, read, shows, toy } from "./toy.js";

const exec = modeOf(
  ...shows("show ip interface brief", "show ip inspect sessions", "show interfaces", "show inventory"),
);

describe("real IOS", () => {
  test("explores all readings before it calls a word ambiguous", () => {
    expect(read("sh ip in b", exec)).toMatchObject({
      kind: "bound",
      command: { syntax: "show ip interface brief" },
    });
  });

  test("calls a line ambiguous when its last word is", () => {
    expect(read("sh ip in", exec).kind).toBe("ambiguous");
  });

  test("prefers the word itself to longer ones", () => {
    const mode = modeOf(...shows("ephone", "ephone-dn"));
    expect(read("ephone", mode)).toMatchObject({ kind: "bound", command: { syntax: "ephone" } });
  });

  test("takes a beginning that several share for the keyword that is declared to be meant by it", () => {
    const logging = toy.action({
      syntax: "show logging",
      help: { logging: "" },
      meantBy: { logging: "log" },
      run: () => "",
    });
    const mode = modeOf(logging, ...shows("show login", "show logging count", "show location"));
    for (const line of ["sh log", "sh logg"]) expect(read(line, mode)).toMatchObject({ command: logging });
    expect(read("sh log c", mode)).toMatchObject({ command: { syntax: "show logging count" } });
    expect(read("sh login", mode)).toMatchObject({ command: { syntax: "show login" } });
    expect(read("sh lo", mode).kind).toBe("ambiguous");
  });

  test("answers that something is missing", () => {
    expect(read("show ip", exec).kind).toBe("incomplete");
  });

  test("takes keywords in any case", () => {
    expect(read("SHOW Interfaces", exec).kind).toBe("bound");
  });
});

test("Packet Tracer settles each word before the next", () => {
  expect(read("sh ip in b", exec, packetTracer.dialect)).toMatchObject({
    kind: "ambiguous",
    understood: [{}, {}],
  });
});

describe("arguments", () => {
  const conferences = toy.setting({
    syntax: "max-conferences count:<1-$conferences> [gain gain:{-6 | 0 | 3 | 6}=-6]",
    help: { "max-conferences": "", count: "", gain: "", "-6": "", 0: "", 3: "", 6: "" },
  });
  const mode = modeOf(conferences);

  test("are typed values by their labels, with defaults", () => {
    expect(read("max-c 8", mode)).toMatchObject({ args: { count: 8, gain: "-6" } });
    expect(read("max-c 8 g 3", mode)).toMatchObject({ args: { count: 8, gain: "3" } });
  });

  test("out of range are as wrong as letters", () => {
    expect(read("max-conferences 101", mode)).toMatchObject({ kind: "invalid", offset: 16 });
    expect(read("max-conferences 10x", mode)).toMatchObject({ kind: "invalid", offset: 18 });
    expect(read("max-conferences x", mode)).toMatchObject({ kind: "invalid", offset: 16 });
  });

  test("may be missing behind no", () => {
    expect(read("no max-conferences", mode)).toMatchObject({ kind: "bound", prefix: "no" });
    expect(read("no max-conferences 8 gain 3", mode)).toMatchObject({ kind: "bound", prefix: "no" });
  });

  test("that repeat make a list", () => {
    const servers = toy.setting({
      syntax: "dns-server servers:A.B.C.D ...8",
      help: { "dns-server": "", servers: "" },
    });
    expect(read("dns-server 10.0.0.1 10.0.0.2", modeOf(servers))).toMatchObject({
      args: { servers: ["10.0.0.1", "10.0.0.2"] },
    });
  });

  test("that are free text keep their inner blanks", () => {
    const name = toy.setting({ syntax: "name text:LINE", help: { name: "", text: "" } });
    expect(read("name  Front   desk ", modeOf(name))).toMatchObject({ args: { text: "Front   desk" } });
  });
});

test("a declaration without a help sentence does not compile", () => {
  // @ts-expect-error -- the sentence of "count" is missing
  const setting = toy.setting({ syntax: "max-dn count:<1-10>", help: { "max-dn": "" } });
  expect(setting.kind).toBe("setting");
});

test("a number used as a string does not compile", () => {
  const setting = toy.setting({
    syntax: "max-dn count:<1-10>",
    help: { "max-dn": "", count: "" },
    get: () => undefined,
    set(_target, { count }) {
      // @ts-expect-error -- count is a number
      const text: string = count;
      return { refused: text };
    },
  });
  expect(setting.kind).toBe("setting");
});
