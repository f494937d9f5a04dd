import { datePoints } from './date-points.ts';
import { matchesIn } from './matches.ts';
import type { NoteField } from './note.ts';

/** Names of fields that say when a task is done, in the sentences of its text: 办理时限 there is what people wait. */
const label =
  /(?<=^|[。;,、\s([])(?:(?:完成|整改|落实|推进|办结|工作)?(?:时限|期限|时间)(?:要求|节点|安排)?|时间(?:节点|安排|要求)|进度安排) *: */gu;

const nextLabel = /[,;、\s][\p{Script=Han}]{2,12} *:/u;

/** Longer fields are none, in UTF-16 units; it also keeps reading linear. */
const longest = 200;

/** The end of what a field says: its sentence, and clauses behind a ； that go on with dates. */
const endOf = (folded: string, from: number): number => {
  const [sentence = ''] = folded.slice(from, from + longest).split(/[。\n\r)\]]/u, 1);
  const [field = ''] = sentence.split(nextLabel, 1);
  const clauses = field.split(';');
  const other = clauses.findIndex(
    (clause, index) => index > 0 && datePoints(clause)[0]?.start !== 0,
  );
  return from + clauses.slice(0, other < 0 ? undefined : other).join(';').length;
};

/**
 * Finds the fields for dates among the sentences of a folded text.
 *
 * @example labelledDatesIn('做甲。完成时限:9月。') // [{name: '完成时限:', start: 3, from: 8, end: 10}]
 */
export const labelledDatesIn = (folded: string): readonly NoteField[] => {
  if (!folded.includes(':')) return [];
  let passed = 0;
  return matchesIn(label, folded).flatMap(({ index: start, 0: name }) => {
    if (start < passed) return [];
    const from = start + name.length;
    passed = endOf(folded, from);
    return [{ name, start, end: passed, from }];
  });
};
