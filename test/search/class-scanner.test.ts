import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classScanner } from '../../src/search/class-scanner.ts';
import { finding } from '../../src/search/corpus.ts';

const characters = ['依', '法', '行', '政', '执', '市'];
const someClass = fc.uniqueArray(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 });

it('finds what a regular expression of the same classes finds', () => {
  fc.assert(
    fc.property(
      fc.array(someClass, { minLength: 1, maxLength: 10 }),
      fc.string({ unit: fc.constantFrom(...characters, '\n'), maxLength: 60 }),
      fc.nat(60),
      (sets, text, from) => {
        const classes = sets.map((set) => set.join(''));
        const plain = finding(new RegExp(classes.map((set) => `[${set}]`).join(''), 'g'));
        const [found, expected] = [classScanner(classes)?.(text, from), plain(text, from)];
        expect([found?.index, found?.[0]]).toEqual([expected?.index, expected?.[0]]);
      },
    ),
  );
});

it('has no bits for more than 31 classes', () => {
  expect(classScanner(Array.from({ length: 31 }, () => '法'))?.('法'.repeat(32), 1)?.index).toBe(1);
  expect(classScanner(Array.from({ length: 32 }, () => '法'))).toBeUndefined();
});
