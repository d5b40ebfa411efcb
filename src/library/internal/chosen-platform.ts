import type { Platform } from "../../platform/platform.js";
import { platformNamed, platforms } from "../../platform/platforms.js";
import type { Refusal } from "../refusal.js";
import { refusal } from "./refusals.js";

/** The platform of that name; undefined if none is named. */
export function chosenPlatform(name: string | undefined): Platform | Refusal | undefined {
  if (name === undefined) return undefined;
  const ids = platforms.map(({ id }) => id).join(", ");
  return platformNamed(name) ?? refusal(`there is no platform "${name}": use ${ids}`);
}
