import type { Plan } from '../plan/plan.ts';
import type { Steps } from './steps.ts';
import { taskPlaces } from './task-places.ts';
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
  const indices = (ids: readonly string[]): readonly number[] => {
    const places = taskPlaces(plan);
    return ids.flatMap((id) => places.get(id) ?? []);
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

/** The folded text of one document of a block. */
export const documentText = (block: Block, document: number): string =>
  block.text.slice(
    block.starts[document] ?? 0,
    (block.starts[document + 1] ?? block.text.length + 1) - 1,
  );

/** What was found in a text, and where. */
export type Found = { readonly index: number; readonly 0: string };

/** Finds what is next in a text, from an offset on. */
export type Find = (text: string, from: number) => Found | undefined;

/** Makes what finds the matches of a global regular expression. */
export const finding =
  (expression: RegExp): Find =>
  (text, from) => {
    expression.lastIndex = from;
    return expression.exec(text) ?? undefined;
  };

/** Whether a match in a document counts. */
export type Acceptance = (match: string, text: string, start: number) => boolean;

/** Indices of the documents of a block in which something is found, ascending. */
export const documentsWith = (
  block: Block,
  find: Find,
  accepts?: Acceptance,
): readonly number[] => {
  const { text, starts, first } = block;
  const found: number[] = [];
  let document = 0;
  let from = 0;
  for (;;) {
    const match = find(text, from);
    if (match === undefined) return found;
    // Matches come in order: the next document with one is rarely far.
    while ((starts[document + 1] ?? text.length) <= match.index) document += 1;
    const start = starts[document] ?? 0;
    if (accepts?.(match[0], documentText(block, document), match.index - start) === false) {
      from = match.index + 1;
      continue;
    }
    found.push(first + document);
    const next = starts[document + 1];
    if (next === undefined) return found;
    from = next;
  }
};
