import { MONTHS } from "../../language/types/time.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { localTime } from "../../router/clock.js";
import {
  configurationTree,
  markedLines,
  missingIn,
  type ConfigurationLine,
} from "../../router/files/configuration-tree.js";
import { textOf } from "../../router/files/content.js";
import type { Router } from "../../router/router.js";
import { timeOfDay } from "../../router/time-text.js";
import { archiveSettings, type ArchiveSettings } from "../../rules/archives.js";
import { linesText } from "../text.js";
import { fileError, NO_SUCH_DEVICE, placeOf } from "./place.js";
import { fileWords } from "./words.js";

/** Copies of the configuration, and how configurations differ (IOS Configuration Fundamentals, "Configuration Replace and Configuration Rollback"). */
const { action } = vocabulary<Router>()({
  ...fileWords,
  archive: "manage archive files",
  config: "Archive of the running configuration",
});

const NOT_ENABLED = " Archive feature not enabled\n";

const archiveConfig = action({
  syntax: "archive config",
  help: {},
  packetTracer: false,
  run(_router, _args, device) {
    const name = archiveNow(device);
    if (name === undefined) return `${NOT_ENABLED}% Error caught by command handler\n`;
    return typeof name === "string" ? "" : name.fault;
  },
});

const showArchive = action({
  syntax: "show archive",
  help: {},
  level: "user",
  show: true,
  packetTracer: false,
  run: (router) => archiveText(router),
});

const showDifferences = action({
  syntax: "show archive config differences [first:FILE] [second:FILE] [ignorecase]",
  help: {
    differences: "Display differences between two files",
    first: "First file",
    second: "Second file",
    ignorecase: "Ignore the case of letters",
  },
  level: "user",
  show: true,
  packetTracer: false,
  run(_router, { first, second, ignorecase }, device) {
    const running = "system:running-config";
    const one = first ?? running;
    const other = second ?? (first === undefined ? "nvram:startup-config" : running);
    const [before, after] = [one, other].map((name) => treeIn(name, ignorecase === true, device));
    if (typeof before === "string") return before;
    if (typeof after === "string") return after;
    return differencesText(before ?? [], after ?? []);
  },
});

const showIncrement = action({
  syntax: "show archive config incremental-diffs file:FILE [ignorecase]",
  help: {
    "incremental-diffs": "Display the lines that a file would add",
    file: "File with the lines",
    ignorecase: "Ignore the case of letters",
  },
  level: "user",
  show: true,
  packetTracer: false,
  run(_router, { file, ignorecase }, device) {
    const [added, present] = [file, "system:running-config"].map((name) =>
      treeIn(name, ignorecase === true, device),
    );
    if (typeof added === "string") return added;
    if (typeof present === "string") return present;
    const lines = markedLines(missingIn(present ?? [], added ?? []), "");
    return linesText(["!List of Commands:", ...(lines.length === 0 ? [NO_CHANGES] : [...lines, "end"])]);
  },
});

export const archiveCommands = [archiveConfig, showArchive, showDifferences, showIncrement];

const NO_CHANGES = "!No changes were found";

function treeIn(typed: string, ignoresCase: boolean, device: Device): readonly ConfigurationLine[] | string {
  const place = placeOf(typed, device);
  const content = place.volume?.read(place.name.path) ?? NO_SUCH_DEVICE;
  return "fault" in content
    ? fileError("opening", place, content)
    : configurationTree(textOf(content), ignoresCase);
}

function differencesText(first: readonly ConfigurationLine[], second: readonly ConfigurationLine[]): string {
  const lines = [
    ...markedLines(missingIn(first, second), "+"),
    ...markedLines(missingIn(second, first), "-"),
  ];
  return linesText(["!Contextual Config Diffs:", ...(lines.length === 0 ? [NO_CHANGES] : lines)]);
}

/** Makes a copy of the configuration where `archive` says, and yields its name; undefined where it says nothing. */
export function archiveNow(device: Device): string | { readonly fault: string } | undefined {
  const { router, shell } = device;
  const settings = archiveSettings(router);
  if (!settings) return undefined;
  const place = placeOf(nameOf(settings, router.archived.next, router, shell.clock.now()), device);
  const running = placeOf("system:running-config", device).volume?.read("running-config") ?? NO_SUCH_DEVICE;
  const fault = "fault" in running ? running : (place.volume?.write(place.name.path, running) ?? undefined);
  if (fault) return { fault: fileError("opening", place, fault) };
  if (!place.volume) return { fault: fileError("opening", place, NO_SUCH_DEVICE) };
  const name = `${place.name.system}:${place.name.path}`;
  const names = [...router.archived.names, name];
  for (const old of names.slice(0, -settings.maximum)) {
    const gone = placeOf(old, device);
    gone.volume?.remove(gone.name.path);
  }
  router.archived = { names: names.slice(-settings.maximum), next: router.archived.next + 1 };
  return name;
}

function nameOf({ url }: ArchiveSettings, number: number, router: Router, now: number): string {
  const stamp = stampOf(router, now);
  return url.includes("$t") ? `${url.replaceAll("$t", stamp)}-${number}` : `${url}-${stamp}-${number}`;
}

/** `Feb-15-15-56-38.517`; a day of one digit has a second hyphen before it. */
function stampOf(router: Router, now: number): string {
  const { time } = localTime(router, now);
  const day = String(time.getUTCDate()).padStart(2, "-");
  const fraction = String(time.getUTCMilliseconds()).padStart(3, "0");
  return `${MONTHS[time.getUTCMonth()] ?? ""}-${day}-${timeOfDay(time).replaceAll(":", "-")}.${fraction}`;
}

function archiveText(router: Router): string {
  const settings = archiveSettings(router);
  if (!settings) return NOT_ENABLED;
  const { names, next } = router.archived;
  const rows = Array.from({ length: settings.maximum }, (_, at) => {
    const mark = at === names.length - 1 ? " <- Most Recent" : "";
    return `   ${String(at + 1).padEnd(9)}${names[at] === undefined ? "" : `${names[at]}${mark}`}`;
  });
  return linesText([
    `The maximum archive configurations allowed is ${settings.maximum}.`,
    `There are currently ${names.length} archive configurations saved.`,
    `The next archive file will be named ${settings.url}-<timestamp>-${next}`,
    " Archive #  Name",
    ...rows,
  ]);
}
