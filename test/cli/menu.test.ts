import { expect, test } from "vitest";
import { offers } from "../../src/cli/menu.js";
import type { LabFolder } from "../../src/cli/saves/lab-folders.js";

const NOW = new Date("2026-03-01T12:00:00Z");

const lab = (name: string, minutes: number): LabFolder => ({
  name,
  folder: `/labs/${name}`,
  used: new Date(NOW.getTime() - minutes * 60_000),
  description: {
    schema: "cme-lab/1",
    program: "1.0.0",
    created: "2026-02-01T12:00:00Z",
    origin: { kind: "built-in", lab: "course" },
    platform: "packet-tracer-2811",
    unbounded: false,
    seed: 1,
  },
});

test("the lab that was used last comes first, and says what it is and when it was saved", () => {
  const [first, second] = offers([lab("monday", 10), lab("tuesday", 26 * 60)], "en", NOW);
  expect(first?.name).toBe("Continue: monday (course's lab, 2811 of Packet Tracer, saved 10 minutes ago)");
  expect(second?.name).toBe("tuesday (course's lab, 2811 of Packet Tracer, saved yesterday)");
  const [french] = offers([lab("lundi", 10)], "fr", NOW);
  expect(french?.name).toBe(
    "Continuer : lundi (labo du cours, 2811 de Packet Tracer, enregistré il y a 10 minutes)",
  );
});

test("without a saved lab Enter begins the course's; of many the first few are shown", () => {
  expect(offers([], "en", NOW)[0]?.value).toEqual({ kind: "begin", from: "course" });
  const many = Array.from({ length: 7 }, (_, index) => lab(`lab-${index}`, index));
  const offered = offers(many, "en", NOW);
  expect(offered[4]?.name).toBe("More saved labs (3)…");
  expect(offered.slice(5).map(({ value }) => value)).toEqual(
    ["course", "tasks", "fault", "site-lab", "alone", "topology", "configuration"].map((from) => ({
      kind: "begin",
      from,
    })),
  );
});

test("a lab that cannot be read says so", () => {
  const damaged = { ...lab("x", 1), description: { failure: "cannot read it" } };
  expect(offers([damaged], "en", NOW)[0]?.name).toBe("Continue: x (cannot be read, saved 1 minute ago)");
});
