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

/**
 * The dashboard on a plan and its record, in the terminal of this process, until it is quit; `view`
 * names the saved view to open with. Rejects with the error that ended it, once the terminal is restored.
 */
export const runDashboard = async (
  session: Session,
  { messages, now }: Pick<Surroundings, 'messages' | 'now'>,
  view?: string,
): Promise<Outcome> => {
  const { plan, aliases, settings, notices } = session;
  const filter = startingFilter(settings, view);
  if (filter === undefined) {
    const names = settings.views.map(({ name }) => name);
    return failed(2, messages.commands.usage.unknownView(view ?? '', names));
  }
  const finder = createFinder(plan, aliases);
  const { showDashboard } = await import('../ui/start.tsx');
  await showDashboard({
    desk: {
      plan,
      finder,
      messages,
      today: isoDay(now),
      ambiguous: 1,
      isAscii: false,
    },
    keeper: keeperOf(session, messages),
    // Pinyin takes longer to load than the first frame to draw.
    loadFinder: async () => {
      const { loadReadings } = await import('../search/readings.ts');
      return withReadings(finder, await loadReadings());
    },
    filter,
    ...(notices.length > 0 && { told: notices.join('; ') }),
  });
  return succeeded('');
};
