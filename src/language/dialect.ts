import { releaseNamed, type Release } from "./release.js";
import { iosLanguage, type LanguageTraits } from "./traits.js";

/** What decides which commands a device has, and how it reads and prints them: the axes and the traits. */
export interface Dialect {
  readonly family: Family;
  readonly software: Software;
  /** What it does that not every device of its family does. */
  readonly features: readonly Feature[];
  readonly release: Release;
  /** Packet Tracer's device of that family, which knows a part of the commands and words some of them its own way. */
  readonly isPacketTracer: boolean;
  /** The technology packages that are licensed and running; "all" where the image holds everything (2800 series). */
  readonly packages: "all" | readonly TechnologyPackage[];
  /** The real name of the flash memory, for which `flash:` stands as well; `flash` where nothing is said. */
  readonly disk?: "flash0" | "bootflash";
  /** How it reads and prints them. */
  readonly traits: LanguageTraits;
}

export type Family = "router" | "switch";

/** Forwarding between networks, as every router and some switches do it; power for what hangs on the ports. */
export type Feature = "routing" | "inline-power";

/** What the device runs: IOS itself, or IOS as a process on Linux, which lost some of its commands and gained others. */
export type Software = "IOS" | "IOS XE";

/** That in which a declaration writes the values of its syntax. */
export const DECLARED: Dialect = {
  family: "router",
  software: "IOS",
  features: ["routing"],
  release: releaseNamed("15.7(3)M"),
  isPacketTracer: false,
  packages: "all",
  traits: iosLanguage,
};

/** Parts of a universal image that a licence opens (Cisco 2900 series software activation). */
export type TechnologyPackage = "securityk9" | "uck9" | "datak9" | "appxk9";

/** The modes of a section with variants that a device has. */
export function variantsOn<M>(
  {
    modes,
    routerOnly = [],
    realIosOnly = [],
  }: {
    readonly modes: readonly M[];
    readonly routerOnly?: readonly M[];
    readonly realIosOnly?: readonly M[];
  },
  { family, isPacketTracer }: Pick<Dialect, "family" | "isPacketTracer">,
): readonly M[] {
  const absent = [...(family === "switch" ? routerOnly : []), ...(isPacketTracer ? realIosOnly : [])];
  return modes.filter((mode) => !absent.includes(mode));
}
