import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Figure } from './bench.ts';
import { drawnLast, inPlace, node, program, quitOnce, unitNow } from './built.ts';
import { openScreen } from './pty.ts';

/** From Space to the new record in the place of the old, in a real terminal on a local disk. */
export const markingFigures = (): Promise<readonly Figure[]> =>
  inPlace(async (place) => {
    await quitOnce(place);
    const record = join(place.directory, 'data/progress.json');
    // A new record is another file: it is written beside the old one, flushed, and renamed.
    const version = (): number | undefined => statSync(record, { throwIfNoEntry: false })?.ino;
    const unit = unitNow();
    const screen = openScreen([node, program], place.environment);
    const marked: number[] = [];
    const next: number[] = [];
    try {
      await screen.drawn(performance.now(), 1000, drawnLast);
      for (let round = 0; round < 40; round += 1) {
        const before = version();
        const since = performance.now();
        screen.type(' ');
        while (version() === before) await turn();
        marked.push((performance.now() - since) / unit);
        await screen.drawn(since, 80);
        // Space is followed at once by a key that must not wait for the disk.
        const both = performance.now();
        screen.type(' k');
        const { milliseconds } = await screen.drawn(both, 80);
        next.push(milliseconds / unit);
      }
    } finally {
      await screen.close();
    }
    return [
      { name: 'mark: from Space to the disk', unit: '×', limit: 1, values: marked },
      { name: 'mark: Space and a key after it, all drawn', unit: '×', values: next },
    ];
  });
