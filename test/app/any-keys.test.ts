import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/app/action.ts';
import { bindings, type Binding } from '../../src/app/keys.ts';
import { changesIn } from '../../src/app/job.ts';
import { overlay } from '../../src/app/pending.ts';
import { screenOf } from '../../src/app/screen.ts';
import { update } from '../../src/app/update.ts';
import { displayWidth } from '../../src/text/width.ts';
import { deskWith } from '../helpers/desk.ts';
import { opened } from '../helpers/drive.ts';

const desk = deskWith();
const keys = [...new Set((bindings as readonly Binding[]).flatMap((binding) => binding.keys))];

const press = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(...keys)
        .map((key) => ({ key, text: key.length === 1 ? key : '' })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('公', '园', '财', '局', '“', 'é')
        .map((text) => ({ key: text, text })),
    },
  )
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

describe('whatever keys are pressed', () => {
  it('the screen fills the window exactly, and what is saved in the end is what was shown', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let { state } = opened();
        for (const one of actions) {
          ({ state } = update(desk, state, one));
          const { header, body, footer } = screenOf(desk, state);
          const lines = Array.isArray(body)
            ? [...header, ...body, ...footer]
            : [...header, ...footer];
          for (const line of lines) {
            const text = line.map((span: { readonly text: string }) => span.text).join('');
            expect(displayWidth(text)).toBe(state.size.columns);
          }
          expect(lines.length).toBeLessThanOrEqual(state.size.rows);
        }
        const jobs = state.pending.filter(({ kind }) => kind === 'change');
        const shown = overlay(state.progress, state.pending);
        expect(overlay(new Map(), jobs)).toEqual(shown);
        expect(
          changesIn(jobs).every(({ task }) => desk.plan.tasks.some(({ id }) => id === task)),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
