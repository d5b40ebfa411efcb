import { expect, test } from "vitest";
import { readJournal } from "../../../src/lab/saved/journal.js";
import { isLabFile } from "../../../src/lab/saved/lab-files.js";
import { memoryStore, type LabStore } from "../../../src/lab/saved/lab-store.js";
import type { SavedKeyboard } from "../../../src/lab/saved/saved-keyboard.js";
import { courseLab } from "../../../src/lab/course-lab.js";
import { baseIn } from "../../../src/lab/saved/saved-files.js";
import { freshBase, openSaved, resolved, resumeSaved, sightOf } from "./sessions.js";

function type(keyboard: SavedKeyboard, ...lines: readonly string[]): string {
  return lines.map((line) => keyboard.enter(line).text).join("");
}

/** What a lab is switched on with the next time. */
function baseOf(store: LabStore): ReturnType<typeof freshBase> {
  const read = baseIn(store, new Map());
  if ("problem" in read) throw new Error(`${read.file}: ${read.problem}`);
  return read.base;
}

const BEGIN = ["", "enable", "configure terminal", "hostname R1"] as const;

test("a checkpoint keeps its name, and no name is taken twice", () => {
  const keyboard = openSaved();
  type(keyboard, ...BEGIN);
  expect(type(keyboard, "@ checkpoint Base")).toMatch(/^Kept as Base:/);
  expect(type(keyboard, "@ checkpoint base")).toBe(
    "There is a checkpoint Base already: take another name.\n",
  );
  expect(type(keyboard, "@ checkpoint previous")).toMatch(/^There is a checkpoint previous already/);
  expect(type(keyboard, "@ checkpoint ../x")).toMatch(/cannot be a name/);
  expect(type(keyboard, "@ checkpoint", "@ checkpoint")).toMatch(/checkpoint-1.*\n.*checkpoint-2/);
  expect(keyboard.complete("@ restore bas")).toBe("@ restore Base ");
  expect(keyboard.complete("@ checkp")).toBeUndefined();
  expect(keyboard.complete("@ und")).toBe("@ undo ");
});

test("@ undo takes back commands with the answers to their questions, and its own going back", () => {
  const keyboard = openSaved();
  type(
    keyboard,
    ...BEGIN,
    "end",
    "copy running-config startup-config",
    "",
    "configure terminal",
    "hostname R2",
  );
  const before = sightOf(keyboard.lab);
  expect(type(keyboard, "@ undo 3")).toMatch(/^Taken back: copy running-config startup-config \| configure/);
  expect(keyboard.prompt).toBe("R1#");
  expect(type(keyboard, "show startup-config")).toBe("startup-config is not present\n");
  type(keyboard, "@ undo");
  expect(type(keyboard, "@ undo 100")).toMatch(/^Taken back: enable \| .* \| end\n/);
  expect(type(keyboard, "@ undo")).toMatch(/^There is nothing to take back/);
  expect(type(keyboard, "@ undo none")).toMatch(/^Say how many lines/);
  type(keyboard, "@ restore before-restore");
  expect(keyboard.prompt).toBe("R1#");
  expect(before.length).toBeGreaterThan(0);
});

test("an answer that is another than it was is named, and so is another version of the program", () => {
  const keyboard = openSaved();
  type(keyboard, ...BEGIN, "do show clock", "@ checkpoint one");
  const { head, inputs } = keyboard.journal;
  const changed = inputs.map((input, index) => (index === 4 ? { ...input, answer: "00000000" } : input));
  keyboard.checkpoints.keep("two", { head: { ...head, program: "0.9.0" }, inputs: changed });
  expect(type(keyboard, "@ restore one")).not.toMatch(/another/);
  const text = type(keyboard, "@ restore two");
  expect(text).toContain("It was typed with cme 0.9.0; this is cme 1.0.0.\n");
  expect(text).toContain("The answer to input 5 is another than it was then: R1(config)#do show clock\n");
  expect(type(keyboard, "@ checkpoints")).toMatch(/two .* 4 lines {2}cme 0\.9\.0\n/);
});

