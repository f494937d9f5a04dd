import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { untouched } from '../../src/progress/status.ts';
import { openStore } from '../../src/progress/store.ts';
import { openedStore } from '../helpers/open-store.ts';
import { smallPlan } from '../helpers/small-plan.ts';
import { freshDirectory } from '../helpers/program.ts';

const now = () => new Date();

test('opening makes no file; the first change makes one for its owner only', async () => {
  const data = path.join(freshDirectory(), 'new', 'deep');
  const store = await openedStore(data);
  expect(fs.existsSync(data)).toBe(false);
  await store.apply([{ kind: 'star', task: '1.1.1', starred: true }]);
  expect(fs.statSync(data).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.join(data, 'progress.json')).mode & 0o777).toBe(0o600);
});

test('what one program saves the next one reads', async () => {
  const data = freshDirectory();
  const first = await openedStore(data);
  const saved = await first.apply([
    { kind: 'status', task: '1.1.1', status: 'doing' },
    { kind: 'step', task: '1.1.1', step: 1, done: true },
    { kind: 'due', task: '1.1.1', due: '2026-12-31' },
    { kind: 'remark', task: '1.1.1', remark: '第一行\n第二行' },
    { kind: 'star', task: '1.1.1', starred: true },
  ]);
  expect(saved.kind).toBe('saved');
  const { updated, ...progress } = (await openedStore(data)).current().get('1.1.1')!;
  expect(progress).toEqual({
    status: 'doing',
    stepsDone: [1],
    due: '2026-12-31',
    remark: '第一行\n第二行',
    starred: true,
  });
  expect(Date.parse(updated!)).toBeGreaterThan(0);
});

test('a star is no news about a task: the time of its last change stays', async () => {
  let hour = 8;
  const store = await openedStore(freshDirectory(), smallPlan, () => new Date(2026, 10, 22, hour));
  const star = { kind: 'star', task: '1.1.1', starred: true } as const;
  await store.apply([star]);
  expect(store.current().get('1.1.1')).toEqual({ ...untouched, starred: true });
  hour = 9;
  await store.apply([{ kind: 'status', task: '1.1.1', status: 'done' }]);
  const updated = new Date(2026, 10, 22, 9).toISOString();
  expect(store.current().get('1.1.1')).toMatchObject({ updated });
  hour = 10;
  await store.apply([{ ...star, starred: false }]);
  expect(store.current().get('1.1.1')).toMatchObject({ starred: false, updated });
});

test('a remark replaces those that its writer has seen, and stands beside any other', async () => {
  const data = freshDirectory();
  const [mine, theirs] = [await openedStore(data), await openedStore(data)];
  const remark = (text: string, before: string) =>
    [{ kind: 'remark', task: '1.1.1', remark: text, before }] as const;
  await mine.apply(remark('甲\n乙', ''));
  await theirs.apply(remark('甲\n乙\n丙', '甲\n乙'));
  await mine.apply(remark('甲\n乙\n丁', '甲\n乙'));
  expect(mine.current().get('1.1.1')?.remark).toBe('甲\n乙\n丙\n甲\n乙\n丁');
  await mine.apply(remark('合并', '甲\n乙\n丙\n甲\n乙\n丁'));
  expect(mine.current().get('1.1.1')?.remark).toBe('合并');
});

test('undo and redo survive a restart and say what they were about', async () => {
  const data = freshDirectory();
  await (await openedStore(data)).apply([{ kind: 'status', task: '2.3.1', status: 'done' }]);
  const undone = await (await openedStore(data)).undo();
  expect(undone).toMatchObject({
    kind: 'saved',
    entry: { changes: [{ kind: 'status', task: '2.3.1', status: 'done' }], isUndone: true },
  });
  const again = await openedStore(data);
  expect(again.current().get('2.3.1')).toBeUndefined();
  expect(await again.redo()).toMatchObject({ kind: 'saved', entry: { isUndone: false } });
  expect((await openedStore(data)).current().get('2.3.1')?.status).toBe('done');
  expect(await again.redo()).toEqual({ kind: 'nothing' });
});

