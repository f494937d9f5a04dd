import type { Stretch } from './note.ts';
import type { Passes } from './passes.ts';
import type { Paragraph } from './plan.ts';

/** A paragraph that is no task, before its text is cut out. */
export type PlainParagraph = Stretch & {
  readonly kind: Paragraph['kind'];
  readonly section?: number;
};

/** Gathers everything that is kept beside the tasks, in the order of the text. */
export const paragraphsOf = ({ front, sections, furniture }: Passes): readonly PlainParagraph[] => {
  const found: PlainParagraph[] = front.others.map(({ segment: { start, end }, kind }) => ({
    kind,
    start,
    end,
  }));
  const firstTasks = sections.findIndex(({ items }) =>
    items.some(({ content }) => content.tasks.length > 0),
  );
  const lastItem = sections.at(-1)?.items.at(-1);
  for (const [index, { number, draft, items }] of sections.entries()) {
    if (items.every(({ number: item }) => item !== 0)) {
      for (const { start, end } of draft.lines) {
        const kind = items.length === 0 && index < firstTasks ? 'aims' : 'remark';
        found.push({ kind, section: number, start, end });
      }
    }
    for (const item of items) {
      const isClosing = item === lastItem && item.content.tasks.length > 0;
      for (const { start, end } of item.content.rest) {
        found.push(
          isClosing
            ? { kind: 'closing', start, end }
            : { kind: 'remark', section: number, start, end },
        );
      }
    }
  }
  for (const { start, end } of furniture) found.push({ kind: 'furniture', start, end });
  return found.toSorted((one, other) => one.start - other.start);
};
