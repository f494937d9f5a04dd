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
  const group = items[last]?.draft.group?.start;
  return items.flatMap(({ draft: { heading, group: own }, content }, at): readonly Finding[] => {
    if (content.tasks.length > 0 || heading === undefined) return [];
    // Under a heading of their own, though, items are of one kind to the last.
    if (at > last && (group === undefined || own?.start !== group)) return [];
    const args = { label: heading.label.printed };
    return [{ code: 'item-without-note', severity: 'warning', args, ...headingSpan(heading) }];
  });
};

/** How much of a text a finding repeats, in characters. */
const shown = 30;

/** Sentences behind the last note of an item, which no unit answers for; the last item's may close the plan. */
const textsWithoutNote = (items: readonly NumberedItem[], folded: string): readonly Finding[] =>
  items.slice(0, -1).flatMap(({ content }) => {
    const from = content.tasks.at(-1)?.text.end ?? Number.POSITIVE_INFINITY;
    return content.rest
      .filter(({ start }) => start > from)
      .map(({ start, end }): Finding => ({
        code: 'text-without-note',
        severity: 'warning',
        args: { text: folded.slice(start, Math.min(end, start + shown)) },
        start,
        end,
      }));
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
    ...sections.flatMap((section) => withoutNote(section.items)),
    ...textsWithoutNote(items, folded),
    ...notes('idle', 'error'),
    ...notes('unled', 'warning'),
  ];
};
