import type { Passes } from './assembly.ts';
import type { Stretch } from './note.ts';
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
  const lastItem = sections.at(-1)?.items.at(-1);
  for (const { number, draft, items } of sections) {
    if (items.every(({ number: item }) => item !== 0)) {
      for (const { start, end } of draft.lines) {
        found.push({ kind: items.length === 0 ? 'aims' : 'remark', section: number, start, end });
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
