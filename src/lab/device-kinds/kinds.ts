import type { GenericSchema, InferOutput } from "valibot";
import type { DeviceDescription } from "../../network/topology.js";
import { analogPhoneKind } from "./analog-phone-kind.js";
import { attackerKind } from "./attacker-kind.js";
import type { ConfigurationOf, DeviceKind } from "./device-kind.js";
import { pbxKind } from "./pbx-kind.js";
import { pcKind } from "./pc-kind.js";
import { phoneKind } from "./phone-kind.js";
import { pstnKind } from "./pstn-kind.js";
import { routerKind } from "./router-kind.js";
import { switchKind } from "./switch-kind.js";

/** Every kind of device that a topology may hold; in drawings, of what no cable joins the earlier kind stands first. */
export const deviceKinds = [
  routerKind,
  switchKind,
  phoneKind,
  pcKind,
  analogPhoneKind,
  pstnKind,
  attackerKind,
  pbxKind,
] as const;

/** What a file says of a device, whatever its kind. */
export type DeviceSource = InferOutput<(typeof deviceKinds)[number]["schema"]>;

type AnyKind = DeviceKind<DeviceDescription, GenericSchema>;

/** The declaration of a device's kind. */
export function kindOf({ kind }: Pick<DeviceDescription, "kind">): AnyKind {
  const kinds: readonly Pick<AnyKind, "kind">[] = deviceKinds;
  const found = kinds.find((one) => one.kind === kind);
  if (!found) throw new Error(`no kind of device is called ${kind}`);
  // Each declaration takes the devices of its own kind, and is asked about no other.
  return found as AnyKind;
}

export function readDevice(
  name: string,
  source: DeviceSource,
  configurationOf: ConfigurationOf,
): DeviceDescription {
  return kindOf(source).read(name, source, configurationOf);
}

/** The kinds as a list in a sentence: `router, switch or pc`. */
export function kindNames(language: "en" | "fr"): string {
  return listed(
    deviceKinds.map(({ kind }) => kind),
    language,
  );
}

/** The same with the names by which variants are added. */
export function namesToAdd(language: "en" | "fr"): string {
  return listed(
    deviceKinds.flatMap((one) => [one.kind, ...Object.keys(kindOf(one).variants ?? {})]),
    language,
  );
}

function listed(names: readonly string[], language: "en" | "fr"): string {
  return `${names.slice(0, -1).join(", ")} ${{ en: "or", fr: "ou" }[language]} ${names.at(-1) ?? ""}`;
}

/** The kind that is added by that name, whatever the case of its letters. */
export function kindNamed(name: string): AnyKind | undefined {
  const wanted = name.toLowerCase();
  for (const kind of deviceKinds.map(kindOf)) {
    if (kind.kind === wanted) return kind;
    const besides = kind.variants?.[wanted];
    if (besides) return { ...kind, added: (model, mac) => ({ ...kind.added(model, mac), ...besides }) };
  }
  return undefined;
}
