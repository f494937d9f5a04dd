import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledInks, openScreen, type InkBuild, type Piece, type Step } from './inks.ts';
import { strange, strangeLine, styledLine } from './styled-text.ts';

const directory = mkdtempSync(join(tmpdir(), 'taizhang-inks-'));
afterAll(() => rmSync(directory, { recursive: true }));

let ours: InkBuild;
let original: InkBuild;
beforeAll(async () => {
  ({ ours, original } = await bundledInks(directory));
});

type Row = readonly Piece[];

const piece = (x: fc.Arbitrary<number>): fc.Arbitrary<Piece> =>
  fc.record({ x, text: fc.oneof({ weight: 6, arbitrary: styledLine }, strangeLine) });

/**
 * Whether a row stays within 40 columns however wide the terminal takes what is strange in it. A row that
 * runs over the edge there pushes all others down, with either Ink.
 */
const isContained = (pieces: Row): boolean =>
  !pieces.some(({ text }) => strange.some((part) => text.includes(part))) ||
  pieces.reduce(
    (width, { x, text }) => width + x + 2 * Array.from(stripVTControlCharacters(text)).length,
    0,
  ) <= 40;

/** A line as the list has it, one as a table has it. */
const row: fc.Arbitrary<Row> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(piece(fc.constant(0))) },
    fc.array(piece(fc.integer({ min: 0, max: 4 })), { maxLength: 3 }),
  )
  .filter(isContained);

const caret = fc.option(
  fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 3 }) }),
  { nil: undefined },
);

type Frame = Extract<Step, { kind: 'frame' }>;

/** The frame before with one row exchanged, as when the cursor moves. */
type Change = { readonly kind: 'change'; readonly y: number; readonly row: Row } & Pick<
  Frame,
  'caret'
>;

const frame: fc.Arbitrary<Frame> = fc.record({
  kind: fc.constant('frame'),
  rows: fc.array(row, { maxLength: 8 }),
  caret,
});

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant('change'),
  y: fc.nat({ max: 7 }),
  row,
  caret,
});

const disturbance: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('resize'),
    columns: fc.integer({ min: 40, max: 70 }),
    rows: fc.integer({ min: 4, max: 9 }),
  }),
  fc.constant({ kind: 'wipe' }),
);

const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: frame },
      { weight: 5, arbitrary: change },
      { weight: 1, arbitrary: disturbance },
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((events) => {
    let rows: readonly Row[] = [];
    return events.map((event): Step => {
      if (event.kind === 'frame') ({ rows } = event);
      if (event.kind !== 'change') return event;
      rows = event.y < rows.length ? rows.with(event.y, event.row) : [...rows, event.row];
      return { kind: 'frame', rows, caret: event.caret };
    });
  });

describe('Ink as the bundle changes it', () => {
  it.each([
    ['incremental frames on the alternate screen', true, true],
    ['incremental frames', true, false],
    ['whole frames', false, true],
  ])(
    'draws every cell as Ink itself does, in %s',
    async (_, isIncremental, isAlternate) => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const start = { columns: 60, rows: 6, isIncremental, isAlternate };
          const [mine, its] = [openScreen(ours, start), openScreen(original, start)];
          for (const step of all) expect(await mine.after(step)).toEqual(await its.after(step));
          mine.close();
          its.close();
        }),
        { numRuns: 120 },
      );
    },
    120_000,
  );
});
