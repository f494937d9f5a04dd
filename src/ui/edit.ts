import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Edited } from '../app/host.ts';
import { cleanText } from '../text/clean.ts';

/** The editor of the person's choice. Only Windows has a default editor that is safe to open unasked. */
const editorCommand = (): string | undefined =>
  process.env['VISUAL'] ||
  process.env['EDITOR'] ||
  (process.platform === 'win32' ? 'notepad' : undefined);

const run = (command: string, file: string): Promise<boolean> =>
  new Promise((resolve) => {
    // By the shell, since EDITOR may hold arguments: `code --wait`. It takes the name from the environment,
    // so that no character of it needs quoting.
    const name = process.platform === 'win32' ? '"%TAIZHANG_REMARK%"' : '"$TAIZHANG_REMARK"';
    const child = spawn(`${command} ${name}`, {
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, TAIZHANG_REMARK: file },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });

/** Bytes of a remark that is still read: some times what a field holds; who leaves more has not written it. */
const largest = 1024 * 1024;

/** What an editor has left; undefined when that is no file (reading a pipe never ends), or too large for a remark. */
const readBack = async (file: string): Promise<string | undefined> => {
  const found = await stat(file);
  return found.isFile() && found.size <= largest ? readFile(file, 'utf8') : undefined;
};

/** Edits a file in a directory of its own, which goes afterwards; undefined when the editor gave up, or left no remark. */
const editIn = async (
  directory: string,
  text: string,
  work: (file: string) => Promise<boolean>,
): Promise<string | undefined> => {
  const file = join(directory, 'remark.txt');
  try {
    await writeFile(file, cleanText(text), { mode: 0o600 });
    return (await work(file)) ? await readBack(file) : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/**
 * Lets the person edit a text in $VISUAL or $EDITOR while the dashboard stands aside (`standAside`). The file
 * is readable by its owner only and removed afterwards. Never rejects: what could not be used, the editor or
 * the directory for temporary files, comes back as `failed`.
 */
export const editText = async (
  text: string,
  standAside: (work: () => Promise<void>) => Promise<void>,
): Promise<Edited> => {
  const editor = editorCommand();
  if (editor === undefined) return { kind: 'no-editor' };
  const place = tmpdir();
  try {
    const directory = await mkdtemp(join(place, 'taizhang-'));
    const edited = await editIn(directory, text, async (file) => {
      let isDone = false;
      await standAside(async () => {
        isDone = await run(editor, file);
      });
      return isDone;
    });
    return edited === undefined
      ? { kind: 'failed', what: editor }
      : { kind: 'edited', text: edited };
  } catch {
    return { kind: 'failed', what: place };
  }
};
