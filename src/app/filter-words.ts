import { addDays } from '../dates/iso-day.ts';
import { soonDays } from './dates.ts';
import type { Desk } from './desk.ts';
import type { Filter } from './filter.ts';

const named = (what: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `${what}: ${values.join('/')}`;

/** One condition of a filter in words; empty when the condition is not there. */
const conditionWords = (
  { messages, plan, today }: Desk,
  name: keyof Filter,
  filter: Filter,
): string => {
  const { vocabulary, dashboard } = messages;
  switch (name) {
    case 'sections': {
      const labels = (filter.sections ?? []).map(
        (number) =>
          plan.sections.find((section) => section.number === number)?.label || String(number),
      );
      return named(vocabulary.section, labels);
    }
    case 'units':
      return named(vocabulary.unit, filter.units ?? []);
    case 'roles':
      return named(
        dashboard.roleWord,
        (filter.roles ?? []).map((role) => vocabulary.role[role]),
      );
    case 'statuses':
      return named(
        dashboard.labels.status,
        (filter.statuses ?? []).map((status) => vocabulary.status[status]),
      );
    case 'due': {
      if (filter.due === undefined) return '';
      if (filter.due === 'overdue') return dashboard.filterMenu.overdue;
      const { from, to } = filter.due;
      if (from === undefined && to === undefined) return dashboard.filterMenu.dated;
      if (from === today && to === addDays(today, soonDays)) return dashboard.filterMenu.soon;
      const start = from === today ? dashboard.today : (from ?? '');
      return named(dashboard.labels.deadline, [`${start}..${to ?? ''}`]);
    }
    case 'isStarred':
      return filter.isStarred ? dashboard.starredOnly : '';
    case 'isMine':
      return filter.isMine ? dashboard.mineOnly : '';
    case 'isMaybeMine':
      return filter.isMaybeMine ? dashboard.maybeMineOnly : '';
    case 'query':
      return filter.query ? named(dashboard.searchWord, [filter.query]) : '';
  }
};

/** The conditions of a filter in words, in the order in which they came: Esc takes the last one away. */
export const filterWords = (desk: Desk, filter: Filter): readonly string[] =>
  (Object.keys(filter) as readonly (keyof Filter)[])
    .map((name) => conditionWords(desk, name, filter))
    .filter((words) => words !== '');
