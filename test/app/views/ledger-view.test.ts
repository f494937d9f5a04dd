import { describe, expect, it } from 'vitest';
import { currentTask, visibleTasks } from '../../../src/app/desk.ts';
import type { Change } from '../../../src/progress/change.ts';
import type { LedgerEntry } from '../../../src/progress/ledger-entry.ts';
import { update } from '../../../src/app/update.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';
import { parkEntry, parkLedger } from '../../helpers/park-record.ts';

const desk = deskWith();
const lines = ({ state }: Driven) => screenText(desk, state);
const ids = ({ state }: Driven) => visibleTasks(desk, state).map(({ id }) => id);

/** The ledger on the screen; the cursor on the newest of its entries. */
const shown = (entries: readonly LedgerEntry[]): Driven => {
  const { state } = press(desk, opened(), '5');
  return { state: update(desk, state, { kind: 'ledger', entries }).state, effects: [] };
};

const open = (from: Driven): Driven => press(desk, from, '<enter>');

const done = (...tasks: readonly string[]): readonly Change[] =>
  tasks.map((task) => ({ kind: 'status', task, status: 'done' }));

describe('an entry of the ledger', () => {
  it.each(parkLedger.map((entry, index) => [index, entry] as const))(
    'leads to exactly its tasks: %i',
    (index, { changes }) => {
      const down = 'j'.repeat(parkLedger.length - 1 - index);
      const led = open(press(desk, shown(parkLedger), down));
      expect(currentTask(desk, led.state)?.id).toBe(changes[0]?.task);
      expect(led.state).toMatchObject({ view: 'tasks', pane: 'detail' });
      expect(press(desk, led, '<escape>').state).toMatchObject({ view: 'ledger', filter: {} });
    },
  );

  it('about several tasks lists these and no others, back by Esc', () => {
    const led = open(shown([parkEntry(20, done('2.2.3', '2.1.1', '2.2.3'))]));
    expect(ids(led)).toEqual(['2.1.1', '2.2.3']);
    expect(lines(led)[1]).toContain('记录所指的 2 项');
    expect(press(desk, led, '<escape>').state).toMatchObject({ view: 'ledger', filter: {} });
  });

  it('about an import lists what came with it', () => {
    const brought = ['3.3.1', '2.2.2'];
    const led = open(shown([parkEntry(20, [], { kind: 'import', source: '同事.json', brought })]));
    expect(ids(led)).toEqual(['2.2.2', '3.3.1']);
  });

  it('that undoes another leads to the tasks of that one', () => {
    const led = open(shown([parkEntry(20, done('2.2.2', '2.2.1'), { kind: 'undo', about: 'x' })]));
    expect(ids(led)).toEqual(['2.2.1', '2.2.2']);
  });

  it('about a task that is no longer in the plan says so, and stays', () => {
    const gone = shown([parkEntry(20, done('9.9.9@0123456789abcdef'))]);
    const told = open(gone);
    expect(told.state).toEqual({ ...gone.state, notice: { kind: 'vanished' } });
    expect(lines(told).at(-1)).toContain('方案中已没有这项任务,记录仍保留');
  });

  it('about some that are gone leads to those that are left', () => {
    const two = open(shown([parkEntry(20, done('2.1.1', '9.9.9@01', '3.3.1'))]));
    expect(ids(two)).toEqual(['2.1.1', '3.3.1']);
    const one = open(shown([parkEntry(20, done('9.9.9@01', '3.3.1'))]));
    expect([currentTask(desk, one.state)?.id, one.state.pane]).toEqual(['3.3.1', 'detail']);
  });

  it('keeps the cursor when newer ones come', () => {
    const second = press(desk, shown(parkLedger), 'j');
    const entries = [...parkLedger, parkEntry(25, done('2.2.2'))];
    const { state } = update(desk, second.state, { kind: 'ledger', entries });
    expect(currentTask(desk, open({ state, effects: [] }).state)?.id).toBe('2.2.2');
    expect(lines({ state, effects: [] })[4]).toMatch(/^> 2026-11-20 /u);
  });

  it('has its task found again though the list was narrowed to others', () => {
    const narrowed = press(desk, opened(), '/水利<enter>5');
    const { state } = update(desk, narrowed.state, { kind: 'ledger', entries: parkLedger });
    const led = open({ state, effects: [] });
    expect(currentTask(desk, led.state)?.id).toBe('2.2.1');
    expect(press(desk, led, '<escape>1').state.filter).toEqual({ query: '水利' });
  });
});
