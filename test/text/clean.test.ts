import { describe, expect, it } from 'vitest';
import { cleanJson, cleanLine, cleanText } from '../../src/text/clean.ts';

describe('text from outside', () => {
  it.each([
    ['市\u001B[31m司法局\u001B[0m', '市司法局'],
    ['标题\u001B]0;改名\u0007完', '标题完'],
    ['甲\t乙\r\n丙', '甲 乙 丙'],
    ['甲\u0000\u0008乙\u009B', '甲乙'],
    ['甲\u202E乙\u2066丙', '甲乙丙'],
    ['“八五”普法', '“八五”普法'],
  ])('%j is shown as %j', (text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it('keeps the lines of a remark', () => {
    expect(cleanText('第一行\r\n第二\u001B[2J行')).toBe('第一行\n第二行');
  });

  it('in JSON stays what it is, spelled so that a terminal sees nothing of it', () => {
    const remark = '甲\u001B[31m\u009B31m\u202E\u2028\uFEFF\n“乙”';
    const json = cleanJson(JSON.stringify({ remark }, undefined, 2));
    expect(json).toBe('{\n  "remark": "甲\\u001b[31m\\u009b31m\\u202e\\u2028\\ufeff\\n“乙”"\n}');
    expect(JSON.parse(json)).toEqual({ remark });
  });
});
