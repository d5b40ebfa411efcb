import { labAround, STRANGER } from "../../doctor/bare-lab.js";
import { diagnose, type DiagnoseOptions } from "../../doctor/diagnose.js";
import { findingsJson, findingsText, inOrder } from "../../doctor/report.js";
import { cannotTell } from "../../doctor/untold.js";
import { fitted } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
import { Lab } from "../../network/lab.js";
import { phonesOf } from "../../network/phones.js";
import { isSettled } from "../../network/phone/progress.js";
import type { Topology } from "../../network/topology.js";
import type { Platform } from "../../platform/platform.js";
import { failed } from "../failure.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { findTopology } from "./find-topology.js";
import { chooseRouter } from "./load.js";
import { platformsIn } from "../../network/usual-platforms.js";
import { reportUnknownLines } from "./unknown-lines.js";

export interface DoctorOptions {
  /** A built-in lab or the file of one. */
  readonly lab?: string;
  readonly platform?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

/**
 * `cme doctor [FILE]`: what does not work in a lab, or in one that is made around a configuration, and what mends it.
 * Exits with 1 if something is broken.
 */
export async function doctorCommand(
  file: string | undefined,
  options: DoctorOptions,
  io: Io,
): Promise<number> {
  if ((file === undefined) === (options.lab === undefined)) {
    return complain({ failure: "say what to look at: a configuration, or --lab with a lab" }, io);
  }
  const choice = await chooseRouter(
    {
      ...(options.platform !== undefined && { platform: options.platform }),
      ...(file !== undefined && { config: file }),
    },
    io,
  );
  if (failed(choice)) return complain(choice, io);
  const { platform, configuration } = choice;
  if (platform.dialect.family === "switch")
    return complain(
      { failure: `${file ?? "--platform"}: a switch has no phones to look at; name a router` },
      io,
    );
  if (configuration !== undefined) {
    const around = labAround(configuration, platform);
    if ("untold" in around) return report([cannotTell(around.untold)], options, io);
    return report(diagnosed(around, platform, { strangers: [STRANGER] }), options, io);
  }
  const found = await findTopology(options.lab ?? "", io);
  if ("failures" in found) {
    for (const failure of found.failures) complain(failure, io);
    return 2;
  }
  reportUnknownLines(found, platformsIn(platform), io);
  return report(diagnosed(fitted(found, platformsIn(platform)), platform), options, io);
}

/** What is wrong in a lab once its phones have come as far as they do. */
function diagnosed(
  topology: Topology,
  platform: Platform,
  options: DiagnoseOptions = {},
): ReturnType<typeof diagnose> {
  const lab = new Lab(topology, { platformOf: platformsIn(platform), hostOptions: () => ({ lineTime: 0 }) });
  const { timeline } = lab;
  const phones = phonesOf(lab);
  timeline.passUntil(() => phones.every(({ boot }) => isSettled(boot.progress, 0)), PATIENCE);
  return diagnose(lab, options);
}

/** Milliseconds of virtual time after which a phone is taken as it is. */
const PATIENCE = 300_000;

function report(findings: ReturnType<typeof diagnose>, { json, lang }: DoctorOptions, io: Io): number {
  const language = languageOf(lang);
  io.stdout.write(json ? findingsJson(findings, language) : findingsText(inOrder(findings), language));
  return findings.some(({ severity }) => severity === "broken") ? 1 : 0;
}
