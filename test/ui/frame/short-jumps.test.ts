import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { withShortJumps } from '../../../src/ui/frame/short-jumps.ts';

describe('a frame in which most lines stay', () => {
  it('goes from change to change in one jump', () => {
    const stream = Object.assign(new PassThrough(), { columns: 80 });
    const { create } = withShortJumps({
      create: (to) => () => to.write(`\u001B[E\u001B[E\u001B[E${to.columns}\n\u001B[Eb`),
    });
    create(stream as unknown as NodeJS.WriteStream)();
    expect(String(stream.read())).toBe('\u001B[3E80\n\u001B[Eb');
  });
});
