import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run } from '../helpers/program.ts';

describe('taizhang parse', () => {
  it('says that its file is there, and prints nothing to be read by a program', async () => {
    const file = join(freshDirectory(), '方案.json');
    expect(await run(['parse', '-o', file])).toEqual({
      exit: 0,
      stdout: '',
      stderr: `已写入 ${file}\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe((await run(['parse'])).stdout);
  });
});
