import { firstMark } from './marks.ts';
import { type Source, sourceOf } from './source.ts';

const marks = [
  ['opening', '([“‘《〈「『'],
  ['closing', ')]”’》〉」』'],
  ['lineEnd', '\n'],
  ['stop', '。!?;'],
] as const;

/** What each mark means to a sentence; the others mean nothing. */
const markOf = new Map(
  marks.flatMap(([kind, units]) =>
    units.split('').map((unit) => [unit.charCodeAt(0), kind] as const),
  ),
);

const trailing = /[\s)\]”’》」』]/u;

/**
 * Where the sentences of a stretch of the text end, and the clauses that end in ；: offsets, the last
 * that of the stretch. Stops inside brackets and quotation marks end nothing.
 */
export const stepEnds = (
  { folded, marks }: Source,
  from: number,
  to: number,
): readonly number[] => {
  const ends: number[] = [];
  let start = from;
  let depth = 0;
  const { offsets } = marks;
  for (let index = firstMark(marks, from); index < offsets.length; index += 1) {
    const at = offsets[index] ?? to;
    if (at >= to) break;
    if (at < start) continue;
    const mark = markOf.get(folded.charCodeAt(at));
    if (mark === 'opening') depth += 1;
    else if (mark === 'closing') depth = Math.max(0, depth - 1);
    else if (mark === 'lineEnd') depth = 0;
    if (depth > 0 || mark !== 'stop') continue;
    start = at + 1;
    while (start < to && trailing.test(folded.charAt(start))) start += 1;
    ends.push(start);
  }
  if (start < to) ends.push(to);
  return ends;
};

/** Cuts the text of a plan at the ends that `stepEnds` found, the first step beginning at `from`. */
export const cutAt = (text: string, from: number, ends: readonly number[]): readonly string[] => {
  let start = from;
  return ends.map((end) => {
    const step = text.slice(start, end);
    start = end;
    return step;
  });
};

/**
 * Cuts a task into its sentences and the clauses that end in ；, outside brackets and quotation marks;
 * joined, the steps are the text.
 *
 * @example stepsOf('建机制；抓落实。') // ['建机制；', '抓落实。']
 */
export const stepsOf = (text: string): readonly string[] =>
  cutAt(text, 0, stepEnds(sourceOf(text), 0, text.length));
