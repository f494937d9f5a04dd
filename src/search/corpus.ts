import type { Plan } from '../plan/plan.ts';
import { foldText } from './fold.ts';

/** Documents joined by line feeds, so that one regular expression runs through many of them. */
export type Block = {
  readonly text: string;
  /** Where each document begins in the text, ascending. */
  readonly starts: readonly number[];
  /** Index of the first document. */
  readonly first: number;
};

/** What can be searched in a plan, folded. */
export type Corpus = {
  /** One document a task. */
  readonly texts: readonly Block[];
  /** One document an item. */
  readonly titles: readonly Block[];
  /** One document a section. */
  readonly sections: readonly Block[];
  /** For each item, its tasks as indices into `Plan.tasks`. */
  readonly tasksOfItem: readonly (readonly number[])[];
  /** For each section, its tasks. */
  readonly tasksOfSection: readonly (readonly number[])[];
  /** Every character in use, for classes of characters that sound alike. */
  readonly alphabet: readonly string[];
};

/** A block is searched in well under a millisecond: between two of them a key press can be served. */
const documentsPerBlock = 2000;

const blocksOf = (documents: readonly string[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (let first = 0; first < documents.length; first += documentsPerBlock) {
    const part = documents.slice(first, first + documentsPerBlock).map(foldText);
    let offset = 0;
    blocks.push({
      text: part.join('\n'),
      starts: part.map((text) => {
        const start = offset;
        offset += text.length + 1;
        return start;
      }),
      first,
    });
  }
  return blocks;
};

/** Folds a plan's texts and titles. */
export const corpusOf = (plan: Plan): Corpus => {
  const items = plan.sections.flatMap(({ items }) => items);
  const indexOf = new Map(plan.tasks.map(({ id }, index) => [id, index]));
  const texts = blocksOf(plan.tasks.map(({ text }) => text));
  const titles = blocksOf(items.map(({ title }) => title));
  const sections = blocksOf(plan.sections.map(({ title }) => title));
  const indices = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => indexOf.get(id) ?? []);
  const alphabet = new Set<string>();
  for (const { text } of [...texts, ...titles, ...sections]) {
    for (let unit = 0; unit < text.length; unit += 1) alphabet.add(text.charAt(unit));
  }
  alphabet.delete('\n');
  return {
    texts,
    titles,
    sections,
    tasksOfItem: items.map(({ tasks }) => indices(tasks)),
    tasksOfSection: plan.sections.map(({ items }) => items.flatMap(({ tasks }) => indices(tasks))),
    alphabet: [...alphabet],
  };
};

/** Which document of a block an offset falls into. */
const documentAt = (block: Block, offset: number): number => {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The folded text of one document of a block. */
export const documentText = (block: Block, document: number): string =>
  block.text.slice(
    block.starts[document] ?? 0,
    (block.starts[document + 1] ?? block.text.length + 1) - 1,
  );

/** Whether a match in a document counts. */
export type Acceptance = (match: string, text: string, start: number) => boolean;

/** Indices of the documents of a block in which a global regular expression matches, ascending. */
export const documentsWith = (
  block: Block,
  expression: RegExp,
  accepts?: Acceptance,
): readonly number[] => {
  const found: number[] = [];
  expression.lastIndex = 0;
  for (;;) {
    const match = expression.exec(block.text);
    if (match === null) return found;
    const document = documentAt(block, match.index);
    const start = block.starts[document] ?? 0;
    if (accepts?.(match[0], documentText(block, document), match.index - start) === false) {
      expression.lastIndex = match.index + 1;
      continue;
    }
    found.push(block.first + document);
    const next = block.starts[document + 1];
    if (next === undefined) return found;
    expression.lastIndex = next;
  }
};
