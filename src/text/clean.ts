import { stripVTControlCharacters } from 'node:util';

// C0 and C1 controls, bidirectional overrides and isolates, zero-width and other invisible format
// characters: with them a text could move the cursor or show other words than it holds.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Makes a text safe to print on one line of a terminal: escape sequences go, line breaks and tabs
 * become a space, other control and direction characters go.
 *
 * @example cleanLine('市\u001B[31m司法局\n办') // '市司法局 办'
 */
export const cleanLine = (text: string): string =>
  stripVTControlCharacters(text)
    .replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(unsafe, '');

/**
 * Spells as escapes what `cleanLine` takes away; line feeds stay. For names of files and what else a person
 * typed, and may have to type again: without these characters it would be another name.
 *
 * @example visibleText('方案\u001B[31m.txt') // '方案\\x1b[31m.txt'
 */
export const visibleText = (text: string): string =>
  text.replaceAll(unsafe, (one) => {
    if (one === '\n') return one;
    const code = one.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

// In JSON a line feed between values is in order, and controls below it can't stand as they are.
const unsafeInJson = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Spells as escapes what `cleanLine` takes away: the same JSON, which a terminal may be sent.
 *
 * @example cleanJson('"甲\u009B乙"') // '"甲\\u009b乙"'
 */
export const cleanJson = (json: string): string =>
  json.replaceAll(unsafeInJson, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Like `cleanLine`, but line feeds stay: for remarks and other texts of several lines. */
export const cleanText = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map(cleanLine)
    .join('\n');
