import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nothingRead,
  patienceFor,
  read,
  readStopped,
  type Token,
} from '../../../src/app/input/reader.ts';

const esc = '\u001B';
const begin = `${esc}[200~`;
const end = `${esc}[201~`;

const keys = (text: string): Token => ({ kind: 'keys', text });
const escape: Token = { kind: 'key', key: 'escape' };
const paste = (text: string): Token => ({ kind: 'paste', text });
const click = (x: number, y: number): Token => ({ kind: 'mouse', report: { kind: 'click', x, y } });

/** Neighbouring pieces of keys as one: where they were cut makes no difference. */
const joined = (tokens: readonly Token[]): readonly Token[] =>
  tokens.reduce<readonly Token[]>((all, token) => {
    const last = all.at(-1);
    return token.kind === 'keys' && last?.kind === 'keys'
      ? [...all.slice(0, -1), keys(last.text + token.text)]
      : [...all, token];
  }, []);

/** What comes of some reads; `stop`: nothing came any more after the last one. */
const follow = (reads: readonly string[], isStopped = false) => {
  let reading = nothingRead;
  const tokens: Token[] = [];
  for (const one of reads) {
    const step = read(reading, one);
    ({ reading } = step);
    tokens.push(...step.tokens);
  }
  const last = isStopped ? readStopped(reading) : { reading, tokens: [] };
  return { reading: last.reading, tokens: joined([...tokens, ...last.tokens]) };
};

describe('what a terminal sends', () => {
  it.each<readonly [string, string, readonly Token[]]>([
    ['text', 'jj湘', [keys('jj湘')]],
    ['keys in sequences, for Ink to read', `${esc}[A${esc}OBj`, [keys(`${esc}[A${esc}OBj`)]],
    ['Esc before another key', `${esc}j`, [escape, keys('j')]],
    ['Esc before Enter', `${esc}\r`, [escape, keys('\r')]],
    ['Esc before an arrow', `${esc}${esc}[B`, [escape, keys(`${esc}[B`)]],
    ['Esc before a bracket that begins nothing', `${esc}]q`, [escape, keys(']q')]],
    [
      'F1 of xterm, the VT220 and the Linux console',
      `${esc}OP${esc}[11~${esc}[[A`,
      [
        { kind: 'key', key: 'f1' },
        { kind: 'key', key: 'f1' },
        { kind: 'key', key: 'f1' },
      ],
    ],
    ['F5', `${esc}[15~`, [{ kind: 'key', key: 'f5' }]],
    ['a click, and not its release', `${esc}[<0;10;6M${esc}[<0;10;6m`, [click(9, 5)]],
    ['a click of a terminal without SGR reports', `${esc}[M *&`, [click(9, 5)]],
    [
      'the wheel',
      `${esc}[<64;1;1M${esc}[<65;1;1M`,
      [
        { kind: 'mouse', report: { kind: 'wheel', x: 0, y: 0, by: -1 } },
        { kind: 'mouse', report: { kind: 'wheel', x: 0, y: 0, by: 1 } },
      ],
    ],
    ['nothing from other buttons and moves', `${esc}[<2;10;6M${esc}[<35;1;1M`, []],
    ['where the cursor is', `${esc}[1;3R`, [{ kind: 'cursor', column: 3 }]],
    [
      'no keys of answers about colours, the clipboard and the version',
      `${esc}]11;rgb:1e1e/1e1e/1e1e\u0007${esc}]52;c;5YiG${esc}\\${esc}P>|foot(1.16)${esc}\\${esc}_Gi=1;OK${esc}\\j`,
      [keys('j')],
    ],
    [
      'what is pasted, whatever it holds',
      `j${begin}gq\r${esc}[<0;1;1M${end}k`,
      [keys('j'), paste(`gq\r${esc}[<0;1;1M`), keys('k')],
    ],
    ['nothing of the end of no paste', `j${end}k`, [keys('jk')]],
  ])('is told apart: %s', (_, input, tokens) => {
    expect(follow([input])).toEqual({ reading: nothingRead, tokens });
  });

  it('keeps its order', () => {
    expect(follow([` ${esc}[<0;10;6Mj${begin}公园${end}${esc}OP`]).tokens).toEqual([
      keys(' '),
      click(9, 5),
      keys('j'),
      paste('公园'),
      { kind: 'key', key: 'f1' },
    ]);
  });

  it('means the same wherever reads cut it', () => {
    const piece = fc.constantFrom(
      'j',
      '湘',
      `${esc}[A`,
      `${esc}[<0;10;6M`,
      `${esc}[15~`,
      `${begin}粘\r贴${end}`,
      `${esc}]11;rgb:0/0/0\u0007`,
      `${esc}[1;2R`,
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(fc.nat(120), { maxLength: 6 }),
        (pieces, cuts) => {
          const input = pieces.join('');
          const edges = [
            0,
            ...cuts.map((cut) => Math.min(cut, input.length)).toSorted((a, b) => a - b),
            input.length,
          ];
          const reads = edges.slice(1).map((to, index) => input.slice(edges[index], to));
          expect(follow(reads, true).tokens).toEqual(follow([input], true).tokens);
        },
      ),
    );
  });
});

