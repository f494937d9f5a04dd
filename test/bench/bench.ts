/** One thing to measure: `run` is called after a warm-up, as often as `times` says. */
export type Bench = {
  readonly name: string;
  /** Milliseconds that the median must stay under. */
  readonly limit: number;
  readonly times: number;
  readonly run: () => unknown;
};

/** Milliseconds: the fastest (what a machine that does nothing else would take), the median and the longest of all runs. */
export type Measured = {
  readonly fastest: number;
  readonly median: number;
  readonly longest: number;
};

/** Runs a bench; rounds that warm the compiler up don't count. */
export const measure = async ({ run, times }: Bench): Promise<Measured> => {
  for (let round = 0; round < Math.min(times, 20); round += 1) await run();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    await run();
    taken.push(performance.now() - started);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  return {
    fastest: sorted[0] ?? 0,
    median: sorted[Math.floor(times / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
  };
};
