import { spawn } from 'node:child_process';
import process from 'node:process';

/** Programs that put their standard input on the clipboard of this machine, the first that runs counts. */
const clipboards = (): readonly (readonly [string, ...string[]])[] => {
  // Over SSH the clipboard is the one of the machine in front of the person: only its terminal can reach it.
  if (process.env['SSH_CONNECTION'] !== undefined) return [];
  if (process.platform === 'darwin') return [['pbcopy']];
  if (process.platform === 'win32') return [['clip.exe']];
  return [
    ...(process.env['WAYLAND_DISPLAY'] === undefined ? [] : [['wl-copy'] as const]),
    ...(process.env['DISPLAY'] === undefined
      ? []
      : ([
          ['xclip', '-selection', 'clipboard'],
          ['xsel', '--clipboard', '--input'],
        ] as const)),
  ];
};

const pipeInto = ([command, ...options]: readonly [string, ...string[]], text: string) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(command, options, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => resolve(false));
    // clip.exe reads bytes as the console's code page unless they are UTF-16 with a byte order mark.
    child.stdin.end(command === 'clip.exe' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text);
  });

/**
 * Puts a text on the clipboard; where no program of this machine can, asks the terminal to (OSC 52,
 * xterm's "manipulate selection data"). Resolves to whether only the terminal was asked: it gives no answer.
 */
export const copyToClipboard = async (
  text: string,
  writeToTerminal: (sequence: string) => void,
): Promise<boolean> => {
  for (const clipboard of clipboards()) {
    if (await pipeInto(clipboard, text)) return false;
  }
  writeToTerminal(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  return true;
};
