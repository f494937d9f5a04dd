import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../src/app/record/job.ts';
import { shownProgressOf } from '../../../src/app/desk.ts';
import { screenOf } from '../../../src/app/screen/screen.ts';
import { update } from '../../../src/app/update.ts';
import { untouched, type TaskProgress } from '../../../src/progress/status.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()) => press(desk, from, keys);
const changes = ({ state }: Driven) => changesIn(state.pending);
const lines = ({ state }: Driven) => screenText(desk, state);
const having = (id: string, own: Partial<TaskProgress>): Driven => {
  const { state, effects } = opened();
  return { state: { ...state, progress: new Map([[id, { ...untouched, ...own }]]) }, effects };
};

describe('the record of a task', () => {
  it('takes any status from the menu, which marks the present one, and stays on the task', () => {
    expect(lines(after('m', having('2.1.1', { status: 'doing' })))[4]).toMatch(
      /^> » 推进中 \(当前\)/u,
    );
    const marked = after('mjjj<enter>');
    expect(changes(marked)).toEqual([{ kind: 'status', task: '2.1.1', status: 'blocked' }]);
    expect(lines(marked)[3]).toMatch(/^>✗ {2}2\.1\.1/u);
    expect(changes(after('m<enter>'))).toEqual([]);
    expect(changes(after('mj<escape>'))).toEqual([]);
  });

  it('takes and gives back a star', () => {
    expect(changes(after('*'))).toEqual([{ kind: 'star', task: '2.1.1', starred: true }]);
    expect(lines(after('*'))[3]).toContain('☐ *2.1.1');
    expect(changes(after('＊', having('2.1.1', { starred: true })))).toEqual([
      { kind: 'star', task: '2.1.1', starred: false },
    ]);
  });

  it('has its steps ticked one by one, and offers to be done after the last', () => {
    const first = after('t ');
    expect(changes(first)).toEqual([{ kind: 'step', task: '2.1.1', step: 0, done: true }]);
    const both = after(' ', first);
    expect(both.state.notice?.kind).toBe('offers-done');
    expect(changes(after('<enter>', both)).at(-1)).toEqual({
      kind: 'status',
      task: '2.1.1',
      status: 'done',
    });
    expect(after('<enter>', first).state.layer).toBeUndefined();
    expect(changes(after('k ', both)).at(-1)).toMatchObject({ done: false });
  });

  it('shows its steps with boxes', () => {
    const text = lines(having('2.1.1', { stepsDone: [1] })).join('\n');
    expect(text).toContain('☐ 开展全市绿地普查,建立“一园一档”。');
    expect(text).toContain('☑ 普查结果向社会公布。');
  });

  it('takes an own due date, says when it is none, and gives it back', () => {
    expect(changes(after('d7天<enter>'))).toEqual([
      { kind: 'due', task: '2.1.1', due: '2026-11-29' },
    ]);
    const wrong = after('d明天吧<enter>');
    expect(wrong.state.layer).toMatchObject({ kind: 'due', isWrong: true });
    expect(changes(wrong)).toEqual([]);
    const gone = after('d<ctrl-u><enter>', having('2.1.1', { due: '2026-11-29' }));
    expect(changes(gone)).toEqual([{ kind: 'due', task: '2.1.1', due: undefined }]);
  });

  it('takes a remark of several lines, with the cursor where the next character goes', () => {
    const written = after('e已报办公室<ctrl-j>待批复');
    expect(screenOf(desk, written.state).caret).toEqual({ x: 7, y: 4 });
    expect(changes(after('<enter>', written))).toEqual([
      { kind: 'remark', task: '2.1.1', remark: '已报办公室\n待批复', before: '' },
    ]);
    expect(changes(after('<escape>', written))).toEqual([]);
    expect(lines(having('2.1.1', { remark: '甲\n乙' })).join('\n')).toMatch(/备注 {2}甲 +\n +乙/u);
  });

  it('is marked 需复核 when the text has changed, until that is confirmed', () => {
    const changed = having('2.1.1', { status: 'done', needsReview: true });
    expect(lines(changed)[3]).toContain('☑? 2.1.1');
    expect(lines(changed).join('\n')).toContain('需复核');
    expect(changes(after('a', changed))).toEqual([{ kind: 'confirm', task: '2.1.1' }]);
    expect(changes(after('Va', changed))).toEqual([{ kind: 'confirm', task: '2.1.1' }]);
    expect(lines(after('ja', changed)).at(-1)).toContain('没有需复核的');
    expect(lines(after('a', changed))[3]).toContain('☑  2.1.1');
    expect(changes(after('a'))).toEqual([]);
  });

  it('says 逾期 beside its colour, and not when it is done', () => {
    expect(lines(opened())[6]).toMatch(/☐! 2\.2\.3.*逾期/u);
    expect(lines(having('2.2.3', { status: 'done' }))[6]).toMatch(/☑  2\.2\.3.*已完成/u);
    expect(lines(having('2.1.1', { due: '2026-11-01' }))[3]).toMatch(/☐! 2\.1\.1.*逾期/u);
  });
});

