import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeProgressFile, encodeProgressFile } from '../../src/progress/progress-file.ts';
import { decodeTransfer, encodeTransfer } from '../../src/progress/transfer.ts';
import { portable } from '../../src/progress/merge.ts';
import { standingOf } from '../../src/progress/summing.ts';
import { recordOf } from '../helpers/people.ts';
import { smallPlan } from '../helpers/small-plan.ts';

const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('__proto__', 'constructor', ''),
);

test('what is written is read back, whatever the titles and remarks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyTitle, recordOf('a'))), (records) => {
      const file = { plans: new Map(records) };
      expect(decodeProgressFile(encodeProgressFile(file))).toEqual({ kind: 'ok', value: file });
    }),
  );
});

test('an export is read back as what may be handed over', () => {
  fc.assert(
    fc.property(recordOf('a'), (record) => {
      const standing = standingOf(record, smallPlan.tasks);
      const text = encodeTransfer(record, standing, new Date(0));
      expect(decodeTransfer(text, 'any')).toEqual({ kind: 'ok', value: portable(record) });
    }),
  );
});

test('no cut or changed text is mistaken for a whole one, nor throws', () => {
  fc.assert(
    fc.property(recordOf('a'), fc.nat(), fc.nat(255), (record, at, code) => {
      const text = encodeProgressFile({ plans: new Map([['x', record]]) });
      const place = at % text.length;
      // Only the last line feed can go without harm.
      const cut = decodeProgressFile(text.slice(0, place));
      expect(cut.kind === 'ok' && place < text.length - 1).toBe(false);
      const changed = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
      expect(['ok', 'foreign', 'newer', 'older']).toContain(decodeProgressFile(changed).kind);
    }),
  );
});

const group = (changes: object): string =>
  JSON.stringify({
    format: 'taizhang.progress/1',
    plans: {
      x: {
        title: '',
        tasks: {},
        ledger: [
          {
            id: 'g',
            order: 1,
            time: '2026-11-22T00:00:00.000Z',
            action: { kind: 'undo', group: 'f' },
            ...changes,
          },
        ],
      },
    },
  });

test.each([
  ['an order that leaves no room for the next', { order: Number.MAX_SAFE_INTEGER }],
  ['an unknown action', { action: { kind: 'explode' } }],
  ['a time that is none', { time: 'yesterday' }],
  [
    'an unknown status',
    { action: { kind: 'change', changes: [{ kind: 'status', task: 't', status: 'x' }] } },
  ],
  [
    'a date that is none',
    { action: { kind: 'change', changes: [{ kind: 'due', task: 't', due: '2026-02-30' }] } },
  ],
])('%s is foreign', (_, changes) => {
  expect(decodeProgressFile(group({})).kind).toBe('ok');
  expect(decodeProgressFile(group(changes))).toEqual({ kind: 'foreign', where: 'plans.x' });
});
