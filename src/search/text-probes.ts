import { classScanner } from './class-scanner.ts';
import {
  type Acceptance,
  type Block,
  documentsWith,
  documentText,
  type Find,
  finding,
  type Found,
} from './corpus.ts';
import type { Pattern } from './pattern.ts';
import { longestPinyin, pinyinExpression } from './pinyin-expression.ts';
import type { SoundClasses } from './sound-classes.ts';
import { endsOnWord, isOnWords, startsOnWord, touchesWordEdge } from './word-edges.ts';

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

/** Everything found in a text, none inside another. */
function* allIn(text: string, find: Find): Generator<Found> {
  for (let match = find(text, 0); match !== undefined;) {
    yield match;
    match = find(text, match.index + match[0].length);
  }
}

const probeFor = (reason: TextReason, find: Find, accepts?: Acceptance): TextProbe => ({
  reason,
  documents: (block) => documentsWith(block, find, accepts),
  units: (text) =>
    [...allIn(text, find)].flatMap(({ index, 0: match }) =>
      accepts?.(match, text, index) === false
        ? []
        : Array.from({ length: match.length }, (_, unit) => index + unit),
    ),
});

const probe = (reason: TextReason, source: string, accepts?: Acceptance): TextProbe =>
  probeFor(reason, finding(new RegExp(source, 'g')), accepts);

/** The words as they stand. */
export const literalProbe = ({ text }: Pattern): TextProbe => probe('literal', escaped(text));

/** Letters of the shortest pinyin that is looked for in texts: fewer stand for too many words. */
export const shortestPhrase = 4;

const phrase = new RegExp(`^[a-z]{${shortestPhrase},${longestPinyin}}$`, 'u');

const initialsProbe = (classes: readonly string[]): TextProbe => {
  const find =
    classScanner(classes) ?? finding(new RegExp(classes.map((set) => `[${set}]`).join(''), 'g'));
  return probeFor('initials', find, isOnWords());
};

/** The words that pinyin means as names of units have them: xz is 行政 of 行政审批局. */
export const writtenProbe = (
  reason: 'pinyin' | 'initials',
  words: readonly string[],
): readonly TextProbe[] =>
  words.length === 0 ? [] : [probe(reason, words.map(escaped).join('|'), touchesWordEdge())];

/** changjiang, lvshi; xzfy, sqjz: at least four letters, at least two characters. */
export const pinyinProbes = (pattern: Pattern, classes: SoundClasses): readonly TextProbe[] => {
  if (pattern.script !== 'latin' || !phrase.test(pattern.text)) return [];
  const typed = pinyinExpression(pattern.text, classes, { mayBeUnfinished: true });
  const whole = pinyinExpression(pattern.text, classes, { mayBeUnfinished: false });
  const initials = Array.from(pattern.text, (letter) => classes.byInitial.get(letter) ?? '');
  return [
    ...(typed === undefined ? [] : [probe('pinyin', typed, startsOnWord())]),
    ...(whole === undefined ? [] : [probe('pinyin', whole, endsOnWord())]),
    ...(initials.includes('') ? [] : [initialsProbe(initials)]),
  ];
};

/** 射区矫正: characters of the same sound, at least one of them right. */
const homophoneProbe = (pattern: Pattern, classes: SoundClasses): readonly TextProbe[] => {
  const sets = Array.from(pattern.text, (character, unit) => {
    const alike = (pattern.sounds[unit] ?? []).map((syllable) => classes.bySyllable.get(syllable));
    return `[${escaped(character)}${alike.join('')}]`;
  });
  const startsWell = startsOnWord();
  const isPartlyRight: Acceptance = (match, text, start) =>
    Array.from(match).some((character, unit) => character === pattern.text.charAt(unit)) &&
    (match.length > 2 || startsWell(match, text, start));
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

/** Two UTF-16 units as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const likeness = 0.7;

/** Makes what counts how many of the character pairs of a passage a document has, each once. */
const pairCounter = (passage: string) => {
  const places = new Map<number, number>();
  for (let at = 0; at + 1 < passage.length; at += 1) {
    const pair = pairAt(passage, at);
    if (!places.has(pair)) places.set(pair, places.size);
  }
  const isHad = new Uint8Array(places.size);
  return {
    has: (pair: number) => places.has(pair),
    share: (document: string): number => {
      isHad.fill(0);
      for (let at = 0; at + 1 < document.length; at += 1) {
        const place = places.get(pairAt(document, at));
        if (place !== undefined) isHad[place] = 1;
      }
      return isHad.reduce((sum, had) => sum + had, 0) / places.size;
    },
  };
};

/**
 * A passage quoted with mistakes: the share of its character pairs that a document has (q-grams,
 * Ukkonen 1992). With at most a third wrong, one of four pieces must stand as it is: only documents
 * that have one are counted.
 */
export const similarProbe = ({ text }: Pattern): readonly TextProbe[] => {
  if (text.length < 8) return [];
  const size = Math.floor(text.length / 4);
  const pieces = [0, 1, 2, 3].map((piece) => escaped(text.slice(piece * size, (piece + 1) * size)));
  const find = finding(new RegExp(pieces.join('|'), 'g'));
  const pairs = pairCounter(text);
  return [
    {
      reason: 'similar',
      documents: (block) =>
        documentsWith(block, find).filter(
          (document) => pairs.share(documentText(block, document - block.first)) >= likeness,
        ),
      units: (document) =>
        Array.from({ length: Math.max(0, document.length - 1) }, (_, at) => at).flatMap((at) =>
          pairs.has(pairAt(document, at)) ? [at, at + 1] : [],
        ),
    },
  ];
};
