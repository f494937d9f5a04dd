import { describe, expect, it } from 'vitest';
import { currentTask } from '../../../src/app/desk.ts';
import type { Action } from '../../../src/app/action.ts';
import { update } from '../../../src/app/update.ts';
import { untouched } from '../../../src/progress/status.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()) => press(desk, from, keys);
const idUnderCursor = ({ state }: Driven) => currentTask(desk, state)?.id;
const then = ({ state, effects }: Driven, action: Action): Driven => {
  const step = update(desk, state, action);
  return { state: step.state, effects: [...effects, ...step.effects] };
};

const saved = { kind: 'saved', progress: new Map(), changes: [] } as const;

describe('ticking', () => {
  it('marks the task, asks for it to be saved and moves on', () => {
    const ticked = after(' ');
    expect(ticked.effects).toEqual([{ kind: 'save' }]);
    expect(ticked.state.pending).toEqual([
      { kind: 'change', changes: [{ kind: 'status', task: '2.1.1', status: 'done' }] },
    ]);
    expect(idUnderCursor(ticked)).toBe('2.2.1');
    expect(ticked.state.saving.kind).toBe('saving');
  });

  it('twice takes the mark away', () => {
    expect(after(' k ').state.pending.at(-1)).toEqual({
      kind: 'change',
      changes: [{ kind: 'status', task: '2.1.1', status: 'todo' }],
    });
  });

  it('goes on to the next task where the filter hides what was ticked', () => {
    const open = after('fj');
    const todo = after('k <escape>', open);
    expect(todo.state.filter).toEqual({ statuses: ['todo'] });
    expect(idUnderCursor(after('j ', todo))).toBe('2.2.2');
  });

  it('is saved only when all that was ticked is on the disk', () => {
    const progress = new Map([['2.1.1', { ...untouched, status: 'done' as const }]]);
    const once = then(after('  '), { kind: 'performed', result: { ...saved, progress } });
    expect(once.state.saving.kind).toBe('saving');
    const twice = then(once, { kind: 'performed', result: { ...saved, progress } });
    expect(twice.state.saving.kind).toBe('saved');
  });

  it('stays on the screen as unsaved when saving fails', () => {
    const result = { kind: 'failed', why: '磁盘已满' } as const;
    const failed = then(after(' '), { kind: 'performed', result });
    expect(failed.state.saving).toEqual({ kind: 'failed', why: '磁盘已满' });
    expect(failed.state.pending).toHaveLength(1);
  });
});
