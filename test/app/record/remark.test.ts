import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../src/app/record/job.ts';
import { shownProgressOf } from '../../../src/app/desk.ts';
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
      { kind: 'remark', task: '2.1.1', remark: '已报', before: '' },
    ]);
  });

  it('says that it is not saved while it differs from the one on the record', () => {
    expect(footer(after('e'))).toContain('已保存');
    expect(footer(written)).toContain('未保存');
    expect(footer(after('<backspace><backspace>', written))).toContain('已保存');
  });

  it('is not touched when it was only opened, whatever a terminal can’t show of it', () => {
    const progress = new Map([['2.1.1', { ...untouched, remark: '\u001B[31m同事\u2028写 ' }]]);
    const from = { ...opened(), state: { ...opened().state, progress } };
    expect(footer(after('e', from))).toContain('已保存');
    expect(after('e<enter>', from).state.pending).toEqual([]);
  });

  it('and is as it was is left at once', () => {
    expect(after('e<escape>').state.layer).toBeUndefined();
    expect(after('<backspace><backspace><escape>', written).state.layer).toBeUndefined();
  });

  it('was opened without what would steer the terminal in it', () => {
    const remark = '备注\u001B[31m\n第二行\u202E';
    const from = opened();
    const progress = new Map([['2.1.1', { ...untouched, remark }]]);
    const { state } = after('e', { ...from, state: { ...from.state, progress } });
    // What is saved takes the place of the remark as it is on the record.
    expect(state.layer).toMatchObject({ field: { text: '备注\n第二行' }, before: remark });
  });

  it('stands beside one that somebody has written meanwhile', () => {
    const { settings } = written.state;
    const progress = new Map([['2.1.1', { ...untouched, remark: '同事写' }]]);
    const elsewhere = { kind: 'changed-elsewhere', progress, settings } as const;
    const changed = update(desk, written.state, elsewhere);
    expect(shownProgressOf(after('<enter>', changed).state, '2.1.1').remark).toBe('同事写\n已报');
    // What was opened and not touched is no remark.
    const opened = update(desk, after('e').state, elsewhere);
    expect(after('<enter>', opened).state.pending).toEqual([]);
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