describe('what stops coming', () => {
  it.each<readonly [string, string, number | undefined, readonly Token[]]>([
    ['nothing is open', 'j', undefined, [keys('j')]],
    ['Esc was pressed', esc, 50, [escape]],
    ['Esc and then a bracket were pressed', `${esc}[`, 500, [escape, keys('[')]],
    ['a sequence without end was no key', `${esc}[<0;1`, 500, []],
    ['a paste without end has ended', `${begin}粘贴`, 1000, [paste('粘贴')]],
  ])('tells that %s', (_, input, patience, tokens) => {
    const { reading } = read(nothingRead, input);
    expect(patienceFor(reading)).toBe(patience);
    expect(follow([input], true).tokens).toEqual(tokens);
  });
});

describe('behind an ESC that was taken for the key', () => {
  const late = follow([esc], true).reading;

  it.each<readonly [string, string, readonly Token[]]>([
    ['an arrow is whole', '[B', [keys(`${esc}[B`)]],
    ['a page key is whole, and what follows it a key', '[5~j', [keys(`${esc}[5~`), keys('j')]],
    ['a click is one', '[<0;10;6M', [click(9, 5)]],
    ['a paste is no keys', `[200~ Gq\r${end}`, [paste(' Gq\r')]],
    ['an answer is no keys', '[1;3R', [{ kind: 'cursor', column: 3 }]],
    ['a bracket is a key', '[', [keys('[')]],
    ['a bracket before other keys is one', '[j', [keys('[j')]],
    ['two keys are two', '[2', [keys('[2')]],
    ['another key is one', 'j', [keys('j')]],
    ['another arrow is one', `${esc}[B`, [keys(`${esc}[B`)]],
  ])('%s', (_, input, tokens) => {
    expect(joined(read(late, input).tokens)).toEqual(joined(tokens));
  });

  it.each([
    ['[<0;10', ';6M', click(9, 5)],
    ['[20', `0~粘贴${end}`, paste('粘贴')],
  ])('a rest that is cut again is put together: %j, %j', (first, second, token) => {
    const { reading, tokens } = read(late, first);
    expect([tokens, read(reading, second).tokens]).toEqual([[], [token]]);
  });

  it('only the next input is looked at, and not after a second', () => {
    expect(read(read(late, 'j').reading, '[B').tokens).toEqual([keys('[B')]);
    expect(patienceFor(late)).toBe(1000);
    expect(read(readStopped(late).reading, '[B').tokens).toEqual([keys('[B')]);
  });
});

describe('behind a paste that was taken for ended', () => {
  const late = follow([`${begin}一`], true).reading;

  it.each<readonly [string, string, readonly Token[]]>([
    ['more text is pasted, too', ' def q\r', [paste(' def q\r')]],
    ['its end ends it at last', `二${end}j`, [paste('二'), keys('j')]],
    ['a single character is a key', 'q', [keys('q')]],
    ['an arrow is a key', `${esc}[B`, [keys(`${esc}[B`)]],
  ])('%s', (_, input, tokens) => {
    expect(read(late, input).tokens).toEqual(tokens);
  });

  it('keys are keys again after a second', () => {
    expect(patienceFor(late)).toBe(1000);
    expect(readStopped(late)).toEqual({ reading: nothingRead, tokens: [] });
  });
});
