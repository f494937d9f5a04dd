import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/progress/change.ts';
import { openStore, type Store } from '../../../src/progress/store.ts';
import { openSettings } from '../../../src/progress/store/settings.ts';
import { openedStore } from '../../helpers/open-store.ts';
import { freshDirectory } from '../../helpers/program.ts';
import { smallPlan } from '../../helpers/small-plan.ts';

const now = () => new Date();
const done = (task: string): readonly Change[] => [{ kind: 'status', task, status: 'done' }];
const doneIn = (store: Pick<Store, 'current'>): readonly string[] =>
  [...store.current()].flatMap(([task, { status }]) => (status === 'done' ? [task] : []));

const [first, second, third] = smallPlan.tasks.map(({ id }) => id) as [string, string, string];

/** A directory with two tasks done in it. */
const worked = async () => {
  const data = freshDirectory();
  const store = await openedStore(data);
  await store.apply(done(first));
  await store.apply(done(second));
  return { data, store, file: path.join(data, 'progress.json') };
};

describe('a record that is gone', () => {
  it('is restored from its copy, which is told, and is a file again with the next change', async () => {
    const { data, file } = await worked();
    fs.rmSync(file);
    const opened = await openStore({ data, plan: smallPlan, now });
    expect(opened).toMatchObject({
      kind: 'opened',
      notices: [{ code: 'restored', path: file, restored: `${file}.copy` }],
    });
    const again = await openedStore(data);
    expect(doneIn(again)).toEqual([first, second]);
    await again.apply(done(third));
    expect(doneIn(await openedStore(data))).toEqual([first, second, third]);
    expect(fs.existsSync(file)).toBe(true);
  });

  it('and has left nothing is a new one', async () => {
    const { data } = await worked();
    for (const name of fs.readdirSync(data)) fs.rmSync(path.join(data, name), { recursive: true });
    const opened = await openStore({ data, plan: smallPlan, now });
    expect(opened).toMatchObject({ kind: 'opened', notices: [] });
  });

  it('under a running program is known to it, even when the first try to write it fails', async () => {
    const { data, store, file } = await worked();
    for (const name of fs.readdirSync(data)) fs.rmSync(path.join(data, name), { recursive: true });
    // Nothing can be renamed to what is a directory.
    fs.mkdirSync(path.join(file, 'in-the-way'), { recursive: true });
    expect(await store.apply(done(third))).toMatchObject({ kind: 'failed' });
    fs.rmSync(file, { recursive: true });
    await store.apply(done(third));
    expect(doneIn(await openedStore(data))).toEqual([first, second, third]);
  });
});

describe.each([
  ['emptied', (file: string) => fs.truncateSync(file, 0)],
  ['cut short', (file: string) => fs.truncateSync(file, 100)],
  ['deleted', (file: string) => fs.rmSync(file)],
])('a file that is %s', (_, spoil) => {
  it('loses nothing that others had saved after a program had looked last', async () => {
    const { data, store, file } = await worked();
    await (await openedStore(data)).apply(done(third));
    spoil(file);
    await store.apply([{ kind: 'star', task: first, starred: true }]);
    const after = await openedStore(data);
    expect(doneIn(after)).toEqual([first, second, third]);
    expect(after.current().get(first)?.starred).toBe(true);
  });

  it('loses nothing that a program knew when the copy is gone, too', async () => {
    const { data, store, file } = await worked();
    spoil(file);
    fs.rmSync(`${file}.copy`);
    fs.rmSync(`${file}.previous`);
    await store.apply(done(third));
    expect(doneIn(await openedStore(data))).toEqual([first, second, third]);
  });
});

it('the copy stays until the next one is whole', async () => {
  const { data, store, file } = await worked();
  fs.mkdirSync(path.join(data, `progress.json.new-${process.pid}-copy`));
  expect(await store.apply(done(third))).toMatchObject({ kind: 'failed' });
  fs.truncateSync(file, 0);
  fs.rmdirSync(path.join(data, `progress.json.new-${process.pid}-copy`));
  expect(doneIn(await openedStore(data))).toEqual([first, second]);
});

it('settings that are gone are those of their copy', async () => {
  const data = freshDirectory();
  const opened = await openSettings({ data, now });
  if (opened.kind === 'failed') throw new Error(opened.failure.code);
  await opened.settings.update((settings) => ({ ...settings, unit: '市司法局' }));
  fs.rmSync(path.join(data, 'config.json'));
  expect(await openSettings({ data, now })).toMatchObject({ notices: [{ code: 'restored' }] });
});

it('a change that would make the record too large to be read again is refused', async () => {
  const { data, store, file } = await worked();
  const remark = '长'.repeat(23 * 1024 * 1024);
  expect(await store.apply([{ kind: 'remark', task: first, remark }])).toMatchObject({
    kind: 'failed',
    failure: { code: 'too-large-to-save', path: file },
  });
  expect(doneIn(await openedStore(data))).toEqual([first, second]);
  await store.apply(done(third));
  expect(doneIn(await openedStore(data))).toEqual([first, second, third]);
});
