import { type Label, labelAt, type Scheme } from './labels.ts';
import type { Segment } from './segments.ts';

type Candidate = { readonly at: number; readonly label: Label; readonly line: Segment };

/** Where a number may stand inside a line: behind a stop, a bracket or a space; （二） anywhere. */
const places =
  /(?<=[。;!?)\]”》:\s])(?=[零一二三四五六七八九十百]{1,4}、|\d{1,2}[.、]|第[零一二三四五六七八九十百\d]{1,4}[条章]|\()|(?<![第\s。])(?=\([一二三四五六七八九十百]{1,4}\))|(?<=[\p{Script=Han}])(?=一、(?:总体|指导|工作目标|目标|主要|基本|背景|重要|深刻|充分|高度|适用|支持|加强|提高))/uy;

/** What such a number begins with: asked first at every character. */
const mayBegin = new Uint8Array(0x10000);
for (const unit of '零一二三四五六七八九十百0123456789第('.split(''))
  mayBegin[unit.charCodeAt(0)] = 1;

const splitting = new Set<Scheme>(['comma', 'bracket', 'digit', 'article', 'chapter']);

/** 第三条规定 and 第一条、第二条 are citations, not headings. */
const isCitation = (folded: string, { at, label }: Candidate): boolean =>
  (label.scheme === 'article' || label.scheme === 'chapter') &&
  /^(?:规定|第|和|至|的|之|、|,|所)/u.test(folded.slice(at + label.length, at + label.length + 2));

const candidatesIn = (folded: string, line: Segment): readonly Candidate[] => {
  const found: Candidate[] = [];
  const words = folded.slice(line.start, line.end);
  for (let index = 1; index < words.length; index += 1) {
    if (mayBegin[words.charCodeAt(index)] === 0) continue;
    places.lastIndex = index;
    if (!places.test(words)) continue;
    const at = line.start + index;
    const label = labelAt(folded, at);
    if (label === undefined || !splitting.has(label.scheme) || at + label.length >= line.end)
      continue;
    const candidate = { at, label, line };
    if (!isCitation(folded, candidate)) found.push(candidate);
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
  folded: string,
  lines: readonly Segment[],
): ReadonlyMap<number, readonly number[]> => {
  const settled = settledSchemes(lines);
  const candidates = lines.flatMap((line) => [
    ...(line.label === undefined ? [] : [{ at: line.start, label: line.label, line }]),
    ...candidatesIn(folded, line).filter(({ label }) => !settled.has(label.scheme)),
  ]);
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
