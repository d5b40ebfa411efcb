import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { act } from "../../src/exercise/acting.js";
import { copyOfLab } from "../../src/exercise/lab-copy.js";
import { readExercise } from "../../src/exercise/lab-file.js";
import { isObserved, observe } from "../../src/exercise/observing.js";
import { evaluateCold } from "../../src/exercise/cold-lab.js";
import { Tutor } from "../../src/exercise/tutor.js";
import { NOTHING_REACHED } from "../../src/lab/saved/progress.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { readSentence } from "../../src/parse/lab-check.js";
import { defaultPlatform, platformNamed } from "../../src/platform/platforms.js";
import { Lab } from "../../src/network/lab.js";

const FILE = "fixtures/labs/course-voip/lab.yaml";

function read(text: string) {
  const exercise = readExercise(text, "lab.yaml", {
    readConfiguration: () => ({ problem: "no file is read" }),
  });
  if ("problems" in exercise) throw new Error(exercise.problems[0]?.message.en);
  return exercise;
}

function open(text: string) {
  const exercise = read(text);
  const lab = new Lab(exercise.topology, {
    platformOf: ({ kind }) =>
      platformNamed(kind === "switch" ? "c2960-15.0" : "c2811-15.1") ?? defaultPlatform,
    hostOptions: () => ({}),
  });
  return { exercise, lab, keyboard: new LabConsole(lab, { lineTime: 1000 }) };
}

/** The course's lab with its solution typed, and all phones registered; 1014 is a pilot, 1015 a page. */
function solved() {
  const { exercise, lab, keyboard } = open(readFileSync(FILE, "utf8"));
  const type = (...lines: readonly string[]) => {
    for (const line of lines) keyboard.enter(line);
  };
  // Who transfers needs a second channel.
  const lines = exercise.solution
    .flatMap((part) => part.lines)
    .map((line) => line.replace(/^ephone-dn 1$/, "$& dual-line"));
  type(...lines, "configure terminal");
  type("telephony-service", "max-dn 8", "ephone-dn 6", "number 1015", "paging", "ephone-dn 7", "number 1016");
  type(
    "park-slot",
    "ephone-hunt 1 sequential",
    "pilot 1014",
    "list 1012,1013",
    "timeout 8",
    "ephone 2",
    "paging-dn 6",
  );
  type(
    "line vty 0 4",
    "no login",
    "end",
    "@ wait 120",
    "@PHONE2 cable out",
    "@PHONE2 cable in",
    "@ wait 120",
  );
  return { exercise, lab, type };
}

test("a call is the student's own to make, and what was reached stays so", () => {
  const { exercise, lab, type } = solved();
  const tutor = new Tutor({
    exercise,
    progress: NOTHING_REACHED,
    sight: () => ({ lab }),
    copy: () => copyOfLab(lab, exercise.boot),
  });
  tutor.look();
  expect(tutor.next?.id).toBe("call");
  type("@PHONE1 dial 1011");
  expect(tutor.look()).toEqual([]);
  type("@PHONE2 answer");
  expect(tutor.look().map(({ id }) => id)).toEqual(["call"]);
  type("@PHONE1 hangup", "configure terminal", "no telephony-service");
  expect(tutor.look()).toEqual([]);
  expect(tutor.next).toBeUndefined();
});

test("what cannot be seen is tried in a copy of the lab, whose time is another", () => {
  const text = [
    "name: ping",
    "devices:",
    "  R1: { kind: router }",
    "  PC1: { kind: pc, mac: adopt, address: 10.0.0.9/24 }",
    "cables: [[R1 Fa0/0, PC1 Fa0]]",
    "steps:",
    '  - { id: one, text: reach, checks: [{ id: a, expect: ["PC1 pings R1", "PC1 can telnet to 10.0.0.1"] }] }',
    '  - { id: two, text: guard, checks: [{ id: b, needs: a, expect: "PC1 does not ping R1" }] }',
    "",
  ].join("\n");
  const { exercise, lab, keyboard } = open(text);
  const tutor = new Tutor({
    exercise,
    progress: NOTHING_REACHED,
    sight: () => ({ lab }),
    copy: () => copyOfLab(lab, 60),
  });
  const type = (...lines: readonly string[]) => {
    for (const line of lines) keyboard.enter(line);
    const before = lab.timeline.now;
    const done = tutor.look().map(({ id }) => id);
    expect(lab.timeline.now).toBe(before);
    return done;
  };
  expect(
    type("enable", "configure terminal", "interface Fa0/0", "ip address 10.0.0.1 255.255.255.0"),
  ).toEqual([]);
  expect(type("no shutdown")).toEqual([]);
  expect(type("line vty 0 4", "no login", "transport input telnet")).toEqual(["one"]);
  expect(type("access-list 101 deny icmp any any", "access-list 101 permit ip any any")).toEqual([]);
  expect(type("interface Fa0/0", "ip access-group 101 in")).toEqual(["two"]);
});

