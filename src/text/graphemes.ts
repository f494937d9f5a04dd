// Made when it is first needed: it costs 30 ms, and most texts are simple.
let segmenter: Intl.Segmenter | undefined;

/**
 * Text in which every UTF-16 unit is a grapheme of its own: ASCII without controls, CJK, their punctuation,
 * and the rules and marks of the dashboard.
 */
const simple =
  /^[\x20-\x7E«·»×\u2010-\u2027→│\u254C-\u254F░☐-☒✗\u3000-\u3029\u3030-\u303D\u4E00-\u9FFF\uFF01-\uFF5E]*$/u;

/**
 * Splits a text into what a reader takes for one character (UAX #29 extended grapheme clusters);
 * joined they are the text.
 *
 * @example graphemes('e\u0301局') // ['e\u0301', '局']
 */
export const graphemes = (text: string): readonly string[] => {
  if (simple.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
};
