import type { Task } from '../plan/plan.ts';
import type { Finder } from './finder.ts';
import { highlightsOf, type Highlights } from './highlights.ts';
import { foldText } from './fold.ts';
import { parseQuery, type Condition, type Query, type Term, type Words } from './query.ts';
import { termHits } from './term-finder.ts';
import { atOnce, type Steps } from './steps.ts';
import type { Match, RankedMatch, TermHits } from './term-hits.ts';
import { namedAt } from './unit-finder.ts';

/** A task that answers a query. */
export type TaskHit = {
  readonly task: Task;
  /** Index into `Plan.tasks`. */
  readonly index: number;
  /** Absent when the query has no words. */
  readonly match: Match | undefined;
  /** Works out what to paint in a task, once for each: one function for all hits of a search. See `highlightsIn`. */
  readonly paint: (task: Task) => Highlights;
};

const unpainted: Highlights = { text: [], title: [], section: [], units: {} };

/** What to paint in the task that was found; nothing in one that was not. */
export const highlightsIn = (hit: TaskHit | undefined): Highlights =>
  hit === undefined ? unpainted : hit.paint(hit.task);

/** Answers what only progress and settings know; a condition that nobody answers holds. */
export type Answer = (condition: Condition, task: Task) => boolean;

const isWords = (term: Term): term is Words & Term => term.kind === 'words';

/** Someone who types `si fa ju` means one name. */
const joinSyllables = (
  finder: Finder,
  terms: readonly (Words & Term)[],
): readonly (Words & Term)[] => {
  const [first, second] = terms;
  if (first === undefined || second === undefined) return terms;
  const isPinyin = terms.every(
    ({ text, field, isExcluded }) =>
      field === first.field && !isExcluded && /^[a-zv]{1,6}$/u.test(foldText(text)),
  );
  if (!isPinyin) return terms;
  const text = terms.map(({ text }) => text).join('');
  return namedAt(finder, text, 'strong').length > 0 ? [{ ...first, text }] : terms;
};

/** The same term twice says no more than once. */
const distinct = (terms: readonly (Words & Term)[]): readonly (Words & Term)[] => [
  ...new Map(
    terms.map((term) => [JSON.stringify([term.field, term.text, term.isExcluded]), term]),
  ).values(),
];

/** The words of a query as they are looked for. */
export const soughtWords = (finder: Finder, { terms }: Query): readonly (Words & Term)[] =>
  distinct(
    joinSyllables(
      finder,
      terms.filter(isWords).filter(({ text }) => foldText(text) !== ''),
    ),
  );

/** Indices of the tasks that all terms find, best first; of one rank in the plan's order. */
const inAll = ([first, ...others]: readonly TermHits[]): readonly number[] => {
  // There are few ranks: putting each task to its own is far less work than sorting 70,000.
  const byRank = new Map<number, number[]>();
  first?.tasks.byTask.forEach((match, task) => {
    if (match === undefined) return;
    let total = match.rank;
    for (const { tasks } of others) total += tasks.byTask[task]?.rank ?? Number.NaN;
    if (Number.isNaN(total)) return;
    const equals = byRank.get(total);
    if (equals === undefined) byRank.set(total, [task]);
    else equals.push(task);
  });
  const ranks = [...byRank].toSorted(([one], [other]) => one - other);
  return ranks.flatMap(([, tasks]) => tasks);
};

const isIn = (some: readonly TermHits[], task: number): boolean =>
  some.some(({ tasks }) => tasks.byTask[task] !== undefined);

/** The surest term says why. */
const matchIn = (all: readonly TermHits[], task: number): Match | undefined => {
  if (all.length === 1) return all[0]?.tasks.byTask[task]?.match;
  let best: RankedMatch | undefined;
  for (const { tasks } of all) {
    const other = tasks.byTask[task];
    if (other !== undefined && (best === undefined || other.rank < best.rank)) best = other;
  }
  return best?.match;
};

const holds = (query: Query, hits: readonly TermHits[], answer: Answer) => {
  const named = new Set(hits.flatMap(({ units }) => units.map(({ unit }) => unit.name)));
  const conditions = query.terms.filter((term) => term.kind !== 'words');
  if (conditions.length === 0) return () => true;
  return (task: Task): boolean =>
    conditions.every((term) => {
      const isTrue =
        term.kind === 'role'
          ? task.assignments.some(
              ({ unit, role }) => role === term.role && (named.size === 0 || named.has(unit)),
            )
          : answer(term, task);
      return isTrue !== term.isExcluded;
    });
};

/** What to paint in the tasks that some terms find, each worked out when it is first asked for. */
const painter = (finder: Finder, hits: readonly TermHits[]): TaskHit['paint'] => {
  const painted = new Map<Task, Highlights>();
  return (task) => {
    const highlights = painted.get(task) ?? highlightsOf(finder, task, hits);
    painted.set(task, highlights);
    return highlights;
  };
};

/** Two milliseconds' worth. */
const tasksPerStep = 8192;

/** The search in steps: see `findTasks` and `findTasksAsync`. */
export function* taskSteps(
  finder: Finder,
  query: string | Query,
  answer: Answer = () => true,
): Steps<readonly TaskHit[]> {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const words = soughtWords(finder, parsed);
  const wanted: TermHits[] = [];
  const unwanted: TermHits[] = [];
  // Indices of the tasks that all terms so far leave: when none are left, no further term matters.
  let left: readonly number[] | undefined;
  for (const { field, text, isExcluded } of words) {
    const hits = yield* termHits(finder, field, text);
    (isExcluded ? unwanted : wanted).push(hits);
    if (!isExcluded && hits.tasks.count === 0) return [];
    if (words.length === 1) break;
    left ??= [...finder.plan.tasks.keys()];
    left = left.filter((task) => (hits.tasks.byTask[task] === undefined) === isExcluded);
    if (left.length === 0) return [];
  }
  const fits = holds(parsed, wanted, answer);
  const paint = painter(finder, wanted);
  const answers: TaskHit[] = [];
  // A function of its own: a generator that is running is never compiled.
  const enter = (index: number): void => {
    const task = finder.plan.tasks[index];
    if (task === undefined || (unwanted.length > 0 && isIn(unwanted, index))) return;
    if (fits(task)) answers.push({ task, index, match: matchIn(wanted, index), paint });
  };
  const ranked = wanted.length === 0 ? [...finder.plan.tasks.keys()] : inAll(wanted);
  yield;
  for (let from = 0; from < ranked.length; from += tasksPerStep) {
    ranked.slice(from, from + tasksPerStep).forEach(enter);
    yield;
  }
  return answers;
}

/**
 * Tasks that answer a query, best first: units before titles before texts before section titles;
 * of one unit the tasks it leads or is responsible for first; then the plan's order. A query
 * without words leaves the plan's order. `answer` decides status, due date, star and mine.
 */
export const findTasks = (
  finder: Finder,
  query: string | Query,
  answer?: Answer,
): readonly TaskHit[] => atOnce(taskSteps(finder, query, answer));
