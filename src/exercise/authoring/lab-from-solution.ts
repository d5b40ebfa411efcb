import { hostname } from "../../modes/global/hostname.js";
import type { Platform } from "../../platform/platform.js";
import { configurationOf } from "../../grading/configuration-check.js";
import { labOfFields } from "../../lab/lab-fields.js";
import type { Item } from "../../running-config/items.js";
import { loadFile } from "../../running-config/load-file.js";
import type { Topology } from "../../network/topology.js";
import { Editions } from "../editions.js";
import { isProven, proveLab, type LabProof } from "../lab-proof.js";
import { typedSolution } from "../typed-solution.js";
import { changedLines, withoutLines, type ChangedLine } from "./changed-lines.js";
import { draftedChecks, type DraftedCheck } from "./drafted-checks.js";

/** A router that is configured as students are to configure theirs. */
export interface Solution {
  /** What the lab is called. */
  readonly name: string;
  readonly configuration: string;
  readonly platform: Platform;
}

/** A lab file, and what of its solution it does not check: the headers of those sections. */
export interface DraftedLab {
  readonly text: string;
  readonly left: readonly string[];
}

/**
 * A lab file with a check for each section of a solution, as `cme lab test` accepts it: what its checks cannot prove, such
 * as a line that every router has anyway, is left out of them. Undefined if there is nothing to check.
 */
export function labFromSolution({ name, configuration, platform }: Solution): DraftedLab | undefined {
  const { device } = loadFile(configuration, platform, { verbatim: false });
  const own = deviceName(device.router.hostname);
  const wanted = configurationOf(device);
  const asWritten = { name, device: own, platform, changes: meant(itemsTyped(own, [], platform), wanted) };
  const reached = itemsTyped(own, fromTheTop(asWritten.changes), platform);
  const changes = meant(itemsTyped(own, [], platform), reached);
  const draft = { ...asWritten, changes: withoutNeedless({ ...asWritten, changes }) };
  const drafts = draftedChecks(checkedLines(draft.changes), platform);
  const proven = provenChecks(draft, drafts);
  if (proven.length === 0) return undefined;
  const ids = new Set(proven.map(({ id }) => id));
  const unproven = drafts.filter(({ id }) => !ids.has(id)).map(({ header }) => header);
  return {
    text: labText(draft, proven),
    left: [...new Set([...meant(reached, wanted).map(({ text }) => text), ...unproven])],
  };
}

/** What has to be typed, without what the router says of itself. */
function meant(present: readonly Item[], wanted: readonly Item[]): readonly ChangedLine[] {
  return changedLines(present, wanted).filter(
    ({ command }) => command.kind !== "setting" || command.incidental !== true,
  );
}

/** Each student may call the router otherwise. */
function checkedLines(changes: readonly ChangedLine[]): readonly ChangedLine[] {
  return changes.filter(({ command }) => command !== hostname);
}

/** A solution says what the router adds to other lines by itself: nobody has to type that. */
function withoutNeedless({ device, platform, changes }: Draft): readonly ChangedLine[] {
  const rows = solutionRows(changes);
  const printed = (typed: readonly SolutionRow[]) =>
    printedAfter(
      device,
      typed.map(({ text }) => text),
      platform,
    );
  const whole = printed(rows);
  const needless = rows.filter(
    ({ line }, index) =>
      line && !line.modes && !line.text.includes("\n") && printed(rows.toSpliced(index, 1)) === whole,
  );
  const lines = new Set(needless.map(({ line }) => line));
  return withoutLines(changes, (line) => lines.has(line));
}

/** What a router says at which lines were typed, and at none: what it says that nobody has configured. */
function itemsTyped(name: string, lines: readonly string[], platform: Platform): readonly Item[] {
  const text = printedAfter(name, lines, platform);
  return configurationOf(loadFile(text, platform, { verbatim: false }).device);
}

function printedAfter(name: string, lines: readonly string[], platform: Platform): string {
  return typedSolution(name, lines, alone(name, platform)).text;
}

