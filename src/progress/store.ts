/** The record of a person's work on one plan, on the disk: see store/ for how it gets there safely. */
import type { Change } from './change.ts';
import type { Notice, StoreFailure } from './failure.ts';
import { differenceOf, type TaskDifference } from './difference.ts';
import { emptyRecord, type Group, type PlanRecord } from './ledger.ts';
import { importRecord, unionOfFiles } from './merge.ts';
import { progressMigrations } from './migrations.ts';
import { planKey } from './plan-key.ts';
import {
  decodeProgressFile,
  encodeProgressFile,
  progressFormat,
  type ProgressFile,
} from './progress-file.ts';
import { recordChanges, redo, undo, type Recorded, type Stamp } from './record.ts';
import { ledgerEntries, type LedgerEntry } from './ledger-entry.ts';
import type { Progress } from './status.ts';
import { dataDirectory } from './store/directory.ts';
import { openDocument, type Changed, type Document } from './store/document.ts';
import { standingOf, type VanishedTask } from './summing.ts';
import type { KeyedTask } from './task-key.ts';
import { encodeTransfer } from './transfer.ts';

/** A change that is on the disk, flushed, with what it did; or why it isn't, to be shown as unsaved and tried again. */
export type Saved =
  | { readonly kind: 'saved'; readonly progress: Progress; readonly entry: LedgerEntry }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** An open record. */
export type Store = {
  /** Path of progress.json. */
  readonly path: string;
  readonly current: () => Progress;
  /** Records that belong to no task of this plan any more. */
  readonly vanished: () => readonly VanishedTask[];
  /** Saves changes as one group. The same call retries them after a failure. */
  readonly apply: (changes: readonly Change[]) => Promise<Saved>;
  /** Takes back the newest group that stands; `entry` is the one taken back. */
  readonly undo: () => Promise<Saved | { readonly kind: 'nothing' }>;
  /** Puts back the group undone last; `entry` is the one put back. */
  readonly redo: () => Promise<Saved | { readonly kind: 'nothing' }>;
  /** All that was changed, oldest first. */
  readonly ledger: () => readonly LedgerEntry[];
  /** What merging a colleague's record would change, task by task; nothing is saved. */
  readonly preview: (theirs: PlanRecord) => readonly TaskDifference[];
  /** Merges a colleague's record as one group; `nothing` when it brings nothing new. `source` names its file. */
  readonly merge: (
    theirs: PlanRecord,
    source: string,
  ) => Promise<Saved | { readonly kind: 'nothing' }>;
  /** The text of an export of this record. */
  readonly exported: () => string;
  /** Calls `listener` within a second after another process has changed the record. Returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /** What a person should be told of the state of the files: on opening, and after a change. */
  readonly notices: () => readonly Notice[];
  /** Loads what the first change needs (30 ms): to be called when idle, else the first change waits for it. */
  readonly prepare: () => Promise<void>;
  /** Stops watching. Nothing is pending after the last answer of `apply`, `undo` or `redo`. */
  readonly close: () => void;
};

/** An open store, or why it can't be opened. */
export type Opened =
  | { readonly kind: 'opened'; readonly store: Store; readonly notices: readonly Notice[] }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** What to open. */
export type StoreOptions = {
  /** `--data DIR` or TAIZHANG_DATA; absent: the platform's config directory. */
  readonly data?: string;
  readonly plan: { readonly title: string; readonly tasks: readonly KeyedTask[] };
  readonly now: () => Date;
};

const progressKind = {
  name: 'progress.json',
  format: progressFormat,
  empty: { plans: new Map() } satisfies ProgressFile as ProgressFile,
  decode: decodeProgressFile,
  encode: encodeProgressFile,
  migrations: progressMigrations,
  merge: unionOfFiles,
};

/** Opens the record of a plan. Makes no file and no directory before the first change. */
export const openStore = async ({ data, plan, now }: StoreOptions): Promise<Opened> => {
  const directory = await dataDirectory(data);
  if (directory.kind === 'failed') return directory;
  const opened = await openDocument(directory.path, progressKind, now);
  if (opened.kind === 'failed') return opened;
  const store = storeOf(opened.document, plan, now);
  return { kind: 'opened', store, notices: store.notices() };
};

const storeOf = (
  document: Document<ProgressFile>,
  { title, tasks }: StoreOptions['plan'],
  now: () => Date,
): Store => {
  const key = planKey(title);
  const recordIn = ({ plans }: ProgressFile): PlanRecord => plans.get(key) ?? emptyRecord(title);
  let summed = {
    file: document.current(),
    standing: standingOf(recordIn(document.current()), tasks),
  };
  /** Summed up once a version of the file. */
  const standing = () => {
    const file = document.current();
    if (file !== summed.file) summed = { file, standing: standingOf(recordIn(file), tasks) };
    return summed.standing;
  };
  const entries = (record: PlanRecord): readonly LedgerEntry[] => ledgerEntries(record, standing());

  const stamp = (): Stamp => ({ now: now(), id: crypto.randomUUID() });

  const save = async (
    work: (record: PlanRecord, stamp: Stamp) => Recorded | undefined,
  ): Promise<Saved | { readonly kind: 'nothing' }> => {
    const changed: Changed<Group> = await document.change((file) => {
      const recorded = work(recordIn(file), stamp());
      if (recorded === undefined) return undefined;
      const plans = new Map(file.plans).set(key, recorded.record);
      return { value: { plans }, result: recorded.group };
    });
    if (changed.kind === 'failed') return changed;
    if (changed.kind === 'unchanged') return { kind: 'nothing' };
    const { id } = changed.result;
    const [entry] = ledgerEntries(recordIn(document.current()), standing(), (one) => one === id);
    return entry === undefined
      ? { kind: 'nothing' }
      : { kind: 'saved', progress: standing().progress, entry };
  };

  const stops = new Set<() => void>();
  return {
    path: document.path,
    current: () => standing().progress,
    vanished: () => standing().vanished,
    apply: async (changes) => {
      const saved = await save((record, stamp) => recordChanges(record, tasks, changes, stamp));
      if (saved.kind === 'nothing') throw new Error('a change is always recorded');
      return saved;
    },
    undo: () => save(undo),
    redo: () => save(redo),
    preview: (theirs) => {
      const merged = importRecord(recordIn(document.current()), theirs, '', stamp());
      return merged === undefined ? [] : differenceOf(standing(), standingOf(merged.record, tasks));
    },
    merge: (theirs, source) => save((record, made) => importRecord(record, theirs, source, made)),
    exported: () => encodeTransfer(recordIn(document.current()), standing(), now()),
    ledger: () => entries(recordIn(document.current())),
    watch: (listener) => {
      const stop = document.watch(listener);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    notices: document.notices,
    prepare: document.prepare,
    close: () => {
      for (const stop of stops) stop();
      stops.clear();
    },
  };
};
