import { documentText, documentsWith, type Acceptance, type Block } from './corpus.ts';
import type { Pattern } from './pattern.ts';
import { longestPinyin, pinyinExpression } from './pinyin-expression.ts';
import type { SoundClasses } from './sound-classes.ts';

/** How words were found in a text or title, from surest to weakest; the words are chosen in i18n. */
export const textReasons = [
  'literal',
  'pinyin',
  'initials',
  'homophone',
  'transposed',
  'gapped',
  'typo',
  'similar',
] as const;

/** 原文, 拼音, 首字母, 同音, 颠倒, 跳字, 错字 or 相近. */
export type TextReason = (typeof textReasons)[number];

/** One way to look for a term in folded texts. */
export type TextProbe = {
  readonly reason: TextReason;
  /** Indices of the documents that answer. */
  readonly documents: (block: Block) => readonly number[];
  /** Units of one folded document to paint, ascending. */
  readonly units: (text: string) => readonly number[];
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

const anything = String.raw`[^\n]`;

const probe = (reason: TextReason, source: string, accepts?: Acceptance): TextProbe => {
  const expression = new RegExp(source, 'g');
  return {
    reason,
    documents: (block) => documentsWith(block, expression, accepts),
    units: (text) =>
      [...text.matchAll(expression)].flatMap((match) =>
        accepts?.(match[0], text, match.index) === false
          ? []
          : Array.from(match[0], (_, index) => match.index + index),
      ),
  };
};

/** The words as they stand. */
export const literalProbe = ({ text }: Pattern): TextProbe => probe('literal', escaped(text));

let segmenter: Intl.Segmenter | undefined;

type Edges = { readonly starts: boolean; readonly ends: boolean };

/** Words are cut by what stands around them, not by what stands far away. */
const context = 8;

const edgesOf = (match: string, text: string, start: number): Edges => {
  const from = Math.max(0, start - context);
  const window = text.slice(from, start + match.length + context);
  const first = start - from;
  const last = first + match.length;
  let starts = false;
  let ends = last === window.length;
  // Made when it is first needed: its dictionary takes some milliseconds to load.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index } of segmenter.segment(window)) {
    if (index === first) starts = true;
    if (index === last) ends = true;
    if (index >= last) break;
  }
  return { starts, ends };
};

/** Initials found across words are chance: xzfy is 行政|复议, not the middle of four words. */
const isOnWords: Acceptance = (match, text, start) => {
  const { starts, ends } = edgesOf(match, text, start);
  return starts && ends;
};

/** lvshi is 律师, not the middle of 法律适用; the last syllable may be unfinished. */
const startsOnWord: Acceptance = (match, text, start) => edgesOf(match, text, start).starts;

/** Where the dictionary cuts otherwise than the person who typed three characters or more. */
const endsOnWord: Acceptance = (match, text, start) =>
  match.length > 2 && edgesOf(match, text, start).ends;

const phrase = new RegExp(`^[a-z]{4,${longestPinyin}}$`, 'u');

/** changjiang, lvshi; xzfy, sqjz: at least four letters, at least two characters. */
export const pinyinProbes = (pattern: Pattern, classes: SoundClasses): readonly TextProbe[] => {
  if (pattern.script !== 'latin' || !phrase.test(pattern.text)) return [];
  const typed = pinyinExpression(pattern.text, classes, { mayBeUnfinished: true });
  const whole = pinyinExpression(pattern.text, classes, { mayBeUnfinished: false });
  const initials = Array.from(pattern.text, (letter) => classes.byInitial.get(letter) ?? '');
  return [
    ...(typed === undefined ? [] : [probe('pinyin', typed, startsOnWord)]),
    ...(whole === undefined ? [] : [probe('pinyin', whole, endsOnWord)]),
    ...(initials.includes('')
      ? []
      : [probe('initials', initials.map((set) => `[${set}]`).join(''), isOnWords)]),
  ];
};

/** 射区矫正: characters of the same sound, at least one of them right. */
const homophoneProbe = (pattern: Pattern, classes: SoundClasses): readonly TextProbe[] => {
  const sets = Array.from(pattern.text, (character, unit) => {
    const alike = (pattern.sounds[unit] ?? []).map((syllable) => classes.bySyllable.get(syllable));
    return `[${escaped(character)}${alike.join('')}]`;
  });
  const isPartlyRight: Acceptance = (match, text, start) =>
    Array.from(match).some((character, unit) => character === pattern.text.charAt(unit)) &&
    (match.length > 2 || startsOnWord(match, text, start));
  return [probe('homophone', sets.join(''), isPartlyRight)];
};

