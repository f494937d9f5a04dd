import { stripVTControlCharacters } from 'node:util';

// Controls other than tab and line ends, direction marks, zero-width and other invisible characters:
// they could steer the terminal, show other words than the text has, or hide inside a unit's name.
// The joiner between two pictures stays: it makes them one.
const invisible =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u200D(?:(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?\u200D)|(?!\p{Extended_Pictographic}))/gu;

/**
 * Drops from a decoded text what no reader sees: escape sequences, control characters, direction marks,
 * zero-width characters; form feeds and the rarer line separators become line ends. All positions are
 * those of the cleaned text: the columns that an editor shows.
 *
 * @example cleanPlanText('市\u001B[31m司法\u200B局') // '市司法局'
 */
export const cleanPlanText = (text: string): string =>
  stripVTControlCharacters(text)
    .replaceAll(/[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(invisible, '');
