/**
 * A program that marks tasks through the real store, to be run as a process of its own, and killed:
 *
 *   node marking-program.ts DIRECTORY NAME CHANGES
 *
 * Marks task after task of `longPlan` as done with the remark `NAME CHANGE`, and prints the number of
 * each change on a line of its own once the store has said that it is saved. Ends with code 4 when the
 * store says that it couldn't.
 */
import fs from 'node:fs';
import { openStore } from '../../src/progress/store.ts';
import { longPlan } from './small-plan.ts';

const [data = '', name = '', changes = '1'] = process.argv.slice(2);
const opened = await openStore({ data, plan: longPlan, now: () => new Date() });
if (opened.kind === 'failed') {
  fs.writeSync(2, `${JSON.stringify(opened.failure)}\n`);
  process.exit(4);
}
for (let change = 0; change < Number(changes); change += 1) {
  const task = longPlan.tasks[change % longPlan.tasks.length]!.id;
  const saved = await opened.store.apply([
    { kind: 'status', task, status: 'done' },
    { kind: 'remark', task, remark: `${name} ${change}` },
  ]);
  if (saved.kind === 'failed') {
    fs.writeSync(2, `${JSON.stringify(saved.failure)}\n`);
    process.exit(4);
  }
  fs.writeSync(1, `${change}\n`);
}