/** A lab of one router. */
function alone(name: string, platform: Platform): Topology {
  const router = { kind: "router", name, platform: platform.id, configuration: undefined } as const;
  return { name, devices: [router], cables: [] };
}

/** A hostname as devices of a lab may be called. */
function deviceName(host: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,62}$/.test(host) ? host : "R1";
}

/** A line to type, and the change that it makes. */
interface SolutionRow {
  readonly text: string;
  readonly line: ChangedLine | undefined;
}

function solutionRows(changes: readonly ChangedLine[]): readonly SolutionRow[] {
  const rows = ["enable", "configure terminal"].map((text) => ({ text, line: undefined }));
  return [...rows, ...typed(changes), { text: "end", line: undefined }].filter(
    ({ text }) => text.trim() !== "",
  );
}

/** The lines of each block, begun anew at the top: a header that is refused takes nothing else with it. */
function fromTheTop(changes: readonly ChangedLine[]): readonly string[] {
  return changes.flatMap((line) => textsOf([line]));
}

function textsOf(changes: readonly ChangedLine[]): readonly string[] {
  return solutionRows(changes).map(({ text }) => text);
}

/** Each block is left before the next line, which could be one of the block's. */
function typed(changes: readonly ChangedLine[]): readonly SolutionRow[] {
  return changes.flatMap((line) => [
    ...line.text.split("\n").map((text) => ({ text, line })),
    ...typed(line.below),
    ...(line.modes ? [{ text: "exit", line: undefined }] : []),
  ]);
}

/** The checks that the start does not earn, that the solution earns, and that a mistake fails. */
function provenChecks(draft: Draft, drafts: readonly DraftedCheck[]): readonly DraftedCheck[] {
  let checks = readable(draft, drafts);
  while (checks.length > 0) {
    const editions = editionsOf(labText(draft, checks));
    if (!editions) return [];
    const proof = proveLab(editions);
    if (isProven(proof)) return checks;
    checks = corrected(checks, proof);
  }
  return [];
}

/** The checks whose lines are lines of the platform, holes and all. */
function readable(draft: Draft, checks: readonly DraftedCheck[]): readonly DraftedCheck[] {
  return checks.filter((check) => editionsOf(labText(draft, [{ ...check, needs: [] }])) !== undefined);
}

/** A part of a section may be there at the start: then its points are for the whole of it. */
function corrected(
  checks: readonly DraftedCheck[],
  { free, unsolved, dead }: LabProof,
): readonly DraftedCheck[] {
  const unfit = new Set([...unsolved.map(({ id }) => id), ...dead]);
  for (const { id, partial } of checks) if (free.includes(id) && !partial) unfit.add(id);
  return checks
    .filter(({ id }) => !unfit.has(id))
    .map((check) => ({
      ...check,
      partial: check.partial && !free.includes(check.id),
      needs: check.needs.filter((id) => !unfit.has(id)),
    }));
}

function editionsOf(text: string): Editions | undefined {
  const editions = Editions.read(text, "", () => ({ problem: "" }));
  return "problems" in editions ? undefined : editions;
}

/** What a lab file says before its checks. */
interface Draft {
  readonly name: string;
  readonly device: string;
  readonly platform: Platform;
  readonly changes: readonly ChangedLine[];
}

function labText({ name, device, platform, changes }: Draft, checks: readonly DraftedCheck[]): string {
  return labOfFields({
    name,
    title: { en: name, fr: name },
    devices: { [device]: { kind: "router", platform: platform.id, submit: true } },
    steps: checks.map(({ id, header, count, partial, needs, has }) => ({
      id,
      text: { en: `Configure ${header}.`, fr: `Configurez ${header}.` },
      checks: [
        {
          id,
          points: count,
          ...(needs.length > 0 && { needs }),
          ...(partial && count > 1 && { partial: "lines" }),
          has,
        },
      ],
    })),
    solution: {
      [device]: solutionRows(changes)
        .map(({ text }) => `${text}\n`)
        .join(""),
    },
  });
}
