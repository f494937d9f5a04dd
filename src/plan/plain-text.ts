/**
 * The text by which two wordings count as the same: width, case and white space do not matter.
 *
 * @example plainText('推进 ＡＢ，执法') // '推进ab,执法'
 */
export const plainText = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
