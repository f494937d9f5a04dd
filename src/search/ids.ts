import type { Plan } from '../plan/plan.ts';
import { foldText } from './fold.ts';

const written = /^第?(.+?)(章节|章|节|部分|项|条)?$/u;

/** 第五章, (十一), 5.11 → 五 of a section, 十一 or 5.11 of anything. */
const numberOf = (
  typed: string,
): { readonly bare: string; readonly of: 'section' | 'item' | 'any' } => {
  const [, bare = '', noun] = written.exec(foldText(typed)) ?? [];
  if (noun === undefined) return { bare, of: 'any' };
  return { bare, of: noun === '项' || noun === '条' ? 'item' : 'section' };
};

type Numbered = { readonly number: number; readonly label: string };

const isNumbered = ({ number, label }: Numbered, bare: string): boolean =>
  bare !== '' && (String(number) === bare || foldText(label) === bare);

/** Numbers of the sections that a number or label names: `5`, `五`, `第五章`. */
export const sectionsByNumber = (plan: Plan, typed: string): readonly number[] => {
  const { bare, of } = numberOf(typed);
  if (of === 'item') return [];
  return plan.sections.filter((section) => isNumbered(section, bare)).map(({ number }) => number);
};

/** Indices of the tasks that a number names: `5.11.1`, `5.11`, `11`, `十一`, `(十一)`, `第五章`, `第十一项`. */
export const tasksByNumber = (plan: Plan, typed: string): readonly number[] => {
  const { bare, of } = numberOf(typed);
  if (bare === '') return [];
  const sections = new Set(sectionsByNumber(plan, typed));
  const items = new Set(
    of === 'section'
      ? []
      : plan.sections.flatMap(({ items }) =>
          items.filter((item) => isNumbered(item, bare)).flatMap(({ tasks }) => tasks),
        ),
  );
  const isId = /^\d+(?:\.\d+)+$/u.test(bare);
  return plan.tasks.flatMap(({ id, section }, index) =>
    sections.has(section) || items.has(id) || (isId && (id === bare || id.startsWith(`${bare}.`)))
      ? [index]
      : [],
  );
};
