import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/i18n/language.ts';
import { screenOf } from '../../../src/app/screen/screen.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { deskWith } from '../../helpers/desk.ts';
import { press, screenText } from '../../helpers/drive.ts';
import { worked } from '../../helpers/worked.ts';
import {
  editField,
  fieldWith,
  type FieldEdit,
  type TextField,
} from '../../../src/app/screen/text-field.ts';

const family = '👨‍👩‍👧';

/** `司|法` is the text 司法 with the caret between. */
const field = (drawn: string): TextField => ({
  text: drawn.replace('|', ''),
  caret: drawn.indexOf('|'),
});

describe('a text field', () => {
  it.each<[string, FieldEdit, string]>([
    ['司|局', { kind: 'insert', text: '法' }, '司法|局'],
    ['|', { kind: 'insert', text: '两\n行\u001B[31m红' }, '两 行红|'],
    ['司法|局', { kind: 'backspace' }, '司|局'],
    ['|司', { kind: 'backspace' }, '|司'],
    [`a${family}|b`, { kind: 'backspace' }, 'a|b'],
    [`|${family}b`, { kind: 'delete' }, '|b'],
    ['司|', { kind: 'delete' }, '司|'],
    [`a${family}|`, { kind: 'left' }, `a|${family}`],
    [`a|${family}`, { kind: 'right' }, `a${family}|`],
    ['|司', { kind: 'left' }, '|司'],
    ['司|', { kind: 'right' }, '司|'],
    ['司|法', { kind: 'home' }, '|司法'],
    ['司|法', { kind: 'end' }, '司法|'],
    ['司|法', { kind: 'clear' }, '|法'],
  ])('%s by %j becomes %s', (before, edit, after) => {
    expect(editField(field(before), edit)).toEqual(field(after));
  });

  it('opens with the caret behind its text', () => {
    expect(fieldWith('司法')).toEqual(field('司法|'));
  });

  it('opens without what would steer the terminal in its text', () => {
    expect(fieldWith('司\u001B[31m法\n局\u202E')).toEqual(field('司法 局|'));
    expect(fieldWith('司\u001B[31m法\n局\u202E', true)).toEqual(field('司法\n局|'));
  });
});

describe('what is typed', () => {
  it.each(languages)('leaves in %s the title of the help whole in 80 columns', (language) => {
    const desk = deskWith({ language });
    const { state } = press(desk, worked({ columns: 80, rows: 24 }), '?');
    expect(screenText(desk, state)[2]).toContain(desk.messages.dashboard.helpTitle);
  });

  const typed = `${'abcdefghij'.repeat(6)}z`;

  it.each(
    languages.flatMap((language) =>
      ['/', 'u', '2/', 'c', '?', ':', 'd', 'e', 'fGkkkk<enter>'].flatMap((keys) =>
        [40, 80].map((columns) => ({ language, keys, columns })),
      ),
    ),
  )('stands before the caret in a narrow window as well: $language $keys $columns', (one) => {
    const desk = deskWith({ language: one.language, ambiguous: 1 });
    const size = { columns: one.columns, rows: 12 };
    const { state } = press(desk, worked(size), `${one.keys}${typed}`);
    const { x, y } = screenOf(desk, state).caret ?? { x: 0, y: 0 };
    const [before, after] = screenText(desk, state)[y]?.split('jz') ?? [];
    expect(after).toBeDefined();
    expect(displayWidth(`${before}jz`)).toBe(x);
  });
});
