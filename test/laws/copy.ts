/** A deep copy of plain data; the keys of maps, which may be declarations, stay the same. */
export function copyOf<T>(value: T): T {
  return copied(value, new Map()) as T;
}

function copied(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = done.get(value);
  if (known !== undefined) return known;
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    done.set(value, copy);
    for (const [key, one] of value) copy.set(key, copied(one, done));
    return copy;
  }
  if (value instanceof Set) {
    const copy = new Set(value);
    done.set(value, copy);
    return copy;
  }
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    done.set(value, copy);
    for (const one of value as unknown[]) copy.push(copied(one, done));
    return copy;
  }
  const copy: Record<string, unknown> = {};
  done.set(value, copy);
  for (const key of Object.keys(value)) copy[key] = copied((value as Record<string, unknown>)[key], done);
  return copy;
}
