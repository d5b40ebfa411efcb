import { atLeast } from "../src/platform/variants.js";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { builtInLabs } from "../src/lab/course-lab.js";
import { describeProblem, readTopology } from "../src/lab/topology-file.js";
import { labCommands } from "../src/cli/commands/open-lab.js";
import { LabConsole } from "../src/network/console/lab-console.js";
import { Lab } from "../src/network/lab.js";
import type { Topology } from "../src/network/topology.js";
import { modeShownBy, readScript } from "../src/parse/transcript.js";
import type { Platform } from "../src/platform/platform.js";
import { defaultPlatform, platformNamed } from "../src/platform/platforms.js";
import { playRecorded, transcriptOf, type Played } from "../src/session/play.js";
import { RouterHost } from "../src/session/router-host.js";
import { Session } from "../src/session/session.js";

/** Where a transcript is typed. */
interface Place {
  readonly played: Played;
  readonly platform: Platform;
  moveTo(mode: string, host: string): void;
}

/**
 * Types the lines of a transcript at a fresh router, in the mode that its first prompt shows, and yields what the
 * terminal then holds. Comment lines at the head say which router (`! platform: …`, `! release: …`, `! hardware: any`), which lab
 * around it (`! lab: course`, or a topology file), and the passwords that are typed unseen (`! password: …`).
 */
export function replayTranscript(recorded: string, platformId?: string): string {
  const head = /^(?:!.*\n)*/.exec(recorded)?.[0] ?? "";
  const place = placeOf(head, platformId);
  const { played } = place;
  const { steps } = readScript(recorded.slice(head.length), "log");
  const [first] = steps;
  if (first?.prompt) {
    place.moveTo(modeShownBy(first.prompt), first.prompt.host);
    played.takeLogs();
  }
  const passwords = [...head.matchAll(/^! password: (.*)$/gm)].map(([, password = ""]) => password);
  const typed = steps.filter((step) => step.text !== "" || !isAfterLog(step));
  return head + typed.map((step) => show(place, step, passwords)).join("");
}

function placeOf(head: string, platformId: string | undefined): Place {
  const id = platformId ?? /^! platform: (\S+)$/m.exec(head)?.[1];
  const named = id === undefined ? defaultPlatform : platformNamed(id);
  const release = /^! release: (\S+)$/m.exec(head)?.[1];
  const platform = named && release !== undefined ? atLeast(named, release) : named;
  if (!platform) throw new Error(`no platform ${id ?? ""}`);
  const unbounded = /^! hardware: any$/m.test(head);
  const lab = /^! lab: (\S+)$/m.exec(head)?.[1];
  if (lab === undefined) {
    const session = new Session(new RouterHost({ platform, unbounded }));
    return { played: session, platform, moveTo: (mode) => session.moveTo(mode) };
  }
  const devices = new Lab(topologyNamed(lab), {
    platformOf: ({ kind, platform: own }) =>
      (own === undefined ? undefined : platformNamed(own)) ??
      (kind === "switch" ? (platformNamed("c2960-15.0") ?? platform) : platform),
    hostOptions: () => ({ unbounded }),
  });
  const commands = labCommands(devices, { language: "en", plain: false });
  const played = new LabConsole(devices, { lineTime: 1000, commands: () => commands });
  return { played, platform, moveTo: (mode, host) => played.moveTo(mode, host) };
}

function topologyNamed(name: string): Topology {
  const builtIn = builtInLabs.find((one) => one.name === name);
  if (builtIn) return builtIn;
  const reading = readTopology(readFileSync(name, "utf8"), name, (path) =>
    readFileSync(resolve(dirname(name), path), "utf8"),
  );
  if ("topology" in reading) return reading.topology;
  throw new Error(reading.problems.map((problem) => describeProblem(problem, "en")).join("\n"));
}

/** The bare prompt that stands above what came up by itself was not typed: Enter alone prints nothing. */
function isAfterLog({ expected }: { readonly expected: readonly string[] }): boolean {
  return expected.some((line) => line.trim() !== "");
}

function show(
  { played, platform }: Place,
  step: { readonly text: string; readonly expected: readonly string[] },
  passwords: string[],
): string {
  return playRecorded(played, step.text, step.expected, passwords)
    .map((exchange, index, all) => transcriptOf(exchange, all[index + 1]?.prompt ?? played.prompt, platform))
    .join("");
}
