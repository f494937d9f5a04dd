import { basename } from 'node:path';
import { isoDay } from '../dates/iso-day.ts';
import type { Keeper } from '../app/keeper.ts';
import type { Reloaded } from '../app/reload/reloader.ts';
import type { Filter } from '../app/filter/filter.ts';
import { settled } from '../app/record/settle.ts';
import { failureWords, noticeWords } from '../i18n/store-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { readPlan } from '../loader/read-plan.ts';
import { toReviewIn } from '../progress/status.ts';
import { openStore, type Store } from '../progress/store.ts';
import { createFinder } from '../search/finder.ts';
import { loadSounds } from '../search/load-sounds.ts';
import type { AmbiguousWidth } from '../text/width.ts';
import type { AppProps } from '../ui/App.tsx';
import { showDashboard } from '../ui/start.tsx';
import type { TerminalInput } from '../ui/terminal-input.ts';
import { switchColours } from '../ui/theme.ts';
import type { Surroundings } from './command.ts';
import { keepHeapSmall } from './heap.ts';
import type { Session } from './session.ts';

const settingsKeeper = (
  { settings, settingsStore }: Session,
  messages: Messages,
): Pick<Keeper, 'settings' | 'settle'> => ({
  settings: () => settingsStore?.current() ?? settings,
  settle: async (settlement) => {
    if (settingsStore === undefined) return messages.dashboard.notSettled;
    const kept = await settingsStore.update((before) => settled(before, settlement));
    return kept.kind === 'saved' ? undefined : failureWords(kept.failure, messages);
  },
});

/** The notices of a store in words, each once, but for those that were told at the opening. */
const newNotices = (store: Store, messages: Messages): (() => string | undefined) => {
  let told = store.notices().length;
  return () => {
    const fresh = store.notices().slice(told);
    told += fresh.length;
    return fresh.length === 0
      ? undefined
      : fresh.map((notice) => noticeWords(notice, messages)).join('; ');
  };
};

const keeperOf = (session: Session, messages: Messages): Keeper => {
  const { store } = session;
  const noticed = newNotices(store, messages);
  return {
    progress: store.current,
    perform: async (job) => {
      const done = job.kind === 'change' ? await store.apply(job.changes) : await store[job.kind]();
      if (done.kind === 'failed') {
        return { kind: 'failed', why: failureWords(done.failure, messages) };
      }
      const told = noticed();
      const common = { progress: store.current(), ...(told !== undefined && { told }) };
      return done.kind === 'saved'
        ? { kind: 'saved', changes: done.entry.changes, ...common }
        : { kind: 'nothing', ...common };
    },
    ...settingsKeeper(session, messages),
    ledger: store.ledger,
    watch: (listener) => {
      const stops = [store.watch(listener), session.settingsStore?.watch(listener)];
      return () => stops.forEach((stop) => stop?.());
    },
  };
};

/** Reads the plan of a session again and opens the record on it; a record that was carried over is marked 需复核. */
const reloaded = async (session: Session, { messages, data }: Surroundings): Promise<Reloaded> => {
  const { name, aliases } = session;
  if (name === '-') return { kind: 'failed', why: messages.dashboard.cannotReload };
  const reading = await readPlan(
    { kind: 'file', path: name },
    { aliases, today: isoDay(new Date()) },
  );
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
  const told = opened.notices.map((notice) => noticeWords(notice, messages)).join('; ');
  return {
    kind: 'reloaded',
    plan,
    finder: await loadSounds(createFinder(plan, aliases)),
    keeper: keeperOf({ ...session, store: opened.store }, messages),
    ...(told !== '' && { told }),
  };
};

/** That a revised plan left records to be looked at, that a plan could not be understood throughout: said at every start. */
const reminderOf = (
  { store, plan }: Session,
  { dashboard: { notices } }: Messages,
): string | undefined => {
  const toReview = toReviewIn(store.current());
  const faults = plan.diagnostics.filter(({ severity }) => severity === 'error');
  const reminders = [
    ...(toReview === 0 ? [] : [notices.toReview(toReview)]),
    ...(faults.length === 0 ? [] : [notices.faults(faults.length)]),
  ];
  return reminders.length === 0 ? undefined : reminders.join('; ');
};

/** An update takes away files that a dashboard loads only when they are needed; one may be open since the day before. */
const unlessOutdated = (error: unknown): undefined => {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
};

/** What was settled before the screen is drawn. */
export type ScreenSetup = {
  readonly input: TerminalInput;
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
  { input, filter, ambiguous, isAscii, hasMouse, isRead }: ScreenSetup,
): Promise<void> => {
  const { messages, now, isColourful } = surroundings;
  const { plan, name, aliases, notices } = session;
  switchColours(isColourful);
  const finder = createFinder(plan, aliases);
  const reminder = reminderOf(session, messages);
  const props: AppProps = {
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
    today: () => isoDay(new Date()),
    reload: () => reloaded(session, surroundings),
    report: async (sources, form) => {
      const modules = await Promise.all([
        import('./dashboard-report.ts'),
        import('./documents.ts'),
      ]).catch(unlessOutdated);
      if (modules === undefined) {
        return { kind: 'told', told: messages.dashboard.notices.outdated };
      }
      const [{ dashboardReport }, { ownDocuments }] = modules;
      return dashboardReport(sources, form, messages, ownDocuments());
    },
    // Pinyin takes longer to load than the first frame to draw, and so does what the first change needs.
    loadFinder: async () => {
      keepHeapSmall();
      const sounding = await loadSounds(finder);
      void session.store.prepare();
      return sounding;
    },
    filter,
    hasMouse: hasMouse && !isRead,
    ...(isRead && { say: await import('../app/screen-reader/reader.ts') }),
    ...(notices.length > 0 && { told: notices.join('; ') }),
    ...(reminder !== undefined && { reminder }),
  };
  await showDashboard(props, input);
};
