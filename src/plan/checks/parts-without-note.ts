import type { Finding } from '../diagnostic.ts';
import type { NumberedItem, NumberedSection } from '../numbering.ts';
import type { LabelledSegment } from '../segments.ts';

const hasTasks = ({ content }: NumberedItem): boolean => content.tasks.length > 0;

const headingSpan = ({ start, label }: LabelledSegment) => ({ start, end: start + label.length });

const severityOf = (items: readonly NumberedItem[]): Finding['severity'] =>
  // Where most have a note its lack is a slip; where few have one it is the style of the section.
  items.filter(hasTasks).length * 3 >= items.length * 2 ? 'warning' : 'note';

const inForce = /施行|实施之日|生效|解释|废止|有效期/u;

/** The last items of a plan may say when it comes into force and who explains it: nobody's task. */
const closesPlan = (folded: string, { draft: { lines, title } }: NumberedItem): boolean =>
  [...lines, ...(title === undefined ? [] : [title])].some(({ start, end }) =>
    inForce.test(folded.slice(start, Math.min(end, start + 200))),
  );

const itemsWithoutNote = (
  folded: string,
  { items }: NumberedSection,
  isLastNoted: boolean,
): readonly Finding[] => {
  const last = items.findLastIndex(hasTasks);
  return items.flatMap((item, at): readonly Finding[] => {
    const { heading } = item.draft;
    if (hasTasks(item) || heading === undefined) return [];
    if (isLastNoted && at > last && closesPlan(folded, item)) return [];
    const args = { label: heading.label.printed };
    return [
      { code: 'item-without-note', severity: severityOf(items), args, ...headingSpan(heading) },
    ];
  });
};

/** How plans call the chapters below their tasks: 保障措施, 实施步骤, 工作要求, 附则. */
const closing =
  /保障|组织|领导|实施|步骤|安排|要求|督查|督导|督促|考核|宣传|验收|评估|附则|附件|其他/u;

const sectionWithoutNote = (folded: string, { draft }: NumberedSection): readonly Finding[] => {
  const { heading, title } = draft;
  if (heading === undefined) return [];
  if (title !== undefined && closing.test(folded.slice(title.start, title.end))) return [];
  const args = { label: heading.label.printed };
  return [{ code: 'section-without-note', severity: 'note', args, ...headingSpan(heading) }];
};

/**
 * Items without a note in sections where others have one, and sections of items without any behind the
 * first that has notes. What stands before that are the aims.
 */
export const partsWithoutNote = (
  sections: readonly NumberedSection[],
  folded: string,
): readonly Finding[] => {
  const noted = sections.map(({ items }) => items.some(hasTasks));
  const first = noted.indexOf(true);
  const last = noted.lastIndexOf(true);
  return sections.flatMap((section, at) => {
    if (first < 0 || at < first) return [];
    if (noted[at] === true) return itemsWithoutNote(folded, section, at === last);
    return section.items.length > 0 || at < last ? sectionWithoutNote(folded, section) : [];
  });
};
