import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new directory of the test's own, removed when it has finished. */
export const temporaryDirectory = (): string => {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'taizhang-'));
  onTestFinished(() => fs.rmSync(directory, { recursive: true, force: true }));
  return directory;
};
