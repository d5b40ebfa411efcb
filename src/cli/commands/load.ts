import { defaultPlatform, platformNamed, platformOf, platforms } from "../../platform/platforms.js";
import type { Platform } from "../../platform/platform.js";
import { failed, type Failure } from "../failure.js";
import { readText } from "../files.js";
import type { Io } from "../io.js";
import { reportUnknown } from "./unknown-lines.js";

/** The options that say which router it is. */
export interface RouterOptions {
  readonly platform?: string;
  readonly config?: string;
  readonly hardware?: string;
}

/** The router that the options ask for: its platform, and the configuration that it starts with. */
export interface Choice {
  readonly platform: Platform;
  readonly configuration: string | undefined;
  readonly unbounded: boolean;
}

/** Reads the options; a configuration chooses its platform by itself unless one is named. */
export async function chooseRouter(options: RouterOptions, io: Io): Promise<Choice | Failure> {
  const configuration = options.config === undefined ? undefined : await readText(options.config, io);
  if (failed(configuration)) return configuration;
  const platform = choosePlatform(options.platform, configuration, options.config ?? "", io);
  if (failed(platform)) return platform;
  if (configuration !== undefined && options.config !== undefined)
    reportUnknown(configuration, { file: options.config, line: 1, platform, about: "" }, io);
  if (options.hardware !== undefined && options.hardware !== "any") {
    return { failure: `--hardware takes "any", not "${options.hardware}"` };
  }
  return { platform, configuration, unbounded: options.hardware === "any" };
}

/** The platform that was named, or the one that printed the configuration. */
export function choosePlatform(
  named: string | undefined,
  configuration: string | undefined,
  file: string,
  io: Io,
): Platform | Failure {
  if (named !== undefined) {
    const ids = platforms.map(({ id }) => id).join(" or ");
    return platformNamed(named) ?? { failure: `there is no platform "${named}": use ${ids}` };
  }
  if (configuration === undefined) return defaultPlatform;
  const platform = platformOf(configuration);
  if (platform !== defaultPlatform) io.stderr.write(`cme: ${file} comes from ${platform.id}\n`);
  return platform;
}