test.each([
  ['empty', ''],
  ['cut short', '{"format":"taizhang.progress/1","plans":{"x":'],
  ['binary', '\u0000\u0001\uFFFD'],
  ['of another program', '{"editor.fontSize": 14}'],
  ['an array', '[]'],
])('a file that is %s is set aside as it is and reported', async (_, content) => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  fs.writeFileSync(file, content);
  const opened = await openStore({ data, plan: smallPlan, now: () => new Date(0) });
  const aside = `${file}.corrupt-19700101T000000Z`;
  expect(opened).toMatchObject({
    kind: 'opened',
    notices: [{ code: 'set-aside', path: file, aside }],
  });
  expect(fs.readFileSync(aside, 'utf8')).toBe(content);
  expect(fs.existsSync(file)).toBe(false);
});

test('after a set-aside not even the last change is lost', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  const store = await openedStore(data);
  await store.apply([{ kind: 'status', task: '1.1.1', status: 'done' }]);
  await store.apply([{ kind: 'status', task: '1.1.2', status: 'done' }]);
  fs.truncateSync(file, 100);
  const opened = await openStore({ data, plan: smallPlan, now });
  expect(opened).toMatchObject({
    kind: 'opened',
    notices: [{ code: 'set-aside', restored: `${file}.copy` }],
  });
  const restored = (await openedStore(data)).current();
  expect(restored.get('1.1.1')?.status).toBe('done');
  expect(restored.get('1.1.2')?.status).toBe('done');
});

test('when the copy is spoilt, too, the version before it takes its place', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  const store = await openedStore(data);
  await store.apply([{ kind: 'status', task: '1.1.1', status: 'done' }]);
  await store.apply([{ kind: 'status', task: '1.1.2', status: 'done' }]);
  fs.truncateSync(file, 100);
  fs.truncateSync(`${file}.copy`, 0);
  const opened = await openStore({ data, plan: smallPlan, now });
  expect(opened).toMatchObject({
    kind: 'opened',
    notices: [{ code: 'set-aside', restored: `${file}.previous` }],
  });
  expect((await openedStore(data)).current().get('1.1.1')?.status).toBe('done');
});

test('a file of a newer format is refused and left alone', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  const content = '{"format":"taizhang.progress/7","plans":{},"more":1}';
  fs.writeFileSync(file, content);
  expect(await openStore({ data, plan: smallPlan, now })).toEqual({
    kind: 'failed',
    failure: { code: 'newer-format', path: file, found: 7, known: 1 },
  });
  expect(fs.readFileSync(file, 'utf8')).toBe(content);
});

test.runIf(process.platform !== 'win32')('a link to the file stays a link', async () => {
  const [data, elsewhere] = [freshDirectory(), freshDirectory()];
  const real = path.join(elsewhere, 'synchronised.json');
  fs.writeFileSync(real, '{"format":"taizhang.progress/1","plans":{}}');
  fs.symlinkSync(real, path.join(data, 'progress.json'));
  await (await openedStore(data)).apply([{ kind: 'star', task: '1.1.1', starred: true }]);
  expect(fs.lstatSync(path.join(data, 'progress.json')).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(real, 'utf8')).toContain('starred');
});

test('another program’s change is seen', async () => {
  const data = freshDirectory();
  const mine = await openedStore(data);
  const seen = new Promise<void>((resolve) => {
    mine.watch(() => resolve());
  });
  const yours = await openedStore(data);
  await yours.apply([{ kind: 'status', task: '1.2.1', status: 'blocked' }]);
  await seen;
  expect(mine.current().get('1.2.1')?.status).toBe('blocked');
  mine.close();
});

test.each([
  ['a pipe that nobody writes to', (file: string) => execFileSync('mkfifo', [file])],
  ['a link to a device that never ends', (file: string) => fs.symlinkSync('/dev/zero', file)],
  ['a folder', (file: string) => fs.mkdirSync(file)],
])('where the record should be stands %s: it is said, and left alone', async (_, make) => {
  const data = freshDirectory();
  make(path.join(data, 'progress.json'));
  const opened = await openStore({ data, plan: smallPlan, now });
  expect(opened).toMatchObject({ kind: 'failed', failure: { code: 'not-a-file' } });
  expect(fs.readdirSync(data)).toEqual(['progress.json']);
});

test('a record larger than any of ours is neither read nor set aside', async () => {
  const data = freshDirectory();
  const file = path.join(data, 'progress.json');
  fs.writeFileSync(file, '');
  fs.truncateSync(file, 2 ** 30);
  const opened = await openStore({ data, plan: smallPlan, now });
  expect(opened).toMatchObject({ kind: 'failed', failure: { code: 'too-large', path: file } });
  expect(fs.readdirSync(data)).toEqual(['progress.json']);
});
