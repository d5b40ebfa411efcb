/**
 * How much longer the subject takes than the baseline. The two take turns within one run, so that a machine that
 * is busy or slow slows both; medians leave out what happened to a single turn.
 */
export function ratio(turns: number, subject: () => void, baseline: () => void): number {
  return ratios(turns, [subject], baseline)[0] ?? Number.NaN;
}

/** The same for several subjects that take turns with each other and with the baseline, in one run. */
export function ratios(
  turns: number,
  subjects: readonly (() => void)[],
  baseline: () => void,
): readonly number[] {
  const everything = [baseline, ...subjects];
  for (const work of everything) work();
  const times = everything.map(() => [] as number[]);
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, work] of everything.entries()) times[index]?.push(milliseconds(work));
  }
  const [base = Number.NaN, ...others] = times.map(median);
  return others.map((time) => time / base);
}

/** How many milliseconds something takes in a warm process: the median of `turns`, after as many to warm up. */
export function warmMilliseconds(turns: number, work: () => void): number {
  for (let turn = 0; turn < turns; turn++) work();
  return median(Array.from({ length: turns }, () => milliseconds(work)));
}

/** The same in time of the processor, which other programs on the machine hardly change. */
export function processorMilliseconds(turns: number, work: () => void): number {
  for (let turn = 0; turn < turns; turn++) work();
  const times = Array.from({ length: turns }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** The 99th percentile, in milliseconds, of doing something with each of these inputs `turns` times, warmed up. */
export function percentile99<T>(turns: number, inputs: readonly T[], work: (input: T) => unknown): number {
  for (const input of inputs) work(input);
  const times = Array.from({ length: turns }, () =>
    inputs.map((input) => milliseconds(() => void work(input))),
  ).flat();
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}
