import type { Desk } from '../desk.ts';
import type { Filter } from './filter.ts';

/** A condition in words: `full` says what it is about (`单位: 市司法局`), `short` only the value. */
export type ConditionWords = { readonly full: string; readonly short: string };

const about = (what: string, values: readonly string[]): ConditionWords => {
  const short = values.join('/');
  return { full: `${what}: ${short}`, short };
};

const itself = (words: string): ConditionWords => ({ full: words, short: words });

const dueWords = ({ messages, today }: Desk, due: NonNullable<Filter['due']>): ConditionWords => {
  const { filterMenu, labels, today: todayWord } = messages.dashboard;
  if (due === 'overdue') return itself(filterMenu.overdue);
  if (due === 'soon') return itself(filterMenu.soon);
  const { from, to } = due;
  if (from === undefined && to === undefined) return itself(filterMenu.dated);
  const start = from === today ? todayWord : (from ?? '');
  return about(labels.deadline, [`${start}..${to ?? ''}`]);
};

/** One condition of a filter in words; undefined when the condition is not there. */
const conditionWords = (
  desk: Desk,
  name: keyof Filter,
  filter: Filter,
): ConditionWords | undefined => {
  const { messages, plan } = desk;
  const { vocabulary, dashboard } = messages;
  const { tasks, sections = [], units = [], roles = [], statuses = [], due, query = '' } = filter;
  switch (name) {
    case 'tasks':
      return tasks === undefined ? undefined : itself(dashboard.ledgerTasks(tasks.length));
    case 'sections': {
      const labelOf = (number: number): string =>
        plan.sections.find((section) => section.number === number)?.label || String(number);
      return sections.length === 0 ? undefined : about(vocabulary.section, sections.map(labelOf));
    }
    case 'units':
      return units.length === 0 ? undefined : about(vocabulary.unit, units);
    case 'roles':
      return roles.length === 0
        ? undefined
        : about(
            dashboard.roleWord,
            roles.map((role) => vocabulary.role[role]),
          );
    case 'statuses':
      return statuses.length === 0
        ? undefined
        : about(
            dashboard.labels.status,
            statuses.map((status) => vocabulary.status[status]),
          );
    case 'due':
      return due === undefined ? undefined : dueWords(desk, due);
    case 'isStarred':
      return filter.isStarred ? itself(dashboard.starredOnly) : undefined;
    case 'needsReview':
      return filter.needsReview ? itself(dashboard.reviewOnly) : undefined;
    case 'isMine':
      return filter.isMine ? itself(dashboard.mineOnly) : undefined;
    case 'isMaybeMine':
      return filter.isMaybeMine ? itself(dashboard.maybeMineOnly) : undefined;
    case 'query':
      return query === '' ? undefined : about(dashboard.searchWord, [query]);
  }
};

/** The conditions of a filter in words, in the order in which they came: Esc takes the last one away. */
export const filterWords = (desk: Desk, filter: Filter): readonly ConditionWords[] =>
  (Object.keys(filter) as readonly (keyof Filter)[]).flatMap(
    (name) => conditionWords(desk, name, filter) ?? [],
  );
