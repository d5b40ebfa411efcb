import type { Platform } from "../platform/platform.js";
import { platformOf } from "../platform/platforms.js";
import { playedConfiguration } from "./play-script.js";
import type { SubmittedText } from "./submission.js";

/** The configuration that was handed in; a script and a log are played at a router of that platform. */
export function configurationIn<T extends SubmittedText>(submitted: T, platform: Platform): T {
  if (submitted.kind === "configuration") return submitted;
  return { ...submitted, ...playedConfiguration(submitted, platform) };
}

/** The platform that printed a configuration; of a script none is known. */
export function platformIn({ kind, text }: SubmittedText): Platform | undefined {
  return kind === "configuration" ? platformOf(text) : undefined;
}
