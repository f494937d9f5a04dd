import { type Label, labelAt, type Scheme } from './labels.ts';
import { withEntry } from './lists.ts';
import { firstMark } from './marks.ts';
import { matchesIn } from './matches.ts';
import type { Segment } from './segments.ts';
import type { Source } from './source.ts';

type Candidate = { readonly at: number; readonly label: Label; readonly line: Segment };

/** Where a number may stand inside a line: behind a stop, a bracket or a space; （二） anywhere. */
const place =
  /(?<=[。;!?)\]”》:\s])(?=[零一二三四五六七八九十百]{1,4}、|\d{1,2}[.、]|第[零一二三四五六七八九十百\d]{1,4}[条章]|\()|(?<![第\s。])(?=\([一二三四五六七八九十百]{1,4}\))/uy;

/** The first chapter of a page that lost its line ends may stand behind any word. */
const firstChapter =
  /(?<=\p{Script=Han})一、(?:总体|指导|工作目标|目标|主要|基本|背景|重要|深刻|充分|高度|适用|支持|加强|提高)/gu;

/** What a number begins with: asked first behind every mark. */
const mayBegin = new Uint8Array(0x10000);
for (const unit of '零一二三四五六七八九十百0123456789第('.split(''))
  mayBegin[unit.charCodeAt(0)] = 1;

const splitting = new Set<Scheme>(['comma', 'bracket', 'digit', 'article', 'chapter']);

/** 第三条规定 and 第一条、第二条 are citations, not headings. */
const isCitation = (folded: string, { at, label }: Candidate): boolean =>
  (label.scheme === 'article' || label.scheme === 'chapter') &&
  /^(?:规定|第|和|至|的|之|、|,|所)/u.test(folded.slice(at + label.length, at + label.length + 2));

const mayStandAt = (folded: string, at: number): boolean => {
  if (mayBegin[folded.charCodeAt(at)] === 0) return false;
  place.lastIndex = at;
  return place.test(folded);
};

const candidateAt = (folded: string, line: Segment, at: number): Candidate | undefined => {
  const label = labelAt(folded, at);
  if (label === undefined || !splitting.has(label.scheme) || at + label.length >= line.end)
    return undefined;
  const candidate = { at, label, line };
  return isCitation(folded, candidate) ? undefined : candidate;
};

/** Where numbers may stand inside a line: at a mark, or right behind one. */
const placesIn = ({ folded, marks }: Source, line: Segment): readonly number[] => {
  let found: number[] | undefined;
  const { offsets } = marks;
  let passed = line.start;
  for (let index = firstMark(marks, line.start); index < offsets.length; index += 1) {
    const mark = offsets[index] ?? line.end;
    if (mark >= line.end) break;
    for (let at = Math.max(mark, passed + 1); at <= mark + 1; at += 1) {
      if (mayStandAt(folded, at)) found = withEntry(found, at);
      passed = at;
    }
  }
  return found ?? none;
};

const none: readonly number[] = [];

/** The numbers at which parts may begin, at the start of lines and inside them, in order. */
const candidatesIn = (
  source: Source,
  lines: readonly Segment[],
  settled: ReadonlySet<Scheme>,
): readonly Candidate[] => {
  const { folded } = source;
  const chapters = matchesIn(firstChapter, folded).map(({ index }) => index);
  let next = 0;
  const found: Candidate[] = [];
  for (const line of lines) {
    if (line.label !== undefined) found.push({ at: line.start, label: line.label, line });
    let places = placesIn(source, line);
    for (let at = chapters[next]; at !== undefined && at < line.end; at = chapters[next]) {
      if (at > line.start) places = [...places, at].toSorted((one, other) => one - other);
      next += 1;
    }
    for (const at of places) {
      const candidate = candidateAt(folded, line, at);
      if (candidate !== undefined && !settled.has(candidate.label.scheme)) found.push(candidate);
    }
  }
  return found;
};

/** Schemes whose numbers already follow each other at the starts of lines need no search inside them. */
const settledSchemes = (lines: readonly Segment[]): ReadonlySet<Scheme> => {
  const last = new Map<Scheme, number>();
  const seen = new Map<Scheme, { links: number; breaks: number }>();
  for (const { label } of lines) {
    if (label === undefined) continue;
    const before = last.get(label.scheme);
    const tally = seen.get(label.scheme) ?? { links: 0, breaks: 0 };
    if (before !== undefined) {
      if (label.number === before + 1 || label.number === 1) tally.links += 1;
      else tally.breaks += 1;
    } else if (label.number > 1) tally.breaks += 1;
    seen.set(label.scheme, tally);
    last.set(label.scheme, label.number);
  }
  return new Set(
    [...seen].flatMap(([scheme, { links, breaks }]) =>
      links >= 1 && breaks === 0 ? [scheme] : [],
    ),
  );
};

/**
 * Finds the numbered parts that begin inside a line, by line: a number counts when it continues its
 * scheme, or begins one that goes on. Numbers in sentences (统一、规范; 5.3亿) do neither.
 */
export const inlineStarts = (
  source: Source,
  lines: readonly Segment[],
): ReadonlyMap<number, readonly number[]> => {
  const candidates = candidatesIn(source, lines, settledSchemes(lines));
  // For each number that could begin a scheme: does the next of its scheme come?
  const nextOf = new Map<Scheme, number>();
  const goesOn = new Set<number>();
  for (const { at, label } of candidates.toReversed()) {
    if (nextOf.get(label.scheme) === label.number + 1) goesOn.add(at);
    // A restart (1 after 5) hides what follows from what stands before it.
    nextOf.set(label.scheme, label.number);
  }
  const starts = new Map<number, number[]>();
  const last = new Map<Scheme, number>();
  const open: Scheme[] = [];
  for (const { at, label, line } of candidates) {
    const isLineStart = at === line.start;
    const level = open.indexOf(label.scheme);
    const continues = last.get(label.scheme) === label.number - 1;
    const begins = label.number === 1 && level < 0 && goesOn.has(at);
    if (!isLineStart && !(continues && (level >= 0 || label.number > 1)) && !begins) continue;
    if (level >= 0) open.length = level;
    open.push(label.scheme);
    last.set(label.scheme, label.number);
    if (!isLineStart) {
      const cuts = starts.get(line.start) ?? [];
      cuts.push(at);
      starts.set(line.start, cuts);
    }
  }
  return starts;
};
