import { basename } from 'node:path';
import { isoDay } from '../dates/iso-day.ts';
import type { Keeper } from '../app/keeper.ts';
import type { Reloaded } from '../app/runtime.ts';
import type { Filter } from '../app/filter.ts';
import { settled } from '../app/settle.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { readPlan } from '../loader/read-plan.ts';
import { openStore } from '../progress/store.ts';
import { createFinder } from '../search/finder.ts';
import { loadSounds } from '../search/load-sounds.ts';
import type { AmbiguousWidth } from '../text/width.ts';
import { showDashboard } from '../ui/start.tsx';
import type { Surroundings } from './command.ts';
import type { Session } from './session.ts';

const keeperOf = ({ store, settings, settingsStore }: Session, messages: Messages): Keeper => ({
  progress: store.current,
  perform: async (job) => {
    const done = job.kind === 'change' ? await store.apply(job.changes) : await store[job.kind]();
    switch (done.kind) {
      case 'saved':
        return { kind: 'saved', progress: done.progress, changes: done.entry.changes };
      case 'failed':
        return { kind: 'failed', why: failureWords(done.failure, messages) };
      case 'nothing':
        return done;
    }
  },
  ledger: store.ledger,
  settings: () => settingsStore?.current() ?? settings,
  settle: async (settlement) => {
    if (settingsStore === undefined) return messages.dashboard.notSettled;
    const kept = await settingsStore.update((before) => settled(before, settlement));
    return kept.kind === 'saved' ? undefined : failureWords(kept.failure, messages);
  },
  watch: (listener) => {
    const stops = [store.watch(listener), settingsStore?.watch(listener)];
    return () => stops.forEach((stop) => stop?.());
  },
});

/** Reads the plan of a session again and opens the record on it; a record that was carried over is marked 需复核. */
const reloaded = async (
  session: Session,
  { messages, now, data }: Surroundings,
): Promise<Reloaded> => {
  const { name, aliases } = session;
  if (name === '-') return { kind: 'failed', why: messages.dashboard.cannotReload };
  const reading = await readPlan({ kind: 'file', path: name }, { aliases, today: isoDay(now) });
  if (reading.kind === 'failed') return { kind: 'failed', why: messages.loader(reading.failure) };
  const { plan } = reading.loaded;
  const opened = await openStore({
    ...(data !== undefined && { data }),
    plan,
    now: () => new Date(),
  });
  if (opened.kind === 'failed') {
    return { kind: 'failed', why: failureWords(opened.failure, messages) };
  }
  return {
    kind: 'reloaded',
    plan,
    finder: await loadSounds(createFinder(plan, aliases)),
    keeper: keeperOf({ ...session, store: opened.store }, messages),
  };
};

/** What was settled before the screen is drawn. */
export type ScreenSetup = {
  readonly filter: Filter;
  readonly ambiguous: AmbiguousWidth;
  readonly isAscii: boolean;
  readonly hasMouse: boolean;
  /** Sentences for a screen reader in the place of a drawn screen. */
  readonly isRead: boolean;
};

/** Draws the dashboard on a session until it is quit. Rejects with the error that ended it. */
export const drawDashboard = async (
  session: Session,
  surroundings: Surroundings,
  { filter, ambiguous, isAscii, hasMouse, isRead }: ScreenSetup,
): Promise<void> => {
  const { messages, now, isColourful } = surroundings;
  const { plan, name, aliases, notices } = session;
  const finder = createFinder(plan, aliases);
  await showDashboard({
    desk: {
      plan,
      name: name === '-' ? messages.dashboard.standardInput : basename(name),
      finder,
      messages,
      today: isoDay(now),
      ambiguous,
      isAscii: isAscii && !isRead,
      isPlain: !isColourful && !isRead,
    },
    keeper: keeperOf(session, messages),
    reload: () => reloaded(session, surroundings),
    report: async (sources, form) => {
      const [{ dashboardReport }, { ownDocuments }] = await Promise.all([
        import('./dashboard-report.ts'),
        import('./documents.ts'),
      ]);
      return dashboardReport(sources, form, messages, ownDocuments());
    },
    // Pinyin takes longer to load than the first frame to draw.
    loadFinder: () => loadSounds(finder),
    filter,
    hasMouse: hasMouse && !isRead,
    ...(isRead && { say: await import('../app/reader.ts') }),
    ...(notices.length > 0 && { told: notices.join('; ') }),
  });
};
