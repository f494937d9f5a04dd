import type { Item, Plan, Section } from '../plan/plan.ts';
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

/** What the parts of a plan may be called by, worked out once: a large plan has 30,000 items. */
const byName = <Part extends Numbered>(
  parts: readonly Part[],
): ReadonlyMap<string, readonly Part[]> => {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    for (const name of new Set([String(part.number), foldText(part.label)])) {
      const before = found.get(name);
      if (before === undefined) found.set(name, [part]);
      else before.push(part);
    }
  }
  return found;
};

type Names = {
  readonly sections: ReadonlyMap<string, readonly Section[]>;
  readonly items: ReadonlyMap<string, readonly Item[]>;
};

const known = new WeakMap<Plan, Names>();

const namesIn = (plan: Plan): Names => {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const items = plan.sections.flatMap((section) => section.items);
  const names = { sections: byName(plan.sections), items: byName(items) };
  known.set(plan, names);
  return names;
};

/** Numbers of the sections that a number or label names: `5`, `五`, `第五章`. */
export const sectionsByNumber = (plan: Plan, typed: string): readonly number[] => {
  const { bare, of } = numberOf(typed);
  if (of === 'item' || bare === '') return [];
  return (namesIn(plan).sections.get(bare) ?? []).map(({ number }) => number);
};

/** Indices of the tasks that a number names: `5.11.1`, `5.11`, `11`, `十一`, `(十一)`, `第五章`, `第十一项`. */
export const tasksByNumber = (plan: Plan, typed: string): readonly number[] => {
  const { bare, of } = numberOf(typed);
  if (bare === '') return [];
  const sections = new Set(sectionsByNumber(plan, typed));
  const items = new Set(
    of === 'section' ? [] : (namesIn(plan).items.get(bare) ?? []).flatMap(({ tasks }) => tasks),
  );
  const isId = /^\d+(?:\.\d+)+$/u.test(bare);
  if (sections.size + items.size === 0 && !isId) return [];
  return plan.tasks.flatMap(({ id, section }, index) =>
    sections.has(section) || items.has(id) || (isId && (id === bare || id.startsWith(`${bare}.`)))
      ? [index]
      : [],
  );
};
