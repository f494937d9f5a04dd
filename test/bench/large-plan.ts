import { readFileSync } from 'node:fs';
import { parse } from '../../src/plan/parse.ts';

const shipped = new URL('../../seeds/xiangtan-2022.txt', import.meta.url);

/** 35 items a chapter, as in the shipped plan. */
const itemsOfChapter = 35;

const digits = '零一二三四五六七八九';

/** 1 to 9999 as plans number their parts: 二十一, 三百〇五 is written 三百零五. */
const hanNumeral = (value: number): string => {
  let rest = value;
  let printed = '';
  for (const [rank, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const digit = Math.floor(rest / rank);
    if (digit > 0) printed += digits.charAt(digit) + word;
    else if (printed !== '' && rest > 0 && !printed.endsWith('零')) printed += '零';
    rest %= rank;
  }
  if (rest > 0) printed += digits.charAt(rest);
  return printed.replace(/零+$/u, '').replace(/^一十/u, '十');
};

/** The text of a plan with that many tasks: those of the shipped plan over and over, no two the same. */
export const largePlan = (count: number): string => {
  const { plan } = parse(readFileSync(shipped, 'utf8'));
  const lines = [plan.title];
  const perItem = 3;
  for (let at = 0, item = 0; at < count; item += 1) {
    if (item % itemsOfChapter === 0)
      lines.push(
        `第${hanNumeral(((item / itemsOfChapter) % 999) + 1)}章 工作${item / itemsOfChapter + 1}`,
      );
    let line = `${(item % itemsOfChapter) + 1}.事项${item + 1}。`;
    for (let own = 0; own < perItem && at < count; own += 1, at += 1) {
      const task = plan.tasks[at % plan.tasks.length];
      if (task !== undefined)
        line += `${task.text.replace(/。$/u, '')}，编号${at + 1}。${task.note}`;
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
};
