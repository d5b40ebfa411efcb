import type { Dialogue, Question } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { contentOf, sizeOf, textOf } from "../../router/files/content.js";
import { fullName, isOnNetwork, type FileName } from "../../router/files/file-name.js";
import { baseOf, type Volume } from "../../router/files/volume.js";
import { isFault, NO_SUCH_FILE, openingError } from "../../router/nvram.js";
import { asksLittle } from "../../rules/file-prompt.js";
import { ask, askWith, confirmed } from "../asking.js";
import { saved } from "./configurations.js";
import { receive, send } from "./network-copy.js";
import { fileError, NO_SUCH_DEVICE, placeOfWord, RUNNING, STARTUP, type Place, type Read } from "./place.js";
import { bytesPerSecond, copiedText } from "./speed.js";
import { fileWords } from "./words.js";

/** `copy` from any place to any other (IOS Configuration Fundamentals, "Using the Cisco IOS File System"). */
const { action } = vocabulary<Router>()(fileWords);

const copy = action({
  syntax: "copy [{/erase | /noverify | /verify}+] from:SOURCE-FILE to:TARGET-FILE",
  help: {
    "/erase": "Erase destination file system.",
    "/noverify": "Don't verify image signature before reload.",
    "/verify": "Verify image signature before reload.",
    from: "Source file name",
    to: "Destination file name",
  },
  packetTracer: { syntax: "copy from:SOURCE-FILE to:TARGET-FILE" },
  run: (_router, args, device) => copying(args.from, args.to, { erases: args["/erase"] === true }, device),
});

export const copyCommands = [copy];

function* copying(
  from: string,
  to: string,
  { erases }: { readonly erases: boolean },
  device: Device,
): Dialogue {
  const source = yield* askSource(placeOfWord(from, device), device);
  if (typeof source === "string") return source;
  const target = yield* askTarget(placeOfWord(to, device), source, device);
  if (typeof target === "string") return target;
  if (erases && target.volume) {
    const question = `Erasing the ${target.name.system} filesystem will remove all files! Continue?`;
    if (!(yield* confirmed(question))) return "";
    const fault = target.volume.clear();
    if (fault) return fileError("opening", target, fault);
  }
  if (isConfiguration(target, STARTUP) && isConfiguration(source, RUNNING)) return saved(device);
  if (!(yield* mayReplace(target, device))) return "";
  return yield* transferring(source, target, device);
}

function isConfiguration({ name }: Place, which: string): boolean {
  return fullName(name) === which;
}

/** Asks for what is missing of the source's name. */
function* askSource(place: Place, device: Device): Generator<Question, Place | string, string> {
  const { name, volume } = place;
  if (name.system === "null") return place;
  const host = isOnNetwork(name) ? (name.host ?? (yield* askHost(device))) : undefined;
  if (host === "") return BAD_NAME;
  const path = name.path === "" ? yield* askFor("Source filename", device.shell.copied.file) : name.path;
  if (path === "") return BAD_NAME;
  device.shell.copied = { host: host ?? device.shell.copied.host, file: path };
  return { name: { ...name, host, path: trimmed(path) }, volume };
}

/** Asks for what is missing of the target's name, and whether its file shall be called so. */
function* askTarget(
  place: Place,
  source: Place,
  device: Device,
): Generator<Question, Place | string, string> {
  const { name, volume } = place;
  if (name.system === "null") return place;
  const host = isOnNetwork(name) ? (name.host ?? (yield* askHost(device))) : undefined;
  if (host === "") return BAD_NAME;
  if (host !== undefined) device.shell.copied = { ...device.shell.copied, host };
  const isDirectory = volume?.entryAt(name.path)?.kind === "directory";
  const inside = isDirectory ? `${name.path}/` : "";
  const usual = name.path === "" || isDirectory ? inside + usualName(source, place, device) : name.path;
  const path = asksLittle(device.router) ? usual : yield* askWith("Destination filename", usual);
  return { name: { ...name, host, path: trimmed(path) }, volume };
}

