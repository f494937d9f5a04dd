import { describe, expect, it } from 'vitest';
import { pressesOf } from '../../../src/app/input/press.ts';

const keysOf = (...event: Parameters<typeof pressesOf>) =>
  pressesOf(...event).map(({ key }) => key);

describe('an input event', () => {
  it.each([
    ['one letter', 'j', ['j']],
    ['a run of letters', 'jjj', ['j', 'j', 'j']],
    ['Chinese with Enter', '湘\r', ['湘', 'enter']],
    ['Enter as CR LF', '\r\n', ['enter']],
    ['Tab and Backspace among text', 'a\t\u007F', ['a', 'tab', 'backspace']],
    ['full-width letters', 'ｊＧ', ['j', 'G']],
    ['full-width marks', '／？：＊', ['/', '?', ':', '*']],
    ['the marks that Chinese input makes of keys', '、【】', ['/', '[', ']']],
    ['the wide space', '\u3000', ['space']],
    ['control characters', '\u0004\u001A', ['ctrl-d', 'ctrl-z']],
    ['a letter with its accent', 'e\u0301', ['é']],
  ])('of %s is taken apart into presses', (_, input, keys) => {
    expect(keysOf(input, {})).toEqual(keys);
  });

  it('keeps what was typed for text fields', () => {
    expect(pressesOf('、Ａ', {})).toEqual([
      { key: '/', text: '、' },
      { key: 'A', text: 'Ａ' },
    ]);
  });

  it('with a flag is the key that the flag names', () => {
    expect(keysOf('', { upArrow: true })).toEqual(['up']);
    expect(keysOf('', { tab: true, shift: true })).toEqual(['shift-tab']);
    expect(keysOf('u', { ctrl: true })).toEqual(['ctrl-u']);
    expect(keysOf('\r', { return: true })).toEqual(['enter']);
  });

  it('of Esc and a key that arrived together is both', () => {
    expect(keysOf('u', { meta: true })).toEqual(['escape', 'u']);
    expect(keysOf('', { meta: true, downArrow: true })).toEqual(['escape', 'down']);
    expect(keysOf('', { meta: true, tab: true })).toEqual(['escape', 'tab']);
    expect(keysOf('', { meta: true, escape: true })).toEqual(['escape']);
  });

  it.each([
    ['a key that Ink can’t name', '', { meta: true }],
    ['a key that is let go', 'q', { eventType: 'release' }],
    ['a key with the system’s key held', 'q', { super: true }],
  ] as const)('of %s is nothing', (_, input, flags) => {
    expect(keysOf(input, flags)).toEqual([]);
  });
});
