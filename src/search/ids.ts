import type { Plan } from '../plan/plan.ts';
import { foldText } from './fold.ts';

const written = /^第?(.+?)(?:章节|章|节|部分|项|条)?$/u;

/** 第五章, (十一), 5, 5.11 → 五, 十一, 5, 5.11. */
const bare = (typed: string): string => written.exec(foldText(typed))?.[1] ?? '';

/** Numbers of the sections that a number or label names: `5`, `五`, `第五章`. */
export const sectionsByNumber = (plan: Plan, typed: string): readonly number[] => {
  const wanted = bare(typed);
  return plan.sections
    .filter(
      ({ number, label }) =>
        String(number) === wanted || (wanted !== '' && foldText(label) === wanted),
    )
    .map(({ number }) => number);
};

/** Indices of the tasks that a number names: `5.11.1`, `5.11`, `11`, `十一`, `(十一)`, `第五章`. */
export const tasksByNumber = (plan: Plan, typed: string): readonly number[] => {
  const wanted = bare(typed);
  if (wanted === '') return [];
  const sections = new Set(sectionsByNumber(plan, typed));
  const items = new Set(
    plan.sections.flatMap(({ items }) =>
      items
        .filter(({ number, label }) => String(number) === wanted || foldText(label) === wanted)
        .flatMap(({ tasks }) => tasks),
    ),
  );
  return plan.tasks.flatMap(({ id, section }, index) =>
    id === wanted || id.startsWith(`${wanted}.`) || sections.has(section) || items.has(id)
      ? [index]
      : [],
  );
};
