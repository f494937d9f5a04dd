import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run } from '../helpers/program.ts';

describe('taizhang path', () => {
  it('prints the directory and the files in it, and makes nothing', async () => {
    const data = path.join(freshDirectory(), 'not', 'yet');
    const { stdout } = await run(['path', '--data', data]);
    expect(stdout).toBe(`${data}\n${data}/progress.json\n${data}/config.json\n`);
    expect(fs.existsSync(data)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('follows the desktop’s conventions', async () => {
    const home = freshDirectory();
    const env = { TAIZHANG_DATA: '', HOME: home };
    expect((await run(['path'], { env })).stdout).toContain(`${home}/.config/taizhang\n`);
    const moved = { ...env, XDG_CONFIG_HOME: `${home}/elsewhere` };
    expect((await run(['path'], { env: moved })).stdout).toContain(`${home}/elsewhere/taizhang\n`);
  });
});
