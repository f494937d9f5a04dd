import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSettings, noSettings } from '../../src/progress/settings.ts';

/** A data directory that nothing was kept in yet: the dashboard asks for my unit. To be removed by the caller. */
export const newDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'taizhang-'));

/** The same of a person who has been asked for a unit, and has skipped that. */
export const askedDirectory = async (): Promise<string> => {
  const directory = await newDirectory();
  const settings = { ...noSettings, guidanceSeen: ['my-unit'] };
  await writeFile(join(directory, 'config.json'), encodeSettings(settings));
  return directory;
};
