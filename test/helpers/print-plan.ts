import type { Plan } from '../../src/plan/plan.ts';

/** Prints a plan the way the shipped one is written: a line a heading or item, the notes in brackets. */
export const printPlan = ({ title, sections, tasks }: Plan): string =>
  [
    title,
    ...sections.flatMap((section) => [
      ...(section.label === '' ? [] : [`${section.label}、${section.title}`]),
      ...section.items.map((item) => {
        const own = tasks.filter(({ id }) => item.tasks.includes(id));
        const head = item.title === '' ? item.label : `${item.label}${item.title}。`;
        return head + own.map(({ text, note }) => text + note).join('');
      }),
    ]),
  ].join('\n');
