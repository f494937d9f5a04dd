import type { Task } from '../plan/plan.ts';
import type { Finder } from './finder.ts';
import { highlightsOf, type Highlights } from './highlights.ts';
import { foldText } from './fold.ts';
import { parseQuery, type Condition, type Query, type Term, type Words } from './query.ts';
import { termHits } from './term-finder.ts';
import type { Match, RankedMatch, Steps, TermHits } from './term-hits.ts';
import { namedAt } from './unit-finder.ts';

/** A task that answers a query. */
export type TaskHit = {
  readonly task: Task;
  /** Index into `Plan.tasks`. */
  readonly index: number;
  /** Absent when the query has no words. */
  readonly match?: Match;
  /** What to paint; worked out when it is first asked for. */
  readonly highlights: Highlights;
};

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

const intersection = (
  all: readonly TermHits[],
): readonly { readonly task: number; readonly match: Match; readonly rank: number }[] => {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const found: { task: number; match: Match; rank: number }[] = [];
  for (const [task, { match, rank }] of first.tasks) {
    let best: RankedMatch = { match, rank };
    let total = rank;
    let isInAll = true;
    for (const { tasks } of others) {
      const other = tasks.get(task);
      if (other === undefined) {
        isInAll = false;
        break;
      }
      total += other.rank;
      if (other.rank < best.rank) best = other;
    }
    if (isInAll) found.push({ task, match: best.match, rank: total });
  }
  return found.toSorted((a, b) => a.rank - b.rank || a.task - b.task);
};

const holds = (query: Query, hits: readonly TermHits[], answer: Answer) => {
  const named = new Set(hits.flatMap(({ units }) => units.map(({ unit }) => unit.name)));
  const conditions = query.terms.filter((term) => term.kind !== 'words');
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

const hitOf = (
  finder: Finder,
  hits: readonly TermHits[],
  index: number,
  match: Match | undefined,
): readonly TaskHit[] => {
  const task = finder.plan.tasks[index];
  if (task === undefined) return [];
  let painted: Highlights | undefined;
  return [
    {
      task,
      index,
      ...(match === undefined ? {} : { match }),
      get highlights() {
        painted ??= highlightsOf(finder, task, hits);
        return painted;
      },
    },
  ];
};

/** The search in steps: see `findTasks` and `findTasksAsync`. */
export function* taskSteps(
  finder: Finder,
  query: string | Query,
  answer: Answer = () => true,
): Steps<readonly TaskHit[]> {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const words = joinSyllables(
    finder,
    parsed.terms.filter(isWords).filter(({ text }) => foldText(text) !== ''),
  );
  const wanted: TermHits[] = [];
  const unwanted: TermHits[] = [];
  for (const { field, text, isExcluded } of words) {
    const hits = yield* termHits(finder, field, text);
    (isExcluded ? unwanted : wanted).push(hits);
  }
  const fits = holds(parsed, wanted, answer);
  const found: readonly { readonly task: number; readonly match?: Match }[] =
    wanted.length === 0 ? finder.plan.tasks.map((_, task) => ({ task })) : intersection(wanted);
  return found
    .filter(({ task }) => !unwanted.some(({ tasks }) => tasks.has(task)))
    .flatMap(({ task, match }) => hitOf(finder, wanted, task, match))
    .filter(({ task }) => fits(task));
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
): readonly TaskHit[] => {
  const steps = taskSteps(finder, query, answer);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
