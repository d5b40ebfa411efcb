import * as v from "valibot";
import type { Family } from "../../language/dialect.js";
import type { RouterDescription, SwitchDescription } from "../../network/topology.js";
import { about } from "../exercise-schema.js";
import { flag, modelOf, platformOf, text } from "../field-values.js";
import type { ConfigurationOf, DeviceFields } from "./device-kind.js";

/** What a file says of a router or a switch. */
export function iosFields<const K extends Family>(kind: K) {
  return {
    kind: v.literal(kind),
    platform: v.optional(about(platformOf(kind), "What it is and runs, as --platform has it")),
    model: v.optional(about(modelOf(kind), "Its model, such as 2911, in place of platform")),
    submit: v.optional(about(flag, "Whether students hand in its configuration"), false),
    configuration: v.optional(
      about(
        text(
          "a file, or a configuration of several lines",
          "un fichier, ou une configuration de plusieurs lignes",
        ),
        "What it starts with: lines, or a file in the folder of this one",
      ),
    ),
  };
}

interface IosSource<K> {
  readonly kind: K;
  readonly platform?: string | undefined;
  readonly model?: string | undefined;
  readonly configuration?: string | undefined;
}

export function readIos<K extends Family>(
  name: string,
  { kind, platform, model, configuration }: IosSource<K>,
  configurationOf: ConfigurationOf,
) {
  return { kind, name, platform: platform ?? model, ...configurationOf(configuration) };
}

export function writeIos({
  kind,
  platform,
  configuration,
}: RouterDescription | SwitchDescription): DeviceFields {
  return {
    kind,
    platform,
    // One without a line end would be the name of a file.
    configuration: configuration?.includes("\n") === false ? `${configuration}\n` : configuration,
  };
}

export function iosParticulars({ platform }: RouterDescription | SwitchDescription): readonly string[] {
  return platform === undefined ? [] : [platform];
}
