import fc from "fast-check";
import { address, type Field, placed, u16, u32, u8 } from "../../../src/callmanager/sccp/fields.js";
import { MESSAGES, type SccpMessage } from "../../../src/callmanager/sccp/messages.js";

const NUMBERS = new Map<unknown, number>([
  [u8, 0xff],
  [u16, 0xffff],
  [u32, 0xffffffff],
]);

/** A value of a field, by what the field reads from bytes drawn by chance: all that can stand there can be drawn. */
function valueOf(field: Field<unknown>): fc.Arbitrary<unknown> {
  const most = NUMBERS.get(field);
  if (most !== undefined) return fc.integer({ min: 0, max: most });
  if (field === address) return fc.ipV4();
  return fc.uint8Array({ minLength: field.size, maxLength: field.size }).map((bytes) => {
    // The last sign of a text is its end.
    if (typeof field.missing === "string") bytes[field.size - 1] = 0;
    return withEnds(field.read(new DataView(bytes.buffer, bytes.byteOffset), 0), field);
  });
}

/** Texts within lists and structures lose the sign in the place of their end, too. */
function withEnds(value: unknown, field: Field<unknown>): unknown {
  const bytes = new DataView(new ArrayBuffer(field.size));
  field.write(bytes, 0, value);
  return field.read(bytes, 0);
}

/** Any message of either direction, with any values. */
export const messages: fc.Arbitrary<SccpMessage> = fc.oneof(
  ...Object.entries(MESSAGES).map(([type, { layout }]) =>
    fc
      .tuple(
        ...placed(layout).map(({ name, field }) => valueOf(field).map((value) => [name, value] as const)),
      )
      .map((fields) => ({ type, ...Object.fromEntries(fields) }) as SccpMessage),
  ),
);
