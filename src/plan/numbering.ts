import {
  contentOf,
  type ItemContent,
  itemsOpenWithNotes,
  type Part,
  partsOf,
} from './item-content.ts';
import type { NoteFinder } from './note-finder.ts';
import type { ItemDraft, SectionDraft } from './structure.ts';

/** An item with its number and what it holds. */
export type NumberedItem = {
  readonly number: number;
  readonly draft: ItemDraft;
  readonly content: ItemContent;
};

/** A section with its number and its items. */
export type NumberedSection = {
  readonly number: number;
  readonly draft: SectionDraft;
  readonly items: readonly NumberedItem[];
};

/** Printed numbers where they tell the parts apart, else the order: ids must be unique in any plan. */
const numbersOf = (printed: readonly (number | undefined)[]): readonly number[] => {
  const isClear =
    new Set(printed).size === printed.length && printed.every((number) => number !== undefined);
  return printed.map((number, index) => (isClear && number !== undefined ? number : index + 1));
};

const printedNumber = (folded: string, { heading, row }: ItemDraft): number | undefined => {
  if (heading !== undefined) return heading.label.number;
  const digits = row?.number === undefined ? '' : folded.slice(row.number.start, row.number.end);
  return /^\d{1,4}$/u.test(digits) ? Number(digits) : undefined;
};

const nothingKnown = { heading: undefined, group: undefined, title: undefined, row: undefined };

/** Gives each section and item its number and tells the tasks of each item apart. */
export const numberParts = (
  folded: string,
  sections: readonly SectionDraft[],
  finder: NoteFinder,
): readonly NumberedSection[] => {
  const parts = new Map<ItemDraft, readonly Part[]>();
  for (const { items } of sections) {
    for (const item of items) parts.set(item, partsOf(folded, item, finder));
  }
  const opensWithNote = itemsOpenWithNotes([...parts.values()]);
  // A section without heading stands for text before or without any chapter.
  const numbers = numbersOf(
    sections.flatMap(({ heading }) => (heading === undefined ? [] : heading.label.number)),
  );
  let named = 0;
  return sections.map((draft): NumberedSection => {
    const number = draft.heading === undefined ? 0 : (numbers[named++] ?? 0);
    const content = (item: ItemDraft) =>
      contentOf(folded, item, parts.get(item) ?? partsOf(folded, item, finder), opensWithNote);
    const own: ItemDraft = { ...nothingKnown, lines: draft.lines };
    const itemNumbers = numbersOf(draft.items.map((item) => printedNumber(folded, item)));
    return {
      number,
      draft,
      items: [
        ...(draft.lines.some(finder.hasTask)
          ? [{ number: 0, draft: own, content: content(own) }]
          : []),
        ...draft.items.map((item, index) => ({
          number: itemNumbers[index] ?? index + 1,
          draft: item,
          content: content(item),
        })),
      ],
    };
  });
};
