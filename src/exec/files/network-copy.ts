import type { Dialogue, Question } from "../../language/declaration.js";
import type { Device } from "../../modes/device.js";
import type { FileTransfer } from "../../modes/surroundings.js";
import { bytesOf, sizeOf, type Content } from "../../router/files/content.js";
import { fullName } from "../../router/files/file-name.js";
import { baseOf } from "../../router/files/volume.js";
import { routeTo } from "../../router/routes.js";
import { resolveTarget } from "../target.js";
import { shown, type Place, type Read } from "./place.js";
import { copiedText } from "./speed.js";

/** `copy` from and to other machines, by TFTP; no other service for files is within reach. */

/** Fetches a file; what is said instead where that fails. */
export function* receive(source: Place, device: Device): Generator<Question, Read | string, string> {
  const { name } = source;
  const found = yield* resolveTarget(name.host ?? "", device);
  if ("failure" in found) return found.failure;
  const { address } = found;
  const accessing = `${found.before}Accessing ${fullName(name)}...`;
  const transfer = yield* exchanging(
    accessing,
    () => device.shell.surroundings.fetchFile({ server: address, file: name.path }),
    name.system,
  );
  if (transfer.kind !== "done") return failureText(transfer, source);
  const { content, seconds } = transfer;
  const port = routeTo(device.router, address)?.interface;
  const via =
    device.platform.traits.files.copies === "in-words" || port === undefined ? "" : ` (via ${port})`;
  const size = sizeOf(content);
  const before = `\nLoading ${baseOf(name.path)} from ${address}${via}: ${marks(size)}\n[OK - ${size} bytes]\n\n`;
  return { content, seconds, before };
}

/** Sends a file to another machine. */
export function* send(target: Place, source: Place, content: Content, device: Device): Dialogue {
  const { name } = target;
  const found = yield* resolveTarget(name.host ?? "", device);
  if ("failure" in found) return found.failure;
  const { address } = found;
  const inWords = device.platform.traits.files.copies === "in-words";
  const announced = inWords ? `\nWriting ${baseOf(source.name.path)}...` : "";
  const bytes = bytesOf(content);
  const transfer = yield* exchanging(
    found.before + announced,
    () => device.shell.surroundings.storeFile({ server: address, file: name.path, bytes }),
    name.system,
  );
  if (transfer.kind !== "done") return failureText(transfer, target);
  const size = bytes.length;
  return `${marks(size)}\n${inWords ? `[OK - ${size} bytes]\n\n` : ""}${copiedText(size, transfer.seconds)}`;
}

/** Lets a transfer take its time; where nobody can answer, a router waits nevertheless. */
function* exchanging(
  before: string,
  transfer: () => FileTransfer,
  system: string,
): Generator<Question, FileTransfer, string> {
  if (system !== "tftp") {
    yield { kind: "wait", seconds: PATIENCE, before: `${before}.....` };
    return { kind: "silence" };
  }
  const answer = transfer();
  const isSilent = answer.kind === "silence";
  const seconds = answer.kind === "done" ? Math.min(answer.seconds, PATIENCE) : isSilent ? PATIENCE : 0;
  yield { kind: "wait", seconds, passed: true, before: isSilent ? `${before}.....` : before };
  return answer;
}

/** Seconds that a router waits for a server. */
const PATIENCE = 8;

function failureText(transfer: Exclude<FileTransfer, { kind: "done" }>, place: Place): string {
  const reason = transfer.kind === "silence" ? "Timed out" : ERRORS[transfer.code];
  return `\n%Error opening ${shown(place)} (${reason ?? "Undefined error"})\n`;
}

/** What the errors of a TFTP server mean (RFC 1350). */
const ERRORS: Readonly<Record<number, string | undefined>> = {
  1: "No such file or directory",
  2: "Permission denied",
  3: "No space left on device",
};

/** A mark for every ten packets. */
function marks(size: number): string {
  return "!".repeat(Math.max(1, Math.ceil(size / BLOCK / 10)));
}

const BLOCK = 512;
