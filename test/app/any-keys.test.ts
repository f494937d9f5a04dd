import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/app/action.ts';
import { bindings, type Binding } from '../../src/app/keys/keys.ts';
import type { Notice } from '../../src/app/screen/notice.ts';
import { noticeText } from '../../src/app/screen/notice-words.ts';
import { lineWidth } from '../../src/app/screen/span.ts';
import { screenOf } from '../../src/app/screen/screen.ts';
import { modeOf, type State } from '../../src/app/state.ts';
import { languages } from '../../src/i18n/language.ts';
import { update } from '../../src/app/update.ts';
import { deskWith } from '../helpers/desk.ts';
import { keyed, opened, pressesIn } from '../helpers/drive.ts';
import { toldKeys } from '../helpers/told-keys.ts';
import { worked } from '../helpers/worked.ts';

const desk = deskWith();
const keys = [...new Set((bindings as readonly Binding[]).flatMap((binding) => binding.keys))];

const press = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...keys.map(keyed)) },
    { weight: 1, arbitrary: fc.constantFrom('公', '园', '财', '局', '“', 'é', ' q') },
  )
  .chain((text) => fc.constantFrom(...pressesIn(text)))
  .map((one): Action => ({ kind: 'press', press: one }));
const resize = fc
  .record({ columns: fc.integer({ min: 1, max: 220 }), rows: fc.integer({ min: 1, max: 60 }) })
  .map((size): Action => ({ kind: 'resize', size }));
const mouse = fc
  .record({ x: fc.nat(220), y: fc.nat(60), by: fc.constantFrom(1 as const, -1 as const) })
  .chain(({ x, y, by }) =>
    fc.constantFrom<Action>(
      { kind: 'mouse', event: { kind: 'click', x, y, at: 0 } },
      // Always the same place: two of them are a double click.
      { kind: 'mouse', event: { kind: 'click', x: 10, y: 4, at: 0 } },
      { kind: 'mouse', event: { kind: 'wheel', x, y, by } },
    ),
  );
const action = fc.oneof(
  { weight: 20, arbitrary: press },
  { weight: 2, arbitrary: mouse },
  { weight: 1, arbitrary: resize },
  {
    weight: 1,
    arbitrary: fc.constant<Action>({ kind: 'paste', text: '一\n二' }),
  },
);

const actions = fc.array(action, { maxLength: 40, size: 'max' });

/** Where what is told stands in the messages: `saved-filter-kept` → `dashboard.notices.savedFilterKept`. */
const pathOf = (state: State, notice: Notice): string => {
  const name = notice.kind.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const { notices } = desk.messages.dashboard;
  const isInMenu = noticeText(desk, state, notice) === notices.pasteDroppedInMenu;
  return `dashboard.notices.${isInMenu ? 'pasteDroppedInMenu' : name}`;
};

describe('whatever keys are pressed', () => {
  const desks = languages.flatMap((language) =>
    ([1, 2] as const).map((ambiguous) => ({ language, ambiguous })),
  );

  it.each(desks)('the screen fills the window exactly, the caret within it: %j', (marks) => {
    const desk = deskWith(marks);
    fc.assert(
      fc.property(actions, (all) => {
        let { state } = opened();
        for (const one of all) {
          ({ state } = update(desk, state, one));
          const { header, body, footer, caret } = screenOf(desk, state);
          const { columns, rows } = state.size;
          const isInside = caret === undefined || (caret.x < columns && caret.y < rows);
          expect([isInside, caret]).toEqual([true, caret]);
          const between = body.kind === 'lines' ? body.lines : [];
          const lines = [...header, ...between, ...footer];
          const widths = lines.map((line) => lineWidth(line, marks.ambiguous));
          expect(widths.filter((width) => width !== state.size.columns)).toEqual([]);
          expect(lines.length).toBeLessThanOrEqual(state.size.rows);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what is told then names only keys that hold there', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(actions, (all) => {
        let { state } = worked({ columns: 80, rows: 24 });
        for (const one of all) {
          const before = state.notice;
          ({ state } = update(desk, state, one));
          const { notice } = state;
          if (notice === undefined || notice === before) continue;
          const path = pathOf(state, notice);
          const { in: modes } = toldKeys[path] ?? { in: [modeOf(state)] };
          met.add(path);
          expect([path, modes]).toEqual([path, expect.arrayContaining([modeOf(state)])]);
        }
      }),
      { numRuns: 300 },
    );
    expect([...met]).toEqual(
      expect.arrayContaining(['dashboard.notices.changed', 'dashboard.notices.pasteDropped']),
    );
  });
});
