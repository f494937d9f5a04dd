import type { Plan } from '../plan/plan.ts';
import type { Steps } from './steps.ts';
import { foldJoined } from './fold.ts';

/**
 * Documents joined by line feeds, so that one regular expression runs through many of them. Folded when it
 * is first read: 100,000 tasks take a third of a second, which no frame and no key press should wait for.
 */
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
  /** The tasks of an item by its place in the plan, as indices into `Plan.tasks`. */
  readonly tasksOfItem: (item: number) => readonly number[];
  /** The tasks of a section by its place in the plan. */
  readonly tasksOfSection: (section: number) => readonly number[];
};

/** A block is searched in well under a millisecond: between two of them a key press can be served. */
const documentsPerBlock = 2000;

const blockOf = (documents: readonly string[], first: number): Block => {
  let folded: ReturnType<typeof foldJoined> | undefined;
  const made = () => (folded ??= foldJoined(documents));
  return {
    get text() {
      return made().text;
    },
    get starts() {
      return made().starts;
    },
    first,
  };
};

const blocksOf = (documents: readonly string[]): readonly Block[] =>
  Array.from({ length: Math.ceil(documents.length / documentsPerBlock) }, (_, index) => {
    const first = index * documentsPerBlock;
    return blockOf(documents.slice(first, first + documentsPerBlock), first);
  });

/** Makes a plan's texts and titles ready to be folded and searched. */
export const corpusOf = (plan: Plan): Corpus => {
  const items = plan.sections.flatMap(({ items }) => items);
  let known: ReadonlyMap<string, number> | undefined;
  const indices = (ids: readonly string[]): readonly number[] => {
    const indexOf = (known ??= new Map(plan.tasks.map(({ id }, index) => [id, index])));
    return ids.flatMap((id) => indexOf.get(id) ?? []);
  };
  return {
    texts: blocksOf(plan.tasks.map(({ text }) => text)),
    titles: blocksOf(items.map(({ title }) => title)),
    sections: blocksOf(plan.sections.map(({ title }) => title)),
    tasksOfItem: (item) => indices(items[item]?.tasks ?? []),
    tasksOfSection: (section) =>
      indices(plan.sections[section]?.items.flatMap(({ tasks }) => tasks) ?? []),
  };
};

/** Every character in use, for classes of characters that sound alike; yields after each block. */
export function* alphabetOf({ texts, titles, sections }: Corpus): Steps<readonly string[]> {
  const isKnown = new Uint8Array(0x10000);
  const alphabet: string[] = [];
  for (const { text } of [...texts, ...titles, ...sections]) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isKnown[unit] === 1) continue;
      isKnown[unit] = 1;
      if (unit !== 0x0a) alphabet.push(text.charAt(at));
    }
    yield;
  }
  return alphabet;
}

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
