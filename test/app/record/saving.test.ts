import { describe, expect, it } from 'vitest';
import { update } from '../../../src/app/update.ts';
import { untouched } from '../../../src/progress/status.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()) => press(desk, from, keys);
const footer = ({ state }: Driven): string => screenText(desk, state).at(-1) ?? '';

const fail = ({ state }: Driven): Driven =>
  update(desk, state, { kind: 'performed', result: { kind: 'failed', why: '磁盘已满' } });
const save = ({ state }: Driven): Driven => {
  const progress = new Map([['2.1.1', { ...untouched, status: 'done' as const }]]);
  return update(desk, state, {
    kind: 'performed',
    result: { kind: 'saved', progress, changes: [] },
  });
};

describe('a change that could not be saved', () => {
  const failed = fail(after(' '));

  it('says why in the place of what was changed', () => {
    expect(footer(failed)).toMatch(/^ 磁盘已满 +1 项未保存 $/u);
  });

  it('leaves what another key tells where it is, until the next key', () => {
    const told = after('Z', failed);
    expect(footer(told)).toMatch(/恢复已记下.+ 2 项未保存 $/u);
    expect(footer(after('j', told))).toContain('磁盘已满');
  });

  it('is not quit from before that was said, and no longer said once it is saved', () => {
    const warned = after('q', failed);
    expect(footer(warned)).toContain('有改动未保存;再按 q 放弃并退出');
    const saved = save(warned);
    expect(footer(saved)).not.toContain('未保存');
    expect(footer(saved)).toMatch(/ 已保存 $/u);
    expect(saved.state.leaving).toBe('no');
  });
});
