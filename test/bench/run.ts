/**
 * `npm run bench`: measures what the issue puts numbers on and prints each as a share of its limit.
 * `npm run bench -- search` runs the benches whose name contains a word. Not a test: machines differ.
 */
import { measure } from './bench.ts';
import { searchBenches } from './search.ts';

const wanted = process.argv[2] ?? '';
const benches = (await searchBenches()).filter(({ name }) => name.includes(wanted));

console.log('  share of limit  fastest ms   median ms  longest ms   limit ms  what');
let hasFailed = false;
for (const bench of benches) {
  const { fastest, median, longest } = await measure(bench);
  const share = median / bench.limit;
  hasFailed ||= share > 1;
  const cells = [
    `${(share * 100).toFixed(0)} %`,
    fastest.toFixed(2),
    median.toFixed(2),
    longest.toFixed(2),
  ];
  console.log(
    `${share > 1 ? '!' : ' '} ${cells.map((cell) => cell.padStart(11)).join(' ')} ${String(bench.limit).padStart(10)}  ${bench.name}`,
  );
}
if (hasFailed) process.exitCode = 1;
