import { examineConfiguration, examineTopology } from "../../doctor/examine.js";
import type { Finding } from "../../doctor/finding.js";
import { findingsJson, findingsText, inOrder } from "../../doctor/report.js";
import { fitted } from "../../lab/course-lab.js";
import type { Language } from "../../lab/hint-texts.js";
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
  if (configuration !== undefined) return report(examineConfiguration(configuration, platform), options, io);
  const found = await findTopology(options.lab ?? "", io, languageOf(options.lang));
  if ("failures" in found) {
    for (const failure of found.failures) complain(failure, io);
    return 2;
  }
  reportUnknownLines(found, platformsIn(platform), io);
  return report(examineTopology(fitted(found, platformsIn(platform)), platform), options, io);
}

function report(findings: readonly Finding[], { json, lang }: DoctorOptions, io: Io): number {
  const language = languageOf(lang);
  io.stdout.write(json ? findingsJson(findings, language) : findingsText(inOrder(findings), language));
  return findings.some(({ severity }) => severity === "broken") ? 1 : 0;
}
