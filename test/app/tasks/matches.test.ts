import { describe, expect, it } from 'vitest';
import { currentTask, itemOf, visibleTasks } from '../../../src/app/desk.ts';
import { usefulHints } from '../../../src/app/screen/footer.ts';
import type { Size } from '../../../src/app/screen/layout.ts';
import { screenOf } from '../../../src/app/screen/screen.ts';
import { deskWith } from '../../helpers/desk.ts';
import { opened, press, screenText, type Driven } from '../../helpers/drive.ts';
import { shippedPlan as plan } from '../../helpers/shipped-plan.ts';

const desk = deskWith({ plan });
const after = (keys: string, from: Driven) => press(desk, from, keys);

/** The place that the detail tells, `2/3`, and the line of the screen in which the current match stands. */
const placeOf = ({ state }: Driven) => {
  const place = /匹配 (\d+\/\d+)/u.exec(screenText(desk, state).join('\n'))?.[1];
  const { body } = screenOf(desk, state);
  const lines = body.kind === 'lines' ? body.lines : [];
  const line = lines.findIndex((spans) => spans.some(({ tone }) => tone === 'current-match'));
  return { place, line };
};

describe.each([
  ['a small window', { columns: 40, rows: 12 }],
  ['a usual window', { columns: 80, rows: 24 }],
  ['a wide window', { columns: 130, rows: 40 }],
])('the matches in a task, in %s,', (_, size) => {
  const found = after('/行政执法<enter><enter>', opened(size));
  const all = Number(placeOf(after('n', found)).place?.split('/')[1]);

  it('are more than one, and none of them is gone to before a key asks for it', () => {
    expect(all).toBeGreaterThan(2);
    expect(placeOf(found)).toEqual({ place: undefined, line: -1 });
  });

  it('are as many as stand in the text, wherever its lines are broken', () => {
    const task = currentTask(desk, found.state)!;
    const parts = [task.text, itemOf(plan, task)!.title].map((text) => text.split('行政执法'));
    expect(all).toBe(parts.reduce((sum, one) => sum + one.length - 1, 0));
  });

  it('are told apart one by one: the words of only one are the current ones', () => {
    for (let presses = 1; presses <= all; presses += 1) {
      const { body } = screenOf(desk, after('n'.repeat(presses), found).state);
      const current = (body.kind === 'lines' ? body.lines : [])
        .flat()
        .filter(({ tone }) => tone === 'current-match');
      const words = current.map(({ text }) => text).join('');
      // One that begins in the last line on the screen goes on below it.
      expect('行政执法'.startsWith(words) && words !== '').toBe(true);
    }
  });

  it('are gone through by n, each of them in sight, and after the last comes the first', () => {
    let at = found;
    for (let press = 0; press < all + 1; press += 1) {
      at = after('n', at);
      const { place, line } = placeOf(at);
      expect(place).toBe(`${(press % all) + 1}/${all}`);
      expect(line).toBeGreaterThan(-1);
    }
  });

  it('are gone through backwards by N, the last one first', () => {
    const places = Array.from({ length: all + 1 }, (_, presses) =>
      placeOf(after('N'.repeat(presses + 1), found)),
    );
    expect(places.map(({ place }) => place)).toEqual(
      Array.from({ length: all + 1 }, (_, row) => `${((2 * all - 1 - row) % all) + 1}/${all}`),
    );
    expect(places.every(({ line }) => line > -1)).toBe(true);
  });

  it('begin anew in the next task, and are forgotten with the search', () => {
    expect(placeOf(after('nnJ', found)).place).toBeUndefined();
    expect(placeOf(after('nnJn', found)).place).toMatch(/^1\//u);
    expect(placeOf(after('nn<escape>', found)).place).toBe(
      size.columns === 40 ? undefined : `2/${all}`,
    );
    const gone = after('nn<escape><escape>', found);
    expect(placeOf(gone)).toEqual({ place: undefined, line: -1 });
    expect(after('n<enter>n', gone).state.notice).toEqual({ kind: 'no-match' });
  });
});

describe('the key to the next match', () => {
  const named = (keys: string, size: Size) =>
    usefulHints(desk, after(keys, opened(size)).state).some(
      ({ command }) => command === 'next-match',
    );
  const usual = { columns: 80, rows: 24 };

  it('is named where a detail with a match is on the screen', () => {
    expect(named('/行政执法<enter>', usual)).toBe(true);
    expect(named('/行政执法<enter>p', usual)).toBe(false);
    expect(named('/行政执法<enter>p<enter>', usual)).toBe(true);
    expect(named('', usual)).toBe(false);
    expect(named('/行政执法<enter>', { columns: 59, rows: 12 })).toBe(false);
  });
});

describe('the task in full', () => {
  const found = after('/行政执法<enter><enter>', opened());
  const ids = visibleTasks(desk, found.state).map(({ id }) => id);
  const at = (keys: string) => {
    const { state } = after(keys, found);
    return [currentTask(desk, state)?.id, state.pane, state.detailTop];
  };

  it('goes on by J to the next one that is listed, from its top, and back by K', () => {
    expect(at('J')).toEqual([ids[1], 'detail', 0]);
    expect(at('GJ')).toEqual([ids[1], 'detail', 0]);
    expect(at('JJK')).toEqual([ids[1], 'detail', 0]);
  });

  it('stays at the ends of the list', () => {
    expect(at('K')).toEqual([ids[0], 'detail', 0]);
    expect(at('J'.repeat(ids.length + 3))).toEqual([ids.at(-1), 'detail', 0]);
  });
});
