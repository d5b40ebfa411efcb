import { courseLab } from "../lab/course-lab.js";
import type { Language } from "../lab/hint-texts.js";
import { Hinting } from "../lab/hinting.js";
import { aloneAt, needsLab, placeIn, playStep, shownOf, startAt } from "../network/console/script-player.js";
import { readScript } from "../parse/transcript.js";
import { defaultPlatform } from "../platform/platforms.js";
import { printConfiguration } from "../running-config/print.js";
import { RouterHost } from "../session/router-host.js";
import { chosenPlatform } from "./internal/chosen-platform.js";
import { partsOf } from "./internal/lab-parts.js";
import { openLab, type OpenLab } from "./labs.js";
import { refusal } from "./internal/refusals.js";
import type { Refusal } from "./refusal.js";

export interface RunOptions {
  /** A device as `cme --help` names it; a 2811 with IOS 15.1 without it. */
  readonly platform?: string | undefined;
  /** A running-config for the router to start with, in `course` the one there; not together with a lab. */
  readonly configuration?: string | undefined;
  /** A lab that is open, in which the script goes on; a script that speaks to other devices gets `course` without it. */
  readonly lab?: OpenLab | undefined;
  /** Language of the hints. */
  readonly language?: Language | undefined;
}

/** What a script brought about. */
export interface ScriptRun {
  /** What the terminal shows. */
  readonly transcript: string;
  readonly lines: readonly PlayedLine[];
  /** How many of them a device refused. */
  readonly refused: number;
  /** The running-config of the router at which lines were typed last. */
  readonly runningConfig: string;
}

export interface PlayedLine {
  /** Its place in the script, counted from 1. */
  readonly line: number;
  readonly typed: string;
  readonly refused: boolean;
  readonly hints: readonly string[];
}

/**
 * Replays a script, or the lines of a pasted terminal log, as `cme run` does: as if typed at a router, or in a lab. Time is
 * virtual, so that nothing waits and the same script gives the same bytes.
 */
export function runScript(script: string, options: RunOptions = {}): ScriptRun | Refusal {
  const { language = "en" } = options;
  const read = readScript(script);
  const place = placeFor(needsLab(read), options);
  if ("problems" in place) return place;
  if (read.reading !== "log") startAt(place, read);
  const hinting = new Hinting(language);
  let transcript = "";
  const lines: PlayedLine[] = [];
  for (const step of read.steps) {
    const { exchanges } = playStep(place, step, { reading: read.reading, waits: true });
    for (const [index, exchange] of (exchanges ?? []).entries())
      transcript += shownOf(exchange, place, exchanges?.[index + 1]?.prompt);
    const hints = (exchanges ?? []).flatMap(({ line, problem }) =>
      hinting.after(line, { session: place.session, problem }),
    );
    const refused = exchanges?.some((exchange) => exchange.refused) ?? true;
    lines.push({ line: step.line, typed: step.text, refused, hints });
  }
  if (place.played.expects === "command") transcript += `${place.played.prompt}\n`;
  return {
    transcript,
    lines,
    refused: lines.filter((one) => one.refused).length,
    runningConfig: printConfiguration(place.session.device),
  };
}

function placeFor(speaksToOthers: boolean, { lab, platform: name, configuration, language }: RunOptions) {
  if (lab) {
    if (name !== undefined || configuration !== undefined)
      return refusal("the lab is open: give its platform and configurations to openLab");
    return placeIn(partsOf(lab).keyboard);
  }
  if (speaksToOthers) {
    const router = courseLab.devices.find(({ kind }) => kind === "router")?.name ?? "";
    const configurations = configuration === undefined ? {} : { [router]: configuration };
    const open = openLab(courseLab.name, { platform: name, configurations, language });
    return "problems" in open ? open : placeIn(partsOf(open).keyboard);
  }
  const platform = chosenPlatform(name) ?? defaultPlatform;
  return "problems" in platform ? platform : aloneAt(new RouterHost({ platform, configuration }));
}
