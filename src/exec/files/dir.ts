import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import type { Entry, Volume } from "../../router/files/volume.js";
import { linesText } from "../text.js";
import { DATE_WIDTH, directoryRow, UNDATED_WIDTH } from "./file-rows.js";
import { fileError, NO_SUCH_DEVICE, placeOf, shown, type Place } from "./place.js";
import { fileWords } from "./words.js";

/** `dir` (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
const { action } = vocabulary<Router>()(fileWords);

const HELP = {
  dir: "List files on a filesystem",
  "/all": "List all files",
  "/recursive": "List files recursively",
  "all-filesystems": "List files on all filesystems",
  file: "Directory or file name",
} as const;

const directory = action({
  syntax: "dir [{/all | /recursive}+] [file:FILE]",
  help: { dir: HELP.dir, "/all": HELP["/all"], "/recursive": HELP["/recursive"], file: HELP.file },
  show: true,
  packetTracer: { syntax: "dir [file:FILE]" },
  run: (_router, args, device) =>
    listing(placeOf(args.file ?? "", device), args["/recursive"] === true, device),
});

const allDirectories = action({
  syntax: "dir all-filesystems",
  help: { dir: HELP.dir, "all-filesystems": HELP["all-filesystems"] },
  show: true,
  packetTracer: false,
  run: (_router, _args, device) =>
    ["system:", "nvram:", "flash:"].map((name) => listing(placeOf(name, device), false, device)).join("\n"),
});

export const directoryCommands = [directory, allDirectories];

/** What `dir` shows of a directory or a file. */
function listing(place: Place, deep: boolean, device: Device): string {
  const { name, volume } = place;
  if (!volume) return fileError("opening", place, NO_SUCH_DEVICE);
  const entry = volume.entryAt(name.path);
  if (name.path !== "" && !entry)
    return fileError("opening", place, { fault: device.platform.traits.files.missing });
  if (entry?.kind === "file") return table(shown(place), [entry], volume, device);
  const rows = volume.entries
    .map((one) => ({ one, inside: pathWithin(one, name.path) }))
    .filter(({ inside }) => inside !== undefined && (deep || !inside.includes("/")))
    .map(({ one, inside }) => ({ ...one, path: inside ?? "" }));
  const heading = `${shown(place)}${name.path === "" ? "" : "/"}${deep ? "*" : ""}`;
  return table(heading, rows, volume, device);
}

/** The listing of the root of a volume, as `show flash:` of some devices has it, too. */
export function rootListing(volume: Volume, device: Device): string {
  return listing({ name: { system: volume.name, host: undefined, path: "" }, volume }, false, device);
}

/** The path of an entry from a directory on; undefined if it is not in it. */
function pathWithin({ path }: Entry, directory: string): string | undefined {
  if (directory === "") return path;
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined;
}

function table(heading: string, entries: readonly Entry[], { space }: Volume, device: Device): string {
  const { router, platform } = device;
  const { dates, sizeWidth } = platform.traits.files;
  const width = { size: sizeWidth, date: dates ? DATE_WIDTH : UNDATED_WIDTH };
  const rows = entries.map((entry) => directoryRow(entry, router, width));
  const total = space
    ? `${space.total} bytes total (${space.free} bytes free)`
    : "No space information available";
  return linesText([
    `Directory of ${heading}`,
    "",
    ...(rows.length === 0 ? ["No files in directory"] : rows),
    "",
    total,
  ]);
}
