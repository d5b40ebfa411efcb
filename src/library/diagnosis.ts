import { diagnose as diagnoseLab } from "../doctor/diagnose.js";
import { examineConfiguration } from "../doctor/examine.js";
import type { Finding } from "../doctor/finding.js";
import { inOrder } from "../doctor/report.js";
import type { Configuration } from "./configurations.js";
import { sourceOf } from "./internal/configuration-source.js";
import { partsOf } from "./internal/lab-parts.js";
import type { OpenLab } from "./labs.js";
import { refusal } from "./internal/refusals.js";
import type { Refusal } from "./refusal.js";

/**
 * Why phones or calls do not work in a lab as it is now, or would not with a configuration, and what mends it: the findings
 * of `cme doctor`, what is broken before what is risky. A switch has no phones and is refused.
 */
export function diagnose(subject: OpenLab | Configuration): readonly Finding[] | Refusal {
  if (!("runningConfig" in subject)) return inOrder(diagnoseLab(partsOf(subject).keyboard.lab));
  const { text, platform } = sourceOf(subject);
  if (platform.dialect.family === "switch") return refusal("a switch has no phones to look at");
  return inOrder(examineConfiguration(text, platform));
}
