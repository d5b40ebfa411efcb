/** The names of one file's tests that `vitest -t` cannot pick out: those that are cut short, and those that stand twice. */
export function faultyNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const twice = seen.has(name);
    seen.add(name);
    return twice || name.includes("…");
  });
}
