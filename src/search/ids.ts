import type { Item, Plan, Section } from '../plan/plan.ts';
import { foldText } from './fold.ts';
import { atOnce, type Steps } from './steps.ts';

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

/** A millisecond's worth. */
const partsPerStep = 4096;

/** What the parts of a plan may be called by, worked out once: a large plan has 30,000 items. */
function* byName<Part extends Numbered>(
  parts: readonly Part[],
): Steps<ReadonlyMap<string, readonly Part[]>> {
  const found = new Map<string, Part[]>();
  const add = (name: string, part: Part) => {
    const before = found.get(name);
    if (before === undefined) found.set(name, [part]);
    else before.push(part);
  };
  // Most labels come again in every chapter.
  const folded = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const { label } = part;
    const name = folded.get(label) ?? foldText(label);
    folded.set(label, name);
    const number = String(part.number);
    add(number, part);
    if (name !== number) add(name, part);
    if (index % partsPerStep === 0) yield;
  }
  return found;
}

type Names = {
  readonly sections: ReadonlyMap<string, readonly Section[]>;
  readonly items: ReadonlyMap<string, readonly Item[]>;
};

const known = new WeakMap<Plan, Names>();

/** Works out what the sections and items of a plan may be called by, once for each plan, in steps. */
export function* numbersSteps(plan: Plan): Steps<Names> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const sections = yield* byName(plan.sections);
  const items = yield* byName(plan.sections.flatMap((section) => section.items));
  const names = { sections, items };
  known.set(plan, names);
  return names;
}

const namesIn = (plan: Plan): Names => atOnce(numbersSteps(plan));

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
