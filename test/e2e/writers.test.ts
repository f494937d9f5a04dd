import { expect, test } from 'vitest';
import { openedStore } from '../helpers/open-store.ts';
import { longPlan } from '../helpers/small-plan.ts';
import { runMarkingProgram } from '../helpers/run-marking-program.ts';
import { freshDirectory } from '../helpers/program.ts';

test('four programs that mark all 87 tasks at once keep 4 × 87 changes', async () => {
  const data = freshDirectory();
  const names = ['甲', '乙', '丙', '丁'];
  const markings = await Promise.all(
    names.map((name) => runMarkingProgram({ data, name, changes: 87 })),
  );
  expect(markings.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));
  const store = await openedStore(data, longPlan);
  expect(store.ledger()).toHaveLength(4 * 87);
  expect([...store.current().values()].filter(({ status }) => status === 'done')).toHaveLength(87);
  const remarks = store
    .ledger()
    .flatMap(({ changes }) => changes)
    .flatMap((change) => (change.kind === 'remark' ? [change.remark] : []));
  expect(new Set(remarks).size).toBe(4 * 87);
}, 120_000);
