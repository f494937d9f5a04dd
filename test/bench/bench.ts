/** One thing to measure in this process: `run` is called after a warm-up, as often as `times` says. */
export type Bench = {
  readonly name: string;
  /** Milliseconds that the median must stay under. */
  readonly limit: number;
  readonly times: number;
  readonly run: () => unknown;
};

/** What was measured of one thing. */
export type Figure = {
  readonly name: string;
  /** `ms`, `bytes`, `MB/s`; `×`: as many times as long as `node -e 0` took in the same minute. */
  readonly unit: 'ms' | 'bytes' | 'MB' | 'MB/s' | '%' | '×';
  /** What the issue asks for, at most (`MB/s`: at least); absent where it only says to state it. */
  readonly limit?: number;
  /** Which of the values counts, from 0 to 1. @default 0.5, the median */
  readonly quantile?: number;
  readonly values: readonly number[];
};

/** The value below which a share of all values lies; 0 without values. */
export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Runs a bench; rounds that warm the compiler up don't count. */
export const measure = async ({ name, limit, run, times }: Bench): Promise<Figure> => {
  for (let round = 0; round < Math.min(times, 20); round += 1) await run();
  const values: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    await run();
    values.push(performance.now() - started);
  }
  return { name, limit, unit: 'ms', values };
};
