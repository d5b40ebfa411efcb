import { basename } from "node:path";
import type { LabDescription, LabOrigin } from "../../lab/saved/description.js";
import type { Language } from "../../lab/hint-texts.js";
import { platformNamed, titleOf } from "../../platform/platforms.js";
import { failed } from "../failure.js";
import type { LabFolder } from "./lab-folders.js";

/** A saved lab in a few words: `course's lab, 2811 of Packet Tracer, saved 10 minutes ago`. */
export function aboutLab({ description, used }: LabFolder, language: Language, now: Date): string {
  const { saved, damaged } = TEXTS[language];
  const when = `${saved} ${ago(used, now, language)}`;
  if (failed(description)) return `${damaged}, ${when}`;
  return [originText(description.origin, language), platformText(description, language), when].join(", ");
}

function platformText({ platform }: LabDescription, language: Language): string {
  const known = platformNamed(platform);
  return known ? titleOf(known, language) : platform;
}

export function originText(origin: LabOrigin, language: Language): string {
  const texts = TEXTS[language];
  switch (origin.kind) {
    case "built-in":
      return texts.labs[origin.lab] ?? origin.lab;
    case "topology":
    case "configuration":
      return basename(origin.file);
    case "faults":
      return texts.faults(origin.faults);
    case "alone":
      return texts.alone;
  }
}

/** How long ago something was, in the largest unit that fits. */
function ago(then: Date, now: Date, language: Language): string {
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ["second", 1];
  // Seconds say nothing to anybody.
  if (unit === "second") return TEXTS[language].justNow;
  return format.format(-Math.floor(seconds / length), unit);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

const TEXTS: Readonly<
  Record<
    Language,
    {
      readonly labs: Readonly<Record<string, string>>;
      readonly alone: string;
      readonly faults: (count: number) => string;
      readonly saved: string;
      readonly damaged: string;
      readonly justNow: string;
    }
  >
> = {
  en: {
    labs: { course: "course's lab", "site-lab": "two-site lab" },
    alone: "router alone",
    faults: (count) => (count === 1 ? "lab with a fault" : `lab with ${count} faults`),
    saved: "saved",
    damaged: "cannot be read",
    justNow: "just now",
  },
  fr: {
    labs: { course: "labo du cours", "site-lab": "labo à deux sites" },
    alone: "routeur seul",
    faults: (count) => (count === 1 ? "labo en panne" : `labo avec ${count} pannes`),
    saved: "enregistré",
    damaged: "illisible",
    justNow: "à l'instant",
  },
};
