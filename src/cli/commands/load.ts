import { defaultPlatform, platformNamed, platforms } from "../../platform/platforms.js";
import type { Platform } from "../../platform/platform.js";
import { failed, type Failure } from "../failure.js";
import type { Language } from "../../lab/hint-texts.js";
import { visible } from "../../parse/visible.js";
import { configurationIn, platformIn } from "../../intake/submitted-configuration.js";
import { readSubmittedFile, type SubmittedFile } from "../submissions.js";
import type { Io } from "../io.js";
import { reportUnknown } from "./unknown-lines.js";

/** The options that say which router it is. */
export interface RouterOptions {
  readonly platform?: string;
  readonly config?: string | undefined;
  readonly hardware?: string;
  readonly lang?: Language;
}

/** The router that the options ask for: its platform, and the configuration that it starts with. */
export interface Choice {
  readonly platform: Platform;
  readonly configuration: string | undefined;
  readonly unbounded: boolean;
}

/** Reads the options; a configuration chooses its platform by itself unless one is named. */
export async function chooseRouter(options: RouterOptions, io: Io): Promise<Choice | Failure> {
  const { config, hardware } = options;
  const submitted = config === undefined ? undefined : await readSubmittedFile(config, io, options.lang);
  if (failed(submitted)) return submitted;
  const platform = choosePlatform(options.platform, submitted, io);
  if (failed(platform)) return platform;
  if (hardware !== undefined && hardware !== "any") {
    return { failure: `--hardware takes "any", not "${hardware}"` };
  }
  const read = submitted && configurationIn(submitted, platform);
  if (read) reportUnknown(read.text, { ...read, line: 1, platform, about: "" }, io);
  return { platform, configuration: read?.text, unbounded: hardware === "any" };
}

/** The platform that was named, or the one that printed the configuration. */
export function choosePlatform(
  named: string | undefined,
  submitted: SubmittedFile | undefined,
  io: Io | undefined,
): Platform | Failure {
  return platformNamedBy(named) ?? (submitted && platformOfFile(submitted, io)) ?? defaultPlatform;
}

/** The platform of this name, if one is named. */
export function platformNamedBy(name: string | undefined): Platform | Failure | undefined {
  if (name === undefined) return undefined;
  const ids = platforms.map(({ id }) => id).join(" or ");
  return platformNamed(name) ?? { failure: `there is no platform "${name}": use ${ids}` };
}

/**
 * The platform that printed a configuration, which is told if nobody would expect it and somebody is to hear of it; of
 * a script none is known.
 */
export function platformOfFile(submitted: SubmittedFile, io: Io | undefined): Platform | undefined {
  const platform = platformIn(submitted);
  if (platform && platform !== defaultPlatform)
    io?.stderr.write(`cme: ${visible(submitted.file)} comes from ${platform.id}\n`);
  return platform;
}
