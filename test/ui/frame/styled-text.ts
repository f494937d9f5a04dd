import fc from 'fast-check';

/** Opening and closing sequences: mostly as chalk writes them, some as another program may. */
const looks = [
  ['', ''],
  ['\u001B[1m', '\u001B[22m'],
  ['\u001B[2m', '\u001B[22m'],
  ['\u001B[7m', '\u001B[27m'],
  ['\u001B[36m\u001B[1m', '\u001B[22m\u001B[39m'],
  ['\u001B[1m\u001B[4m\u001B[33m', '\u001B[39m\u001B[24m\u001B[22m'],
  ['\u001B[2m\u001B[7m', '\u001B[27m\u001B[22m'],
  ['\u001B[41m\u001B[97m', '\u001B[39m\u001B[49m'],
  ['\u001B[3;9;104m', '\u001B[29;23;49m'],
  ['\u001B[1;2;31m', '\u001B[0m'],
  ['\u001B[4m\u001B[32m', '\u001B[24;39m'],
] as const;

const words = fc.constantFrom(
  '市司法局',
  '未启动',
  '2.1.1',
  ' ',
  '      ',
  '\u3000',
  '╌╌╌╌╌╌',
  '╎',
  '☐',
  '☑»',
  '░░',
  '“十五五”',
  '— … · × →',
  '(A)、。',
  'a',
);

/** Words in styles, as the dashboard writes its lines. */
export const styledLine = fc
  .array(fc.tuple(fc.constantFrom(...looks), fc.array(words, { maxLength: 3 })), { maxLength: 6 })
  .map((spans) =>
    spans.map(([[open, close], texts]) => `${open}${texts.join('')}${close}`).join(''),
  );

/** Characters that join others or hide or that nobody expects, colours beyond the sixteen, a style that doesn't end. */
export const strange = [
  '👨‍👩‍👧',
  '👍🏽',
  '☎\uFE0F',
  'e\u0301',
  'é',
  '①★',
  '한글',
  'ｶﾞ',
  '\u00A0',
  '\u001B[38;5;200m',
  '\u001B[48;2;1;2;3m',
  '\u001B[31m',
  '\u200B',
  '\uFE0F',
  '🇨🇳',
] as const;

/** What the dashboard hardly ever draws. */
export const strangeLine = fc
  .array(fc.oneof(words, fc.constantFrom(...strange)), { maxLength: 6 })
  .map((parts) => parts.join(''));