test("the language of whoever goes back makes no difference", () => {
  const store = memoryStore();
  const keyboard = openSaved(store);
  type(keyboard, ...BEGIN, "@", "@ topology", "do show clock", "@ checkpoint one");
  const french = openSaved(store, freshBase(), "fr");
  const text = type(french, "", "@ restore one");
  expect(text).toContain("comme à one");
  expect(text).not.toContain("n'est plus la même");
});

test("a line that a kill cut off was not typed; damage before it is named", () => {
  const store = memoryStore();
  type(openSaved(store), ...BEGIN);
  const text = textIn(store, "journal.jsonl");
  const rows = text.trimEnd().split("\n").length;
  const cut = readJournal(text.slice(0, -5));
  expect("inputs" in cut && cut.inputs.length).toBe(rows - 2);
  expect(readJournal(text.replace('"act":"enter"', '"act":"enten"'))).toMatchObject({
    problem: expect.stringMatching(/^line 2: it is damaged: act/) as string,
  });
  store.write("checkpoints/bad.jsonl", "damaged\n");
  const keyboard = openSaved(store);
  const said = "% bad cannot be read: it is damaged.\n";
  expect(type(keyboard, "", "@ checkpoints")).toContain(said);
  expect(type(keyboard, "@ restore bad")).toBe(said);
});

function textIn(store: LabStore, file: string): string {
  const text = store.read(file);
  return typeof text === "string" ? text : "";
}

/** A store that refuses every so often. */
function refusing(store: LabStore, refuses: () => boolean): LabStore {
  const fault = { fault: "No space left on device" };
  return {
    ...store,
    write: (name, text) => (refuses() ? fault : store.write(name, text)),
    append: (name, text) => (refuses() ? fault : store.append(name, text)),
  };
}

test("what a full disk refused is written with the next line that it takes", () => {
  const store = memoryStore();
  let isFull = true;
  const keyboard = openSaved(refusing(store, () => isFull));
  expect(type(keyboard, ...BEGIN, "end", "write memory")).toContain("%Error opening nvram");
  expect(store.names()).toEqual([]);
  isFull = false;
  expect(type(keyboard, "write memory")).toContain("[OK]");
  isFull = true;
  type(keyboard, "configure terminal");
  isFull = false;
  type(keyboard, "hostname R2");
  const journal = readJournal(textIn(store, "journal.jsonl"));
  expect("inputs" in journal && journal.inputs.map(({ line }) => line)).toEqual([
    ...[...BEGIN, "end", "write memory", "write memory", "configure terminal", "hostname R2"],
  ]);
  expect(textIn(store, "startup/CME.cfg")).toContain("hostname R1\n");
});

test.each(["lab.json", "startup/CME.cfg", "vlan/SW1.dat", "checkpoints/a-1.jsonl"])(
  "%s is a file of a lab",
  (name) => {
    expect(isLabFile(name)).toBe(true);
  },
);

test.each([
  "../lab.json",
  "/etc/passwd",
  "startup/../x.cfg",
  "startup/.cfg",
  "a/b/c.cfg",
  "startup/A.dat",
  "x.txt",
  "startup/a b.cfg",
])("%s is none", (name) => {
  expect(isLabFile(name)).toBe(false);
});

