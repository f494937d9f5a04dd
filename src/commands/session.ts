import { isoDay } from '../dates/iso-day.ts';
import { failureWords, noticeWords } from '../i18n/store-words.ts';
import { readPlan, type LoadedPlan } from '../loader/read-plan.ts';
import { readShippedAliases, shippedPlan } from '../loader/shipped.ts';
import type { UnitAliases } from '../plan/aliases.ts';
import { noSettings, type Settings } from '../progress/settings.ts';
import { openStore, type Store } from '../progress/store.ts';
import { openSettings, type SettingsStore } from '../progress/store/settings.ts';
import { createFinder, type Finder } from '../search/finder.ts';
import { loadReadings } from '../search/readings.ts';
import { failed, type Outcome, type Surroundings } from './command.ts';

/** A plan that a command works on. */
export type PlanSession = LoadedPlan & {
  readonly aliases: UnitAliases;
  /** The user's settings; absent when they can't be read: the notices say why. */
  readonly settingsStore?: SettingsStore;
  readonly settings: Settings;
  /** What the user should be told beside the result, in words. */
  readonly notices: readonly string[];
};

/** A plan with the record of progress on it. */
export type Session = PlanSession & { readonly store: Store };

const ownAliases = ({ aliases }: Settings): UnitAliases =>
  Object.entries(aliases).map(([alias, name]) => ({ name, aliases: [alias] }));

/**
 * Reads the plan that the user named, or the shipped one, and hands it to `work`; what the user
 * should be told of settings and aliases goes before the messages of `work`. An unreadable plan is
 * an outcome with exit code 3.
 */
export const withPlan = async (
  { plan, data, readInput, now, messages }: Surroundings,
  work: (session: PlanSession) => Promise<Outcome>,
): Promise<Outcome> => {
  const clock = { ...(data !== undefined && { data }), now: () => new Date() };
  const shipped = readShippedAliases();
  const opened = await openSettings(clock);
  const settings = opened.kind === 'opened' ? opened.settings.current() : noSettings;
  const aliases = [...(shipped.kind === 'aliases' ? shipped.aliases : []), ...ownAliases(settings)];
  const notices = [
    ...(shipped.kind === 'unreadable'
      ? [messages.commands.usage.brokenAliases(shipped.path, shipped.where)]
      : []),
    ...(opened.kind === 'opened'
      ? opened.notices.map((notice) => noticeWords(notice, messages))
      : [failureWords(opened.failure, messages)]),
  ];
  const reading = await readPlan(
    plan === '-'
      ? { kind: 'input', read: readInput }
      : plan === undefined
        ? shippedPlan()
        : { kind: 'file', path: plan },
    { aliases, today: isoDay(now) },
  );
  if (reading.kind === 'failed') return failed(3, messages.loader(reading.failure));
  const outcome = await work({
    ...reading.loaded,
    aliases,
    settings,
    notices,
    ...(opened.kind === 'opened' && { settingsStore: opened.settings }),
  });
  // What stops the settings often stops the record as well: it is said once.
  return { ...outcome, stderr: [...new Set([...notices, ...outcome.stderr])] };
};

/** Like `withPlan`, with the record of progress; a record that can't be opened is an outcome with exit code 4. */
export const withRecord = (
  surroundings: Surroundings,
  work: (session: Session) => Promise<Outcome>,
): Promise<Outcome> =>
  withPlan(surroundings, async (session) => {
    const { data, messages } = surroundings;
    const opened = await openStore({
      ...(data !== undefined && { data }),
      plan: session.plan,
      now: () => new Date(),
    });
    if (opened.kind === 'failed') return failed(4, failureWords(opened.failure, messages));
    const words = opened.notices.map((notice) => noticeWords(notice, messages));
    const { store } = opened;
    const outcome = await work({ ...session, notices: [...session.notices, ...words], store });
    store.close();
    return { ...outcome, stderr: [...words, ...outcome.stderr] };
  });

/**
 * A finder for what was typed, made when it is first asked for: commands that search for nothing
 * don't pay. It knows pinyin (also for words that only sound right) unless all of it is numbers and
 * names as the plan prints them: pinyin takes longer to load than all else together.
 */
export const finderFor = (
  { plan, aliases }: PlanSession,
  typed: readonly (string | undefined)[],
): (() => Promise<Finder>) => {
  const isPrinted = (text: string): boolean =>
    /^\d+$/u.test(text) || plan.units.some(({ names }) => names.includes(text));
  const make = async (): Promise<Finder> => {
    if (typed.every((text) => text === undefined || isPrinted(text)))
      return createFinder(plan, aliases);
    return createFinder(plan, aliases, await loadReadings());
  };
  let made: Promise<Finder> | undefined;
  return () => (made ??= make());
};
