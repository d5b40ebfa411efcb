import * as v from "valibot";
import { isText, textOf, type Content } from "../../router/files/content.js";
import type { FlashMemory } from "../../router/files/file-systems.js";
import type { KeptFile } from "../../router/files/volume.js";
import { isFault } from "../../router/nvram.js";
import type { TextPlace } from "./text-nvram.js";
import { jsonText, readJson } from "./json-text.js";

/** The files of a device's flash memory as one text, so that a change of them is kept whole or not at all. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.object({
  schema: v.literal("cme-flash/1"),
  files: v.array(
    v.object({
      path: v.string(),
      number: count,
      mode: v.string(),
      /** Milliseconds since 1970, UTC. */
      date: v.optional(v.number()),
      /** What it holds: text, other bytes, or what came with the device; a directory has none of them. */
      text: v.optional(v.string()),
      base64: v.optional(v.pipe(v.string(), v.base64())),
      supplied: v.optional(v.object({ name: v.string(), size: count, signed: v.boolean() })),
    }),
  ),
});

type Row = v.InferOutput<typeof schema>["files"][number];

/**
 * A flash memory whose files are kept as a text at some place. What is damaged there is not replaced, and `damaged` is
 * told what is wrong with it.
 */
export function flashKeptAt(
  place: TextPlace,
  damaged: (problem: string) => void = () => undefined,
): FlashMemory {
  return {
    read() {
      const text = place.read();
      if (text === undefined || isFault(text)) return text;
      const files = readFlash(text);
      if (!("problem" in files)) return files;
      damaged(files.problem);
      return { fault: "I/O error" };
    },
    write: (files) => place.write(flashText(files)),
  };
}

export function flashText(files: readonly KeptFile[]): string {
  const rows = files.map(({ path, number, mode, date, content }): Row => ({
    path,
    number,
    mode,
    ...(date !== undefined && { date }),
    ...(content && written(content)),
  }));
  return jsonText({ schema: "cme-flash/1", files: rows });
}

export function readFlash(text: string): readonly KeptFile[] | { readonly problem: string } {
  const read = readJson(text, schema);
  if ("problem" in read) return read;
  return read.files.map((row) => {
    const { path, number, mode, date } = row;
    return { path, number, mode, date, content: contentIn(row) };
  });
}

function written(content: Content): Pick<Row, "text" | "base64" | "supplied"> {
  if (!(content instanceof Uint8Array)) return { supplied: content };
  return isText(content) ? { text: textOf(content) } : { base64: toBase64(content) };
}

function contentIn({ text, base64, supplied }: Row): Content | undefined {
  if (text !== undefined) return new TextEncoder().encode(text);
  if (base64 !== undefined) return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return supplied;
}

/** A multiple of three, so that the parts of the whole stand for themselves. */
const PART = 30_000;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PART))));
  return parts.join("");
}
