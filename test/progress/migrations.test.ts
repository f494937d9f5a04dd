import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/progress/store.ts';
import { openedStore } from '../helpers/open-store.ts';
import { freshDirectory } from '../helpers/program.ts';
import { smallPlan } from '../helpers/small-plan.ts';

const now = () => new Date('2026-11-22T08:00:00Z');

test('a file of the format without a ledger is migrated, and a copy kept', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  const old = JSON.stringify({
    plans: { [smallPlan.title]: { '1.1.1': 'done', '9.9.9': 'doing' } },
  });
  fs.writeFileSync(file, old);
  const opened = await openStore({ data, plan: smallPlan, now });
  const copy = `${file}.format-0-20261122T080000Z`;
  expect(opened).toMatchObject({
    kind: 'opened',
    notices: [{ code: 'migrated', path: file, copy }],
  });
  expect(fs.readFileSync(copy, 'utf8')).toBe(old);
  const store = await openedStore(data);
  expect(store.notices()).toEqual([]);
  // What the task said then is not known: to be confirmed.
  expect(store.current().get('1.1.1')).toMatchObject({ status: 'done', needsReview: true });
  expect(store.vanished()).toMatchObject([{ id: '9.9.9', progress: { status: 'doing' } }]);
  await store.apply([{ kind: 'confirm', task: '1.1.1' }]);
  expect(store.current().get('1.1.1')?.needsReview).toBeUndefined();
});

test('a file that only looks like the old format is set aside', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  fs.writeFileSync(file, '{"plans": {"telephone": {"price": 12}}}');
  expect(await openStore({ data, plan: smallPlan, now })).toMatchObject({
    notices: [{ code: 'set-aside', aside: `${file}.corrupt-20261122T080000Z` }],
  });
});
