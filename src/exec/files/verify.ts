import { sha512 } from "@noble/hashes/sha2.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { md5Of, piecesOf, sizeOf, type Content } from "../../router/files/content.js";
import { fullName } from "../../router/files/file-name.js";
import { linesText } from "../text.js";
import { fileError, NO_SUCH_DEVICE, placeOf, type Place } from "./place.js";
import { fileWords } from "./words.js";

/** `verify` (IOS Configuration Fundamentals, "Image Verification" and "MD5 File Validation"). */
const { action } = vocabulary<Router>()(fileWords);

const verifySum = action({
  syntax: "verify /md5 file:FILE [hash:WORD]",
  help: { "/md5": "Compute an md5 signature for a file", file: "File to verify", hash: "Expected MD5 value" },
  packetTracer: false,
  run(_router, { file, hash }, device) {
    const place = placeOf(file, device);
    const content = contentAt(place);
    if ("fault" in content) return fileError("verifying", place, content);
    return sumText(place, content, hash);
  },
});

const verifyImage = action({
  syntax: "verify file:FILE",
  help: { file: "File to verify" },
  packetTracer: false,
  run(_router, { file }, device) {
    const place = placeOf(file, device);
    const content = contentAt(place);
    if ("fault" in content) return fileError("verifying", place, content);
    return imageText(place, content);
  },
});

export const verifyCommands = [verifySum, verifyImage];

function contentAt({ volume, name }: Place) {
  return volume?.read(name.path) ?? NO_SUCH_DEVICE;
}

function sumText({ name }: Place, content: Content, expected: string | undefined): string {
  const sum = md5Of(content);
  const title = fullName(name);
  const done = `${dots(sizeOf(content))}Done!`;
  if (expected === undefined) return linesText([done, `verify /md5 (${title}) = ${sum}`, ""]);
  if (expected.toLowerCase() === sum) return linesText([done, `Verified (${title}) = ${sum}`, ""]);
  return linesText([
    done,
    `%Error verifying ${title}`,
    `Computed signature  = ${sum}`,
    `Submitted signature = ${expected}`,
    "",
  ]);
}

/** Bytes for each dot that is shown meanwhile. */
const DOT = 131_072;
const DOTS_A_LINE = 80;

function dots(size: number): string {
  const all = ".".repeat(Math.ceil(size / DOT));
  const rows = all.match(new RegExp(`\\.{1,${DOTS_A_LINE}}`, "g")) ?? [];
  return rows.length > 1 ? `${rows.join("\n")}\n` : all;
}

/** Of an image its sums are told; nothing else is signed. */
function imageText({ name }: Place, content: Content): string {
  const title = `${name.system}:${name.path}`;
  if (content instanceof Uint8Array || !content.signed)
    return `%Error verifying ${title} (Signature could not be verified)\n`;
  const hash = sha512.create();
  for (const piece of piecesOf(content)) hash.update(piece);
  const digits = [...hash.digest()].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
  const groups = digits.match(/.{32}/g) ?? [];
  const rows = (label: string) =>
    groups.map((group, at) => `${at === 0 ? label : " ".repeat(label.length)}${group}`);
  return linesText([
    "Starting image verification",
    "Hash Computation:    100% Done!",
    ...rows("Computed Hash   SHA2: "),
    "",
    ...rows("Embedded Hash   SHA2: "),
    "",
    `CCO Hash        MD5 : ${md5Of(content).toUpperCase()}`,
    "",
    `Digital signature successfully verified in file ${title}`,
    "",
  ]);
}
