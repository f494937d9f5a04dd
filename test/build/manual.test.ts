import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manual } from '../../.build/manual.ts';
import { createProgram } from '../../src/commands/program.ts';
import { messagesIn } from '../../src/i18n/language.ts';

const program = createProgram(messagesIn('en'), '0', async () => {});
const plain = manual().replaceAll('\\-', '-');

describe('the manual page', () => {
  it.each(
    program
      .createHelp()
      .visibleCommands(program)
      .map((command) => [command.name(), command] as const),
  )('tells of %s with its options and examples', (name, command) => {
    const section = plain.slice(plain.indexOf(`.SS "taizhang ${name} `)).split('\n.SS')[0]!;
    expect(section).toContain(command.description().replaceAll("'", '\\(aq'));
    for (const { flags } of command.createHelp().visibleOptions(command))
      expect(section).toContain(`\\fB${flags}\\fR`);
    expect(section).toContain('.nf\ntaizhang ');
  });

  it('starts no line with a dot that is no request', () => {
    const requests = plain.split('\n').filter((line) => line.startsWith('.'));
    for (const line of requests) expect(line).toMatch(/^\.(?:TH|SH|SS|TP|PP|RS|RE|nf|fi|B)\b/u);
  });

  it('is shipped beside the program', () => {
    const shipped = readFileSync(new URL('../../dist/taizhang.1', import.meta.url), 'utf8');
    expect(shipped).toBe(manual());
  });
});
