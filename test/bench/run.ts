/**
 * `npm run bench`: measures what the issues put numbers on and prints each with its limit; the raw figures
 * go to a file in the system's temporary directory. `npm run bench -- search` runs one group; all of them
 * take a good quarter of an hour, ten minutes of it for memory. Not a test: machines differ, so what counts are the ratios.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, measure, quantileOf } from './bench.ts';
import { shippedKeyFigures } from './keys.ts';
import { markingFigures } from './marking.ts';
import { memoryFigures } from './memory.ts';
import { parsingFigures } from './parsing.ts';
import { scaleFigures } from './scale.ts';
import { searchBenches } from './search.ts';
import { startFigures } from './start.ts';

const searchFigures = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const bench of await searchBenches()) figures.push(await measure(bench));
  return figures;
};

const groups = {
  start: startFigures,
  keys: shippedKeyFigures,
  mark: markingFigures,
  parse: parsingFigures,
  scale: scaleFigures,
  search: searchFigures,
  memory: memoryFigures,
};

const shown = (value: number): string => value.toFixed(value < 100 ? 2 : 0);

const print = ({ name, unit, limit, quantile = 0.5, values }: Figure): boolean => {
  const value = quantileOf(values, quantile);
  const isMet = limit === undefined || (unit === 'MB/s' ? value >= limit : value <= limit);
  const cells = [value, quantileOf(values, 0), quantileOf(values, 1), limit].map((cell) =>
    (cell === undefined ? '' : shown(cell)).padStart(9),
  );
  console.log(`${isMet ? ' ' : '!'} ${cells.join(' ')}  ${unit.padEnd(5)} ${name}`);
  return isMet;
};

const wanted = process.argv[2] ?? '';
console.log('      value    lowest   highest     limit  unit  what');
const all: Figure[] = [];
for (const [group, figuresOf] of Object.entries(groups)) {
  if (!group.includes(wanted)) continue;
  const figures = await figuresOf();
  for (const figure of figures) if (!print(figure)) process.exitCode = 1;
  all.push(...figures);
}
const file = join(tmpdir(), `taizhang-bench-${Date.now()}.json`);
writeFileSync(file, JSON.stringify(all));
console.log(`raw figures: ${file}`);
