import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The editor of the person's choice; one that every system has when none is chosen. */
const editorCommand = (): string =>
  process.env['VISUAL'] ||
  process.env['EDITOR'] ||
  (process.platform === 'win32' ? 'notepad' : 'vi');

const run = (command: string, file: string): Promise<boolean> =>
  new Promise((resolve) => {
    // By the shell, since EDITOR may hold arguments: `code --wait`.
    const quoted = process.platform === 'win32' ? `"${file}"` : `'${file}'`;
    const child = spawn(`${command} ${quoted}`, { shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });

/**
 * Lets the person edit a text in $VISUAL or $EDITOR while the dashboard stands aside (`standAside`); undefined when
 * the editor could not be run or gave up. The file is readable by its owner only and removed afterwards.
 */
export const editText = async (
  text: string,
  standAside: (work: () => Promise<void>) => Promise<void>,
): Promise<string | undefined> => {
  const directory = await mkdtemp(join(tmpdir(), 'taizhang-'));
  const file = join(directory, 'remark.txt');
  try {
    await writeFile(file, text, { mode: 0o600 });
    let isDone = false;
    await standAside(async () => {
      isDone = await run(editorCommand(), file);
    });
    return isDone ? await readFile(file, 'utf8') : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
