import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { Editions } from "../../src/exercise/editions.js";
import { isProven, proveLab } from "../../src/exercise/lab-proof.js";
import { proofText } from "../../src/exercise/proof-text.js";
import { editionsOf } from "./solved.js";

const names = readdirSync("fixtures/labs").filter((name) =>
  readdirSync(`fixtures/labs/${name}`).includes("lab.yaml"),
);

test.each(names)("the lab %s may be given to a class", (name) => {
  const proof = proveLab(editionsOf(name));
  expect(isProven(proof), proofText(proof, name, "en")).toBe(true);
});

/** A lab with one router, and these checks. */
function labWith(checks: readonly string[], solution: readonly string[]): Editions {
  const lines = [
    "name: small",
    "devices: { R1: { kind: router, submit: true } }",
    "steps:",
    ...["a", "b"].flatMap((id, index) => [
      `  - id: ${id}`,
      "    text: x",
      `    checks: [${checks[index] ?? ""}]`,
    ]),
    "solution:",
    "  R1: |",
    ...["enable", "configure terminal", ...solution].map((line) => `    ${line}`),
  ];
  const editions = Editions.read(lines.join("\n"), "small.yaml", () => ({ problem: "none" }));
  if ("problems" in editions) throw new Error(editions.problems.map(({ message }) => message.en).join("\n"));
  return editions;
}

const NAMED = '{ id: a1, has: "hostname LAB" }';
const ADDRESS = '{ id: b1, has: "interface FastEthernet0/0\\n ip address 10.0.0.1 255.0.0.0" }';
const SOLVED = ["hostname LAB", "interface FastEthernet0/0", "ip address 10.0.0.1 255.0.0.0"];

test("a lab whose checks all bite", () => {
  expect(proveLab(labWith([NAMED, ADDRESS], SOLVED))).toMatchObject({
    ...{ free: [], unsolved: [], dead: [], ungraded: [], double: [] },
  });
});

test("a check that nothing fails gives points for nothing", () => {
  const proof = proveLab(labWith([NAMED, '{ id: b1, has: "line vty 0 4" }'], SOLVED));
  expect(proof).toMatchObject({ free: ["b1"], dead: ["b1"] });
  expect(proof.ungraded.map(({ text }) => text)).toEqual(SOLVED.slice(1));
  expect(isProven(proof)).toBe(false);
});

test("a check that the solution does not earn, in each form of it", () => {
  const { unsolved } = proveLab(labWith([NAMED, '{ id: b1, has: "ip domain name x" }'], SOLVED));
  expect(unsolved.map(({ id, form }) => `${id} ${form}`)).toEqual([
    ...["b1 printed", "b1 reordered", "b1 abbreviated", "b1 log"],
  ]);
});

test("a mistake that costs points twice, and a line that nothing misses", () => {
  const proof = proveLab(
    labWith(
      [NAMED, '{ id: b1, expect: "the doctor finds nothing broken" }, { id: b2, has: "hostname LAB" }'],
      ["hostname LAB", "ip domain name lab.example"],
    ),
  );
  expect(proof.double.map(({ text, checks }) => [text, checks])).toEqual([["hostname LAB", ["a1", "b2"]]]);
  expect(proof.ungraded.map(({ text }) => text)).toEqual(["ip domain name lab.example"]);
});
