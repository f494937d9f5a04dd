/**
 * Makes a single executable for this platform with the plan and the unit names in it, for machines
 * without Node: `npm run package` writes release/taizhang-VERSION-PLATFORM-ARCHITECTURE.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { version } from '../src/version.ts';
import { settings } from './bundle.ts';

const seeds = fileURLToPath(new URL('../seeds', import.meta.url));

/**
 * Writes the executable to `output`, made of the Node that runs this. Rejects with what Node says when
 * it can't be made: that needs Node 26 or newer (single executable applications, `--build-sea`).
 */
export const buildExecutable = async (output: string): Promise<void> => {
  const work = await mkdtemp(join(tmpdir(), 'taizhang-package-'));
  try {
    const main = join(work, 'taizhang.mjs');
    // One file: an executable has no directory to load chunks from.
    await build({ ...settings, outfile: main, entryPoints: [settings.entryPoints.taizhang] });
    const config = join(work, 'sea.json');
    const assets = ['xiangtan-2022.txt', 'unit-aliases.json'];
    await writeFile(
      config,
      JSON.stringify({
        main,
        mainFormat: 'module',
        output,
        disableExperimentalSEAWarning: true,
        assets: Object.fromEntries(assets.map((name) => [name, join(seeds, name)])),
      }),
    );
    await mkdir(dirname(output), { recursive: true });
    await promisify(execFile)(process.execPath, ['--build-sea', config]);
  } finally {
    await rm(work, { recursive: true });
  }
};

if (import.meta.main) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const name = `taizhang-${version}-${process.platform}-${process.arch}${ending}`;
  const output = fileURLToPath(new URL(`../release/${name}`, import.meta.url));
  await buildExecutable(output);
  process.stdout.write(`${output}\n`);
}
