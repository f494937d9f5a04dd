/** The parts of printed dates as sources of patterns over folded text, each with the named group it fills. */

const digit = '[\\d〇零一二三四五六七八九]';

/** Four digits, or a word that says which year: 2026, 二〇二六, 明. Five digits are no year, nor are four of them. */
export const year = `(?<year>(?<!${digit})${digit}{4}|今|明|本)年`;

/** 9月, 十二月. */
export const month = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,3})月';

/** 10日, 10号, 十日. */
export const day = '(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]';

/** Which part of a month: 中旬, 底. */
export const part = '(?<part>上旬|中旬|下旬|底|末|份)';

/** 前: what it follows has not begun by then. */
export const before = '(?<before>之前|以前|前)';
