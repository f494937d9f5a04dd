import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../src/app/record/job.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, type Driven } from '../../helpers/drive.ts';

const desk = deskWith();
const after = (keys: string, from: Driven = opened()): Driven => press(desk, from, keys);

describe('the steps', () => {
  const ticked = (keys: string): Driven => after(`t${keys}`);
  const changes = ({ state }: Driven) => changesIn(state.pending);

  it('mark the task done by Enter only when the last of them was ticked just now', () => {
    expect(changes(ticked('  <enter>')).at(-1)).toMatchObject({ kind: 'status', status: 'done' });
    expect(changes(ticked(' <enter>'))).toHaveLength(1);
    expect(changes(ticked('<enter>'))).toEqual([]);
    // Ticked, and one of them taken back.
    expect(changes(ticked('   <enter>'))).toHaveLength(3);
  });

  it('that were all ticked before leave the status as it is', () => {
    const all = ticked('  <escape>');
    expect(changes(after('t<enter>', all))).toHaveLength(2);
    expect(after('t<enter>', all).state.layer).toBeUndefined();
  });

  it('of a task that is done leave it done', () => {
    const done = after('mjj<enter>');
    const all = after('t  ', done);
    expect(all.state.notice).toMatchObject({ kind: 'changed' });
    expect(changes(after('<enter>', all))).toHaveLength(3);
  });

  it('stay open for undo, which waits its turn', () => {
    const undone = ticked(' z');
    expect(undone.state.layer?.kind).toBe('steps');
    expect(undone.state.pending.map(({ kind }) => kind)).toEqual(['change', 'undo']);
  });
});
