import { Lab } from "../network/lab.js";
import { isSettled } from "../network/phone/progress.js";
import { phonesOf } from "../network/phones.js";
import type { Topology } from "../network/topology.js";
import { platformsIn } from "../network/usual-platforms.js";
import type { Platform } from "../platform/platform.js";
import { labAround, STRANGER } from "./bare-lab.js";
import { diagnose, type DiagnoseOptions } from "./diagnose.js";
import type { Finding } from "./finding.js";
import { cannotTell } from "./untold.js";

/** What is wrong in a lab that is made around a configuration alone. */
export function examineConfiguration(configuration: string, platform: Platform): readonly Finding[] {
  const around = labAround(configuration, platform);
  if ("untold" in around) return [cannotTell(around.untold)];
  return examineTopology(around, platform, { strangers: [STRANGER] });
}

/**
 * What is wrong in a lab that is switched on, once its phones have come as far as they do; `platform` is that of
 * routers which name none.
 */
export function examineTopology(
  topology: Topology,
  platform: Platform,
  options: DiagnoseOptions = {},
): readonly Finding[] {
  const lab = new Lab(topology, { platformOf: platformsIn(platform), hostOptions: () => ({ lineTime: 0 }) });
  const phones = phonesOf(lab);
  lab.timeline.passUntil(() => phones.every(({ boot }) => isSettled(boot.progress, 0)), PATIENCE);
  return diagnose(lab, options);
}

/** Milliseconds of virtual time after which a phone is taken as it is. */
const PATIENCE = 300_000;
