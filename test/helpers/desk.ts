import type { Desk } from '../../src/app/desk.ts';
import type { Finder } from '../../src/app/finder.ts';
import type { Range } from '../../src/app/span.ts';
import { messagesIn, type Language } from '../../src/i18n/language.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { parkPlan } from './park-plan.ts';

const rangesIn = (text: string, part: string): readonly Range[] => {
  const start = part === '' ? -1 : text.indexOf(part);
  return start < 0 ? [] : [{ start, end: start + part.length }];
};

/** A finder that finds what literally contains the query: enough to test what a screen does with findings. */
export const literalFinder = (plan: Plan): Finder => ({
  tasks: (query) =>
    plan.tasks.flatMap((task) => {
      const part = query.trim();
      const item = plan.sections
        .flatMap(({ items }) => items)
        .find(({ number }) => number === task.item);
      const found = {
        id: task.id,
        text: rangesIn(task.text, part),
        title: rangesIn(item?.title ?? '', part),
        units: new Map(
          task.assignments
            .map(({ unit }) => [unit, rangesIn(unit, part)] as const)
            .filter(([, ranges]) => ranges.length > 0),
        ),
      };
      const isHit = found.text.length + found.title.length + found.units.size > 0 || part === '';
      return isHit ? [found] : [];
    }),
  units: (query) =>
    plan.units
      .filter(({ name }) => name.includes(query.trim()))
      .map(({ name }) => ({ name, ranges: rangesIn(name, query.trim()) })),
});

/** A desk with the small plan, on 2026-11-22. */
export const deskWith = ({
  language = 'zh',
  plan = parkPlan,
  ...others
}: { readonly language?: Language } & Partial<Desk> = {}): Desk => ({
  plan,
  finder: literalFinder(plan),
  messages: messagesIn(language),
  today: '2026-11-22',
  ambiguous: 1,
  isAscii: false,
  ...others,
});
