import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { quantileOf, type Figure } from './bench.ts';
import { drawnLast, inPlace, node, program } from './built.ts';
import { openScreen } from './pty.ts';

/** Resident memory of a process in megabytes; Linux only. */
const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Views, moves, searches, marks, menus; not what quits, writes reports or starts an editor. */
const keys = [
  '\u001B[A',
  '\u001B[B',
  '\u001B[B',
  '\u001B[5~',
  '\u001B[6~',
  'j',
  'k',
  'g',
  'G',
  '\t',
  '1',
  '2',
  '3',
  '4',
  '5',
  '/',
  'sifaju',
  '公安',
  '\r',
  '\u001B',
  '\u001B',
  'p',
  's',
  'u',
  ' ',
];

/** Minutes of random keys, twenty a second. */
const minutes = 10;

/** The same keys in every run: a linear congruential generator (Numerical Recipes). */
const randomly = function* (): Generator<number, never> {
  for (let state = 1; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
};

/** What the dashboard holds after ten minutes of random keys, and whether it grows meanwhile. */
export const memoryFigures = (): Promise<readonly Figure[]> =>
  inPlace(async ({ environment }) => {
    const screen = openScreen([node, program], environment);
    const samples: number[] = [];
    try {
      await screen.drawn(performance.now(), 1000, drawnLast);
      const started = performance.now();
      for (const random of randomly()) {
        const elapsed = performance.now() - started;
        if (elapsed > minutes * 60_000) break;
        screen.type(keys[Math.floor(random * keys.length)] ?? '');
        await wait(50);
        if (elapsed / 1000 > samples.length) samples.push(residentMegabytes(screen.pid));
      }
    } finally {
      await screen.close();
    }
    const part = (from: number, to: number): readonly number[] =>
      samples.slice(samples.length * from, samples.length * to);
    return [
      { name: 'memory: last minute of ten', unit: 'MB', limit: 150, values: part(0.9, 1) },
      {
        name: 'memory: last third beyond the second third',
        unit: 'MB',
        limit: 5,
        values: [quantileOf(part(0.66, 1), 0.5) - quantileOf(part(0.33, 0.66), 0.5)],
      },
    ];
  });