const alternatives = (reason: TextReason, choices: readonly string[]): readonly TextProbe[] =>
  choices.length === 0 ? [] : [probe(reason, choices.join('|'))];

/** 社矫区正: two neighbours changed places. */
const transposedProbe = ({ text }: Pattern): readonly TextProbe[] =>
  alternatives(
    'transposed',
    Array.from({ length: text.length - 1 }, (_, at) => at)
      .filter((at) => text.charAt(at) !== text.charAt(at + 1))
      .map((at) =>
        escaped(text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)),
      ),
  );

/** 社区正: one or two characters left out in one place. */
const gappedProbe = ({ text }: Pattern): readonly TextProbe[] =>
  alternatives(
    'gapped',
    Array.from(
      { length: text.length - 1 },
      (_, at) => `${escaped(text.slice(0, at + 1))}${anything}{1,2}${escaped(text.slice(at + 1))}`,
    ),
  );

/** 矫正中中心: a key that was hit twice. */
const doubledProbe = ({ text }: Pattern): readonly TextProbe[] =>
  alternatives(
    'typo',
    Array.from({ length: text.length - 1 }, (_, at) => at)
      .filter((at) => text.charAt(at) === text.charAt(at + 1))
      .map((at) => escaped(text.slice(0, at) + text.slice(at + 1))),
  );

const longestMistyped = 12;

const mayBeMistyped = ({ text, script }: Pattern, shortest: number): boolean =>
  script === 'han' && text.length >= shortest && text.length <= longestMistyped;

/** All the right sounds or all the right characters, when the words as they stand aren't in a text. */
export const soundAndOrderProbes = (
  pattern: Pattern,
  classes: SoundClasses | undefined,
): readonly TextProbe[] => [
  ...(classes === undefined || !mayBeMistyped(pattern, 2) ? [] : homophoneProbe(pattern, classes)),
  ...(mayBeMistyped(pattern, 3) ? [...transposedProbe(pattern), ...doubledProbe(pattern)] : []),
];

/** 社区正, 杜区矫正, 社区的矫正: characters left out, wrong or too many. */
export const typoProbes = (pattern: Pattern): readonly TextProbe[] => {
  const { text } = pattern;
  const places = Array.from({ length: text.length }, (_, at) => at);
  const without = places.map((at) => text.slice(0, at) + text.slice(at + 1));
  const wrong = places.map(
    (at) => escaped(text.slice(0, at)) + anything + escaped(text.slice(at + 1)),
  );
  return [
    ...(mayBeMistyped(pattern, 3) ? gappedProbe(pattern) : []),
    ...(mayBeMistyped(pattern, 4) ? alternatives('typo', wrong) : []),
    ...(mayBeMistyped(pattern, 5) ? alternatives('typo', without.map(escaped)) : []),
  ];
};

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

const likeness = 0.7;

/**
 * A passage quoted with mistakes: the share of its character pairs that a document has (q-grams,
 * Ukkonen 1992). With at most a third wrong, one of four pieces must stand as it is: only documents
 * that have one are counted.
 */
export const similarProbe = ({ text }: Pattern): readonly TextProbe[] => {
  if (text.length < 8) return [];
  const size = Math.floor(text.length / 4);
  const pieces = [0, 1, 2, 3].map((piece) => escaped(text.slice(piece * size, (piece + 1) * size)));
  const expression = new RegExp(pieces.join('|'), 'g');
  const pairs = new Set(pairsOf(text));
  const share = (document: string): number => {
    const had = new Set(pairsOf(document));
    return [...pairs].filter((pair) => had.has(pair)).length / pairs.size;
  };
  return [
    {
      reason: 'similar',
      documents: (block) =>
        documentsWith(block, expression).filter(
          (document) => share(documentText(block, document - block.first)) >= likeness,
        ),
      units: (document) =>
        pairsOf(document).flatMap((pair, at) => (pairs.has(pair) ? [at, at + 1] : [])),
    },
  ];
};
