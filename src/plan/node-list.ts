import type { PlanNode } from './nodes.ts';
import type { Stretch } from './note.ts';
import { type Passes, taskId } from './passes.ts';
import type { PlainParagraph } from './paragraphs.ts';
import type { LabelledSegment } from './segments.ts';
import { within } from './within.ts';

/** A heading reaches over its title and the stop behind it. */
const headingNode = (
  folded: string,
  heading: LabelledSegment,
  title: Stretch | undefined,
): PlanNode => {
  const end = title?.end ?? heading.start + heading.label.length;
  const stop = end < heading.end && /[。:]/u.test(folded.charAt(end)) ? 1 : 0;
  return { kind: 'heading', start: heading.start, end: end + stop };
};

/** All stretches of the text with a meaning; page furniture within a task splits its text. */
export const gatherNodes = (
  { folded, front, sections, furniture }: Passes,
  paragraphs: readonly PlainParagraph[],
): readonly PlanNode[] => {
  const nodes: PlanNode[] = front.title.map(({ start, end }) => ({ kind: 'title', start, end }));
  for (const { number, draft, items } of sections) {
    if (draft.heading !== undefined) nodes.push(headingNode(folded, draft.heading, draft.title));
    for (const { number: item, draft: own, content } of items) {
      if (own.heading !== undefined) nodes.push(headingNode(folded, own.heading, content.title));
      for (const at of [own.group, own.row?.number, own.row?.title]) {
        if (at !== undefined) nodes.push({ kind: 'heading', start: at.start, end: at.end });
      }
      for (const [index, { text, notes }] of content.tasks.entries()) {
        const task = taskId(number, item, index);
        let from = text.start;
        for (const { start, end } of within(furniture, text)) {
          nodes.push({ kind: 'text', start: from, end: start, task });
          from = end;
        }
        nodes.push({ kind: 'text', start: from, end: text.end, task });
        for (const { start, end } of notes) nodes.push({ kind: 'note', start, end, task });
      }
    }
  }
  for (const { kind, start, end } of paragraphs) {
    nodes.push({
      kind: kind === 'metadata' || kind === 'furniture' ? kind : 'paragraph',
      start,
      end,
    });
  }
  return nodes;
};
