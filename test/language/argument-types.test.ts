import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/language/types/argument-type.js";
import { argumentType, argumentTypes, type TypeName } from "../../src/language/types/registry.js";
import { parseLine } from "../../src/parse/command-line.js";
import { c2811 } from "../../src/platform/c2811.js";
import { OURS } from "../words.js";

/** What each type reads besides its own spellings: any characters, or words that a person chose. */
const FREE: readonly TypeName[] = ["BANNER", "TARGET"];

const strict = (Object.keys(argumentTypes) as TypeName[]).filter((name) => {
  const { freeText } = argumentType(name);
  return (freeText !== true || name === "HEX") && !FREE.includes(name);
});

const ANY = { min: undefined, max: undefined };

function read(name: TypeName, line: string): Reading<unknown> {
  const { words } = parseLine(line);
  return argumentTypes[name].read({ line, words, at: 0, range: ANY, dialect: c2811.dialect });
}

/** How far a value could have been meant, or undefined if it is one. */
function stop(name: TypeName, line: string): number | undefined {
  const reading = read(name, line);
  return "stop" in reading ? reading.stop : undefined;
}

describe.each(strict)("%s", (name) => {
  const examples = argumentTypes[name].examples(ANY);

  test.each(examples)("%s is one", (example) => {
    expect(stop(name, example)).toBeUndefined();
  });

  test.each(examples)("%s is none with a strange sign in it, and the caret stands no further", (example) => {
    for (const sign of ["~", "é"]) {
      for (let at = 0; at <= example.length; at++) {
        const spoilt = example.slice(0, at) + sign + example.slice(at);
        expect(stop(name, spoilt), spoilt).toBeLessThanOrEqual(at);
      }
    }
  });
});

test.each(Object.keys(argumentTypes) as TypeName[])("%s knows no word by what every object has", (name) => {
  for (const word of Object.getOwnPropertyNames(Object.prototype)) {
    const reading = read(name, word);
    if ("value" in reading) expect(argumentType(name).print(reading.value), word).not.toMatch(OURS);
  }
});

describe("the target of a dial-peer", () => {
  test.each(["ras", "sip-server", "dns:gw.example", "ipv4:10.1.1.2:65535"])("may be %s", (typed) => {
    expect(read("TARGET", typed)).toEqual({ value: typed, words: 1 });
  });

  test.each([
    ["ras:", 0],
    ["dns:", 0],
    ["ftp:gw.example", 0],
    ["ipv4:", 5],
    ["ipv4:10.1.1.x", 12],
    ["ipv4:10.1.1.2:123456", 13],
    ["ipv4:10.1.1.2:x", 13],
    ["xipv4:10.1.1.2", 0],
  ])("is never %s: the caret stands behind character %i", (typed, behind) => {
    expect(stop("TARGET", typed)).toBe(behind);
  });
});

describe("an interface", () => {
  test.each([
    ["fa0/0", "FastEthernet0/0"],
    ["FASTETHERNET 0/1", "FastEthernet0/1"],
    ["gi00/01", "GigabitEthernet0/1"],
    ["f0/0.4294967295", "FastEthernet0/0.4294967295"],
    ["s0/3/0:23", "Serial0/3/0:23"],
    ["se0/1/2/3", "Serial0/1/2/3"],
    ["fa255/0", "FastEthernet255/0"],
    ["lo2147483647", "Loopback2147483647"],
    ["lo 0", "Loopback0"],
    ["vl4094", "Vlan4094"],
    ["vlan1", "Vlan1"],
    ["service-engine0/0", "Service-Engine0/0"],
  ])("%s is %s", (typed, value) => {
    expect(read("INTERFACE", typed)).toMatchObject({ value });
  });

  test.each([
    ["fa", 2],
    ["fq0/0", 1],
    ["q", 0],
    ["0/0", 0],
    ["fa0/", 3],
    ["fa 0/", 4],
    ["fa0/0.", 5],
    ["fa0/0/0/0/0", 10],
    ["fa0000/0", 7],
    ["fa0/0.12345678901", 16],
    ["fa0/0:", 5],
    ["fa0/0:x", 5],
    ["fa:0/0", 2],
    ["fax0/0", 2],
    ["vlan0", 4],
    ["vlan4095", 7],
    ["lo0.1", 4],
    ["lo2147483648", 11],
    ["lo00000000001", 12],
  ])("%s is none: the caret stands behind character %i", (typed, behind) => {
    expect(stop("INTERFACE", typed)).toBe(behind);
  });
});

describe("rows of interfaces", () => {
  test.each([
    ["fa0/0 - 1", ["FastEthernet0/0", "FastEthernet0/1"]],
    ["f0/1-f0/2", ["FastEthernet0/1", "FastEthernet0/2"]],
    ["f0/1 - fa 0/2", ["FastEthernet0/1", "FastEthernet0/2"]],
    ["f0/1 - gi0/2", undefined],
    ["f0/1 - 1/2", undefined],
    ["f0/1 - f1/2", undefined],
    ["vlan 4090 - 4095", undefined],
    ["fa 0/9 - 11", ["FastEthernet0/9", "FastEthernet0/10", "FastEthernet0/11"]],
    ["f0/1,gi0/1", ["FastEthernet0/1", "GigabitEthernet0/1"]],
    ["f0/1 - 0/2 , gi0/1", ["FastEthernet0/1", "FastEthernet0/2", "GigabitEthernet0/1"]],
    ["vlan 1 - 2", ["Vlan1", "Vlan2"]],
    ["f0/2 - 2", ["FastEthernet0/2"]],
    ["f0/2 - 1", undefined],
    ["f0/1 - x2", undefined],
    ["f0/1 2", undefined],
    ["f0/1.5", undefined],
    ["f0/1,", undefined],
    ["vlan 1 - 256", expect.any(Array)],
    ["vlan 1 - 257", undefined],
  ])("%s is %j", (typed, value) => {
    const reading = read("INTERFACES", typed);
    expect("value" in reading ? reading.value : undefined).toEqual(value);
  });

  test.each([
    ["fa0/1 , fa0/2", "FastEthernet0/1 - 2"],
    ["fa0/1 - 3", "FastEthernet0/1 - 3"],
    ["fa0/1, fa0/3", "FastEthernet0/1, FastEthernet0/3"],
    ["fa0/1, fa1/2", "FastEthernet0/1, FastEthernet1/2"],
    ["fa0/9 - 10", "FastEthernet0/9 - 10"],
  ])("%s are printed %s", (typed, printed) => {
    const reading = read("INTERFACES", typed);
    expect("value" in reading && argumentTypes.INTERFACES.print(reading.value as string[])).toBe(printed);
  });

  test.each([
    ["fa0/1, q0/1", 7],
    ["fa0/1 - 2,  vlan0", 16],
    ["f0/2 - 1", 4],
  ])("%s are none: the caret stands behind character %i", (typed, behind) => {
    expect(stop("INTERFACES", typed)).toBe(behind);
  });
});

test.each([
  ["10.1.2.3/8", "10.0.0.0/8"],
  ["10.1.255.3/20", "10.1.240.0/20"],
  ["10.1.2.255/25", "10.1.2.128/25"],
  ["10.1.2.3/32", "10.1.2.3/32"],
  ["10.1.2.3/0", "0.0.0.0/0"],
])("%s is the network %s", (typed, network) => {
  expect(read("NETWORK", typed)).toMatchObject({ value: network });
});
