import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { labFromSolution } from "../../src/exercise/authoring/lab-from-solution.js";
import { Editions } from "../../src/exercise/editions.js";
import { Grader } from "../../src/exercise/grader.js";
import { isProven, proveLab } from "../../src/exercise/lab-proof.js";
import { platformNamed, platformOf } from "../../src/platform/platforms.js";

const SOLUTIONS = ["fixtures/labs/course/running-config.packet-tracer-2811.cfg", "fixtures/diff/student.cfg"];

const POLICY = `hostname LAB
username admin secret 5 $1$cme0$qHisihdbpAih0t5dokKTe1
class-map match-any SPEECH
 match ip dscp ef
policy-map UPLINK
 class SPEECH
  priority 128
interface FastEthernet0/0
 ip address 192.168.9.1 255.255.255.0
 service-policy output UPLINK
`;

function editionsOf(configuration: string): Editions {
  const lab = labFromSolution({ name: "drawn", configuration, platform: platformOf(configuration) });
  const editions = Editions.read(lab?.text ?? "", "drawn.yaml", () => ({ problem: "none" }));
  if ("problems" in editions) throw new Error(editions.problems.map(({ message }) => message.en).join("\n"));
  return editions;
}

test.each(SOLUTIONS)("the lab that is made of %s may be given to a class", (file) => {
  const proof = proveLab(editionsOf(readFileSync(file, "utf8")));
  expect(isProven(proof)).toBe(true);
});

function scoreOf(editions: Editions, text: string): number {
  const grader = new Grader(editions, { labVersion: "1", language: "en" });
  const files = [{ file: "work.cfg", bytes: new TextEncoder().encode(text) }];
  const { score, max } = grader.grade({ student: "s", name: undefined, variant: 0, files });
  return score / max;
}

test("whoever gives other names has all points, and whoever uses a name of nothing has not", () => {
  const editions = editionsOf(POLICY);
  expect(isProven(proveLab(editions))).toBe(true);
  expect(scoreOf(editions, POLICY)).toBe(1);
  const renamed = POLICY.replaceAll("SPEECH", "VOICE").replaceAll("UPLINK", "Q").replace("LAB", "R9");
  expect(
    scoreOf(editions, renamed.replace("$1$cme0$qHisihdbpAih0t5dokKTe1", "$1$abcd$vwaOp5sbdDhlgZyTsrgdL1")),
  ).toBe(1);
  expect(scoreOf(editions, POLICY.replace("output UPLINK", "output OTHER"))).toBeLessThan(1);
  expect(scoreOf(editions, POLICY.replace("class SPEECH", "class class-default"))).toBeLessThan(1);
});

test("what no student could type is named, and the rest is checked", () => {
  const platform = platformNamed("c2811-15.1");
  if (!platform) throw new Error("there is no such platform");
  const configuration =
    "interface GigabitEthernet0/7\n ip address 10.0.0.1 255.0.0.0\nip domain name lab.example\n";
  const lab = labFromSolution({ name: "drawn", configuration, platform });
  expect(lab?.left).toEqual(["interface GigabitEthernet0/7"]);
  expect(lab?.text).toContain("has: ip domain name lab.example\n");
  expect(labFromSolution({ name: "drawn", configuration: "hostname A\n", platform })).toBeUndefined();
});
