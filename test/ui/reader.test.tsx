import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import * as say from '../../src/app/screen-reader/reader.ts';
import { Reader } from '../../src/ui/Reader.tsx';
import { deskWith } from '../helpers/desk.ts';
import { opened } from '../helpers/drive.ts';

describe('the dashboard for a screen reader', () => {
  it('writes sentences one below the other, and nothing else', () => {
    const desk = deskWith();
    const { state } = opened();
    const text = renderToString(<Reader desk={desk} state={state} say={say} />, { columns: 200 });
    expect(text.trimEnd().split('\n')).toEqual(say.sayAll(desk, state));
  });
});
