/**
 * How much longer the subject takes than the baseline. The two take turns within one run, so that a machine that
 * is busy or slow slows both; medians leave out what happened to a single turn.
 */
export function ratio(turns: number, subject: () => void, baseline: () => void): number {
  const times = { subject: [] as number[], baseline: [] as number[] };
  subject();
  baseline();
  for (let turn = 0; turn < turns; turn++) {
    times.subject.push(milliseconds(subject));
    times.baseline.push(milliseconds(baseline));
  }
  return median(times.subject) / median(times.baseline);
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
