import { vi } from 'vitest';
import type { Host } from '../../src/app/host.ts';
import { pressesOf } from '../../src/app/input/press.ts';
import type { Job } from '../../src/app/record/job.ts';
import type { JobResult, Keeper } from '../../src/app/keeper.ts';
import { createRuntime } from '../../src/app/runtime.ts';
import type { Start } from '../../src/app/start.ts';
import type { Change } from '../../src/progress/change.ts';
import { deskWith } from './desk.ts';
import { guided } from './drive.ts';
import { memoryRecord, type MemoryRecord } from './memory-record.ts';
import { parkPlan } from './park-plan.ts';

/** A keeper of a record in memory that does nothing before it is told to. */
export const heldKeeper = (record: MemoryRecord = memoryRecord(parkPlan)) => {
  const asked: { readonly job: Job; readonly answer: (result: JobResult) => void }[] = [];
  const listeners = new Set<() => void>();
  let jobs = 0;
  const answerWith = (resultFor: (job: Job) => JobResult): void => {
    const oldest = asked.shift();
    if (oldest === undefined) throw new Error('nothing was asked to be saved');
    oldest.answer(resultFor(oldest.job));
  };
  const keeper: Keeper = {
    progress: record.progress,
    ledger: record.ledger,
    perform: (job) =>
      new Promise((answer) => {
        jobs += 1;
        asked.push({ job, answer });
      }),
    settings: () => guided,
    settle: async () => undefined,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    keeper,
    record,
    /** What is being saved; with `all`, how often that was tried since the beginning. */
    saving: () => asked.map(({ job }) => job),
    tried: () => jobs,
    save: () => answerWith(record.perform),
    fail: () => answerWith(() => ({ kind: 'failed', why: '磁盘已满' })),
    /** Another process changes the record, and whoever watches it is told. */
    changeElsewhere: (...changes: readonly Change[]) => {
      record.apply(changes);
      for (const tell of listeners) tell();
    },
  };
};

/** A dashboard at work in a window of the usual size, with a host that does nothing. */
export const running = ({
  desk = deskWith(),
  keeper = heldKeeper().keeper,
  ...start
}: Partial<Start> = {}) => {
  const host = {
    quit: vi.fn<() => void>(),
    redraw: vi.fn<() => void>(),
    continued: () => {},
    suspend: async () => true,
    copy: vi.fn<Host['copy']>(async () => false),
    edit: vi.fn<Host['edit']>(async (text) => ({ kind: 'edited', text: `${text}补充\n` })),
  };
  const runtime = createRuntime({ desk, keeper, ...start }, { columns: 80, rows: 24 }, host);
  const type = (text: string): void => {
    for (const press of pressesOf(text, {})) runtime.dispatch({ kind: 'press', press });
  };
  return { runtime, host, type };
};

/** Lets everything happen that waits for nothing but its turn. */
export const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
