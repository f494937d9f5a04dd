import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsDirectory } from '../../src/commands/documents.ts';
import { freshDirectory } from '../helpers/program.ts';

/** A home directory with these directories in it, and what its desktop has written down. */
const homeWith = (directories: readonly string[], userDirs?: string): string => {
  const home = freshDirectory();
  for (const name of ['.config', ...directories]) mkdirSync(join(home, name));
  if (userDirs !== undefined) writeFileSync(join(home, '.config', 'user-dirs.dirs'), userDirs);
  return home;
};

describe('the directory for documents', () => {
  it('is the one that the desktop names', () => {
    const home = homeWith(
      ['文档', 'Documents'],
      '# 用户目录\nXDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOCUMENTS_DIR="$HOME/文档"\n',
    );
    expect(documentsDirectory({ home })).toBe(join(home, '文档'));
  });

  it('may lie outside the home directory, and its name in another place of settings', () => {
    const [home, documents, config] = [homeWith([]), freshDirectory(), freshDirectory()];
    writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
    expect(documentsDirectory({ home, config })).toBe(documents);
  });

  it('is Documents where no desktop names one, or one that is not there', () => {
    const home = homeWith(['Documents']);
    expect(documentsDirectory({ home })).toBe(join(home, 'Documents'));
    const other = homeWith(['Documents'], 'XDG_DOCUMENTS_DIR="$HOME/文档"\n');
    expect(documentsDirectory({ home: other })).toBe(join(other, 'Documents'));
  });

  it('is the home directory where there is none', () => {
    const home = homeWith([], 'XDG_DOCUMENTS_DIR="papers"\n');
    expect(documentsDirectory({ home })).toBe(home);
  });
});
