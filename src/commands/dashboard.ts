import { isoDay } from '../dates/iso-day.ts';
import type { Keeper } from '../app/keeper.ts';
import { startingFilter } from '../app/saved-view.ts';
import { settled } from '../app/settle.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { createFinder, withReadings } from '../search/finder.ts';
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
  { messages, now, isColourful }: Surroundings,
  { view, ascii, ambiguousWidth, mouse }: ScreenOptions,
): Promise<Outcome> => {
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
    // Pinyin takes longer to load than the first frame to draw.
    loadFinder: async () => {
      const { loadReadings } = await import('../search/readings.ts');
      return withReadings(finder, await loadReadings());
    },
    filter,
    hasMouse: mouse,
    ...(notices.length > 0 && { told: notices.join('; ') }),
  });
  return succeeded('');
};
