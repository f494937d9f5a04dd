/**
 * Preloaded into a process (`node --import`): kills it with SIGKILL around its Nth system call on the
 * files in the directory KILL_IN, so that a test can stop a program at every instant at which the disk could be left half done.
 *
 *   KILL_AT=17:before   before the 17th call
 *   KILL_AT=17:after    right after it
 *   KILL_AT=17:midway   after half the bytes, if it is a write; else before it
 *   KILL_AT=count       kills nothing, prints the number of calls on stderr at the end
 */
import fs from 'node:fs';

const [at = '', moment = ''] = (process.env['KILL_AT'] ?? '').split(':');
const names = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'copyFileSync',
  'rmSync',
  'unlinkSync',
  'mkdirSync',
  'truncateSync',
  'chmodSync',
  'utimesSync',
] as const;

let calls = 0;
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};

type Call = (...parameters: unknown[]) => unknown;
const methods = fs as unknown as Record<(typeof names)[number], Call>;
const watched = process.env['KILL_IN'] ?? '';
const handles = new Set<unknown>();
const isWatched = (parameters: unknown[]): boolean =>
  parameters.some((one) => typeof one === 'string' && one.startsWith(watched)) ||
  handles.has(parameters[0]);

for (const name of names) {
  const original = methods[name];
  methods[name] = (...parameters) => {
    if (!isWatched(parameters)) return original(...parameters);
    calls += 1;
    const isHere = String(calls) === at;
    if (isHere && moment === 'midway' && name === 'writeSync') {
      const [handle, data] = parameters as [number, string | Buffer];
      const bytes = Buffer.from(data as string);
      original(handle, bytes.subarray(0, bytes.length / 2));
      die();
    }
    if (isHere && moment !== 'after') die();
    const result = original(...parameters);
    if (name === 'openSync') handles.add(result);
    if (name === 'closeSync') handles.delete(parameters[0]);
    if (isHere) die();
    return result;
  };
}
if (at === 'count') process.on('exit', () => fs.writeSync(2, `${calls}\n`));