const { lab } = solved();

test.each<[string, true | string | RegExp]>([
  ["1010 calls 1011", true],
  ["1010 calls 1011 with g711ulaw", true],
  ["1010 calls 1011 with g729r8", "the call uses g711ulaw"],
  ["1010 calls 1999", "1010 calls 1999 and hears that there is no such number"],
  ["1010 cannot call 1999", true],
  ["PHONE1 can call PHONE2", true],
  ["PHONE1 can call 1999", "1010 calls 1999 and hears that there is no such number"],
  ["1010 cannot call 1011", "1010 reaches 1011"],
  ["1999 calls 1010", "no registered phone has the number 1999"],
  ["1010 calls 1014 and 1012 rings", true],
  ["1010 transfers to 1011", true],
  ["1010 parks and 1011 retrieves", true],
  ["hunt 1014 rings 1012, 1013", true],
  ["page 1015 reaches 1011", true],
  ["page 1015 reaches 1010", "the page does not reach 1010"],
  ["PHONE1 is registered as 1010", true],
  ["PHONE1 is registered as 1011", "PHONE1 has the number 1010"],
  ["PC1 has a lease in 192.168.150.0/24", true],
  ["PC1 has a lease in 10.0.0.0/8", /^PC1 has 192\.168\.150\.\d, which is not in 10\.0\.0\.0\/8$/],
  ["PC1 pings PC2", true],
  ["PC1 pings 192.168.150.99", "192.168.150.99 does not answer PC1"],
  ["PC1 can telnet to CME", true],
  ["PC1 cannot telnet to CME", "CME lets PC1 log in by Telnet"],
  ["CME Fa0/0 is up", true],
  ["CME Fa0/1 is down", true],
  ["CME Fa0/1 is up", "CME Fa0/1 is shut down"],
  ["SW1 Fa0/1 carries vlan 1", true],
  ["SW1 Fa0/1 carries vlan 10", "SW1 Fa0/1 does not carry VLAN 10"],
  ["CME has a route to 192.168.150.0/24", true],
  ["CME has a route to 192.168.150.0/24 by ospf", "CME has its route to 192.168.150.0/24 from elsewhere (C)"],
  ["CME has a route to 10.0.0.0/8", "CME has no route to 10.0.0.0/8"],
  ["CME saved its configuration", "CME was configured after it was saved"],
  ['PHONE1 shows "1010"', true],
  ["PHONE9 is registered", "the lab has no PHONE9"],
])("of the course's lab as it is solved it is said: %s", (text, expected) => {
  const sentence = readSentence(text);
  if ("offset" in sentence || sentence.claim.kind === "doctor") throw new Error(text);
  const { claim } = sentence;
  const verdict = isObserved(claim) ? observe(claim, { lab }) : act(claim, lab);
  if (expected === true) expect(verdict).toEqual({ holds: true });
  else expect(verdict.holds ? "it holds" : verdict.because.en).toMatch(expected);
});

test("a check that needs another one is not looked at where that does not hold", () => {
  const { exercise, lab: untouched } = open(readFileSync(FILE, "utf8"));
  const outcomes = evaluateCold(exercise, untouched);
  expect(outcomes.get("c1")).toEqual({ kind: "not checked", points: 0, needs: "n1" });
  expect(outcomes.get("d2")).toMatchObject({
    kind: "false",
    because: { en: expect.stringContaining("is missing") as string },
  });
});
