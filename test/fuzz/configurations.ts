import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { diffConfigurations } from "../../src/grading/diff.js";
import { reportText } from "../../src/grading/report.js";
import { memoryNvram } from "../../src/router/nvram.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";
import { distinctPlatforms } from "../laws/lines.js";
import { scriptsOn } from "../laws/scripts.js";
import { checkShown, EventBudget } from "./bounds.js";
import { platformBy } from "./lines.js";
import type { Target } from "./target.js";
import { mistakes, type Mistake } from "./typed-lines.js";
import { type } from "./typing.js";

/** A configuration in which something went wrong, and its platform. */
export interface Mutated {
  readonly platform: string;
  readonly configuration: string;
}

const FOLDER = "fixtures/diff";

/** Configurations as they are written down. */
const SOUND = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".cfg"))
  .map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"));

/** What happens to the rows of a file. */
type Change = (rows: readonly string[]) => readonly string[];

const at = fc.nat(400);
const inRow =
  (change: Mistake, place: number): Change =>
  (rows) =>
    rows.map((row, index) => (index === place % rows.length ? change(row) : row));

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(mistakes, at).map(([mistake, place]) => inRow(mistake, place)),
  fc.tuple(at, fc.integer({ min: 1, max: 5 })).map(
    ([place, count]): Change =>
      (rows) =>
        rows.toSpliced(place % (rows.length + 1), count),
  ),
  fc.tuple(at, at, fc.integer({ min: 1, max: 5 })).map(([from, to, count]): Change => (rows) => {
    const start = from % (rows.length + 1);
    return rows.toSpliced(to % (rows.length + 1), 0, ...rows.slice(start, start + count));
  }),
  fc.tuple(at, fc.nat(4)).map(([place, blanks]) => inRow((row) => " ".repeat(blanks) + row.trim(), place)),
  fc
    .tuple(at, fc.string({ unit: "binary", maxLength: 12 }))
    .map(([place, odd]) => inRow((row) => row + odd, place)),
  at.map(
    (place): Change =>
      (rows) =>
        rows.slice(0, place),
  ),
);

const files = fc.constantFrom(...distinctPlatforms).chain((platform) =>
  fc
    .tuple(
      fc.constantFrom(platform.factory, ...SOUND),
      scriptsOn(platform),
      fc.array(changes, { maxLength: 6 }),
    )
    .map(([text, script, made]) => {
      const rows = made.reduce<readonly string[]>(
        (all, change) => change(all),
        [...text.split("\n"), ...script],
      );
      return { platform: platform.id, configuration: rows.join("\n") };
    }),
);

export const configurations: Target<Mutated> = {
  name: "configurations",
  turn: 10,
  inputs: files,
  run({ platform: id, configuration }) {
    const platform = platformBy(id);
    const file = loadFile(configuration, platform);
    const printed = printConfiguration(file.device);
    const factory = loadFile(platform.factory, platform, { verbatim: false });
    const differences = diffConfigurations(factory, loadFile(configuration, platform, { verbatim: false }));
    checkShown(reportText(differences, { expected: "factory", actual: "file" }));
    const nvram = memoryNvram();
    nvram.write(configuration);
    const host = new RouterHost({ platform, nvram, lineTime: 0 });
    const budget = new EventBudget(host.timeline);
    const session = new Session(host, { privileged: true });
    for (const line of ["show running-config", "write memory", "show startup-config", "reload", ""]) {
      budget.renew(60);
      type(session, line);
    }
    // What is printed for ever longer is saved for ever longer.
    const again = printConfiguration(loadFile(printed, platform).device);
    if (again.length > 2 * printed.length + 1000)
      throw new Error("the configuration grows when it is loaded again");
    return { configurations: 1 };
  },
};
