const marks = [
  ['opening', '([“‘《〈「『'],
  ['closing', ')]”’》〉」』'],
  ['lineEnd', '\n'],
  ['stop', '。!?;'],
] as const;

/** What each UTF-16 unit means to a sentence; most mean nothing. */
const markOf = new Map(
  marks.flatMap(([kind, units]) =>
    units.split('').map((unit) => [unit.charCodeAt(0), kind] as const),
  ),
);

/** Which units are marks: a table is faster than a map where nearly all are none. */
const isMark = new Uint8Array(0x10000);
for (const unit of markOf.keys()) isMark[unit] = 1;

const trailing = /[\s)\]”’》」』]/u;

/**
 * Where the sentences of a stretch of folded text end, and the clauses that end in ；: offsets, the last
 * that of the stretch. Stops inside brackets and quotation marks end nothing.
 */
export const stepEnds = (folded: string, from: number, to: number): readonly number[] => {
  const ends: number[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const unit = folded.charCodeAt(at);
    if (isMark[unit] === 0) continue;
    const mark = markOf.get(unit);
    if (mark === 'opening') depth += 1;
    else if (mark === 'closing') depth = Math.max(0, depth - 1);
    else if (mark === 'lineEnd') depth = 0;
    if (depth > 0 || mark !== 'stop') continue;
    start = at + 1;
    while (start < to && trailing.test(folded.charAt(start))) start += 1;
    ends.push(start);
    at = start - 1;
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
 * @example stepsOf('建机制；抓落实。', '建机制;抓落实。') // ['建机制；', '抓落实。']
 */
export const stepsOf = (text: string, folded: string): readonly string[] =>
  cutAt(text, 0, stepEnds(folded, 0, text.length));
