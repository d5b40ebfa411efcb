import type { Dialogue, Question } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { isText, piecesOf, textOf, type Content } from "../../router/files/content.js";
import { fullName } from "../../router/files/file-name.js";
import { NO_SUCH_FILE, parentOf } from "../../router/files/volume.js";
import { asksLittle } from "../../rules/file-prompt.js";
import { askWith, confirmed } from "../asking.js";
import { linesText } from "../text.js";
import { fileError, NO_SUCH_DEVICE, placeOf, shown, type Place } from "./place.js";
import { fileWords } from "./words.js";

/** Files and directories, one at a time (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
const { action } = vocabulary<Router>()(fileWords);

const workingDirectory = action({
  syntax: "pwd",
  help: { pwd: "Display current working directory" },
  packetTracer: false,
  run(_router, _args, device) {
    const { name } = placeOf("", device);
    return `${fullName(name)}${name.path === "" ? "" : "/"}\n`;
  },
});

const changeDirectory = action({
  syntax: "cd [file:FILE]",
  help: { cd: "Change current directory", file: "Directory name" },
  packetTracer: false,
  run(_router, { file = "flash:" }, device) {
    const place = placeOf(file, device);
    const { volume, name } = place;
    if (!volume) return fileError("changing dir to", place, NO_SUCH_DEVICE);
    if (name.path !== "" && volume.entryAt(name.path)?.kind !== "directory")
      return fileError("changing dir to", place, NO_SUCH_FILE);
    device.shell.directory = name;
    return "";
  },
});

const makeDirectory = action({
  syntax: "mkdir file:FILE",
  help: { mkdir: "Create new directory", file: "Directory name" },
  run: (_router, { file }, device) => making(file, device),
});

const removeDirectory = action({
  syntax: "rmdir file:FILE",
  help: { rmdir: "Remove existing directory", file: "Directory name" },
  run: (_router, { file }, device) => removingDirectory(file, device),
});

const remove = action({
  syntax: "delete [{/force | /recursive}+] file:FILE",
  help: {
    delete: "Delete a file",
    "/force": "Force delete",
    "/recursive": "Recursive delete",
    file: "File to be deleted",
  },
  packetTracer: { syntax: "delete file:FILE" },
  run(_router, args, device) {
    const options = { force: args["/force"] === true, recursive: args["/recursive"] === true };
    return removing(args.file, options, device);
  },
});

const rename = action({
  syntax: "rename from:FILE to:FILE",
  help: { rename: "Rename a file", from: "Old name", to: "New name" },
  packetTracer: false,
  run: (_router, { from, to }, device) => renaming(from, to, device),
});

const more = action({
  syntax: "more [{/ascii | /binary | /ebcdic}] file:FILE",
  help: {
    more: "Display the contents of a file",
    "/ascii": "Display binary files in ascii",
    "/binary": "Force display to hex/text format",
    "/ebcdic": "Display binary files in ebcdic",
    file: "File to display",
  },
  show: true,
  packetTracer: { syntax: "more file:FILE" },
  run(_router, args, device) {
    const place = placeOf(args.file, device);
    const content = place.volume?.read(place.name.path) ?? NO_SUCH_DEVICE;
    if ("fault" in content) return fileError("opening", place, content);
    if (args["/binary"] === true || !isText(content)) return hexText(content);
    const text = textOf(content);
    return text === "" || text.endsWith("\n") ? text : `${text}\n`;
  },
});

export const handlingCommands = [
  workingDirectory,
  changeDirectory,
  makeDirectory,
  removeDirectory,
  remove,
  rename,
  more,
];

/** Asks for the name of a file, proposing what was typed; another answer means a file in the same place. */
function* askPlace(question: string, typed: string, device: Device): Generator<Question, Place, string> {
  if (asksLittle(device.router)) return placeOf(typed, device);
  const proposal = typed.replace(/^[a-z0-9]+:/i, "");
  const answer = yield* askWith(question, proposal);
  if (answer === proposal) return placeOf(typed, device);
  const prefix = /^[a-z0-9]+:/i.exec(typed)?.[0] ?? "";
  return placeOf(answer.includes(":") ? answer : prefix + answer, device);
}

