import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../src/app/record/job.ts';
import { untouched } from '../../../src/progress/status.ts';
import { update } from '../../../src/app/update.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()): Driven => press(desk, from, keys);
const footer = ({ state }: Driven): string => screenText(desk, state).at(-1) ?? '';

describe('a remark that is being written', () => {
  const written = after('e已报');

  it.each(['<escape>', '<ctrl-c>'])('is not lost by %s: that is told first', (key) => {
    const warned = after(key, written);
    expect(warned.state.layer).toMatchObject({ kind: 'remark', field: { text: '已报' } });
    expect(footer(warned)).toContain('备注还没保存:回车保存,再按一次放弃');
    expect(warned.effects).toEqual([]);
  });

  it('is given up by Esc pressed again, and quit from by Ctrl-C pressed again', () => {
    const given = after('<escape><escape>', written);
    expect([given.state.layer, given.state.pending]).toEqual([undefined, []]);
    expect(after('<ctrl-c><ctrl-c>', written).effects).toEqual([{ kind: 'quit' }]);
  });

  it('is not lost by Ctrl-C in the help over it, which Esc closes', () => {
    const helped = after('<f1>', written);
    expect(footer(helped)).toContain('未保存');
    const warned = after('<ctrl-c>', helped);
    expect(warned.state.layer).toMatchObject({ kind: 'remark', field: { text: '已报' } });
    expect([footer(warned).includes('备注还没保存'), warned.effects]).toEqual([true, []]);
    const back = after('<escape>', helped);
    expect([back.state.layer, back.state.notice]).toEqual([written.state.layer, undefined]);
  });

  it('is asked for anew after more was written', () => {
    const more = after('<escape>告<escape>', written);
    expect(more.state.layer).toMatchObject({ kind: 'remark', field: { text: '已报告' } });
    expect(more.state.notice).toEqual({ kind: 'unsaved-remark' });
  });

  it('is saved by Enter after the warning', () => {
    const saved = after('<escape><enter>', written);
    expect(changesIn(saved.state.pending)).toEqual([
      { kind: 'remark', task: '2.1.1', remark: '已报' },
    ]);
  });

  it('says that it is not saved while it differs from the one on the record', () => {
    expect(footer(after('e'))).toContain('已保存');
    expect(footer(written)).toContain('未保存');
    expect(footer(after('<backspace><backspace>', written))).toContain('已保存');
  });

  it('and is as it was is left at once', () => {
    expect(after('e<escape>').state.layer).toBeUndefined();
    expect(after('<backspace><backspace><escape>', written).state.layer).toBeUndefined();
  });

  it.each(['e', 'E'])('was given to %s without what would steer the terminal in it', (key) => {
    const remark = '备注\u001B[31m\n第二行\u202E';
    const progress = new Map([['2.1.1', { ...untouched, remark }]]);
    const from = opened();
    const { state, effects } = after(key, { ...from, state: { ...from.state, progress } });
    const given = key === 'e' ? state.layer : effects[0];
    expect(given).toMatchObject(
      key === 'e' ? { field: { text: '备注\n第二行' } } : { text: '备注\n第二行' },
    );
  });

  it('keeps what was typed when another dashboard changes the record', () => {
    const { settings } = written.state;
    const progress = new Map();
    const { state } = update(desk, written.state, {
      kind: 'changed-elsewhere',
      progress,
      settings,
    });
    expect(state.layer).toMatchObject({ kind: 'remark', field: { text: '已报' } });
  });
});
