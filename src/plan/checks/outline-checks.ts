import type { Finding } from '../diagnostic.ts';
import type { NumberedItem, NumberedSection } from '../numbering.ts';
import type { LabelledSegment } from '../segments.ts';
import { partsWithoutNote } from './parts-without-note.ts';

const headingSpan = ({ start, label }: LabelledSegment) => ({ start, end: start + label.length });

/** Numbers that leave one out or come twice; a list may run on or begin anew at 1. */
const gapsIn = (headings: readonly LabelledSegment[]): readonly Finding[] => {
  const nextOf = new Map<string, readonly number[]>();
  return headings.flatMap((heading): readonly Finding[] => {
    const { scheme, number, printed } = heading.label;
    const [expected = number, ...others] = nextOf.get(scheme) ?? [];
    const isRight = number === expected || number === 1 || others.includes(number);
    // Behind a wrong number the list may go on from it, or as if it had been right.
    nextOf.set(scheme, isRight ? [number + 1] : [number + 1, expected + 1]);
    if (isRight) return [];
    return [
      {
        code: 'numbering',
        severity: 'warning',
        args: { expected, printed },
        ...headingSpan(heading),
      },
    ];
  });
};

/** How much of a text a finding repeats, in characters. */
const shown = 30;

/** Sentences behind the last note of an item, which no unit answers for; paragraphs behind the last of all may close the plan. */
const textsWithoutNote = (items: readonly NumberedItem[], folded: string): readonly Finding[] =>
  items.flatMap((item, index) => {
    const { rest, tasks } = item.content;
    const from = tasks.at(-1)?.text.end ?? Number.POSITIVE_INFINITY;
    const noted = tasks.at(-1)?.note?.end ?? from;
    const closes = (start: number) =>
      index === items.length - 1 && /[\n\r]/u.test(folded.slice(noted, start));
    return (
      rest
        .filter(({ start }) => start > from && !closes(start))
        // A bracket alone is reported as a stray one.
        .filter(({ start, end }) => /[\p{L}\d]/u.test(folded.slice(start, end)))
        .map(({ start, end }): Finding => ({
          code: 'text-without-note',
          severity: 'warning',
          args: { text: folded.slice(start, Math.min(end, start + shown)) },
          start,
          end,
        }))
    );
  });

/** Everything about the numbered parts: numbers out of order, entries that nobody is responsible for. */
export const outlineFindings = (
  sections: readonly NumberedSection[],
  folded: string,
): readonly Finding[] => {
  const items = sections.flatMap((section) => section.items);
  const headings = sections.flatMap(({ draft, items: own }) => [
    ...(draft.heading === undefined ? [] : [draft.heading]),
    ...own.flatMap(({ draft: { heading } }) => heading ?? []),
  ]);
  const notes = (kind: 'idle' | 'unled', severity: Finding['severity']) =>
    items
      .flatMap(({ content }) => content[kind])
      .map(({ start, end }): Finding => ({
        code: `note-${kind}`,
        severity,
        args: { note: folded.slice(start, end) },
        start,
        end,
      }));
  return [
    ...gapsIn(headings),
    ...partsWithoutNote(sections, folded),
    ...textsWithoutNote(items, folded),
    ...notes('idle', 'error'),
    ...notes('unled', 'warning'),
  ];
};
