import { type LoneBrackets, loneBrackets } from '../brackets.ts';
import type { Finding } from '../diagnostic.ts';
import type { Stretch } from '../note.ts';
import { roleLabelsIn } from '../role-words.ts';
import type { Segment } from '../segments.ts';
import type { Source } from '../source.ts';

const openLabel = /[([](?=[^()[\]:\n\r]{2,12}:)/uy;

/** A bracket that begins like a note and never closes: where such a note ends, only its writer knows. */
const unclosedNote = (folded: string, start: number): readonly Finding[] => {
  openLabel.lastIndex = start;
  if (!openLabel.test(folded)) return [];
  const [label] = roleLabelsIn(folded.slice(start + 1, start + 20));
  if (label?.start !== 0) return [];
  const end = start + 1 + label.end;
  const args = { label: folded.slice(start, end) };
  return [{ code: 'note-unclosed', severity: 'error', args, start, end }];
};

const stray = (folded: string, start: number): Finding => ({
  code: 'bracket-stray',
  severity: 'warning',
  args: { mark: folded.charAt(start) },
  start,
  end: start + 1,
});

/** 1) and a) number the parts of a sentence. */
const listMark = /(?:^|[\s。;:,、!?])[\da-z①-⑳一二三四五六七八九十]{1,3}$/iu;

const isListMark = (folded: string, line: Stretch, at: number): boolean =>
  listMark.test(folded.slice(Math.max(line.start, at - 4), at));

/** A bracket may close some lines below, in the same numbered part. */
const mostLines = 5;

/** An open bracket, the index of its line, and whether it has been reported as a note. */
type Waiting = { readonly at: number; readonly line: number; readonly isTold: boolean };

/** Takes away the brackets that make a pair of two kinds, 【…） : one slip, told at the opening one. */
const withoutMixed = (lone: LoneBrackets): LoneBrackets => {
  const { unclosed, unopened } = lone;
  if (unclosed.length === 0 || unopened.length === 0) return lone;
  const left: number[] = [];
  let used = 0;
  for (const close of unopened) {
    if ((unclosed[used] ?? close) < close) used += 1;
    else left.push(close);
  }
  return { unclosed, unopened: left };
};

/** Everything about brackets without partner: notes that stay open, and strays. */
export const bracketFindings = (source: Source, lines: readonly Segment[]): readonly Finding[] => {
  const { folded } = source;
  const findings: Finding[] = [];
  let waiting: Waiting[] = [];
  const giveUp = (isLate: (line: number) => boolean) => {
    for (const { at, line, isTold } of waiting) {
      if (isLate(line) && !isTold) findings.push(stray(folded, at));
    }
    waiting = waiting.filter(({ line }) => !isLate(line));
  };
  lines.forEach((line, index) => {
    if (waiting.length > 0) giveUp((from) => line.label !== undefined || index - from > mostLines);
    const { unclosed, unopened } = withoutMixed(loneBrackets(source, line.start, line.end));
    for (const at of unopened) {
      const isClosed = waiting.pop() !== undefined;
      if (!isClosed && !isListMark(folded, line, at)) findings.push(stray(folded, at));
    }
    for (const at of unclosed) {
      const open = unclosedNote(folded, at);
      findings.push(...open);
      waiting.push({ at, line: index, isTold: open.length > 0 });
    }
  });
  giveUp(() => true);
  return findings;
};
