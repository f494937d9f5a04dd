import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { freshDirectory, run, runJson } from '../helpers/program.ts';

describe('taizhang units', () => {
  it('counts each unit’s tasks by role', async () => {
    const all = (await runJson(['units'])) as readonly {
      readonly name: string;
      readonly kind: string;
    }[];
    expect(all.filter(({ kind }) => kind === 'body')).toHaveLength(54);
    expect(all.filter(({ kind }) => kind === 'collective')).toHaveLength(12);
    expect(all.find(({ name }) => name === '市政府办公室')).toMatchObject({
      names: expect.arrayContaining(['市政府办', '市政府办公室']),
      lead: 2,
      participant: 1,
      responsible: 1,
      total: 4,
      done: 0,
    });
  });

  it('finds by pinyin, in rank order', async () => {
    const found = (await runJson(['units', '--query', 'sfj'])) as readonly {
      readonly name: string;
    }[];
    expect(found[0]?.name).toBe('市司法局');
  });

  it('shows what is done', async () => {
    const data = freshDirectory();
    await run(['mark', '10.34.2', 'done'], { data });
    const [unit] = (await runJson(['units', '--query', '市司法局'], {
      data,
    })) as readonly unknown[];
    expect(unit).toMatchObject({ name: '市司法局', done: 1, total: 59 });
  });

  it('lines its columns up', async () => {
    const { stdout } = await run(['units']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(67);
    expect(new Set(lines.map((line) => displayWidth(line))).size).toBe(1);
  });
});
