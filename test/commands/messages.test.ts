import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshDirectory, run } from '../helpers/program.ts';
import { startTerminal } from '../helpers/terminal.ts';

const hostile = '方案\u001B]0;pwned\u0007\u001B[31m\u009B31m\u202E.txt';
const spelled = String.raw`方案\x1b]0;pwned\x07\x1b[31m\x9b31m\u202e.txt`;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/u;

describe('a message', () => {
  it.each([
    [[hostile]],
    [['check', hostile]],
    [['diff', hostile, hostile]],
    [['import', hostile]],
    [['parse', '-o', `/nowhere/${hostile}`]],
    [['report', '-o', `/nowhere/${hostile}`]],
    [['report', '-o', 'x.\u001B[31m']],
    [['export', '-o', `/nowhere/${hostile}`]],
    [['list', '--section', hostile]],
    [['list', '--unit', hostile]],
    [['list', '--status', hostile]],
    [['list', `--${hostile}`]],
    [['list', '--lang', hostile]],
    [['list', '--plan', hostile]],
    [['mark', `9${hostile}`, 'done']],
    [['mark', '5.11.1', hostile]],
    [['mark', '5.11.1', '--due', hostile]],
    [['show', hostile]],
    [['log', '--since', hostile]],
  ])('spells what is no text in what was typed: %j', async (args) => {
    const { exit, stderr } = await run(args);
    expect(exit).not.toBe(0);
    expect(stderr).not.toMatch(unsafe);
    expect(stderr).toMatch(/\\x1b/u);
  });

  it('names the file that it is about, one of two lines and JSON among the forms', async () => {
    expect((await run([hostile])).stderr).toContain(spelled);
    expect((await run([`一\n${hostile}`])).stderr).toContain(`一\n${spelled}`);
    const { stderr } = await run(['list', '-f', 'json', '--plan', hostile]);
    expect(stderr).not.toMatch(unsafe);
    expect((JSON.parse(stderr) as { readonly message: string }).message).toContain(hostile);
  });

  it('of success is as safe', async () => {
    const file = join(freshDirectory(), hostile);
    const { exit, stderr } = await run(['export', '-o', file]);
    expect([exit, unsafe.test(stderr)]).toEqual([0, false]);
    expect(stderr).toContain(spelled);
  });
});

describe('a name that is a result', () => {
  it('is the name itself for a script, and spelled on a terminal', async () => {
    const data = join(freshDirectory(), hostile);
    expect((await run(['path', '--data', data])).stdout).toContain(`${data}\n`);
    const terminal = startTerminal(['path', '--data', data], { columns: 200 });
    expect((await terminal.ended).exitCode).toBe(0);
    expect(terminal.written()).not.toContain('\u001B]0;');
    expect(terminal.written()).toContain(spelled);
  });

  it('is cleaned where it stands among words', async () => {
    const plan = join(freshDirectory(), hostile);

    writeFileSync(plan, '一、总则\n1.甲乙丙丁。(牵头单位:市司法局)\n');
    for (const args of [['check'], ['show', '1.1.1'], ['sections'], ['stats'], ['list']]) {
      const { stdout, stderr } = await run([...args, '--plan', plan]);
      expect([args, stdout + stderr]).toEqual([args, expect.not.stringMatching(unsafe)]);
    }
  });
});
