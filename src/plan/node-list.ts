import type { TaskDraft } from './item-content.ts';
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

/** The text and the notes of a task; page furniture within the text splits it. */
const pushTask = (
  nodes: PlanNode[],
  { text, notes }: TaskDraft,
  task: string,
  furniture: readonly Stretch[],
) => {
  let from = text.start;
  for (const { start, end } of within(furniture, text)) {
    nodes.push({ kind: 'text', start: from, end: start, task });
    from = end;
  }
  nodes.push({ kind: 'text', start: from, end: text.end, task });
  notes.forEach(({ start, end }) => nodes.push({ kind: 'note', start, end, task }));
};

/** All stretches of the text with a meaning. */
export const gatherNodes = (
  { source: { folded }, front, sections, furniture }: Passes,
  paragraphs: readonly PlainParagraph[],
): readonly PlanNode[] => {
  const nodes: PlanNode[] = front.title.map(({ start, end }) => ({ kind: 'title', start, end }));
  const pushHeading = ({ start, end }: Stretch) => nodes.push({ kind: 'heading', start, end });
  for (const { number, draft, items } of sections) {
    if (draft.heading !== undefined) nodes.push(headingNode(folded, draft.heading, draft.title));
    for (const { number: item, draft: own, content } of items) {
      if (own.group !== undefined) pushHeading(own.group);
      if (own.heading !== undefined) nodes.push(headingNode(folded, own.heading, content.title));
      if (own.row?.number !== undefined) pushHeading(own.row.number);
      if (own.row?.title !== undefined) pushHeading(own.row.title);
      content.tasks.forEach((task, index) => {
        pushTask(nodes, task, taskId(number, item, index), furniture);
      });
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