/** A path from the root, whichever place its answer names again. */
function trimmed(path: string): string {
  return path.replace(/^([a-z0-9]+:)?\/*/i, "");
}

const BAD_NAME = "%Error parsing filename (Bad file name)\n";

function* askHost(device: Device): Generator<Question, string, string> {
  return yield* askFor("Address or name of remote host", device.shell.copied.host);
}

function* askFor(what: string, usual: string | undefined): Generator<Question, string, string> {
  const answer = yield* ask(`${what} [${usual ?? ""}]? `);
  return answer === "" ? (usual ?? "") : answer;
}

/** The name that is proposed for the copy. */
function usualName({ name }: Place, target: Place, { router, platform }: Device): string {
  if (!isOnNetwork(target.name) || !CONFIGURATIONS.includes(fullName(name))) return baseOf(name.path);
  const isSmall = platform.traits.files.proposedName === "small-letters";
  return `${isSmall ? router.hostname.toLowerCase() : router.hostname}-confg`;
}

const CONFIGURATIONS: readonly string[] = [RUNNING, STARTUP];

/** Whether a file of that name may be replaced, if there is one. */
function* mayReplace({ name, volume }: Place, device: Device): Generator<Question, boolean, string> {
  const isThere = volume === device.shell.files.flash && volume.entryAt(name.path)?.kind === "file";
  if (!isThere || asksLittle(device.router)) return true;
  return yield* confirmed(
    "Do you want to over write?",
    "%Warning:There is a file already existing with this name \n",
  );
}

function* transferring(source: Place, target: Place, device: Device): Dialogue {
  const read = yield* reading(source, device);
  if (typeof read === "string") return read;
  const { content, before } = read;
  if (isOnNetwork(target.name)) return yield* send(target, source, content, device);
  const { volume } = target;
  if (target.name.system === "null") return before + copiedText(sizeOf(content), read.seconds);
  if (!volume) return before + fileError("opening", target, NO_SUCH_DEVICE);
  if (isConfiguration(target, RUNNING)) return yield* merging(source, read, device);
  const fault = volume.write(target.name.path, content);
  if (fault) return before + fileError("writing", target, fault);
  return before + writtenText(source, target, sizeOf(content), read.seconds, device);
}

function* reading(source: Place, device: Device): Generator<Question, Read | string, string> {
  if (isOnNetwork(source.name)) return yield* receive(source, device);
  if (source.name.system === "null") return { content: contentOf(""), seconds: undefined, before: "" };
  const content = source.volume?.read(source.name.path) ?? NO_SUCH_DEVICE;
  if ("fault" in content) return fileError("opening", source, content);
  return { content, seconds: undefined, before: "" };
}

/** Adds a configuration to the running one, line by line. */
function* merging(source: Place, read: Read, device: Device): Dialogue {
  if (read.before !== "") yield { kind: "wait", seconds: 0, passed: true, before: read.before };
  const { shell, platform } = device;
  if (isConfiguration(source, STARTUP)) {
    const text = shell.mergeStartup() ?? NO_SUCH_FILE;
    if (isFault(text)) return openingError(text);
  } else shell.applyLines(textOf(read.content));
  const from = isConfiguration(source, STARTUP) ? "memory" : originOf(source.name);
  device.log(`%SYS-5-CONFIG_I: Configured from ${from} by ${shell.author}`);
  const before = platform.traits.files.copies === "in-words" ? "\n" : "";
  return before + copiedText(sizeOf(read.content), read.seconds);
}

function originOf(name: FileName): string {
  return name.host === undefined ? `${name.system}:${name.path}` : fullName(name);
}

function writtenText(
  source: Place,
  target: Place,
  size: number,
  seconds: number | undefined,
  { platform, shell }: Device,
): string {
  const building =
    platform.traits.files.copies === "in-words" && isConfiguration(source, RUNNING)
      ? "Building configuration...\n"
      : "";
  const done = target.volume === shell.files.nvram || building !== "" ? "[OK]\n" : "";
  const speed = speedOf(target.volume, shell.files.flash);
  return `${building}${done}${copiedText(size, seconds ?? size / speed)}`;
}

function speedOf(volume: Volume | undefined, flash: Volume): number {
  return volume === flash ? bytesPerSecond.flash : bytesPerSecond.nvram;
}