function* making(typed: string, device: Device): Dialogue {
  const place = yield* askPlace("Create directory filename", typed, device);
  const { name, volume } = place;
  const fault = volume ? volume.makeDirectory(name.path) : NO_SUCH_DEVICE;
  const { root } = device.platform.traits.files;
  return fault ? fileError("Creating dir", place, fault) : `Created dir ${name.system}:${root}${name.path}\n`;
}

function* removingDirectory(typed: string, device: Device): Dialogue {
  const place = yield* askPlace("Remove directory filename", typed, device);
  const { name, volume } = place;
  const label = `${name.system}:${device.platform.traits.files.root}${name.path}`;
  if (!asksLittle(device.router) && !(yield* confirmed(`Delete ${label}?`))) return "";
  const fault = volume ? volume.removeDirectory(name.path) : NO_SUCH_DEVICE;
  return fault ? fileError("Removing dir", place, fault) : `Removed dir ${label}\n`;
}

interface Removal {
  readonly force: boolean;
  readonly recursive: boolean;
}

function* removing(typed: string, options: Removal, device: Device): Dialogue {
  const asks = !options.force && !asksLittle(device.router);
  const named = asks ? yield* askPlace("Delete filename", typed, device) : placeOf(typed, device);
  let said = "";
  for (const place of matching(named)) {
    const { name, volume } = place;
    const entry = volume?.entryAt(name.path);
    if (!entry) return `${said}${fileError("deleting", place, volume ? NO_SUCH_FILE : NO_SUCH_DEVICE)}\n`;
    if (asks && !(yield* confirmed(`Delete ${shown(place)}?`, said))) {
      said = `Delete of ${shown(place)} aborted!\n`;
      continue;
    }
    const fault = options.recursive ? volume?.removeTree(name.path) : volume?.remove(name.path);
    said = fault ? `${fileError("deleting", place, fault)}\n` : "";
  }
  return said;
}

/** The files that a name means: those of its directory that fit, where it holds a `*`. */
function matching(place: Place): readonly Place[] {
  const { name, volume } = place;
  if (!volume || !name.path.includes("*")) return [place];
  const parts = name.path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[^/]*")}$`);
  const found = volume.entries.filter(
    ({ path, kind }) => kind === "file" && parentOf(path) === parentOf(name.path) && pattern.test(path),
  );
  return found.length === 0 ? [place] : found.map(({ path }) => ({ volume, name: { ...name, path } }));
}

function* renaming(from: string, to: string, device: Device): Dialogue {
  const old = placeOf(from, device);
  const place = yield* askPlace("Destination filename", to, device);
  const { volume } = old;
  const fault = !volume
    ? NO_SUCH_DEVICE
    : volume === place.volume
      ? volume.rename(old.name.path, place.name.path)
      : { fault: "Invalid argument" };
  return fault ? fileError("renaming", old, fault) : "";
}

/** So many bytes of a file are shown: nobody reads a whole image. */
const MOST_SHOWN = 65_536;
const ROW = 16;

function hexText(content: Content): string {
  const [piece = new Uint8Array()] = piecesOf(content);
  const bytes = piece.subarray(0, MOST_SHOWN);
  const rows = Array.from({ length: Math.ceil(bytes.length / ROW) }, (_, at) =>
    hexRow(bytes.subarray(at * ROW, (at + 1) * ROW), at * ROW),
  );
  return linesText(rows);
}

/** `00000000: 7F454C46 01020100 00000000 00000000    .ELF .... .... ....` */
function hexRow(bytes: Uint8Array, offset: number): string {
  const words = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, at) => [
    ...bytes.subarray(at * 4, at * 4 + 4),
  ]);
  const digits = words.map((word) =>
    word.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(""),
  );
  const signs = words.map((word) =>
    word.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : ".")).join(""),
  );
  const address = offset.toString(16).toUpperCase().padStart(8, "0");
  return `${address}: ${digits.join(" ").padEnd(39)} ${signs.join(" ")}`;
}
