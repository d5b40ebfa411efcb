import { placed } from "./fields.js";
import { MESSAGES, type SccpMessage } from "./messages.js";

/** Bytes before the body: its length with the message's id, the version of the header, the id. */
const HEADER = 12;

/** Bytes of the longest frame: more than any message of these versions has. A longer one is an attack or a mistake. */
export const LONGEST_FRAME = 4096;

/** The bytes of one message as they lie in a TCP stream, with the header of version 0. */
export function encodeMessage(message: SccpMessage): Uint8Array {
  const { id } = MESSAGES[message.type];
  const { fields, size } = LAYOUTS.get(id) ?? EMPTY;
  const bytes = new Uint8Array(HEADER + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, size + 4, true);
  view.setUint32(8, id, true);
  const values = message as unknown as Readonly<Record<string, unknown>>;
  for (const { name, field, place } of fields) {
    if (values[name] !== undefined) field.write(view, HEADER + place, values[name]);
  }
  return bytes;
}

/** How many bytes `encodeMessage` makes of any message of a type. */
export function encodedSize(type: SccpMessage["type"]): number {
  return HEADER + (LAYOUTS.get(MESSAGES[type].id)?.size ?? 0);
}

/** A message that was cut from a stream: known, or only its number; or why the stream makes no sense any more. */
export type Decoded =
  | { readonly kind: "message"; readonly message: SccpMessage; readonly size: number }
  | { readonly kind: "unknown"; readonly id: number; readonly size: number }
  | { readonly kind: "more" }
  | { readonly kind: "broken"; readonly reason: string };

/**
 * Reads the first message of a stream. Bytes beyond the known body are passed over; what a shorter one lacks is zero,
 * as old phones send key presses without a line.
 */
export function decodeMessage(bytes: Uint8Array): Decoded {
  if (bytes.length < 4) return { kind: "more" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const size = length + 8;
  if (length < 4 || size > LONGEST_FRAME) return { kind: "broken", reason: `a message of ${length} bytes` };
  if (bytes.length < size) return { kind: "more" };
  const id = view.getUint32(8, true);
  const layout = LAYOUTS.get(id);
  if (!layout) return { kind: "unknown", id, size };
  const body = new DataView(new ArrayBuffer(layout.size));
  new Uint8Array(body.buffer).set(bytes.subarray(HEADER, Math.min(size, HEADER + layout.size)));
  const values = layout.fields.map(({ name, field, place }) => [name, field.read(body, place)]);
  return {
    kind: "message",
    message: { type: layout.type, ...Object.fromEntries(values) } as SccpMessage,
    size,
  };
}

const EMPTY = { type: "", fields: placed({}), size: 0 };

const LAYOUTS = new Map(
  Object.entries(MESSAGES).map(([type, { id, layout }]) => {
    const fields = placed(layout);
    return [id, { type, fields, size: fields.reduce((sum, { field }) => sum + field.size, 0) }];
  }),
);
