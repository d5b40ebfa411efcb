import type { SubmittedText } from "../../intake/submission.js";
import type { Platform } from "../../platform/platform.js";

/** What a configuration was loaded from. */
export interface ConfigurationSource {
  readonly submitted: SubmittedText;
  /** The platform that was asked for or that the text tells. */
  readonly own: Platform | undefined;
  /** The running-config that was loaded, and into what. */
  readonly text: string;
  readonly platform: Platform;
}

const sources = new WeakMap<object, ConfigurationSource>();

export function keepSource(configuration: object, source: ConfigurationSource): void {
  sources.set(configuration, source);
}

/** Throws if `configuration` is not from `loadConfiguration`. */
export function sourceOf(configuration: object): ConfigurationSource {
  const source = sources.get(configuration);
  if (!source) throw new TypeError("this configuration is not from loadConfiguration");
  return source;
}

/** The bytes of a text. */
export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}