test("devices that came are there again with what they saved, and those that went leave nothing behind", () => {
  const store = memoryStore();
  const keyboard = openSaved(store);
  type(keyboard, "", "@ add router R2 SW1", "@ add switch SW2 SW1", "@ add phone PHONE3 SW2 fa0/5");
  type(keyboard, "@R2", "enable", "configure terminal", "hostname PARIS", "end", "write memory");
  type(keyboard, "@SW2", "", "enable", "configure terminal", "vlan 20", "name VOIX", "end", "write memory");
  keyboard.close();
  const again = openSaved(store, baseOf(store));
  expect([...again.lab.devices.keys()].slice(-3)).toEqual(["R2", "SW2", "PHONE3"]);
  type(again, "", "@R2");
  expect(again.prompt).toBe("PARIS>");
  expect(type(again, "@SW2", "show vlan brief")).toContain("20   VOIX");
  type(again, "@ remove R2", "@ remove SW2", "@ add router R2 SW1", "@ add switch SW2 SW1", "@R2");
  expect(again.prompt).toBe("Router>");
  expect(type(again, "enable", "show startup-config")).toBe("startup-config is not present\n");
  expect(type(again, "@SW2", "show vlan brief")).not.toContain("VOIX");
  expect(store.names().filter((name) => /^(startup|vlan)/.test(name))).toEqual([]);
  type(again, "@ remove SW2", "@ undo 2");
  expect(again.lab.devices.has("SW2")).toBe(true);
});

test("a router alone has nothing to cable", () => {
  const alone = { name: "none", devices: resolved(courseLab).devices.slice(0, 1), cables: [] };
  const base = freshBase(alone);
  const description = (base["lab.json"] ?? "").replace(
    /"origin": \{[^}]*\}/,
    '"origin": { "kind": "alone" }',
  );
  const keyboard = openSaved(memoryStore(), { ...base, "lab.json": description });
  expect(type(keyboard, "", "@ add phone PHONE1 CME")).toMatch(/stands in no lab/);
});

test("a lab goes on where its last sitting stopped, with what its devices did not save, and can still go back", () => {
  const store = memoryStore();
  const keyboard = openSaved(store);
  type(keyboard.at("CME"), ...BEGIN, "interface FastEthernet0/0", "no shutdown", "end");
  type(keyboard.at("SW1"), "", "enable");
  keyboard.pass(70_000);
  keyboard.command("unplug PHONE2");
  keyboard.close();
  const text = store.read("journal.jsonl");
  const journal = readJournal(typeof text === "string" ? text : "");
  if ("problem" in journal) throw new Error(journal.problem);
  const again = resumeSaved(store, journal);
  expect(sightOf(again.lab)).toEqual(sightOf(keyboard.lab));
  expect(again.at("CME").prompt).toBe("R1#");
  expect(again.at("SW1").prompt).toBe("Switch#");
  type(again.at("CME"), "configure terminal", "hostname R2");
  expect(type(again, "@ undo 2")).toMatch(/^Taken back: configure terminal \| hostname R2$/m);
  expect(again.at("CME").prompt).toBe("R1#");
  expect(store.names()).not.toContain("previous.jsonl");
});

test("a keyboard that stands at a device stays there, and shares the router's console line with the others", () => {
  const keyboard = openSaved();
  type(keyboard, ...BEGIN);
  expect(keyboard.at("CME").prompt).toBe("R1(config)#");
  type(keyboard.at("PHONE1"), "exit");
  expect(keyboard.at("PHONE1").prompt).toBe("PHONE1>");
  type(keyboard.at("SW1"), "");
  expect(keyboard.at("SW1").prompt).toBe("Switch>");
  expect(keyboard.prompt).toBe("R1(config)#");
  keyboard.command("remove SW1");
  expect(keyboard.at("SW1").prompt).toBe("R1(config)#");
});

test("a cable is pulled whatever is being typed, and is out when the lab is switched on again", () => {
  const store = memoryStore();
  const keyboard = openSaved(store);
  type(keyboard, "", "enable", "configure terminal", "banner motd #");
  expect(keyboard.expects).toBe("text");
  expect(keyboard.command("unplug CME FastEthernet0/0").text).toBe(
    "The cable CME Fa0/0 - SW1 Fa0/24 is out.\n",
  );
  expect(keyboard.expects).toBe("text");
  const again = openSaved(store, baseOf(store));
  expect(again.lab.wires.map(({ plugged }) => plugged)).toContain(false);
  expect(again.command("plug SW1 Fa0/24").text).toBe("The cable CME Fa0/0 - SW1 Fa0/24 is in.\n");
  expect(again.command("unplug SW1 Fa0/20").text).toBe("% There is no cable in SW1 Fa0/20.\n");
});
