import { sectionName } from '../app/filter/section-name.ts';
import { createFinder } from '../search/finder.ts';
import { loadReadings } from '../search/readings.ts';
import { resolveUnit } from '../search/resolve.ts';
import { cleanLine } from '../text/clean.ts';
import { truncate } from '../text/fit.ts';
import type { Candidate, PlanWords } from './candidates.ts';
import { succeeded, type Outcome, type Surroundings } from './command.ts';
import type { Shell } from './completion-scripts.ts';
import { withPlan, type PlanSession } from './session.ts';

/** A menu of a shell is no place for a whole sentence. */
const meaningColumns = 50;

const isLatin = (typed: string): boolean => /^[a-z]+$/iu.test(typed);

/** How a name may be typed in pinyin: whole and by initials, with and without the level of government. */
const spellings = (name: string, syllables: readonly string[]): readonly string[] => {
  const all = [syllables, ...(/^[省市县区]/u.test(name) ? [syllables.slice(1)] : [])];
  return all.flatMap((each) => [each.join(''), each.map((syllable) => syllable[0] ?? '').join('')]);
};

/** Units by name; typed in Latin letters, by those pinyin spellings that stand for one unit only. */
const unitWords = async (session: PlanSession, typed: string): Promise<readonly Candidate[]> => {
  const { units } = session.plan;
  if (!isLatin(typed)) return units.map(({ name }) => ({ value: name, meaning: '' }));
  const readings = await loadReadings();
  const finder = createFinder(session.plan, session.aliases, readings);
  const lower = typed.toLowerCase();
  return units.flatMap((unit) =>
    [...new Set(unit.names.flatMap((name) => spellings(name, readings.inContext(name))))]
      .filter((spelling) => spelling.startsWith(lower))
      .filter((spelling) => {
        const resolved = resolveUnit(finder, spelling);
        return resolved.kind === 'found' && resolved.value.name === unit.name;
      })
      .map((value) => ({ value, meaning: unit.name })),
  );
};

const planWords = (session: PlanSession): PlanWords => {
  const { plan } = session;
  return {
    tasks: () => Promise.resolve(plan.tasks.map(({ id, text }) => ({ value: id, meaning: text }))),
    sections: (typed) =>
      Promise.resolve(
        plan.sections.map(({ number, label, title }) =>
          typed === '' || /^\d/u.test(typed)
            ? { value: String(number), meaning: sectionName({ label, title }) }
            : { value: title, meaning: '' },
        ),
      ),
    units: (typed) => unitWords(session, typed),
    views: () =>
      Promise.resolve(session.settings.views.map(({ name }) => ({ value: name, meaning: '' }))),
    steps: (ids) =>
      Promise.resolve(
        plan.tasks
          .filter(({ id }) => ids.includes(id))
          .flatMap(({ steps }) =>
            steps.map((step, index) => ({ value: String(index + 1), meaning: step })),
          ),
      ),
  };
};

/** bash puts candidates on the line as they are; zsh and fish quote them themselves. */
const escaped = (value: string): string =>
  value.replaceAll(/[\s"'\\$`&|;<>()*?!#~[\]{}]/gu, '\\$&');

/** bash splits `--unit=sfj` at the sign. */
const isUnitNext = (words: readonly string[]): boolean =>
  words.at(words.at(-2) === '=' ? -3 : -2) === '--unit';

/** A unit that is the only one typed in pinyin so far: bash can put its name in the place of the pinyin. */
const asName = (found: readonly Candidate[], words: readonly string[]): readonly Candidate[] => {
  const [only, ...others] = new Set(found.map(({ meaning }) => meaning));
  return isLatin(words.at(-1) ?? '') && only !== undefined && others.length === 0
    ? [{ value: only, meaning: '' }]
    : found;
};

/**
 * `taizhang complete SHELL -- WORDS…`, which the completion scripts call: a candidate a line, with a tab
 * and its meaning. Of a plan that can't be read nothing is said: a Tab is no place for messages.
 *
 * @param find what may stand at the cursor, given the words of the plan
 */
export const complete = async (
  surroundings: Surroundings,
  shell: Shell,
  words: readonly string[],
  find: (words: readonly string[], plan: PlanWords) => Promise<readonly Candidate[]>,
): Promise<Outcome> => {
  const value = (option: string): string | undefined => {
    const at = words.lastIndexOf(option);
    return at === -1 ? undefined : words[at + 1];
  };
  const [plan, data] = [value('--plan'), value('--data')];
  const outcome = await withPlan(
    { ...surroundings, ...(plan !== undefined && { plan }), ...(data !== undefined && { data }) },
    async (session) => {
      const found = await find(words, planWords(session));
      const shown = shell === 'bash' && isUnitNext(words) ? asName(found, words) : found;
      return succeeded(
        shown
          .map(
            ({ value, meaning }) =>
              `${shell === 'bash' ? escaped(cleanLine(value)) : cleanLine(value)}\t${truncate(cleanLine(meaning), meaningColumns)}\n`,
          )
          .join(''),
      );
    },
  );
  return succeeded(outcome.stdout);
};
