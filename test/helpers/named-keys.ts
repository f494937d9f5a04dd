import { messagesIn, type Language } from '../../src/i18n/language.ts';

/** Words for several keys at once, or for a key whose name is an everyday word. */
const together: Readonly<Record<Language, Readonly<Record<string, readonly string[]>>>> = {
  zh: { 上下键: ['up', 'down'], 左右键: ['left', 'right'] },
  en: {
    'arrows ': ['up', 'down'],
    'Arrows ': ['up', 'down'],
    'left and right choose': ['left', 'right'],
  },
};

const everyday = ['up', 'down', 'left', 'right'];

/** A letter or a mark by itself; English “a” only where a clause begins or among commas, since elsewhere it is an article. */
const single: Readonly<Record<Language, RegExp>> = {
  zh: /(?<![\p{Script=Latin}\d$_.’-])[a-zA-Z](?![\p{Script=Latin}\d_.’-])|(?<![^\s,;])[/?](?!\S)|(?<![\w(])\*(?!\w)/gu,
  en: /(?<![\p{Script=Latin}\d$_.’-])[b-zA-Z](?![\p{Script=Latin}\d_.’-])|(?<=^|[;:] )a(?= )|(?<=, )a(?=,)|(?<![^\s,;])[/?](?!\S)|(?<![\w(])\*(?!\w)/gu,
};

/**
 * The keys that a text tells people to press, by their names in the key table, sorted.
 *
 * @example keysNamed('zh', '没有匹配的文字;按 / 搜索') // ['/']
 */
export const keysNamed = (language: Language, text: string): readonly string[] => {
  const { keyNames } = messagesIn(language).dashboard;
  const called = Object.entries(keyNames).filter(
    ([key, name]) =>
      !everyday.includes(key) && new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(text),
  );
  const several = Object.entries(together[language]).filter(([words]) => text.includes(words));
  return [
    ...new Set([
      ...called.map(([key]) => key),
      ...several.flatMap(([, keys]) => keys),
      ...(text.match(single[language]) ?? []),
    ]),
  ].toSorted();
};
