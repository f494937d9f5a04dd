import type { LoadFailure } from '../../src/loader/failure.ts';
import { messagesIn, type Language } from '../../src/i18n/language.ts';

/** Every way in which a plan can't be read: the words for them are one function. */
const loadFailures: Readonly<Record<LoadFailure['kind'], true>> = {
  missing: true,
  directory: true,
  forbidden: true,
  unreadable: true,
  'not-a-file': true,
  'too-large': true,
  empty: true,
  'not-text': true,
  'broken-document': true,
  'too-deep': true,
  'broken-json': true,
  'other-json': true,
  'newer-plan': true,
  'invalid-plan': true,
};

/** Plain arguments: whatever words are made with, some of them will do. None has a letter in it. */
const plain: readonly unknown[] = [
  0,
  1,
  2,
  '',
  '7',
  true,
  false,
  undefined,
  ['7', '7'],
  [],
  {},
  { added: 1, removed: 1, changed: 1, toReview: 1, vanished: 1 },
  ...Object.keys(loadFailures).map((kind) => ({ kind, path: '7', limit: 7 })),
];

type Words = (...args: readonly unknown[]) => unknown;

/** All that a function says, given the same plain argument for everything that it asks for. */
const saidBy = (words: Words): readonly unknown[] =>
  plain.flatMap((argument) => {
    try {
      return [words(argument, argument, argument, argument, argument)];
    } catch (error) {
      // It was made for other arguments.
      if (error instanceof TypeError) return [];
      throw error;
    }
  });

const collect = (value: unknown, path: string, into: Map<string, Set<string>>): void => {
  if (typeof value === 'string') {
    into.set(path, (into.get(path) ?? new Set()).add(value));
  } else if (typeof value === 'function') {
    const said = saidBy(value as Words).filter((one) => one !== undefined);
    if (said.length === 0) into.set(path, new Set());
    for (const one of said) collect(one, path, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      collect(part, Array.isArray(value) ? path : `${path}.${name}`.replace(/^\./u, ''), into);
    }
  }
};

/**
 * Everything that the product says in a language, by where it stands in the messages; what is made by functions,
 * with plain arguments.
 *
 * @example wordsIn('en').get('dashboard.notices.noMatch') // Set {'Nothing matches here; / searches'}
 */
export const wordsIn = (language: Language): ReadonlyMap<string, ReadonlySet<string>> => {
  const into = new Map<string, Set<string>>();
  collect(messagesIn(language), '', into);
  return into;
};
