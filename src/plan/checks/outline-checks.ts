import type { Finding } from '../diagnostic.ts';
import type { NumberedItem, NumberedSection } from '../numbering.ts';
import type { LabelledSegment } from '../segments.ts';

const headingSpan = ({ start, label }: LabelledSegment) => ({ start, end: start + label.length });

/** Numbers that leave one out or come twice; a list may run on or begin anew at 1. */
const gapsIn = (headings: readonly LabelledSegment[]): readonly Finding[] => {
  const last = new Map<string, number>();
  return headings.flatMap((heading): readonly Finding[] => {
    const { scheme, number, printed } = heading.label;
    const before = last.get(scheme);
    last.set(scheme, number);
    const expected = (before ?? number - 1) + 1;
    if (number === expected || number === 1) return [];
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

const withoutNote = (items: readonly NumberedItem[]): readonly Finding[] => {
  const noted = items.filter(({ content }) => content.tasks.length > 0);
  if (noted.length * 3 < items.length * 2) return [];
  // What comes after the last note is how a plan ends: terms, entry into force.
  const last = items.findLastIndex(({ content }) => content.tasks.length > 0);
  return items.slice(0, last + 1).flatMap(({ draft: { heading }, content }): readonly Finding[] => {
    if (content.tasks.length > 0 || heading === undefined) return [];
    const args = { label: heading.label.printed };
    return [{ code: 'item-without-note', severity: 'warning', args, ...headingSpan(heading) }];
  });
};

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
    ...sections.flatMap((section) => withoutNote(section.items)),
    ...notes('idle', 'error'),
    ...notes('unled', 'warning'),
  ];
};
