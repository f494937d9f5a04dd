import { isoDay } from '../dates/iso-day.ts';
import type { Keeper } from '../app/keeper.ts';
import { startingFilter } from '../app/saved-view.ts';
import { settled } from '../app/settle.ts';
import { failureWords } from '../i18n/store-words.ts';
import type { Messages } from '../i18n/zh.ts';
import { createFinder, withReadings } from '../search/finder.ts';
import type { ExitCode, Surroundings } from './command.ts';
import type { Session } from './session.ts';

const keeperOf = ({ store, settings, settingsStore }: Session, messages: Messages): Keeper => ({
  progress: store.current,
  save: async (changes) => {
    const saved = await store.apply(changes);
    return saved.kind === 'saved'
      ? { kind: 'saved', progress: saved.progress }
      : { kind: 'failed', why: failureWords(saved.failure, messages) };
  },
  settings: () => settings,
  settle: async (settlement) => {
    if (settingsStore === undefined) return messages.dashboard.notSettled;
    const kept = await settingsStore.update((before) => settled(before, settlement));
    return kept.kind === 'saved' ? undefined : failureWords(kept.failure, messages);
  },
  watch: store.watch,
});

/**
 * The dashboard on a plan and its record, in the terminal of this process, until it is quit. Rejects
 * with the error that ended it, once the terminal is restored.
 */
export const runDashboard = async (
  session: Session,
  { messages, now }: Pick<Surroundings, 'messages' | 'now'>,
): Promise<ExitCode> => {
  const { plan, aliases, settings, notices } = session;
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
    filter: startingFilter(settings) ?? {},
    ...(notices.length > 0 && { told: notices.join('; ') }),
  });
  return 0;
};
