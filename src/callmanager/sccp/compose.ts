import { placed } from "./fields.js";
import { MESSAGES, type SccpMessage } from "./messages.js";

type Type = SccpMessage["type"];
type Of<T extends Type> = Extract<SccpMessage, { readonly type: T }>;

/** A whole message from the fields that matter; all others are zero or empty. */
export function compose<T extends Type>(type: T, values: Partial<Omit<Of<T>, "type">> = {}): Of<T> {
  return { type, ...ZERO[type], ...values } as unknown as Of<T>;
}

const ZERO = Object.fromEntries(
  Object.entries(MESSAGES).map(([type, { layout }]) => [
    type,
    Object.fromEntries(
      placed(layout).flatMap(({ name, field }) =>
        field.missing === undefined ? [] : [[name, field.missing]],
      ),
    ),
  ]),
) as Readonly<Record<Type, object>>;
