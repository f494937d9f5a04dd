import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/progress/store.ts';
import { longPlan } from '../helpers/small-plan.ts';
import { runMarkingProgram, type Marking } from '../helpers/run-marking-program.ts';
import { freshDirectory } from '../helpers/program.ts';

/**
 * Every change that a killed program had reported is in the record, and the record opens without complaint: who died
 * midway through the first save has left only the copy of it, which is told.
 */
const expectKept = async (data: string, name: string, { reported }: Marking): Promise<void> => {
  const opened = await openStore({ data, plan: longPlan, now: () => new Date() });
  if (opened.kind === 'failed') throw new Error(JSON.stringify(opened.failure));
  const isFirst = reported.length === 0;
  expect(opened.notices.filter(({ code }) => !isFirst || code !== 'restored')).toEqual([]);
  const remarks = new Set(
    opened.store
      .ledger()
      .flatMap(({ changes }) => changes)
      .flatMap((change) => (change.kind === 'remark' ? [change.remark] : [])),
  );
  for (const change of reported) expect(remarks).toContain(`${name} ${change}`);
};

/** Runs jobs on as many lanes, each job after the last of its lane. */
const inLanes = async <T>(
  lanes: number,
  jobs: readonly T[],
  run: (job: T, lane: number) => Promise<void>,
): Promise<void> => {
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (const job of jobs.filter((__, index) => index % lanes === lane)) await run(job, lane);
    }),
  );
};

describe('a program that is killed', { timeout: 300_000 }, () => {
  test('at, after and midway through every call on files loses nothing that it had reported', async () => {
    const counted = await runMarkingProgram({
      data: freshDirectory(),
      name: 'count',
      changes: 2,
      killAt: 'count',
    });
    const calls = Number(counted.stderr);
    expect(calls).toBeGreaterThan(20);
    const points = Array.from({ length: calls }, (_, call) =>
      ['before', 'midway', 'after'].map((moment) => `${call + 1}:${moment}`),
    ).flat();
    const directories = [freshDirectory(), freshDirectory(), freshDirectory()];
    let killed = 0;
    await inLanes(3, points, async (killAt, lane) => {
      const data = directories[lane]!;
      const marking = await runMarkingProgram({ data, name: killAt, changes: 2, killAt });
      if (marking.code === null) killed += 1;
      await expectKept(data, killAt, marking);
      // What the next program does, it does with the leftovers of this one around.
    });
    // A later run needs some calls more or less than the first: to clear up, to make no directory.
    expect(killed).toBeGreaterThan(points.length / 2);
    for (const data of directories) {
      const last = await runMarkingProgram({ data, name: 'last', changes: 1 });
      expect(last).toMatchObject({ code: 0, reported: [0] });
      expect(fs.readdirSync(data).filter((name) => name.includes('.new-'))).toEqual([]);
      expect(fs.readdirSync(path.join(data, 'progress.lock'))).toHaveLength(1);
    }
  });

  test('at any moment, 200 times, loses nothing that it had reported', async () => {
    const directories = [freshDirectory(), freshDirectory()];
    const runs = Array.from({ length: 200 }, (_, run) => run);
    await inLanes(2, runs, async (run, lane) => {
      const data = directories[lane]!;
      const name = `run${run}`;
      const killAfter = { reports: run % 4, milliseconds: (run * 5) % 8.3 };
      const marking = await runMarkingProgram({ data, name, changes: 1000, killAfter });
      expect(marking.code).toBe(null);
      await expectKept(data, name, marking);
    });
  });
});
