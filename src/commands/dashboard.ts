import { isoDay } from '../dates/iso-day.ts';
import type { Keeper } from '../app/keeper.ts';
import type { Reloaded } from '../app/runtime.ts';
import { startingFilter } from '../app/saved-view.ts';
import { settled } from '../app/settle.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { readPlan } from '../loader/read-plan.ts';
import { openStore } from '../progress/store.ts';
import { createFinder, withReadings } from '../search/finder.ts';
import { loadReadings } from '../search/readings.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
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
  settings: () => settings,
  settle: async (settlement) => {
    if (settingsStore === undefined) return messages.dashboard.notSettled;
    const kept = await settingsStore.update((before) => settled(before, settlement));
    return kept.kind === 'saved' ? undefined : failureWords(kept.failure, messages);
  },
  watch: store.watch,
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
    finder: createFinder(plan, aliases, await loadReadings()),
    keeper: keeperOf({ ...session, store: opened.store }, messages),
  };
};

/** How the dashboard opens and draws: the options of the command line. */
export type ScreenOptions = {
  /** Name of the saved view to open with. */
  readonly view?: string;
  /** Marks and rules from ASCII alone. */
  readonly ascii: boolean;
  /** Columns of ambiguous characters; `auto`: as the terminal answers, else one. */
  readonly ambiguousWidth: '1' | '2' | 'auto';
  readonly mouse: boolean;
};

/**
 * The dashboard on a plan and its record, in the terminal of this process, until it is quit. Rejects with
 * the error that ended it, once the terminal is restored.
 */
export const runDashboard = async (
  session: Session,
  surroundings: Surroundings,
  { view, ascii, ambiguousWidth, mouse }: ScreenOptions,
): Promise<Outcome> => {
  const { messages, now, isColourful } = surroundings;
  const { plan, aliases, settings, notices } = session;
  const filter = startingFilter(settings, view);
  if (filter === undefined) {
    const names = settings.views.map(({ name }) => name);
    return failed(2, messages.commands.usage.unknownView(view ?? '', names));
  }
  const { askAmbiguousWidth } = await import('../ui/ambiguous-width.ts');
  const answer = ambiguousWidth === 'auto' ? askAmbiguousWidth() : undefined;
  const finder = createFinder(plan, aliases);
  const { showDashboard } = await import('../ui/start.tsx');
  // Asked before the finder was made and Ink loaded, a terminal has answered by now if it ever will.
  const answered = await answer?.(30);
  await showDashboard({
    desk: {
      plan,
      finder,
      messages,
      today: isoDay(now),
      ambiguous: answered ?? (ambiguousWidth === '2' ? 2 : 1),
      isAscii: ascii,
      isPlain: !isColourful,
    },
    keeper: keeperOf(session, messages),
    reload: () => reloaded(session, surroundings),
    report: async (sources, form) => {
      const { dashboardReport } = await import('./dashboard-report.ts');
      return dashboardReport(sources, form, messages, process.cwd());
    },
    // Pinyin takes longer to load than the first frame to draw.
    loadFinder: async () => withReadings(finder, await loadReadings()),
    filter,
    hasMouse: mouse,
    ...(notices.length > 0 && { told: notices.join('; ') }),
  });
  return succeeded('');
};
