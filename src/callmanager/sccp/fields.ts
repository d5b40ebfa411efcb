/** How one value lies in the body of a message: fixed places, little end first. */
export interface Field<T> {
  /** Bytes. */
  readonly size: number;
  /** What a message that says nothing of this field has there. */
  readonly missing: T;
  read(view: DataView, at: number): T;
  write(view: DataView, at: number, value: T): void;
}

export const u8: Field<number> = {
  size: 1,
  missing: 0,
  read: (view, at) => view.getUint8(at),
  write: (view, at, value) => view.setUint8(at, value),
};

export const u16: Field<number> = {
  size: 2,
  missing: 0,
  read: (view, at) => view.getUint16(at, true),
  write: (view, at, value) => view.setUint16(at, value, true),
};

export const u32: Field<number> = {
  size: 4,
  missing: 0,
  read: (view, at) => view.getUint32(at, true),
  write: (view, at, value) => view.setUint32(at, value, true),
};

/** An IPv4 address, in network order, as text. */
export const address: Field<string> = {
  size: 4,
  missing: "0.0.0.0",
  read: (view, at) => [0, 1, 2, 3].map((index) => view.getUint8(at + index)).join("."),
  write: (view, at, value) =>
    value.split(".").forEach((byte, index) => {
      view.setUint8(at + index, Number(byte));
    }),
};

/** Text that ends at its first zero byte; signs above 0x7F stand for themselves (labels that the phone has built in). */
export function text(size: number): Field<string> {
  return {
    size,
    missing: "",
    read: (view, at) => {
      let found = "";
      for (let index = 0; index < size; index++) {
        const sign = view.getUint8(at + index);
        if (sign === 0) break;
        found += String.fromCharCode(sign);
      }
      return found;
    },
    write: (view, at, value) => {
      for (let index = 0; index < Math.min(value.length, size - 1); index++) {
        view.setUint8(at + index, value.charCodeAt(index) & 0xff);
      }
    },
  };
}

/** Bytes that nobody reads. */
export function padding(size: number): Field<undefined> {
  return { size, missing: undefined, read: () => undefined, write: () => undefined };
}

export type Layout = Readonly<Record<string, Field<unknown>>>;
export type Fields<L> = {
  readonly [Name in keyof L as L[Name] extends Field<undefined> ? never : Name]: L[Name] extends Field<
    infer T
  >
    ? T
    : never;
};

/** Several fields in a row. */
export function struct<const L extends Record<string, Field<unknown>>>(layout: L): Field<Fields<L>> {
  const fields = placed(layout);
  return {
    size: fields.reduce((sum, { field }) => sum + field.size, 0),
    missing: Object.fromEntries(fields.map(({ name, field }) => [name, field.missing])) as Fields<L>,
    read: (view, at) =>
      Object.fromEntries(
        fields.map(({ name, field, place }) => [name, field.read(view, at + place)]),
      ) as Fields<L>,
    write: (view, at, value) => {
      for (const { name, field, place } of fields) {
        const own = (value as Record<string, unknown>)[name];
        if (own !== undefined) field.write(view, at + place, own);
      }
    },
  };
}

/** The same field so many times; what is not given is zero, or what `unused` says. */
export function repeat<T>(count: number, field: Field<T>, unused?: T): Field<readonly T[]> {
  return {
    size: count * field.size,
    missing: [],
    read: (view, at) =>
      Array.from({ length: count }, (_, index) => field.read(view, at + index * field.size)),
    write: (view, at, values) => {
      for (let index = 0; index < count; index++) {
        const value = values[index] ?? unused;
        if (value !== undefined) field.write(view, at + index * field.size, value);
      }
    },
  };
}

interface Placed {
  readonly name: string;
  readonly field: Field<unknown>;
  /** Bytes from the start of the body. */
  readonly place: number;
}

/** The fields of a layout, each with its place. */
export function placed(layout: Layout): readonly Placed[] {
  let place = 0;
  return Object.entries(layout).map(([name, field]) => {
    const here = { name, field, place };
    place += field.size;
    return here;
  });
}
