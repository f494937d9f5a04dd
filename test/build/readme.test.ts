import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renewed } from '../../.build/readme.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('README.md', () => {
  it('has a screen, the tables of commands and keys and a tour', () => {
    for (const part of ['screen', 'keys', 'commands', 'examples', 'tour']) {
      expect(readme).toContain(`<!-- ${part} -->`);
      expect(readme).toContain(`<!-- /${part} -->`);
    }
  });

  it('says what the program says: `npm run readme` renews it', async () => {
    expect(await renewed(readme)).toBe(readme);
  });
});