describe('a marked range', () => {
  it('is changed as one, to be undone at once', () => {
    const marked = after('vjj');
    expect(lines(marked).at(-1)).toContain('已选 3 项');
    expect(
      lines(marked)
        .slice(3, 6)
        .map((line) => line[0]),
    ).toEqual(['+', '+', '>']);
    const done = after(' ', marked);
    expect(done.state.pending).toEqual([
      {
        kind: 'change',
        changes: ['2.1.1', '2.2.1', '2.2.2'].map((task) => ({
          kind: 'status',
          task,
          status: 'done',
        })),
      },
    ]);
    expect(done.state.anchor).toBeUndefined();
    expect(lines(done).at(-1)).toContain('2.1.1、2.2.1、2.2.2 已完成,按 z 撤销');
  });

  it('takes stars, dates and any status', () => {
    expect(changes(after('vj*'))).toHaveLength(2);
    expect(changes(after('vjd2026-12-01<enter>'))).toHaveLength(2);
    expect(changes(after('Vmj<enter>'))).toHaveLength(5);
  });

  it('is let go by Esc and by v', () => {
    expect(after('vj<escape>').state.anchor).toBeUndefined();
    expect(changes(after('vjv '))).toHaveLength(1);
  });
});

describe('copying', () => {
  it('takes the task as printed, with number and note', () => {
    const plan = {
      ...desk.plan,
      tasks: desk.plan.tasks.map((task) => ({ ...task, note: '(责任单位:市园林局)' })),
    };
    const own = deskWith({ plan });
    expect(press(own, opened(), 'y').effects).toEqual([
      {
        kind: 'copy',
        text: '2.1.1 (一)摸清绿地底数\n开展全市绿地普查,建立“一园一档”。普查结果向社会公布。(责任单位:市园林局)\n',
        tasks: 1,
      },
    ]);
  });

  it('takes the range, or everything listed', () => {
    const copied = ({ effects }: Driven) =>
      effects.flatMap((effect) =>
        effect.kind === 'copy' ? effect.text.match(/^[\d.]+(?= )/gmu) : [],
      );
    expect(copied(after('jvjy'))).toEqual(['2.2.1', '2.2.2']);
    expect(copied(after('/公园<enter>Y'))).toEqual(['2.2.1', '2.2.2', '2.2.3']);
  });
});

describe('marking done and not done again', () => {
  const statusOf = ({ state }: Driven) => shownProgressOf(state, '2.1.1').status;

  it.each([
    ['', 'todo'],
    ['mj<enter>', 'doing'],
    ['mjjj<enter>', 'blocked'],
  ])('after %j gives the status back that it had: %s', (keys, status) => {
    const marked = after(`${keys} k`);
    expect(statusOf(marked)).toBe('done');
    expect(statusOf(after(' ', marked))).toBe(status);
  });

  it('holds for each task of a range', () => {
    const mixed = after('mj<enter>vj ');
    expect(statusOf(mixed)).toBe('done');
    const back = after('gvj ', mixed);
    expect(['2.1.1', '2.2.1'].map((id) => shownProgressOf(back.state, id).status)).toEqual([
      'doing',
      'todo',
    ]);
  });
});

describe('undo', () => {
  it('waits its turn behind what is not saved yet, and says what it undid', () => {
    const undone = after(' z');
    expect(undone.state.pending.map(({ kind }) => kind)).toEqual(['change', 'undo']);
    const made = [{ kind: 'status', task: '2.1.1', status: 'done' }] as const;
    let { state } = undone;
    for (let job = 0; job < 2; job += 1) {
      const result = { kind: 'saved', progress: new Map(), changes: made } as const;
      ({ state } = update(desk, state, { kind: 'performed', result }));
    }
    expect(screenText(desk, state).at(-1)).toContain('已撤销:2.1.1 已完成');
  });

  it('of what is not saved yet shows at once, as does bringing that back', () => {
    const starred = (keys: string) => shownProgressOf(after(keys).state, '2.1.1').starred;
    expect(['*', '*z', '*zZ', '*z*'].map(starred)).toEqual([true, false, true, true]);
    expect(lines(after('*z')).at(-1)).toContain('已撤销:2.1.1 加星');
    const remarked = after('e一<enter>e二<enter>zz');
    expect(shownProgressOf(remarked.state, '2.1.1').remark).toBe('');
    expect(shownProgressOf(after('ZZ', remarked).state, '2.1.1').remark).toBe('一二');
    // What was undone is over once something else was changed.
    expect(changes(after('*zmj<enter>Z'))).toMatchObject([{ kind: 'status', status: 'doing' }]);
  });

  it('of what is on the disk says that it waits where that can’t be written', () => {
    const failed = update(desk, after('*').state, {
      kind: 'performed',
      result: { kind: 'failed', why: '磁盘已满' },
    });
    const once = after('z', failed);
    expect(lines(once).at(-1)).toContain('已撤销:2.1.1 加星');
    const twice = after('z', once);
    expect(lines(twice).at(-1)).toContain('撤销已记下,能保存时才执行');
    // Bringing it back is not bringing back the star, which was undone before.
    expect(changes(after('Z', twice))).toEqual([]);
    expect(changes(after('ZZ', twice))).toMatchObject([{ kind: 'star', starred: true }]);
  });

  it('says when there is nothing to undo or redo', () => {
    const nothing = {
      kind: 'performed',
      result: { kind: 'nothing', progress: new Map() },
    } as const;
    const undo = update(desk, after('z').state, nothing).state;
    expect(screenText(desk, undo).at(-1)).toContain('没有可撤销的改动');
    const redo = update(desk, after('Z').state, nothing).state;
    expect(screenText(desk, redo).at(-1)).toContain('没有可恢复的改动');
  });

  it('is offered after every change', () => {
    expect(lines(after(' ')).at(-1)).toContain('2.1.1 已完成,按 z 撤销');
  });
});
