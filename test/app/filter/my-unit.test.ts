import { describe, expect, it } from 'vitest';
import { visibleTasks } from '../../../src/app/desk.ts';
import { mayInclude } from '../../../src/app/filter/may-include.ts';
import { noSettings } from '../../../src/progress/settings.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';
import { parkPlan } from '../../helpers/park-plan.ts';

const [first] = parkPlan.tasks;
const plan = {
  ...parkPlan,
  tasks: [
    ...parkPlan.tasks,
    {
      ...first!,
      id: '3.3.2',
      section: 3,
      item: 3,
      assignments: [
        { unit: '市政府其他有关部门', as: '市政府其他有关部门', role: 'participant' as const },
      ],
    },
  ],
};
const desk = deskWith({ plan });
const mine = opened(undefined, { ...noSettings, unit: '市园林局' });
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);
const lines = ({ state }: Driven) => screenText(desk, state);

describe('my unit', () => {
  it('is chosen once, and kept', () => {
    const chosen = press(desk, opened(), 'c财政<enter>');
    expect(chosen.state.settings.unit).toBe('市财政局');
    expect(chosen.effects).toEqual([
      { kind: 'settle', settlement: { kind: 'my-unit', unit: '市财政局' } },
    ]);
    expect(chosen.state.filter).toEqual({});
  });

  it('is asked for when its tasks are wanted before it is chosen', () => {
    const asked = press(desk, opened(), 'o');
    expect(asked.state.layer).toMatchObject({ kind: 'unit-picker', purpose: 'mine' });
    expect(lines(asked)[2]).toContain('本单位:   (以后按 c 可改)');
    expect(lines(asked).at(-1)).toContain('回车 确定');
    const chosen = press(desk, asked, '<enter>').state;
    expect(chosen.settings.unit).toBe('市园林局');
    expect(chosen.filter).toEqual({ isMine: true });
  });

  it('lists what names it by its role: leading, responsible last of its own', () => {
    const listed = press(desk, mine, 'o');
    expect(ids(listed)).toEqual(['2.1.1', '2.2.1', '3.3.1', '2.2.3']);
    expect(lines(listed)[3]).toContain('牵头');
    expect(lines(listed)[5]).toContain('参加 市财政局');
    expect(lines(listed).at(-1)).toContain('另有 1 项可能含本单位');
  });

  it('counts what may include it among what was searched for', () => {
    const searched = (words: string) => press(desk, mine, `/${words}<enter>o`);
    expect(lines(searched('绿地')).at(-1)).toContain('另有 1 项可能含本单位');
    expect(lines(searched('公园')).at(-1)).not.toContain('可能含本单位');
    expect(ids(press(desk, searched('绿地'), 'o'))).toEqual(['3.3.2']);
  });

  it('lists what may include it apart from that, then all again', () => {
    expect(ids(press(desk, mine, 'oo'))).toEqual(['3.3.2']);
    expect(lines(press(desk, mine, 'oo'))[1]).toContain('可能包含本单位');
    expect(ids(press(desk, mine, 'ooo'))).toHaveLength(6);
  });
});

describe('a collective', () => {
  it.each([
    ['市政府其他有关部门', '市司法局', true],
    ['市人民政府其他有关部门', '市发改委', true],
    ['市政府有关部门', '市委宣传部', false],
    ['市政府有关部门', '市中级人民法院', false],
    ['市政府有关部门', '市人大办公室', false],
    ['市委有关部门', '市委宣传部', true],
    ['市委有关部门', '市司法局', false],
    ['市委和市政府有关部门', '市委编办', true],
    ['市委和市政府其他有关部门', '市财政局', true],
    ['市人民政府各部门党组(党委)', '市财政局', true],
    ['各县市区政府', '市财政局', false],
    ['市政府有关部门', '省财政厅', false],
  ])('%s may include %s: %s', (collective, unit, expected) => {
    expect(mayInclude(collective, unit)).toBe(expected);
  });
});
