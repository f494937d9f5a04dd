import type { Plan } from '../../../src/plan/plan.ts';
import { chooser, common, homophoneOf, syllablesOf, toTraditional } from './characters.ts';

/** A query and the tasks of which one must come first. */
export type TextQuery = {
  readonly kind: string;
  readonly query: string;
  readonly tasks: readonly string[];
};

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Runs of whole words, at least `least` characters, without punctuation inside. */
const phrasesOf = (text: string, least: number): readonly string[] =>
  text.split(/[^\p{Script=Han}]+/u).flatMap((clause) => {
    const parts = Array.from(words.segment(clause), ({ segment }) => segment);
    return parts.flatMap((_, from) => {
      let phrase = '';
      for (const part of parts.slice(from)) {
        phrase += part;
        if (phrase.length >= least) return [phrase];
      }
      return [];
    });
  });

const replaceAt = (text: string, at: number, by: string, length = 1): string =>
  text.slice(0, at) + by + text.slice(at + length);

type Choose = (size: number) => number;

const makers: Readonly<Record<string, (phrase: string, choose: Choose) => string>> = {
  words: (phrase) => phrase,
  'pinyin in full': (phrase) => syllablesOf(phrase).join(''),
  initials: (phrase) =>
    syllablesOf(phrase)
      .map((syllable) => syllable.charAt(0))
      .join(''),
  homophone: (phrase, choose) => {
    const at = choose(phrase.length);
    return replaceAt(phrase, at, homophoneOf(phrase, at, choose));
  },
  transposed: (phrase, choose) => {
    const at = choose(phrase.length - 1);
    return replaceAt(phrase, at, phrase.charAt(at + 1) + phrase.charAt(at), 2);
  },
  'character left out': (phrase, choose) => replaceAt(phrase, 1 + choose(phrase.length - 2), ''),
  'wrong character': (phrase, choose) =>
    replaceAt(phrase, choose(phrase.length), common[choose(common.length)] ?? ''),
  'character twice': (phrase, choose) => {
    const at = choose(phrase.length);
    return replaceAt(phrase, at, phrase.charAt(at).repeat(2));
  },
  traditional: (phrase) => toTraditional(phrase),
};

const quotes: Readonly<Record<string, (quote: string, choose: Choose) => string>> = {
  quoted: (quote) => quote,
  'quoted with two mistakes': (quote, choose) => {
    const half = Math.floor(quote.length / 2);
    const first = replaceAt(quote, choose(half), common[choose(common.length)] ?? '');
    return replaceAt(first, half + choose(half - 1), '');
  },
};

/** Queries of every kind for words and passages of a plan's texts. */
export const madeTextQueries = (plan: Plan, count: number, seed = 11): readonly TextQuery[] => {
  const choose = chooser(seed);
  const titles = new Map(
    plan.sections.flatMap(({ items }) => items.map(({ number, title }) => [number, title])),
  );
  const holding = (phrase: string): readonly string[] =>
    plan.tasks
      .filter(({ text, item }) => text.includes(phrase) || titles.get(item)?.includes(phrase))
      .map(({ id }) => id);
  const take = (
    kinds: Readonly<Record<string, (text: string, choose: Choose) => string>>,
    passages: (text: string) => readonly string[],
  ): readonly TextQuery[] =>
    Object.entries(kinds).flatMap(([kind, make]) =>
      Array.from({ length: count }, () => {
        const all = passages(plan.tasks[choose(plan.tasks.length)]?.text ?? '');
        const phrase = all[choose(Math.max(1, all.length))];
        return phrase === undefined
          ? []
          : [{ kind, query: make(phrase, choose), tasks: holding(phrase) }];
      }).flat(),
    );
  return [
    ...take(makers, (text) => phrasesOf(text, 4).filter(({ length }) => length < 9)),
    ...take(quotes, (text) =>
      text.length < 50 ? [] : [text.slice(choose(text.length - 40)).slice(0, 36)],
    ),
  ];
};
