import fc from "fast-check";

/** An input, and whatever is like it with items and rows left out: what a fault is looked for in once more. */
export function smallerThan(input: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(input) && input.length > 0) return fc.array(fc.constantFrom(...(input as unknown[])));
  if (typeof input === "string" && input.includes("\n")) {
    const rows = fc.array(fc.constantFrom(...input.split("\n")));
    return rows.map(
      (some) => some.join("\n"),
      (text) => String(text).split("\n"),
    );
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) return fc.constant(input);
  const fields = Object.entries(input).map(([name, value]) => [name, smallerThan(value)] as const);
  return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
}
